"""What of a tree is shown: closed branches, levels, and stacks in place of many people without reports."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.tree import NOBODY, Tree

STACK_OVER = 6
"""More people without reports than this under one manager are stacked."""
STACK_SHOWS = 4
"""So many of them stay in sight."""


@dataclass(frozen=True, slots=True)
class View:
    """What somebody chose to see.

    Reports are shown down to `levels` below the roots (None: all); beyond it those of `opened` seats are shown too, and
    those of `closed` seats nowhere. Stacks whose card id is among `unstacked` are open (None: every stack is). A
    `plain` view draws the classic tree: one row for each manager's reports, nothing stacked, hung or wrapped.
    """

    levels: int | None = 3
    opened: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    unstacked: frozenset[str] | None = frozenset()
    plain: bool = False


EVERYTHING = View(levels=None, unstacked=None)
"""Everybody in sight."""


@dataclass(slots=True)
class Folded:
    """The part of a tree in sight: cards, numbered level by level, so that the reports of a manager are one slice.

    `order` tells every card's seat; from the count of seats upwards they are stacks. The first `roots` cards are the
    roots with reports; `lone` seats have neither manager nor reports, and no card. `managers` are the cards of seats
    with reports, in sight or not; those in sight of the i-th are the cards from `first[i]` to before `last[i]`.
    `beside` tells the cards of a manager's assistants, which come right before these. `stacks` tells each stack's card
    id and how many people are in it.
    """

    order: list[int]
    roots: int
    lone: list[int]
    managers: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    beside: dict[int, range] = field(default_factory=dict)
    stacks: list[tuple[str, int]] = field(default_factory=list)

    def closed(self) -> list[int]:
        """The cards of those whose reports are all out of sight."""
        return [manager for manager, first, last in self._families() if first == last]

    def above(self) -> list[int]:
        """The manager's card of every card, NOBODY for roots."""
        above = [NOBODY] * len(self.order)
        for manager, first, last in self._families():
            above[first:last] = [manager] * (last - first)
        return above

    def levels(self) -> list[int]:
        """How many managers are above every card."""
        levels = [0] * len(self.order)
        for manager, first, last in self._families():
            levels[first:last] = [levels[manager] + 1] * (last - first)
        return levels

    def _families(self) -> Iterator[tuple[int, int, int]]:
        """Every manager's card and where the cards of assistants and reports begin and end."""
        for manager, first, last in zip(self.managers, self.first, self.last, strict=True):
            yield manager, self.beside[manager].start if manager in self.beside else first, last


def stack_id(manager_id: str) -> str:
    """The card id of the stack below a manager."""
    return f"{manager_id}/more"


def fold(tree: Tree, seats: Sequence[OrgSeat], view: View) -> Folded:
    """Choose what is drawn."""
    assisted = any(map(attrgetter("assistant"), seats))
    heads = bisect(tree.managers, tree.bounds[0] - 1)
    stacks = not view.plain and view.unstacked is not None
    if not (assisted or view.closed or stacks) and view.levels is None and heads == tree.bounds[0]:
        return Folded(tree.order, heads, [], tree.managers, tree.bounds[:-1], tree.bounds[1:])
    reports = tree.reports
    assistants = {i for i, seat in enumerate(seats) if seat.assistant and i not in reports}
    roots = [root for root in tree.roots if root in reports]
    folded = Folded(roots.copy(), heads, [root for root in tree.roots if root not in reports])
    for card, seat in enumerate(folded.order):
        if seat in reports:
            folded.managers.append(card)
            below = _unfolded(tree, card, assistants, view, folded) if _is_open(tree, seat, view) else []
            folded.first.append(len(folded.order))
            folded.order.extend(below)
            folded.last.append(len(folded.order))
    return folded


def _is_open(tree: Tree, seat: int, view: View) -> bool:
    name = tree.ids[seat]
    if name in view.closed:
        return False
    return view.levels is None or tree.depth[seat] < view.levels or name in view.opened


def _unfolded(tree: Tree, card: int, assistants: set[int], view: View, folded: Folded) -> list[int]:
    """What is drawn below a manager; assistants are set beside at once."""
    seat = folded.order[card]
    below = tree.reports[seat]
    if assistants:
        beside = [report for report in below if report in assistants]
        if beside:
            folded.beside[card] = range(len(folded.order), len(folded.order) + len(beside))
            folded.order.extend(beside)
            below = [report for report in below if report not in assistants]
    name = stack_id(tree.ids[seat])
    if view.unstacked is None or name in view.unstacked or view.plain:
        return below
    return _stacked(tree, below, name, folded)


def _stacked(tree: Tree, below: list[int], name: str, folded: Folded) -> list[int]:
    """The reports in sight: from a long list of people without reports the first few, and a stack at the end."""
    leaves = [report for report in below if report not in tree.reports]
    if len(leaves) <= STACK_OVER:
        return below
    hidden = set(leaves[STACK_SHOWS:])
    stack = len(tree.ids) + len(folded.stacks)
    folded.stacks.append((name, len(hidden)))
    return [*(report for report in below if report not in hidden), stack]
