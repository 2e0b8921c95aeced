"""The trained table of people."""

from inroad.matching.person_weights import BASE, CURVES, WEIGHTS


def test_what_speaks_for_a_pair_weighs_more_than_what_speaks_against_it() -> None:
    for feature in ("country", "city", "phone"):
        unknown, same, other, *_ = WEIGHTS[feature]
        assert same > unknown > other
    assert WEIGHTS["name"][1] > WEIGHTS["name"][-1]


def test_a_pair_of_which_nothing_is_known_is_unlikely() -> None:
    odds = next(y for x, y in CURVES[0] if x >= BASE)
    assert odds < 1
