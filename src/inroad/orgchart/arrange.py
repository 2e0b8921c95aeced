"""Where every card of a forest stands: rows of sub-trees, lists, wrapped rows; linear in the number of cards."""

from collections.abc import Sequence
from itertools import accumulate, compress, pairwise
from operator import add

from inroad.orgchart.contour import Contours, Held, evened
from inroad.orgchart.fold import STACK_OVER, Folded
from inroad.orgchart.spacing import COLUMN_GAP, INDENT, LIST_GAP, ROW_GAP, TIGHT_GAP, TREE_GAP
from inroad.orgchart.wrap import LIST_HEIGHT, ROW_WIDTH, Shelves, columns, row_limit, shelves

HANGING = 16
"""A list holds managers with reports of their own up to so many cards in all."""


class Arrangement:
    """Where cards stand, by their numbers.

    While it is built, `x` and `y` are relative to the manager's card, and each sub-tree is known by its extents:
    `left` (zero or less) to `slot` (with the gap that it keeps at its right; `right` without), and `pitch` from its top
    to where the next card of a list would begin. `low` is where a row below a card begins if no row above is wrapped.

    `listed` managers have their reports in a list; `gathered` cards of a manager stand in a list among sub-trees, known
    by the first of them. `trunk` is where the line to wrapped rows runs down.
    """

    def __init__(self, folded: Folded, width: list[float], height: list[float]) -> None:
        count = len(width)
        self.folded = folded
        self.width, self.height = width, height
        self.x, self.y = [0.0] * count, [0.0] * count
        self.listed: set[int] = set()
        self.gathered: dict[int, int] = {}
        self.trunk: dict[int, float] = {}
        self.head_width, self.head_height = width.copy(), height.copy()
        for manager, assistants in folded.beside.items():
            self._stand_beside(manager, assistants)
        self._left = [0.0] * count
        self._right = self.head_width.copy()
        self._slot = _each_with(COLUMN_GAP, self._right)
        self._pitch = _each_with(TIGHT_GAP, self.head_height)
        self._low = [0.0] * count
        self._leaf = bytearray(b"\1") * count  # 0 for the cards of those with reports
        self._small: dict[int, int] = {}
        self._closed: set[int] = set()
        self._tight: set[int] = set()
        self._columns: dict[int, list[tuple[float, float]]] = {}
        self._contours = Contours(self._slot.copy())

    def settled(self, *, plain: bool) -> "Arrangement":
        """Place everything, managers after their reports, then turn offsets into positions."""
        folded, inner = self.folded, self._descend()
        managers, firsts, lasts = folded.managers, folded.first, folded.last
        for i in range(len(managers) - 1, -1, -1):
            manager, first, last = managers[i], firsts[i], lasts[i]
            if first == last:
                self._close(manager)
            elif plain:
                self._row(manager, first, last)
            else:
                branches = managers[inner[i] : inner[i + 1]]
                if self._hangs(manager, first, last, branches):
                    self._hang(manager, first, last, branches)
                else:
                    self._spread(manager, first, last, branches)
        self._stand_trees(plain=plain)
        self._absolute(inner)
        return self

    def gathered_at(self, manager: int, card: int) -> int | None:
        """The first card of the list in which a card stands among sub-trees; None if it does not."""
        return self.gathered.get(manager) if self._leaf[card] else None

    def _stand_beside(self, manager: int, assistants: range) -> None:
        x = self.width[manager] + COLUMN_GAP
        y = 0.0
        for each in assistants:
            self.x[each], self.y[each] = x, y
            y += self.height[each] + TIGHT_GAP
        self.head_width[manager] = x + max(self.width[each] for each in assistants)
        self.head_height[manager] = max(self.height[manager], y - TIGHT_GAP)

    def _descend(self) -> list[int]:
        """Note how low managers stand; where, among all managers, those who report to the i-th begin (and end)."""
        folded, low, height, leaf = self.folded, self._low, self.head_height, self._leaf
        managers = folded.managers
        for root in range(folded.roots):
            low[root] = height[root] + ROW_GAP
        inner = [folded.roots]
        below = folded.roots
        rest = iter(managers[below:])
        report = next(rest, len(low))
        for manager, last in zip(managers, folded.last, strict=True):
            leaf[manager] = 0
            top = low[manager] + ROW_GAP
            while report < last:
                low[report] = top + height[report]
                report = next(rest, len(low))
                below += 1
            inner.append(below)
        return inner

    def _close(self, manager: int) -> None:
        """Nobody is drawn below: a card like those of people without reports."""
        self._small[manager] = 0
        self._closed.add(manager)
        self._contours.end[manager] = self._contours.deepest[manager] = self._low[manager]

    def _hangs(self, manager: int, first: int, last: int, branches: list[int]) -> bool:
        """Whether the reports form a list: all without reports in sight, or few cards altogether."""
        small = self._small
        count = last - first
        if manager < self.folded.roots:
            return count > STACK_OVER and not branches
        if not branches or (self._closed and self._closed.issuperset(branches)):
            small[manager] = count
            return True
        if count > HANGING:
            return False
        for each in branches:
            if each not in small:
                return False
            count += small[each]
        return count <= HANGING

    def _hang(self, manager: int, first: int, last: int, branches: list[int]) -> None:
        for each in branches:
            if self._small[each]:  # a list within a list keeps its cards as close as the others are
                self._tight.add(each)
                self._pitch[each] -= LIST_GAP - TIGHT_GAP
        self.listed.add(manager)
        width, contours = self.head_width[manager], self._contours
        reach, depth = self._list(range(first, last))
        slot = max(width + COLUMN_GAP, reach + TIGHT_GAP)
        self._right[manager] = max(width, reach)
        self._slot[manager] = contours.right[manager] = slot
        self._pitch[manager] += LIST_GAP + depth
        contours.end[manager] = contours.deepest[manager] = self._low[manager] + LIST_GAP + depth

    def _list(self, cards: Sequence[int]) -> tuple[float, float]:
        """How far right and down a list of cards reaches; where each stands in it is told by `_stand`."""
        pitch, right = self._pitch, self._right
        depth = sum(map(pitch.__getitem__, cards)) - TIGHT_GAP
        if depth <= LIST_HEIGHT:
            return INDENT + max(map(right.__getitem__, cards)), depth
        sizes = [[values[each] for each in cards] for values in (pitch, right, self._slot)]
        self._columns[cards[0]], reach, depth = columns(*sizes)
        return reach, depth

    def _spread(self, manager: int, first: int, last: int, branches: list[int]) -> None:
        """Reports side by side; people without reports among sub-trees gather in one list, where the first would be."""
        gathers = 0 < len(branches) < last - first - 1
        cards = self._gather(manager, first, last, branches) if gathers else list(range(first, last))
        slot, left = self._slot, self._left
        wide = [slot[each] - left[each] for each in cards]
        limit = None if sum(wide) <= ROW_WIDTH else row_limit(wide, self._heights(cards))
        if limit is not None:
            self._rows(manager, cards, shelves(wide, self._heights(cards), limit, 0.0))
        elif gathers:
            self._row_with_list(manager, cards)
        else:
            self._row(manager, first, last)

    def _gather(self, manager: int, first: int, last: int, branches: list[int]) -> list[int]:
        """Set people without reports in a list, which stands in the row as a box in place of the first of them."""
        contours = self._contours
        leaves = self._leaves(first, last)
        reach, depth = self._list(leaves)
        self.gathered[manager] = box = leaves[0]
        self._slot[box] = contours.right[box] = reach + LIST_GAP
        self._pitch[box] = depth + TIGHT_GAP
        contours.end[box] = contours.deepest[box] = self._low[manager] + ROW_GAP + depth
        return sorted([box, *branches])

    def _leaves(self, first: int, last: int) -> list[int]:
        """Those among a manager's reports who have no reports."""
        return list(compress(range(first, last), self._leaf[first:last]))

    def _row(self, manager: int, first: int, last: int) -> None:
        """All reports in one row, tight, the manager over the middle between the first and the last."""
        cards = self._boxes(first, last, self._low[manager] + ROW_GAP - TIGHT_GAP)
        places, held = self._contours.row(manager, cards)
        if len(cards) < last - first:
            places, held = self._unboxed(cards, last, places, held)
        places = evened(places, held)
        middle = places[0] + self.width[first] / 2 + places[-1] + self.width[last - 1] / 2
        at = float(round((middle - self.width[manager]) / 2))
        self.x[first:last] = [place - at for place in places]
        self.y[first:last] = [self.head_height[manager] + ROW_GAP] * len(places)
        start = min(map(add, places, self._left[first:last]))
        self._cover(manager, at, start, max(map(add, places, self._slot[first:last])))

    def _boxes(self, first: int, last: int, low: float) -> list[int]:
        """The cards of a row; neighbours without reports that are equally high are one box, known by the first."""
        leaf, slot, pitch = self._leaf, self._slot, self._pitch
        right, end, deepest = self._contours.right, self._contours.end, self._contours.deepest
        cards: list[int] = []
        height = -1.0
        for each in range(first, last):
            if not leaf[each]:
                cards.append(each)
                height = -1.0
            elif pitch[each] == height:
                right[cards[-1]] += slot[each]
            else:
                cards.append(each)
                height = pitch[each]
                end[each] = deepest[each] = low + height
        return cards

    def _unboxed(self, cards: list[int], last: int, places: list[float], held: Held) -> tuple[list[float], Held]:
        """The same places and holds for each card of each box."""
        first = cards[0]
        ends = [*cards[1:], last]
        each_place: list[float] = []
        for card, end, place in zip(cards, ends, places, strict=True):
            each_place.extend(accumulate(self._slot[card : end - 1], initial=place))
        return each_place, [(ends[holder] - 1 - first, cards[card] - first, extra) for holder, card, extra in held]

    def _row_with_list(self, manager: int, cards: list[int]) -> None:
        """One row in which one box is a list; the manager over the middle of the others."""
        x, y, left, slot, width = self.x, self.y, self._left, self._slot, self.width
        places = evened(*self._contours.row(manager, cards))
        box = self.gathered[manager]
        first = cards[0] == box
        last = -1 - (cards[-1] == box)
        middle = places[first] + width[cards[first]] / 2 + places[last] + width[cards[last]] / 2
        at = float(round((middle - width[manager]) / 2))
        top = self.head_height[manager] + ROW_GAP
        start = stop = 0.0
        for each, place in zip(cards, places, strict=True):
            x[each] = place - at
            y[each] = top
            start = min(start, place + left[each])
            stop = max(stop, place + slot[each])
        self._cover(manager, at, start, stop)

    def _cover(self, manager: int, at: float, start: float, stop: float) -> None:
        """Set the manager's card `at` over a row from `start` to `stop`."""
        self._left[manager] = min(0.0, start - at)
        self._slot[manager] = max(self._slot[manager], stop - at)
        self._pitch[manager] += self._contours.cover(manager, at, self._low[manager])

    def _rows(self, manager: int, cards: Sequence[int], rows: Shelves) -> None:
        """Several rows, below one another, with a trunk along their left side, the manager above the middle."""
        contours = self._contours
        reach = rows.reach + LIST_GAP
        start = -max(0.0, float(round((reach - self.width[manager]) / 2)))
        top = self.head_height[manager] + ROW_GAP
        for each, (x, y) in zip(cards, rows.places, strict=True):
            self.x[each], self.y[each] = start + LIST_GAP + x - self._left[each], top + y
        self.trunk[manager] = start + LIST_GAP / 2
        self._left[manager] = contours.left[manager] = start
        self._slot[manager] = contours.right[manager] = max(self._slot[manager], start + reach)
        self._pitch[manager] += ROW_GAP + rows.depth
        contours.end[manager] = contours.deepest[manager] = self._low[manager] + ROW_GAP + rows.depth

    def _heights(self, cards: Sequence[int]) -> list[float]:
        return [self._pitch[each] - TIGHT_GAP for each in cards]

    def _stand_trees(self, *, plain: bool) -> None:
        """The trees of a forest side by side, wrapped into rows."""
        roots = range(self.folded.roots)
        wide = [self._slot[root] - self._left[root] for root in roots]
        tall = self._heights(roots)
        rows = shelves(wide, tall, None if plain else row_limit(wide, tall), TREE_GAP)
        for root, (x, y) in zip(roots, rows.places, strict=True):
            self.x[root], self.y[root] = x - self._left[root], y

    def _absolute(self, inner: list[int]) -> None:
        """From offsets to positions: managers before their reports; cards of lists get theirs here."""
        x, y, folded, height = self.x, self.y, self.folded, self.head_height
        listed, gathered, managers = self.listed, self.gathered, folded.managers
        bounds = pairwise(inner)
        for manager, first, last, (begin, end) in zip(managers, folded.first, folded.last, bounds, strict=True):
            at, down = x[manager], y[manager]
            if manager in listed:
                down += height[manager] + (TIGHT_GAP if manager in self._tight else LIST_GAP)
                self._stand(range(first, last), at, down)
            elif manager in gathered:
                for each in managers[begin:end]:
                    x[each] += at
                    y[each] += down
                box = gathered[manager]
                self._pitch[box] = height[box] + TIGHT_GAP  # from now on it is a card of the list again
                self._stand(self._leaves(first, last), at + x[box], down + y[box])
            else:
                x[first:last] = [at + each for each in x[first:last]]
                y[first:last] = [down + each for each in y[first:last]]
        for manager, assistants in folded.beside.items():
            for each in assistants:
                x[each] += x[manager]
                y[each] += y[manager]

    def _stand(self, cards: Sequence[int], at: float, down: float) -> None:
        """Give the cards of a list their places."""
        x, y, pitch = self.x, self.y, self._pitch
        first, last = cards[0], cards[-1] + 1
        if first in self._columns:
            for each, (right, below) in zip(cards, self._columns[first], strict=True):
                x[each], y[each] = at + right, down + below
        elif len(cards) == last - first:  # neighbours, who fill a slice
            x[first:last] = [at + INDENT] * len(cards)
            y[first:last] = accumulate(pitch[first : last - 1], initial=down)
        else:
            for each in cards:
                x[each], y[each] = at + INDENT, down
                down += pitch[each]


def _each_with(gap: float, sizes: list[float]) -> list[float]:
    """Every size with a gap; cards are mostly of one size, and one number for all is quicker made and read."""
    if sizes and sizes.count(sizes[0]) == len(sizes):
        return [sizes[0] + gap] * len(sizes)
    return [size + gap for size in sizes]
