"""Standing sub-trees side by side: their outlines, and rows in which no two of them overlap.

The method is Reingold and Tilford's in the form which van der Ploeg gave it for cards of any size (Drawing non-layered
tidy trees in linear time, 2014): a sub-tree is known by its two sides; setting it beside its neighbours follows the
facing sides only as far as the shorter one reaches, and every step taken hides a piece of side for ever: linear in all.
"""

from itertools import pairwise

END = -1

Held = list[tuple[int, int, float]]
"""Who holds off whom, by their numbers in a row, and by how much more than all that stand between them."""


class Contours:
    """The sides of all sub-trees of one drawing, each sub-tree known by the number of its topmost card.

    A card, or a box in place of a whole sub-tree, has a piece of side at its left and one at its right, `left[i]` and
    `right[i]` from its place, both down to `end[i]`. The sides go on below with the pieces of `below_left[i]` and
    `below_right[i]` (or END); these and those further down are to be read `shift_left[i]` and `shift_right[i]` further
    right: that is how a whole side moves without being touched. `last_left[i]` is the last piece of the sub-tree's left
    side, read `last_left_at[i]` further right; `deepest[i]` is where the sub-tree ends. Right edges have the gap to the
    next card in them. At first every card is a box at height 0.
    """

    def __init__(self, right: list[float]) -> None:
        count = len(right)
        self.left, self.right = [0.0] * count, right
        self.end, self.deepest = [0.0] * count, [0.0] * count
        self.below_left, self.below_right = [END] * count, [END] * count
        self.shift_left, self.shift_right = [0.0] * count, [0.0] * count
        self.last_left = list(range(count))
        self.last_right = self.last_left.copy()
        self.last_left_at, self.last_right_at = [0.0] * count, [0.0] * count
        self._left_side = self.left, self.below_left, self.shift_left, self.last_left, self.last_left_at
        self._right_side = self.right, self.below_right, self.shift_right, self.last_right, self.last_right_at

    def row(self, manager: int, cards: list[int]) -> tuple[list[float], Held]:
        """Set sub-trees side by side below a manager, each as close as it goes: their places and who is held off.

        The manager's own place over the row is yet to be told (`cover`).
        """
        left, below_left, shift_left, last_left, last_left_at = self._left_side
        right, below_right, shift_right, last_right, last_right_at = self._right_side
        end, deepest = self.end, self.deepest
        first = cards[0]
        left_end, left_end_at = last_left[first], last_left_at[first]
        right_end, right_end_at = last_right[first], last_right_at[first]
        place, places, held = 0.0, [0.0], []
        seen = [0]  # whom one sees from the right: from the deepest to the newest
        for before, card in pairwise(cards):
            i, i_at, j, j_at, place = before, place, card, 0.0, place + right[before] - left[card]
            while True:
                i_end, j_end = end[i], end[j]
                if i_end <= j_end:
                    i, i_at = below_right[i], i_at + shift_right[i]
                if j_end <= i_end:
                    j, j_at = below_left[j], j_at + shift_left[j]
                if i < 0 or j < 0:
                    break
                wanted = i_at + right[i] - j_at - left[j]
                if wanted > place:
                    holder = self._seen_below(min(i_end, j_end), seen, cards)
                    if holder < len(places) - 1:
                        held.append((holder, len(places), wanted - place))
                    place = wanted
            if i >= 0:
                tail = last_right[card]
                below_right[tail], shift_right[tail] = i, i_at - place - last_right_at[card]
                self._seen_below(deepest[card], seen, cards)
            else:
                right_end, right_end_at = last_right[card], place + last_right_at[card]
                seen.clear()
            if j >= 0:
                below_left[left_end], shift_left[left_end] = j, place + j_at - left_end_at
                left_end, left_end_at = last_left[card], place + last_left_at[card]
            seen.append(len(places))
            places.append(place)
        below_left[manager], below_right[manager], shift_right[manager] = first, cards[-1], place
        last_left[manager], last_left_at[manager] = left_end, left_end_at
        last_right[manager], last_right_at[manager] = right_end, right_end_at
        deepest[manager] = deepest[cards[seen[0]]]
        return places, held

    def _seen_below(self, depth: float, seen: list[int], cards: list[int]) -> int:
        """Whom one sees from the right below a depth, once those who end above it are hidden."""
        while self.deepest[cards[seen[-1]]] <= depth:
            seen.pop()
        return seen[-1]

    def cover(self, manager: int, at: float, end: float) -> float:
        """Set a manager's card, down to `end`, over the row of its reports, `at` from the first; how high they are."""
        self.end[manager] = end
        self.shift_left[manager] = -at
        self.shift_right[manager] -= at
        self.last_left_at[manager] -= at
        self.last_right_at[manager] -= at
        return self.deepest[manager] - end


def evened(places: list[float], held: Held) -> list[float]:
    """The places in a row after the gaps were shared among the small sub-trees that stand between two large ones."""
    if not held:
        return places
    step, slope = [0.0] * len(places), [0.0] * len(places)
    for first, last, extra in held:
        share = extra // (last - first)
        slope[first + 1] += share
        slope[last] -= share
        step[last] -= share * (last - first - 1)
    moved = rate = 0.0
    even = []
    for i, place in enumerate(places):
        rate += slope[i]
        moved += rate + step[i]
        even.append(place + moved)
    return even
