"""What the log tells of an earlier moment."""

from datetime import date

from inroad.model.person import Person, Position
from inroad.storage.earlier import earlier_in, earlier_of, entities_earlier, rows_earlier
from inroad.workspace.history import redo, undo
from inroad.workspace.people import mark_left, remove_position, update_position
from tests.fixtures.desks import Desk

POSITION = (Position.kind,)


def test_the_oldest_value_known_since_counts(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    for title in ("Chair", "Fellow"):
        desk.do(update_position, acme.id, ada.id, base_version=desk.seq, values={"title": title})
    assert desk.see(earlier_in, acme.id, 2, kinds=POSITION)[Position.kind][ada.id].values["title"] == "CEO"
    assert desk.see(earlier_in, acme.id, 3, kinds=POSITION)[Position.kind][ada.id].values["title"] == "Chair"
    assert desk.see(earlier_in, acme.id, 4, kinds=POSITION) == {}


def test_only_what_is_asked_for_is_told(desk: Desk) -> None:
    acme, other = desk.account(), desk.account("Other")
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(other, "Bob, CEO")
    for account, seat in ((acme, ada), (other, bob)):
        desk.do(update_position, account.id, seat.id, base_version=desk.seq, values={"title": "Chair"})
    assert desk.see(earlier_in, acme.id, 4, kinds=POSITION)[Position.kind].keys() == {ada.id}
    assert desk.see(earlier_in, acme.id, 4, kinds=(Person.kind,)) == {}
    assert desk.see(earlier_of, Position.kind, [bob.id], 4).keys() == {bob.id}
    assert desk.see(earlier_of, Position.kind, [], 4) == {}


def test_what_was_removed_comes_back_and_what_came_later_does_not_count(desk: Desk) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada, CEO"), desk.hire(acme, "Bob, CFO")
    desk.do(remove_position, acme.id, bob.id)
    earlier = desk.see(earlier_in, acme.id, 2, kinds=POSITION)
    assert entities_earlier([ada], earlier, 2) == {ada.id: ada}
    assert entities_earlier([ada], desk.see(earlier_in, acme.id, 3, kinds=POSITION), 3) == {ada.id: ada, bob.id: bob}
    rows = rows_earlier(Position.kind, ("id", "title", "created"), {}, earlier[Position.kind], 3)
    assert rows == {bob.id: (bob.id, "CFO", 3)}


def test_what_came_back_after_a_removal_was_not_there_in_between(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO")
    desk.do(undo)
    desk.do(redo)
    back = desk.graph(acme).positions[ada.id]
    gone = desk.see(earlier_in, acme.id, 3, kinds=POSITION)
    assert gone[Position.kind][ada.id].absent
    assert entities_earlier([back], gone, 3) == {}
    assert rows_earlier(Position.kind, ("id", "created"), {ada.id: (ada.id, 2)}, gone[Position.kind], 3) == {}
    first = desk.see(earlier_in, acme.id, 2, kinds=POSITION)
    assert entities_earlier([back], first, 2) == {ada.id: ada}


def test_a_row_is_told_with_the_types_of_its_fields(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, CEO", since=date(2024, 1, 1))
    desk.do(mark_left, acme.id, ada.id, on=date(2024, 12, 1))
    earlier = desk.see(earlier_in, acme.id, 2, kinds=POSITION)[Position.kind]
    assert earlier[ada.id].moved
    names = ("id", "valid_from", "valid_to", "created")
    now = {ada.id: (ada.id, date(2024, 1, 1), date(2024, 12, 1), 2)}
    assert rows_earlier(Position.kind, names, now, earlier, 2) == {ada.id: (ada.id, date(2024, 1, 1), None, 2)}
