"""Which pairs are worth comparing: those that share an exact key, and those that share the most telling words."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from inroad.matching.company_names import Names
from inroad.matching.corpus import Run
from inroad.matching.hash_table import HashTable, table_from
from inroad.matching.kernel import Hashes, Numbers, Places, Reals, hash_of, kernel, mixed

MOST_IN_BUCKET = 100
"""A key that more records of one list bear does not make candidates by itself."""

_SHORT_RUN = 32


class Index(NamedTuple):
    """A list prepared to be looked up: records by key and by word.

    `keys` and `words` find a run: run `k` lists the records `key_records[key_runs[k] : key_runs[k + 1]]`. `masses` is
    the weight of each record's lightest name.
    """

    keys: HashTable
    key_runs: Places
    key_records: Numbers
    words: HashTable
    word_runs: Places
    word_records: Numbers
    masses: Reals


def runs_of(keys: Hashes, records: Numbers) -> tuple[HashTable, Places, Numbers]:
    """The records of each key: a table from keys to runs, where the runs begin, and the records in their order."""
    order = np.argsort(keys)
    ordered, found = keys[order], records[order]
    begins = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(keys) else np.zeros(0, int)
    table = table_from(ordered[begins], np.arange(len(begins), dtype=np.int32))
    runs = np.append(begins, len(keys)).astype(np.int64)
    _in_order(runs, found)
    for run in np.flatnonzero(np.diff(runs) > _SHORT_RUN).tolist():
        found[runs[run] : runs[run + 1]].sort()
    return table, runs, found


@kernel
def _in_order(runs: Places, records: Numbers) -> None:
    """Sort the records of each short run."""
    for run in range(len(runs) - 1):
        begin, end = runs[run], runs[run + 1]
        if end - begin > _SHORT_RUN:
            continue
        for at in range(begin + 1, end):
            record, place = records[at], at
            while place > begin and records[place - 1] > record:
                records[place] = records[place - 1]
                place -= 1
            records[place] = record


def crowded(keys: Hashes) -> Hashes:
    """The keys that too many records of a list bear."""
    ordered = np.sort(keys)
    return np.unique(ordered[MOST_IN_BUCKET:][ordered[MOST_IN_BUCKET:] == ordered[:-MOST_IN_BUCKET]])


def words_of(names: Names) -> tuple[Hashes, Numbers]:
    """Every word of every record, once, and each pair of neighbouring words, with the record's number."""
    room = 2 * len(names.hashes) + len(names.kinds) + 16
    words, records = np.zeros(room, np.uint64), np.zeros(room, np.int32)
    filled = _words_of(names, words, records)
    return words[:filled].copy(), records[:filled].copy()


@kernel
def _words_of(names: Names, words: Hashes, records: Numbers) -> int:
    filled = 0
    for record in range(len(names.records) - 1):
        begin = filled
        for name in range(names.records[record], names.records[record + 1]):
            value = first_two(names, name)
            if value:
                filled = _add_once(words, records, (begin, filled), value, record)
            for word in range(names.names[name], names.names[name + 1]):
                value = names.hashes[word]
                filled = _add_once(words, records, (begin, filled), value, record)
                if word + 1 < names.names[name + 1]:
                    value = np.uint64(mixed(value) + mixed(names.hashes[word + 1]))
                    filled = _add_once(words, records, (begin, filled), value, record)
    return filled


@kernel
def first_two(names: Names, name: int) -> np.uint64:
    """The hash of a name's first two words written as one ("super micro" is "supermicro"), 0 for a name of one word."""
    begin = names.names[name]
    if begin + 1 >= names.names[name + 1]:
        return np.uint64(0)
    return hash_of(names.text, names.starts[begin], names.starts[begin + 1] + names.lengths[begin + 1])


@kernel
def _add_once(words: Hashes, records: Numbers, span: tuple[int, int], value: np.uint64, record: int) -> int:
    begin, filled = span
    for at in range(begin, filled):
        if words[at] == value:
            return filled
    words[filled] = value
    records[filled] = record
    return filled + 1


def index_of(names: Names, keys: Callable[[], tuple[Hashes, Numbers]], weights: Reals, run: Run = map) -> Index:
    """The right list, ready to be looked up: by its names' words, which weigh so much, and by its keys."""
    (known, begins, bearers), (words, starts, users) = run(
        lambda read: runs_of(*read()), (keys, lambda: words_of(names))
    )
    return Index(known, begins, bearers, words, starts, users, masses_of(names, weights))


def masses_of(names: Names, weights: Reals) -> Reals:
    """Of each record, the weight of its name with the least of it; 0 without a name."""
    masses = np.zeros(len(names.records) - 1, np.float32)
    _masses_of(names, weights, masses)
    return masses


@kernel
def _masses_of(names: Names, weights: Reals, masses: Reals) -> None:
    for record in range(len(masses)):
        for name in range(names.records[record], names.records[record + 1]):
            mass = 0.0
            for word in range(names.names[name], names.names[name + 1]):
                mass += weights[word]
            if name == names.records[record] or mass < masses[record]:
                masses[record] = mass
