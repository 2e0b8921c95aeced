"""Finding accounts, and the portfolio: a page of accounts with their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select, tuple_

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


class AccountNumbers(NamedTuple):
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
    pattern = _pattern(page.query)
    value, last_id = page.after or (None, None)
    query = _page(page.order, descending=page.descending, searched=pattern is not None, resumed=page.after is not None)
    asked = {"most": page.limit + 1, "pattern": pattern, "last_value": value, "last_id": last_id}
    rows = tx.connection.execute(query, {"workspace": tx.workspace_id, "day": tx.today, **asked}).all()
    accounts = [_account(row[:-1]) for row in rows[: page.limit]]
    return accounts, rows[page.limit - 1].ordered_by if len(rows) > page.limit else None


def count_accounts(tx: Transaction, query: str = "") -> int:
    """How many accounts there are, or match a search."""
    pattern = _pattern(query)
    statement = _TOTAL if pattern is None else _FOUND
    found = tx.connection.execute(statement, {"workspace": tx.workspace_id, "pattern": pattern})
    return int(found.scalar_one())


def numbers_of(tx: Transaction, accounts: Sequence[Account], *, on: date) -> Mapping[str, AccountNumbers]:
    """What is counted of each account; the accounts are few and their rows lie together, so this stays cheap."""
    if not accounts:
        return {}
    asked = {"workspace": tx.workspace_id, "ids": [a.id for a in accounts], "day": on}
    return {
        account_id: AccountNumbers(people, seats - people, with_manager, changed_at)
        for account_id, people, seats, with_manager, changed_at in tx.connection.execute(_NUMBERS, asked)
    }


# The statements of the portfolio are built once: to build them anew costs more than to run them.


def _counted(table: Any, *where: ColumnElement[bool]) -> Any:
    """How many of a table's rows of the account are true on the day."""
    return (
        select(func.count())
        .where(
            table.c.workspace_id == account.c.workspace_id,
            table.c.account_id == account.c.id,
            or_(table.c.valid_to.is_(None), table.c.valid_to > bindparam("day")),
            or_(table.c.valid_from.is_(None), table.c.valid_from <= bindparam("day")),
            *where,
        )
        .scalar_subquery()
    )


_HERE = account.c.workspace_id == bindparam("workspace")
_CALLED = account.c.sort_name.like(bindparam("pattern"), escape="/")
_PEOPLE = _counted(position, position.c.seat == Seat.FILLED)
_ORDER: Mapping[AccountOrder, Any] = {
    AccountOrder.NAME: account.c.sort_name,
    AccountOrder.CHANGED: account.c.version,
    AccountOrder.PEOPLE: _PEOPLE,
}
_CHANGED_AT = (
    select(changeset.c.recorded_at)
    .where(changeset.c.workspace_id == account.c.workspace_id, changeset.c.seq == account.c.version)
    .scalar_subquery()
)
_WITH_MANAGER = _counted(reporting_line, reporting_line.c.line == LineKind.SOLID)
_NUMBERS = select(account.c.id, _PEOPLE, _counted(position), _WITH_MANAGER, _CHANGED_AT).where(
    _HERE, account.c.id.in_(bindparam("ids", expanding=True))
)
_TOTAL = select(workspace.c.accounts).where(workspace.c.workspace_id == bindparam("workspace"))
_FOUND = select(func.count()).select_from(account).where(_HERE, _CALLED)


@cache
def _page(order: AccountOrder, *, descending: bool, searched: bool, resumed: bool) -> Select[Any]:
    ordered_by = _ORDER[order]
    query = select(*_ENTITY, ordered_by.label("ordered_by")).where(_HERE)
    if searched:
        query = query.where(_CALLED)
    if resumed:
        here = tuple_(ordered_by, account.c.id)
        last = tuple_(bindparam("last_value", type_=ordered_by.type), bindparam("last_id", type_=account.c.id.type))
        query = query.where(here < last if descending else here > last)
    directions = (ordered_by.desc(), account.c.id.desc()) if descending else (ordered_by, account.c.id)
    return query.order_by(*directions).limit(bindparam("most"))


def _pattern(query: str) -> str | None:
    """What LIKE is to match, every sign meaning itself; None where nothing is looked for."""
    wanted = search_text(query)
    for sign in "/%_":
        wanted = wanted.replace(sign, f"/{sign}")
    return f"%{wanted}%" if wanted else None


def _account(row: Any) -> Account:
    entity = _KEPT.entity(row)
    if not isinstance(entity, Account):  # pragma: no cover - the table of accounts keeps accounts
        raise TypeError(entity)
    return entity
