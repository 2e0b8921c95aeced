"""The onion as a drawing: rings around the decision, a sector for each division, faces that never cover one another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np
import numpy.typing as npt

from inroad.influence.labels import Boxes, covered
from inroad.influence.onion import ring_of
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.stakeholder import OnionRing

FACE_WIDTH, FACE_HEIGHT = 112.0, 48.0
"""The box of a face with the name below it."""
GAP = 6.0
MARGIN = 32.0
RINGS: dict[OnionRing, tuple[float, float]] = {
    OnionRing.CORE: (143.0, 102.0),
    OnionRing.INNER: (255.0, 182.0),
    OnionRing.MIDDLE: (356.0, 254.0),
    OnionRing.OUTER: (448.0, 320.0),
}
"""Half the width and height of each ring's outer edge, where everybody has room."""


@dataclass(frozen=True, slots=True)
class Face:
    """One person: the middle of their box, and the ring, chosen by somebody or suggested."""

    id: str
    x: float
    y: float
    ring: OnionRing
    chosen: bool


@dataclass(frozen=True, slots=True)
class Sector:
    """A division's part of all rings but the core, from one angle to the next, clockwise from the top (radians)."""

    division: str | None
    begins: float
    ends: float
    count: int
    label_x: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Onion:
    """The drawing: its size and middle, half the width and height of each ring, sectors, faces, and who has no ring."""

    width: float
    height: float
    x: float
    y: float
    rings: Mapping[OnionRing, tuple[float, float]]
    sectors: tuple[Sector, ...]
    faces: tuple[Face, ...]
    tray: tuple[str, ...]
    counts: Mapping[OnionRing, int]


@dataclass(frozen=True, slots=True)
class _Placed:
    person: MapPerson
    ring: OnionRing
    chosen: bool


def place_in_rings(people: Sequence[MapPerson], thresholds: Thresholds = DEFAULTS) -> Onion:
    """Place people by ring and division; the rings grow until everybody has room."""
    rings = [(person, ring_of(person, thresholds)) for person in people]
    placed = [_Placed(person, found.ring, found.chosen) for person, found in rings if found.ring is not None]
    bounds = _sectors(placed)
    scale, boxes = 1.0, _all_boxes(placed, bounds, 1.0)
    while boxes is None:
        scale *= _GROWTH
        boxes = _all_boxes(placed, bounds, scale)
    radii = {ring: (wide * scale, high * scale) for ring, (wide, high) in RINGS.items()}
    wide, high = radii[OnionRing.OUTER]
    x, y = wide + MARGIN + FACE_WIDTH / 2, high + MARGIN
    faces = [
        Face(each.person.id, round(x + box[0], 1), round(y + box[1], 1), each.ring, each.chosen)
        for each, box in zip(placed, boxes, strict=True)
    ]
    counts = Counter(each.person.division for each in placed)
    return Onion(
        2 * x,
        2 * y,
        x,
        y,
        radii,
        tuple(
            Sector(
                division,
                begins,
                ends,
                counts[division],
                round(x + wide * sin((begins + ends) / 2), 1),
                round(y - high * cos((begins + ends) / 2), 1),
            )
            for division, (begins, ends) in bounds.items()
        ),
        tuple(faces),
        tuple(person.id for person, found in rings if found.ring is None),
        {ring: sum(each.ring is ring for each in placed) for ring in OnionRing},
    )


def _sectors(placed: Sequence[_Placed]) -> dict[str | None, tuple[float, float]]:
    """Each division's angles, as wide as it has people, in the order in which divisions are met; unknown comes last."""
    count = Counter(each.person.division for each in placed)
    known = [division for division in count if division is not None]
    order: list[str | None] = [*known, *([None] if None in count else [])]
    weight = {division: count[division] + _LEAST_SECTOR for division in order}
    whole, begins, bounds = sum(weight.values()), 0.0, dict[str | None, tuple[float, float]]()
    for division in order:
        ends = begins + 2 * pi * weight[division] / whole
        bounds[division] = (begins, ends)
        begins = ends
    return bounds


