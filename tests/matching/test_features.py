"""The readable table."""

from dataclasses import replace

import numpy as np

from inroad.matching.features import Feature, Level, Model

MODEL = Model(
    features=(
        Feature("a", "", (Level("x"), Level("y"))),
        Feature("b", "", (Level("x"), Level("y"), Level("z", "so it is"))),
    ),
    weights={"a": (0.0, 1.5), "b": (0.0, -1.0, 2.0)},
    base=-1.0,
    curves=(((-1.0, -1.0), (1.0, 1.0)), ((-1.0, -1.0), (1.0, 1.0)), ((-1.0, 0.0), (1.0, 2.0))),
    ahead_left=(0.0,) * 13,
    ahead_right=(0.0,) * 13,
    overlap=(((0.0, -2.0), (0.4, 0.0), (0.8, 1.0)), ((0.0, -1.0), (0.4, 0.0), (0.8, 0.5))),
    behind=((0.0, -1.0, 0.0, 1.0), (0.0, -2.0, 0.0, 2.0)),
)


def test_the_weights_are_a_table_for_people() -> None:
    assert MODEL.table() == [("a", "x", 0.0), ("a", "y", 1.5), ("b", "x", 0.0), ("b", "y", -1.0), ("b", "z", 2.0)]


def test_and_for_programs() -> None:
    assert MODEL.matrix.tolist() == [[0.0, 1.5, 0.0], [0.0, -1.0, 2.0]]


def test_a_pair_is_in_doubt_by_any_of_its_levels() -> None:
    doubting = replace(MODEL, doubts={"a": frozenset({0}), "b": frozenset({1, 2})})
    assert doubting.doubts_of(np.array([[1, 0], [0, 0], [0, 1]], np.uint8)).tolist() == [0, 1, 2]
    assert not MODEL.doubts_of(np.array([[0, 2]], np.uint8)).any()
