"""The influence map: people who are tied stand close, everybody else keeps away. The same ties, the same map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from inroad.influence.apart import apart
from inroad.influence.mesh import Points, mesh
from inroad.influence.network import Numbers, Places, totals
from inroad.influence.pivots import embedded, told_by_name

LENGTH = 100.0
"""How long a tie wants to be."""
MARGIN = 24.0
LOOSE_GAP = 24.0
"""Between people without any tie, who stand in rows below the map."""


class Node(NamedTuple):
    """A person to be placed, with the room that face and name take."""

    id: str
    width: float = 72.0
    height: float = 56.0


class Bend(NamedTuple):
    """A tie to be drawn, whichever way; the stronger it is the closer the two stand."""

    one: str
    other: str
    strength: float = 1.0


@dataclass(frozen=True)
class InfluenceLayout:
    """The centre of everybody's box. `loose` have no tie and stand in rows below.

    `left` and `top` are 0 unless a previous layout was continued: its places keep their meaning then, and the drawing
    may have grown to any side.
    """

    left: float
    top: float
    width: float
    height: float
    places: Mapping[str, tuple[float, float]]
    loose: tuple[str, ...]


def place_people(
    nodes: Sequence[Node],
    ties: Sequence[Bend],
    previous: Mapping[str, tuple[float, float]] | None = None,
    *,
    give: float = 0.0,
) -> InfluenceLayout:
    """Lay out people (distinct ids) by their ties; ties to people who are not given, or to oneself, are left out.

    With the places of a `previous` layout whoever stood there stays about there, and who is new comes beside those they
    are tied to. Those who stood `give` way to their ties by so much (0 to 1) of what who is new does.
    """
    known = {node.id: number for number, node in enumerate(nodes)}
    pairs = [tie for tie in ties if tie.one in known and tie.other in known and tie.one != tie.other]
    web = _Web(
        len(nodes),
        np.array([known[tie.one] for tie in pairs], np.intp),
        np.array([known[tie.other] for tie in pairs], np.intp),
        np.array([tie.strength for tie in pairs], np.float64),
    )
    tied, loose = np.flatnonzero(web.degree > 0), np.flatnonzero(web.degree == 0)
    sizes = np.array([(node.width, node.height) for node in nodes], np.float64).reshape(-1, 2)
    places = np.zeros((len(nodes), 2))
    if len(tied):
        names = [nodes[number].id for number in tied.tolist()]
        settled = web.only(tied).settled(names, previous or {}, give)
        places[tied] = apart(settled, sizes[tied], patient=bool(previous))
        if not previous:
            places[tied] -= (places[tied] - sizes[tied] / 2).min(axis=0) - MARGIN
    _stand_in_rows(places, sizes, tied, loose)
    low = (places - sizes / 2).min(axis=0) - MARGIN if previous and len(nodes) else np.zeros(2)
    extent = (places + sizes / 2).max(axis=0) + MARGIN - low if len(nodes) else np.zeros(2)
    return InfluenceLayout(
        float(np.floor(low[0])),
        float(np.floor(low[1])),
        float(np.ceil(extent[0])),
        float(np.ceil(extent[1])),
        {node.id: (round(x, 1), round(y, 1)) for node, (x, y) in zip(nodes, places.tolist(), strict=True)},
        tuple(nodes[number].id for number in loose.tolist()),
    )


@dataclass(frozen=True, eq=False)
class _Web:
    """Ties between people by number."""

    count: int
    one: Places
    other: Places
    strength: Numbers

    @property
    def degree(self) -> Numbers:
        return totals(np.concatenate([self.one, self.other]), np.ones(2 * len(self.one)), self.count)

    def only(self, people: Places) -> "_Web":
        """The same ties between some people who have all of them, numbered anew."""
        number = np.zeros(self.count, np.intp)
        number[people] = np.arange(len(people))
        return _Web(len(people), number[self.one], number[self.other], self.strength)

    def neighbours(self) -> tuple[Places, Places]:
        """Everybody's neighbours as one run, and where each one's begin."""
        source = np.concatenate([self.one, self.other])
        order = np.argsort(source, kind="stable")
        begins = np.zeros(self.count + 1, np.intp)
        np.cumsum(np.bincount(source, minlength=self.count), out=begins[1:])
        return begins, np.concatenate([self.other, self.one])[order]

    def begun(self, names: Sequence[str]) -> Points:
        """Each group of people tied together by itself, the largest in the middle, the others around it."""
        begins, ends = self.neighbours()
        places = np.zeros((self.count, 2))
        radii: list[float] = []
        for group in _groups(begins, ends):
            inner = _within(begins, ends, group)
            drawn = embedded(*inner, [names[number] for number in group]) * LENGTH
            radius = float(np.sqrt((drawn**2).sum(axis=1)).max()) + LENGTH
            places[group] = drawn + _around(radii, radius)
            radii.append(radius)
        return places

    def settled(self, names: Sequence[str], previous: Mapping[str, tuple[float, float]], give: float) -> Points:
        """Where everybody comes to rest; who stood somewhere before stays there, or gives way a little."""
        free = np.array([[give if name in previous else 1.0] for name in names], np.float64)
        return self._relaxed(_continued(self, names, previous) if previous else self.begun(names), free)

    def _relaxed(self, places: Points, free: Numbers) -> Points:
        """Let ties pull and people push, in steps that become smaller, whoever is free to move."""
        field = mesh(_SMALL_MESH if self.count <= _SMALL else _LARGE_MESH)
        degree = self.degree
        pull = self.strength / max(float(self.strength.mean()), _LEAST)
        pull = np.minimum(pull, _STRONGEST) / np.sqrt(np.sqrt(degree[self.one] * degree[self.other]))
        for number in range(_ROUNDS):
            step = LENGTH * _HEAT * (1 - number / _ROUNDS)
            force = LENGTH**2 * _PUSH * field.repulsion(places) - _GRAVITY * (places - places.mean(axis=0))
            between = places[self.one] - places[self.other]
            drawn = between * (pull * np.sqrt((between**2).sum(axis=1)) / LENGTH)[:, None]
            for axis in (0, 1):
                force[:, axis] += totals(self.other, drawn[:, axis], self.count)
                force[:, axis] -= totals(self.one, drawn[:, axis], self.count)
            size = np.sqrt((force**2).sum(axis=1, keepdims=True))
            places = places + free * force * np.minimum(1.0, step / np.maximum(size, _LEAST))
        return places


def _continued(web: _Web, names: Sequence[str], previous: Mapping[str, tuple[float, float]]) -> Points:
    """Everybody where they stood; who is new beside those they are tied to, or in the middle."""
    stood = np.array([name in previous for name in names], np.bool_)
    middle = np.mean(list(previous.values()), axis=0)
    places = np.array([previous.get(name, tuple(middle)) for name in names], np.float64)
    for _ in range(_NEW_ROUNDS):
        weight = np.zeros(web.count)
        total = np.zeros((web.count, 2))
        for here, there in ((web.one, web.other), (web.other, web.one)):
            placed = stood[there]
            weight += totals(here[placed], np.ones(int(placed.sum())), web.count)
            np.add.at(total, here[placed], places[there[placed]])
        found = ~stood & (weight > 0)
        places[found] = total[found] / weight[found, None]
        stood = stood | found
    fresh = np.array([name not in previous for name in names], np.bool_)
    places[fresh] += LENGTH / 2 * told_by_name([name for name in names if name not in previous])
    return places


def _groups(begins: Places, ends: Places) -> list[Places]:
    """People tied together, however far, the largest group first, equals in the given order."""
    count = len(begins) - 1
    label = np.arange(count)
    source = np.repeat(np.arange(count), np.diff(begins))
    while True:
        lower = label.copy()
        np.minimum.at(lower, source, label[ends])
        lower = lower[lower]
        if np.array_equal(lower, label):
            break
        label = lower
    found, sizes = np.unique(label, return_counts=True)
    return [np.flatnonzero(label == found[place]) for place in np.lexsort((found, -sizes))]


def _within(begins: Places, ends: Places, group: Places) -> tuple[Places, Places]:
    """The neighbours within a group that has all of them, numbered anew."""
    number = np.zeros(len(begins) - 1, np.intp)
    number[group] = np.arange(len(group))
    width = np.diff(begins)[group]
    inner = np.concatenate([[0], np.cumsum(width)])
    skipped = np.cumsum(width) - width
    return inner, number[ends[np.arange(int(width.sum())) + np.repeat(begins[group] - skipped, width)]]


def _around(radii: list[float], radius: float) -> Numbers:
    """The middle of the next group: the first in the middle, the others along a spiral around it."""
    if not radii:
        return np.zeros(2)
    turn = _GOLDEN * len(radii)
    distance = radii[0] + radius + 2 * sum(radii[1:]) / max(len(radii), _TURN)
    return np.array([np.cos(turn), np.sin(turn)]) * distance


def _stand_in_rows(places: Points, sizes: Points, tied: Places, loose: Places) -> None:
    """People without ties in rows below the map, as wide as it is or as looks well."""
    if not len(loose):
        return
    cell = sizes[loose].max(axis=0) + LOOSE_GAP
    top = float((places[tied] + sizes[tied] / 2).max(axis=0)[1]) + LENGTH / 2 if len(tied) else MARGIN
    wide = float((places[tied] + sizes[tied] / 2).max(axis=0)[0]) if len(tied) else 0.0
    columns = max(int(wide // cell[0]), int(np.ceil(np.sqrt(len(loose)))))
    at = np.arange(len(loose))
    places[loose, 0] = MARGIN + cell[0] * (at % columns) + cell[0] / 2
    places[loose, 1] = top + cell[1] * (at // columns) + cell[1] / 2


_SMALL = 2_000
_SMALL_MESH, _LARGE_MESH = 48, 128
_ROUNDS = 40
_HEAT = 0.6
_PUSH = 0.45
_GRAVITY = 0.02
_STRONGEST = 3.0
_LEAST = 1e-9
_NEW_ROUNDS = 3
_GOLDEN = 2.399963
_TURN = 6
