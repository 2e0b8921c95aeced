"""Breaking what grows too long: sub-trees of a wide row into several rows, cards of a long list into columns."""

from math import sqrt

from inroad.orgchart.cards import Cards
from inroad.orgchart.spacing import INDENT, ROW_GAP, TIGHT_GAP

LIST_HEIGHT = 960.0
"""Longer lists are broken into columns."""
ROW_WIDTH = 4000.0
"""Rows of sub-trees wider than this are wrapped, when they would be more than twice as wide as high."""
ENDLESS = 0.0
"""The limit of rows that are not wrapped."""


def row_limit(cards: Cards, row: list[int], count: int) -> float:
    """How wide rows may become if these sub-trees need more than one; ENDLESS if they do not."""
    total = area = 0.0
    for n in range(count):
        width = cards.slot[row[n]] - cards.left[row[n]]
        total += width
        area += width * (cards.pitch[row[n]] - TIGHT_GAP + ROW_GAP)
    if total <= ROW_WIDTH or count == 1:
        return ENDLESS
    limit = max(ROW_WIDTH, sqrt(2 * area))
    return limit if total > limit else ENDLESS


def set_on_shelves(cards: Cards, row: list[int], count: int, limit: float, gap: float) -> tuple[float, float]:
    """Fill rows no wider than `limit` in the given order, with a gap between neighbours.

    Every sub-tree's top left corner gets its place; how far right and down all reach is returned.
    """
    x = y = tallest = reach = 0.0
    for n in range(count):
        card = row[n]
        width = cards.slot[card] - cards.left[card]
        if x > 0 and ENDLESS < limit < x + width:
            y += tallest + ROW_GAP
            x = tallest = 0.0
        cards.x[card], cards.y[card] = x - cards.left[card], y
        x += width + gap
        reach = max(reach, x)
        tallest = max(tallest, cards.pitch[card] - TIGHT_GAP)
    return reach, y + tallest


def set_in_a_list(cards: Cards, row: list[int], count: int, top: float) -> tuple[float, float]:
    """Set cards below one another, from `top` down; how far right and down (from there) they reach."""
    x, y, pitch, right = cards.x, cards.y, cards.pitch, cards.right
    down = reach = 0.0
    for n in range(count):
        card = row[n]
        x[card], y[card] = INDENT, top + down
        down += pitch[card]
        reach = max(reach, right[card])
    if down - TIGHT_GAP > LIST_HEIGHT:
        return set_in_columns(cards, row, count, top, sqrt((down - TIGHT_GAP) * cards.slot[row[0]] / 1.5))
    return INDENT + reach, down - TIGHT_GAP


def set_in_columns(cards: Cards, row: list[int], count: int, top: float, room: float) -> tuple[float, float]:
    """Break a list that is too long into columns, about one and a half times as wide as high together.

    `room` is how high columns have to be for that; they are no lower than the longest list, and higher where a card is.
    """
    x, y, pitch, right, slot = cards.x, cards.y, cards.pitch, cards.right, cards.slot
    room = max(LIST_HEIGHT, room)
    at, down, step, reach, depth = INDENT, 0.0, 0.0, 0.0, 0.0
    for n in range(count):
        card = row[n]
        if down > 0 and down + pitch[card] - TIGHT_GAP > room:
            at, down, step = at + step, 0.0, 0.0
        x[card], y[card] = at, top + down
        down += pitch[card]
        depth = max(depth, down)
        reach = max(reach, at + right[card])
        step = max(step, slot[card], right[card] + INDENT + TIGHT_GAP)
    return reach, depth - TIGHT_GAP
