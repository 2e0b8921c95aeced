"""What people are made of."""

from datetime import date

import pytest

from inroad.model.errors import Invalid
from inroad.model.person import Position, ReportingLine, Seniority
from inroad.storage.people import divisions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.seating import Divisions, ended, person_named, require_held, with_standing
from tests.fixtures.desks import Desk

SEAT = Position(id="p", account_id="a", person_id="x", title="Clerk")


def test_a_name_is_taken_apart_and_trimmed(desk: Desk) -> None:
    acme = desk.account()
    made = desk.do(person_named, acme, " Ada van Dyk ", emails=("a@b.example",))
    assert (made.name, made.given_name, made.family_name, made.emails) == (
        "Ada van Dyk",
        "Ada",
        "van Dyk",
        ("a@b.example",),
    )


def test_a_path_of_divisions_is_made_once_and_found_again_whatever_its_case(desk: Desk) -> None:
    acme = desk.account()

    def made(tx: Transaction) -> tuple[str | None, ...]:
        tx.begin(Act(verb="test", summary=""))
        divisions = Divisions(tx, acme)
        found = tuple(divisions.at(path) for path in (["Group", "IT"], ["group", "it"], ["IT"], []))
        assert divisions.name_of(found[0] or "") == "IT"
        assert divisions.name_of("f" * 32) == ""
        return found

    first, again, other, none = desk.do(made)
    assert first == again != other
    assert none is None
    assert len(desk.see(divisions_of, acme.id)) == 3


def test_a_new_title_is_read_anew_unless_its_standing_is_said() -> None:
    after = SEAT.with_values(title="Chief Financial Officer")
    assert with_standing(after, SEAT, {}).seniority is Seniority.C_LEVEL
    said = with_standing(after.with_values(seniority=Seniority.VP), SEAT, {"seniority": "vp"})
    assert (said.seniority, said.seniority_confidence) == (Seniority.VP, None)
    assert with_standing(SEAT, SEAT, {}) == SEAT


def test_a_line_ends_on_the_day_but_never_before_it_began() -> None:
    line = ReportingLine(id="l", account_id="a", position_id="p", manager_id="m", valid_from=date(2025, 3, 1))
    assert ended(line, on=date(2025, 6, 1)).valid_to == date(2025, 6, 1)
    assert ended(line, on=date(2025, 1, 1)).valid_to == date(2025, 3, 1)


def test_a_position_that_is_over_is_no_place_to_report_from_or_to() -> None:
    require_held(SEAT, date(2025, 1, 1))
    over = SEAT.with_values(title=None, valid_to=date(2025, 1, 1))
    with pytest.raises(Invalid, match="“this position” ended on 2025-01-01"):
        require_held(over, date(2025, 1, 1))
