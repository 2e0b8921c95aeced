"""The power/interest grid as a drawing: dots where the data says, labels aside, the unrated in the tray."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inroad.influence.labels import DOT, Label, Rectangle, place_labels
from inroad.influence.quadrants import field_of
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.stakeholder import HIGHEST_RATING, Quadrant

CHIP_HEIGHT = 28.0
HEAD_HEIGHT = 32.0
HEAD_WIDTH = 280.0


class Frame(NamedTuple):
    """The rectangle in which the grid is drawn, and how far 0 and 10 stand from its edges."""

    left: float = 52.0
    top: float = 16.0
    right: float = 1022.0
    bottom: float = 600.0
    inset: float = 19.0

    def at(self, interest: float, power: float, zoom: "Zoom") -> tuple[float, float]:
        """Where two ratings stand: interest to the right, power upwards."""
        across = (self.right - self.left - 2 * self.inset) / (zoom.interest[1] - zoom.interest[0])
        up = (self.bottom - self.top - 2 * self.inset) / (zoom.power[1] - zoom.power[0])
        x = self.left + self.inset + (interest - zoom.interest[0]) * across
        return x, self.bottom - self.inset - (power - zoom.power[0]) * up


class Zoom(NamedTuple):
    """The ratings at the edges of what is drawn."""

    interest: tuple[float, float] = (0, HIGHEST_RATING)
    power: tuple[float, float] = (0, HIGHEST_RATING)


DEFAULT_FRAME = Frame()

ROOMY = 16
"""So many people have room in the default frame; for more it grows, up to `LARGEST` times each way."""
LARGEST = 1.7
MOST_LABELS = 110
LABELS_AT_A_POINT = 4
"""Who has no label is one of the number that stands at the dot: a wall of names is read by nobody."""


def frame_for(people: Sequence[MapPerson]) -> Frame:
    """The frame in which so many people are drawn: larger for more, up to a size that can still be looked through."""
    placed = sum(person.power.value is not None and person.interest.value is not None for person in people)
    scale = min(max(placed / ROOMY, 1.0) ** 0.5, LARGEST)
    inner = DEFAULT_FRAME
    return Frame(
        inner.left,
        inner.top,
        round(inner.left + (inner.right - inner.left) * scale),
        round(inner.top + (inner.bottom - inner.top) * scale),
        inner.inset,
    )


@dataclass(frozen=True, slots=True)
class GridDot:
    """One person on the grid: the dot's middle, its field, the label (None where no room is left) and its width.

    `estimated` dots are drawn hollow; `together` is how many stand on the very same point.
    """

    id: str
    x: float
    y: float
    quadrant: Quadrant
    estimated: bool
    together: int
    label: Label | None
    label_width: float


@dataclass(frozen=True, slots=True)
class PowerGrid:
    """Everybody on the grid in the given order, who cannot be placed, and where fields meet (None if one is drawn).

    `zoom` is what is drawn; ratings from `high` on are high.
    """

    dots: tuple[GridDot, ...]
    tray: tuple[str, ...]
    cross: tuple[float, float] | None
    counts: Mapping[Quadrant, int]
    zoom: Zoom
    high: int


_Placed = tuple[MapPerson, int, int]
"""Somebody with power and interest."""


def place_on_grid(
    people: Sequence[MapPerson],
    widths: Mapping[str, float],
    frame: Frame = DEFAULT_FRAME,
    thresholds: Thresholds = DEFAULTS,
    only: Quadrant | None = None,
) -> PowerGrid:
    """Place people by power and interest; `widths` are those of their chips, by id. `only` draws one field large.

    Who has most power, and then interest, gets the best place for the label, which leaves the field only where that has
    no room. The heads of the fields stay free. At one point four people have a label at most, in all `MOST_LABELS`.
    """
    zoom = Zoom() if only is None else _zoom(only, thresholds)
    rated = [(p, p.power.value, p.interest.value) for p in people]
    placed = [
        (person, power, interest)
        for person, power, interest in rated
        if power is not None and interest is not None and only in {None, field_of(power, interest, thresholds)}
    ]
    together = Counter((power, interest) for _, power, interest in placed)
    between = thresholds.quadrant - 0.5
    cross = frame.at(between, between, zoom) if only is None else None
    labels = _labels(placed, widths, frame, zoom, cross)
    dots = []
    for person, power, interest in placed:
        x, y = frame.at(interest, power, zoom)
        estimated = person.power.estimated or person.interest.estimated
        quadrant = field_of(power, interest, thresholds)
        label, width = labels.get(person.id), widths[person.id]
        dots.append(GridDot(person.id, x, y, quadrant, estimated, together[power, interest], label, width))
    return PowerGrid(
        tuple(dots),
        tuple(person.id for person, power, interest in rated if power is None or interest is None),
        cross,
        {quadrant: sum(dot.quadrant is quadrant for dot in dots) for quadrant in Quadrant},
        zoom,
        thresholds.quadrant,
    )


def _labels(
    placed: Sequence[_Placed],
    widths: Mapping[str, float],
    frame: Frame,
    zoom: Zoom,
    cross: tuple[float, float] | None,
) -> dict[str, Label | None]:
    """The labels of those who have one, by id."""
    at_point = Counter[tuple[int, int]]()
    labelled = list[tuple[str, tuple[float, float]]]()
    for person, power, interest in sorted(placed, key=lambda each: (-each[1], -each[2], each[0].id)):
        at_point[power, interest] += 1
        if at_point[power, interest] <= LABELS_AT_A_POINT and len(labelled) < MOST_LABELS:
            labelled.append((person.id, frame.at(interest, power, zoom)))
    points = [point for _, point in labelled]
    every = dict.fromkeys(frame.at(interest, power, zoom) for _, power, interest in placed)
    taken = [*_heads(frame, cross), *((x - DOT, y - DOT, x + DOT, y + DOT) for x, y in every)]
    sizes = [(widths[one], CHIP_HEIGHT) for one, _ in labelled]
    whole = (frame.left, frame.top, frame.right, frame.bottom)
    found = place_labels(points, sizes, [_field(frame, cross, point) for point in points], taken, whole)
    return {one: label for (one, _), label in zip(labelled, found, strict=True)}


def _zoom(only: Quadrant, thresholds: Thresholds) -> Zoom:
    """The edges of one field."""
    low, high = (0, thresholds.quadrant), (thresholds.quadrant, HIGHEST_RATING)
    interested = only in {Quadrant.MANAGE_CLOSELY, Quadrant.KEEP_INFORMED}
    powerful = only in {Quadrant.MANAGE_CLOSELY, Quadrant.KEEP_SATISFIED}
    return Zoom(high if interested else low, high if powerful else low)


def _field(frame: Frame, cross: tuple[float, float] | None, point: tuple[float, float]) -> Rectangle:
    """The field in which a point stands: its label does not leave it."""
    if cross is None:
        return frame.left, frame.top, frame.right, frame.bottom
    left, right = (frame.left, cross[0]) if point[0] < cross[0] else (cross[0], frame.right)
    top, bottom = (frame.top, cross[1]) if point[1] < cross[1] else (cross[1], frame.bottom)
    return left, top, right, bottom


def _heads(frame: Frame, cross: tuple[float, float] | None) -> list[Rectangle]:
    """The fields' headings, each in the upper left corner of its field."""
    lefts = [frame.left, *([] if cross is None else [cross[0]])]
    tops = [frame.top, *([] if cross is None else [cross[1]])]
    return [(left, top, left + HEAD_WIDTH, top + HEAD_HEIGHT) for left in lefts for top in tops]
