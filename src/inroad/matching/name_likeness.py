"""How alike two records' names are: words aligned by their weight, letters compared, the best of all their names."""

from typing import NamedTuple

import numpy as np

from inroad.matching.company_names import PART, Names
from inroad.matching.kernel import Hashes, Numbers, Reals, kernel
from inroad.matching.letters import alike, begins, may_be_alike

_MOST_NAMES = 4
_MOST_WORDS = 24
_ALIKE_FROM = 0.8
_BEGINS = 0.85
_SHORTEST = 4
_LIGHT = 6.0
BEFORE_DASH = 5
"""A kind of name beside those of `company_names`: what stands before a dash, with a legal form."""


class Side(NamedTuple):
    """One list's names with the weight of each word (nats)."""

    names: Names
    weights: Reals


class Likeness(NamedTuple):
    """Two names compared.

    The weight of the words that they share, and of those that only one has (nats); which names they are, and the left
    one's heaviest shared word (-1 for none).
    """

    shared: float
    left_over: float
    right_over: float
    left: int
    right: int
    word: int


class Scratch(NamedTuple):
    """Room for one comparison."""

    masks: Hashes
    taken: Numbers
    free: Numbers


def room_to_compare() -> Scratch:
    """Room for one comparison at a time."""
    return Scratch(np.zeros(128, np.uint64), np.zeros(_MOST_WORDS, np.int32), np.zeros(_MOST_WORDS, np.int32))


@kernel
def best_likeness(left: Side, right: Side, i: int, j: int, room: Scratch) -> Likeness:
    """The most alike of the names that record `i` of the left and record `j` of the right list bear."""
    best = Likeness(0.0, 0.0, 0.0, -1, -1, -1)
    reached = -1.0
    first, other = left.names.records[i], right.names.records[j]
    for name in range(first, min(first + _MOST_NAMES, left.names.records[i + 1])):
        for against in range(other, min(other + _MOST_NAMES, right.names.records[j + 1])):
            found = _likeness(left, right, name, against, room)
            total = 2 * found.shared + found.left_over + found.right_over
            merit = 2 * found.shared / total - 0.02 * (name != first) - 0.02 * (against != other)
            if merit > reached:
                best, reached = found, merit
    return best


@kernel
def _likeness(left: Side, right: Side, name: int, against: int, room: Scratch) -> Likeness:
    """Two names: words that agree first, then those that are spelt alike."""
    begin, end = left.names.names[name], min(left.names.names[name] + _MOST_WORDS, left.names.names[name + 1])
    first, last = (
        right.names.names[against],
        min(right.names.names[against] + _MOST_WORDS, right.names.names[against + 1]),
    )
    shared, word, heaviest = 0.0, -1, 0.0
    for at in range(last - first):
        room.taken[at] = 0
    for at in range(begin, end):
        room.free[at - begin] = 1
        for other in range(first, last):
            if not room.taken[other - first] and left.names.hashes[at] == right.names.hashes[other]:
                weight = 0.5 * (left.weights[at] + right.weights[other])
                room.taken[other - first] = 1
                room.free[at - begin] = 0
                shared += weight
                if weight > heaviest:
                    word, heaviest = at, weight
                break
    shared += _written_as_one(left, right, (begin, end), (first, last), room)
    left_over, right_over = 0.0, 0.0
    for at in range(begin, end):
        if room.free[at - begin]:
            gained, lost, paid = _spelt_alike(left, right, at, (first, last), room)
            shared += gained
            left_over += lost
            right_over += paid
    for other in range(first, last):
        if not room.taken[other - first]:
            right_over += right.weights[other]
    return Likeness(shared, left_over, right_over, name, against, word)


