from inroad.orgchart.lines import GUTTER, TRUNK
from inroad.orgchart.seat import CARD_WIDTH
from inroad.orgchart.spacing import COLUMN_GAP, INDENT, LIST_GAP, TIGHT_GAP


def test_columns_of_common_cards_are_208_pixels_apart() -> None:
    assert CARD_WIDTH + COLUMN_GAP == 208


def test_lines_have_room_beside_the_cards_they_go_to() -> None:
    assert TRUNK < INDENT
    assert TRUNK < LIST_GAP
    assert GUTTER < COLUMN_GAP
    assert TIGHT_GAP < LIST_GAP
