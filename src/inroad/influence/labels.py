"""Labels beside points: the points stay, the labels move aside until none covers another or a point."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Pair = tuple[float, float]
Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Boxes = npt.NDArray[np.float64]
"""Rectangles, one a row."""
GAP = 6.0
"""Between a label and anything else."""
DOT = 5.0
"""How far a point reaches around its middle."""

FARTHEST = (120.0, 180.0)
"""How far from its point a label may stand, and how far where that leaves it no room."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label's upper left corner, and the point of its edge from which a line leads to its dot (None: none needed)."""

    x: float
    y: float
    leader: Pair | None


def place_labels(
    points: Sequence[Pair],
    sizes: Sequence[Pair],
    areas: Sequence[Rectangle],
    taken: Sequence[Rectangle] = (),
    whole: Rectangle | None = None,
) -> list[Label | None]:
    """A label for each point, in the given order of preference, inside the point's area, else near it in the `whole`.

    Nothing covers `taken` rectangles, a point or another label. Where no room is left near a point it has no label:
    lines across the whole drawing would tell nobody whose label it is.
    """
    dots = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in dict.fromkeys(points)]
    fixed = np.array([*taken, *dots], np.float64).reshape(-1, 4)
    boxes = np.zeros((0, 4))
    labels: list[Label | None] = [None] * len(points)
    passes = [(areas, farthest) for farthest in FARTHEST]
    if whole is not None:
        passes.append(([whole] * len(points), FARTHEST[0]))
    for allowed, farthest in passes:
        in_vain = 0
        for number, point in enumerate(points):
            if labels[number] is None and in_vain < _PATIENCE:
                box = _first_free(_around(point, sizes[number], allowed[number], farthest), fixed, boxes)
                in_vain = in_vain + 1 if box is None else 0
                if box is not None:
                    boxes = np.concatenate([boxes, box[None, :]])
                    labels[number] = Label(float(box[0]), float(box[1]), _leader(point, box))
    return labels


def _first_free(tried: Boxes, fixed: Boxes, boxes: Boxes) -> Boxes | None:
    """The first place that covers nothing: most find one among the first few, so that few are looked at in vain."""
    if not len(tried):
        return None
    low, high = tried[:, :2].min(axis=0), tried[:, 2:].max(axis=0)
    fixed, boxes = _meeting(fixed, low, high, 0.0), _meeting(boxes, low, high, GAP)
    for begin in range(0, len(tried), _AT_ONCE):
        some = tried[begin : begin + _AT_ONCE]
        free = ~covered(some, fixed) & ~covered(some, boxes, GAP)
        if free.any():
            return np.asarray(some[int(np.argmax(free))], np.float64)
    return None


def _meeting(boxes: Boxes, low: Boxes, high: Boxes, gap: float) -> Boxes:
    """Those boxes that come into a rectangle at all."""
    inside = (boxes[:, :2] < high + gap).all(axis=1) & (boxes[:, 2:] > low - gap).all(axis=1)
    return boxes[inside]


def _around(
    point: tuple[float, float], size: tuple[float, float], area: tuple[float, float, float, float], farthest: float
) -> Boxes:
    """Where the label may stand in the area, not too far, the nearest to the point first; above before below."""
    (x, y), (width, height) = point, size
    columns = np.arange(area[0] + GAP, area[2] - GAP - width + 1, _STEP_ACROSS)
    columns = columns[(columns <= x + farthest) & (columns + width >= x - farthest)]
    rows = np.arange(area[1] + GAP, area[3] - GAP - height + 1, _STEP_DOWN)
    rows = rows[(rows <= y + farthest) & (rows + height >= y - farthest)]
    reach = DOT + _NEAR
    beside = [x - width / 2, x + reach, x - reach - width, x - width / 4, x - 3 * width / 4]
    across = np.concatenate([beside, columns])
    down = np.concatenate([[y - reach - height, y + reach, y - height / 2], rows])
    left, top = (each.ravel() for each in np.meshgrid(across, down))
    inside = (left >= area[0]) & (left + width <= area[2]) & (top >= area[1]) & (top + height <= area[3])
    left, top = left[inside], top[inside]
    away = np.hypot(
        np.maximum(np.maximum(left - x, x - left - width), 0), np.maximum(np.maximum(top - y, y - top - height), 0)
    )
    away = np.where(away < reach - _TOUCHING, 2 * reach - away, away)  # too near is as bad as too far
    aslant = np.abs(left + width / 2 - x) / _ASLANT_COUNTS + (top > y)
    order = np.argsort(np.round(away + aslant, 3), kind="stable")
    order = order[away[order] <= farthest]
    return np.asarray(np.column_stack([left, top, left + width, top + height])[order], np.float64)


def covered(boxes: Boxes, others: Boxes, gap: float = 0.0) -> npt.NDArray[np.bool_]:
    """Which boxes overlap any of the others, or come nearer than a gap."""
    if not len(others):
        return np.zeros(len(boxes), np.bool_)
    near = (
        (boxes[:, None, 0] < others[None, :, 2] + gap)
        & (boxes[:, None, 2] > others[None, :, 0] - gap)
        & (boxes[:, None, 1] < others[None, :, 3] + gap)
        & (boxes[:, None, 3] > others[None, :, 1] - gap)
    )
    return np.asarray(near.any(axis=1), np.bool_)


def _leader(point: Pair, box: Boxes) -> Pair | None:
    x = float(min(max(point[0], box[0]), box[2]))
    y = float(min(max(point[1], box[1]), box[3]))
    close = np.hypot(x - point[0], y - point[1]) <= DOT + GAP + _TOUCHING
    return None if close else (x, y)


_NEAR = 3.0
_STEP_ACROSS, _STEP_DOWN = 16.0, 8.5
_ASLANT_COUNTS = 20.0
_TOUCHING = 0.5
_AT_ONCE = 48
_PATIENCE = 8
"""After so many labels in a row without room the drawing counts as full."""