@kernel
def _written_as_one(left: Side, right: Side, span: tuple[int, int], with_span: tuple[int, int], room: Scratch) -> float:
    """What words share of which one side writes two as one: "super micro" and "supermicro"."""
    names, others = left.names, right.names
    begin, first = span[0], with_span[0]
    shared = 0.0
    for at in range(begin, span[1]):
        for other in range(first, with_span[1]):
            if not room.free[at - begin] or room.taken[other - first]:
                continue
            here = names.lengths[at]
            there = others.lengths[other]
            two = other + 1 < with_span[1] and not room.taken[other + 1 - first]
            pair = at + 1 < span[1] and room.free[at + 1 - begin]
            fits = two and here > _SHORTEST and here == there + others.lengths[other + 1]
            suits = pair and there > _SHORTEST and there == here + names.lengths[at + 1]
            if not (fits or suits) or not _same_text(names, at, others, other, max(here, there)):
                continue
            room.free[at - begin], room.taken[other - first] = 0, 1
            if fits:
                room.taken[other + 1 - first] = 1
                shared += max(left.weights[at], right.weights[other] + right.weights[other + 1])
            else:
                room.free[at + 1 - begin] = 0
                shared += max(left.weights[at] + left.weights[at + 1], right.weights[other])
    return shared


@kernel
def _same_text(names: Names, at: int, others: Names, other: int, length: int) -> bool:
    """Whether the texts that begin with two words agree in so many letters."""
    for step in range(length):
        if names.text[names.starts[at] + step] != others.text[others.starts[other] + step]:
            return False
    return True


@kernel
def _spelt_alike(left: Side, right: Side, at: int, span: tuple[int, int], room: Scratch) -> tuple[float, float, float]:
    """The best of the right words that are left, for a left word: what it shares, and what it leaves on both sides."""
    names, others = left.names, right.names
    here = (names.starts[at], names.starts[at] + names.lengths[at])
    best, chosen = 0.0, -1
    for other in range(span[0], span[1]):
        if room.taken[other - span[0]]:
            continue
        there = (others.starts[other], others.starts[other] + others.lengths[other])
        short = min(names.lengths[at], others.lengths[other])
        if short < _SHORTEST or 2 * short < max(names.lengths[at], others.lengths[other]):
            continue
        found = 0.0
        if may_be_alike(names.text, here, others.text, there, _ALIKE_FROM):
            found = alike(names.text, here, others.text, there, room.masks)
        if found < _BEGINS and begins(names.text, here, others.text, there):
            found = _BEGINS
        if found > best:
            best, chosen = found, other
    weight = left.weights[at]
    if best < _ALIKE_FROM:
        return 0.0, weight, 0.0
    room.taken[chosen - span[0]] = 1
    share = best * best * min(weight, right.weights[chosen])
    return share, (1 - best) * weight, (1 - best) * right.weights[chosen]


@kernel
def letters_alike(names: Names, others: Names, found: Likeness, room: Scratch) -> float:
    """The likeness of two whole names by their letters."""
    begin, last = names.names[found.left], names.names[found.left + 1] - 1
    first, end = others.names[found.right], others.names[found.right + 1] - 1
    return alike(
        names.text, (names.starts[begin], names.starts[last] + names.lengths[last]),
        others.text, (others.starts[first], others.starts[end] + others.lengths[end]), room.masks,
    )  # fmt: skip


@kernel
def kind_of(side: Side, name: int) -> int:
    """The kind of a name; a part beside which only light words stand (" - Common Stock") counts as the whole.

    A first part with a legal form is a kind of its own: names end with it ("Acme Inc. - Senior Notes due 2069").
    """
    names = side.names
    if names.kinds[name] != PART:
        return int(names.kinds[name])
    record = np.searchsorted(names.records, name, side="right") - 1
    whole = names.records[record]
    rest = 0.0
    for word in range(names.names[whole], names.names[whole + 1]):
        rest += side.weights[word]
    for word in range(names.names[name], names.names[name + 1]):
        rest -= side.weights[word]
    if rest < _LIGHT:
        return 0
    first = names.hashes[names.names[name]] == names.hashes[names.names[whole]]
    return BEFORE_DASH if first and names.forms[name] else PART


@kernel
def joint_kind(mine: int, theirs: int) -> int:
    """Of the kinds of two names, the later one; what stands before a dash counts only beside a whole name."""
    if mine == BEFORE_DASH or theirs == BEFORE_DASH:
        least = min(mine, theirs)
        return BEFORE_DASH if least == 0 else least
    return max(mine, theirs)
