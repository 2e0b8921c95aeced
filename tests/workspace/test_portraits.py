"""The portrait of one person: values with their origin and age, seats here and elsewhere, lines over time."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inroad.model.account import Account
from inroad.model.assessment import AssessmentKind
from inroad.model.errors import NotFound
from inroad.model.person import Position, Seat
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.history import history_of_person
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.notes import add_note
from inroad.workspace.people import NewPerson, add_person, mark_left, move_position, update_position
from inroad.workspace.portraits import Known, Portrait, portray
from inroad.workspace.roster import When, list_people
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


def known(desk: Desk, acme: Account, position_id: str, when: When | None = None) -> dict[str, Known]:
    found: Portrait = desk.see(portray, acme.id, position_id, when or When())
    return {value.recorded.field: value for value in found.values}


def origin(value: Known) -> tuple[Any, ...]:
    assert value.origin is not None
    return value.origin.basis, value.origin.file, value.origin.row, value.origin.day


def test_an_imported_value_names_its_file_its_row_and_the_day_it_describes(
    desk: Desk, acme: Account, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Title,Location\nBob,CEO,Graz\nAda,CFO,Wien\n")
    desk.do(run_import, ImportRequest(path=path, name="people.csv", account="Acme", as_of=date(2024, 6, 1)))
    ada = next(row for row in desk.see(list_people, acme.id, When()).rows if row.name == "Ada")
    clock.advance(days=3)
    edit = {"location": "Linz"}
    desk.do(update_position, acme.id, ada.position_id, base_version=desk.seq, values=edit)
    found = known(desk, acme, ada.position_id)
    imported = ("people.csv", 3, date(2024, 6, 1))
    assert origin(found["title"]) == (AssessmentKind.IMPORTED, *imported)
    assert origin(found["seniority"]) == (AssessmentKind.INFERRED, *imported)
    assert found["seniority"].origin is not None
    assert found["seniority"].origin.confidence == 0.95
    assert origin(found["location"]) == (AssessmentKind.DECLARED, None, None, date(2025, 1, 4))
    assert [found[field].fresh_on for field in ("title", "location")] == [date(2024, 6, 1), date(2025, 1, 4)]


def test_a_newer_list_that_leaves_an_imported_value_as_it_is_makes_it_fresh_but_not_what_we_entered(
    desk: Desk, acme: Account, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Title,Location\nBob,CEO,Graz\nAda,CFO,Wien\n")
    older, newer = date(2024, 6, 1), date(2024, 12, 1)
    desk.do(run_import, ImportRequest(path=path, name="people.csv", account="Acme", as_of=older))
    ada = next(row for row in desk.see(list_people, acme.id, When()).rows if row.name == "Ada")
    desk.do(update_position, acme.id, ada.position_id, base_version=desk.seq, values={"grade": "E2"})
    clock.advance(days=400)
    desk.do(run_import, ImportRequest(path=path, name="again.csv", account="Acme", as_of=newer))
    now = known(desk, acme, ada.position_id)
    assert [(now[field].seen_on, now[field].fresh_on) for field in ("title", "grade")] == [
        (newer, newer),
        (None, date(2025, 1, 1)),
    ]
    before = known(desk, acme, ada.position_id, When(as_of=date(2024, 7, 1)))
    assert (before["title"].seen_on, before["title"].fresh_on) == (None, older)


def test_ids_are_told_by_what_they_stand_for(desk: Desk, acme: Account) -> None:
    boss = desk.hire(acme, "Bob, CEO")
    new = NewPerson(name="Ada", title="CFO", division=("Group", "Finance"), manager_id=boss.id)
    ada = desk.do(add_person, acme.id, new)
    found = known(desk, acme, ada.id)
    labels = {field: found[field].label for field in ("division_id", "manager_id", "person_id", "title")}
    assert labels == {"division_id": "Group / Finance", "manager_id": "Bob", "person_id": "Ada", "title": None}


def test_seats_in_this_and_other_accounts_are_told_the_newest_first(desk: Desk, acme: Account) -> None:
    boss = desk.hire(acme, "Bob, CEO")
    first = desk.hire(acme, "Ada, Analyst", under=boss, since=date(2020, 1, 1))
    desk.do(mark_left, acme.id, first.id, on=date(2022, 1, 1))
    beta = desk.account("Beta")
    chair = desk.hire(beta, "Cy, Chair")

    def hire_again(tx: Transaction) -> list[Position]:
        tx.begin(Act(verb="test", summary="Ada comes back"))
        there = Position(
            id=tx.new_id(), account_id=beta.id, person_id=first.person_id, title="Treasurer", seat=Seat.FILLED,
            valid_from=date(2022, 2, 1), valid_to=date(2023, 1, 1),
        )  # fmt: skip
        here = there.with_values(
            id=tx.new_id(), account_id=acme.id, title="CFO", valid_from=date(2023, 2, 1), valid_to=None
        )
        return [tx.save(there), tx.save(here)]

    there, here = desk.do(hire_again)
    desk.do(move_position, beta.id, there.id, manager_id=chair.id, on=date(2022, 2, 1))
    found = desk.see(portray, acme.id, here.id, When())
    assert [(held.account_name, held.position.title, held.manager) for held in found.held] == [
        ("Acme", "CFO", None),
        ("Beta", "Treasurer", "Cy"),
        ("Acme", "Analyst", "Bob"),
    ]
    told = desk.see(history_of_person, acme.id, here.id)[0]
    assert [entry.changeset.verb for entry in told] == ["move_position", "test", "mark_left", "add_person"]


def test_lines_are_told_up_and_down_past_and_present(desk: Desk, acme: Account) -> None:
    team = desk.team(acme, since=date(2024, 1, 1), Ada=None, Bob="Ada", Cy="Bob")
    desk.do(move_position, acme.id, team["Bob"].id, manager_id=None, on=date(2024, 6, 1))
    found = desk.see(portray, acme.id, team["Bob"].id, When())
    assert [(tie.up, tie.name, tie.line.valid_to) for tie in found.ties] == [
        (True, "Ada", date(2024, 6, 1)),
        (False, "Cy", None),
    ]
    assert "manager_id" not in known(desk, acme, team["Bob"].id)
    then = known(desk, acme, team["Bob"].id, When(as_of=date(2024, 3, 1)))
    assert then["manager_id"].label == "Ada"


def test_as_it_was_known_then(desk: Desk, acme: Account, clock: Clock) -> None:
    ada = desk.hire(acme, "Ada, CFO")
    desk.do(add_note, acme.id, ada.id, "Prefers the telephone")
    known_then = clock.now
    clock.advance(days=9)
    desk.do(update_position, acme.id, ada.id, base_version=2, values={"title": "COO"})
    then = desk.see(portray, acme.id, ada.id, When(as_known=known_then))
    title = next(value for value in then.values if value.recorded.field == "title")
    assert (title.recorded.value, then.notes, then.day) == ("CFO", (), date(2025, 1, 1))
    assert title.origin is not None
    assert title.origin.act.verb == "add_person"
    assert known(desk, acme, ada.id)["title"].recorded.value == "COO"
    with pytest.raises(NotFound, match="no such position in this account then"):
        desk.see(portray, acme.id, desk.hire(acme, "Eve, CIO").id, When(as_known=known_then))


def test_the_history_of_a_person_comes_in_pages_and_tells_of_them_alone(desk: Desk, acme: Account) -> None:
    ada, bob = desk.hire(acme, "Ada, CFO"), desk.hire(acme, "Bob, COO")
    for grade in ("E1", "E2", "E3"):
        desk.do(update_position, acme.id, ada.id, base_version=desk.seq, values={"grade": grade})
    desk.do(update_position, acme.id, bob.id, base_version=desk.seq, values={"grade": "E9"})
    first, following = desk.see(history_of_person, acme.id, ada.id, limit=3)
    rest, end = desk.see(history_of_person, acme.id, ada.id, before=following, limit=3)
    assert [entry.changeset.verb for entry in [*first, *rest]] == ["update_position"] * 3 + ["add_person"]
    assert end is None
    assert {change.entity_id for entry in [*first, *rest] for change in entry.changes} == {ada.id}


def test_an_open_seat_has_a_portrait(desk: Desk, acme: Account) -> None:
    seat = desk.hire(acme, ", CFO")
    found = desk.see(portray, acme.id, seat.id, When())
    assert (found.seating.person, [held.position.id for held in found.held]) == (None, [seat.id])
    assert "person_id" not in {value.recorded.field for value in found.values}
