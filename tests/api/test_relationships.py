"""Ties through the door."""

from typing import Any

import pytest

from tests.fixtures.doors import Door


@pytest.fixture
def team(door: Door) -> dict[str, Any]:
    """Ada, Bob and an open seat for a CFO."""
    account = door.account()
    found = {name or "CFO": door.person(account, name, "CFO") for name in ("Ada", "Bob", None)}
    return {"here": f"/accounts/{account}/relationships", **found}


def test_a_tie_is_drawn_changed_doubted_and_ended(door: Door, team: dict[str, Any]) -> None:
    here = team["here"]
    new = {
        "from_id": team["Ada"]["position_id"], "to_id": team["Bob"]["person_id"], "relation": "influences",
        "strength": "strong", "formal": False, "since": "2024-03-01", "quote": "He asks her first",
    }  # fmt: skip
    tie = door.post(here, json=new)
    assert tie["start"] == {"id": team["Ada"]["person_id"], "name": "Ada", "placeholder": False}
    assert (tie["end"]["name"], tie["strength"], tie["formal"], tie["symmetric"]) == ("Bob", "strong", False, False)
    assert (tie["known"]["confirmation"], tie["known"]["agree"]) == ("assumed", 1)
    edit = {"base_version": tie["version"], "set": {"note": "since the pilot"}}
    assert door.ask("PATCH", f"{here}/{tie['id']}", json=edit)["note"] == "since the pilot"
    assert door.post(f"{here}/{tie['id']}/confirm", json={})["known"]["confirmation"] == "confirmed"
    assert door.ask("GET", f"{here}/{tie['id']}")["known"]["confirmation"] == "confirmed"
    doubt = {"confirmation": "disputed"}
    assert door.post(f"{here}/{tie['id']}/confirm", json=doubt)["known"] is None
    assert door.ask("GET", here, params={"as_of": "2024-02-28"})["items"] == []
    ended = door.post(f"{here}/{tie['id']}/end", json={"on": "2024-12-31"})
    assert ended["valid_to"] == "2024-12-31"
    assert door.ask("GET", here)["items"] == []
    assert door.ask("GET", here, params={"as_of": "2024-12-30"})["items"] == [ended | {"known": None}]


def test_an_end_may_be_an_open_seat_and_a_tie_is_removed(door: Door, team: dict[str, Any]) -> None:
    new = {"from_id": team["CFO"]["position_id"], "to_id": team["Ada"]["person_id"], "relation": "knows"}
    tie = door.post(team["here"], json=new)
    assert tie["start"] == {"id": team["CFO"]["position_id"], "name": "CFO", "placeholder": True}
    assert door.refusal("POST", team["here"], json=new) == (409, "conflict")
    assert door.ask("DELETE", f"{team['here']}/{tie['id']}") is None
    assert door.refusal("DELETE", f"{team['here']}/{tie['id']}") == (404, "not_found")


@pytest.mark.parametrize("body", [{"relation": "loves"}, {"relation": "knows", "strength": "huge"}, {}])
def test_what_is_no_tie_is_refused(door: Door, team: dict[str, Any], body: dict[str, Any]) -> None:
    ends = {"from_id": team["Ada"]["person_id"], "to_id": team["Bob"]["person_id"]}
    assert door.refusal("POST", team["here"], json={**ends, **body}) == (400, "invalid")
    own = {"from_id": ends["from_id"], "to_id": ends["from_id"], "relation": "knows"}
    assert door.refusal("POST", team["here"], json=own) == (400, "invalid")
