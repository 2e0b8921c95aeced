"""The layout of an org chart: the same positions for browser, picture, print and tests.

A tidy tree when at least half of the seats have a manager, a grid of division by seniority otherwise: the canvas is
never empty while there is anybody.
"""

from collections.abc import Sequence
from itertools import repeat

from inroad.orgchart.arrange import Arrangement, arrange
from inroad.orgchart.drawing import Card, CardKind, Layout, Mode
from inroad.orgchart.fold import Folded, View, fold
from inroad.orgchart.grid import grid
from inroad.orgchart.lines import Tracer
from inroad.orgchart.machine_code import MachineCode, fastest, hand_over
from inroad.orgchart.seat import STACK_HEIGHT, OrgSeat
from inroad.orgchart.tree import NOBODY, Tree, by_level, grow

DEFAULT_VIEW = View()


def lay_out(seats: Sequence[OrgSeat], view: View = DEFAULT_VIEW) -> Layout:
    """Lay out an account's seats (distinct ids) in the given order of siblings; linear in their number."""
    tree = grow(seats)
    if mode_of(tree) is Mode.GRID:
        return grid(seats, view)
    return _draw(tree, seats, view)


def prepare() -> None:
    """Lay out several times faster from now on, in this process; everything stands where it stood before.

    Takes about a second, at the first time on an installation some more.
    """
    machine = MachineCode()
    order, managers, bounds = by_level([NOBODY, 0], machine)
    arrange(
        Folded(order, 1, [], managers, bounds[:1], bounds[1:]), [1.0, 1.0], [1.0, 1.0], plain=False, machine=machine
    )
    hand_over(machine)


def mode_of(tree: Tree) -> Mode:
    """A tree when at least half of the seats have a manager."""
    return Mode.TREE if tree.managed and 2 * tree.managed >= len(tree.ids) else Mode.GRID


def _draw(tree: Tree, seats: Sequence[OrgSeat], view: View) -> Layout:
    folded = fold(tree, seats, view)
    everything = [*seats, *[OrgSeat(name, height=STACK_HEIGHT) for name, _ in folded.stacks]]
    drawn = [everything[seat] for seat in folded.order]
    width = [seat.width for seat in drawn]
    height = [seat.height for seat in drawn]
    placed = arrange(folded, width, height, plain=view.plain, machine=fastest(len(drawn)))
    return Layout(
        Mode.TREE,
        placed.reach,
        placed.depth,
        deal=lambda: _cards(tree, placed, drawn),
        trace=Tracer(seats, drawn, placed).lines,
        tray=tuple([tree.ids[i] for i in folded.lone]),
    )


def _cards(tree: Tree, placed: Arrangement, drawn: Sequence[OrgSeat]) -> tuple[Card, ...]:
    folded = placed.folded
    ids = [seat.id for seat in drawn]
    kind = [CardKind.PERSON] * len(drawn)
    hidden = [0] * len(drawn)
    if folded.stacks:
        for card, seat in enumerate(folded.order):
            if seat >= len(tree.ids):
                kind[card], hidden[card] = CardKind.STACK, folded.stacks[seat - len(tree.ids)][1]
    closed = folded.closed()
    if closed:
        size = tree.sizes()
        for card in closed:
            hidden[card] = size[folded.order[card]] - 1
    levels = folded.levels()
    columns = zip(ids, placed.x, placed.y, placed.width, placed.height, kind, hidden, levels, strict=True)
    return tuple(map(tuple.__new__, repeat(Card), columns))  # what Card._make does, without a call for each
