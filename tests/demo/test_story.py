from collections import defaultdict
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from inroad.demo.fiction import HANNAH, JONAS, PRIYA, TOMAS, Episode
from inroad.demo.story import demo_accounts, demo_episodes
from inroad.exchange.importers.record import PersonRecord
from inroad.model.account import Account
from inroad.model.person import Seat

TODAY = date(2026, 11, 22)
KEYS = [account.key for account in demo_accounts()]
LARGE = {"meridian", "brennaker"}
TEAM = {PRIYA, JONAS, TOMAS, HANNAH}


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


def test_every_account_is_valid_and_has_an_owner_among_us() -> None:
    accounts = [Account(id=account.key, **account.account) for account in demo_accounts()]
    assert {account.owner for account in accounts} <= TEAM
    assert all(domain.endswith(".example") for account in accounts for domain in account.domains)
    assert len(set(KEYS)) == len(KEYS) == 15


def test_accounts_cover_every_tier_and_many_stages_and_countries() -> None:
    accounts = [Account(id=account.key, **account.account) for account in demo_accounts()]
    assert len({account.tier for account in accounts}) == 4
    assert len({account.stage for account in accounts}) == 8
    assert len({account.country for account in accounts}) >= 8
    assert len({account.industry for account in accounts}) == 15


def test_the_story_is_the_same_for_the_same_day() -> None:
    assert list(demo_episodes(TODAY)) == whole_story()


def test_another_day_shifts_the_story_and_changes_nothing_else() -> None:
    later = list(demo_episodes(TODAY + timedelta(days=40)))
    assert [(e.account, e.on - timedelta(days=40), e.records) for e in later] == [
        (e.account, e.on, e.records) for e in whole_story()
    ]


def test_snapshots_come_in_order_and_lie_in_the_two_years_before_today() -> None:
    days = [episode.on for episode in whole_story()]
    assert days == sorted(days)
    assert TODAY - timedelta(days=740) <= days[0]
    assert days[-1] < TODAY
    assert {episode.author for episode in whole_story()} == TEAM


@pytest.mark.parametrize("key", KEYS)
def test_large_accounts_have_nine_snapshots_and_small_ones_two_to_four(key: str) -> None:
    episodes = told()[key]
    assert len(episodes) == 9 if key in LARGE else 2 <= len(episodes) <= 4
    assert all(earlier.on < later.on for earlier, later in pairwise(episodes))


@pytest.mark.parametrize(
    ("key", "least", "most"), [("meridian", 75, 90), ("brennaker", 1850, 2100), ("quillmoor", 1, 1)]
)
def test_accounts_are_as_large_as_told(key: str, least: int, most: int) -> None:
    assert all(least <= len(episode.records) <= most for episode in told()[key])


@pytest.mark.parametrize("key", [key for key in KEYS if key not in LARGE | {"quillmoor"}])
def test_small_accounts_have_five_to_thirty_people(key: str) -> None:
    assert all(5 <= len(episode.records) <= 30 for episode in told()[key])


@pytest.mark.parametrize("key", KEYS)
def test_every_superior_is_in_the_same_snapshot_and_nobody_is_their_own(key: str) -> None:
    for episode in told()[key]:
        keys = {record.source_key for record in episode.records}
        above = superiors(episode.records)
        dotted = {line.value for record in episode.records for line in record.dotted}
        assert set(above.values()) | dotted <= keys
        assert len(keys) == len(episode.records)
        assert all(level(key_, above) <= len(above) + 1 for key_ in above)


@pytest.mark.parametrize("key", KEYS)
def test_no_two_people_of_an_account_share_name_address_or_number(key: str) -> None:
    for episode in told()[key]:
        for values in (
            [record.name for record in episode.records if record.name],
            [email for record in episode.records for email in record.emails],
            [phone for record in episode.records for phone in record.phones],
        ):
            assert len(set(values)) == len(values)


@pytest.mark.parametrize("key", KEYS)
def test_a_filled_seat_has_a_name_and_an_empty_one_a_title(key: str) -> None:
    for record in (record for episode in told()[key] for record in episode.records):
        assert (record.name is not None) == (record.seat is Seat.FILLED)
        assert record.title or record.seat is Seat.FILLED
        assert (record.headcount is not None) == (record.seat is Seat.GROUP)


@pytest.mark.parametrize("key", sorted(LARGE))
def test_two_to_nine_in_a_hundred_people_change_in_a_quarter(key: str) -> None:
    """Joins, departures, titles and divisions; the reorganisation, which moves a third, apart."""
    for earlier, later in pairwise(told()[key]):
        before, after = states(earlier.records), states(later.records)
        changed = len(set(before.items()) ^ set(after.items())) / 2
        if "reorganisation" not in later.title:
            assert 0.015 <= changed / len(after) <= 0.09


@pytest.mark.parametrize("key", KEYS)
def test_something_changes_between_any_two_snapshots(key: str) -> None:
    assert all(earlier.records != later.records for earlier, later in pairwise(told()[key]))


