"""Looking a list up in an index: for every record the candidates that deserve a comparison."""

from typing import NamedTuple

import numpy as np

from inroad.matching.candidates import MOST_IN_BUCKET, Index, first_two, masses_of
from inroad.matching.company_names import Names
from inroad.matching.hash_table import HashTable, look_up, table_from
from inroad.matching.kernel import Hashes, Numbers, Places, Reals, kernel, mixed

MOST_POSTINGS = 600
"""How many records are looked at for one record's words, the rarest words first."""
BEST = 8
"""How many candidates a record gets by its words alone."""
MOST_BY_KEYS = 40
"""How many candidates a record gets by its keys."""
LEAST_SHARE = 0.45
"""What part of the words' weight a candidate by words must share, at least."""
LEAST_OF_BEST = 0.6
"""What part of the best candidate's share another candidate by words must have."""

_SLOTS = 4096
_MOST_WORDS = 64


class Pairs(NamedTuple):
    """Places of records that may be the same, in the left and in the right list, ordered by the left."""

    left: Numbers
    right: Numbers


class _Room(NamedTuple):
    """Room for one record.

    Candidates in open addressing (`slots`, -1 is free) with the weight that they `share` (-1: found by a key), which
    slots are `used`, the words to look for with their weight and their run in the index, and the best slots.
    """

    slots: Numbers
    shared: Reals
    used: Numbers
    words: Hashes
    weights: Reals
    runs: Numbers
    best: Numbers


class _Looking(NamedTuple):
    """The left list: its names with their weights, and its keys by record."""

    names: Names
    weights: Reals
    keys: Hashes
    key_runs: Places
    masses: Reals


class Query(NamedTuple):
    """A list to be looked up: its names, their words' weights, and its keys with the numbers of their records."""

    names: Names
    weights: Reals
    keys: Hashes
    records: Numbers


def candidates(query: Query, index: Index, crowd: Hashes) -> Pairs:
    """The pairs worth comparing; `crowd` are keys that too many records of the whole left list bear."""
    count = len(query.names.records) - 1
    runs = np.searchsorted(query.records, np.arange(count + 1)).astype(np.int64)
    looking = _Looking(query.names, query.weights, query.keys, runs, masses_of(query.names, query.weights))
    room = _Room(
        np.full(_SLOTS, -1, np.int32),
        np.zeros(_SLOTS, np.float32),
        np.zeros(_SLOTS, np.int32),
        np.zeros(_MOST_WORDS, np.uint64),
        np.zeros(_MOST_WORDS, np.float32),
        np.zeros(_MOST_WORDS, np.int32),
        np.zeros(BEST + 1, np.int32),
    )
    found = np.zeros((2, count * (BEST + MOST_BY_KEYS)), np.int32)
    table = table_from(crowd, np.ones(len(crowd), np.int32))
    filled = _candidates(index, looking, table, room, found)
    return Pairs(found[0, :filled].copy(), found[1, :filled].copy())


@kernel
def _candidates(index: Index, query: _Looking, crowd: HashTable, room: _Room, found: Numbers) -> int:
    filled = 0
    for record in range(len(query.masses)):
        used = _by_keys(index, query, crowd, record, room)
        for at in range(used):
            found[0, filled] = record
            found[1, filled] = room.slots[room.used[at]]
            filled += 1
        count = _words_to_find(index, query, record, room)
        used = _by_words(index, count, used, room)
        best = _best(index, np.float64(query.masses[record]), used, room)
        for at in range(best):
            found[0, filled] = record
            found[1, filled] = room.slots[room.best[at]]
            filled += 1
        for at in range(used):
            room.slots[room.used[at]] = -1
    return filled


@kernel
def _slot(slots: Numbers, other: int) -> int:
    """Where a candidate stands, or would."""
    place = np.int64(mixed(np.uint64(other)) & np.uint64(_SLOTS - 1))
    while slots[place] >= 0 and slots[place] != other:
        place = (place + 1) & (_SLOTS - 1)
    return int(place)


