"""How fresh a seat is: typed, imported, seen in a snapshot, confirmed; and what does not count."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.profiles.registry import PROFILES
from inroad.model.account import Account
from inroad.model.person import Position
from inroad.workspace.assessments import Statement, assess_values
from inroad.workspace.freshness import CONTACT_LISTS
from inroad.workspace.history import undo
from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.people import move_position, update_person, update_position
from inroad.workspace.roster import When, list_people
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

TODAY = date(2025, 1, 1)


@pytest.fixture
def acme(desk: Desk) -> Account:
    return desk.account()


@pytest.fixture
def ada(desk: Desk, acme: Account) -> Position:
    """Ada was typed in on the first of January."""
    return desk.hire(acme, "Ada, CFO")


def fresh(desk: Desk, acme: Account, when: When | None = None) -> dict[str, date | None]:
    return {row.name: row.confirmed_on for row in desk.see(list_people, acme.id, when or When()).rows}


def imported(desk: Desk, folder: Path, text: str, as_of: date | None = None) -> None:
    path = folder / "people.csv"
    path.write_text(text)
    desk.do(run_import, ImportRequest(path=path, name=path.name, account="Acme", as_of=as_of))


def test_a_seat_is_as_fresh_as_what_was_typed_last_of_it_its_holder_and_its_line(
    desk: Desk, acme: Account, ada: Position, clock: Clock
) -> None:
    boss = desk.hire(acme, "Bob, CEO")
    assert fresh(desk, acme) == {"Bob": TODAY, "Ada": TODAY}
    for edit in (
        lambda: desk.do(update_position, acme.id, ada.id, base_version=desk.seq, values={"grade": "E1"}),
        lambda: desk.do(update_person, ada.person_id or "", base_version=desk.seq, values={"city": "Graz"}),
        lambda: desk.do(move_position, acme.id, ada.id, manager_id=boss.id),
    ):
        clock.advance(days=10)
        edit()
        assert fresh(desk, acme) == {"Bob": TODAY, "Ada": clock.now.date()}


def test_an_import_is_as_fresh_as_the_day_it_describes(desk: Desk, acme: Account, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Name,Title\nAda,CFO\n", as_of=date(2024, 6, 1))
    assert fresh(desk, acme) == {"Ada": date(2024, 6, 1)}
    imported(desk, tmp_path, "Name,Title\nAda,CFO\nBob,COO\n", as_of=date(2024, 9, 1))
    assert fresh(desk, acme) == {"Ada": date(2024, 9, 1), "Bob": date(2024, 9, 1)}, "who is shown unchanged was seen"
    assert fresh(desk, acme, When(as_of=date(2024, 7, 1))) == {"Ada": date(2024, 6, 1)}


def test_a_snapshot_says_nothing_of_whom_one_of_us_typed(
    desk: Desk, acme: Account, ada: Position, clock: Clock, tmp_path: Path
) -> None:
    clock.advance(days=90)
    imported(desk, tmp_path, "Name,Title\nBob,COO\n", as_of=clock.now.date())
    assert fresh(desk, acme) == {"Ada": TODAY, "Bob": clock.now.date()}
    assert ada.source is None


def test_the_lists_of_contacts_are_those_that_cover_only_whom_they_name() -> None:
    assert {found.name for found in PROFILES if found.snapshot_scope is SnapshotScope.NAMED} == CONTACT_LISTS


def test_a_confirmation_refreshes_until_the_value_changes(
    desk: Desk, acme: Account, ada: Position, clock: Clock
) -> None:
    clock.advance(days=40)
    desk.do(assess_values, acme.id, ada.id, {"title": "CFO"}, Statement())
    confirmed = clock.now.date()
    assert fresh(desk, acme) == {"Ada": confirmed}
    seen = desk.seq
    clock.advance(days=1)
    desk.do(update_position, acme.id, ada.id, base_version=seen, values={"title": "COO"})
    clock.advance(days=1)
    desk.do(undo)
    assert fresh(desk, acme) == {"Ada": confirmed}, (
        "undoing adds no knowledge, and the old value stands confirmed again"
    )


def test_the_line_and_the_person_can_be_confirmed_too(desk: Desk, acme: Account, ada: Position, clock: Clock) -> None:
    boss = desk.hire(acme, "Bob, CEO")
    desk.do(move_position, acme.id, ada.id, manager_id=boss.id)
    for seen in ({"manager_id": boss.id}, {"name": "Ada"}):
        clock.advance(days=40)
        desk.do(assess_values, acme.id, ada.id, seen, Statement())
        assert fresh(desk, acme) == {"Bob": TODAY, "Ada": clock.now.date()}


def test_a_past_day_and_a_past_knowledge_have_the_freshness_of_their_time(
    desk: Desk, acme: Account, ada: Position, clock: Clock
) -> None:
    clock.advance(days=30)
    desk.do(assess_values, acme.id, ada.id, {"title": "CFO"}, Statement())
    confirmed, known = clock.now.date(), clock.now
    clock.advance(days=30)
    desk.do(assess_values, acme.id, ada.id, {"title": "CFO"}, Statement())
    assert fresh(desk, acme) == {"Ada": clock.now.date()}
    assert fresh(desk, acme, When(as_of=confirmed + timedelta(days=3))) == {"Ada": confirmed}
    assert fresh(desk, acme, When(as_known=known)) == {"Ada": confirmed}
    assert fresh(desk, acme, When(as_known=known - timedelta(days=1))) == {"Ada": TODAY}
