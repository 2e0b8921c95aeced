"""From odds to decisions: buckets, who goes with whom, and how many things there are in the end."""

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from inroad.matching.kernel import Numbers, Places, Reals, kernel

AUTO_FROM = 0.95
"""From this probability on a pair needs no look: on every labelled list at least 99 of 100 such pairs are right."""
AUTO_IN_DOUBT_FROM, AUTO_IN_DOUBTS_FROM = 0.995, 0.999
"""The same where names are missing, unlike or longer, or domains differ (a house's companies often share a site): with
one such doubt, and with several."""
AMBIGUOUS_FROM = 0.1
"""Below this probability a pair is not worth a look."""


class Bucket(StrEnum):
    """What is to be done with a pair.

    auto: take it. verified: it counts as a match, by the threshold or by somebody's word. ambiguous: somebody should
    look. none: no match.
    """

    AUTO = "auto"
    VERIFIED = "verified"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


class Shape(StrEnum):
    """How often a record may be matched.

    one_to_one: each at most once. one_to_many: a record of the right list goes with at most one of the left. many: any.
    """

    ONE_TO_ONE = "one_to_one"
    ONE_TO_MANY = "one_to_many"
    MANY = "many"


Chosen = npt.NDArray[np.bool_]


def sure_from(doubts: npt.NDArray[np.int64], threshold: float) -> npt.NDArray[np.float64]:
    """The probability from which each pair needs no look; never below the threshold from which pairs count."""
    least = np.array([AUTO_FROM, AUTO_IN_DOUBT_FROM, AUTO_IN_DOUBTS_FROM])
    return np.maximum(least[np.minimum(doubts, 2)], threshold)


def assigned(left: Numbers, right: Numbers, log_odds: Reals, shape: Shape) -> Chosen:
    """Which pairs stay when records may not be matched more often: the likeliest first, of equals the first ones."""
    kept = np.ones(len(left), np.bool_)
    if shape is Shape.MANY or len(left) == 0:
        return kept
    order = np.argsort(-log_odds, kind="stable")
    taken_left = np.zeros(int(left.max()) + 1 if shape is Shape.ONE_TO_ONE else 0, np.bool_)
    taken_right = np.zeros(int(right.max()) + 1, np.bool_)
    _assign(order, (left, right), (taken_left, taken_right), kept)
    return kept


@kernel
def _assign(order: Places, pairs: tuple[Numbers, Numbers], taken: tuple[Chosen, Chosen], kept: Chosen) -> None:
    for at in order:
        i, j = pairs[0][at], pairs[1][at]
        busy = taken[1][j] or (len(taken[0]) > 0 and taken[0][i])
        kept[at] = not busy
        if not busy:
            taken[1][j] = True
            if len(taken[0]):
                taken[0][i] = True


def groups_of(count: int, one: Numbers, other: Numbers) -> Numbers:
    """Of so many records, the smallest number of a record that each is connected with by pairs."""
    parent = np.arange(count, dtype=np.int32)
    _connect(parent, one, other)
    return parent


@kernel
def _connect(parent: Numbers, one: Numbers, other: Numbers) -> None:
    for at in range(len(one)):
        first, second = _root(parent, one[at]), _root(parent, other[at])
        if first < second:
            parent[second] = first
        else:
            parent[first] = second
    for at in range(len(parent)):
        parent[at] = _root(parent, at)


@kernel
def _root(parent: Numbers, at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at
