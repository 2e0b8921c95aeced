"""Division by seniority: how people are drawn while too few reporting lines are known."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from inroad.model.person import Seniority
from inroad.orgchart.drawing import Band, BandKind, Card, CardKind, Layout, Mode
from inroad.orgchart.fold import View
from inroad.orgchart.seat import CARD_WIDTH, STACK_HEIGHT, OrgSeat

HEADING_WIDTH = 120.0
"""The column of seniorities at the left."""
HEADING_HEIGHT = 40.0
"""The row of divisions at the top."""
PADDING = 16.0
"""Between a cell's edge and its cards."""
GAP = 8.0
"""Between cards of a cell."""
CELL_SHOWS = 12
"""A cell with more people shows so many and a stack."""
CELL_ROWS = 6
"""More cards than this stand in further columns of the cell, three to four rows high at least."""

Cell = list[tuple[str, float, float, int]]
"""What stands in a cell: card id, width, height and, for a stack, how many people it holds."""


def grid(seats: Sequence[OrgSeat], view: View) -> Layout:
    """Lay everybody out by division (as first met) and seniority (highest first); what is unknown comes last."""
    cells = _cells(seats, view)
    divisions = _unknown_last(dict.fromkeys(seat.division for seat in seats))
    present = {seat.seniority for seat in seats}
    seniorities = [seniority for seniority in Seniority if seniority in present]
    placed = {where: _pack(cell) for where, cell in cells.items()}
    widths = [max(placed[d, s][1] for s in seniorities if (d, s) in placed) for d in divisions]
    heights = [max(placed[d, s][2] for d in divisions if (d, s) in placed) for s in seniorities]
    lefts = list(accumulate(widths, initial=HEADING_WIDTH))
    tops = list(accumulate(heights, initial=HEADING_HEIGHT))
    cards = tuple(
        Card(card.id, left + card.x, top + card.y, card.width, card.height, card.kind, card.hidden, row)
        for row, (seniority, top) in enumerate(zip(seniorities, tops, strict=False))
        for division, left in zip(divisions, lefts, strict=False)
        if (division, seniority) in placed
        for card in placed[division, seniority][0]
    )
    bands = [
        Band(BandKind.DIVISION, division, left, 0.0, width, tops[-1])
        for division, left, width in zip(divisions, lefts, widths, strict=False)
    ] + [
        Band(BandKind.SENIORITY, None if each is Seniority.UNKNOWN else each.value, 0.0, top, lefts[-1], height)
        for each, top, height in zip(seniorities, tops, heights, strict=False)
    ]
    return Layout(Mode.GRID, lefts[-1], tops[-1], lambda: cards, tuple, tuple(bands))


def cell_id(division: str | None, seniority: Seniority) -> str:
    """The card id of the stack in a cell."""
    return f"{division or ''}/{seniority.value}/more"


def _unknown_last(divisions: dict[str | None, None]) -> list[str | None]:
    return sorted(divisions, key=lambda division: division is None)


def _cells(seats: Sequence[OrgSeat], view: View) -> dict[tuple[str | None, Seniority], Cell]:
    cells: defaultdict[tuple[str | None, Seniority], Cell] = defaultdict(list)
    for seat in seats:
        cells[seat.division, seat.seniority].append((seat.id, seat.width, seat.height, 0))
    for (division, seniority), cell in cells.items():
        name = cell_id(division, seniority)
        hidden = len(cell) - CELL_SHOWS
        if hidden > 0 and view.unstacked is not None and name not in view.unstacked:
            cell[CELL_SHOWS:] = [(name, CARD_WIDTH, STACK_HEIGHT, hidden)]
    return cells


def _pack(cell: Cell) -> tuple[list[Card], float, float]:
    """Cards of one cell from its corner, in columns, and the cell's width and height."""
    cards: list[Card] = []
    rows = max(CELL_ROWS, ceil((len(cell) * 2) ** 0.5))
    x = y = PADDING
    widest = tallest = 0.0
    for i, (name, width, height, count) in enumerate(cell):
        if i and i % rows == 0:
            x += widest + GAP
            y, widest = PADDING, 0.0
        kind = CardKind.STACK if count else CardKind.PERSON
        cards.append(Card(name, x, y, width, height, kind, count, 0))
        y += height + GAP
        widest, tallest = max(widest, width), max(tallest, y)
    return cards, x + widest + PADDING, tallest - GAP + PADDING
