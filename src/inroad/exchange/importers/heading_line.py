"""Which row of a table holds the headings: the one with known words, else the first that looks like headings."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inroad.exchange.importers.limits import HEADING_LINES, MAX_COLUMNS

Recognise = Callable[[Sequence[str]], int]
"""How many of the cells look like known headings."""

_DATA = re.compile(
    r"\s*([-+]?[\d\s.,]+%? | \S+@\S+\.\S+ | https?://\S+ | \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.* | \+?[\d\s()/-]{6,})\s*\Z",
    re.VERBOSE,
)
_MAX_HEADING_CHARS = 200
_ROWS_COMPARED = 20


@dataclass(frozen=True, slots=True)
class Found:
    """Where the headings are (index among the rows given) and how many of them are known."""

    index: int
    recognised: int


def find_headings(rows: Sequence[Sequence[str]], recognise: Recognise) -> Found | None:
    """The row of headings among the first rows of a table; None when no row looks like headings."""
    first = rows[:HEADING_LINES]
    known = [recognise(cells) if _may_be_headings(cells) else 0 for cells in first]
    best = max(known, default=0)
    if best > 1:
        return Found(known.index(best), best)
    shaped = [at for at, cells in enumerate(first) if _looks_like_headings(cells, rows[at + 1 :])]
    for at in shaped:
        if known[at] == best:
            return Found(at, best)
    if best:
        return Found(known.index(best), best)
    return Found(shaped[0], 0) if shaped else None


def without_trailing_blanks(cells: Sequence[str]) -> Sequence[str]:
    """The cells up to the last one that says something."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return cells[:width]


def _may_be_headings(cells: Sequence[str]) -> bool:
    return len(without_trailing_blanks(cells)) <= MAX_COLUMNS and any(cell.strip() for cell in cells)


def _looks_like_headings(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Filled, distinct, short, no numbers, addresses or dates; no narrower than the rows below it."""
    names = without_trailing_blanks(cells)
    distinct = {name.strip().casefold() for name in names}
    if not names or "" in distinct or len(distinct) < len(names):
        return False
    if any(len(name) > _MAX_HEADING_CHARS or _DATA.match(name) for name in names):
        return False
    widths = [len(row) for row in below[:_ROWS_COMPARED] if any(cell.strip() for cell in row)]
    wider = sum(1 for width in widths if width > len(cells))
    reached = any(width >= len(names) for width in widths)
    return reached and wider * 2 < len(widths) if widths else len(names) > 1
