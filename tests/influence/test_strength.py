from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.influence.stakes import Contact
from inroad.influence.strength import decay, pair_strengths, strength, team_strengths
from tests.influence.people import TODAY, touches


def test_the_formula_is_the_published_one() -> None:
    tie = strength(Contact(TODAY, TODAY, TODAY, mails_in=7, mails_out=12, events=4), TODAY)
    assert tie is not None
    assert (tie.points, tie.value, tie.decay) == (1 + 3 * 4 + 7, 20, 0)
    assert [reason.sentence for reason in tie.because] == [
        "4 meetings, calls and visits, 3 points each",
        "7 mails answered by as many, 1 point each",
        "last contact 0 days ago: 0% of the points lost",
    ]


@pytest.mark.parametrize(
    ("years", "lost"),
    [(0, 0), (1, 0.75 / 2 + 0.25 / 6), (2, 0.75 + 0.25 / 3), (4, 0.75 + 1 / 6), (6, 1), (9, 1)],
)
def test_three_quarters_decay_over_two_years_and_one_over_six(years: float, lost: float) -> None:
    assert decay(years * 365.25) == pytest.approx(lost)


def test_where_nothing_ever_passed_there_is_no_strength() -> None:
    assert strength(Contact(), TODAY) is None


def test_a_hundred_is_the_most_and_one_the_least() -> None:
    often = strength(Contact(TODAY, TODAY, TODAY, 500, 500, 500), TODAY)
    long_ago = strength(Contact(TODAY - timedelta(days=5000), None, None), TODAY)
    assert often is not None
    assert long_ago is not None
    assert (often.value, long_ago.value) == (100, 1)


def test_ties_are_told_by_pair_and_by_team() -> None:
    passed = [*touches("Ann met0 in0 out0", "jo,kim"), *touches("Ann in0", "kim")]
    pairs = pair_strengths(passed, TODAY)
    assert {key: tie.value for key, tie in pairs.items()} == {("jo", "Ann"): 5, ("kim", "Ann"): 5}
    assert {key: tie.value for key, tie in team_strengths(passed, TODAY).items()} == {"Ann": 5}


@given(st.tuples(*[st.integers(0, 300)] * 3), st.integers(0, 4000), st.integers(0, 1000))
def test_strength_is_bounded_and_only_wears_away(counts: tuple[int, int, int], days: int, more: int) -> None:
    last = TODAY - timedelta(days=days)
    contact = Contact(last, last, last, *counts)
    now, later = strength(contact, TODAY), strength(contact, TODAY + timedelta(days=more))
    assert now is not None
    assert later is not None
    assert 1 <= later.value <= now.value <= 100
