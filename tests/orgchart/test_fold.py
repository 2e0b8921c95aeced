from inroad.orgchart.drawing import Card, CardKind
from inroad.orgchart.fold import EVERYTHING, View
from inroad.orgchart.layout import lay_out
from tests.orgchart.forests import places
from tests.orgchart.notation import chart


def test_more_than_six_without_reports_become_four_and_a_stack() -> None:
    text = "Ann  CEO\n  Bob  CFO\n" + "".join(f"    C{i}  Clerk\n" for i in range(7)) + "  Eve  CIO\n"
    layout = lay_out(chart(text))
    stack = next(card for card in layout.cards if card.kind is CardKind.STACK)
    assert stack == Card("Bob/more", 16, 524, 168, 28, CardKind.STACK, 3, 2)
    assert "C3" in places(layout)
    assert "C4" not in places(layout)
    opened = lay_out(chart(text), View(unstacked=frozenset({"Bob/more"})))
    assert places(opened)["C6"] == (16, 684)


def test_reports_are_shown_to_the_third_level_and_further_where_opened() -> None:
    chain = chart("Ann\n  Bob\n    Dan\n      Eve\n        Kim\n          Tom\n")
    assert [(card.id, card.hidden) for card in lay_out(chain).cards] == [("Ann", 0), ("Bob", 0), ("Dan", 0), ("Eve", 2)]
    assert len(lay_out(chain, View(opened=frozenset({"Eve"}))).cards) == 5
    assert [card.hidden for card in lay_out(chain, View(closed=frozenset({"Bob"}))).cards] == [0, 4]
    assert len(lay_out(chain, EVERYTHING).cards) == 6