def _all_boxes(
    placed: Sequence[_Placed], bounds: Mapping[str | None, tuple[float, float]], scale: float
) -> list[tuple[float, float]] | None:
    """The middle of everybody's box around the middle of the onion; None if somebody finds no room."""
    groups: dict[tuple[OnionRing, str | None], list[int]] = {}
    for number, each in enumerate(placed):
        division = None if each.ring is OnionRing.CORE else each.person.division
        groups.setdefault((each.ring, division), []).append(number)
    middles: dict[int, tuple[float, float]] = {}
    taken = np.zeros((0, 4))
    for (ring, division), members in sorted(groups.items(), key=lambda group: list(OnionRing).index(group[0][0])):
        for at, number in enumerate(members):
            tried = _in_core(scale) if ring is OnionRing.CORE else _in_band(ring, bounds[division], scale)
            if ring is not OnionRing.CORE:
                tried = _nearest_to(tried, bounds[division], (at + 0.5) / len(members))
            free = ~covered(_boxes(tried), taken, GAP)
            if not free.any():
                return None
            middle = tried[int(np.argmax(free))]
            taken = np.concatenate([taken, _boxes(middle[None, :])])
            middles[number] = (float(middle[0]), float(middle[1]))
    return [middles[number] for number in range(len(placed))]


def _in_core(scale: float) -> npt.NDArray[np.float64]:
    """Places in the core, in rows, the nearest to the middle first; two stand beside each other, four in a square."""
    wide, high = (radius * scale for radius in RINGS[OnionRing.CORE])
    return _sorted_inside(wide, high, np.array(list(_lattice(wide, high))))


def _lattice(wide: float, high: float) -> Iterator[tuple[float, float]]:
    across, down = FACE_WIDTH + GAP + 1, FACE_HEIGHT + GAP + _ROOM_BELOW
    for row in range(-int(high // down) - 1, int(high // down) + 1):
        for column in range(-int(wide // across) - 1, int(wide // across) + 1):
            yield (column + 0.5) * across, (row + 0.5) * down


def _sorted_inside(wide: float, high: float, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    reach = (np.abs(points[:, 0]) + FACE_WIDTH / 3) ** 2 / wide**2 + (
        np.abs(points[:, 1]) + FACE_HEIGHT / 2
    ) ** 2 / high**2
    inside = points[reach <= 1]
    distance = (inside[:, 0] / wide) ** 2 + (inside[:, 1] / high) ** 2
    return inside[np.lexsort((inside[:, 0], inside[:, 1], np.round(distance, 6)))]


def _in_band(ring: OnionRing, bounds: tuple[float, float], scale: float) -> npt.NDArray[np.float64]:
    """Places between the edges of a ring inside a sector, on as many tracks as fit."""
    order = list(OnionRing)
    outer = np.array(RINGS[ring]) * scale
    inner = np.array(RINGS[order[order.index(ring) - 1]]) * scale
    tracks = max(1, int((outer[1] - inner[1]) // (FACE_HEIGHT + GAP)))
    angles = np.linspace(bounds[0], bounds[1], _ANGLES + 2)[1:-1]
    found = []
    for track in range(tracks):
        part = (track + 0.5) / tracks
        wide, high = inner + (outer - inner) * part
        found.append(np.column_stack([wide * np.sin(angles), -high * np.cos(angles)]))
    return np.concatenate(found)


def _nearest_to(points: npt.NDArray[np.float64], bounds: tuple[float, float], part: float) -> npt.NDArray[np.float64]:
    """The places, those first whose angle is nearest to a part of the sector."""
    wanted = np.linspace(bounds[0], bounds[1], _ANGLES + 2)[1:-1]
    away = np.abs(np.tile(wanted, len(points) // _ANGLES) - (bounds[0] + part * (bounds[1] - bounds[0])))
    return points[np.argsort(np.round(away, 9), kind="stable")]


def _boxes(middles: npt.NDArray[np.float64]) -> Boxes:
    half = np.array([FACE_WIDTH / 2, FACE_HEIGHT / 2])
    return np.concatenate([middles - half, middles + half], axis=1)


_GROWTH = 1.08
_LEAST_SECTOR = 0.6
_ANGLES = 90
_ROOM_BELOW = 14.0
