from itertools import pairwise

from hypothesis import given, settings

from inroad.orgchart.drawing import LineKind
from inroad.orgchart.fold import EVERYTHING, View
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat
from tests.orgchart.forests import forests, overlapping, views
from tests.orgchart.notation import chart


def test_gathered_people_in_wrapped_rows_have_lines_of_their_own() -> None:
    text = "Ann  CEO\n" + "".join(f"  D{i}  Head\n    C{i}  Clerk\n" for i in range(60)) + "  Tom  x\n  Liv  x\n"
    layout = lay_out(chart(text), EVERYTHING)
    card = next(card for card in layout.cards if card.id == "Liv")
    points = next(line.points for line in layout.lines if line.to_id == "Liv")
    assert points[-1] == (card.x, card.y + 36)
    assert points[0][1] == 72
    assert not list(overlapping(layout))


def test_a_dotted_line_runs_between_facing_sides() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO  dotted Eve
          Eve  CIO
            Kim  Admin  dotted Bob  dotted Ann
            Tom  Admin  dotted Eve  dotted Nobody here
        """)
    )
    dotted = {(line.from_id, line.to_id): line.points for line in layout.lines if line.kind is LineKind.DOTTED}
    assert dotted == {
        ("Eve", "Bob"): ((208, 144), (168, 144)),
        ("Bob", "Kim"): ((168, 144), (212, 144), (212, 240), (224, 240)),
        ("Ann", "Kim"): ((104, 36), (92, 36), (92, 240), (224, 240)),
        ("Eve", "Tom"): ((208, 144), (196, 144), (196, 320), (224, 320)),
    }


def test_lines_run_from_the_manager_to_the_report_in_right_angles() -> None:
    layout = lay_out(
        chart("""
        Ann  CEO
          Bob  CFO
            Dan  Controller
          Eve  CIO
        """)
    )
    assert [(line.from_id, line.to_id, line.points) for line in layout.lines] == [
        ("Ann", "Bob", ((188, 72), (188, 90), (84, 90), (84, 108))),
        ("Ann", "Eve", ((188, 72), (188, 90), (292, 90), (292, 108))),
        ("Bob", "Dan", ((6, 180), (6, 240), (16, 240))),
    ]


@given(forests(), views)
@settings(max_examples=50, deadline=None)
def test_lines_begin_and_end_at_their_cards_and_turn_in_right_angles(seats: list[OrgSeat], view: View) -> None:
    layout = lay_out(seats, view)
    cards = {card.id: card for card in layout.cards}
    for line in layout.lines:
        for name, (x, y) in ((line.from_id, line.points[0]), (line.to_id, line.points[-1])):
            card = cards[name]
            assert card.x <= x <= card.x + card.width
            assert card.y <= y <= card.y + card.height
        assert all(x == next_x or y == next_y for (x, y), (next_x, next_y) in pairwise(line.points))
