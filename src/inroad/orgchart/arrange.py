"""Where every card of a forest stands: rows of sub-trees, lists, wrapped rows; linear in the number of cards."""

from dataclasses import dataclass, field
from functools import cached_property

from inroad.orgchart.cards import Cards, Forest, Marks, Row, Sides, Work
from inroad.orgchart.contour import NONE, cover, set_side_by_side, share_gaps
from inroad.orgchart.fold import STACK_OVER, Folded
from inroad.orgchart.machine_code import Machine
from inroad.orgchart.spacing import COLUMN_GAP, INDENT, LIST_GAP, ROW_GAP, TIGHT_GAP, TREE_GAP
from inroad.orgchart.wrap import ENDLESS, row_limit, set_in_a_list, set_on_shelves

HANGING = 16
"""A list holds managers with reports of their own up to so many cards in all."""


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Where cards stand, by their numbers; how far all of them reach; and what to know for the lines between them."""

    folded: Folded
    width: list[float]
    height: list[float]
    x: list[float]
    y: list[float]
    reach: float
    depth: float
    head_height: list[float]
    work: Work = field(repr=False)
    machine: Machine = field(repr=False)

    @cached_property
    def listed(self) -> list[int]:
        """1 for managers who have their reports in a list, for others 0."""
        return self.machine.given_back(self.work.marks.listed)

    @cached_property
    def box(self) -> list[int]:
        """Of cards which stand in a list among sub-trees the first of that list, of others NONE."""
        return self.machine.given_back(self.work.marks.box)

    @cached_property
    def trunk(self) -> list[float]:
        """How far from a manager's left the line to wrapped rows runs down; zero where nothing is wrapped."""
        return self.machine.given_back(self.work.cards.trunk)


def arrange(folded: Folded, width: list[float], height: list[float], *, plain: bool, machine: Machine) -> Arrangement:
    """Give every card its place; there is at least one."""
    head_width, head_height = _heads(folded, width, height)
    work = _begun(folded, width, head_width, head_height, machine)
    machine.running(settle)(work, int(plain))
    cards = work.cards
    reach, depth = machine.reach(cards.x, cards.head_width), machine.reach(cards.y, cards.head_height)
    x, y = machine.given_back(cards.x), machine.given_back(cards.y)
    for manager, assistants in folded.beside.items():
        down = y[manager]
        for each in assistants:
            x[each], y[each] = x[manager] + (width[manager] + COLUMN_GAP), down
            down += height[each] + TIGHT_GAP
    return Arrangement(folded, width, height, x, y, reach, depth, head_height, work, machine)


def _heads(folded: Folded, width: list[float], height: list[float]) -> tuple[list[float], list[float]]:
    """The sizes of cards with the assistants beside them."""
    if not folded.beside:
        return width, height
    width, height = width.copy(), height.copy()
    for manager, assistants in folded.beside.items():
        width[manager] += COLUMN_GAP + max([width[each] for each in assistants])
        height[manager] = max(height[manager], sum([height[each] + TIGHT_GAP for each in assistants]) - TIGHT_GAP)
    return width, height


def _begun(
    folded: Folded, width: list[float], head_width: list[float], head_height: list[float], machine: Machine
) -> Work:
    """Everything known before the first card has its place."""
    count, managers = len(width), len(folded.managers)
    same, wholes = machine.same, machine.wholes

    def zeros() -> list[float]:
        return same(0.0, count)

    forest = Forest(
        wholes(folded.managers, managers), wholes(folded.first, managers), wholes(folded.last, managers),
        same(0, managers + 1),
    )  # fmt: skip
    heads = machine.reals(head_width), machine.reals(head_height)
    slot = machine.reals(heads[0], COLUMN_GAP)
    cards = Cards(
        zeros(), zeros(), machine.reals(width), *heads, zeros(), machine.reals(heads[0]), slot,
        machine.reals(heads[1], TIGHT_GAP), zeros(), zeros(),
    )  # fmt: skip
    marks = Marks(same(1, count), same(NONE, count), same(0, count), same(NONE, count))
    sides = Sides(
        zeros(), machine.reals(slot), zeros(), zeros(), same(NONE, count), same(NONE, count), zeros(), zeros(),
        wholes(range(count), count), wholes(range(count), count), zeros(), zeros(),
    )  # fmt: skip
    longest = max([last - first for first, last in zip(folded.first, folded.last, strict=True)] + [folded.roots])
    row = Row(same(0, longest), same(0.0, longest), same(0, longest), same(0.0, longest), same(0.0, longest))
    return Work(forest, cards, marks, sides, row, folded.roots)


