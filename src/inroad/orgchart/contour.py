"""Standing sub-trees side by side: outlines, and rows in which no two of them overlap.

The method is Reingold and Tilford's in the form which van der Ploeg gave it for cards of any size (Drawing non-layered
tidy trees in linear time, 2014): a sub-tree is known by its two sides; setting it beside its neighbours follows the
facing sides only as far as the shorter one reaches, and every step taken hides a piece of side for ever: linear in all.
"""

from typing import NamedTuple

END = -1


class Outline(NamedTuple):
    """A sub-tree's two sides, each by its first and last piece and how far right these are to be read.

    x is measured from the left edge of the sub-tree's own card; `bottom` is where its deepest piece ends.
    """

    left: int
    left_at: float
    left_last: int
    left_last_at: float
    right: int
    right_at: float
    right_last: int
    right_last_at: float
    bottom: float


class Contours:
    """The pieces of all sides of one drawing, in columns, linked from top to bottom.

    Piece i reaches down to `bottom[i]` at `edge[i]`. `below[i]` is the next piece (or END); it and those further down
    are to be read `shift[i]` further right: that is how a whole side moves without being touched.
    """

    __slots__ = ("below", "bottom", "edge", "shift")

    def __init__(self) -> None:
        self.bottom: list[float] = []
        self.edge: list[float] = []
        self.below: list[int] = []
        self.shift: list[float] = []

    def piece(self, bottom: float, edge: float, below: int = END, shift: float = 0.0) -> int:
        """A new piece of side."""
        self.bottom.append(bottom)
        self.edge.append(edge)
        self.below.append(below)
        self.shift.append(shift)
        return len(self.bottom) - 1


class Row:
    """Sub-trees set side by side from left to right, each as close as it goes.

    `places` says where each stands; where a large sub-tree is held off by an earlier large one, `even` shares the gap
    among the small ones between.
    """

    __slots__ = ("_contours", "_deep", "_held", "_left", "_left_last", "_right", "_right_last", "_who", "places")

    def __init__(self, contours: Contours) -> None:
        self._contours = contours
        self.places: list[float] = []
        self._deep: list[float] = []  # what is seen from the right, the deepest first: where it ends,
        self._who: list[int] = []  # and which sub-tree it is
        self._held: list[tuple[int, int, float]] = []
        self._left = self._left_last = self._right = self._right_last = (END, 0.0)

    def add_box(self, left: float, right: float, bottom: float) -> None:
        """Set a rectangle at the right end."""
        contours = self._contours
        bottoms, edge, below, shift = contours.bottom, contours.edge, contours.below, contours.shift
        i, i_at = self._right
        if i < 0:
            self._left = self._left_last = contours.piece(bottom, left), 0.0
            self._right = self._right_last = contours.piece(bottom, right), 0.0
            self._see(bottom, 0.0)
            return
        at = i_at + edge[i] - left
        end = bottoms[i]
        while end <= bottom:
            i_at += shift[i]
            i = below[i]
            if i < 0 or end == bottom:
                break
            wanted = i_at + edge[i] - left
            if wanted > at:
                self._hold(wanted - at, end)
                at = wanted
            end = bottoms[i]
        self._right = len(bottoms), at
        bottoms.append(bottom)
        edge.append(right)
        below.append(i)
        shift.append(i_at - at)
        if i < 0:
            self._right_last = self._right
            if bottom > self._deep[0]:
                self._lengthen(contours.piece(bottom, left), at)
        self._see(bottom, at)

    def add(self, new: Outline) -> None:
        """Set a sub-tree at the right end."""
        if not self.places:
            self._left, self._left_last = (new.left, new.left_at), (new.left_last, new.left_last_at)
            self._right, self._right_last = (new.right, new.right_at), (new.right_last, new.right_last_at)
            self._see(new.bottom, 0.0)
            return
        at, i, i_at, j, j_at = self._distance(new)
        self._right = new.right, at + new.right_at
        if i >= 0:
            contours = self._contours
            contours.below[new.right_last] = i
            contours.shift[new.right_last] = i_at - at - new.right_last_at
        else:
            self._right_last = new.right_last, at + new.right_last_at
        if j >= 0:
            self._lengthen(j, at + j_at)
            self._left_last = new.left_last, at + new.left_last_at
        self._see(new.bottom, at)

    def even(self) -> list[float]:
        """The places, after gaps were shared."""
        count = len(self.places)
        if self._held:
            step, slope = [0.0] * count, [0.0] * count
            for first, last, extra in self._held:
                share = extra // (last - first)
                slope[first + 1] += share
                slope[last] -= share
                step[last] -= share * (last - first - 1)
            moved = rate = 0.0
            for i in range(count):
                rate += slope[i]
                moved += rate + step[i]
                self.places[i] += moved
        return self.places

    def under(self, at: float, width: float, top: float) -> Outline:
        """The outline of all, together with a card above at `at`, so wide, whose children begin at height `top`."""
        contours = self._contours
        (left, left_at), (left_last, left_last_at) = self._left, self._left_last
        (right, right_at), (right_last, right_last_at) = self._right, self._right_last
        return Outline(
            contours.piece(top, 0.0, left, left_at - at),
            0.0,
            left_last,
            left_last_at - at,
            contours.piece(top, width, right, right_at - at),
            0.0,
            right_last,
            right_last_at - at,
            self._deep[0],
        )

    def _distance(self, new: Outline) -> tuple[float, int, float, int, float]:
        """How far right the new one must stand, and where on the two facing sides the comparison ended."""
        contours = self._contours
        bottoms, edge, below, shift = contours.bottom, contours.edge, contours.below, contours.shift
        i, i_at = self._right
        j, j_at = new.left, new.left_at
        at = i_at + edge[i] - j_at - edge[j]
        while True:
            i_end, j_end = bottoms[i], bottoms[j]
            if i_end <= j_end:
                i_at += shift[i]
                i = below[i]
            if j_end <= i_end:
                j_at += shift[j]
                j = below[j]
            if i < 0 or j < 0:
                return at, i, i_at, j, j_at
            wanted = i_at + edge[i] - j_at - edge[j]
            if wanted > at:
                self._hold(wanted - at, min(i_end, j_end))
                at = wanted

    def _hold(self, extra: float, depth: float) -> None:
        """Note that the newest is held off at that depth; those between it and the one who does it share the gap."""
        seen = zip(reversed(self._deep), reversed(self._who), strict=True)
        who = next(who for bottom, who in seen if bottom > depth)
        if who < len(self.places) - 1:
            self._held.append((who, len(self.places), extra))

    def _lengthen(self, piece: int, at: float) -> None:
        """Go on with another piece where the left side ended."""
        last, last_at = self._left_last
        self._contours.below[last] = piece
        self._contours.shift[last] = at - last_at
        self._left_last = piece, at

    def _see(self, bottom: float, at: float) -> None:
        deep, who = self._deep, self._who
        while deep and deep[-1] <= bottom:
            deep.pop()
            who.pop()
        deep.append(bottom)
        who.append(len(self.places))
        self.places.append(at)
