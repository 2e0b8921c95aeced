"""Standing by values and doubting them: what is recorded of it, and what does not count any more."""

from datetime import date

import pytest

from inroad.model.account import Account
from inroad.model.assessment import Assessment, Confirmation, SourceKind
from inroad.model.errors import Conflict, Invalid
from inroad.model.member import Role
from inroad.model.person import Position
from inroad.storage.assessments import assessments_about
from inroad.workspace.assessments import Statement, assess_values, read_seating, withdraw_assessment
from inroad.workspace.history import history, undo
from inroad.workspace.people import move_position, remove_position, update_position
from inroad.workspace.portraits import portray
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

DISPUTED, CONFIRMED, ASSUMED = Confirmation.DISPUTED, Confirmation.CONFIRMED, Confirmation.ASSUMED
CALL = Statement(source_kind=SourceKind.INTERACTION, source="call, 10 Nov", quote="I run finance.")


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


@pytest.fixture
def ada(desk: Desk, acme: Account) -> Position:
    boss = desk.hire(acme, "Bob, CEO")
    return desk.hire(acme, "Ada, CFO", under=boss)


def said_of(desk: Desk, acme: Account, seat: Position) -> list[Assessment]:
    entities = desk.see(read_seating, acme.id, seat.id).entities
    return desk.see(assessments_about, [entity.id for entity in entities])


def stands(desk: Desk, acme: Account, seat: Position, field: str = "title") -> tuple[Confirmation, date | None, int]:
    portrait = desk.see(portray, acme.id, seat.id, When())
    found = next(known.standing for known in portrait.values if known.recorded.field == field)
    return found.confirmation, found.on, len(found.evidence)


def test_a_confirmation_says_who_when_and_on_which_ground(desk: Desk, acme: Account, ada: Position) -> None:
    [said] = desk.do(assess_values, acme.id, ada.id, {"title": "CFO"}, CALL)
    assert (said.subject_id, said.field, said.value, said.author_id) == (ada.id, "title", "CFO", desk.actor.member_id)
    assert (said.source, said.quote, said.confirmed_on) == ("call, 10 Nov", "I run finance.", date(2025, 1, 1))
    assert stands(desk, acme, ada) == (CONFIRMED, date(2025, 1, 1), 1)
    assert said_of(desk, acme, ada) == [said]


def test_several_values_of_the_person_the_seat_and_the_line_are_confirmed_at_once(
    desk: Desk, acme: Account, ada: Position
) -> None:
    before = desk.seq
    values = desk.see(read_seating, acme.id, ada.id).values()
    desk.do(assess_values, acme.id, ada.id, {field: found.value for field, found in values.items()}, Statement())
    assert desk.seq == before + 1
    assert {(each.field, each.subject_id) for each in said_of(desk, acme, ada)} == {
        (field, found.subject.id) for field, found in values.items()
    }
    assert {"name", "title", "manager_id", "person_id"} <= set(values)
    desk.do(undo)
    assert said_of(desk, acme, ada) == []


def test_who_confirms_again_moves_the_day_and_another_member_or_another_ground_is_further_evidence(
    desk: Desk, acme: Account, ada: Position, clock: Clock
) -> None:
    seen = {"title": "CFO"}
    [first] = desk.do(assess_values, acme.id, ada.id, seen, Statement())
    clock.advance(days=30)
    [again] = desk.do(assess_values, acme.id, ada.id, seen, Statement())
    assert (again.id, again.asserted_on, again.confirmed_on) == (first.id, date(2025, 1, 1), date(2025, 1, 31))
    [grounded] = desk.do(assess_values, acme.id, ada.id, seen, CALL)
    assert (grounded.id, grounded.quote) == (first.id, CALL.quote), "a ground is added to what was said without any"
    desk.do(assess_values, acme.id, ada.id, seen, Statement(source_kind=SourceKind.URL, source="https://acme.example"))
    desk.colleague(Role.EDITOR).do(assess_values, acme.id, ada.id, seen, Statement())
    assert stands(desk, acme, ada)[2] == 3
    before = desk.seq
    desk.do(assess_values, acme.id, ada.id, seen, CALL)
    assert desk.seq == before, "the same said twice on one day leaves no trace"


