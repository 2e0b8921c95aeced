"""Finding accounts, and the portfolio: a page of accounts with their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, func, or_, select, tuple_

from inroad.matching.names import company_key
from inroad.matching.search_text import search_text
from inroad.model.account import Account
from inroad.model.person import LineKind, Seat
from inroad.storage.entities import KEPT
from inroad.storage.tables import account, changeset, position, reporting_line, workspace
from inroad.storage.transaction import Transaction


class AccountOrder(StrEnum):
    """What a portfolio can be ordered by."""

    NAME = "name"
    PEOPLE = "people"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """Which part of the portfolio is wanted: `after` is the (order value, id) of the last row already seen."""

    query: str = ""
    order: AccountOrder = AccountOrder.NAME
    descending: bool = False
    after: tuple[Any, str] | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountNumbers:
    """What is counted of an account's present positions: known people, seats without one, seats with a superior."""

    people: int = 0
    placeholders: int = 0
    with_manager: int = 0
    changed_at: datetime | None = None


_KEPT = KEPT["account"]
_ENTITY = _KEPT.columns
_BY_ID = select(*_ENTITY).where(account.c.workspace_id == bindparam("workspace"), account.c.id == bindparam("id"))
"""Built once: every request begins with it."""


def get_account(tx: Transaction, account_id: str) -> Account | None:
    """The account with this id."""
    row = tx.connection.execute(_BY_ID, {"workspace": tx.workspace_id, "id": account_id}).first()
    return None if row is None else _account(row)


def accounts_named(tx: Transaction, name: str) -> list[Account]:
    """The accounts whose name means the same company ("Acme GmbH" and "ACME"); signs alone mean only themselves."""
    key = company_key(name)
    same = account.c.company_key == key if key else account.c.name == name
    query = select(*_ENTITY).where(account.c.workspace_id == tx.workspace_id, same)
    return [_account(row) for row in tx.connection.execute(query.order_by(account.c.id))]


def all_accounts(tx: Transaction) -> list[Account]:
    """Every account, oldest first."""
    query = select(*_ENTITY).where(account.c.workspace_id == tx.workspace_id).order_by(account.c.id)
    return [_account(row) for row in tx.connection.execute(query)]


def page_of_accounts(tx: Transaction, page: AccountPage) -> tuple[list[Account], Any]:
    """One page of accounts and, where there are more, the order value of its last row for the next page."""
    ordered_by = _order_column(tx, page.order)
    query = select(*_ENTITY, ordered_by.label("ordered_by")).where(*_matching(tx, page.query))
    if page.after is not None:
        query = query.where(_beyond(ordered_by, page))
    directions = (ordered_by.desc(), account.c.id.desc()) if page.descending else (ordered_by, account.c.id)
    rows = tx.connection.execute(query.order_by(*directions).limit(page.limit + 1)).all()
    accounts = [_account(row[:-1]) for row in rows[: page.limit]]
    return accounts, rows[page.limit - 1].ordered_by if len(rows) > page.limit else None


def count_accounts(tx: Transaction, query: str = "") -> int:
    """How many accounts there are, or match a search."""
    if not query:
        total = select(workspace.c.accounts).where(workspace.c.workspace_id == tx.workspace_id)
        return int(tx.connection.execute(total).scalar_one())
    found = select(func.count()).select_from(account).where(*_matching(tx, query))
    return int(tx.connection.execute(found).scalar_one())


def numbers_of(tx: Transaction, accounts: Sequence[Account], *, on: date) -> Mapping[str, AccountNumbers]:
    """What is counted of each account; the accounts are few and their rows lie together, so this stays cheap."""
    ids = [a.id for a in accounts]
    filled = func.sum(case((position.c.seat == Seat.FILLED, 1), else_=0))
    seats = _execute(tx, select(position.c.account_id, filled, func.count()), position, ids, on)
    lines_query = select(reporting_line.c.account_id, func.count()).where(reporting_line.c.line == LineKind.SOLID)
    lines = dict(map(tuple, _execute(tx, lines_query, reporting_line, ids, on)))
    counted = {account_id: (people, total - people) for account_id, people, total in seats}
    times = select(changeset.c.seq, changeset.c.recorded_at).where(
        changeset.c.workspace_id == tx.workspace_id, changeset.c.seq.in_({a.version for a in accounts})
    )
    changed = dict(map(tuple, tx.connection.execute(times))) if accounts else {}
    return {
        a.id: AccountNumbers(
            people=counted.get(a.id, (0, 0))[0],
            placeholders=counted.get(a.id, (0, 0))[1],
            with_manager=lines.get(a.id, 0),
            changed_at=changed.get(a.version),
        )
        for a in accounts
    }


def _execute(tx: Transaction, query: Select[Any], table: Any, ids: Sequence[str], on: date) -> Sequence[Any]:
    current = query.where(
        table.c.workspace_id == tx.workspace_id,
        table.c.account_id.in_(ids),
        *_current(table, on),
    )
    return tx.connection.execute(current.group_by(table.c.account_id)).all() if ids else []


def _current(table: Any, on: date) -> tuple[ColumnElement[bool], ...]:
    return (
        or_(table.c.valid_to.is_(None), table.c.valid_to > on),
        or_(table.c.valid_from.is_(None), table.c.valid_from <= on),
    )


def _matching(tx: Transaction, query: str) -> list[ColumnElement[bool]]:
    here = account.c.workspace_id == tx.workspace_id
    wanted = search_text(query)
    return [here, account.c.sort_name.contains(wanted, autoescape=True)] if wanted else [here]


def _order_column(tx: Transaction, order: AccountOrder) -> Any:
    if order is AccountOrder.NAME:
        return account.c.sort_name
    if order is AccountOrder.CHANGED:
        return account.c.version
    return (
        select(func.count())
        .where(
            position.c.workspace_id == tx.workspace_id,
            position.c.account_id == account.c.id,
            position.c.seat == Seat.FILLED,
            *_current(position, tx.today),
        )
        .scalar_subquery()
    )


def _beyond(ordered_by: Any, page: AccountPage) -> ColumnElement[bool]:
    here = tuple_(ordered_by, account.c.id)
    last = tuple_(*(page.after or ()), types=[ordered_by.type, account.c.id.type])
    return here < last if page.descending else here > last


def _account(row: Any) -> Account:
    entity = _KEPT.entity(row)
    if not isinstance(entity, Account):  # pragma: no cover - the table of accounts keeps accounts
        raise TypeError(entity)
    return entity
