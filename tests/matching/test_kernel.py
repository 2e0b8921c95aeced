"""Hashes in compiled code."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.kernel import hash_of, hash_phrase, hash_text, joined, mixed


@settings(deadline=None)  # the first call compiles
@given(st.text(max_size=20), st.text(max_size=20))
def test_equal_texts_have_equal_hashes_and_others_do_not(one: str, other: str) -> None:
    one, other = one.encode("utf-8", "ignore").decode(), other.encode("utf-8", "ignore").decode()
    assert (hash_text(one) == hash_text(other)) == (one == other)


def test_a_slice_has_the_hash_of_its_text() -> None:
    text = np.frombuffer(b"one acme two", np.uint8)
    assert hash_of(text, 4, 8) == hash_text("acme")


def test_the_order_of_words_counts_in_a_phrase() -> None:
    first = np.uint64(joined(np.uint64(0), hash_text("a")))
    assert hash_phrase("a b") == joined(first, hash_text("b")) != hash_phrase("b a")


def test_neighbouring_numbers_are_mixed_far_apart() -> None:
    assert (int(mixed(np.uint64(1))) ^ int(mixed(np.uint64(2)))).bit_count() > 16