def test_a_doubt_stands_until_somebody_confirms_later(desk: Desk, acme: Account, ada: Position, clock: Clock) -> None:
    seen = {"title": "CFO"}
    desk.do(assess_values, acme.id, ada.id, seen, CALL)
    clock.advance(days=1)
    desk.do(assess_values, acme.id, ada.id, seen, Statement(confirmation=DISPUTED, quote="The card says Treasurer."))
    assert stands(desk, acme, ada) == (DISPUTED, date(2025, 1, 2), 2)
    clock.advance(days=1)
    desk.do(assess_values, acme.id, ada.id, seen, Statement(confirmation=DISPUTED))
    assert stands(desk, acme, ada) == (DISPUTED, date(2025, 1, 3), 2)
    desk.do(assess_values, acme.id, ada.id, seen, Statement())
    assert stands(desk, acme, ada) == (CONFIRMED, date(2025, 1, 3), 2)


def test_a_value_that_changes_is_only_assumed_again_and_confirmed_again_when_it_comes_back(
    desk: Desk, acme: Account, ada: Position
) -> None:
    boss = desk.see(read_seating, acme.id, ada.id).values()["manager_id"].value
    desk.do(assess_values, acme.id, ada.id, {"title": "CFO", "manager_id": boss}, Statement())
    desk.do(update_position, acme.id, ada.id, base_version=desk.seq, values={"title": "COO"})
    assert stands(desk, acme, ada) == (ASSUMED, None, 0)
    desk.do(move_position, acme.id, ada.id, manager_id=desk.hire(acme, "Cy, Chair").id)
    assert stands(desk, acme, ada, "manager_id") == (ASSUMED, None, 0)
    desk.do(update_position, acme.id, ada.id, base_version=desk.seq, values={"title": "CFO"})
    assert stands(desk, acme, ada)[0] is CONFIRMED


def test_nobody_confirms_what_they_have_not_seen(desk: Desk, acme: Account, ada: Position) -> None:
    with refused(desk.store, Conflict, "somebody changed title meanwhile"):
        desk.do(assess_values, acme.id, ada.id, {"title": "COO"}, Statement())
    for seen in ({}, {"grade": "E1"}, {"shoe": 44}, {"title": "CFO", "note": "x"}):
        with refused(desk.store, Invalid, "there is no value to assess"):
            desk.do(assess_values, acme.id, ada.id, seen, Statement())


def test_what_was_said_is_withdrawn_and_comes_back(desk: Desk, acme: Account, ada: Position) -> None:
    [said] = desk.do(assess_values, acme.id, ada.id, {"title": "CFO"}, CALL)
    desk.do(withdraw_assessment, acme.id, said.id)
    assert stands(desk, acme, ada) == (ASSUMED, None, 0)
    desk.do(undo)
    assert stands(desk, acme, ada)[0] is CONFIRMED


def test_what_was_said_of_somebody_goes_and_comes_with_them(desk: Desk, acme: Account, ada: Position) -> None:
    boss = desk.see(read_seating, acme.id, ada.id).values()["manager_id"].value
    desk.do(assess_values, acme.id, ada.id, {"title": "CFO", "manager_id": boss}, CALL)
    before = desk.present()
    with refused(desk.store, Conflict, "refers to the"):
        desk.do(undo, _newest(desk, "add_person"))
    desk.do(remove_position, acme.id, ada.id)
    assert desk.present()["assessment"] == []
    desk.do(undo)
    assert desk.present() == before


def _newest(desk: Desk, verb: str) -> str:
    return next(str(row["id"]) for row in reversed(desk.everything()["changeset"]) if row["verb"] == verb)


def test_the_graph_knows_what_was_said_when(desk: Desk, acme: Account, ada: Position, clock: Clock) -> None:
    [said] = desk.do(assess_values, acme.id, ada.id, {"title": "CFO"}, Statement())
    confirmed = desk.seq
    clock.advance(days=9)
    desk.do(withdraw_assessment, acme.id, said.id)
    assert desk.graph(acme).assessments == {}
    assert desk.graph(acme, seq=confirmed).assessments == {said.id: said}
    assert desk.graph(acme, seq=confirmed - 1).assessments == {}
    assert desk.graph(acme, seq=confirmed).on(date(2024, 12, 31)).assessments == {}


def test_of_a_statement_that_only_ended_history_tells_which_it_was(
    desk: Desk, acme: Account, ada: Position, clock: Clock
) -> None:
    for stance in ("neutral", "mentor"):
        desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"stance": stance})], Statement())
        clock.advance(days=1)
    entries, _ = desk.see(history, acme.id, limit=1)
    (ended,) = entries[0].changes
    assert (ended.kind, ended.before["field"], ended.before["value"]) == ("assessment", "stance", "neutral")
    assert ended.after is not None
    assert {**ended.before, **ended.after}["valid_to"] is not None
    assert entries[0].labels == {ended.entity_id: "Ada"}
