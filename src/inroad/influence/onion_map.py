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
LARGEST = 1.5
"""So many times as wide a ring becomes for everybody to have a face; rather than grow more, it makes piles."""


@dataclass(frozen=True, slots=True)
class Face:
    """One person: the middle of their box, and the ring, chosen by somebody or suggested."""

    id: str
    x: float
    y: float
    ring: OnionRing
    chosen: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """Those of one ring and division for whom there is no room of their own, in one box; `id` names the place."""

    id: str
    x: float
    y: float
    ring: OnionRing
    division: str | None
    people: tuple[str, ...]


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
    """The drawing: its size and middle, half the width and height of each ring, sectors, faces, and who has no ring.

    Where more people stand in a ring and division than can be looked at, the less powerful of them are a pile.
    """

    width: float
    height: float
    x: float
    y: float
    rings: Mapping[OnionRing, tuple[float, float]]
    sectors: tuple[Sector, ...]
    faces: tuple[Face, ...]
    piles: tuple[Pile, ...]
    tray: tuple[str, ...]
    counts: Mapping[OnionRing, int]

    @property
    def face(self) -> tuple[float, float]:
        """The width and height of a face's box."""
        return FACE_WIDTH, FACE_HEIGHT


@dataclass(frozen=True, slots=True)
class _Placed:
    person: MapPerson
    ring: OnionRing
    chosen: bool


@dataclass(frozen=True, slots=True)
class _Box:
    """What takes a box: one person, or several in a pile."""

    ring: OnionRing
    division: str | None
    people: tuple[_Placed, ...]


def place_in_rings(people: Sequence[MapPerson], thresholds: Thresholds = DEFAULTS) -> Onion:
    """Place people by ring and division. A ring grows until everybody in it has room, but not beyond `LARGEST`."""
    rings = [(person, ring_of(person, thresholds)) for person in people]
    placed = [_Placed(person, found.ring, found.chosen) for person, found in rings if found.ring is not None]
    bounds = _sectors(placed)
    boxes, middles, radii = _fitted(placed, bounds)
    wide, high = radii[OnionRing.OUTER]
    x, y = wide + MARGIN + FACE_WIDTH / 2, high + MARGIN
    faces, piles = list[Face](), list[Pile]()
    for box, (across, down) in zip(boxes, middles, strict=True):
        at = (round(x + across, 1), round(y + down, 1))
        if len(box.people) == 1:
            [one] = box.people
            faces.append(Face(one.person.id, *at, one.ring, one.chosen))
        else:
            inside = tuple(each.person.id for each in box.people)
            piles.append(Pile(f"{box.ring}/{box.division or ''}", *at, box.ring, box.division, inside))
    in_ring = Counter(each.ring for each in placed)
    return Onion(
        2 * x,
        2 * y,
        x,
        y,
        radii,
        tuple(_drawn_sectors(placed, bounds, (x, y), (wide, high))),
        tuple(faces),
        tuple(piles),
        tuple(person.id for person, found in rings if found.ring is None),
        {ring: in_ring[ring] for ring in OnionRing},
    )


def _fitted(
    placed: Sequence[_Placed], bounds: Mapping[str | None, tuple[float, float]]
) -> tuple[list[_Box], list[tuple[float, float]], dict[OnionRing, tuple[float, float]]]:
    """The boxes, their places around the middle, and half the width and height of each ring."""
    groups = _grouped(placed)
    boxes, middles = list[_Box](), list[tuple[float, float]]()
    radii: dict[OnionRing, tuple[float, float]] = {}
    inner, before = (0.0, 0.0), (0.0, 0.0)
    for ring, (wide, high) in RINGS.items():
        mine = [(division, members) for where, division, members in groups if where is ring]
        crowd = len(placed) > _MOST_BOXES
        growth = LARGEST if crowd else 1.0
        while True:
            outer = (inner[0] + (wide - before[0]) * growth, inner[1] + (high - before[1]) * growth)
            band = _Band(ring, inner, outer, len(placed), fold=crowd or growth > LARGEST)
            found = band.filled(mine, bounds, middles)
            if found is not None:
                break
            growth *= _GROWTH
        boxes += found[0]
        middles += found[1]
        radii[ring] = outer
        inner, before = outer, (wide, high)
    return boxes, middles, radii


