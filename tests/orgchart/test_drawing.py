from inroad.orgchart.drawing import Card, CardKind, Layout, Line, LineKind, Mode


def test_cards_and_lines_are_made_once_when_asked_for() -> None:
    asked: list[str] = []

    def deal() -> tuple[Card, ...]:
        asked.append("cards")
        return (Card("Ann", 0, 0, 168, 72, CardKind.PERSON, 0, 0),)

    def trace() -> tuple[Line, ...]:
        asked.append("lines")
        return (Line("Ann", "Bob", LineKind.SOLID, ((0, 0), (0, 1))),)

    layout = Layout(Mode.TREE, 168, 72, deal, trace)
    assert asked == []
    assert layout.cards is layout.cards
    assert layout.lines is layout.lines
    assert asked == ["cards", "lines"]
