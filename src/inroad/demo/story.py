"""The whole fiction: which accounts there are, and what we learned about them when."""

import heapq
from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter

from inroad.demo.brennaker import BRENNAKER
from inroad.demo.chance import Chance
from inroad.demo.chart import Chart
from inroad.demo.clinics import CLINICS
from inroad.demo.dealings import Day, read_dealings
from inroad.demo.fiction import DemoAccount, Episode, Fiction
from inroad.demo.firms import FIRMS
from inroad.demo.hospitals import HOSPITALS
from inroad.demo.meridian import MERIDIAN
from inroad.demo.plot import begin, happen
from inroad.demo.quarter import live_a_quarter

_FICTIONS = (MERIDIAN, BRENNAKER, *HOSPITALS, *CLINICS, *FIRMS)


def demo_accounts() -> tuple[DemoAccount, ...]:
    """All accounts of the demo workspace."""
    return tuple(fiction.told_of for fiction in _FICTIONS)


def demo_episodes(today: date) -> Iterator[Episode]:
    """All snapshots of the two years before `today`, oldest first."""
    return heapq.merge(*(_told(fiction, today) for fiction in _FICTIONS), key=attrgetter("on"))


def demo_days(today: date) -> Iterator[Day]:
    """All that passed between the accounts and us in the two years before `today`, oldest first."""
    told = (read_dealings(fiction.told_of.key, fiction.dealings, today) for fiction in _FICTIONS)
    return heapq.merge(*told, key=attrgetter("on"))


def _told(fiction: Fiction, today: date) -> Iterator[Episode]:
    """One account's snapshots, oldest first."""
    chart = Chart(fiction.contacts)
    chance = None if fiction.seed is None else Chance(fiction.seed)
    for place, chapter in enumerate(fiction.chapters):
        if place == 0:
            begin(chart, chapter.text, chance)
        else:
            happen(chart, chapter.text)
        if place and chance is not None:
            live_a_quarter(chart, chance)
        yield Episode(
            account=fiction.told_of.key,
            on=today - timedelta(days=chapter.days_ago),
            title=chapter.title,
            author=chapter.author,
            records=chart.records(),
        )
