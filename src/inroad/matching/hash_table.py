"""A table from 64-bit hashes to numbers, made once and read by compiled functions."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from inroad.matching.kernel import Hashes, Numbers, inlined, kernel

_ONE = np.uint64(1)


class HashTable(NamedTuple):
    """Open addressing: `keys` (0 is free) and their `values`; the length is a power of two, at most half full.

    A key's place is its upper bits, all but `shift` many: keys in order are put next to each other, which is quick.
    """

    keys: Hashes
    values: Numbers
    shift: np.uint64


def table_of(entries: Mapping[int, int]) -> HashTable:
    """A table of some entries."""
    keys = np.fromiter(entries.keys(), dtype=np.uint64, count=len(entries))
    values = np.fromiter(entries.values(), dtype=np.int32, count=len(entries))
    return table_from(keys, values)


def table_from(keys: Hashes, values: Numbers) -> HashTable:
    """A table of parallel arrays; of equal keys the last one counts."""
    size = 16
    while size < 2 * len(keys) + 2:
        size *= 2
    shift = np.uint64(65 - size.bit_length())
    table = HashTable(np.zeros(size, np.uint64), np.full(size, -1, np.int32), shift)
    fill(table, keys, values)
    return table


@kernel
def fill(table: HashTable, keys: Hashes, values: Numbers) -> None:
    """Put keys with their values into a table that has room for them."""
    last = len(table.keys) - 1
    for at in range(len(keys)):
        key = keys[at]
        place = np.int64(key >> table.shift)
        while table.keys[place] != np.uint64(0) and table.keys[place] != key:
            place = (place + 1) & last
        table.keys[place] = key
        table.values[place] = values[at]


@inlined
def look_up(table: HashTable, key: np.uint64) -> int:
    """The value of a key, -1 where there is none."""
    keys = table.keys
    last = np.uint64(len(keys) - 1)
    place = key >> table.shift
    while keys[place]:
        if keys[place] == key:
            return table.values[place]
        place = (place + _ONE) & last
    return -1
