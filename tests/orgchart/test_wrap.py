from inroad.orgchart.wrap import columns, row_limit, shelves


def test_a_row_is_wrapped_only_when_it_is_wide_and_more_than_twice_as_wide_as_high() -> None:
    assert row_limit([1000.0] * 4, [100.0] * 4) is None
    assert row_limit([1000.0] * 4, [100.0] * 3 + [5000.0]) is None
    assert row_limit([1000.0] * 5, [5000.0] * 5) is None
    assert row_limit([1000.0] * 5, [100.0] * 5) == 4000


def test_one_sub_tree_is_never_wrapped_however_wide() -> None:
    assert row_limit([9000.0], [100.0]) is None


def test_rows_are_filled_in_the_given_order_and_stand_below_the_tallest_of_the_row_above() -> None:
    rows = shelves([300.0, 200.0, 400.0, 100.0], [50.0, 80.0, 20.0, 90.0], 500.0, 0.0)
    assert rows.places == [(0, 0), (300, 0), (0, 116), (400, 116)]
    assert (rows.reach, rows.depth) == (500, 206)


def test_what_is_wider_than_a_row_has_one_to_itself() -> None:
    rows = shelves([100.0, 900.0, 100.0], [10.0] * 3, 500.0, 0.0)
    assert [y for _, y in rows.places] == [0, 46, 92]


def test_a_long_list_is_broken_into_columns_of_at_most_960_pixels() -> None:
    broken = columns([80.0] * 20, [168.0] * 20, [208.0] * 20)
    assert broken.places == [(16, 80 * i) for i in range(12)] + [(224, 80 * i) for i in range(8)]
    assert (broken.reach, broken.depth) == (392, 952)


def test_a_card_higher_than_a_column_has_one_to_itself() -> None:
    broken = columns([80.0, 2000.0, 80.0], [168.0] * 3, [208.0] * 3)
    assert broken.places == [(16, 0), (224, 0), (432, 0)]
    assert broken.depth == 1992
