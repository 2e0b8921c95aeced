"""The layout of an org chart: the same positions for browser, picture, print and tests.

A tidy tree when at least half of the seats have a manager, a grid of division by seniority otherwise: the canvas is
never empty while there is anybody.
"""

from collections.abc import Sequence
from itertools import repeat

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
    ids = (*tree.ids, *[name for name, _ in folded.stacks])
    order = folded.order
    x, y = [placed.x[i] for i in order], [placed.y[i] for i in order]
    w, h = [width[i] for i in order], [height[i] for i in order]
    leftmost = min(x)
    if leftmost:
        placed.x = [each - leftmost for each in placed.x]
        x = [each - leftmost for each in x]
    kinds = (
        [CardKind.PERSON if i < len(seats) else CardKind.STACK for i in order] if stacks else repeat(CardKind.PERSON)
    )
    names, levels = [ids[i] for i in order], _levels(tree, folded)
    cards = tuple(map(Card, names, x, y, w, h, kinds, _counts(tree, folded), levels))
    return Layout(
        Mode.TREE,
        max(map(float.__add__, x, w)),
        max(map(float.__add__, y, h)),
        cards,
        tray=tuple([tree.ids[i] for i in folded.lone]),
        trace=Tracer(ids, seats, placed).lines,
    )


def _levels(tree: Tree, folded: Folded) -> list[int]:
    depth = tree.depth
    if not folded.stacks:
        return [depth[i] for i in folded.order]
    depth = depth + [depth[boss] + 1 for boss in folded.manager[len(depth) :]]
    return [depth[i] for i in folded.order]


def _counts(tree: Tree, folded: Folded) -> list[int]:
    """How many people each card hides."""
    hidden = [count for _, count in folded.stacks]
    seats = len(tree.ids)
    open_ = folded.reports.keys() | folded.beside.keys()
    if len(open_) == len(tree.reports) and not hidden:
        return [0] * len(folded.order)
    return [
        hidden[i - seats] if i >= seats else tree.size[i] - 1 if i in tree.reports and i not in open_ else 0
        for i in folded.order
    ]
