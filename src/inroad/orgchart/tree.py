"""The forest of an organisation: roots, orphans and cycles, in linear time and without recursion at any depth."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inroad.model.errors import Invalid
from inroad.orgchart.seat import OrgSeat

NOBODY = -1
"""The manager of a root."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A forest over seats, by their index in the given order.

    `manager[i]` is the index of i's manager, NOBODY for roots. `reports` holds, for managers only, their reports in
    the given order. `order` lists every seat level by level, managers before their reports. `depth` counts managers
    above a seat. `orphans` name a manager who is not there; they stand among the roots. `cycles` are circles of
    managers found in the input, each upwards from the seat whose line was cut: the one given first becomes a root.
    """

    ids: tuple[str, ...]
    manager: list[int]
    reports: dict[int, list[int]]
    order: list[int]
    depth: list[int]
    roots: tuple[int, ...]
    orphans: tuple[int, ...]
    cycles: tuple[tuple[int, ...], ...]

    @property
    def managed(self) -> int:
        """How many seats have a manager."""
        return len(self.ids) - len(self.roots)

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
    index = dict(zip(ids, range(len(ids)), strict=True))
    if len(index) != len(ids):
        repeated = Counter(ids).most_common(1)[0][0]
        raise Invalid(f"the seat {repeated} is given more than once", field="id")
    index_of = index.get
    wanted = [seat.manager_id for seat in seats]
    manager = [NOBODY if boss is None else index_of(boss, NOBODY) for boss in wanted]
    reports: defaultdict[int, list[int]] = defaultdict(list)
    for seat, boss in enumerate(manager):
        reports[boss].append(seat)
    roots = reports.pop(NOBODY, [])
    orphans = tuple([seat for seat in roots if wanted[seat] is not None])
    order = _from(roots, reports)
    cycles = _cut_cycles(manager, reports, roots, order)
    depth = _depths(reports, order)
    return Tree(ids, manager, dict(reports), order, depth, tuple(roots), orphans, cycles)


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


def _from(roots: Sequence[int], reports: Mapping[int, list[int]]) -> list[int]:
    """Everybody below the roots and they themselves, level by level."""
    order = list(roots)
    for seat in order:
        below = reports.get(seat)
        if below:
            order.extend(below)
    return order


def _cut_cycles(
    manager: list[int], reports: dict[int, list[int]], roots: list[int], order: list[int]
) -> tuple[tuple[int, ...], ...]:
    """Make every seat reachable: in each circle the seat given first becomes a root."""
    if len(order) == len(manager):
        return ()
    reached = bytearray(len(manager))
    for seat in order:
        reached[seat] = 1
    cycles = []
    for seat in range(len(manager)):
        if reached[seat]:
            continue
        cycle = _circle_above(seat, manager)
        first = cycle[0]
        reports[manager[first]].remove(first)
        if not reports[manager[first]]:
            del reports[manager[first]]
        manager[first] = NOBODY
        roots.append(first)
        cycles.append(cycle)
        for below in _from([first], reports):
            reached[below] = 1
    roots.sort()
    order[:] = _from(roots, reports)
    return tuple(cycles)


def _circle_above(seat: int, manager: list[int]) -> tuple[int, ...]:
    """The circle in which the managers above a seat end, from its first seat upwards."""
    seen: set[int] = set()
    while seat not in seen:
        seen.add(seat)
        seat = manager[seat]
    circle = [seat]
    while manager[circle[-1]] != seat:
        circle.append(manager[circle[-1]])
    start = circle.index(min(circle))
    return (*circle[start:], *circle[:start])


def _depths(reports: Mapping[int, list[int]], order: list[int]) -> list[int]:
    depth = [0] * len(order)
    for seat in order:
        if seat in reports:
            level = depth[seat] + 1
            for report in reports[seat]:
                depth[report] = level
    return depth
