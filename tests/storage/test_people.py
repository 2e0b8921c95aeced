"""Finding single people, positions, lines and divisions."""

from inroad.model.person import LineKind, Position
from inroad.storage.people import (
    divisions_of,
    find_entity,
    get_division,
    get_person,
    get_position,
    held_elsewhere,
    lines_from,
    lines_of,
    lines_to,
    positions_of,
)
from inroad.workspace.people import NewPerson, add_person, move_position
from tests.fixtures.desks import Desk


def test_people_positions_and_lines_are_found_where_they_are(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, bob = desk.hire(acme, "Ada"), desk.hire(acme, "Bob")
    desk.do(move_position, acme.id, bob.id, manager_id=ada.id)
    (line,) = desk.see(lines_from, acme.id, bob.id)
    assert (line.manager_id, line.line) == (ada.id, LineKind.SOLID)
    assert desk.see(lines_to, acme.id, ada.id) == desk.see(lines_of, acme.id) == [line]
    assert desk.see(lines_to, beta.id, ada.id) == desk.see(lines_from, acme.id, ada.id) == []
    assert desk.see(get_position, acme.id, ada.id) == ada
    assert desk.see(get_position, beta.id, ada.id) is None
    assert desk.see(positions_of, ada.person_id or "") == [ada]
    person = desk.see(get_person, ada.person_id or "")
    assert person is not None
    assert person.name == "Ada"
    assert desk.see(find_entity, "person", {"id": person.id}) == person


def test_divisions_are_found_in_their_account(desk: Desk) -> None:
    acme = desk.account()
    held = desk.do(add_person, acme.id, NewPerson(name="Ada", division=("Group", "IT")))
    group, it = desk.see(divisions_of, acme.id)
    assert (it.name, it.parent_id, it.id) == ("IT", group.id, held.division_id)
    assert desk.see(get_division, acme.id, it.id) == it
    assert desk.see(get_division, acme.id, "f" * 32) is None


def test_nothing_is_found_from_another_workspace(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    theirs = desk.elsewhere()
    assert theirs.see(get_person, ada.person_id or "") is None
    assert theirs.see(get_position, acme.id, ada.id) is None
    assert theirs.see(positions_of, ada.person_id or "") == []


def test_who_holds_or_held_a_position_in_another_account(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada, bob = (desk.hire(acme, name).person_id or "" for name in ("Ada", "Bob"))
    desk.raw(Position(id="f" * 32, account_id=beta.id, person_id=ada))
    assert desk.see(held_elsewhere, [ada, bob], acme.id) == {ada}
    assert desk.see(held_elsewhere, [ada, bob], beta.id) == {ada, bob}
    assert desk.elsewhere().see(held_elsewhere, [ada, bob], beta.id) == set()
    assert desk.see(held_elsewhere, [], acme.id) == set()