def _grouped(placed: Sequence[_Placed]) -> list[tuple[OnionRing, str | None, list[_Placed]]]:
    """Who shares a place, from the core outwards; the core is not parted. The most powerful of each lead."""
    groups: dict[tuple[OnionRing, str | None], list[_Placed]] = {}
    for each in placed:
        division = None if each.ring is OnionRing.CORE else each.person.division
        groups.setdefault((each.ring, division), []).append(each)
    order = list(OnionRing)
    found = sorted(groups.items(), key=lambda group: order.index(group[0][0]))
    return [(ring, division, sorted(members, key=_less_powerful)) for (ring, division), members in found]


def _less_powerful(placed: _Placed) -> int:
    power = placed.person.power.value
    return 1 if power is None else -power


def _drawn_sectors(
    placed: Sequence[_Placed],
    bounds: Mapping[str | None, tuple[float, float]],
    middle: tuple[float, float],
    radii: tuple[float, float],
) -> Iterator[Sector]:
    counts = Counter(each.person.division for each in placed)
    for division, (begins, ends) in bounds.items():
        turn = (begins + ends) / 2
        x = middle[0] + (radii[0] + _BESIDE) * sin(turn)
        y = middle[1] - (radii[1] + _ABOVE) * cos(turn)
        yield Sector(division, begins, ends, counts[division], round(x, 1), round(y, 1))


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


@dataclass(frozen=True, slots=True)
class _Band:
    """A ring from its inner to its outer edge. `fold` puts those of a division who find no room into a pile."""

    ring: OnionRing
    inner: tuple[float, float]
    outer: tuple[float, float]
    everybody: int
    fold: bool

    def filled(
        self,
        groups: Sequence[tuple[str | None, list[_Placed]]],
        bounds: Mapping[str | None, tuple[float, float]],
        taken: Sequence[tuple[float, float]],
    ) -> tuple[list[_Box], list[tuple[float, float]]] | None:
        """The boxes of the ring and their middles, none of which covers another or what is taken; None without room."""
        boxes = list[_Box]()
        middles = np.array(taken, np.float64).reshape(-1, 2)
        for division, members in groups:
            share = self._share(len(members))
            while (found := self._places(bounds.get(division, _WHOLE), share, middles)) is None:
                if not self.fold or share == 1:
                    return None
                share = share * 3 // 4
            middles = np.concatenate([middles, found])
            alone, rest = (members, []) if len(members) <= share else (members[: share - 1], members[share - 1 :])
            boxes += [_Box(self.ring, division, (each,)) for each in alone]
            boxes += [_Box(self.ring, division, tuple(rest))] if rest else []
        return boxes, [(float(x), float(y)) for x, y in middles[len(taken) :]]

    def _share(self, count: int) -> int:
        """With how many boxes a division begins: with its part of as many as one can look at."""
        return max(1, round(_MOST_BOXES * count / max(self.everybody, _MOST_BOXES))) if self.fold else count

    def _places(
        self, bounds: tuple[float, float], count: int, taken: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64] | None:
        """The middles of so many boxes in a sector of the ring; None if they have no room."""
        core = _in_core(*self.outer) if self.ring is OnionRing.CORE else None
        places = _in_band(self.inner, self.outer, bounds) if core is None else core
        middles = taken
        for at in range(count):
            tried = _nearest_to(places, bounds, (at + 0.5) / count) if core is None else core
            free = ~covered(_boxes(tried), _boxes(middles), GAP)
            if not free.any():
                return None
            middles = np.concatenate([middles, tried[int(np.argmax(free))][None, :]])
        return middles[len(taken) :]


def _in_core(wide: float, high: float) -> npt.NDArray[np.float64]:
    """Places in the core, in rows, the nearest to the middle first; two stand beside each other, four in a square."""
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


def _in_band(
    inner: tuple[float, float], outer: tuple[float, float], bounds: tuple[float, float]
) -> npt.NDArray[np.float64]:
    """Places between the edges of a ring inside a sector, on as many tracks as fit."""
    tracks = max(1, int((outer[1] - inner[1]) // (FACE_HEIGHT + GAP)))
    angles = np.linspace(bounds[0], bounds[1], _ANGLES + 2)[1:-1]
    found = []
    for track in range(tracks):
        part = (track + 0.5) / tracks
        wide, high = (near + (far - near) * part for near, far in zip(inner, outer, strict=True))
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
_MOST_BOXES = 160
_WHOLE = (0.0, 2 * pi)
_LEAST_SECTOR = 0.6
_ANGLES = 90
_ROOM_BELOW = 14.0
_BESIDE, _ABOVE = 44.0, 15.0
"""How far outside of the outer ring the middle of a division's name stands."""
