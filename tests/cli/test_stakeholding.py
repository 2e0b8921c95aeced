"""Who stands where, typed and told."""

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def deal(acme: Terminal) -> Terminal:
    """Acme with a deal called CareRelay."""
    acme.json("add-opportunity", "Acme", "CareRelay")
    return acme


def values(terminal: Terminal, *words: str) -> dict[str, dict[str, object]]:
    items = terminal.json("stakeholders", "Acme", *words)["items"]
    return {item["name"] or item["title"]: {n: v["value"] for n, v in item["values"].items()} for item in items}


def test_what_is_said_is_listed(acme: Terminal) -> None:
    told = acme("assess", "Acme", "anna berg", "stance=mentor", "roles=champion,user", "power=7")
    assert told.out.startswith("Anna Berg: stance ~mentor, roles ~champion, user, power ~7.")
    acme.json("assess", "Acme", "Head of IT", "roles=approver", "--confirmed")
    assert values(acme) == {
        "Anna Berg": {"stance": "mentor", "roles": ["champion", "user"], "power": 7},
        "Head of IT": {"roles": ["approver"]},
    }
    assert len(acme.json("stakeholders", "Acme", "--all")["items"]) == 3
    listed = acme("stakeholders", "Acme").out
    assert "~mentor" in listed
    assert "the stance of 1 of 3 seats is known" in listed
    assert "[Head of IT]" in listed


def test_a_ground_is_shown_with_who_says_so(acme: Terminal) -> None:
    ground = ("--confirmed", "--source", "call, 10 Nov", "--source-kind", "interaction", "--quote", "I present it")
    acme("assess", "Acme", "Anna Berg", "stance=mentor", *ground, "--basis", "observed", "--confidence", "0.8")
    shown = acme.json("stakeholder", "Acme", "Anna Berg")
    [said] = shown["statements"]["stance"]
    assert (said["quote"], said["source"], said["basis"], said["confidence"]) == (
        "I present it", "call, 10 Nov", "observed", 0.8,
    )  # fmt: skip
    told = acme("stakeholder", "Acme", "Anna Berg").out
    assert "I present it" in told
    assert "Nothing is held of them yet" in acme("stakeholder", "Acme", "Jo Lang").out


def test_a_day_and_a_deal_of_its_own(deal: Terminal) -> None:
    deal("assess", "Acme", "Anna Berg", "stance=neutral", "--on", "2025-03-01")
    deal("assess", "Acme", "Anna Berg", "stance=mentor", "--opportunity", "carerelay")
    assert values(deal, "--as-of", "2025-02-28") == {}
    assert values(deal) == {"Anna Berg": {"stance": "neutral"}}
    assert values(deal, "--opportunity", "CareRelay") == {"Anna Berg": {"stance": "mentor"}}
    assert deal("stakeholders", "Acme", "--opportunity", "Other").code == 4


def test_values_are_cleared_and_undone(acme: Terminal) -> None:
    acme("assess", "Acme", "Anna Berg", "stance=mentor", "--on", "2025-03-01")
    assert "stance unknown" in acme("assess", "Acme", "Anna Berg", "stance=").out
    assert values(acme) == {}
    acme("undo")
    assert values(acme) == {"Anna Berg": {"stance": "mentor"}}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["stance=enemy"], "stance cannot be “enemy”; it is one of: mentor"),
        (["power=11"], "from 0 to 10"),
        (["mood=good"], "there is no field “mood”"),
        (["meddpicc.metrics=1"], "is said of a deal"),
        (["stance"], "write it as field=value"),
    ],
)
def test_what_cannot_be_said_is_refused(acme: Terminal, words: list[str], sentence: str) -> None:
    answer = acme("assess", "Acme", "Anna Berg", *words)
    assert answer.code == 2
    assert sentence in answer.err
    assert values(acme) == {}


def test_still_true_and_a_doubt_in_the_commands_for_all_values(deal: Terminal) -> None:
    deal("assess", "Acme", "Anna Berg", "stance=mentor", "--on", "2025-03-01")
    told = deal("confirm", "Acme", "Anna Berg", "stance", "--opportunity", "CareRelay")
    assert told.out == "Confirmed 1 value of Anna Berg: stance.\n"
    found = deal.json("stakeholder", "Acme", "Anna Berg")["values"]["stance"]
    assert (found["confirmation"], found["opportunity_id"]) == ("confirmed", None)
    doubted = deal.json("dispute", "Acme", "Anna Berg", "stance", "--note", "Silent in every meeting")
    assert doubted["values"] == {}
    assert deal("confirm", "Acme", "Anna Berg", "power").code == 2
    assert "in two commands" in deal("confirm", "Acme", "Anna Berg", "stance", "title").err


def test_a_deal_is_scored(deal: Terminal) -> None:
    scored = deal.json("score", "Acme", "CareRelay", "champion=3", "metrics=1", "--confirmed")
    assert {name: told["value"] for name, told in scored["values"].items()} == {
        "meddpicc.champion": 3,
        "meddpicc.metrics": 1,
    }
    assert deal.json("score", "Acme", "CareRelay") == scored
    assert deal("score", "Acme", "CareRelay", "champion=4").code == 2


def test_a_profile_is_said_and_shown_alone(acme: Terminal) -> None:
    acme("assess", "Acme", "Anna Berg", "stance=mentor")
    said = acme.json("profile", "Acme", "Anna Berg", "goals=one record,fewer beds", "do_not_contact=no")
    assert {name: told["value"] for name, told in said["values"].items()} == {
        "goals": ["one record", "fewer beds"],
        "do_not_contact": False,
    }
    assert acme.json("profile", "Acme", "Anna Berg") == said
    assert "one record, fewer beds" in acme("profile", "Acme", "Anna Berg").out
