"""An ordinary quarter in a large organisation: people come, go, rise and move, a few in a hundred.

Only people whom chance made are touched, so that the written story stays as it is written.
"""

from dataclasses import replace

from inroad.demo.chance import Chance
from inroad.demo.chart import Chart, Post
from inroad.model.person import Seat

LEAVE = 14
MANAGERS_LEAVE = 15
JOIN = 15
RISE = 9
CHANGE_UNIT = 6
CHANGE_SUPERIOR = 5
"""How many of a thousand do so in a quarter."""

_STEPS = (("Senior ", "Lead "), ("Старший ", "Ведущий "))
"""What a rise puts before a title, and what the next one puts in its place."""


def live_a_quarter(chart: Chart, chance: Chance) -> None:
    """Let three months pass."""
    _fill_vacancies(chart, chance)
    _let_managers_go(chart, chance)
    _let_staff_go_and_come(chart, chance)
    _let_staff_rise(chart, chance)
    _let_staff_move(chart, chance)


def _fill_vacancies(chart: Chart, chance: Chance) -> None:
    """Most seats which were vacant at the end of the last quarter are filled, from inside where somebody can rise."""
    for vacant in [post for post in chart.posts.values() if post.drawn and post.seat is Seat.VACANT]:
        if chance.dice.happens(60):
            _fill(chart, chance, vacant)


def _fill(chart: Chart, chance: Chance, vacant: Post) -> None:
    heirs = [post for post in chart.reports_of(vacant.number) if post.seat is Seat.FILLED and post.drawn]
    if heirs and chance.dice.happens(70):
        chart.promote_into(vacant.number, chance.dice.pick(heirs).number)
    else:
        chart.fill(vacant.number, chance.name(vacant.place))


def _let_managers_go(chart: Chart, chance: Chance) -> None:
    """Some who lead others leave; half of the seats are filled at once."""
    leading = _leading(chart)
    for manager in chance.dice.some([post for post in _drawn(chart) if post.number in leading], MANAGERS_LEAVE):
        vacant = chart.vacate(manager.number)
        if chance.dice.happens(50):
            _fill(chart, chance, vacant)


def _let_staff_go_and_come(chart: Chart, chance: Chance) -> None:
    for leaver in chance.dice.some(_staff(chart), LEAVE):
        chart.remove(leaver.number)
    for peer in chance.dice.some(_staff(chart), JOIN):
        chart.add(replace(peer, name=chance.name(peer.place), email=None, phone=None))


def _let_staff_rise(chart: Chart, chance: Chance) -> None:
    for post in chance.dice.some(_staff(chart), RISE):
        if post.title is not None:
            chart.put(replace(post, title=risen(post.title)))


def _let_staff_move(chart: Chart, chance: Chance) -> None:
    """To another unit of the same place, to do what one does there; or to another superior doing the same work."""
    staff = _staff(chart)
    for post in chance.dice.some(staff, CHANGE_UNIT):
        peers = [peer for peer in staff if peer.place == post.place and peer.unit != post.unit]
        peer = chance.dice.pick(peers)
        chart.put(replace(post, title=peer.title, unit=peer.unit, superior=peer.superior))
    staff = _staff(chart)
    for post in chance.dice.some(staff, CHANGE_SUPERIOR):
        peers = [peer for peer in staff if peer.place == post.place and peer.title == post.title]
        peer = chance.dice.pick(peers)
        chart.put(replace(post, unit=peer.unit, superior=peer.superior))


def risen(title: str) -> str:
    """The title one step up: "Senior" comes first, then "Lead"; whoever leads stays."""
    for first, second in _STEPS:
        if title.startswith(second):
            return title
        if title.startswith(first):
            return second + title.removeprefix(first)
    first = _STEPS[0][0] if title.isascii() else _STEPS[1][0]
    return first + (title if title.isascii() else title[0].lower() + title[1:])


def _drawn(chart: Chart) -> list[Post]:
    """The people whom chance made."""
    return [post for post in chart.posts.values() if post.drawn and post.seat is Seat.FILLED]


def _leading(chart: Chart) -> set[int | None]:
    """Who leads somebody."""
    return {post.superior for post in chart.posts.values()}


def _staff(chart: Chart) -> list[Post]:
    """The people whom chance made and who lead nobody."""
    leading = _leading(chart)
    return [post for post in _drawn(chart) if post.number not in leading]
