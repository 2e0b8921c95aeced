"""The layout of an org chart: the same positions for browser, picture, print and tests.

A tidy tree when at least half of the seats have a manager, a grid of division by seniority otherwise: the canvas is
never empty while there is anybody.
"""

from collections.abc import Sequence

from inroad.orgchart.arrange import Arrangement
from inroad.orgchart.drawing import Card, CardKind, Layout, Mode
from inroad.orgchart.fold import Folded, View, fold
from inroad.orgchart.grid import grid
from inroad.orgchart.lines import Tracer
from inroad.orgchart.seat import CARD_WIDTH, STACK_HEIGHT, OrgSeat
from inroad.orgchart.tree import Tree, grow

DEFAULT_VIEW = View()


def lay_out(seats: Sequence[OrgSeat], view: View = DEFAULT_VIEW) -> Layout:
    """Lay out an account's seats (distinct ids) in the given order of siblings; linear in their number."""
    tree = grow(seats)
    if mode_of(tree) is Mode.GRID:
        return grid(seats, view)
    return _draw(tree, seats, view)


def mode_of(tree: Tree) -> Mode:
    """A tree when at least half of the seats have a manager."""
    return Mode.TREE if tree.managed and 2 * tree.managed >= len(tree.ids) else Mode.GRID


def _draw(tree: Tree, seats: Sequence[OrgSeat], view: View) -> Layout:
    folded = fold(tree, seats, view)
    stacks = len(folded.stacks)
    width = [seat.width for seat in seats] + [CARD_WIDTH] * stacks
    height = [seat.height for seat in seats] + [STACK_HEIGHT] * stacks
    placed = Arrangement(folded, width, height, tree.reports).settled(plain=view.plain)
    x, y, order = placed.x, placed.y, folded.order
    ids = (*tree.ids, *[name for name, _ in folded.stacks])
    return Layout(
        Mode.TREE,
        max([x[i] + width[i] for i in order]),
        max([y[i] + height[i] for i in order]),
        deal=lambda: _cards(tree, placed, ids),
        trace=Tracer(ids, seats, placed).lines,
        tray=tuple([tree.ids[i] for i in folded.lone]),
    )


def _cards(tree: Tree, placed: Arrangement, ids: Sequence[str]) -> tuple[Card, ...]:
    folded = placed.folded
    people = len(tree.ids)
    depth = tree.depth + [tree.depth[boss] + 1 for boss in folded.manager[people:]]
    kind = [CardKind.PERSON] * people + [CardKind.STACK] * len(folded.stacks)
    hidden = _hidden(tree, folded)
    columns: list[Sequence[object]] = [ids, placed.x, placed.y, placed.width, placed.height, kind, hidden, depth]
    return tuple(map(Card._make, zip(*[[column[i] for i in folded.order] for column in columns], strict=True)))


def _hidden(tree: Tree, folded: Folded) -> list[int]:
    """How many people each card hides: everybody below a closed manager, everybody in a stack."""
    hidden = [0] * len(tree.ids) + [count for _, count in folded.stacks]
    closed = tree.reports.keys() - folded.reports.keys() - folded.beside.keys()
    if closed:
        size = tree.sizes()
        for seat in closed:
            hidden[seat] = size[seat] - 1
    return hidden
