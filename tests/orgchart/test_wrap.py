from dataclasses import dataclass

from inroad.orgchart.cards import Cards
from inroad.orgchart.wrap import ENDLESS, row_limit, set_in_a_list, set_on_shelves

Sizes = list[float]


@dataclass
class Broken:
    """Where each card stands, and how far right and down all reach."""

    places: list[tuple[float, float]]
    reach: float
    depth: float


def sized(wide: Sizes, tall: Sizes, drawn: Sizes | None = None) -> Cards:
    """Cards with the gaps that they keep in their sizes; they are drawn as wide as they are unless told otherwise."""
    zeros = [0.0] * len(wide)
    sizes = {"slot": wide, "right": drawn or wide, "pitch": tall}
    return Cards(**{name: sizes.get(name, zeros).copy() for name in Cards._fields})


def limit(wide: Sizes, tall: Sizes) -> float:
    return row_limit(sized(wide, [height + 8 for height in tall]), list(range(len(wide))), len(wide))


def shelves(wide: Sizes, tall: Sizes, room: float) -> Broken:
    cards = sized(wide, [height + 8 for height in tall])
    reach, depth = set_on_shelves(cards, list(range(len(wide))), len(wide), room, 0.0)
    return Broken(list(zip(cards.x, cards.y, strict=True)), reach, depth)


def columns(pitches: Sizes, rights: Sizes, slots: Sizes) -> Broken:
    cards = sized(slots, pitches, rights)
    reach, depth = set_in_a_list(cards, list(range(len(slots))), len(slots), 0.0)
    return Broken(list(zip(cards.x, cards.y, strict=True)), reach, depth)


def test_a_row_is_wrapped_only_when_it_is_wide_and_more_than_twice_as_wide_as_high() -> None:
    assert limit([1000.0] * 4, [100.0] * 4) == ENDLESS
    assert limit([1000.0] * 4, [100.0] * 3 + [5000.0]) == ENDLESS
    assert limit([1000.0] * 5, [5000.0] * 5) == ENDLESS
    assert limit([1000.0] * 5, [100.0] * 5) == 4000


def test_one_sub_tree_is_never_wrapped_however_wide() -> None:
    assert limit([9000.0], [100.0]) == ENDLESS


def test_rows_are_filled_in_the_given_order_and_stand_below_the_tallest_of_the_row_above() -> None:
    rows = shelves([300.0, 200.0, 400.0, 100.0], [50.0, 80.0, 20.0, 90.0], 500.0)
    assert rows.places == [(0, 0), (300, 0), (0, 116), (400, 116)]
    assert (rows.reach, rows.depth) == (500, 206)


def test_what_is_wider_than_a_row_has_one_to_itself() -> None:
    rows = shelves([100.0, 900.0, 100.0], [10.0] * 3, 500.0)
    assert [y for _, y in rows.places] == [0, 46, 92]


def test_a_list_of_at_most_960_pixels_is_one_column() -> None:
    whole = columns([80.0] * 12, [168.0] * 12, [208.0] * 12)
    assert whole.places == [(16, 80 * i) for i in range(12)]
    assert (whole.reach, whole.depth) == (184, 952)


def test_a_long_list_is_broken_into_columns_of_at_most_960_pixels() -> None:
    broken = columns([80.0] * 20, [168.0] * 20, [208.0] * 20)
    assert broken.places == [(16, 80 * i) for i in range(12)] + [(224, 80 * i) for i in range(8)]
    assert (broken.reach, broken.depth) == (392, 952)


def test_a_card_higher_than_a_column_has_one_to_itself() -> None:
    broken = columns([80.0, 2000.0, 80.0], [168.0] * 3, [208.0] * 3)
    assert broken.places == [(16, 0), (224, 0), (432, 0)]
    assert broken.depth == 1992
