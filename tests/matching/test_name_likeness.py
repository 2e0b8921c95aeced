"""Names compared word by word."""

import numpy as np
import pytest

from inroad.matching.company_names import read_names
from inroad.matching.name_likeness import Likeness, Side, best_likeness, letters_alike, room_to_compare
from tests.matching.columns import column


def side(text: str) -> Side:
    names = read_names(*column(text))
    return Side(names, np.full(len(names.hashes), 6, np.float32))


def compared(one: str, other: str) -> Likeness:
    return best_likeness(side(one), side(other), 0, 0, room_to_compare())


@pytest.mark.parametrize(
    ("one", "other", "shared", "left_over", "right_over"),
    [
        ("Acme Foods", "Foods Acme", 12, 0, 0),
        ("Delta Air Lines", "Delta Faucet", 6, 12, 6),
        ("Supermicro", "Super Micro Computer", 12, 0, 6),
        ("Face Book", "Facebook", 12, 0, 0),
        ("Acme", "Zenith", 0, 6, 6),
    ],
)
def test_words_are_aligned(one: str, other: str, shared: float, left_over: float, right_over: float) -> None:
    found = compared(one, other)
    assert (found.shared, found.left_over, found.right_over) == pytest.approx((shared, left_over, right_over))


def test_slips_of_the_pen_share_most() -> None:
    found = compared("Microsoft", "Micorsoft")
    assert found.shared > 4
    assert found.left_over < 1


def test_the_best_of_all_names_counts() -> None:
    found = compared("Hound Technology dba Honeycomb", "Honeycomb")
    assert (found.shared, found.left_over, found.right_over, found.left) == (6, 0, 0, 1)


def test_nothing_is_like_nothing() -> None:
    assert compared("", "Acme").left == -1


def test_whole_names_are_compared_by_letters() -> None:
    one, other = side("Acme Foods"), side("Acmefods")
    found = best_likeness(one, other, 0, 0, room_to_compare())
    assert letters_alike(one.names, other.names, found, room_to_compare()) == pytest.approx(2 * 8 / 17)
