"""What of a tree is shown: closed branches, levels, and stacks in place of many people without reports."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.tree import Tree

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
    """The part of a tree in sight.

    `roots` are those with reports; `lone` seats have neither manager nor reports. `reports` and `beside` (assistants)
    are what is drawn below and beside a manager; numbers from the count of seats upwards are stacks. `stacks` tells
    each stack's card id and the seats in it. `order` lists all that is drawn, managers first.
    """

    roots: list[int]
    lone: list[int]
    reports: dict[int, list[int]] = field(default_factory=dict)
    beside: dict[int, list[int]] = field(default_factory=dict)
    stacks: list[tuple[str, int]] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    manager: list[int] = field(default_factory=list)


def stack_id(manager_id: str) -> str:
    """The card id of the stack below a manager."""
    return f"{manager_id}/more"


def fold(tree: Tree, seats: Sequence[OrgSeat], view: View) -> Folded:
    """Choose what is drawn."""
    reports = tree.reports
    roots = [root for root in tree.roots if root in reports]
    lone = [root for root in tree.roots if root not in reports]
    assistants = {i for i, seat in enumerate(seats) if seat.assistant and i not in reports}
    if not (assistants or lone or view.closed) and view.levels is None and view.unstacked is None:
        return Folded(roots, lone, reports, {}, [], tree.order, tree.manager)
    folded = Folded(roots, lone, order=list(roots), manager=list(tree.manager))
    for seat in folded.order:
        if seat in reports and _is_open(tree, seat, view):
            _unfold(tree, seat, assistants, view, folded)
    return folded


def _is_open(tree: Tree, seat: int, view: View) -> bool:
    name = tree.ids[seat]
    if name in view.closed:
        return False
    return view.levels is None or tree.depth[seat] < view.levels or name in view.opened


def _unfold(tree: Tree, seat: int, assistants: set[int], view: View, folded: Folded) -> None:
    below = tree.reports[seat]
    if assistants:
        beside = [report for report in below if report in assistants]
        if beside:
            folded.beside[seat] = beside
            folded.order.extend(beside)
            below = [report for report in below if report not in assistants]
            if not below:
                return
    name = stack_id(tree.ids[seat])
    if view.unstacked is not None and name not in view.unstacked and not view.plain:
        below = _stacked(tree, below, name, folded)
    folded.reports[seat] = below
    folded.order.extend(below)


def _stacked(tree: Tree, below: list[int], name: str, folded: Folded) -> list[int]:
    """The reports in sight: from a long list of people without reports the first few, and a stack at the end."""
    leaves = [report for report in below if report not in tree.reports]
    if len(leaves) <= STACK_OVER:
        return below
    hidden = set(leaves[STACK_SHOWS:])
    stack = len(folded.manager)
    folded.manager.append(tree.manager[leaves[0]])
    folded.stacks.append((name, len(hidden)))
    return [*(report for report in below if report not in hidden), stack]
