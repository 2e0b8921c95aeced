"""Random forests with cards of any size, and what to ask of a layout."""

from collections.abc import Iterator, Sequence
from random import Random

from hypothesis import strategies as st

from inroad.orgchart.drawing import Card, Layout
from inroad.orgchart.fold import EVERYTHING, View
from inroad.orgchart.seat import OrgSeat

PLAIN = View(levels=None, plain=True)


def places(layout: Layout) -> dict[str, tuple[float, float]]:
    return {card.id: (card.x, card.y) for card in layout.cards}


def overlapping(layout: Layout) -> Iterator[tuple[str, str]]:
    cards = sorted(layout.cards, key=lambda card: card.x)
    for i, one in enumerate(cards):
        for other in cards[i + 1 :]:
            if other.x >= one.x + one.width:
                break
            if one.y < other.y + other.height and other.y < one.y + one.height:
                yield one.id, other.id


@st.composite
def forests(draw: st.DrawFn) -> list[OrgSeat]:
    """Up to 60 seats; chance is seeded, since hundreds of draws an example take seconds."""
    count = draw(st.integers(2, 60))
    wide = draw(st.booleans())
    chance = Random(draw(st.integers(0, 2**32)))
    seats = []
    for i in range(count):
        boss = chance.randint(max(0, i // 8 if wide else i - 3), i - 1) if i > 1 or (i and not wide) else None
        if i and chance.random() < 1 / 16:
            boss = None
        seats.append(
            OrgSeat(
                f"s{i}",
                None if boss is None else f"s{boss}",
                width=float(chance.randint(20, 300)),
                height=float(chance.choice((40, 72, chance.randint(10, 200)))),
                assistant=chance.random() < 0.1,
                dotted=(f"s{chance.randint(0, count)}",) if chance.random() < 0.1 else (),
            )
        )
    return seats


views = st.sampled_from([View(), EVERYTHING, PLAIN, View(levels=1), View(levels=None)])


def shown_managers(layout: Layout, seats: Sequence[OrgSeat]) -> Iterator[tuple[Card, Card]]:
    cards = {card.id: card for card in layout.cards}
    for seat in seats:
        if seat.id in cards and seat.manager_id in cards and not seat.assistant:
            yield cards[seat.manager_id or ""], cards[seat.id]
