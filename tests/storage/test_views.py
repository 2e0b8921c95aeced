"""Whose views one finds: one's own, and those that are shared."""

from inroad.model.member import Role
from inroad.storage.views import get_view, known_views
from inroad.workspace.views import save_view
from tests.fixtures.desks import Desk


def test_ones_own_and_the_shared_views_are_found_and_nobody_elses(desk: Desk) -> None:
    other = desk.colleague(Role.OWNER)
    mine = desk.do(save_view, {"name": "Mine", "scope": "portfolio", "search": {"filter": ["tier:tier_1"]}})
    ours = other.do(save_view, {"name": "Ours", "scope": "people", "shared": True})
    theirs = other.do(save_view, {"name": "Theirs", "scope": "portfolio"})
    assert desk.see(known_views) == [mine, ours]
    assert other.see(known_views) == [ours, theirs]
    assert [desk.see(get_view, each.id) for each in (mine, ours, theirs)] == [mine, ours, None]
    assert desk.elsewhere().see(known_views) == []
    assert desk.elsewhere().see(get_view, ours.id) is None
