"""Where every card of a forest stands: rows of sub-trees, lists, wrapped rows; linear in the number of cards."""

from collections.abc import Collection
from itertools import accumulate
from math import sqrt

from inroad.orgchart.contour import Contours, Outline, Row
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


class Arrangement:
    """Where cards stand, by number: seats first, then stacks.

    While it is built, `x` and `y` are relative to the manager's card, and each sub-tree is known by its extents:
    `left` (zero or less) to `slot` (with the gap that it keeps at its right; `right` without), `tall` from its card's
    top. `listed` managers have their reports in a list; `gathered` cards, each with the first of them, stand in a list
    among sub-trees. `trunk` is where the line to wrapped rows runs down.
    """

    def __init__(self, folded: Folded, width: list[float], height: list[float], managers: Collection[int]) -> None:
        self.folded = folded
        self.width, self.height = width, height
        self.x, self.y = [0.0] * len(width), [0.0] * len(width)
        self.listed: set[int] = set()
        self.gathered: dict[int, int] = {}
        self.trunk: dict[int, float] = {}
        self._managers = managers
        self._left = [0.0] * len(width)
        self._right = width.copy()
        self._slot = [each + COLUMN_GAP for each in width]
        self._tall = height.copy()
        self._head: dict[int, tuple[float, float]] = {}
        self._top: dict[int, float] = {}
        self._small: dict[int, int] = {}
        self._outlines: dict[int, Outline] = {}
        self._contours = Contours()

    def settled(self, *, plain: bool) -> "Arrangement":
        """Place everything, managers after their reports, then turn offsets into positions."""
        folded = self.folded
        for seat, assistants in folded.beside.items():
            self._stand_beside(seat, assistants)
        drawn = folded.reports
        managers = [seat for seat in folded.order if seat in drawn]
        top, height = self._top, self.height
        for seat in managers:
            head = self._head[seat][1] if seat in self._head else height[seat]
            top[seat] = top.get(folded.manager[seat], 0.0) + head + ROW_GAP
        for seat in reversed(managers):
            reports = drawn[seat]
            if plain:
                self._row(seat, reports, [])
            elif self._hangs(seat, reports):
                self._hang(seat, reports)
            else:
                self._spread(seat, reports)
        self._stand_trees(plain=plain)
        self._absolute(managers)
        return self

    def head(self, seat: int) -> tuple[float, float]:
        """How wide and high a card is together with the assistants beside it."""
        return self._head.get(seat) or (self.width[seat], self.height[seat])

    def _stand_beside(self, seat: int, assistants: list[int]) -> None:
        x = self.width[seat] + COLUMN_GAP
        y = 0.0
        for each in assistants:
            self.x[each], self.y[each] = x, y
            y += self.height[each] + TIGHT_GAP
        right = x + max(self.width[each] for each in assistants)
        height = max(self.height[seat], y - TIGHT_GAP)
        self._head[seat] = right, height
        self._right[seat], self._slot[seat], self._tall[seat] = right, right + COLUMN_GAP, height

    def _hangs(self, seat: int, reports: list[int]) -> bool:
        """Whether the reports form a list: all without reports in sight, or few cards altogether."""
        drawn, small = self.folded.reports, self._small
        if self.folded.manager[seat] < 0:
            return len(reports) > STACK_OVER and not any(each in self._managers for each in reports)
        if drawn.keys().isdisjoint(reports):
            small[seat] = len(reports)
            return True
        if len(reports) > HANGING:
            return False
        inner = [each for each in reports if each in drawn]
        return all(each in small for each in inner) and len(reports) + sum(small[each] for each in inner) <= HANGING

    def _hang(self, seat: int, reports: list[int]) -> None:
        if seat not in self._small:
            for each in reports:
                if each in self._small:
                    self._tighten(each)
        self.listed.add(seat)
        right, height = self.head(seat)
        reach, depth = self._list(reports, height + LIST_GAP)
        self._right[seat] = max(right, reach)
        self._slot[seat] = max(right + COLUMN_GAP, reach + TIGHT_GAP)
        self._tall[seat] = depth

    def _tighten(self, seat: int) -> None:
        """A list within a list keeps its cards as close as the others are."""
        for each in self.folded.reports[seat]:
            self.y[each] -= LIST_GAP - TIGHT_GAP
        self._tall[seat] -= LIST_GAP - TIGHT_GAP

    def _list(self, cards: list[int], top: float) -> tuple[float, float]:
        """Set cards below one another from `top`; how far right and down they reach."""
        x, y, tall, right = self.x, self.y, self._tall, self._right
        total = sum([tall[each] for each in cards]) + TIGHT_GAP * (len(cards) - 1)
        if total > LIST_HEIGHT:
            return self._columns(cards, top, max(LIST_HEIGHT, sqrt(total * self._slot[cards[0]] / 1.5)))
        down = top
        for each in cards:
            x[each] = INDENT
            y[each] = down
            down += tall[each] + TIGHT_GAP
        return INDENT + max([right[each] for each in cards]), top + total

    def _columns(self, cards: list[int], top: float, room: float) -> tuple[float, float]:
        """A long list, in columns that stay within so much room unless a card is higher."""
        at, down, pitch, reach, depth = INDENT, top, 0.0, 0.0, 0.0
        for each in cards:
            if down > top and down + self._tall[each] > top + room:
                at += pitch
                down, pitch = top, 0.0
            self.x[each], self.y[each] = at, down
            down += self._tall[each]
            depth = max(depth, down)
            down += TIGHT_GAP
            reach = max(reach, at + self._right[each])
            pitch = max(pitch, self._slot[each], self._right[each] + INDENT + TIGHT_GAP)
        return reach, depth

    def _spread(self, seat: int, reports: list[int]) -> None:
        """Reports side by side; people without reports among sub-trees gather in one list, where the first would be."""
        leaves = [each for each in reports if each not in self._managers]
        if 1 < len(leaves) < len(reports):
            first = leaves[0]
            reach, depth = self._list(leaves, 0.0)
            self._slot[first], self._tall[first] = reach + LIST_GAP, depth
            self.gathered |= dict.fromkeys(leaves, first)
            reports = [each for each in reports if each == first or each not in self.gathered]
        else:
            leaves = []
        limit = self._row_limit(reports)
        if limit is None:
            self._row(seat, reports, leaves)
        else:
            self._rows(seat, reports, leaves, limit)

    def _row(self, seat: int, reports: list[int], leaves: list[int]) -> None:
        """One row, tight, the manager centred over it; `leaves` are gathered in the place of their first."""
        left, slot, tall, outlines = self._left, self._slot, self._tall, self._outlines
        top = self._top[seat]
        low = top + ROW_GAP
        row = Row(self._contours)
        if len(reports) > 1 and not leaves and self._even(reports):
            places = [0.0, *accumulate([slot[each] for each in reports])]
            row.add_box(0.0, places.pop(), low + tall[reports[0]])
        else:
            for each in reports:
                if each in outlines:
                    row.add(outlines.pop(each))
                else:
                    row.add_box(left[each], slot[each], low + tall[each])
            places = row.even()
        width, height = self.head(seat)
        at = self._centre(seat, reports, places, leaves)
        self._put(reports, [place - at for place in places], height + ROW_GAP, leaves)
        outline = outlines[seat] = row.under(at, width + COLUMN_GAP, top)
        right = max([place + slot[each] for place, each in zip(places, reports, strict=True)])
        start = min([place + left[each] for place, each in zip(places, reports, strict=True)])
        left[seat], slot[seat] = min(0.0, start - at), max(width + COLUMN_GAP, right - at)
        tall[seat] = outline.bottom - top + height

    def _even(self, reports: list[int]) -> bool:
        """Whether nobody in a row has reports and all are equally high: then the row is one rectangle."""
        tall = self._tall
        return self.folded.reports.keys().isdisjoint(reports) and len({tall[each] for each in reports}) == 1

    def _centre(self, seat: int, reports: list[int], places: list[float], leaves: list[int]) -> float:
        """Where a manager stands over the row: between the first and the last of those who are not gathered."""
        width = self.width
        first, last = 0, len(reports) - 1
        if leaves:
            first += reports[first] == leaves[0]
            last -= reports[last] == leaves[0]
        middle = places[first] + width[reports[first]] / 2 + places[last] + width[reports[last]] / 2
        return float(round((middle - width[seat]) / 2))

    def _put(self, reports: list[int], places: list[float], top: float, leaves: list[int]) -> None:
        x, y = self.x, self.y
        if leaves:
            place = places[reports.index(leaves[0])]
            for each in leaves:
                x[each] += place
                y[each] += top
        for each, place in zip(reports, places, strict=True):
            if not leaves or each != leaves[0]:
                x[each] = place
                y[each] = top

    def _rows(self, seat: int, reports: list[int], leaves: list[int], limit: float) -> None:
        """Several rows, below one another, with a trunk along their left side, the manager above the middle."""
        width, height = self.head(seat)
        places, reach, depth = self._shelves(reports, limit, 0.0)
        reach += LIST_GAP
        start = -max(0.0, float(round((reach - self.width[seat]) / 2)))
        top = height + ROW_GAP
        for each, (x, y) in zip(reports, places, strict=True):
            mine = leaves if leaves and each == leaves[0] else []
            self._put([each], [start + LIST_GAP + x], top + y, mine)
        self.trunk[seat] = start + LIST_GAP / 2
        self._left[seat] = start
        self._slot[seat] = max(width + COLUMN_GAP, start + reach)
        self._tall[seat] = top + depth
        for each in reports:
            self._outlines.pop(each, None)

    def _stand_trees(self, *, plain: bool) -> None:
        """The trees of a forest side by side, wrapped into rows."""
        roots = self.folded.roots
        places, _, _ = self._shelves(roots, None if plain else self._row_limit(roots), TREE_GAP)
        for root, (x, y) in zip(roots, places, strict=True):
            self.x[root], self.y[root] = x, y

    def _row_limit(self, cards: list[int]) -> float | None:
        """How wide rows may become if these sub-trees need more than one; None if they do not."""
        wide = [self._slot[each] - self._left[each] for each in cards]
        total = sum(wide)
        if total <= ROW_WIDTH or len(cards) == 1:
            return None
        area = sum([each * (self._tall[card] + ROW_GAP) for each, card in zip(wide, cards, strict=True)])
        limit = max(ROW_WIDTH, sqrt(2 * area))
        return limit if total > limit else None

    def _shelves(
        self, cards: list[int], limit: float | None, gap: float
    ) -> tuple[list[tuple[float, float]], float, float]:
        """Fill rows in the given order; every card's place, and how far right and down all reach."""
        places: list[tuple[float, float]] = []
        x = y = tallest = reach = 0.0
        for each in cards:
            wide = self._slot[each] - self._left[each]
            if limit is not None and x > 0 and x + wide > limit:
                y += tallest + ROW_GAP
                x = tallest = 0.0
            places.append((x - self._left[each], y))
            x += wide + gap
            reach = max(reach, x)
            tallest = max(tallest, self._tall[each])
        return places, reach, y + tallest

    def _absolute(self, managers: list[int]) -> None:
        """From offsets to positions: managers before their reports."""
        x, y = self.x, self.y
        reports, beside = self.folded.reports, self.folded.beside
        if beside:
            managers = [seat for seat in self.folded.order if seat in reports or seat in beside]
        for seat in managers:
            at, down = x[seat], y[seat]
            for each in reports.get(seat, ()):
                x[each] += at
                y[each] += down
            for each in beside.get(seat, ()) if beside else ():
                x[each] += at
                y[each] += down
