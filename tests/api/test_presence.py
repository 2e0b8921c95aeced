"""Presence through the door: heartbeats in, the others out."""

from dataclasses import replace
from typing import Any

import pytest

from inroad.model.member import Role
from tests.fixtures.doors import NOBODY, Door, opened


@pytest.fixture
def account(door: Door) -> str:
    return door.account()


def here(door: Door, account: str, window: str, **said: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = door.ask("POST", f"/accounts/{account}/presence", json={"window": window, **said})[
        "items"
    ]
    return found


def test_two_windows_and_a_colleague_see_one_another(door: Door, account: str) -> None:
    assert here(door, account, "one") == []
    [mine] = here(door, account, "two", position_id="p", editing=True)
    assert mine == {"window": "one", "name": "You", "you": True, "position_id": None, "editing": False}
    installation = door.installation
    member = installation.store.add_member(installation.owner.workspace_id, name="Priya", role=Role.VIEWER)
    other = replace(installation.owner, member_id=member.id, role=Role.VIEWER)
    with opened(replace(installation, owner=other)) as theirs:
        seen = here(theirs, account, "hers")
        assert [(each["name"], each["you"], each["editing"]) for each in seen] == [
            ("You", False, False), ("You", False, True),
        ]  # fmt: skip
        assert [each["name"] for each in here(door, account, "one")] == ["You", "Priya"]
        here(theirs, account, "hers", leaving=True)
    here(door, account, "two", leaving=True)
    assert here(door, account, "one") == []


def test_nothing_of_it_is_recorded(door: Door, account: str) -> None:
    before = door.contents()
    here(door, account, "one")
    assert door.contents() == before


def test_what_is_no_heartbeat_is_refused(door: Door, account: str) -> None:
    bodies: tuple[dict[str, Any], ...] = ({}, {"window": ""}, {"window": "x" * 65}, {"window": "x", "name": "me"})
    for body in bodies:
        assert door.refusal("POST", f"/accounts/{account}/presence", json=body) == (400, "invalid"), body
    assert door.refusal("POST", f"/accounts/{NOBODY}/presence", json={"window": "x"}) == (404, "not_found")
