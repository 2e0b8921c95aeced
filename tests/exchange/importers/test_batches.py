"""Many items in steps."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers import batches
from inroad.exchange.importers.batches import in_batches


@given(st.integers(0, 1_000))
def test_they_are_the_same_items_in_the_same_order(size: int) -> None:
    assert list(in_batches(range(size))) == list(range(size))


def test_some_are_made_before_the_first_is_used_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_AT_ONCE", 3)
    made: list[int] = []

    def source() -> Iterator[int]:
        for number in range(7):
            made.append(number)
            yield number

    seen = [(item, len(made)) for item in in_batches(source())]
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 6), (4, 6), (5, 6), (6, 7)]
