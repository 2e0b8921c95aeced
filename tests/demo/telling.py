"""The story as tests read it: told once a process, asked by account."""

from collections import defaultdict
from datetime import date
from functools import cache

from inroad.demo.fiction import Episode
from inroad.demo.story import demo_episodes
from inroad.exchange.importers.record import PersonRecord

TODAY = date(2026, 11, 22)


@cache
def whole_story() -> list[Episode]:
    return list(demo_episodes(TODAY))


@cache
def told() -> dict[str, list[Episode]]:
    """The episodes of each account."""
    by_account: dict[str, list[Episode]] = defaultdict(list)
    for episode in whole_story():
        by_account[episode.account].append(episode)
    return by_account


def newest(key: str) -> tuple[PersonRecord, ...]:
    return told()[key][-1].records


def superiors(records: tuple[PersonRecord, ...]) -> dict[str, str]:
    """Key of the superior by key."""
    return {record.source_key or "": record.manager.value for record in records if record.manager}


def level(key: str, above: dict[str, str]) -> int:
    """1 for those without a superior; an endless climb is a cycle."""
    steps = 1
    while (key := above.get(key, "")) and steps <= len(above) + 1:
        steps += 1
    return steps


def states(records: tuple[PersonRecord, ...]) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """What we say of each person: title and division."""
    return {record.name: (record.title, record.division) for record in records if record.name}


def who_holds(key: str, title: str) -> list[str]:
    """Whoever holds the seat, snapshot by snapshot, each once; empty seats by their kind."""
    found = [(r.name or r.seat) for e in told()[key] for r in e.records if r.title == title]
    return [str(who) for place, who in enumerate(found) if place == 0 or who != found[place - 1]]
