"""The forest of an organisation: roots, orphans and cycles, in linear time and without recursion at any depth."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, repeat

from inroad.model.errors import Invalid
from inroad.orgchart.seat import OrgSeat

NOBODY = -1
"""The manager of a root."""


@dataclass(frozen=True, eq=False)
class Tree:
    """A forest over seats, by their index in the given order.

    `manager[i]` is the index of i's manager, NOBODY for roots. `order` lists every seat level by level, managers before
    their reports, the roots first. The i-th of those with reports stands at `managers[i]` in it, and these reports,
    together and in the given order, at `bounds[i]` to before `bounds[i + 1]`. `orphans` name a manager who is not
    there; they stand among the roots. `cycles` are circles of managers found in the input, each upwards from the seat
    whose line was cut: the one given first becomes a root.
    """

    ids: tuple[str, ...]
    manager: list[int]
    order: list[int]
    managers: list[int]
    bounds: list[int]
    orphans: tuple[int, ...]
    cycles: tuple[tuple[int, ...], ...]

    @property
    def roots(self) -> tuple[int, ...]:
        """The seats without a manager, in the given order."""
        return tuple(self.order[: self.bounds[0]])

    @cached_property
    def reports(self) -> dict[int, list[int]]:
        """The reports of each manager, in the given order; who has none is absent."""
        order = self.order
        return {
            order[place]: order[start:end]
            for place, (start, end) in zip(self.managers, pairwise(self.bounds), strict=True)
        }

    @cached_property
    def depth(self) -> list[int]:
        """How many managers are above each seat."""
        depth = [0] * len(self.order)
        for seat in self.order[self.bounds[0] :]:
            depth[seat] = depth[self.manager[seat]] + 1
        return depth

    @property
    def managed(self) -> int:
        """How many seats have a manager."""
        return len(self.ids) - self.bounds[0]

    def sizes(self) -> list[int]:
        """How many there are in each sub-tree: the seat and everybody below it."""
        size = [1] * len(self.ids)
        for seat in reversed(self.order):
            boss = self.manager[seat]
            if boss >= 0:
                size[boss] += size[seat]
        return size


def grow(seats: Sequence[OrgSeat]) -> Tree:
    """Build the forest of seats with distinct ids; a repeated id is refused."""
    ids = tuple([seat.id for seat in seats])
    index: dict[str | None, int] = dict(zip(ids, range(len(ids)), strict=True))
    if len(index) != len(ids):
        repeated = Counter(ids).most_common(1)[0][0]
        raise Invalid(f"the seat {repeated} is given more than once", field="id")
    wanted = [seat.manager_id for seat in seats]
    manager = list(map(index.get, wanted, repeat(NOBODY)))
    order, managers, bounds = _by_level(manager)
    orphans = tuple([seat for seat in order[: bounds[0]] if wanted[seat] is not None])
    cycles = _cut_cycles(manager, order)
    if cycles:
        order, managers, bounds = _by_level(manager)
    return Tree(ids, manager, order, managers, bounds, orphans, cycles)


def would_cycle(manager_of: Mapping[str, str | None], position: str, new_manager: str) -> tuple[str, ...] | None:
    """The circle which a new reporting line would close, or None if it closes none.

    The circle is given upwards: the position, its new manager, that one's manager, …, the position again. A circle
    that exists already among the managers above, without the position, is not this line's doing: None.
    """
    path = [position]
    seen: set[str] = set()
    above: str | None = new_manager
    while above is not None and above not in seen:
        path.append(above)
        if above == position:
            return tuple(path)
        seen.add(above)
        above = manager_of.get(above)
    return None


def _by_level(manager: list[int]) -> tuple[list[int], list[int], list[int]]:
    """The order, managers and bounds of a tree; seats in circles and below them are left out.

    Reports are chained through two flat lists: a list for each manager would be 1,000 objects for the garbage collector
    to visit, again and again, with everything they hold.
    """
    first: list[int | None] = [None] * (len(manager) + 1)  # roots are chained at the end: NOBODY points there
    following: list[int | None] = [None] * len(manager)
    for seat, boss in zip(range(len(manager) - 1, -1, -1), reversed(manager), strict=True):
        following[seat] = first[boss]
        first[boss] = seat
    order: list[int] = []
    each = first.pop()
    while each is not None:
        order.append(each)
        each = following[each]
    managers, bounds = [], [len(order)]
    for place, report in enumerate(map(first.__getitem__, order)):  # grows while it is gone through
        if report is not None:
            managers.append(place)
            each = report
            while each is not None:
                order.append(each)
                each = following[each]
            bounds.append(len(order))
    return order, managers, bounds


def _cut_cycles(manager: list[int], order: list[int]) -> tuple[tuple[int, ...], ...]:
    """Make every seat reachable: in each circle the seat given first becomes a root."""
    if len(order) == len(manager):
        return ()
    walk = [0] * len(manager)  # which walk upwards came by: 0 for none yet
    for seat in order:
        walk[seat] = NOBODY
    cycles = []
    for start in range(len(manager)):
        seat = start
        while not walk[seat]:
            walk[seat] = start + 1
            seat = manager[seat]
        if walk[seat] == start + 1:
            cycle = _circle_above(seat, manager)
            manager[cycle[0]] = NOBODY
            cycles.append(cycle)
    return tuple(cycles)


def _circle_above(seat: int, manager: list[int]) -> tuple[int, ...]:
    """The circle of managers on which a seat stands, upwards from the one given first."""
    circle = [seat]
    while manager[circle[-1]] != seat:
        circle.append(manager[circle[-1]])
    start = circle.index(min(circle))
    return (*circle[start:], *circle[:start])
