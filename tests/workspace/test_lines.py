"""Drawing and ending reporting lines, and naming whom an act is about."""

from datetime import date

import pytest

from inroad.model.errors import Invalid
from inroad.model.person import Position, ReportingLine
from inroad.workspace.lines import ended, require_held, told
from tests.fixtures.desks import Desk

SEAT = Position(id="p", account_id="a", person_id="x", title="Clerk")


def test_three_are_named_and_the_others_counted(desk: Desk) -> None:
    acme = desk.account()
    team = [desk.hire(acme, said) for said in ("Ada, CEO", ", CFO", "Bob", "Cyd", "Dee")]
    assert desk.see(told, team) == "Ada, CFO, Bob +2"
    assert desk.see(told, team[:2]) == "Ada, CFO"


def test_a_line_ends_on_the_day_but_never_before_it_began() -> None:
    line = ReportingLine(id="l", account_id="a", position_id="p", manager_id="m", valid_from=date(2025, 3, 1))
    assert ended(line, on=date(2025, 6, 1)).valid_to == date(2025, 6, 1)
    assert ended(line, on=date(2025, 1, 1)).valid_to == date(2025, 3, 1)


def test_a_position_that_is_over_is_no_place_to_report_from_or_to() -> None:
    require_held(SEAT, date(2025, 1, 1))
    over = SEAT.with_values(title=None, valid_to=date(2025, 1, 1))
    with pytest.raises(Invalid, match="“this position” ended on 2025-01-01"):
        require_held(over, date(2025, 1, 1))