def test_the_industrial_group_has_seven_levels_and_all_kinds_of_seats() -> None:
    records = newest("brennaker")
    above = superiors(records)
    assert max(level(record.source_key or "", above) for record in records) == 7
    assert [record.name for record in records if record.manager is None] == ["Annelies Verhoeven"]
    assert {record.seat for record in records} == set(Seat)


def test_names_and_titles_come_in_cyrillic_and_with_umlauts() -> None:
    karaganda = [record for record in newest("brennaker") if record.location == "Караганда"]
    german = [record.name or "" for record in newest("brennaker") if record.location in {"Osnabrück", "Kassel"}]
    assert len([record for record in karaganda if "а" in (record.name or "") and "а" in (record.title or "")]) > 80
    assert len([name for name in german if set(name) & set("äöüßÄÖÜ")]) > 100
    assert all(record.name is None or not record.name.isascii() for record in newest("altyn-dala"))


def test_the_reorganisation_renumbers_moves_divisions_and_merges_plants() -> None:
    before, after = next(
        (earlier.records, later.records)
        for earlier, later in pairwise(told()["brennaker"])
        if "reorganisation" in later.title
    )
    old_key = {record.name: record.source_key for record in before if record.name}
    new_key = {record.name: record.source_key for record in after if record.name in old_key}
    assert len(new_key.items() - old_key.items()) > 0.9 * len(new_key)
    assert len(set(new_key.values()) & set(old_key.values())) > 0.8 * len(new_key)
    assert {r.division[:1] for r in after} - {r.division[:1] for r in before} == {("Digital and Services",)}
    assert ("Manufacturing", "Kassel Plant") in {r.division[:2] for r in before}
    assert {r.division[:3] for r in after if r.location == "Kassel"} == {("Manufacturing", "Germany Plants", "Kassel")}


@pytest.mark.parametrize("key", KEYS)
def test_apart_from_the_reorganisation_a_person_keeps_their_key(key: str) -> None:
    for earlier, later in pairwise(told()[key]):
        old_key = {record.name: record.source_key for record in earlier.records if record.name}
        key_now = {record.name: record.source_key for record in later.records if record.name in old_key}
        if "reorganisation" not in later.title:
            assert key_now.items() <= old_key.items()


def who_holds(key: str, title: str) -> list[str]:
    """Whoever holds the seat, snapshot by snapshot, each once; empty seats by their kind."""
    found = [(r.name or r.seat) for e in told()[key] for r in e.records if r.title == title]
    return [str(who) for place, who in enumerate(found) if place == 0 or who != found[place - 1]]


@pytest.mark.parametrize(
    ("key", "title", "holders"),
    [
        ("meridian", "Chief Financial Officer", ["Martin Ashdown", "vacant", "David Kessler"]),
        ("meridian", "Head of Quality and Safety", ["Helen Marsh", "vacant", "Kenji Watanabe"]),
        ("meridian", "Head of Capital Planning", ["Gillian Frost", "vacant", "unknown"]),
        ("brennaker", "Chief Financial Officer", ["Pieter Langedijk", "vacant", "Ottoline Brandsma"]),
        ("brennaker", "Директор завода", ["Виталий Ткаченко", "vacant", "Гульмира Сейдахметова"]),
    ],
)
def test_seats_change_hands(key: str, title: str, holders: list[str]) -> None:
    assert who_holds(key, title) == holders


@pytest.mark.parametrize(
    ("name", "left", "joined"),
    [("Ruth Abramson", "northmoor", "meridian"), ("Damian Scholes", "calder-valley", "halvorsen")],
)
def test_people_change_jobs_from_one_account_to_another(name: str, left: str, joined: str) -> None:
    assert name in states(told()[left][-2].records)
    assert name not in states(newest(left))
    assert name in states(newest(joined))
    assert name not in states(told()[joined][-2].records)


def test_the_newest_chart_of_meridian_shows_the_people_of_the_deal() -> None:
    by_key = {record.source_key: record for record in newest("meridian")}
    superior = {r.name: by_key[r.manager.value].name for r in by_key.values() if r.name and r.manager}
    assert superior["Ingrid Solheim"] == "Marcus Oyelaran"
    assert superior["Marcus Oyelaran"] == superior["David Kessler"] == "Eleanor Whitcombe"
    assert superior["Ruth Abramson"] == superior["Henrik Falk"] == superior["Yusuf Demir"] == "Amara Nwosu"
    assert superior["Beatriz Lopes"] == "Grace Adeyemi"
    assert any(record.dotted for record in by_key.values())
    assert len([r for r in by_key.values() if r.manager is None]) == 7


def test_small_accounts_have_the_shapes_of_real_address_books() -> None:
    assert len(superiors(newest("lindenau"))) * 5 < len(newest("lindenau"))
    assert len([record for record in newest("greyfriars") if record.manager is None]) >= 5
    assert len([record for record in newest("ostara") if record.title is None]) * 2 > len(newest("ostara"))
