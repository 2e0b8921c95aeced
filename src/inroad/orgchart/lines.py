"""The paths of reporting lines between placed cards, in right angles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inroad.orgchart.arrange import Arrangement
from inroad.orgchart.contour import NONE
from inroad.orgchart.drawing import Line, LineKind
from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.spacing import COLUMN_GAP, INDENT, LIST_GAP, ROW_GAP, TIGHT_GAP

Point = tuple[float, float]

TRUNK = 10.0
"""The trunk of a list runs so far to the left of its cards."""
GUTTER = 12.0
"""A dotted line turns so far beside the card it goes to."""


@dataclass(frozen=True, slots=True)
class Tracer:
    """Traces the lines of one arrangement of `seats`; `drawn` tells the seat of every card."""

    seats: Sequence[OrgSeat]
    drawn: Sequence[OrgSeat]
    placed: Arrangement

    def lines(self) -> tuple[Line, ...]:
        """Solid and assistants' lines in the order of the cards, then dotted lines."""
        return (*self._solid(), *self._dotted())

    def _solid(self) -> Iterator[Line]:
        placed = self.placed
        ids = [seat.id for seat in self.drawn]
        beside = {card for cards in placed.folded.beside.values() for card in cards}
        above = placed.folded.above()
        for card, boss in enumerate(above):
            if boss < 0:
                continue
            if card in beside:
                yield Line(ids[boss], ids[card], LineKind.ASSISTANT, self._aside(boss, card))
            elif placed.listed[boss]:
                yield Line(ids[boss], ids[card], LineKind.SOLID, self._down_a_list(boss, card, above[boss]))
            else:
                yield Line(ids[boss], ids[card], LineKind.SOLID, self._down_to_a_row(boss, card))

    def _aside(self, boss: int, card: int) -> tuple[Point, ...]:
        placed = self.placed
        x, y = placed.x[card], placed.y[card] + placed.height[card] / 2
        right, middle = placed.x[boss] + placed.width[boss], placed.y[boss] + placed.height[boss] / 2
        turn = x - COLUMN_GAP / 2
        return _corners((right, middle), (turn, middle), (turn, y), (x, y))

    def _down_a_list(self, boss: int, card: int, above: int) -> tuple[Point, ...]:
        """Down the trunk at the left, if need be over to that of a further column, and into the card's side."""
        placed = self.placed
        x, y = placed.x[card], placed.y[card] + placed.height[card] / 2
        left, top = placed.x[boss] + INDENT - TRUNK, placed.y[boss]
        gap = TIGHT_GAP if above >= 0 and placed.listed[above] else LIST_GAP
        turn = top + placed.head_height[boss] + gap / 2
        return _corners((left, top + placed.height[boss]), (left, turn), (x - TRUNK, turn), (x - TRUNK, y), (x, y))

    def _down_to_a_row(self, boss: int, card: int) -> tuple[Point, ...]:
        """Down to the bar over the row and down from it; to further rows by the trunk at the left of all."""
        placed = self.placed
        x, y = placed.x[card], placed.y[card]
        centre, top = placed.x[boss] + placed.width[boss] / 2, placed.y[boss]
        start, bar = (centre, top + placed.height[boss]), top + placed.head_height[boss] + ROW_GAP / 2
        box = placed.box[card]
        if box != NONE:
            into = y + placed.height[card] / 2
            over, row = x - TRUNK, placed.y[box]
            end = [(over, into), (x, into)]
        else:
            over, row = x + placed.width[card] / 2, y
            end = [(over, y)]
        rise = row - ROW_GAP / 2
        if rise - bar < 1:
            return _corners(start, (centre, bar), (over, bar), *end)
        aside = placed.x[boss] + placed.trunk[boss]
        return _corners(start, (centre, bar), (aside, bar), (aside, rise), (over, rise), *end)

    def _dotted(self) -> Iterator[Line]:
        shown = {seat.id: card for card, seat in enumerate(self.drawn)}
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
