"""Finding accounts, and the portfolio: a page of accounts with their numbers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, literal_column, or_, select, tuple_

from inroad.matching.names import company_key
from inroad.matching.search_text import search_text
from inroad.model.account import Account, AccountFacet, AccountOrder, AccountStage, AccountTier, Lifecycle
from inroad.model.person import LineKind, Seat
from inroad.storage.account_facets import (
    Filters,
    Shape,
    bound,
    conditions,
    group_keys,
    key_of,
    said,
    shape_of,
)
from inroad.storage.entities import KEPT
from inroad.storage.prepared import Prepared
from inroad.storage.tables import account, changeset, position, reporting_line, workspace
from inroad.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """Which part of the portfolio is wanted.

    `group` orders by a facet before anything else. A page begins after a row already seen (`after` is its place, as
    `page_of_accounts` told it; not for groups), or so many rows from the beginning (`offset`).
    """

    query: str = ""
    filters: Filters = field(default_factory=dict)
    group: AccountFacet | None = None
    order: AccountOrder = AccountOrder.NAME
    descending: bool = False
    after: tuple[Any, ...] | None = None
    offset: int = 0
    limit: int = 50


class AccountNumbers(NamedTuple):
    """What is counted of an account's present positions: known people, all seats, seats with a superior."""

    people: int = 0
    seats: int = 0
    with_manager: int = 0
    changed_at: datetime | None = None


class AccountRow(NamedTuple):
    """An account as a row of the portfolio: what it says of itself, and its numbers."""

    id: str
    name: str
    legal_names: tuple[str, ...]
    domains: tuple[str, ...]
    registry_ids: tuple[tuple[str, str], ...]
    parent_id: str | None
    country: str | None
    city: str | None
    industry: str | None
    employees: int | None
    revenue: int | None
    currency: str | None
    lifecycle: Lifecycle
    tier: AccountTier
    stage: AccountStage
    owner: str | None
    tags: tuple[str, ...]
    note: str | None
    snapshot_on: date | None
    version: int
    people: int
    seats: int
    with_manager: int
    changed_at: datetime


class FoundAccounts(NamedTuple):
    """Accounts with their numbers; `place` is that of the last one where there are more, to go on after.

    `total` counts all that fit, `seq` is the point in the workspace's history at which that is so.
    """

    accounts: Sequence[AccountRow]
    place: tuple[Any, ...] | None
    total: int
    seq: int


class AccountClue(NamedTuple):
    """An account's id, its domains and its numbers in registers, as (register, number)."""

    account_id: str
    domains: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]


_AT_ONCE = 500
_KEPT = KEPT["account"]
_ENTITY = _KEPT.columns
_BY_ID = Prepared(
    select(*_ENTITY).where(account.c.workspace_id == bindparam("workspace"), account.c.id == bindparam("id"))
)
_NAMED = select(*_ENTITY).where(account.c.workspace_id == bindparam("workspace")).order_by(account.c.id)
_BY_KEY = _NAMED.where(account.c.company_key == bindparam("called"))
_BY_NAME = _NAMED.where(account.c.name == bindparam("called"))
"""Built once: every request begins with one of them."""


def get_account(tx: Transaction, account_id: str) -> Account | None:
    """The account with this id."""
    rows = _BY_ID.rows(tx.connection, {"workspace": tx.workspace_id, "id": account_id})
    return _account(rows[0]) if rows else None


def accounts_by_ids(tx: Transaction, ids: Sequence[str]) -> dict[str, Account]:
    """The accounts with these ids that there are, by id."""
    found: dict[str, Account] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = account.c.id.in_(ids[start : start + _AT_ONCE])
        query = select(*_ENTITY).where(account.c.workspace_id == tx.workspace_id, some)
        found |= {each.id: each for each in map(_account, tx.connection.execute(query))}
    return found


def accounts_fitting(tx: Transaction, page: AccountPage) -> list[Account]:
    """Every account that fits what a page asks for, oldest first."""
    query = select(*_ENTITY).where(_HERE, *_fits(_shape(page))).order_by(account.c.id)
    return [_account(row) for row in tx.connection.execute(query, _sought(tx, page))]


