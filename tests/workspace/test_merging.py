"""Two who are the same become one: fields, e-mails, lines, the person's other positions; and undo parts them again."""

from datetime import date

from inroad.model.errors import BossCycle, Invalid, NotFound
from inroad.model.person import LineKind, Position, Seat, Seniority
from inroad.model.relationship import RelationKind
from inroad.storage.assessments import assessments_about
from inroad.storage.people import get_person, positions_of
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.history import undo
from inroad.workspace.merging import MERGE_FIELDS, merge_positions
from inroad.workspace.moving import Move, move_positions
from inroad.workspace.notes import add_note, list_notes
from inroad.workspace.people import NewPerson, add_person, mark_left, update_person, update_position
from inroad.workspace.relationships import NewRelationship, list_relationships, relate
from inroad.workspace.roster import When, list_people
from tests.fixtures.desks import Desk, refused

SUMMER = date(2025, 6, 1)


def set_on(desk: Desk, position: Position, **values: object) -> None:
    """Set fields of a position."""
    desk.do(update_position, position.account_id, position.id, base_version=desk.seq, values=values)


def dotted(desk: Desk, account_id: str) -> dict[str, set[str]]:
    """Further superiors by name."""
    rows = desk.see(list_people, account_id, When()).rows
    names = {row.position_id: row.name for row in rows}
    return {row.name: {names[each] for each in row.dotted} for row in rows if row.dotted}


def test_the_kept_one_gains_what_only_the_other_knew(desk: Desk) -> None:
    acme = desk.account()
    kept = desk.do(add_person, acme.id, NewPerson(name="Bob Best", email="bob@acme.example"))
    other = desk.do(add_person, acme.id, NewPerson(name="B. Best", title="CFO", email="b@acme.example", phone="1"))
    set_on(desk, kept, note="met in May")
    set_on(desk, other, note="likes tea", grade="E1")
    merged = desk.do(merge_positions, acme.id, kept.id, other_id=other.id)
    assert (merged.title, merged.seniority, merged.grade) == ("CFO", Seniority.C_LEVEL, "E1")
    assert merged.note == "met in May\nlikes tea"
    person = desk.see(get_person, merged.person_id or "")
    assert person is not None
    assert (person.name, person.emails, person.phones) == ("Bob Best", ("bob@acme.example", "b@acme.example"), ("1",))
    assert [row.name for row in desk.see(list_people, acme.id, When()).rows] == ["Bob Best"]


def test_fields_that_are_named_come_from_the_other(desk: Desk) -> None:
    acme = desk.account()
    kept, other = desk.hire(acme, "B. Best, Clerk"), desk.hire(acme, "Bob Best, CFO", since=SUMMER)
    desk.do(update_person, kept.person_id or "", base_version=desk.seq, values={"city": "Kyiv", "note": "same"})
    desk.do(update_person, other.person_id or "", base_version=desk.seq, values={"city": "Leeds", "note": "same"})
    merged = desk.do(
        merge_positions, acme.id, kept.id, other_id=other.id, take=["name", "title", "seniority", "valid_from", "note"]
    )
    assert (merged.title, merged.seniority, merged.valid_from, merged.note) == ("CFO", Seniority.C_LEVEL, SUMMER, None)
    person = desk.see(get_person, merged.person_id or "")
    assert person is not None
    assert (person.name, person.given_name, person.city, person.note) == ("Bob Best", "Bob", "Kyiv", "same")


def test_whoever_reported_to_the_other_reports_to_the_kept_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Bobby="Ada", Cy="Bobby", Dan="Bob")
    desk.do(move_positions, acme.id, [team["Dan"].id], Move(manager_id=team["Bobby"].id, line=LineKind.DOTTED))
    desk.do(move_positions, acme.id, [team["Bobby"].id], Move(manager_id=team["Dan"].id, line=LineKind.DOTTED))
    desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id)
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob", "Dan": "Bob"}
    assert dotted(desk, acme.id) == {"Dan": {"Bob"}, "Bob": {"Dan"}}


