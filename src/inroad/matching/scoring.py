"""From levels to probabilities: a sum of weights, then a look at each record's other candidates."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inroad.matching.corpus import REPEATED_UNKNOWN
from inroad.matching.features import Model
from inroad.matching.kernel import Hashes, Numbers, Places, Reals, Small, kernel
from inroad.matching.look_up import Pairs

STEPS = np.array([-6, -4, -2.5, -1.2, -0.4, 0.4, 1.2, 2.5, 4, 6, 9], np.float32)
"""Steps of being ahead of the next best candidate; below the first one a pair is far behind."""

_BEHIND = 5
_FEW = 3
_USUAL = 0.4
_NONE = np.float32(-99)
_FAR = 12.0


class Ahead(NamedTuple):
    """By how many steps a pair is ahead of the next best candidate of its left and of its right record; 0: no other."""

    left: Small
    right: Small


def sums(levels: Small, model: Model) -> Reals:
    """The sum of the weights of each pair's levels."""
    scores = np.empty(len(levels), np.float32)
    _sums(levels, model.matrix, model.base, scores)
    return scores


@kernel
def _sums(levels: Small, weights: Reals, base: float, scores: Reals) -> None:
    for at in range(len(levels)):
        total = base
        for feature in range(len(weights)):
            total += weights[feature, levels[at, feature]]
        scores[at] = total


def ahead(pairs: Pairs, scores: Reals, left_keys: Hashes, right_keys: Hashes) -> Ahead:
    """How far each pair is ahead; candidates with the same key (the same name) are no rivals of each other."""
    found = Ahead(np.zeros(len(scores), np.uint8), np.zeros(len(scores), np.uint8))
    _ahead(pairs.left, right_keys[pairs.right], scores, _room(len(left_keys)), found.left)
    _ahead(pairs.right, left_keys[pairs.left], scores, _room(len(right_keys)), found.right)
    return found


class _Room(NamedTuple):
    best: Reals
    keys: Hashes
    second: Reals


def _room(count: int) -> _Room:
    return _Room(np.full(count, _NONE), np.zeros(count, np.uint64), np.full(count, _NONE))


@kernel
def _ahead(records: Numbers, keys: Hashes, scores: Reals, room: _Room, steps: Small) -> None:
    for at in range(len(records)):
        record, score = records[at], scores[at]
        if score > room.best[record]:
            if keys[at] != room.keys[record]:
                room.second[record] = room.best[record]
            room.best[record], room.keys[record] = score, keys[at]
        elif keys[at] != room.keys[record] and score > room.second[record]:
            room.second[record] = score
    for at in range(len(records)):
        record = records[at]
        rival = room.second[record] if keys[at] == room.keys[record] else room.best[record]
        if rival > _NONE:
            lead = min(_FAR, max(-_FAR, np.float64(scores[at]))) - min(_FAR, max(-_FAR, np.float64(rival)))
            reached = 1
            for step in STEPS:
                reached += lead >= step
            steps[at] = reached


def overlap_of(pairs: Pairs, scores: Reals, sizes: tuple[int, int]) -> float:
    """What part of the shorter list has a likely candidate in the other, drawn towards the usual where it is short."""
    records = pairs.left if sizes[0] <= sizes[1] else pairs.right
    return overlap_from(len(np.unique(records[scores >= 0])), sizes)


def overlap_from(found: int, sizes: tuple[int, int]) -> float:
    """The same from the number of the shorter list's records that have one."""
    return (found + _FEW * _USUAL) / (min(sizes) + _FEW)


def is_behind(found: Ahead) -> npt.NDArray[np.bool_]:
    """Whether each pair is clearly behind another candidate of one of its records."""
    return np.logical_or(*(_behind(steps) for steps in found))


def _behind(steps: Small) -> npt.NDArray[np.bool_]:
    return (steps > 0) & (steps <= _BEHIND)


def behind_steps(found: Ahead, repeated: tuple[int, int]) -> tuple[Places, Places]:
    """Where each pair stands in the two tables `Model.behind`; `repeated` are those of the left and the right list."""
    left, right = (_behind(steps) for steps in found)
    return np.where(left, 1 + repeated[1], 0), np.where(right, 1 + repeated[0], 0)


def odds(
    scores: Reals,
    levels: Small,
    found: Ahead,
    model: Model,
    overlap: float = _USUAL,
    repeated: tuple[int, int] = (REPEATED_UNKNOWN, REPEATED_UNKNOWN),
) -> Reals:
    """The logarithm of the odds that each pair is one, by the curve of what is known of it (its last level).

    Where most of a list is in the other (`overlap_of`), what is left is likely to be, too; less so a pair that is
    behind another candidate of a record; all the less where lists repeat no name (`Corpus.repeated`).
    """
    known = levels[:, -1]
    likely = np.empty(len(scores), np.float64)
    for level, curve in enumerate(model.curves):
        points = np.array(curve, np.float64)
        here = known == level
        likely[here] = np.interp(scores[here], points[:, 0], points[:, 1])
    left, right = np.array(model.ahead_left), np.array(model.ahead_right)
    for curve, here in zip(model.overlap, (~is_behind(found), is_behind(found)), strict=True):
        points = np.array(curve, np.float64)
        likely[here] += np.interp(overlap, points[:, 0], points[:, 1])
    for table, steps in zip(model.behind, behind_steps(found, repeated), strict=True):
        likely += np.array(table)[steps]
    return (likely + left[found.left] + right[found.right]).astype(np.float32)


def probability_of(log_odds: Reals) -> Reals:
    """Odds as probabilities."""
    return (1 / (1 + np.exp(-log_odds.astype(np.float64)))).astype(np.float32)


def first_keys(records: Places, cores: Hashes) -> Hashes:
    """Of each record, the key of its first name; 0 without a name."""
    keys = np.zeros(len(records) - 1, np.uint64)
    named = np.diff(records) > 0
    keys[named] = cores[records[:-1][named]]
    return keys
