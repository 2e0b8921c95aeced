"""Stakeholders through the door: seen, said, confirmed, doubted, taken back."""

from typing import Any

import pytest

from tests.fixtures.doors import Door


@pytest.fixture
def acme(door: Door) -> dict[str, Any]:
    """An account with Ada, Bob, an open seat for a CFO and a deal."""
    account = door.account()
    people = {name: door.person(account, name, "Manager") for name in ("Ada", "Bob")}
    seat = door.person(account, None, "CFO")
    deal = door.post(f"/accounts/{account}/opportunities", json={"name": "CareRelay"})
    return {"id": account, "here": f"/accounts/{account}", "seat": seat, "deal": deal["id"], **people}


def assess(door: Door, acme: dict[str, Any], who: str, values: dict[str, Any], **told: Any) -> Any:
    person = acme[who]
    said = {"subject_id": person["person_id"] or person["position_id"], "values": values}
    if "opportunity_id" in told:
        said["opportunity_id"] = told.pop("opportunity_id")
    return door.post(f"{acme['here']}/assess", json={"judged": [said], **told})["items"][0]


def held(door: Door, acme: dict[str, Any], **params: str) -> dict[str, dict[str, Any]]:
    items = door.ask("GET", f"{acme['here']}/stakeholders", params=params)["items"]
    found = {item["name"] or item["title"]: item["values"] for item in items}
    return {name: {field: told["value"] for field, told in values.items()} for name, values in found.items() if values}


def test_what_is_said_on_a_ground_is_shown_with_it(door: Door, acme: dict[str, Any]) -> None:
    ground = {
        "confirmation": "confirmed", "source_kind": "interaction", "source": "Call, 10 Nov",
        "quote": "I will present it myself", "confidence": 0.9, "on": "2024-11-10",
    }  # fmt: skip
    shown = assess(door, acme, "Ada", {"stance": "mentor", "roles": ["champion"]}, **ground)
    assert (shown["name"], shown["about"], shown["as_of"]) == ("Ada", "person", "2024-11-10")
    assert shown["values"]["stance"] == {
        "value": "mentor", "confirmation": "confirmed", "on": "2024-11-10", "basis": "declared", "confidence": 0.9,
        "opportunity_id": None, "agree": 1, "differ": 0,
    }  # fmt: skip
    [said] = shown["statements"]["stance"]
    assert (said["author"], said["mine"], said["quote"], said["valid_from"]) == (
        "You", True, ground["quote"], "2024-11-10",
    )  # fmt: skip
    place = f"{acme['here']}/stakeholders/{acme['Ada']['person_id']}"
    assert door.ask("GET", place, params={"as_of": "2024-11-10"}) == shown
    assert door.ask("GET", place, params={"as_of": "2024-11-09"})["values"] == {}


def test_everybody_is_listed_with_their_seat_and_a_deal_falls_back_on_the_account(
    door: Door, acme: dict[str, Any]
) -> None:
    assess(door, acme, "Ada", {"stance": "neutral", "power": 7})
    assess(door, acme, "seat", {"roles": ["approver"]})
    assess(door, acme, "Ada", {"stance": "mentor"}, opportunity_id=acme["deal"])
    assert held(door, acme) == {"Ada": {"stance": "neutral", "power": 7}, "CFO": {"roles": ["approver"]}}
    assert held(door, acme, opportunity=acme["deal"])["Ada"] == {"stance": "mentor", "power": 7}
    items = door.ask("GET", f"{acme['here']}/stakeholders")["items"]
    assert [(item["subject_id"], item["seat"]) for item in items if item["title"] == "CFO"] == [
        (acme["seat"]["position_id"], "unknown")
    ]
    assert len(items) == 3
    at = {"opportunity": acme["deal"]}
    shown = door.ask("GET", f"{acme['here']}/stakeholders/{acme['Ada']['position_id']}", params=at)
    assert shown["values"]["stance"]["opportunity_id"] == acme["deal"]


def test_several_are_placed_in_one_change_and_taken_back_at_once(door: Door, acme: dict[str, Any]) -> None:
    judged = [
        {"subject_id": acme[name]["position_id"], "values": {"power": 8, "interest": 9}} for name in ("Ada", "Bob")
    ]
    items = door.post(f"{acme['here']}/assess", json={"judged": judged})["items"]
    assert [item["name"] for item in items] == ["Ada", "Bob"]
    [newest] = door.ask("GET", "/history?limit=1")["items"]
    assert (newest["verb"], newest["summary"]) == ("assess", "Ada, Bob")
    door.post(f"/changesets/{newest['id']}/undo")
    assert held(door, acme) == {}


def test_a_value_is_cleared_with_null(door: Door, acme: dict[str, Any]) -> None:
    assess(door, acme, "Ada", {"stance": "mentor", "power": 3}, on="2024-06-01")
    assess(door, acme, "Ada", {"stance": None})
    assert held(door, acme) == {"Ada": {"power": 3}}
    assert held(door, acme, as_of="2024-06-02") == {"Ada": {"stance": "mentor", "power": 3}}


