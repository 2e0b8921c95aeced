"""What people said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.matching.judgement import Decisions, Judgement

YES, NO, OPEN = Judgement.CONFIRMED, Judgement.REJECTED, Judgement.UNDECIDED
PAIRS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.sampled_from([YES, NO])), max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [(YES, YES, YES), (YES, NO, NO), (NO, YES, NO), (NO, NO, OPEN), (OPEN, YES, OPEN), (NO, OPEN, OPEN)],
)
def test_verdicts_add_up_along_a_chain(one: Judgement, other: Judgement, together: Judgement) -> None:
    assert one + other is together


def test_the_same_as_the_same_is_the_same() -> None:
    said = Decisions().confirm("a", "b").confirm("b", "c").reject("c", "d")
    assert said.judge("a", "c") is YES
    assert said.judge("d", "a") is NO
    assert said.judge("a", "x") is OPEN
    assert said.judge("x", "x") is YES


def test_a_word_on_the_very_pair_comes_first_and_the_last_word_counts() -> None:
    said = Decisions().confirm("a", "b").confirm("b", "c").reject("a", "c")
    assert (said.judge("a", "c"), said.judge("b", "c")) == (NO, YES)
    assert Decisions.of([("a", "b", YES), ("b", "a", NO)]).judge("a", "b") is NO


@given(PAIRS, st.sampled_from("abcde"), st.sampled_from("abcde"))
def test_the_order_of_a_pair_does_not_matter(said: list[tuple[str, str, Judgement]], one: str, other: str) -> None:
    decisions = Decisions.of(said)
    assert decisions.judge(one, other) is decisions.judge(other, one)


@given(PAIRS)
def test_everything_said_can_be_said_again(said: list[tuple[str, str, Judgement]]) -> None:
    decisions = Decisions.of(said)
    assert Decisions.of(decisions.said()) == decisions
    assert decisions.keys == {key for one, other, _ in said for key in (one, other)}