def settle(work: Work, plain: int) -> None:
    """Place everything, managers after their reports, then turn offsets into positions."""
    forest = work.forest
    descend(work)
    for i in range(len(forest.managers) - 1, -1, -1):
        if forest.first[i] == forest.last[i]:
            close(work, forest.managers[i])
        elif plain:
            spread_plainly(work, i)
        elif hangs(work, i):
            hang(work, i)
        else:
            spread(work, i)
    stand_trees(work, plain)
    rise(work)


def descend(work: Work) -> None:
    """Note who has reports, how low managers stand, and which managers are among whose reports."""
    forest, low, height, leaf = work.forest, work.cards.low, work.cards.head_height, work.marks.leaf
    managers, inner, below = forest.managers, forest.inner, work.roots
    for root in range(work.roots):
        low[root] = height[root] + ROW_GAP
    for i in range(len(managers)):
        manager, last = managers[i], forest.last[i]
        leaf[manager] = 0
        inner[i] = below
        while below < len(managers) and managers[below] < last:
            low[managers[below]] = low[manager] + ROW_GAP + height[managers[below]]
            below += 1
    inner[len(managers)] = below


def close(work: Work, manager: int) -> None:
    """Nobody is drawn below: a card like those of people without reports."""
    work.marks.few[manager] = 0
    work.sides.end[manager] = work.sides.deepest[manager] = work.cards.low[manager]


def hangs(work: Work, i: int) -> bool:
    """Whether the reports form a list: all without reports in sight, or few cards altogether."""
    forest, few = work.forest, work.marks.few
    manager, count = forest.managers[i], forest.last[i] - forest.first[i]
    begin, end = forest.inner[i], forest.inner[i + 1]
    if manager < work.roots:
        return count > STACK_OVER and begin == end
    shut = True
    for k in range(begin, end):
        shut = shut and few[forest.managers[k]] == 0
    if shut:
        few[manager] = count
        return True
    for k in range(begin, end):
        listed = few[forest.managers[k]]
        count += HANGING if listed == NONE else listed
    return count <= HANGING


def hang(work: Work, i: int) -> None:
    """The reports in a list; a list within a list keeps its cards as close as the others are."""
    forest, cards, marks, sides = work.forest, work.cards, work.marks, work.sides
    manager, first, last = forest.managers[i], forest.first[i], forest.last[i]
    for k in range(forest.inner[i], forest.inner[i + 1]):
        inner = forest.managers[k]
        if marks.few[inner] > 0:
            cards.pitch[inner] -= LIST_GAP - TIGHT_GAP
            for card in range(forest.first[k], forest.last[k]):
                cards.y[card] -= LIST_GAP - TIGHT_GAP
    marks.listed[manager] = 1
    for card in range(first, last):
        work.row.cards[card - first] = card
    width, height = cards.head_width[manager], cards.head_height[manager]
    reach, depth = set_in_a_list(cards, work.row.cards, last - first, height + LIST_GAP)
    cards.right[manager] = max(width, reach)
    cards.slot[manager] = sides.right[manager] = max(width + COLUMN_GAP, reach + TIGHT_GAP)
    cards.pitch[manager] += LIST_GAP + depth
    sides.end[manager] = sides.deepest[manager] = cards.low[manager] + LIST_GAP + depth


def spread(work: Work, i: int) -> None:
    """Reports side by side; people without reports among sub-trees gather in one list, where the first would be."""
    forest, row, leaf = work.forest, work.row.cards, work.marks.leaf
    manager, first, last = forest.managers[i], forest.first[i], forest.last[i]
    branches = forest.inner[i + 1] - forest.inner[i]
    box = gather(work, manager, first, last) if 0 < branches < last - first - 1 else NONE
    count = 0
    for card in range(first, last):
        if box in (NONE, card) or not leaf[card]:
            row[count] = card
            count += 1
    limit = row_limit(work.cards, row, count)
    if limit > ENDLESS:
        set_in_rows(work, manager, count, limit)
    else:
        set_in_a_row(work, manager, count, box)
    if box != NONE:
        scatter(work, box, last)