def test_still_true_and_a_doubt(door: Door, acme: dict[str, Any]) -> None:
    assess(door, acme, "Ada", {"stance": "mentor"}, on="2024-06-01")
    place = f"{acme['here']}/stakeholders/{acme['Ada']['person_id']}/confirm"
    confirmed = door.post(place, json={"values": {"stance": "mentor"}})["values"]["stance"]
    assert (confirmed["confirmation"], confirmed["on"]) == ("confirmed", "2025-01-01")
    doubt = {"values": {"stance": "mentor"}, "confirmation": "disputed", "quote": "Silent all through"}
    assert door.post(place, json=doubt)["values"] == {}
    status, code, error = door.refused("POST", place, json={"values": {"stance": "neutral"}})
    assert (status, code) == (409, "conflict")
    assert error["params"]["fields"]["stance"] == {"mine": "neutral", "theirs": None, "base": "neutral"}


def test_several_whom_others_spoke_of_meanwhile_are_asked_about_in_one_answer_and_nothing_is_said(
    door: Door, acme: dict[str, Any]
) -> None:
    assess(door, acme, "Ada", {"power": 3, "stance": "neutral"})
    assess(door, acme, "seat", {"power": 4})
    ada, seat = acme["Ada"]["person_id"], acme["seat"]["position_id"]
    judged = [
        {"subject_id": ada, "values": {"power": 9, "stance": "mentor"}, "seen": {"power": 5, "stance": "neutral"}},
        {"subject_id": seat, "values": {"power": 9}, "seen": {"power": None}},
        {"subject_id": acme["Bob"]["person_id"], "values": {"power": 9}, "seen": {"power": None}},
    ]
    path = f"{acme['here']}/assess"
    status, code, error = door.refused("POST", path, json={"judged": judged})
    assert (status, code) == (409, "conflict")
    assert error["params"] == {
        "count": 2,
        "rows": [
            {"id": ada, "label": "Ada", "fields": {"power": {"mine": 9, "theirs": 3, "base": 5}}},
            {"id": seat, "label": "CFO", "fields": {"power": {"mine": 9, "theirs": 4, "base": None}}},
        ],
    }
    assert held(door, acme) == {"Ada": {"power": 3, "stance": "neutral"}, "CFO": {"power": 4}}
    judged[0]["seen"] = {"power": 3, "stance": "neutral"}
    door.post(path, json={"judged": [judged[0], judged[2]]})
    assert held(door, acme)["Ada"] == {"power": 9, "stance": "mentor"}


def test_what_was_seen_in_a_deal_or_on_a_day_is_compared_with_what_is_held_there(
    door: Door, acme: dict[str, Any]
) -> None:
    path = f"{acme['here']}/assess"
    assess(door, acme, "Ada", {"power": 3}, on="2024-01-01")
    assess(door, acme, "Ada", {"power": 7}, on="2024-03-01")
    ada = {"subject_id": acme["Ada"]["person_id"]}
    early = {"judged": [{**ada, "values": {"power": 4}, "seen": {"power": 3}}], "on": "2024-02-01"}
    door.post(path, json=early)
    in_deal = {**ada, "values": {"power": 8}, "opportunity_id": acme["deal"]}
    assert door.refusal("POST", path, json={"judged": [{**in_deal, "seen": {"power": 4}}]}) == (409, "conflict")
    door.post(path, json={"judged": [{**in_deal, "seen": {"power": 7}}]})
    assert held(door, acme, opportunity=acme["deal"])["Ada"] == {"power": 8}
    strange = {"judged": [{**ada, "values": {"power": 4}, "seen": {"interest": 3}}]}
    assert door.refusal("POST", path, json=strange) == (400, "invalid")
    unlike = {"judged": [{**ada, "values": {"power": 4}, "seen": {"power": "high"}}]}
    assert door.refusal("POST", path, json=unlike) == (400, "invalid")


@pytest.mark.parametrize(
    ("values", "code", "word"),
    [
        ({"stance": "enemy"}, "invalid", "mentor, supporter"),
        ({"power": 11}, "invalid", "0 to 10"),
        ({"mood": "good"}, "invalid", "there is no field"),
        ({"meddpicc.metrics": 1}, "invalid", "of a deal"),
        ({"raci.legal": "A"}, "two_accountable", "exactly one"),
    ],
)
def test_what_cannot_be_said_is_refused_in_the_users_words(
    door: Door, acme: dict[str, Any], values: dict[str, Any], code: str, word: str
) -> None:
    assess(door, acme, "Bob", {"raci.legal": "A"})
    said = {"judged": [{"subject_id": acme["Ada"]["person_id"], "values": {"interest": 1, **values}}]}
    status, found, error = door.refused("POST", f"{acme['here']}/assess", json=said)
    assert (status, found) == (400, code)
    assert word in error["message"]


def test_a_deal_is_scored(door: Door, acme: dict[str, Any]) -> None:
    said = {"judged": [{"subject_id": acme["deal"], "values": {"meddpicc.champion": 3}}], "confirmation": "confirmed"}
    [shown] = door.post(f"{acme['here']}/assess", json=said)["items"]
    assert (shown["about"], shown["values"]["meddpicc.champion"]["value"]) == ("deal", 3)
