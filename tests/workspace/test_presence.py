"""Who looks at an account: told by heartbeats, forgotten within seconds."""

import pytest

from inroad.model.account import Account
from inroad.model.member import Role
from inroad.workspace.presence import MOST_WINDOWS, Presence, look_at, look_away
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk


@pytest.fixture
def presence() -> Presence:
    return Presence()


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


def others(
    desk: Desk, acme: Account, presence: Presence, window: str, position_id: str | None = None
) -> list[tuple[str, str, str | None]]:
    found = desk.see(look_at, acme.id, presence, window=window, position_id=position_id, editing=False)
    return [(each.name, each.onlooker.window, each.onlooker.position_id) for each in found]


def test_who_looks_at_the_same_account_sees_the_others_and_not_themselves(
    desk: Desk, acme: Account, presence: Presence
) -> None:
    priya = desk.colleague(Role.VIEWER, "Priya")
    assert others(desk, acme, presence, "one") == []
    assert others(desk, acme, presence, "two") == [("Olga", "one", None)]
    assert others(priya, acme, presence, "hers", "p") == [("Olga", "one", None), ("Olga", "two", None)]
    assert others(desk, acme, presence, "one") == [("Olga", "two", None), ("Priya", "hers", "p")]
    assert others(desk, desk.account("Beta"), presence, "one") == []


def test_who_is_silent_for_seconds_or_says_goodbye_is_gone(
    desk: Desk, acme: Account, presence: Presence, clock: Clock
) -> None:
    others(desk, acme, presence, "one")
    clock.advance(seconds=7)
    others(desk, acme, presence, "two")
    assert others(desk, acme, presence, "three") == [("Olga", "one", None), ("Olga", "two", None)]
    clock.advance(seconds=2)
    assert others(desk, acme, presence, "three") == [("Olga", "two", None)]
    desk.see(look_away, acme.id, presence, window="two")
    assert others(desk, acme, presence, "three") == []


def test_other_workspaces_stay_apart_and_a_crowd_has_an_end(desk: Desk, acme: Account, presence: Presence) -> None:
    theirs = desk.elsewhere()
    others(theirs, theirs.account("Acme"), presence, "one")
    for number in range(MOST_WINDOWS + 5):
        others(desk, acme, presence, f"window {number}")
    assert len(others(desk, acme, presence, "window 0")) == MOST_WINDOWS - 1
