"""What a person, a position and a reporting line must be."""

from datetime import date

import pytest

from inroad.model.entity import Validity
from inroad.model.errors import Invalid
from inroad.model.person import Person, Position, ReportingLine, Seat

ACME, ADA, SEAT, OTHER, LINE = (digit * 32 for digit in "abcde")
SPRING, AUTUMN = date(2025, 3, 1), date(2025, 9, 1)


def test_a_person_needs_a_name() -> None:
    with pytest.raises(Invalid, match="the person needs a name"):
        Person(id=ADA, account_id=ACME, name=" ")


@pytest.mark.parametrize("seat", [Seat.UNKNOWN, Seat.VACANT, Seat.GROUP])
def test_a_placeholder_has_no_person(seat: Seat) -> None:
    assert Position(id=SEAT, account_id=ACME, seat=seat).person_id is None
    with pytest.raises(Invalid, match="only a filled seat"):
        Position(id=SEAT, account_id=ACME, seat=seat, person_id=ADA)


def test_a_filled_seat_has_a_person() -> None:
    assert Position(id=SEAT, account_id=ACME, person_id=ADA).seat is Seat.FILLED
    with pytest.raises(Invalid, match="a filled seat has a person"):
        Position(id=SEAT, account_id=ACME)


def test_nothing_ends_before_it_begins() -> None:
    with pytest.raises(Invalid, match="cannot end") as refusal:
        Position(id=SEAT, account_id=ACME, person_id=ADA, valid_from=AUTUMN, valid_to=SPRING)
    assert refusal.value.params == {"field": "valid_to"}
    with pytest.raises(Invalid, match="cannot end"):
        ReportingLine(id=LINE, account_id=ACME, position_id=SEAT, manager_id=OTHER, valid_from=AUTUMN, valid_to=SPRING)


def test_what_was_taken_back_the_same_day_was_never_true() -> None:
    held = Position(id=SEAT, account_id=ACME, person_id=ADA, valid_from=SPRING, valid_to=SPRING)
    assert held.validity == Validity(SPRING, SPRING)
    assert not held.validity.covers(SPRING)


def test_nobody_reports_to_themselves() -> None:
    with pytest.raises(Invalid, match="nobody reports to themselves"):
        ReportingLine(id=LINE, account_id=ACME, position_id=SEAT, manager_id=SEAT)


def test_a_line_is_true_while_it_is_true() -> None:
    line = ReportingLine(id=LINE, account_id=ACME, position_id=SEAT, manager_id=OTHER, valid_from=SPRING)
    assert line.validity.covers(AUTUMN)
    assert not line.with_values(valid_to=AUTUMN).validity.covers(AUTUMN)
