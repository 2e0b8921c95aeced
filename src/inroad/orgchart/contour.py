"""Standing sub-trees side by side: their outlines, and rows in which no two of them overlap.

The method is Reingold and Tilford's in the form which van der Ploeg gave it for cards of any size (Drawing non-layered
tidy trees in linear time, 2014): a sub-tree is known by its two sides; setting it beside its neighbours follows the
facing sides only as far as the shorter one reaches, and every step taken hides a piece of side for ever: linear in all.
"""

from inroad.orgchart.cards import Row, Sides

NONE = -1
"""No card; no further piece of side."""


def set_side_by_side(sides: Sides, row: Row, manager: int, count: int) -> int:
    """Give the first `count` cards of a row below a manager their places, each as close to those before as it goes.

    Returns how many are held off by others than their neighbours: then small ones stand between that should share the
    gap (`share_gaps`). The manager's own place over the row is yet to be told (`cover`).
    """
    right, below_right, shift_right = sides.right, sides.below_right, sides.shift_right
    left, below_left, shift_left = sides.left, sides.below_left, sides.shift_left
    last_right, last_right_at = sides.last_right, sides.last_right_at
    last_left, last_left_at = sides.last_left, sides.last_left_at
    cards, places, seen, end = row.cards, row.places, row.seen, sides.end
    first, place, top, held = cards[0], 0.0, 0, 0
    places[0], seen[0] = place, top  # whom one sees from the right, from the deepest to the newest
    left_end, left_end_at = last_left[first], last_left_at[first]
    right_end, right_end_at = last_right[first], last_right_at[first]
    for n in range(1, count):
        before, card = cards[n - 1], cards[n]
        i, i_at, j, j_at, place = before, place, card, 0.0, place + right[before] - left[card]
        while True:
            i_end, j_end = end[i], end[j]
            if i_end <= j_end:
                i, i_at = below_right[i], i_at + shift_right[i]
            if j_end <= i_end:
                j, j_at = below_left[j], j_at + shift_left[j]
            if i <= NONE or j <= NONE:
                break
            wanted = i_at + right[i] - j_at - left[j]
            if wanted > place:
                top = seen_below(sides, row, top, min(i_end, j_end))
                held += hold_off(row, seen[top], n, wanted - place)
                place = wanted
        if i != NONE:
            tail = last_right[card]
            below_right[tail], shift_right[tail] = i, i_at - place - last_right_at[card]
            top = seen_below(sides, row, top, sides.deepest[card])
        else:
            right_end, right_end_at, top = last_right[card], place + last_right_at[card], -1
        if j != NONE:
            below_left[left_end], shift_left[left_end] = j, place + j_at - left_end_at
            left_end, left_end_at = last_left[card], place + last_left_at[card]
        top += 1
        seen[top], places[n] = n, place
    below_left[manager], below_right[manager], shift_right[manager] = first, cards[count - 1], place
    last_left[manager], last_left_at[manager] = left_end, left_end_at
    last_right[manager], last_right_at[manager] = right_end, right_end_at
    sides.deepest[manager] = sides.deepest[cards[seen[0]]]
    return held


def seen_below(sides: Sides, row: Row, top: int, depth: float) -> int:
    """Up to where in `seen` one sees somebody from the right below a depth, once those who end above it are hidden."""
    while sides.deepest[row.cards[row.seen[top]]] <= depth:
        top -= 1
    return top


def hold_off(row: Row, holder: int, held: int, extra: float) -> int:
    """Note who holds off whom by how much more than all that stand between them; 1 if anybody stands there, else 0."""
    between = held - holder
    if between == 1:
        return 0
    share = extra // between
    row.slope[holder + 1] += share
    row.slope[held] -= share
    row.step[held] -= share * (between - 1)
    return 1


def share_gaps(row: Row, count: int) -> None:
    """Share the gaps among the small sub-trees that stand between two large ones; leaves no notes behind."""
    moved = rate = 0.0
    for n in range(count):
        rate += row.slope[n]
        moved += rate + row.step[n]
        row.places[n] += moved
        row.slope[n] = row.step[n] = 0.0


def cover(sides: Sides, manager: int, at: float, end: float) -> float:
    """Set a manager's card, down to `end`, over the row of its reports, `at` from the first; how high they are."""
    sides.end[manager] = end
    sides.shift_left[manager] = -at
    sides.shift_right[manager] -= at
    sides.last_left_at[manager] -= at
    sides.last_right_at[manager] -= at
    return sides.deepest[manager] - end
