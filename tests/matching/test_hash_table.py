"""Tables from hashes to numbers."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.hash_table import look_up, table_of


@settings(deadline=None)  # the first call compiles
@given(st.dictionaries(st.integers(1, 2**64 - 1), st.integers(0, 2**31 - 1), max_size=60), st.integers(1, 2**64 - 1))
def test_a_table_answers_like_a_dictionary(entries: dict[int, int], other: int) -> None:
    table = table_of(entries)
    for key in (*entries, other):
        assert look_up(table, np.uint64(key)) == entries.get(key, -1)


def test_keys_that_want_the_same_place_are_all_found() -> None:
    entries = {(1 << 64) - 1 - step: step for step in range(40)}
    table = table_of(entries)
    assert [look_up(table, np.uint64(key)) for key in entries] == list(range(40))
