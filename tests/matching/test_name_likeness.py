"""Names compared word by word."""

import numpy as np
import pytest

from inroad.matching.company_names import BRACKET_NAME, ONCE, OTHER, PART, WHOLE, read_names
from inroad.matching.name_likeness import (
    BEFORE_DASH,
    Likeness,
    Side,
    best_likeness,
    joint_kind,
    kind_of,
    letters_alike,
    room_to_compare,
)
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


def test_a_part_of_a_name_is_a_kind_of_its_own_before_a_dash_with_a_form() -> None:
    assert kind_of(side("Acme"), 0) == WHOLE
    assert kind_of(side("Acme Inc - Zyxar Notes"), 1) == BEFORE_DASH
    assert kind_of(side("Acme - Zyxar Notes"), 1) == PART
    assert kind_of(side("Zyxar Notes - Acme Inc"), 2) == PART


def test_a_part_beside_which_only_light_words_stand_is_the_whole() -> None:
    light = side("Acme - Common Stock")
    assert kind_of(light._replace(weights=np.full(len(light.weights), 2, np.float32)), 1) == WHOLE


def test_of_two_kinds_the_later_counts_and_a_dash_only_beside_a_whole_name() -> None:
    assert [joint_kind(WHOLE, kind) for kind in (WHOLE, PART, BRACKET_NAME)] == [WHOLE, PART, BRACKET_NAME]
    assert [joint_kind(BEFORE_DASH, kind) for kind in (WHOLE, BEFORE_DASH)] == [BEFORE_DASH] * 2
    assert [joint_kind(kind, BEFORE_DASH) for kind in (OTHER, ONCE, PART)] == [OTHER, ONCE, PART]
