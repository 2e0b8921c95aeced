"""Where every card of a forest stands: rows of sub-trees, lists, wrapped rows; linear in the number of cards."""

from collections.abc import Collection, Sequence
from math import sqrt
from typing import NamedTuple

from inroad.orgchart.contour import Contours, Outline, Row, box, under
from inroad.orgchart.fold import STACK_OVER, Folded

COLUMN_GAP = 40.0
"""Between two cards side by side: columns of common cards are 208 px apart."""
TIGHT_GAP = 8.0
"""Between two cards of a list, and beside a list."""
ROW_GAP = 36.0
"""Between a manager and a row of reports."""
LIST_GAP = 24.0
"""Between a manager and a list of reports."""
INDENT = 16.0
"""A list stands so far to the right of its manager."""
TREE_GAP = 24.0
"""Two trees of a forest stand so much further apart than two columns."""
LIST_HEIGHT = 960.0
"""Longer lists are broken into columns."""
ROW_WIDTH = 4000.0
"""Rows of sub-trees wider than this are wrapped, when they would be more than twice as wide as high."""
HANGING = 8
"""A list holds managers with reports of their own up to so many cards in all."""

ROOT, ROW, LIST, BESIDE, GATHERED = range(5)
"""How a card hangs on its manager: below in a row, in a list, beside as assistant, in a list among sub-trees."""


class Block(NamedTuple):
    """What stands in a row as one: cards and where they are in it, its extents, and where its parent may centre.

    `outline` is None for a rectangle. `gathered` blocks do not attract the parent.
    """

    cards: Sequence[int]
    offsets: Sequence[float]
    left: float
    right: float
    height: float
    outline: Outline | None
    gathered: bool


