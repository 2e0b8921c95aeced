"""The feed of what happens."""

import pytest

from inroad.workspace import feed
from inroad.workspace.feed import Happened, happened_since, newest_seq
from tests.fixtures.desks import Desk


def test_what_happened_is_told_oldest_first_from_where_one_left_off(desk: Desk) -> None:
    assert (desk.see(newest_seq), desk.see(happened_since, 0)) == (0, [])
    acme = desk.account()
    desk.hire(acme, "Ada")
    us = desk.actor.member_id
    created, hired = Happened(1, "create_account", [acme.id], us), Happened(2, "add_person", [acme.id], us)
    assert desk.see(happened_since, 0) == [created, hired]
    assert desk.see(happened_since, 1) == [hired]
    assert (desk.see(newest_seq), desk.see(happened_since, 2)) == (2, [])


def test_nobody_hears_of_another_workspace(desk: Desk) -> None:
    desk.account()
    theirs = desk.elsewhere()
    assert (theirs.see(newest_seq), theirs.see(happened_since, 0)) == (0, [])


def test_who_was_away_long_catches_up_piece_by_piece(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "_MOST_AT_ONCE", 2)
    for number in range(5):
        desk.account(f"Account {number}")
    heard = [event.seq for since in (0, 2, 4) for event in desk.see(happened_since, since)]
    assert heard == [1, 2, 3, 4, 5]
