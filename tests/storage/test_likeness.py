"""Who is compared: everybody with their seats, and who is new in a changeset."""

from inroad.storage.likeness import everybody, is_worth_a_look, new_in
from inroad.workspace.history import history
from inroad.workspace.people import mark_left
from tests.fixtures.desks import Desk


def test_everybody_is_read_once_for_each_seat_past_and_present(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    ann, bob = desk.hire(acme, "Ann, CFO"), desk.hire(globex, "Bob, CEO")
    desk.hire(acme, ", CIO")
    desk.do(mark_left, acme.id, ann.id)
    found = [(each.name, each.account, each.title, each.valid_to is None) for each in desk.see(everybody)]
    assert found == [("Ann", "Acme", "CFO", False), ("Bob", "Globex", "CEO", True)]
    assert [each.id for each in desk.see(everybody, [bob.person_id or ""])] == [bob.person_id]
    assert desk.see(everybody, []) == []


def test_only_what_a_changeset_made_and_is_still_there_is_new(desk: Desk) -> None:
    acme = desk.account()
    made = desk.see(history, acme.id)[0][0].changeset.id
    ann = desk.hire(acme, "Ann, CFO")
    hired = desk.see(history, acme.id)[0][0].changeset.id
    assert desk.see(new_in, made) == ([acme.id], [])
    assert desk.see(new_in, hired) == ([], [ann.person_id])


def test_it_is_worth_a_look_where_something_is_new_beside_something_else(desk: Desk) -> None:
    acme = desk.account()
    assert not desk.see(is_worth_a_look, [acme.id], [])
    desk.account("Beta")
    assert desk.see(is_worth_a_look, [acme.id], [])
    assert not desk.see(is_worth_a_look, [], [])