def test_a_line_that_both_have_is_kept_once(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Eve="Ada", Bob="Ada", Bobby="Ada", Cy="Ada")
    for name, above in (("Bob", "Eve"), ("Bobby", "Eve"), ("Cy", "Bob"), ("Cy", "Bobby"), ("Bob", "Bobby")):
        desk.do(move_positions, acme.id, [team[name].id], Move(manager_id=team[above].id, line=LineKind.DOTTED))
    desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id)
    assert dotted(desk, acme.id) == {"Bob": {"Eve"}, "Cy": {"Bob"}}
    assert sum(line.line is LineKind.DOTTED for line in desk.graph(acme).lines.values()) == 2


def test_the_superior_is_the_kept_ones_own_unless_the_others_is_asked_for(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Eve=None, Bob="Ada", Bobby="Eve", Cy=None, Cyril="Eve")
    desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id)
    assert desk.tree(acme)["Bob"] == "Ada"
    desk.do(merge_positions, acme.id, team["Cy"].id, other_id=team["Cyril"].id)
    assert desk.tree(acme)["Cy"] == "Eve"
    desk.do(undo)
    desk.do(merge_positions, acme.id, team["Cyril"].id, other_id=team["Cy"].id, take=["manager_id"])
    assert desk.tree(acme)["Cyril"] is None


def test_one_who_stood_below_the_other_takes_their_place_where_asked(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bobby="Ada", Cy="Bobby", Bob="Cy")
    with refused(desk.store, BossCycle, "stands above the other"):
        desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id)
    desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id, take=["manager_id"])
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob"}


def test_a_direct_report_who_is_the_same_goes_into_their_superior_and_the_other_way_round(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Bobby="Bob", Cy="Bobby")
    desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id, take=["manager_id"])
    assert desk.tree(acme) == {"Ada": None, "Bob": "Ada", "Cy": "Bob"}
    desk.do(undo)
    desk.do(merge_positions, acme.id, team["Bobby"].id, other_id=team["Bob"].id)
    assert desk.tree(acme) == {"Ada": None, "Bobby": "Ada", "Cy": "Bobby"}


def test_a_placeholder_is_filled_by_the_person_of_the_other(desk: Desk) -> None:
    acme = desk.account()
    seat, bob = desk.hire(acme, ", CFO"), desk.hire(acme, "Bob, Treasurer")
    merged = desk.do(merge_positions, acme.id, seat.id, other_id=bob.id)
    assert (merged.seat, merged.person_id, merged.title) == (Seat.FILLED, bob.person_id, "CFO")
    vacant = desk.hire(acme, ", Controller")
    again = desk.do(merge_positions, acme.id, merged.id, other_id=vacant.id, take=["title"])
    assert (again.seat, again.person_id, again.title) == (Seat.FILLED, bob.person_id, "Controller")


