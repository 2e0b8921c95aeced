"""What hangs on one person: whom their leaving would cut off, and what else it would change."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from inroad.influence.network import Network, Pairs
from inroad.influence.standing import DEFAULT_MEASURES, Measures, Standing, ranks, standing
from inroad.model.errors import NotFound

MOST_NAMED = 20
"""So many of those cut off are named; all are counted."""


@dataclass(frozen=True, slots=True)
class SinglePoint:
    """A person, by number, who alone ties `count` others to the rest; `cut_off` are the first of these."""

    person: int
    count: int
    cut_off: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """What somebody's leaving would change.

    `lost_ties` counts the people they are tied to, `cut_off` are those who would no longer be tied to the largest
    group that remains of theirs. `heirs` are the first after them with their ranks before and after, best first.
    """

    person: str
    lost_ties: int
    cut_off_count: int
    cut_off: tuple[str, ...]
    heirs: tuple[tuple[str, int, int], ...]


def single_points(network: Network) -> tuple[SinglePoint, ...]:
    """Everybody who alone holds others to the rest, who holds most first (articulation points, Tarjan 1972)."""
    search = _Search(network.bonds, len(network.people))
    found = [point for root in range(len(network.people)) if search.unseen(root) for point in search.points_from(root)]
    return tuple(sorted(found, key=lambda point: (-point.count, point.person)))


def what_if_without(network: Network, person: str, before: Standing, measures: Measures = DEFAULT_MEASURES) -> Without:
    """What the map would look like without a person; `NotFound` if nobody is called so."""
    place = network.place.get(person)
    if place is None:
        raise NotFound(f"nobody is called “{person}” in these ties", kind="person")
    bonds = network.bonds
    point = next((point for point in single_points(network) if point.person == place), None)
    after = standing(network.without(place), measures)
    ranks_before, ranks_after = ranks(before.score), ranks(after.score, leaving=place)
    highest = sorted(set(range(len(network.people))) - {place}, key=lambda other: (ranks_after[other], other))
    return Without(
        person=person,
        lost_ties=int(np.count_nonzero((bonds.source == place) | (bonds.target == place))),
        cut_off_count=point.count if point else 0,
        cut_off=tuple(network.people[other] for other in (point.cut_off if point else ())),
        heirs=tuple((network.people[other], ranks_before[other], ranks_after[other]) for other in highest[:_HEIRS]),
    )


class _Search:
    """A search in depth through everybody's ties; a person's descendants are a run of the order of discovery."""

    def __init__(self, bonds: Pairs, count: int) -> None:
        sources = np.concatenate([bonds.source, bonds.target])
        order = np.argsort(sources, kind="stable")
        self._neighbours = np.concatenate([bonds.target, bonds.source])[order].tolist()
        self._begins = np.concatenate([[0], np.cumsum(np.bincount(sources, minlength=count))]).tolist()
        self._found = [-1] * count  # the place of each person in the order of discovery
        self._order: list[int] = []

    def unseen(self, person: int) -> bool:
        """Whether nobody came by yet."""
        return self._found[person] < 0

    def points_from(self, root: int) -> Iterable[SinglePoint]:
        """The single points of everybody who is tied to the root, however far."""
        first = len(self._order)
        pieces = self._pieces_from(root)
        everybody = (first, len(self._order))
        for person, runs in pieces.items():
            point = self._point(person, runs, everybody, is_root=person == root)
            if point is not None:
                yield point

    def _pieces_from(self, root: int) -> dict[int, list[tuple[int, int]]]:
        """For each person the runs of descendants whose only way to the rest leads through them."""
        neighbours, begins, found, order = self._neighbours, self._begins, self._found, self._order
        upwards: dict[int, int] = {}  # the earliest place that the descendants of a person reach
        pieces: dict[int, list[tuple[int, int]]] = {}
        path = [root]
        following = [begins[root]]
        found[root] = upwards[root] = len(order)
        order.append(root)
        while path:
            person, at = path[-1], following[-1]
            if at < begins[person + 1]:
                following[-1] += 1
                other = neighbours[at]
                if found[other] < 0:
                    found[other] = upwards[other] = len(order)
                    order.append(other)
                    path.append(other)
                    following.append(begins[other])
                elif len(path) < _TWO or other != path[-2]:
                    upwards[person] = min(upwards[person], found[other])
                continue
            path.pop()
            following.pop()
            if path:
                above = path[-1]
                upwards[above] = min(upwards[above], upwards[person])
                if upwards[person] >= found[above]:
                    pieces.setdefault(above, []).append((found[person], len(order)))
        return pieces

    def _point(
        self, person: int, runs: list[tuple[int, int]], everybody: tuple[int, int], *, is_root: bool
    ) -> SinglePoint | None:
        """Who is cut off: all pieces but the largest. The root of a search cuts only if several hang on it."""
        begin, end = everybody
        below = sum(stop - start for start, stop in runs)
        rest = end - begin - 1 - below
        largest = max(runs, key=lambda run: run[1] - run[0])
        if rest >= largest[1] - largest[0]:
            outside = runs
        else:
            outside = [run for run in runs if run is not largest]
            outside += [] if is_root or not rest else self._around(person, runs, everybody)
        count = sum(stop - start for start, stop in outside)
        if not count:
            return None
        named = [self._order[at] for run in outside for at in range(run[0], min(run[1], run[0] + MOST_NAMED))]
        return SinglePoint(person, count, tuple(sorted(named[:MOST_NAMED])))

    def _around(self, person: int, runs: list[tuple[int, int]], everybody: tuple[int, int]) -> list[tuple[int, int]]:
        """The runs of a whole search that are neither the person nor among their pieces."""
        at, end = everybody
        around = []
        for start, stop in sorted([*runs, (self._found[person], self._found[person] + 1)]):
            around.append((at, start))
            at = stop
        return [*around, (at, end)]


_HEIRS = 5
_TWO = 2
