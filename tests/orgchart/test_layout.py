from hypothesis import given, settings

from inroad.orgchart.drawing import CardKind, Mode
from inroad.orgchart.fold import EVERYTHING, View
from inroad.orgchart.layout import lay_out, prepare
from inroad.orgchart.machine_code import MANY, Python, hand_over
from inroad.orgchart.seat import OrgSeat
from tests.orgchart.forests import forests, overlapping, places, shown_managers, views
from tests.orgchart.notation import chart


def test_reports_of_the_head_stand_side_by_side_below() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO
          Eve  CIO
        """)
    )
    assert places(layout) == {"Ann": (104, 0), "Bob": (0, 108), "Eve": (208, 108)}
    assert (layout.mode, layout.width, layout.height) == (Mode.TREE, 376, 180)


def test_who_has_neither_manager_nor_reports_waits_in_the_tray() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO
          Eve  CIO
          Kim  COO
        Zoe  Clerk  under Nobody here
        Max  Clerk
        Ute  Head  under Nobody here
          Tim  Clerk
        """)
    )
    assert layout.tray == ("Zoe", "Max")
    assert {"Ute", "Tim"} < places(layout).keys()


@given(forests(), views)
@settings(max_examples=100, deadline=None)
def test_no_two_cards_overlap_and_all_lie_in_the_drawing(seats: list[OrgSeat], view: View) -> None:
    layout = lay_out(seats, view)
    assert list(overlapping(layout)) == []
    assert all(card.x >= 0 and card.y >= 0 for card in layout.cards)
    assert max(card.x + card.width for card in layout.cards) == layout.width or layout.mode is Mode.GRID
    assert max(card.y + card.height for card in layout.cards) == layout.height or layout.mode is Mode.GRID


@given(forests(), views)
@settings(max_examples=100, deadline=None)
def test_everybody_is_drawn_or_counted_or_in_the_tray(seats: list[OrgSeat], view: View) -> None:
    layout = lay_out(seats, view)
    people = sum(card.kind is CardKind.PERSON for card in layout.cards)
    assert people + sum(card.hidden for card in layout.cards) + len(layout.tray) == len(seats)


@given(forests(), views)
@settings(max_examples=100, deadline=None)
def test_reports_stand_below_their_managers(seats: list[OrgSeat], view: View) -> None:
    layout = lay_out(seats, view)
    if layout.mode is Mode.TREE:
        assert all(card.y >= boss.y + boss.height for boss, card in shown_managers(layout, seats))


@given(forests(), views)
@settings(max_examples=50, deadline=None)
def test_the_same_seats_are_laid_out_the_same_way(seats: list[OrgSeat], view: View) -> None:
    assert lay_out(seats, view).cards == lay_out(list(seats), view).cards


def test_a_chain_of_20_000_is_laid_out() -> None:
    layout = lay_out([OrgSeat(str(i), str(i - 1) if i else None) for i in range(20_000)], EVERYTHING)
    assert layout.width < 250
    assert len(layout.lines) == 19_999


def test_a_large_map_is_the_same_once_machine_code_is_ready() -> None:
    seats = [OrgSeat(str(i), str(i // 4) if i else None) for i in range(MANY)]
    before = lay_out(seats, EVERYTHING)
    prepare()
    try:
        after = lay_out(seats, EVERYTHING)
    finally:
        hand_over(Python())
    assert (after.cards, after.lines, after.width, after.height) == (
        before.cards, before.lines, before.width, before.height,
    )  # fmt: skip
