"""Who was in touch with whom, typed and told."""

from tests.cli.conftest import Terminal


def test_a_call_is_logged_listed_edited_and_removed(acme: Terminal) -> None:
    told = acme(
        "log", "Acme", "call", "--with", "Anna Berg", "--with", "who@acme.example", "--subject", "Pilot figures",
        "--at", "2025-11-10T09:30+01:00", "--outbound", "--felt", "positive", "--outcome", "She presents them",
    )  # fmt: skip
    assert told.out.startswith("Logged call, Anna Berg, who@acme.example, Pilot figures (interaction ")
    [logged] = acme.json("interactions", "Acme", "--with", "Anna Berg")
    assert (logged["at"], logged["direction"], logged["sentiment"]) == ("2025-11-10T08:30:00Z", "outbound", "positive")
    assert logged["ours"][0]["name"] == "You"
    assert "Pilot figures" in acme("interactions", "Acme").out
    assert acme.json("interactions", "Acme", "--with", "Jo Lang") == []
    assert acme.json("interactions", "Acme", "--as-of", "2025-11-09") == []
    changed = acme.json("edit-interaction", "Acme", logged["id"], "sentiment=negative", "outcome=")
    assert (changed["sentiment"], changed["outcome"]) == ("negative", None)
    assert acme("edit-interaction", "Acme", logged["id"], "form=dream").code == 2
    assert acme("remove-interaction", "Acme", logged["id"]).out.startswith("Removed the interaction")
    assert acme.json("interactions", "Acme") == []
    acme("undo")
    assert acme.json("remove-interaction", "Acme", logged["id"]) == {"removed": logged["id"]}


def test_strangers_are_listed(acme: Terminal) -> None:
    acme("log", "Acme", "email", "--inbound", "--with", "who@acme.example")
    [stranger] = acme.json("interactions", "Acme", "--strangers")
    assert (stranger["address"], stranger["times"]) == ("who@acme.example", 1)
    assert "1 address of nobody on the map" in acme("interactions", "Acme", "--strangers").out


def test_who_of_us_took_part_may_be_said(acme: Terminal) -> None:
    logged = acme.json("log", "Acme", "meeting", "--ours", "you", "--ours", "kim@ours.example")
    assert [one["name"] for one in logged["ours"]] == ["You", "kim@ours.example"]
    assert logged["direction"] == "mutual"
    assert [one["id"] for one in acme.json("interactions", "Acme", "--how", "meeting")] == [logged["id"]]
    assert acme.json("interactions", "Acme", "--how", "visit") == []
    assert acme("log", "Acme", "meeting", "--ours", "Nobody").code == 4
    assert acme("log", "Acme", "meeting", "--with", "Nobody").code == 4
