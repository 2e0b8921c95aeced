"""Interactions through the door."""

import base64

import pytest

from tests.fixtures.doors import Door


def test_a_call_is_logged_edited_and_removed(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}/interactions"
    ada = door.person(account, "Ada", "CIO")["person_id"]
    new = {
        "form": "call", "at": "2024-11-10T09:30:00+01:00", "direction": "outbound", "subject": "Pilot figures",
        "theirs": [ada, "Who@acme.example"], "sentiment": "positive", "channel": "Teams", "outcome": "She presents",
    }  # fmt: skip
    logged = door.post(here, json=new)
    assert (logged["at"], logged["ours"][0]["name"]) == ("2024-11-10T08:30:00Z", "You")
    assert logged["theirs"] == [{"id": ada, "name": "Ada"}, {"id": None, "name": "who@acme.example"}]
    edit = {"base_version": logged["version"], "set": {"sentiment": "neutral"}}
    assert door.ask("PATCH", f"{here}/{logged['id']}", json=edit)["sentiment"] == "neutral"
    [stranger] = door.ask("GET", f"/accounts/{account}/strangers")["items"]
    assert (stranger["address"], stranger["times"]) == ("who@acme.example", 1)
    door.ask("DELETE", f"{here}/{logged['id']}")
    assert door.ask("GET", here) == {"items": [], "next": None}


def test_pages_are_read_to_the_end_and_narrowed_to_a_person_and_a_day(door: Door) -> None:
    account = door.account()
    here = f"/accounts/{account}/interactions"
    ada = door.person(account, "Ada", email="ada@acme.example")["person_id"]
    for day in range(1, 6):
        theirs = ["ada@acme.example"] if day % 2 else []
        door.post(
            here, json={"form": "email", "at": f"2024-06-0{day}T12:00:00Z", "theirs": theirs, "subject": str(day)}
        )
    seen: list[str] = []
    params = {"limit": "2"}
    while True:
        page = door.ask("GET", here, params=params)
        seen += [item["subject"] for item in page["items"]]
        if page["next"] is None:
            break
        params["after"] = page["next"]
    assert seen == ["5", "4", "3", "2", "1"]
    narrowed = door.ask("GET", here, params={"person": ada, "as_of": "2024-06-03"})["items"]
    assert [item["subject"] for item in narrowed] == ["3", "1"]
    assert door.ask("GET", here, params={"form": "visit"})["items"] == []
    assert len(door.ask("GET", here, params={"form": "email"})["items"]) == 5


@pytest.mark.parametrize("cursor", ["x", "", base64.b64encode(b'["2024-01-01T00:00:00", "x"]').decode()])
def test_a_cursor_from_elsewhere_is_refused(door: Door, cursor: str) -> None:
    here = f"/accounts/{door.account()}/interactions"
    assert door.refusal("GET", here, params={"after": cursor}) == (400, "invalid")
    naive = base64.b64encode(b'["2024-01-01T00:00:00", "%s"]' % (b"f" * 32)).decode()
    assert door.refusal("GET", here, params={"after": naive}) == (400, "invalid")


def test_what_is_no_interaction_is_refused(door: Door) -> None:
    here = f"/accounts/{door.account()}/interactions"
    for body in (
        {"form": "dream", "at": "2024-01-01T00:00:00Z"},
        {"form": "call", "at": "2024-01-01T00:00:00"},
        {"form": "call", "at": "2024-01-01T00:00:00Z", "theirs": ["nobody"]},
        {"form": "call", "at": "2024-01-01T00:00:00Z", "ours": ["f" * 32]},
    ):
        assert door.refusal("POST", here, json=body) == (400, "invalid")
