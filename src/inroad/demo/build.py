"""Telling the fiction to a workspace: every episode becomes a changeset of its day and its author."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from operator import attrgetter

from inroad.demo.dealings import Day
from inroad.demo.deeds import Cast, do_day
from inroad.demo.fiction import DemoAccount, Episode
from inroad.demo.story import demo_accounts, demo_days, demo_episodes
from inroad.exchange.importers.plan.editions import Accounts
from inroad.exchange.importers.plan.planner import Plan
from inroad.exchange.importers.plan.posts import Terms
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.record import PersonRecord
from inroad.model.account import Account
from inroad.model.changeset import RowChange
from inroad.model.member import Actor, Role
from inroad.storage import Store, Transaction
from inroad.storage.accounts import get_account
from inroad.storage.graphs import load_graph
from inroad.storage.transaction import Act
from inroad.workspace.applying import apply_rows

_OFFICE_HOUR = time(9, 30, tzinfo=UTC)
SOURCE = "demo"


def build_demo(store: Store, owner: Actor, today: date, progress: Callable[[str], None] | None = None) -> int:
    """Fill an empty workspace with the demo as of `today`; returns the number of accounts. `progress` hears titles."""
    episodes, days = list(demo_episodes(today)), list(demo_days(today))
    authors = {
        name: replace(owner, member_id=store.add_member(owner.workspace_id, name=name, role=Role.EDITOR).id)
        for name in dict.fromkeys([*(told.author for told in episodes), *(day.author for day in days)])
    }
    accounts = demo_accounts()
    with _on(store, episodes[0].on).write(owner) as tx:
        tx.begin(Act(verb="create_account", summary=f"{len(accounts)} accounts"))
        made = {account.key: _create(tx, account).id for account in accounts}
    cast = Cast(made, {name: author.member_id for name, author in authors.items()}, today)
    told: Iterator[Episode | Day] = heapq.merge(episodes, days, key=attrgetter("on"))
    for each in told:
        on, author = _on(store, each.on), authors[each.author]
        if isinstance(each, Day):
            do_day(on, author, cast, each)
            continue
        if progress is not None:
            progress(each.title)
        with on.write(author) as tx:
            _tell(tx, made[each.account], each)
        cast.forget(each.account)
    return len(accounts)


def _on(store: Store, day: date) -> Store:
    return replace(store, clock=lambda: datetime.combine(day, _OFFICE_HOUR))


def _create(tx: Transaction, account: DemoAccount) -> Account:
    return tx.save(Account(id=tx.new_id(), **account.account))


def _tell(tx: Transaction, account_id: str, episode: Episode) -> None:
    account = get_account(tx, account_id)
    if account is None:  # pragma: no cover - it was made a moment ago
        raise LookupError(account_id)
    graph = load_graph(tx, account)
    state = AccountState.of(
        account, new_id=tx.new_id, known=bool(graph.positions), graph=lambda: graph, edited=frozenset
    )
    state.open()
    plan = Plan(
        reading=lambda: episode.records,
        accounts=_One(state),
        terms=Terms(source=SOURCE, day=episode.on, scope=SnapshotScope.ALL),
        new_id=tx.new_id,
    )
    tx.begin(Act(verb="import", summary=episode.title, source={"file": episode.title}, as_of=episode.on))
    apply_rows(tx, _counted(tx, plan))


def _counted(tx: Transaction, plan: Plan) -> Iterator[RowChange]:
    for row in plan.rows():
        tx.count(row.outcome)
        yield row


class _One(Accounts):
    """The one account an episode is about."""

    def __init__(self, state: AccountState) -> None:
        self._state = state

    def state_for(self, record: PersonRecord) -> AccountState:
        del record
        return self._state
