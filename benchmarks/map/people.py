"""The people whom every map of this benchmark draws, their places, and the place where all maps open."""

import random
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import ViewportSize

from inroad.orgchart.drawing import Card
from inroad.orgchart.fold import EVERYTHING
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat

SCREEN: ViewportSize = {"width": 1440, "height": 900}
SCALE = 0.6
"""Near the smallest scale at which our cards are drawn whole: as many whole cards in sight as there can be."""
GIVEN = ("Ada", "Bruno", "Chidi", "Dalia", "Emil", "Farah", "Gustav", "Hana", "Ivo", "Jasmin", "Kenji", "Lucía")
FAMILY = ("Abramson", "Bergqvist", "Cole", "Demir", "Eide", "Falk", "Gallagher", "Haddow", "Ivanov", "Jensen")
TITLES = ("Head of Quality and Safety", "Clinical Director, Surgery", "IT Manager, Devices", "Controller", "Analyst")


def company(count: int) -> list[OrgSeat]:
    """A believable organisation: three to twelve reports a manager, one in four or five of them a manager."""
    chance = random.Random(7)
    seats = [OrgSeat("p0")]
    managers = ["p0"]
    for boss in managers:
        span = chance.randint(3, 12)
        leading = max(1, round(span / 4.5))
        for report in range(min(span, count - len(seats))):
            seats.append(OrgSeat(f"p{len(seats)}", boss))
            if report < leading:
                managers.append(seats[-1].id)
    return seats


def one_manager(count: int) -> list[OrgSeat]:
    """Everybody reports to one."""
    return [OrgSeat("p0"), *(OrgSeat(f"p{i}", "p0") for i in range(1, count))]


def person(number: int) -> dict[str, Any]:
    """Somebody with a name, a title and a seniority, as the peers' cards say it."""
    given, family = GIVEN[number % len(GIVEN)], FAMILY[number * 7 % len(FAMILY)]
    return {
        "name": f"{given} {family}",
        "title": TITLES[number * 3 % len(TITLES)],
        "seniority": ("Director", "Manager", "Individual")[number % 3],
        "role": "Operations",
        "initials": given[0] + family[0],
    }


def data_for(seats: list[OrgSeat]) -> dict[str, Any]:
    """The people with their places: as the app's server says them, and as the peers take them."""
    layout = lay_out(seats, EVERYTHING)
    told = {seat.id: person(number) for number, seat in enumerate(seats)}
    managers = {seat.id: seat.manager_id for seat in seats if seat.manager_id}
    cards = [{**card._asdict(), "count": card.hidden, "person": None} for card in layout.cards]
    lines = [
        {"from_id": line.from_id, "to_id": line.to_id, "kind": line.kind, "points": line.points}
        for line in layout.lines
    ]
    size = {"width": layout.width, "height": layout.height}
    return {
        "map": {**size, "cards": cards, "lines": lines, "bands": [], "tray": []},
        "people": [_row(seat_id, said, managers.get(seat_id)) for seat_id, said in told.items()],
        "cards": [{"id": card.id, "x": card.x, "y": card.y, "person": told[card.id]} for card in layout.cards],
        "lines": [{"from": line.from_id, "to": line.to_id} for line in layout.lines],
        "managers": managers,
        "view": busiest(layout.cards),
    }


def _row(seat_id: str, said: dict[str, Any], manager_id: str | None) -> dict[str, Any]:
    nothing = dict.fromkeys(
        ("division", "division_id", "function_confidence", "grade", "location", "headcount", "manager_name",
         "valid_from", "valid_to", "badge", "note", "source_line", "confirmed_on")
    )  # fmt: skip
    return {
        **nothing, "position_id": seat_id, "person_id": seat_id, "name": said["name"], "seat": "filled",
        "title": said["title"], "division_path": [], "seniority": said["seniority"].lower(),
        "seniority_confidence": 0.9, "function": "operations", "status": "active", "mapped": True, "emails": [],
        "phones": [], "urls": [], "manager_id": manager_id, "dotted": [], "created": 1, "version": 1,
        "person_version": 1,
    }  # fmt: skip


def busiest(cards: Sequence[Card]) -> dict[str, Any]:
    """The place of 400 with most cards in sight: a viewport (screen = drawing x scale + x, y), who, the middle one."""
    places = [_sight(cards, card) for card in cards[:: max(1, len(cards) // 400)]]
    return max(places, key=lambda place: len(place["ids"]))


def _sight(cards: Sequence[Card], middle: Card) -> dict[str, Any]:
    width, height = SCREEN["width"] / SCALE, SCREEN["height"] / SCALE
    left, top = middle.x + (middle.width - width) / 2, middle.y + (middle.height - height) / 2
    ids = [
        card.id
        for card in cards
        if left < card.x + card.width and card.x < left + width and top < card.y + card.height and card.y < top + height
    ]
    return {"x": -left * SCALE, "y": -top * SCALE, "scale": SCALE, "ids": ids, "middle": middle.id}