class Arrangement:
    """Positions relative to each manager's card while it is being built; absolute ones once it is `settled`."""

    def __init__(self, folded: Folded, width: list[float], height: list[float], managers: Collection[int]) -> None:
        self.folded = folded
        self.width, self.height = width, height
        self.managers = managers
        count = len(width)
        self.x = [0.0] * count
        self.y = [0.0] * count
        self.link = bytearray(count)
        self.trunk: dict[int, float] = {}
        self.left = [0.0] * count
        self.right = width.copy()
        self.slot = [each + COLUMN_GAP for each in width]
        self.tall = height.copy()
        self.head: dict[int, tuple[float, float]] = {}
        self.top: dict[int, float] = {}
        self.small: dict[int, int] = {}
        self.outlines: dict[int, Outline] = {}
        self.contours = Contours()

    def settled(self, *, plain: bool) -> "Arrangement":
        """Place everything, managers after their reports, then turn offsets into positions."""
        folded = self.folded
        for seat, assistants in folded.beside.items():
            self._stand_beside(seat, assistants)
        drawn = folded.reports.keys()
        managers = [seat for seat in folded.order if seat in drawn]
        top = self.top
        for seat in managers:
            top[seat] = top.get(folded.manager[seat], 0.0) + self.head_height(seat) + ROW_GAP
        for seat in reversed(managers):
            if plain:
                self._set_row(seat, self._runs(folded.reports[seat]))
            elif self._hangs(seat):
                self._hang(seat)
            else:
                self._spread(seat)
        self._stand_trees(plain=plain)
        self._absolute()
        return self

    def _stand_beside(self, seat: int, assistants: list[int]) -> None:
        x = self.width[seat] + COLUMN_GAP
        y = 0.0
        for each in assistants:
            self.x[each], self.y[each] = x, y
            self.link[each] = BESIDE
            y += self.height[each] + TIGHT_GAP
        right = x + max(self.width[each] for each in assistants)
        height = max(self.height[seat], y - TIGHT_GAP)
        self.head[seat] = right, height
        self.right[seat], self.slot[seat], self.tall[seat] = right, right + COLUMN_GAP, height

    def _hangs(self, seat: int) -> bool:
        """Whether the reports form a list: all without reports in sight, or few cards altogether."""
        reports = self.folded.reports[seat]
        inner = [each for each in reports if each in self.folded.reports]
        if self.folded.manager[seat] < 0:
            return len(reports) > STACK_OVER and not any(each in self.managers for each in reports)
        if not inner:
            self.small[seat] = len(reports)
            return True
        return all(each in self.small for each in inner) and (
            len(reports) + sum(self.small[each] for each in inner) <= HANGING
        )

    def _hang(self, seat: int) -> None:
        right, height = self.head.get(seat, (self.width[seat], self.height[seat]))
        reports = self.folded.reports[seat]
        for each in reports:
            if each in self.small:
                self._tighten(each)
        reach, depth = self._list(reports, height + LIST_GAP, LIST)
        self.right[seat] = max(right, reach)
        self.slot[seat] = max(right + COLUMN_GAP, reach + TIGHT_GAP)
        self.tall[seat] = depth

    def _tighten(self, seat: int) -> None:
        """A list within a list keeps its cards as close as the others are."""
        for each in self.folded.reports[seat]:
            self.y[each] -= LIST_GAP - TIGHT_GAP
        self.tall[seat] -= LIST_GAP - TIGHT_GAP

    def _list(self, cards: list[int], top: float, link: int) -> tuple[float, float]:
        """Set cards below one another from `top`, in columns if there are many; how far right and down they reach."""
        x, y, tall, slot, links = self.x, self.y, self.tall, self.slot, self.link
        total = sum([tall[each] for each in cards]) + TIGHT_GAP * len(cards)
        limit = top + (total if total <= LIST_HEIGHT else max(LIST_HEIGHT, sqrt(total * slot[cards[0]] / 1.5)))
        at, down, pitch, reach, depth = INDENT, top, 0.0, 0.0, 0.0
        for each in cards:
            if down > top and down + tall[each] > limit:
                at += pitch
                down, pitch = top, 0.0
            x[each], y[each] = at, down
            links[each] = link
            down += tall[each]
            depth = max(depth, down)
            down += TIGHT_GAP
            reach = max(reach, at + self.right[each])
            pitch = max(pitch, slot[each], self.right[each] + INDENT + TIGHT_GAP)
        return reach, depth

    def _runs(self, reports: list[int]) -> list[Block]:
        """Blocks of a classic tree: sub-trees, and between them runs of equally high cards without reports."""
        drawn, tall = self.folded.reports, self.tall
        blocks: list[Block] = []
        run: list[int] = []
        for each in reports:
            if run and (each in drawn or tall[each] != tall[run[0]]):
                blocks.append(self._run(run))
                run = []
            if each in drawn:
                blocks.append(self._block(each))
            else:
                run.append(each)
        if run:
            blocks.append(self._run(run))
        return blocks

    def _run(self, cards: list[int]) -> Block:
        offsets, right, slot = [], 0.0, self.slot
        for each in cards:
            offsets.append(right)
            right += slot[each]
        return Block(cards, offsets, 0.0, right, self.tall[cards[0]], None, gathered=False)

    def _block(self, seat: int) -> Block:
        outline = self.outlines.pop(seat, None)
        if outline is None:
            return Block((seat,), (0.0,), self.left[seat], self.slot[seat], self.tall[seat], None, gathered=False)
        height = outline.bottom - self.top[seat] + self.head_height(seat)
        return Block((seat,), (0.0,), outline.leftmost, outline.rightmost, height, outline, gathered=False)

    def head_height(self, seat: int) -> float:
        """How high a card is together with the assistants beside it."""
        return self.head[seat][1] if seat in self.head else self.height[seat]

    def _spread(self, seat: int) -> None:
        """Reports side by side; people without reports among sub-trees gather in one list."""
        reports = self.folded.reports[seat]
        leaves = [each for each in reports if each not in self.managers]
        blocks = []
        if 1 < len(leaves) < len(reports):
            first = leaves[0]
            reach, depth = self._list(leaves, 0.0, GATHERED)
            offsets = [self.x[each] for each in leaves]
            gathered = Block(leaves, offsets, 0.0, max(reach + TIGHT_GAP, 0.0), depth, None, gathered=True)
            apart = set(leaves)
            blocks = [
                gathered if each == first else self._block(each)
                for each in reports
                if each == first or each not in apart
            ]
        else:
            blocks = [self._block(each) for each in reports]
        limit = _row_limit(blocks)
        if limit is None:
            self._set_row(seat, blocks)
        else:
            self._set_rows(seat, blocks, limit)

    def _set_row(self, seat: int, blocks: list[Block]) -> None:
        """One row, tight, the manager centred over it."""
        top = self.top[seat]
        outlines = [
            block.outline or box(self.contours, block.left, block.right, top + block.height + ROW_GAP)
            for block in blocks
        ]
        row = Row(self.contours, outlines[0])
        for outline in outlines[1:]:
            row.add(outline)
        places = row.places()
        right, height = self.head.get(seat, (self.width[seat], self.height[seat]))
        at = self._centre(blocks, places) - self.width[seat] / 2
        at = float(round(at))
        for block, place in zip(blocks, places, strict=True):
            self._put(block, place - at, height + ROW_GAP)
        self.outlines[seat] = under(self.contours, row.outline, at, right + COLUMN_GAP, top)

    def _centre(self, blocks: list[Block], places: list[float]) -> float:
        own = [(block, place) for block, place in zip(blocks, places, strict=True) if not block.gathered]
        (first, first_at), (last, last_at) = own[0], own[-1]
        left = first_at + first.offsets[0] + self.width[first.cards[0]] / 2
        right = last_at + last.offsets[-1] + self.width[last.cards[-1]] / 2
        return (left + right) / 2

    def _put(self, block: Block, at: float, top: float) -> None:
        for card, offset in zip(block.cards, block.offsets, strict=True):
            self.x[card] = at + offset
            if block.gathered:
                self.y[card] += top
            else:
                self.y[card] = top
                self.link[card] = ROW

    def _set_rows(self, seat: int, blocks: list[Block], limit: float) -> None:
        """Several rows, below one another, with a trunk along their left side."""
        right, height = self.head.get(seat, (self.width[seat], self.height[seat]))
        places, reach, depth = _shelves(blocks, limit, 0.0)
        reach += LIST_GAP
        start = -max(0.0, float(round((reach - self.width[seat]) / 2)))
        for block, (x, y) in zip(blocks, places, strict=True):
            self._put(block, start + LIST_GAP + x, height + ROW_GAP + y)
        self.trunk[seat] = start + LIST_GAP / 2
        self.left[seat] = start
        self.right[seat] = max(right, start + reach)
        self.slot[seat] = max(right + COLUMN_GAP, start + reach)
        self.tall[seat] = height + ROW_GAP + depth

    def _stand_trees(self, *, plain: bool) -> None:
        """The trees of a forest side by side, wrapped into rows."""
        blocks = [self._block(root) for root in self.folded.roots]
        if not blocks:
            return
        limit = None if plain else _row_limit(blocks)
        places, _, _ = _shelves(blocks, limit, TREE_GAP)
        for block, (x, y) in zip(blocks, places, strict=True):
            root = block.cards[0]
            self.x[root], self.y[root] = x, y
            self.link[root] = ROOT

    def _absolute(self) -> None:
        x, y, manager = self.x, self.y, self.folded.manager
        for seat in self.folded.order:
            boss = manager[seat]
            if boss >= 0:
                x[seat] += x[boss]
                y[seat] += y[boss]


def _row_limit(blocks: list[Block]) -> float | None:
    """How wide rows may become if these blocks need more than one; None if they do not."""
    total = sum([block.right - block.left for block in blocks])
    if total <= ROW_WIDTH or len(blocks) == 1:
        return None
    area = sum([(block.right - block.left) * (block.height + ROW_GAP) for block in blocks])
    limit = max(ROW_WIDTH, sqrt(2 * area))
    return limit if total > limit else None


def _shelves(blocks: list[Block], limit: float | None, gap: float) -> tuple[list[tuple[float, float]], float, float]:
    """Fill rows in the given order; every block's place, and how far right and down all reach."""
    places: list[tuple[float, float]] = []
    x = y = tallest = reach = 0.0
    for block in blocks:
        wide = block.right - block.left
        if limit is not None and x > 0 and x + wide > limit:
            y += tallest + ROW_GAP
            x = tallest = 0.0
        places.append((x - block.left, y))
        x += wide + gap
        reach = max(reach, x)
        tallest = max(tallest, block.height)
    return places, reach, y + tallest
