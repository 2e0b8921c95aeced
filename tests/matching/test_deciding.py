"""Who goes with whom."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.deciding import (
    AUTO_FROM,
    AUTO_IN_DOUBT_FROM,
    AUTO_IN_DOUBTS_FROM,
    Shape,
    assigned,
    groups_of,
    sure_from,
)

PAIRS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.floats(-5, 5, width=32)), max_size=15, unique_by=lambda p: p[:2]
)


def kept(pairs: list[tuple[int, int, float]], shape: Shape) -> list[tuple[int, int]]:
    left, right = (np.array([pair[side] for pair in pairs], np.int32) for side in (0, 1))
    chosen = assigned(left, right, np.array([odds for _, _, odds in pairs], np.float32), shape)
    return [(i, j) for (i, j, _), keep in zip(pairs, chosen.tolist(), strict=True) if keep]


def test_the_likeliest_pair_is_taken_first() -> None:
    pairs = [(0, 0, 1.0), (0, 1, 3.0), (1, 1, 2.0), (1, 0, 0.5)]
    assert kept(pairs, Shape.ONE_TO_ONE) == [(0, 1), (1, 0)]
    assert kept(pairs, Shape.ONE_TO_MANY) == [(0, 0), (0, 1)]
    assert len(kept(pairs, Shape.MANY)) == 4


@settings(deadline=None)
@given(PAIRS)
def test_nobody_is_matched_more_often_than_asked(pairs: list[tuple[int, int, float]]) -> None:
    once = kept(pairs, Shape.ONE_TO_ONE)
    assert len({i for i, _ in once}) == len({j for _, j in once}) == len(once)
    many = [j for _, j in kept(pairs, Shape.ONE_TO_MANY)]
    assert sorted(many) == sorted({j for _, j, _ in pairs})


@settings(deadline=None)
@given(PAIRS)
def test_groups_are_what_pairs_connect(pairs: list[tuple[int, int, float]]) -> None:
    one, other = (np.array([pair[side] for pair in pairs], np.int32) for side in (0, 1))
    groups = groups_of(5, one, other).tolist()
    assert all(groups[i] == groups[j] for i, j, _ in pairs)
    assert all(groups[group] == group <= at for at, group in enumerate(groups))
    assert len(set(groups)) >= 5 - len({(i, j) for i, j, _ in pairs if i != j})


def test_a_pair_in_doubt_must_be_surer_to_need_no_look() -> None:
    doubts = np.array([0, 1, 2, 3])
    assert sure_from(doubts, 0.5).tolist() == [AUTO_FROM, AUTO_IN_DOUBT_FROM, AUTO_IN_DOUBTS_FROM, AUTO_IN_DOUBTS_FROM]
    assert sure_from(doubts, 0.9995).tolist() == [0.9995] * 4
