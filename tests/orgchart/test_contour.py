from itertools import pairwise

import pytest
from hypothesis import given, settings

from inroad.orgchart.drawing import Card, Mode
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat
from tests.orgchart.forests import PLAIN, forests, places, shown_managers
from tests.orgchart.notation import chart


def test_a_plain_view_of_a_forest_stands_in_one_row() -> None:
    seats = chart("""
    Ann  CEO
      Bob  CFO
    Kim  CEO
      Tom  CFO
    """)
    assert {y for _, y in places(lay_out(seats, PLAIN)).values()} == {0, 108}


def test_small_sub_trees_between_large_ones_share_the_gap() -> None:
    seats = chart("""
    Ann  CEO
      Bob  CFO
        B1  x
          B2  x
          B3  x
          B4  x
          B5  x
      S1  x
      S2  x
      Eve  CIO
        E1  x
          E2  x
          E3  x
          E4  x
          E5  x
    """)
    at = places(lay_out(seats, PLAIN))
    gaps = [right - left for left, right in pairwise([at[name][0] for name in ("Bob", "S1", "S2", "Eve")])]
    assert gaps == [277, 277, 278]


@given(forests())
@settings(max_examples=100, deadline=None)
def test_a_manager_stands_over_the_middle_of_the_first_and_last_report(seats: list[OrgSeat]) -> None:
    seats = [seat._replace(assistant=False) for seat in seats]
    layout = lay_out(seats, PLAIN)
    rows: dict[Card, list[float]] = {}
    for boss, card in shown_managers(layout, seats if layout.mode is Mode.TREE else []):
        rows.setdefault(boss, []).append(card.x + card.width / 2)
    for boss, middles in rows.items():
        assert boss.x + boss.width / 2 == pytest.approx((min(middles) + max(middles)) / 2, abs=0.5)


@given(forests())
@settings(max_examples=50, deadline=None)
def test_a_second_copy_of_a_tree_is_the_first_one_moved(seats: list[OrgSeat]) -> None:
    first = [seat._replace(manager_id=seat.manager_id or ("s0" if i else None)) for i, seat in enumerate(seats)]
    copy = [
        seat._replace(id=f"c{seat.id}", manager_id=seat.manager_id and f"c{seat.manager_id}", dotted=())
        for seat in first
    ]
    at = places(lay_out([*first, *copy], PLAIN))
    moves = {(at[f"c{seat.id}"][0] - at[seat.id][0], at[f"c{seat.id}"][1] - at[seat.id][1]) for seat in first}
    assert len(moves) == 1
