"""Row changes are applied in the order they come, creations gathered."""

from datetime import date

import pytest

from inroad.model.account import Account
from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.entity import Entity
from inroad.model.errors import Conflict
from inroad.model.person import Person, Position, ReportingLine, Seat
from inroad.storage.transaction import Act, Transaction
from inroad.workspace import applying
from inroad.workspace.applying import apply_rows
from tests.fixtures.desks import Desk

ACME = Account(id="a" * 32, name="Acme")
ADA = Person(id="b" * 32, account_id=ACME.id, name="Ada")
SEAT = Position(id="c" * 32, account_id=ACME.id, person_id=ADA.id, title="CEO")


def row(*changes: EntityChange, outcome: Outcome = Outcome.ADDED) -> RowChange:
    return RowChange(1, outcome, "row", None, changes)


def apply(desk: Desk, *rows: RowChange) -> list[RowChange]:
    def act(tx: Transaction) -> list[RowChange]:
        tx.begin(Act(verb="test", summary="rows"))
        return apply_rows(tx, rows)

    return desk.do(act)


def new(*entities: Entity) -> list[EntityChange]:
    return [EntityChange(None, entity) for entity in entities]


@pytest.mark.parametrize("most", [1, 2, 20_000])
def test_children_may_come_before_their_parents(desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(applying, "_MOST_WAITING", most)
    assert apply(desk, row(*new(SEAT)), row(*new(ADA)), row(*new(ACME))) == []
    assert desk.tree(ACME) == {"Ada": None}
    assert desk.seq == 1


def test_what_waits_for_a_decision_is_handed_back(desk: Desk) -> None:
    waiting = row(*new(ADA), outcome=Outcome.CONFLICTING)
    assert apply(desk, row(*new(ACME)), waiting) == [waiting]
    assert desk.present()["person"] == []


def test_what_was_just_created_can_change_several_times(desk: Desk) -> None:
    chair, fellow = SEAT.with_values(title="Chair"), SEAT.with_values(title="Fellow")
    apply(desk, row(*new(ACME, ADA, SEAT)), row(EntityChange(SEAT, chair)), row(EntityChange(chair, fellow)))
    assert [seat.title for seat in desk.graph(ACME).positions.values()] == ["Fellow"]
    assert desk.everything()["change"] == []


def test_what_was_recorded_can_change_several_times(desk: Desk) -> None:
    _, _, seat = desk.raw(ACME, ADA, SEAT)
    chair, fellow = seat.with_values(title="Chair"), seat.with_values(title="Fellow")
    apply(desk, row(EntityChange(seat, chair)), row(EntityChange(chair, fellow)), row(EntityChange(fellow, None)))
    assert desk.graph(ACME).positions == {}
    log = [(change["before"].get("title"), change["after"]) for change in desk.everything()["change"]]
    assert log == [("CEO", {"title": "Chair"}), ("Chair", {"title": "Fellow"}), ("Fellow", None)]


def test_what_was_just_created_can_go_again(desk: Desk) -> None:
    apply(desk, row(*new(ACME, ADA, SEAT)), row(EntityChange(SEAT, None)))
    assert (desk.graph(ACME).positions, desk.everything()["change"]) == ({}, [])


def test_a_plan_made_against_another_state_is_a_conflict(desk: Desk) -> None:
    _, _, seat = desk.raw(ACME, ADA, SEAT)

    def note(tx: Transaction) -> None:
        tx.begin(Act(verb="test", summary="else"))
        tx.save(seat.with_values(note="x"), before=seat)

    desk.do(note)
    with pytest.raises(Conflict):
        apply(desk, row(EntityChange(seat, seat.with_values(title="Chair"))))


@pytest.mark.parametrize("most", [1, 2, 20_000])
def test_changes_are_logged_in_the_order_they_come_however_many_wait(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(applying, "_MOST_WAITING", most)
    acme, ada, seat = desk.raw(ACME, ADA, SEAT)
    chair = seat.with_values(title="Chair")
    told = [(ada, ada.with_values(note="Chess")), (seat, chair), (acme, acme.with_values(city="Bath"))]
    apply(desk, row(*(EntityChange(*sides) for sides in told)), row(EntityChange(chair, chair.with_values(grade="A"))))
    log = [(change["kind"], change["after"]) for change in desk.everything()["change"]]
    assert log == [
        ("person", {"note": "Chess"}), ("position", {"title": "Chair"}), ("account", {"city": "Bath"}),
        ("position", {"grade": "A"}),
    ]  # fmt: skip


def test_a_line_that_ends_makes_room_for_the_one_that_follows_it(desk: Desk) -> None:
    bob, eve = (SEAT.with_values(id=letter * 32, person_id=None, seat=Seat.VACANT) for letter in "de")
    line = ReportingLine(id="1" * 32, account_id=ACME.id, position_id=SEAT.id, manager_id=bob.id)
    *_, recorded = desk.raw(ACME, ADA, SEAT, bob, eve, line)
    day = date(2026, 11, 27)
    later = ReportingLine(id="2" * 32, account_id=ACME.id, position_id=SEAT.id, manager_id=eve.id, valid_from=day)
    apply(desk, row(EntityChange(recorded, recorded.with_values(valid_to=day)), *new(later)))
    assert [each.valid_to for each in desk.graph(ACME).lines.values()] == [day, None]
