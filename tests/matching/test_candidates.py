"""Lists ready to be looked up."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching.candidates import MOST_IN_BUCKET, crowded, index_of, masses_of, runs_of, words_of
from inroad.matching.company_names import read_names
from inroad.matching.hash_table import look_up
from inroad.matching.kernel import hash_text
from tests.matching.columns import column


@settings(deadline=None)  # the first call compiles
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 99)), max_size=80))
def test_runs_list_the_records_of_each_key(rows: list[tuple[int, int]]) -> None:
    keys = np.array([key for key, _ in rows], np.uint64)
    table, runs, records = runs_of(keys, np.array([record for _, record in rows], np.int32))
    for key in range(1, 10):
        run = look_up(table, np.uint64(key))
        listed = records[runs[run] : runs[run + 1]].tolist() if run >= 0 else []
        assert listed == sorted(record for other, record in rows if other == key)


def test_long_runs_are_in_order_too() -> None:
    _, _, records = runs_of(np.ones(100, np.uint64), np.arange(100, 0, -1, dtype=np.int32))
    assert records.tolist() == list(range(1, 101))


def test_keys_of_too_many_records_are_crowded() -> None:
    keys = np.array([1] * (MOST_IN_BUCKET + 1) + [2] * MOST_IN_BUCKET, np.uint64)
    assert crowded(keys).tolist() == [1]


def test_words_are_listed_once_and_the_first_two_also_as_one() -> None:
    words, records = words_of(read_names(*column("Super Micro Super", "Beta")))
    assert {int(hash_text(word)) for word in ("super", "micro", "supermicro", "beta")} <= set(words.tolist())
    assert len(words) == len(set(zip(words.tolist(), records.tolist(), strict=True)))


def test_an_index_knows_the_weight_of_the_lightest_name() -> None:
    names = read_names(*column("Alpha Beta (XYZ)", "", "Gamma"))
    weights = np.arange(1, len(names.hashes) + 1, dtype=np.float32)
    assert masses_of(names, weights).tolist() == [3, 0, 4]
    index = index_of(names, lambda: (np.array([7], np.uint64), np.array([2], np.int32)), weights)
    assert index.key_records.tolist() == [2]
