"""Sums, rivals, odds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.look_up import Pairs
from inroad.matching.scoring import (
    STEPS,
    Ahead,
    ahead,
    first_keys,
    odds,
    overlap_from,
    overlap_of,
    probability_of,
    sums,
)
from tests.matching.test_features import MODEL

KEYS = np.arange(1, 11, dtype=np.uint64)


def steps(rows: list[tuple[int, int, float]], right_keys: "np.typing.NDArray[np.uint64]" = KEYS) -> list[int]:
    pairs = Pairs(np.array([i for i, _, _ in rows], np.int32), np.array([j for _, j, _ in rows], np.int32))
    found = ahead(pairs, np.array([score for _, _, score in rows], np.float32), KEYS, right_keys)
    return [int(step) for step in found.left]


def test_weights_add_up() -> None:
    assert sums(np.array([[1, 2], [0, 1]], np.uint8), MODEL).tolist() == [2.5, -2.0]


def test_a_pair_without_another_candidate_has_no_rival() -> None:
    assert steps([(0, 0, 1.0), (1, 1, 2.0)]) == [0, 0]


def test_the_lead_over_the_next_best_is_told_in_steps() -> None:
    assert steps([(0, 0, 3.0), (0, 1, 0.0), (0, 2, -5.0)]) == [1 + 8, 1 + 2, 1]


def test_records_of_one_name_are_no_rivals() -> None:
    keys = np.array([7, 7, 8] + [9] * 7, np.uint64)
    assert steps([(0, 0, 3.0), (0, 1, 3.0)], keys) == [0, 0]
    assert steps([(0, 0, 3.0), (0, 1, 2.0), (0, 2, 3.0)], keys) == [6, 5, 6]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 9), st.floats(-9, 9, width=32)),
        max_size=12,
        unique_by=lambda r: r[:2],
    )
)
def test_the_order_of_pairs_does_not_matter(rows: list[tuple[int, int, float]]) -> None:
    assert steps(rows) == list(reversed(steps(list(reversed(rows)))))


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 9), st.floats(-9, 9, width=32)),
        max_size=12,
        unique_by=lambda r: r[:2],
    )
)
def test_the_lead_is_over_the_best_other(rows: list[tuple[int, int, float]]) -> None:
    for (i, j, score), step in zip(rows, steps(rows), strict=True):
        others = [other for k, m, other in rows if k == i and m != j]
        lead = np.float64(score) - np.float64(max(others)) if others else None
        assert step == (0 if lead is None else 1 + int((lead >= STEPS).sum()))


def test_odds_follow_the_curve_of_what_is_known_and_become_probabilities() -> None:
    found = ahead(Pairs(np.zeros(2, np.int32), np.zeros(2, np.int32)), np.zeros(2, np.float32), KEYS, KEYS)
    levels = np.array([[0, 1], [0, 2]], np.uint8)
    assert odds(np.array([0.5, 0.5], np.float32), levels, found, MODEL).tolist() == [0.5, 1.5]
    assert probability_of(np.array([0.0, 100.0, -100.0], np.float32)).tolist() == pytest.approx([0.5, 1, 0])


def test_where_most_of_the_shorter_list_is_in_the_other_a_pair_is_likelier() -> None:
    pairs = Pairs(np.array([0, 0, 1, 2], np.int32), np.array([0, 1, 1, 2], np.int32))
    scores = np.array([1.0, 2.0, 0.0, -1.0], np.float32)
    assert overlap_of(pairs, scores, (97, 1000)) == pytest.approx((2 + 1.2) / 100)
    assert overlap_of(pairs, scores, (1000, 97)) == pytest.approx((2 + 1.2) / 100)
    found = ahead(Pairs(np.zeros(1, np.int32), np.zeros(1, np.int32)), np.zeros(1, np.float32), KEYS, KEYS)
    level, score = np.array([[0, 1]], np.uint8), np.array([0.5], np.float32)
    assert [float(odds(score, level, found, MODEL, part)[0]) for part in (0.0, 0.4, 0.6)] == [-1.5, 0.5, 1.0]
    behind = Ahead(np.array([5], np.uint8), np.array([9], np.uint8))
    assert [float(odds(score, level, behind, MODEL, part)[0]) for part in (0.0, 0.4, 0.6)] == [-0.5, 0.5, 0.75]


def test_of_a_list_that_repeats_no_name_a_second_record_is_less_likely() -> None:
    level, score = np.array([[0, 1]], np.uint8), np.array([0.5], np.float32)
    behind, ahead_of_all = (Ahead(np.array([step], np.uint8), np.array([9], np.uint8)) for step in (5, 9))

    def said(found: Ahead, repeated: tuple[int, int]) -> float:
        return float(odds(score, level, found, MODEL, 0.4, repeated)[0])

    assert [said(behind, (1, right)) for right in range(3)] == [-0.5, 0.5, 1.5]
    assert [said(behind, (left, 1)) for left in range(3)] == [0.5] * 3
    assert [said(Ahead(behind.right, behind.left), (left, 1)) for left in range(3)] == [-1.5, 0.5, 2.5]
    assert {said(ahead_of_all, (left, right)) for left in range(3) for right in range(3)} == {0.5}


def test_of_lists_of_few_rows_it_says_little() -> None:
    assert 0.25 < overlap_from(0, (1, 5)) < 0.4 < overlap_from(1, (1, 5)) < 0.6


def test_the_first_name_has_the_key() -> None:
    assert first_keys(np.array([0, 2, 2, 3]), np.array([5, 6, 7], np.uint64)).tolist() == [5, 0, 7]
