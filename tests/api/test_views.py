"""Saved views through the door; a private one is its owner's alone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from inroad.bootstrap import Installation
from inroad.model.member import Actor, Role
from tests.fixtures.doors import NOBODY, Door, opened

VIEW = {"name": "Big ones", "scope": "portfolio", "search": {"sort": "revenue", "filter": ["tier:tier_1"]}}


@pytest.fixture
def colleague(installation: Installation) -> Iterator[Door]:
    """The same installation with another owner of the workspace behind the door."""
    member = installation.store.add_member(installation.owner.workspace_id, name="Colleague", role=Role.OWNER)
    actor = Actor(workspace_id=installation.owner.workspace_id, member_id=member.id, role=Role.OWNER)
    with opened(replace(installation, owner=actor)) as door:
        yield door


def test_a_view_is_saved_listed_changed_and_deleted(door: Door) -> None:
    made = door.ask("POST", "/views", json=VIEW)
    assert {name: made[name] for name in VIEW} == VIEW
    assert (made["mine"], made["shared"], made["default"], made["owner"]) == (True, False, False, "You")
    path = f"/views/{made['id']}"
    changed = door.ask(
        "PATCH", path, json={"base_version": made["version"], "set": {"name": "Bigger", "default": True}}
    )
    assert door.ask("GET", "/views")["items"] == [changed]
    assert (changed["name"], changed["default"], changed["search"]) == ("Bigger", True, VIEW["search"])
    door.ask("DELETE", path)
    assert door.ask("GET", "/views")["items"] == []
    assert door.refusal("DELETE", path) == (404, "not_found")


def test_a_private_view_leaves_no_trace_at_anothers_door(door: Door, colleague: Door) -> None:
    made = door.ask("POST", "/views", json={**VIEW, "name": "Canary"})
    path, act = f"/views/{made['id']}", door.ask("GET", "/history")["items"][0]["id"]
    assert colleague.ask("GET", "/views")["items"] == []
    assert colleague.ask("GET", "/history")["items"] == []
    edit = {"base_version": 9, "set": {"name": "Found"}}
    assert colleague.refusal("PATCH", path, json=edit) == (404, "not_found")
    assert colleague.refusal("DELETE", path) == (404, "not_found")
    assert colleague.refusal("POST", f"/changesets/{act}/undo") == (404, "not_found")
    assert colleague.refusal("GET", f"/changesets/{act}/rows") == (404, "not_found")
    assert colleague.refusal("GET", f"/accounts/{made['id']}/history") == (404, "not_found")
    assert colleague.refusal("POST", "/undo") == (404, "not_found")
    assert "Canary" not in colleague.client.get("/api/find?query=canary").text
    door.ask("PATCH", path, json={"base_version": made["version"], "set": {"shared": True}})
    (seen,) = colleague.ask("GET", "/views")["items"]
    assert (seen["name"], seen["mine"], seen["owner"]) == ("Canary", False, "You")


def test_what_is_no_view_is_refused(door: Door) -> None:
    for body in (
        {}, {"name": "x"}, {**VIEW, "scope": "moon"}, {**VIEW, "name": ""}, {**VIEW, "search": {"q": {}}},
        {**VIEW, "owner_id": NOBODY}, {**VIEW, "version": 1}, {**VIEW, "search": "q=x"},
    ):  # fmt: skip
        assert door.refusal("POST", "/views", json=body) == (400, "invalid"), body
    assert door.refusal("POST", "/views", json={**VIEW, "scope": "org", "account_id": NOBODY}) == (404, "not_found")
