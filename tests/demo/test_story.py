from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from inroad.demo.fiction import HANNAH, JONAS, PRIYA, TOMAS
from inroad.demo.story import demo_accounts, demo_episodes
from inroad.model.account import Account
from inroad.model.person import Seat
from tests.demo.telling import TODAY, level, newest, states, superiors, told, who_holds, whole_story

KEYS = [account.key for account in demo_accounts()]
LARGE = {"meridian", "brennaker"}
TEAM = {PRIYA, JONAS, TOMAS, HANNAH}
GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "try-the-demo.md"


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


@pytest.mark.parametrize("key", KEYS)
def test_apart_from_the_reorganisation_a_person_keeps_their_key(key: str) -> None:
    for earlier, later in pairwise(told()[key]):
        old_key = {record.name: record.source_key for record in earlier.records if record.name}
        key_now = {record.name: record.source_key for record in later.records if record.name in old_key}
        if "reorganisation" not in later.title:
            assert key_now.items() <= old_key.items()


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


def test_the_guide_shows_every_account_once_and_names_people_who_exist() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    rows = [line.split(" | ")[0].removeprefix("| ") for line in guide.splitlines() if line.startswith("| ")]
    assert sorted(rows[1:]) == sorted(account.account["name"] for account in demo_accounts())
    everybody = {record.name for episode in whole_story() for record in episode.records}
    named = {"Martin Ashdown", "David Kessler", "Ingrid Solheim", "Helen Marsh", "Kenji Watanabe", "Gillian Frost"}
    for name in named | {"Ruth Abramson", "Damian Scholes"}:
        assert name in guide
        assert name in everybody
