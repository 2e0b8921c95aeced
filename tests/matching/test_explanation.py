"""Reasons in words."""

import numpy as np

from inroad.matching.company_names import read_names
from inroad.matching.explanation import explanations, has_rival, reasons_of
from inroad.matching.features import Feature, Level, Model
from tests.matching.columns import column

MODEL = Model(
    features=(
        Feature("name", "", (Level("same", "same name"), Level("alike", "names alike"))),
        Feature("shared", "", (Level("none"), Level("rare", "names share the rare word “{word}”"))),
        Feature("country", "", (Level("unknown"), Level("other", "countries differ"))),
        Feature("city", "", (Level("unknown"), Level("same", "same city"))),
    ),
    weights={"name": (0.0, 0.0), "shared": (0.0, 1.0), "country": (0.0, -2.0), "city": (0.0, 0.1)},
    base=0.0,
    curves=(((0.0, 0.0),),),
    ahead_left=(0.0,) * 13,
    ahead_right=(0.0,) * 13,
    overlap=(((0.0, 0.0),), ((0.0, 0.0),)),
    behind=((0.0,) * 4, (0.0,) * 4),
)


def test_names_come_first_then_what_weighs_most() -> None:
    assert reasons_of([1, 1, 1, 1], MODEL) == ["names alike", "countries differ", "names share the rare word “{word}”"]


def test_same_names_need_no_shared_word() -> None:
    assert reasons_of([0, 1, 0, 0], MODEL, rival=True) == ["same name", "another candidate is as likely"]


def test_many_pairs_are_told_at_once() -> None:
    names = read_names(*column("Raintank Inc"))
    levels = np.array([[1, 1, 0, 0], [0, 0, 0, 0], [1, 1, 0, 0]], np.uint8)
    told = explanations(levels, np.array([False, True, False]), np.array([0, -1, -1], np.int32), names, MODEL)
    assert told == [
        "names alike; names share the rare word “raintank”",
        "same name; another candidate is as likely",
        "names alike; names share the rare word “…”",
    ]


def test_a_rival_is_one_that_is_hardly_behind() -> None:
    assert has_rival(np.array([0, 1, 6, 7], np.uint8)).tolist() == [False, True, True, False]
