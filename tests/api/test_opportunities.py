"""Deals through the door."""

from tests.fixtures.doors import Door

DEAL = {
    "name": "CareRelay", "stage": "proposal", "amount": 1_240_000, "currency": "GBP", "probability": 55,
    "close_on": "2027-02-26", "products": ["CareRelay"], "owner": "Priya Nair",
}  # fmt: skip


def test_a_deal_is_made_shown_edited_and_removed(door: Door) -> None:
    here = f"/accounts/{door.account()}/opportunities"
    made = door.post(here, json=DEAL)
    assert {name: made[name] for name in DEAL} == DEAL
    assert (made["is_open"], made["registry_ids"], made["note"]) == (True, [], None)
    assert door.ask("GET", f"{here}/{made['id']}") == made
    body = {"base_version": made["version"], "set": {"stage": "won", "probability": 100}}
    won = door.ask("PATCH", f"{here}/{made['id']}", json=body)
    assert (won["stage"], won["is_open"]) == ("won", False)
    assert door.ask("GET", here)["items"] == [won]
    clash = {"base_version": made["version"], "set": {"probability": 10}}
    assert door.refusal("PATCH", f"{here}/{made['id']}", json=clash) == (409, "conflict")
    assert door.ask("DELETE", f"{here}/{made['id']}") is None
    assert door.ask("GET", here)["items"] == []
    assert door.refusal("GET", f"{here}/{made['id']}") == (404, "not_found")


def test_what_is_no_deal_is_refused(door: Door) -> None:
    here = f"/accounts/{door.account()}/opportunities"
    for body in ({}, {"name": "x", "probability": 101}, {"name": "x", "colour": "red"}, {"name": "x", "stage": "hot"}):
        assert door.refusal("POST", here, json=body) == (400, "invalid")