@kernel
def _by_keys(index: Index, query: _Looking, crowd: HashTable, record: int, room: _Room) -> int:
    """Put the candidates by keys into their slots; they are marked by a share of -1."""
    used = 0
    for at in range(query.key_runs[record], query.key_runs[record + 1]):
        run = look_up(index.keys, query.keys[at])
        if run < 0 or look_up(crowd, query.keys[at]) >= 0:
            continue
        begin, end = index.key_runs[run], index.key_runs[run + 1]
        if end - begin > MOST_IN_BUCKET:
            continue
        for place in range(begin, end):
            if used == MOST_BY_KEYS:
                return used
            slot = _slot(room.slots, index.key_records[place])
            if room.slots[slot] < 0:
                room.slots[slot] = index.key_records[place]
                room.shared[slot] = -1
                room.used[used] = slot
                used += 1
    return used


@kernel
def _words_to_find(index: Index, query: _Looking, record: int, room: _Room) -> int:
    """List a record's words that few enough records bear, each once, and pairs of neighbours for those that more do."""
    names = query.names
    count = 0
    for name in range(names.records[record], names.records[record + 1]):
        before = 0
        value = first_two(names, name)
        run = look_up(index.words, value) if value else -1
        if run >= 0 and _size(index, run) <= MOST_POSTINGS:
            word = names.names[name]
            count = _note(room, count, run, query.weights[word] + query.weights[word + 1])
        for word in range(names.names[name], names.names[name + 1]):
            run = look_up(index.words, names.hashes[word])
            size = _size(index, run) if run >= 0 else 0
            if 0 < size <= MOST_POSTINGS:
                count = _note(room, count, run, query.weights[word])
            if before > 0 and size > 0 and max(before, size) > MOST_POSTINGS:
                run = look_up(index.words, np.uint64(mixed(names.hashes[word - 1]) + mixed(names.hashes[word])))
                weight = np.float32(0)
                if before > MOST_POSTINGS:
                    weight += query.weights[word - 1]
                if size > MOST_POSTINGS:
                    weight += query.weights[word]
                if run >= 0:
                    count = _note(room, count, run, weight)
            before = size
    return count


@kernel
def _note(room: _Room, count: int, run: int, weight: np.float32) -> int:
    """Note a run of the index and what it is worth, unless it is noted already."""
    for at in range(count):
        if room.runs[at] == run:
            return count
    if count == _MOST_WORDS:
        return count
    room.runs[count] = run
    room.weights[count] = weight
    return count + 1


@kernel
def _by_words(index: Index, count: int, used: int, room: _Room) -> int:
    """Add up the weights that candidates share, rarest words first, until enough records have been looked at."""
    budget = MOST_POSTINGS
    for _ in range(count):
        at = -1
        for place in range(count):
            run = room.runs[place]
            if run >= 0 and (at < 0 or _size(index, run) < _size(index, room.runs[at])):
                at = place
        run, weight = room.runs[at], room.weights[at]
        room.runs[at] = -1
        budget -= _size(index, run)
        if budget < 0:
            break
        for place in range(index.word_runs[run], index.word_runs[run + 1]):
            slot = _slot(room.slots, index.word_records[place])
            if room.slots[slot] < 0:
                room.slots[slot] = index.word_records[place]
                room.shared[slot] = 0
                room.used[used] = slot
                used += 1
            if room.shared[slot] >= 0:
                room.shared[slot] += weight
    return used


@kernel
def _size(index: Index, run: int) -> int:
    return index.word_runs[run + 1] - index.word_runs[run]


@kernel
def _best(index: Index, mass: float, used: int, room: _Room) -> int:
    """The candidates by words that share the most of both names' weight, in `room.best`; of equals the first ones."""
    count = 0
    for at in range(used):
        slot = room.used[at]
        shared = room.shared[slot]
        if shared < 0:
            continue
        room.shared[slot] = 2 * shared / (mass + index.masses[room.slots[slot]])
        if room.shared[slot] < LEAST_SHARE:
            continue
        place = count
        while place > 0 and _before(room, slot, room.best[place - 1]):
            place -= 1
        if place == BEST:
            continue
        count = min(count + 1, BEST)
        for behind in range(count - 1, place, -1):
            room.best[behind] = room.best[behind - 1]
        room.best[place] = slot
    while count and room.shared[room.best[count - 1]] < LEAST_OF_BEST * room.shared[room.best[0]]:
        count -= 1
    return count


@kernel
def _before(room: _Room, one: int, other: int) -> bool:
    """Whether one candidate ranks before another: by its share, then by its place in the list."""
    if room.shared[one] != room.shared[other]:
        return bool(room.shared[one] > room.shared[other])
    return bool(room.slots[one] < room.slots[other])
