"""The forest of an organisation: roots, orphans and cycles, in linear time and without recursion at any depth."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, repeat
from typing import NamedTuple

from inroad.model.errors import Invalid
from inroad.orgchart.machine_code import Machine, fastest
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
    machine = fastest(len(manager))
    order, managers, bounds = by_level(manager, machine)
    orphans = tuple([seat for seat in order[: bounds[0]] if wanted[seat] is not None])
    cycles = _cut_cycles(manager, order)
    if cycles:
        order, managers, bounds = by_level(manager, machine)
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


def by_level(manager: list[int], machine: Machine) -> tuple[list[int], list[int], list[int]]:
    """The order, managers and bounds of a tree; seats in circles and below them are left out."""
    count = len(manager)
    first, following, order, managers = (machine.same(NOBODY, each) for each in (count + 1, count, count, count))
    bounds = machine.same(0, count + 1)
    links = Links(machine.wholes(manager, count), first, following)
    reached, families = machine.running(order_by_level)(links, order, managers, bounds)
    back = machine.given_back
    return back(order[:reached]), back(managers[:families]), back(bounds[: families + 1])


class Links(NamedTuple):
    """Each seat's manager, and each one's reports as a chain: the first of them, and who is following whom.

    The roots are chained at the end of `first`, where NOBODY points.
    """

    manager: list[int]
    first: list[int]
    following: list[int]


def order_by_level(links: Links, order: list[int], managers: list[int], bounds: list[int]) -> tuple[int, int]:
    """Fill in the order, the managers and the bounds of a tree (see `Tree`); how many seats and managers there are."""
    manager, first, following = links.manager, links.first, links.following
    for seat in range(len(manager) - 1, -1, -1):
        following[seat] = first[manager[seat]]
        first[manager[seat]] = seat
    reached = append_chain(first[len(manager)], following, order, 0)
    bounds[0], families, place = reached, 0, 0
    while place < reached:  # which grows meanwhile
        if first[order[place]] != NOBODY:
            reached = append_chain(first[order[place]], following, order, reached)
            managers[families], bounds[families + 1] = place, reached
            families += 1
        place += 1
    return reached, families


def append_chain(seat: int, following: list[int], order: list[int], reached: int) -> int:
    """Append a chain to the order from a seat on; how long the order is then."""
    while seat != NOBODY:
        order[reached] = seat
        seat = following[seat]
        reached += 1
    return reached


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
