"""Breaking what grows too long: sub-trees of a wide row into several rows, cards of a long list into columns."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from inroad.orgchart.spacing import INDENT, ROW_GAP, TIGHT_GAP

LIST_HEIGHT = 960.0
"""Longer lists are broken into columns."""
ROW_WIDTH = 4000.0
"""Rows of sub-trees wider than this are wrapped, when they would be more than twice as wide as high."""


class Shelves(NamedTuple):
    """Where the left top corner of each sub-tree stands, and how far right and down all reach."""

    places: list[tuple[float, float]]
    reach: float
    depth: float


def row_limit(wide: Sequence[float], tall: Sequence[float]) -> float | None:
    """How wide rows may become if sub-trees of these sizes need more than one; None if they do not."""
    total = sum(wide)
    if total <= ROW_WIDTH or len(wide) == 1:
        return None
    area = sum([width * (height + ROW_GAP) for width, height in zip(wide, tall, strict=True)])
    limit = max(ROW_WIDTH, sqrt(2 * area))
    return limit if total > limit else None


def shelves(wide: Sequence[float], tall: Sequence[float], limit: float | None, gap: float) -> Shelves:
    """Fill rows no wider than `limit` in the given order, with a gap between neighbours."""
    places: list[tuple[float, float]] = []
    x = y = tallest = reach = 0.0
    for width, height in zip(wide, tall, strict=True):
        if limit is not None and x > 0 and x + width > limit:
            y += tallest + ROW_GAP
            x = tallest = 0.0
        places.append((x, y))
        x += width + gap
        reach = max(reach, x)
        tallest = max(tallest, height)
    return Shelves(places, reach, y + tallest)


def columns(pitches: Sequence[float], rights: Sequence[float], slots: Sequence[float]) -> Shelves:
    """Break a list into columns about one and a half times as wide as high together, unless a card is higher.

    A card's pitch is its height with the gap below it; it is drawn as far as its right, and its slot has the gap to
    a next column in it.
    """
    room = max(LIST_HEIGHT, sqrt((sum(pitches) - TIGHT_GAP) * slots[0] / 1.5))
    places: list[tuple[float, float]] = []
    at, down, step, reach, depth = INDENT, 0.0, 0.0, 0.0, 0.0
    for pitch, right, slot in zip(pitches, rights, slots, strict=True):
        if down > 0 and down + pitch - TIGHT_GAP > room:
            at += step
            down = step = 0.0
        places.append((at, down))
        down += pitch
        depth = max(depth, down)
        reach = max(reach, at + right)
        step = max(step, slot, right + INDENT + TIGHT_GAP)
    return Shelves(places, reach, depth - TIGHT_GAP)