def accounts_named(tx: Transaction, name: str) -> list[Account]:
    """The accounts whose name means the same company ("Acme GmbH" and "ACME"); signs alone mean only themselves."""
    key = company_key(name)
    query = _BY_KEY if key else _BY_NAME
    return [
        _account(row) for row in tx.connection.execute(query, {"workspace": tx.workspace_id, "called": key or name})
    ]


def account_clues(tx: Transaction) -> Iterator[AccountClue]:
    """What accounts may be recognised by, of every one that has any of it."""
    clues = (account.c.domains, account.c.registry_ids)
    query = select(account.c.id, *clues).where(account.c.workspace_id == tx.workspace_id)
    return (AccountClue(*row) for row in tx.connection.execute(query.where(or_(*(column != () for column in clues)))))


def accounts_by_legal_name(tx: Transaction) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Of every account that has any: its id and its legal names."""
    query = select(account.c.id, account.c.legal_names).where(account.c.workspace_id == tx.workspace_id)
    return ((row.id, row.legal_names) for row in tx.connection.execute(query.where(account.c.legal_names != ())))


def all_accounts(tx: Transaction) -> list[Account]:
    """Every account, oldest first."""
    query = select(*_ENTITY).where(account.c.workspace_id == tx.workspace_id).order_by(account.c.id)
    return [_account(row) for row in tx.connection.execute(query)]


def page_of_accounts(tx: Transaction, page: AccountPage) -> FoundAccounts:
    """One page of accounts with their numbers of today."""
    resumed = page.after is not None
    query = _page(page.order, page.group, _shape(page), descending=page.descending, resumed=resumed)
    asked = {"most": page.limit + 1, "offset": page.offset, **_sought(tx, page)}
    asked |= {f"last_{place}": value for place, value in enumerate(page.after or ())}
    rows = query.rows(tx.connection, asked)
    accounts = [AccountRow._make(row[:_ROW_ENDS]) for row in rows[: page.limit]]
    more = len(rows) > page.limit and page.group is None
    place = (*rows[page.limit - 1][_PLACE_BEGINS:], accounts[-1].id) if more else None
    every, seq = rows[0][_ROW_ENDS:_PLACE_BEGINS] if rows else _STANDING.rows(tx.connection, asked)[0]
    return FoundAccounts(accounts, place, every if _shape(page) == _EVERYTHING else count_accounts(tx, page), seq)


def count_accounts(tx: Transaction, page: AccountPage | None = None) -> int:
    """How many accounts there are, or fit what a page asks for."""
    wanted = page or AccountPage()
    shape = _shape(wanted)
    statement = _TOTAL if shape == _EVERYTHING else _found(shape)
    return int(tx.connection.execute(statement, _sought(tx, wanted)).scalar_one())


def count_by(tx: Transaction, facet: AccountFacet, page: AccountPage) -> list[tuple[str | None, int]]:
    """How many of the accounts that fit have each value, in the order of the groups; None is unknown, and the last."""
    rows = tx.connection.execute(_by(facet, _shape(page)), _sought(tx, page))
    if facet is not AccountFacet.TAGS:
        return [(value, count) for value, count, *_ in rows]
    counts: Counter[str | None] = Counter()
    for tags, count in rows:
        counts.update(dict.fromkeys(tags or (None,), count))
    return sorted(counts.items(), key=lambda pair: (pair[0] is None, search_text(pair[0] or ""), pair[0] or ""))


def numbers_of(tx: Transaction, accounts: Sequence[Account], *, on: date) -> Mapping[str, AccountNumbers]:
    """What is counted of each account; the accounts are few and their rows lie together, so this stays cheap."""
    if not accounts:
        return {}
    asked = {"workspace": tx.workspace_id, "ids": [a.id for a in accounts], "day": on}
    return {account_id: AccountNumbers(*counted) for account_id, *counted in tx.connection.execute(_NUMBERS, asked)}


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
_CHANGED_AT = (
    select(changeset.c.recorded_at)
    .where(changeset.c.workspace_id == account.c.workspace_id, changeset.c.seq == account.c.version)
    .scalar_subquery()
)
# Were the word bound, SQLite would compare it with the condition of a partial index, and plan anew at every execution.
_WITH_MANAGER = _counted(reporting_line, reporting_line.c.line == literal_column(f"'{LineKind.SOLID}'"))
_COUNTED = (_PEOPLE, _counted(position), _WITH_MANAGER, _CHANGED_AT)
_NUMBERS = select(account.c.id, *_COUNTED).where(_HERE, account.c.id.in_(bindparam("ids", expanding=True)))
_ROW_ENDS = len(AccountRow._fields)
_STANDING_NOW = select(workspace.c.accounts, workspace.c.seq).where(workspace.c.workspace_id == bindparam("workspace"))
_ROW = (
    *[account.c[name] for name in AccountRow._fields[: -len(_COUNTED)]],
    *_COUNTED,
    *[_STANDING_NOW.with_only_columns(column).scalar_subquery() for column in _STANDING_NOW.selected_columns],
)
_PLACE_BEGINS = len(_ROW)
_TOTAL = select(workspace.c.accounts).where(workspace.c.workspace_id == bindparam("workspace"))
_STANDING = Prepared(_STANDING_NOW)

_Asked = tuple[Shape, bool]
"""The shape of the filters, and whether a name is looked for."""
_EVERYTHING: _Asked = ((), False)
_INDEXED = frozenset({AccountOrder.NAME, AccountOrder.CHANGED})
"""The orders an index stands for: among equals the identity decides, in the same direction. In others, the name."""


@lru_cache(maxsize=512)
def _page(
    order: AccountOrder, group: AccountFacet | None, asked: _Asked, *, descending: bool, resumed: bool
) -> Prepared:
    """First which accounts (an index alone can tell, however far down the page lies), then what is known of them."""
    key = _PEOPLE if order is AccountOrder.PEOPLE else key_of(order, descending=descending)
    ties = (account.c.id,) if order in _INDEXED else (account.c.sort_name, account.c.id)
    groups = () if group is None else group_keys(group)
    keys = [each.label(f"key_{place}") for place, each in enumerate((*groups, key, *ties))]
    inner = select(*keys).where(_HERE, *_fits(asked))
    if resumed:
        inner = inner.where(_beyond(key, ties, descending=descending, in_step=order in _INDEXED))
    ways = [False] * len(groups) + [descending] + [descending and order in _INDEXED] * len(ties)
    inner = inner.order_by(*(each.desc() if way else each for each, way in zip(keys, ways, strict=True)))
    few = inner.limit(bindparam("most")).offset(bindparam("offset")).subquery()
    place = list(few.c)
    rows = select(*_ROW, *place[len(groups) : -1]).join(few, account.c.id == place[-1]).where(_HERE)
    return Prepared(rows.order_by(*(each.desc() if way else each for each, way in zip(place, ways, strict=True))))


def _beyond(
    key: ColumnElement[Any], ties: tuple[ColumnElement[Any], ...], *, descending: bool, in_step: bool
) -> ColumnElement[bool]:
    """Where in the order a page begins that goes on after a row."""
    columns = (key, *ties)
    last = [bindparam(f"last_{place}", type_=column.type) for place, column in enumerate(columns)]
    if in_step:
        here, there = tuple_(*columns), tuple_(*last)
        return here < there if descending else here > there
    further = key < last[0] if descending else key > last[0]
    return or_(further, and_(key == last[0], tuple_(*ties) > tuple_(*last[1:])))


@lru_cache(maxsize=512)
def _found(asked: _Asked) -> Select[Any]:
    return select(func.count()).select_from(account).where(_HERE, *_fits(asked))


@lru_cache(maxsize=512)
def _by(facet: AccountFacet, asked: _Asked) -> Select[Any]:
    if facet is AccountFacet.TAGS:
        return select(account.c.tags, func.count()).where(_HERE, *_fits(asked)).group_by(account.c.tags)
    value, keys = said(facet), group_keys(facet)
    counted = select(value, func.count(), *keys).where(_HERE, *_fits(asked))
    return counted.group_by(value, *keys).order_by(*keys)


def _fits(asked: _Asked) -> list[ColumnElement[bool]]:
    shape, is_searched = asked
    return [*conditions(shape), _CALLED] if is_searched else conditions(shape)


def _shape(page: AccountPage) -> _Asked:
    return shape_of(page.filters), _pattern(page.query) is not None


def _sought(tx: Transaction, page: AccountPage) -> dict[str, Any]:
    """The values of whatever statement a page needs."""
    return {
        "workspace": tx.workspace_id, "day": tx.today, "pattern": _pattern(page.query), **bound(page.filters),
    }  # fmt: skip


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
