"""The fiction told to a workspace: every episode a changeset of its day and its author."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from inroad.demo import build, story
from inroad.demo.build import build_demo
from inroad.demo.fiction import Episode
from inroad.demo.story import demo_accounts
from inroad.influence.coverage import Threading
from inroad.model.member import Actor
from inroad.model.person import Seat
from inroad.model.stakeholder import BuyingRole
from inroad.storage import Store
from inroad.storage.accounts import AccountPage
from inroad.workspace.accounts import list_accounts
from inroad.workspace.history import history
from inroad.workspace.reviewing import review_account
from inroad.workspace.roster import When, list_people
from tests.demo.telling import TODAY, whole_story

FEW = {"meridian", "quillmoor"}
SMALL = [episode for episode in whole_story() if episode.account in FEW]


@pytest.fixture
def told(store: Store, monkeypatch: pytest.MonkeyPatch) -> tuple[Store, Actor, list[str]]:
    """A workspace with two of the accounts' stories; the industrial group's alone takes most of the time."""
    monkeypatch.setattr(build, "demo_episodes", lambda _today: iter(SMALL))
    monkeypatch.setattr(build, "demo_days", lambda _today: iter(()))
    heard: list[str] = []
    hear: Callable[[str], None] = heard.append
    owner = store.create_workspace("demo")
    assert build_demo(store, owner, TODAY, hear) == len(demo_accounts())
    return store, owner, heard


def people_of(episode: Episode) -> set[str]:
    return {record.name for record in episode.records if record.name}


def test_every_account_is_there_and_every_episode_was_announced(told: tuple[Store, Actor, list[str]]) -> None:
    store, owner, heard = told
    with store.read(owner) as tx:
        names = {account.name for account in list_accounts(tx, AccountPage()).accounts}
    assert names == {account.account["name"] for account in demo_accounts()}
    assert heard == [episode.title for episode in SMALL]


def test_every_episode_is_a_changeset_of_its_day_and_its_author(told: tuple[Store, Actor, list[str]]) -> None:
    store, owner, _ = told
    with store.read(owner) as tx:
        entries, _ = history(tx, None, limit=100)
    imports = [
        (entry.changeset.summary, entry.actor, entry.changeset.as_of, entry.changeset.recorded_at.astimezone(UTC))
        for entry in reversed(entries)
        if entry.changeset.verb == "import"
    ]
    assert imports == [
        (episode.title, episode.author, episode.on, datetime.combine(episode.on, time(9, 30, tzinfo=UTC)))
        for episode in SMALL
    ]


def test_on_each_day_the_people_of_that_days_episode_are_there_and_no_others(
    told: tuple[Store, Actor, list[str]],
) -> None:
    store, owner, _ = told
    by_key = {account.key: account.account["name"] for account in demo_accounts()}
    with store.read(owner) as tx:
        ids = {account.name: account.id for account in list_accounts(tx, AccountPage()).accounts}
        for episode in SMALL:
            rows = list_people(tx, ids[by_key[episode.account]], When(as_of=episode.on)).rows
            assert {row.name for row in rows if row.seat is Seat.FILLED} == people_of(episode)
            assert len(rows) == len(episode.records)
            managed = sum(1 for record in episode.records if record.manager is not None)
            assert sum(1 for row in rows if row.manager_id is not None) == managed


def test_nothing_was_there_before_the_story_began(told: tuple[Store, Actor, list[str]]) -> None:
    store, owner, _ = told
    with store.read(owner) as tx:
        for account in list_accounts(tx, AccountPage()).accounts:
            assert list_people(tx, account.id, When(as_of=date(2000, 1, 1))).rows == ()


def test_what_passed_and_what_was_thought_is_told_between_the_charts(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Calder Valley's head of IT, whom we called our champion, is gone: the review says so."""
    monkeypatch.setattr(
        build, "demo_episodes", lambda _today: (e for e in whole_story() if e.account == "calder-valley")
    )
    monkeypatch.setattr(
        build, "demo_days", lambda today: (d for d in story.demo_days(today) if d.account == "calder-valley")
    )
    owner = store.create_workspace("demo")
    build_demo(store, owner, TODAY)
    with replace(store, clock=lambda: datetime.combine(TODAY, time(12, tzinfo=UTC))).read(owner) as tx:
        (account,) = [a for a in list_accounts(tx, AccountPage()).accounts if a.name == "Calder Valley Clinics"]
        found = review_account(tx, account.id, When())
    assert found.review.coverage.threading is Threading.SINGLE_THREADED
    assert [each.role for each in found.review.completeness.missing] == [
        BuyingRole.EXECUTIVE_SPONSOR, BuyingRole.CHAMPION, BuyingRole.TECHNICAL_BUYER,
    ]  # fmt: skip
