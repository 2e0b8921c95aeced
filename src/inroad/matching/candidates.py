"""Which pairs are worth comparing: those that share an exact key, and those that share the most telling words."""

from typing import NamedTuple

import numpy as np

from inroad.matching.accounts import Accounts
from inroad.matching.company_names import Names
from inroad.matching.corpus import SHARED_BY, Corpus, weights_of
from inroad.matching.hash_table import HashTable, look_up, table_from
from inroad.matching.kernel import Hashes, Numbers, Places, Reals, hash_of, joined, kernel, mixed

MOST_IN_BUCKET = 100
"""A key that more records of one list bear does not make candidates by itself."""

_KEYS_A_RECORD = 40
_SHORT_RUN = 32
_MOST_NAMES, _MOST_WORDS = 4, 24


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


def keys_of(accounts: Accounts, owners: HashTable, *, left: bool) -> tuple[Hashes, Numbers]:
    """Every exact key of every record, with the record's number; each key of a record once.

    An acronym on one side meets a short name on the other; therefore the sides' keys differ.
    """
    count = len(accounts.countries)
    room = max(16, min(_KEYS_A_RECORD, 14 + 6 * _MOST_NAMES)) * count + 16
    keys, records = np.zeros(room, np.uint64), np.zeros(room, np.int32)
    filled = _keys_of(accounts, owners, 1 if left else 2, keys, records)
    return keys[:filled].copy(), records[:filled].copy()


@kernel
def _keys_of(accounts: Accounts, owners: HashTable, side: int, keys: Hashes, records: Numbers) -> int:
    filled = 0
    names = accounts.names
    for record in range(len(accounts.countries)):
        begin = filled
        filled = _keys_of_details(accounts, owners, record, keys, filled)
        first, last = names.records[record], names.records[record + 1]
        for name in range(first, min(last, first + _MOST_NAMES)):
            filled = _keys_of_name(accounts, (record, name), side, keys, filled)
        kept = begin
        for at in range(begin, filled):
            known = False
            for before in range(begin, kept):
                known = known or keys[before] == keys[at]
            if not known:
                keys[kept] = keys[at]
                records[kept] = record
                kept += 1
        filled = kept
    return filled


@kernel
def _keys_of_details(accounts: Accounts, owners: HashTable, record: int, keys: Hashes, filled: int) -> int:
    for place in range(accounts.ids.shape[1]):
        if accounts.ids[record, place]:
            keys[filled] = joined(np.uint64(10 + place), accounts.ids[record, place])
            filled += 1
    domain, mail = accounts.hosts.domains[record], accounts.mails.domains[record]
    for value, kind in (
        (domain, 1), (mail, 1), (accounts.hosts.handles[record], 2), (accounts.phones[record], 3),
        (accounts.emails[record], 4),
    ):  # fmt: skip
        if value and (kind != 1 or look_up(owners, value) < SHARED_BY):
            keys[filled] = joined(np.uint64(kind), value)
            filled += 1
    hosts = accounts.hosts if accounts.hosts.lengths[record] else accounts.mails
    length = hosts.lengths[record]
    if length > 2 and (hosts.handles[record] or look_up(owners, hosts.domains[record]) < SHARED_BY):
        keys[filled] = hash_of(hosts.text, hosts.starts[record], hosts.starts[record] + length)
        filled += 1
    return filled


@kernel
def _keys_of_name(accounts: Accounts, place: tuple[int, int], side: int, keys: Hashes, filled: int) -> int:
    record, name = place
    core = accounts.cores[name]
    keys[filled] = core
    keys[filled + 1] = joined(np.uint64(5), accounts.bags[name])
    filled += 2
    if accounts.countries[record]:
        keys[filled] = joined(core, np.uint64(accounts.countries[record] + 1_000_000_000))
        filled += 1
    if accounts.cities[record]:
        keys[filled] = joined(core, accounts.cities[record])
        filled += 1
    names = accounts.names
    begin, end = names.names[name], names.names[name + 1]
    letters = names.starts[end - 1] + names.lengths[end - 1] - names.starts[begin]
    if accounts.initials[name]:
        keys[filled] = joined(np.uint64(20 + side), accounts.initials[name])
        filled += 1
    elif 2 <= letters <= 6:
        keys[filled] = joined(np.uint64(23 - side), core)
        filled += 1
    return filled


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
    values, counts = np.unique(keys, return_counts=True)
    return values[counts > MOST_IN_BUCKET]


def words_of(accounts: Accounts) -> tuple[Hashes, Numbers]:
    """Every word of every record, once, and each pair of neighbouring words, with the record's number."""
    names = accounts.names
    room = 2 * len(names.hashes) + len(names.kinds) + 16
    words, records = np.zeros(room, np.uint64), np.zeros(room, np.int32)
    filled = _words_of(accounts, words, records)
    return words[:filled].copy(), records[:filled].copy()


@kernel
def _words_of(accounts: Accounts, words: Hashes, records: Numbers) -> int:
    names = accounts.names
    filled = 0
    for record in range(len(accounts.countries)):
        begin = filled
        for name in range(names.records[record], names.records[record + 1]):
            value = first_two(names, name)
            if value:
                filled = _add_once(words, records, (begin, filled), value, record)
            for word in range(names.names[name], names.names[name + 1]):
                value = names.hashes[word]
                filled = _add_once(words, records, (begin, filled), value, record)
                if word + 1 < names.names[name + 1]:
                    value = mixed(value) + mixed(names.hashes[word + 1])
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


def index_of(accounts: Accounts, corpus: Corpus) -> Index:
    """The right list, ready to be looked up."""
    masses = masses_of(accounts.names, weights_of(accounts.names.hashes, corpus))
    return Index(*runs_of(*keys_of(accounts, corpus.owners, left=False)), *runs_of(*words_of(accounts)), masses)


def masses_of(names: Names, weights: Reals) -> Reals:
    """Of each record, the weight of its name with the least of it; 0 without a name."""
    masses = np.zeros(len(names.records) - 1, np.float32)
    _masses_of(names, weights, masses)
    return masses


@kernel
def _masses_of(names: Names, weights: Reals, masses: Reals) -> None:
    for record in range(len(masses)):
        for name in range(names.records[record], names.records[record + 1]):
            mass = np.float32(0)
            for word in range(names.names[name], names.names[name + 1]):
                mass += weights[word]
            if name == names.records[record] or mass < masses[record]:
                masses[record] = mass
