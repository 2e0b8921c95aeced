"""What is said of a value, and how the value stands by it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.assessment import MAX_TEXT, Assessment, Confirmation, standing
from inroad.model.entity import Validity
from inroad.model.errors import Invalid
from tests.fixtures.anything import assessments

MARCH, APRIL, MAY = date(2025, 3, 1), date(2025, 4, 1), date(2025, 5, 1)
ASSUMED, CONFIRMED, DISPUTED = Confirmation


def said(
    how: Confirmation, on: date, *, value: object = "CFO", again: date | None = None, version: int = 1
) -> Assessment:
    """One statement about a title, made on a day and perhaps confirmed again on a later one."""
    return Assessment(
        id=f"{how} {on}",
        account_id="acme",
        subject_id="ada",
        field="title",
        value=value,
        confirmation=how,
        asserted_on=on,
        confirmed_on=(again or on) if how is CONFIRMED else None,
        version=version,
    )


def test_a_value_of_which_nobody_said_anything_is_assumed() -> None:
    found = standing("CFO", [], on=MAY)
    assert (found.confirmation, found.on, found.evidence) == (ASSUMED, None, ())


def test_what_was_said_last_decides_and_an_assumption_decides_nothing() -> None:
    confirmed, disputed, assumed = said(CONFIRMED, MARCH), said(DISPUTED, APRIL), said(ASSUMED, MAY)
    found = standing("CFO", [confirmed, assumed, disputed], on=MAY)
    assert (found.confirmation, found.on) == (DISPUTED, APRIL)
    assert found.evidence == (assumed, disputed, confirmed)
    again = said(CONFIRMED, MARCH, again=MAY, version=2)
    assert standing("CFO", [again, disputed], on=MAY).confirmation is CONFIRMED


def test_of_two_statements_of_one_day_the_later_decides() -> None:
    yes, no = said(CONFIRMED, MAY, version=7), said(DISPUTED, MAY, version=8)
    assert standing("CFO", [yes, no], on=MAY).confirmation is DISPUTED
    assert standing("CFO", [no.with_values(version=6), yes], on=MAY).confirmation is CONFIRMED


def test_what_was_said_of_another_value_says_nothing_of_this_one() -> None:
    assert standing("Treasurer", [said(CONFIRMED, MARCH)], on=MAY).evidence == ()
    assert standing(["a@x", "b@x"], [said(CONFIRMED, MARCH, value=["a@x", "b@x"])], on=MAY).confirmation is CONFIRMED


def test_on_an_earlier_day_only_what_had_been_said_by_then_counts() -> None:
    statement = said(CONFIRMED, MARCH, again=MAY)
    assert [standing("CFO", [statement], on=day).on for day in (MARCH - timedelta(1), MARCH, APRIL, MAY)] == [
        None, MARCH, MARCH, MAY,
    ]  # fmt: skip


def test_what_is_said_to_be_true_of_a_time_counts_in_that_time() -> None:
    spring = said(CONFIRMED, MARCH).with_values(valid_from=MARCH, valid_to=MAY)
    assert spring.validity == Validity(MARCH, MAY)
    assert [len(standing("CFO", [spring], on=day).evidence) for day in (MARCH, APRIL, MAY)] == [1, 1, 0]


@given(st.lists(assessments(), max_size=5), st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_the_order_in_which_statements_are_read_does_not_matter(found: list[Assessment], day: date) -> None:
    alike = [each.with_values(value="x", version=number) for number, each in enumerate(found)]
    assert standing("x", alike, on=day) == standing("x", reversed(alike), on=day)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"confidence": 1.5}, "not between 0 and 1"),
        ({"confirmation": ASSUMED}, "confirmed on a day"),
        ({"confirmed_on": None}, "confirmed on a day"),
        ({"valid_from": MAY, "valid_to": MARCH}, "cannot end"),
        ({"quote": "x" * (MAX_TEXT + 1)}, "the quote has 10001 characters"),
        ({"source": "x" * (MAX_TEXT + 1)}, "the source has 10001 characters"),
    ],
)
def test_what_cannot_be_meant_is_no_assessment(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        said(CONFIRMED, MARCH).with_values(**values)
