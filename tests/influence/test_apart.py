import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.apart import apart, total_overlap


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 80), st.floats(0, 400), st.integers(0, 2**32), st.booleans())
def test_no_box_covers_another_whatever_their_sizes(count: int, extent: float, seed: int, patient: bool) -> None:
    chance = np.random.default_rng(seed)
    positions = chance.random((count, 2)) * extent
    sizes = chance.uniform(10, 150, (count, 2))
    assert total_overlap(apart(positions, sizes, patient=patient), sizes).sum() == 0


def test_boxes_that_do_not_touch_stay_where_they_are() -> None:
    positions = np.array([[0.0, 0.0], [500.0, 0.0], [0.0, 300.0]])
    moved = apart(positions, np.full((3, 2), 50.0)) - positions
    assert np.abs(moved).max() < 1e-4


def test_two_boxes_give_way_along_the_shorter_way() -> None:
    placed = apart(np.array([[0.0, 0.0], [40.0, 5.0]]), np.full((2, 2), 50.0))
    assert abs(placed[0, 1] - placed[1, 1]) < 6
    assert abs(placed[0, 0] - placed[1, 0]) >= 58


def test_overlaps_are_counted() -> None:
    sizes = np.full((3, 2), 10.0)
    assert total_overlap(np.array([[0.0, 0.0], [5.0, 5.0], [50.0, 0.0]]), sizes).tolist() == [1, 1, 0]
