"""Boxes pushed apart until none covers another."""

import numpy as np

from inroad.influence.mesh import Points
from inroad.influence.network import Numbers, Places

GAP = 8.0
"""What stays free between boxes."""


def apart(positions: Points, sizes: Points, *, patient: bool = False) -> Points:
    """The centres of boxes of these sizes (rows of width and height), moved so that none overlaps another.

    Overlapping pairs give way to each other, along the way that is shorter. Where that does not end, or where there are
    more overlaps than boxes and giving way would only line them up, everything is spread a little, so that it ends for
    certain; `patient` does so as late as can be, so that places are kept.
    """
    room, every = sizes + GAP, _ROUNDS_IN_PATIENCE if patient else _ROUNDS_A_SPREAD
    placed = positions + _TINY * np.column_stack([np.arange(len(positions)), np.arange(len(positions)) % 7])
    one, other = _overlapping(placed, room)
    rounds = 0
    while len(one) and rounds < _MOST_ROUNDS:
        rounds += 1
        crowded = not patient and len(one) > len(placed)
        if crowded or rounds % every == 0:
            placed = (placed - placed.mean(axis=0)) * _SPREAD + placed.mean(axis=0)
        else:
            placed = _give_way(placed, room, one, other)
        one, other = _overlapping(placed, room)
    return placed


def _give_way(placed: Points, room: Points, one: Places, other: Places) -> Points:
    between = placed[one] - placed[other]
    needed = (room[one] + room[other]) / 2 - np.abs(between)
    side = np.where(between >= 0, 1.0, -1.0)
    sideways = needed[:, 0] <= needed[:, 1]
    push = np.where(np.column_stack([sideways, ~sideways]), side * needed / 2 * _MORE, 0.0)
    moved = np.zeros_like(placed)
    np.add.at(moved, one, push)
    np.add.at(moved, other, -push)
    involved = np.bincount(np.concatenate([one, other]), minlength=len(placed))
    return np.asarray(placed + moved / np.sqrt(np.maximum(involved, 1))[:, None])


def _overlapping(placed: Points, room: Points) -> tuple[Places, Places]:
    """The pairs that overlap: of those in the same or a neighbouring cell of a grid as wide as the largest box."""
    cells = np.floor((placed - placed.min(axis=0)) / room.max(axis=0)).astype(np.intp)
    columns = int(cells[:, 1].max()) + 3
    key = cells[:, 0] * columns + cells[:, 1]
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    pairs = [_joined(ordered, shift) for shift in (0, 1, columns - 1, columns, columns + 1)]
    one, other = (order[np.concatenate(each)] for each in zip(*pairs, strict=True))
    near = np.all(np.abs(placed[one] - placed[other]) < (room[one] + room[other]) / 2 - _TOUCHING, axis=1)
    return one[near], other[near]


def _joined(ordered: Places, shift: int) -> tuple[Places, Places]:
    """Each with all whose key is larger by the shift; with all behind it where the shift is nothing."""
    count = len(ordered)
    first = np.searchsorted(ordered, ordered + shift, "left") if shift else np.arange(1, count + 1)
    last = np.searchsorted(ordered, ordered + shift, "right")
    width = last - first
    one = np.repeat(np.arange(count), width)
    skipped = np.cumsum(width) - width
    return one, np.arange(len(one)) - np.repeat(skipped - first, width)


_TINY = 1e-6
_MORE = 1.05
_SPREAD = 1.08
_ROUNDS_A_SPREAD, _ROUNDS_IN_PATIENCE = 6, 60
_MOST_ROUNDS = 600
_TOUCHING = 1e-9


def total_overlap(positions: Points, sizes: Points) -> Numbers:
    """How many boxes each box overlaps, without the gap; for tests and for whoever doubts."""
    one, other = _overlapping(positions, sizes)
    return np.asarray(np.bincount(np.concatenate([one, other]), minlength=len(positions)), np.float64)
