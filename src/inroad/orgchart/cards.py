"""What is known of the cards of a drawing while they are placed, in flat lists: a card is its number in each of them.

Kernels (see `machine_code`) work on them. NONE (see `contour`) stands for no card.
"""

from typing import NamedTuple


class Forest(NamedTuple):
    """Who is above whom: the i-th manager's card, and where its reports' cards begin and end (see `fold`).

    The managers among these are, by their places in `managers`, those from `inner[i]` to before `inner[i + 1]`.
    """

    managers: list[int]
    first: list[int]
    last: list[int]
    inner: list[int]


class Cards(NamedTuple):
    """Sizes and places in pixels; while the drawing is built `x` and `y` are relative to the manager's card.

    A head is a card with its assistants. A sub-tree is known by its extents: `left` (zero or less) to `slot` (with the
    gap that it keeps at its right; `right` without), and `pitch` from its top to where the next card of a list would
    begin. `low` is where a row below a head begins if no row above is wrapped. `trunk` is where the line to wrapped
    rows runs down.
    """

    x: list[float]
    y: list[float]
    width: list[float]
    head_width: list[float]
    head_height: list[float]
    left: list[float]
    right: list[float]
    slot: list[float]
    pitch: list[float]
    low: list[float]
    trunk: list[float]


class Marks(NamedTuple):
    """What sort of card it is.

    `leaf`: 1 without reports. `few`: how many reports stand in a list below that holds no other list, NONE where there
    is no such list. `listed`: 1 if the reports stand in a list. `box`: the first card of the list in which it stands
    among sub-trees, NONE elsewhere.
    """

    leaf: list[int]
    few: list[int]
    listed: list[int]
    box: list[int]


class Sides(NamedTuple):
    """The sides of all sub-trees, each sub-tree known by the number of its topmost card.

    A card, or a box in place of a whole sub-tree, has a piece of side at its left and one at its right, `left[i]` and
    `right[i]` from its place, both down to `end[i]`. The sides go on below with the pieces of `below_left[i]` and
    `below_right[i]` (or NONE); these and those further down are to be read `shift_left[i]` and `shift_right[i]` further
    right: that is how a whole side moves without being touched. `last_left[i]` is the last piece of the sub-tree's left
    side, read `last_left_at[i]` further right; `deepest[i]` is where the sub-tree ends. Right edges have the gap to the
    next card in them.
    """

    left: list[float]
    right: list[float]
    end: list[float]
    deepest: list[float]
    below_left: list[int]
    below_right: list[int]
    shift_left: list[float]
    shift_right: list[float]
    last_left: list[int]
    last_right: list[int]
    last_left_at: list[float]
    last_right_at: list[float]


class Row(NamedTuple):
    """The cards that are being set side by side, their places, and room for notes about them (see `contour`)."""

    cards: list[int]
    places: list[float]
    seen: list[int]
    step: list[float]
    slope: list[float]


class Work(NamedTuple):
    """Everything about one drawing; the first `roots` cards are those of the roots."""

    forest: Forest
    cards: Cards
    marks: Marks
    sides: Sides
    row: Row
    roots: int