def spread_plainly(work: Work, i: int) -> None:
    """Reports side by side, whoever and however many they are."""
    forest = work.forest
    manager, first, last = forest.managers[i], forest.first[i], forest.last[i]
    for card in range(first, last):
        work.row.cards[card - first] = card
    set_in_a_row(work, manager, last - first, NONE)


def gather(work: Work, manager: int, first: int, last: int) -> int:
    """Set people without reports in a list, which stands in the row as a box in place of the first of them."""
    cards, sides, row, count = work.cards, work.sides, work.row.cards, 0
    for card in range(first, last):
        if work.marks.leaf[card]:
            row[count] = card
            count += 1
    reach, depth = set_in_a_list(cards, row, count, 0.0)
    box = row[0]
    for n in range(count):
        work.marks.box[row[n]] = box
    cards.slot[box] = sides.right[box] = reach + LIST_GAP
    cards.pitch[box] = depth + TIGHT_GAP
    sides.end[box] = sides.deepest[box] = cards.low[manager] + ROW_GAP + depth
    return box


def scatter(work: Work, box: int, last: int) -> None:
    """Give the people gathered in a box, which has its place, their own."""
    x, y, at, down = work.cards.x, work.cards.y, work.cards.x[box], work.cards.y[box]
    x[box] = at + INDENT
    for card in range(box + 1, last):
        if work.marks.box[card] == box:
            x[card], y[card] = x[card] + at, y[card] + down


def set_in_a_row(work: Work, manager: int, count: int, box: int) -> None:
    """Cards in one row, tight, the manager over the middle between the first and the last which is no box."""
    cards, sides, row, places = work.cards, work.sides, work.row.cards, work.row.places
    x, y, width, left, slot, leaf = cards.x, cards.y, cards.width, cards.left, cards.slot, work.marks.leaf
    low, top = cards.low[manager] + ROW_GAP - TIGHT_GAP, cards.head_height[manager] + ROW_GAP
    for n in range(count):
        card = row[n]
        if leaf[card] and card != box:
            sides.end[card] = sides.deepest[card] = low + cards.pitch[card]
    if set_side_by_side(sides, work.row, manager, count):
        share_gaps(work.row, count)
    first = 1 if row[0] == box else 0
    last = count - 2 if row[count - 1] == box else count - 1
    middle = places[first] + width[row[first]] / 2 + places[last] + width[row[last]] / 2
    at = float(round((middle - width[manager]) / 2))
    start = stop = 0.0
    for n in range(count):
        card, place = row[n], places[n]
        x[card], y[card] = place - at, top
        start = min(start, place + left[card])
        stop = max(stop, place + slot[card])
    left[manager] = min(0.0, start - at)
    slot[manager] = max(slot[manager], stop - at)
    cards.pitch[manager] += cover(sides, manager, at, cards.low[manager])


def set_in_rows(work: Work, manager: int, count: int, limit: float) -> None:
    """Several rows, below one another, with a trunk along their left side, the manager above the middle."""
    cards, sides, row = work.cards, work.sides, work.row.cards
    reach, depth = set_on_shelves(cards, row, count, limit, 0.0)
    reach += LIST_GAP
    start = -max(0.0, float(round((reach - cards.width[manager]) / 2)))
    for n in range(count):
        cards.x[row[n]] += start + LIST_GAP
        cards.y[row[n]] += cards.head_height[manager] + ROW_GAP
    cards.trunk[manager] = start + LIST_GAP / 2
    cards.left[manager] = sides.left[manager] = start
    cards.slot[manager] = sides.right[manager] = max(cards.slot[manager], start + reach)
    cards.pitch[manager] += ROW_GAP + depth
    sides.end[manager] = sides.deepest[manager] = cards.low[manager] + ROW_GAP + depth


def stand_trees(work: Work, plain: int) -> None:
    """The trees of a forest side by side, wrapped into rows."""
    for root in range(work.roots):
        work.row.cards[root] = root
    limit = ENDLESS if plain else row_limit(work.cards, work.row.cards, work.roots)
    set_on_shelves(work.cards, work.row.cards, work.roots, limit, TREE_GAP)


def rise(work: Work) -> None:
    """From offsets to positions: managers before their reports."""
    forest, x, y = work.forest, work.cards.x, work.cards.y
    for i in range(len(forest.managers)):
        at, down = x[forest.managers[i]], y[forest.managers[i]]
        for card in range(forest.first[i], forest.last[i]):
            x[card] += at
            y[card] += down
