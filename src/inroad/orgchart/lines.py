"""The paths of reporting lines between placed cards, in right angles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inroad.orgchart.arrange import (
    BESIDE,
    COLUMN_GAP,
    GATHERED,
    INDENT,
    LIST,
    LIST_GAP,
    ROW_GAP,
    TIGHT_GAP,
    Arrangement,
)
from inroad.orgchart.drawing import Line, LineKind
from inroad.orgchart.seat import OrgSeat

Point = tuple[float, float]

TRUNK = 10.0
"""The trunk of a list runs so far to the left of its cards."""
GUTTER = 12.0
"""A dotted line turns so far beside the card it goes to."""


@dataclass(frozen=True, slots=True)
class Tracer:
    """Traces the lines of one arrangement; `ids` are card ids by index, seats first, then stacks."""

    ids: Sequence[str]
    seats: Sequence[OrgSeat]
    placed: Arrangement

    def lines(self) -> tuple[Line, ...]:
        """Solid and assistants' lines in the order of the cards, then dotted lines."""
        return (*self._solid(), *self._dotted())

    def _solid(self) -> Iterator[Line]:
        ids, placed = self.ids, self.placed
        for card in placed.folded.order:
            boss = placed.folded.manager[card]
            if boss >= 0:
                kind = LineKind.ASSISTANT if placed.link[card] == BESIDE else LineKind.SOLID
                yield Line(ids[boss], ids[card], kind, self._path(boss, card))

    def _path(self, boss: int, card: int) -> tuple[Point, ...]:
        placed = self.placed
        x, y = placed.x[card], placed.y[card]
        left, top = placed.x[boss], placed.y[boss]
        bottom, below = top + placed.height[boss], top + placed.head_height(boss)
        middle, centre = y + placed.height[card] / 2, left + placed.width[boss] / 2
        bus, trunk = below + ROW_GAP / 2, x - TRUNK
        link = placed.link[card]
        if link == BESIDE:
            start, turn = (left + placed.width[boss], top + placed.height[boss] / 2), x - COLUMN_GAP / 2
            return _corners(start, (turn, start[1]), (turn, middle), (x, middle))
        if link == LIST:
            gap = TIGHT_GAP if placed.link[boss] == LIST else LIST_GAP
            start, turn = (left + INDENT - TRUNK, bottom), below + gap / 2
            return _corners(start, (start[0], turn), (trunk, turn), (trunk, middle), (x, middle))
        if link == GATHERED:
            return _corners((centre, bottom), (centre, bus), (trunk, bus), (trunk, middle), (x, middle))
        over, rise = x + placed.width[card] / 2, y - ROW_GAP / 2
        if rise - bus < 1:
            return _corners((centre, bottom), (centre, bus), (over, bus), (over, y))
        aside = left + placed.trunk[boss]
        return _corners((centre, bottom), (centre, bus), (aside, bus), (aside, rise), (over, rise), (over, y))

    def _dotted(self) -> Iterator[Line]:
        shown = {self.ids[card]: card for card in self.placed.folded.order}
        for seat in self.seats:
            if seat.dotted and seat.id in shown:
                for superior in seat.dotted:
                    if superior in shown:
                        yield Line(superior, seat.id, LineKind.DOTTED, self._across(shown[superior], shown[seat.id]))

    def _across(self, superior: int, card: int) -> tuple[Point, ...]:
        """From the facing side of one card to the facing side of the other."""
        x, y, width, height = self.placed.x, self.placed.y, self.placed.width, self.placed.height
        start_y, end_y = y[superior] + height[superior] / 2, y[card] + height[card] / 2
        start, end = x[superior], x[card]
        if end >= start + width[superior]:
            start += width[superior]
            turn = end - GUTTER
        elif end + width[card] <= start:
            end += width[card]
            turn = end + GUTTER
        else:
            turn = min(start, end) - GUTTER
        return _corners((start, start_y), (turn, start_y), (turn, end_y), (end, end_y))


def _corners(*points: Point) -> tuple[Point, ...]:
    """The path without the points at which it does not turn."""
    path = [points[0]]
    for point in points[1:]:
        if point == path[-1]:
            continue
        if len(path) > 1 and (path[-2][0] == path[-1][0] == point[0] or path[-2][1] == path[-1][1] == point[1]):
            path.pop()
        path.append(point)
    return tuple(path)
