from inroad.orgchart.drawing import BandKind, CardKind, Mode
from inroad.orgchart.fold import EVERYTHING
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat
from tests.orgchart.notation import chart

FEW_LINES = """
Ann  CEO  in Board  c_level
  Bob  CFO  in Finance  c_level
Eve  Head of IT  in IT  director
Kim  Head of tax  in Finance  director
Tom  Clerk
"""


def test_with_few_known_managers_people_stand_by_division_and_seniority() -> None:
    layout = lay_out(chart(FEW_LINES))
    assert layout.mode is Mode.GRID
    assert [(band.kind, band.label) for band in layout.bands] == [
        (BandKind.DIVISION, "Board"),
        (BandKind.DIVISION, "Finance"),
        (BandKind.DIVISION, "IT"),
        (BandKind.DIVISION, None),
        (BandKind.SENIORITY, "c_level"),
        (BandKind.SENIORITY, "director"),
        (BandKind.SENIORITY, None),
    ]
    assert {card.id: (card.x, card.y, card.level) for card in layout.cards} == {
        "Ann": (136, 56, 0),
        "Bob": (336, 56, 0),
        "Kim": (336, 160, 1),
        "Eve": (536, 160, 1),
        "Tom": (736, 264, 2),
    }
    assert layout.lines == ()


def test_one_lonely_person_stands_among_what_is_missing() -> None:
    layout = lay_out(chart("Ann  CEO"))
    assert [card.id for card in layout.cards] == ["Ann"]
    assert [band.label for band in layout.bands] == [None, None]


def test_nobody_needs_no_room() -> None:
    layout = lay_out([])
    assert (layout.mode, layout.cards, layout.bands) == (Mode.GRID, (), ())


def test_a_crowded_cell_shows_twelve_and_a_stack() -> None:
    seats = [OrgSeat(f"p{i}") for i in range(500)]
    folded = lay_out(seats)
    assert [card.hidden for card in folded.cards] == [0] * 12 + [488]
    assert folded.cards[-1].kind is CardKind.STACK
    assert folded.cards[-1].id == "/unknown/more"
    opened = lay_out(seats, EVERYTHING)
    assert len(opened.cards) == 500
    assert 0.5 < opened.width / opened.height < 4


def test_half_of_the_managers_are_enough_for_a_tree() -> None:
    assert lay_out(chart("Ann\n  Bob\n")).mode is Mode.TREE
    assert lay_out(chart("Ann\n  Bob\nEve\n")).mode is Mode.GRID
