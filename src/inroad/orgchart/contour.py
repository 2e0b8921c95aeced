"""Standing sub-trees side by side: outlines, and rows in which no two of them overlap.

The method is Reingold and Tilford's in the form which van der Ploeg gave it for cards of any size (Drawing non-layered
tidy trees in linear time, 2014): a sub-tree is known by its two sides; setting it beside its neighbours follows the
facing sides only as far as the shorter one reaches, and every step taken hides a piece of side for ever: linear in all.
"""

from dataclasses import dataclass, field

END = -1


@dataclass(slots=True)
class Contours:
    """The pieces of all sides of one drawing, in columns, linked from top to bottom.

    Piece i reaches down to `bottom[i]` at `edge[i]`. `below[i]` is the next piece (or END); its edge and those further
    down are to be read `shift[i]` further right: that is how a whole side moves without being touched.
    """

    bottom: list[float] = field(default_factory=list)
    edge: list[float] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    shift: list[float] = field(default_factory=list)

    def piece(self, bottom: float, edge: float, below: int = END, shift: float = 0.0) -> int:
        """A new piece of side."""
        self.bottom.append(bottom)
        self.edge.append(edge)
        self.below.append(below)
        self.shift.append(shift)
        return len(self.bottom) - 1


@dataclass(slots=True)
class Side:
    """One side of an outline: its first and last piece and how far right each is to be read."""

    first: int
    first_at: float
    last: int
    last_at: float


@dataclass(slots=True)
class Outline:
    """A sub-tree's two sides, and the box around it; x is measured from the left edge of its own card."""

    left: Side
    right: Side
    leftmost: float
    rightmost: float
    bottom: float


def box(contours: Contours, left: float, right: float, bottom: float) -> Outline:
    """The outline of something rectangular."""
    one = contours.piece(bottom, left)
    other = contours.piece(bottom, right)
    return Outline(Side(one, 0.0, one, 0.0), Side(other, 0.0, other, 0.0), left, right, bottom)


class Row:
    """Sub-trees set side by side, each as far left as it goes, gaps inside shared evenly among the small ones."""

    def __init__(self, contours: Contours, first: Outline) -> None:
        self.contours = contours
        self.outline = first
        self.at = [0.0]
        self._lowest = [(first.bottom, 0)]  # who of those set so far is seen from the right, deepest first
        self._spread: list[tuple[int, int, float]] = []

    def add(self, new: Outline) -> None:
        """Set one more at the right end; `at` says where."""
        at, left, right = self._distance(new)
        self._join(new, at, left, right)
        while self._lowest and self._lowest[-1][0] <= new.bottom:
            self._lowest.pop()
        self._lowest.append((new.bottom, len(self.at)))
        self.at.append(at)

    def places(self) -> list[float]:
        """Where each stands, after gaps were shared among the ones between."""
        count = len(self.at)
        if not self._spread:
            return self.at
        step, slope = [0.0] * (count + 1), [0.0] * (count + 1)
        for first, last, extra in self._spread:
            share = extra // (last - first)
            slope[first + 1] += share
            slope[last] -= share
            step[last] -= share * (last - first - 1)
        moved = rate = 0.0
        for i in range(count):
            rate += slope[i]
            moved += rate + step[i]
            self.at[i] += moved
        self._spread.clear()
        return self.at

    def _distance(self, new: Outline) -> tuple[float, tuple[int, float], tuple[int, float]]:
        """How far right the new one must stand, and where on the two facing sides the comparison ended."""
        bottom, edge = self.contours.bottom, self.contours.edge
        below, shift = self.contours.below, self.contours.shift
        i, i_at = self.outline.right.first, self.outline.right.first_at
        j, j_at = new.left.first, new.left.first_at
        at = i_at + edge[i] - j_at - edge[j]
        while True:
            i_bottom, j_bottom = bottom[i], bottom[j]
            if i_bottom <= j_bottom:
                i_at += shift[i]
                i = below[i]
            if j_bottom <= i_bottom:
                j_at += shift[j]
                j = below[j]
            if i < 0 or j < 0:
                return at, (i, i_at), (j, j_at)
            wanted = i_at + edge[i] - j_at - edge[j]
            if wanted > at:
                self._share(wanted - at, min(i_bottom, j_bottom))
                at = wanted

    def _share(self, extra: float, depth: float) -> None:
        """The sub-tree that pushes stands further left: those between get their part of the gap."""
        for bottom, who in reversed(self._lowest):
            if bottom > depth:
                if who < len(self.at) - 1:
                    self._spread.append((who, len(self.at), extra))
                return

    def _join(self, new: Outline, at: float, left: tuple[int, float], right: tuple[int, float]) -> None:
        """One outline around all: each side goes on below the end of the shorter one."""
        below, shift = self.contours.below, self.contours.shift
        whole = self.outline
        (i, i_at), (j, j_at) = left, right
        seen = Side(new.right.first, at + new.right.first_at, new.right.last, at + new.right.last_at)
        if i >= 0:
            below[seen.last] = i
            shift[seen.last] = i_at - seen.last_at
            seen.last, seen.last_at = whole.right.last, whole.right.last_at
        whole.right = seen
        if j >= 0:
            side = whole.left
            below[side.last] = j
            shift[side.last] = at + j_at - side.last_at
            side.last, side.last_at = new.left.last, at + new.left.last_at
        whole.leftmost = min(whole.leftmost, at + new.leftmost)
        whole.rightmost = max(whole.rightmost, at + new.rightmost)
        whole.bottom = max(whole.bottom, new.bottom)


def under(contours: Contours, children: Outline, at: float, width: float, top: float) -> Outline:
    """The outline of a card of that width at `at`, whose children begin at height `top`, from its own left edge."""
    left, right = children.left, children.right
    first_left = contours.piece(top, 0.0, left.first, left.first_at - at)
    first_right = contours.piece(top, width, right.first, right.first_at - at)
    return Outline(
        Side(first_left, 0.0, left.last, left.last_at - at),
        Side(first_right, 0.0, right.last, right.last_at - at),
        min(0.0, children.leftmost - at),
        max(width, children.rightmost - at),
        children.bottom,
    )
