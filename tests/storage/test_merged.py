"""Into which record one went."""

from inroad.model.account import Account
from inroad.storage.merged import merged_into
from inroad.workspace.history import redo, undo
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.merging_people import merge_people
from tests.fixtures.desks import Desk


def merge(desk: Desk, kept: Account, other: Account) -> None:
    """Make one of two."""
    desk.do(merge_accounts, kept.id, other_id=other.id)


def test_a_record_is_found_in_the_one_into_which_it_was_merged_however_often(desk: Desk) -> None:
    one, two, three = (desk.account(name) for name in ("One", "Two", "Three"))
    merge(desk, two, one)
    assert [desk.see(merged_into, each.id) for each in (one, two)] == [two.id, None]
    merge(desk, three, two)
    assert [desk.see(merged_into, each.id) for each in (one, two, three)] == [three.id, three.id, None]


def test_a_merge_that_was_taken_back_does_not_count_until_it_is_done_again(desk: Desk) -> None:
    one, two = desk.account("One"), desk.account("Two")
    merge(desk, two, one)
    desk.do(undo)
    assert desk.see(merged_into, one.id) is None
    desk.do(redo)
    assert desk.see(merged_into, one.id) == two.id
    desk.do(undo)
    merge(desk, one, two)
    assert [desk.see(merged_into, each.id) for each in (one, two)] == [None, one.id]


def test_people_and_their_seats_are_found_too_and_nothing_else_that_is_gone(desk: Desk) -> None:
    acme = desk.account()
    ada, adah = desk.hire(acme, "Ada, CFO"), desk.hire(acme, "Adah, CFO")
    desk.do(merge_people, ada.person_id or "", other_id=adah.person_id or "")
    assert desk.see(merged_into, adah.person_id or "") == ada.person_id
    assert desk.see(merged_into, adah.id) == ada.id
    assert desk.see(merged_into, "0" * 32) is None