def test_the_persons_other_positions_become_the_kept_persons(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    kept, other = desk.hire(acme, "Bob, CFO"), desk.hire(acme, "Bobby, CFO")
    elsewhere = desk.hire(beta, "Robert, Adviser")
    stranger = elsewhere.person_id
    [moved] = desk.raw(elsewhere.with_values(id=desk.hire(beta, "X").id[:-4] + "beef", person_id=other.person_id))
    desk.do(merge_positions, acme.id, kept.id, other_id=other.id)
    assert {held.id for held in desk.see(positions_of, kept.person_id or "")} == {kept.id, moved.id}
    assert desk.see(get_person, other.person_id or "") is None
    assert [held.id for held in desk.see(positions_of, stranger or "")] == [elsewhere.id]


def test_one_person_in_two_seats_keeps_one_of_them(desk: Desk) -> None:
    acme = desk.account()
    bob = desk.hire(acme, "Bob, CFO")
    [twin] = desk.raw(bob.with_values(id=bob.id[:-4] + "beef", title="Finance Director"))
    merged = desk.do(merge_positions, acme.id, bob.id, other_id=twin.id)
    assert merged.person_id == bob.person_id
    assert [held.id for held in desk.see(positions_of, bob.person_id or "")] == [bob.id]


def test_undo_parts_them_again_exactly(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, since=SUMMER, Ada=None, Eve="Ada", Bob="Ada", Bobby="Eve", Cy="Bobby", Dan="Bob")
    desk.do(move_positions, acme.id, [team["Cy"].id], Move(manager_id=team["Bob"].id, line=LineKind.DOTTED))
    before = desk.present()
    desk.do(merge_positions, acme.id, team["Bob"].id, other_id=team["Bobby"].id, take=sorted(MERGE_FIELDS))
    assert desk.present() != before
    desk.do(undo)
    assert desk.present() == before


def test_what_cannot_be_merged_is_refused_and_nothing_changes(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    team = desk.team(acme, Ada=None, Bob="Ada", Cy="Ada")
    bea = desk.hire(beta, "Bea")
    ada, bob, cy = (team[name].id for name in ("Ada", "Bob", "Cy"))
    with refused(desk.store, Invalid, "with itself"):
        desk.do(merge_positions, acme.id, ada, other_id=ada)
    with refused(desk.store, Invalid, "shoes cannot be taken over"):
        desk.do(merge_positions, acme.id, ada, other_id=bob, take=["shoes"])
    with refused(desk.store, NotFound):
        desk.do(merge_positions, acme.id, ada, other_id=bea.id)
    desk.do(mark_left, acme.id, cy)
    with refused(desk.store, Invalid, "ended on"):
        desk.do(merge_positions, acme.id, ada, other_id=cy)


def test_who_is_off_the_map_comes_on_it_with_the_one_who_is_there(desk: Desk) -> None:
    acme = desk.account()
    kept, other = desk.hire(acme, "Bob, CFO"), desk.hire(acme, "Bobby, CFO")
    [off] = desk.raw(kept.with_values(id=kept.id[:-4] + "beef", mapped=False))
    assert desk.do(merge_positions, acme.id, off.id, other_id=other.id).mapped


def test_everything_that_was_said_of_either_is_said_of_the_one(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Bobby="Ada")
    bob, bobby = team["Bob"], team["Bobby"]
    for other in (bob, bobby):
        tie = NewRelationship(from_id=team["Ada"].id, to_id=other.id, relation=RelationKind.INFLUENCES)
        desk.do(relate, acme.id, tie)
    desk.do(add_note, acme.id, bobby.id, "likes tea")
    desk.do(
        assess_values, acme.id, bobby.id, {"manager_id": team["Ada"].id, "title": "Manager"}, Statement(quote="call")
    )
    before = desk.present()
    desk.do(merge_positions, acme.id, bob.id, other_id=bobby.id)
    ties = desk.see(list_relationships, acme.id, When())
    assert [(tied.start.name, tied.end.name) for tied in ties] == [("Ada", "Bob")]
    assert [note.text for note in desk.see(list_notes, acme.id, bob.id)] == ["likes tea"]
    subjects = desk.see(assessments_about, [bob.id, bob.person_id or "", *desk.graph(acme).lines])
    assert {said.field for said in subjects} >= {"title"}
    desk.do(undo)
    assert desk.present() == before


def test_the_ties_of_an_open_seat_become_those_of_who_turns_out_to_hold_it(desk: Desk) -> None:
    acme = desk.account()
    ada, seat, bob = desk.hire(acme, "Ada, CEO"), desk.hire(acme, ", CFO"), desk.hire(acme, "Bob, CFO")
    desk.do(relate, acme.id, NewRelationship(from_id=ada.id, to_id=seat.id, relation=RelationKind.KNOWS))
    desk.do(merge_positions, acme.id, bob.id, other_id=seat.id)
    ties = desk.see(list_relationships, acme.id, When())
    assert [(tied.start.name, tied.end.name) for tied in ties] == [("Ada", "Bob")]
