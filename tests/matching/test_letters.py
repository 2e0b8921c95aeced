"""How alike words are by their letters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.letters import MOST_LETTERS, alike, begins, may_be_alike, ones_in

LETTERS = st.text(alphabet="abcd", min_size=1, max_size=12)


def longest_common_subsequence(one: str, other: str) -> int:
    row = [0] * (len(other) + 1)
    for letter in one:
        before = 0
        for at, against in enumerate(other, start=1):
            before, row[at] = row[at], before + 1 if letter == against else max(row[at], row[at - 1])
    return row[-1]


def likeness(one: str, other: str) -> float:
    first, second = (np.frombuffer(text.encode(), np.uint8) for text in (one, other))
    masks = np.zeros(128, np.uint64)
    found = alike(first, (0, len(first)), second, (0, len(second)), masks)
    assert not masks.any()
    return float(found)


@settings(deadline=None)  # the first call compiles
@given(LETTERS, LETTERS)
def test_it_is_the_longest_common_subsequence(one: str, other: str) -> None:
    expected = 2 * longest_common_subsequence(one, other) / (len(one) + len(other))
    assert likeness(one, other) == pytest.approx(expected)


def test_long_words_are_compared_by_their_beginning() -> None:
    assert likeness("ab" * 50, "ab" * 50) == 1
    assert likeness("a" * MOST_LETTERS + "b" * 9, "a" * MOST_LETTERS + "c" * 9) == 1
    assert likeness("", "a") == 0


@settings(deadline=None)
@given(LETTERS, LETTERS)
def test_words_that_cannot_be_alike_are_not(one: str, other: str) -> None:
    first, second = (np.frombuffer(text.encode(), np.uint8) for text in (one, other))
    if len(one) * 2 < 0.8 * (len(one) + len(other)) * 0.5:
        assert not may_be_alike(first, (0, len(first)), second, (0, len(second)), 0.8)
    if one == other:
        assert may_be_alike(first, (0, len(first)), second, (0, len(second)), 0.8)


@settings(deadline=None)
@given(LETTERS, LETTERS)
def test_a_beginning_is_one(one: str, other: str) -> None:
    first, second = (np.frombuffer(text.encode(), np.uint8) for text in (one, other))
    shown = one.startswith(other) or other.startswith(one)
    assert begins(first, (0, len(first)), second, (0, len(second))) == shown


@settings(deadline=None)
@given(st.integers(0, 2**64 - 1))
def test_bits_are_counted(bits: int) -> None:
    assert ones_in(np.uint64(bits)) == bits.bit_count()
