"""Finding single people, positions, lines and divisions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, bindparam, select

from inroad.model.account import Division
from inroad.model.entity import Entity
from inroad.model.person import Person, Position, ReportingLine
from inroad.storage.entities import KEPT
from inroad.storage.prepared import Prepared
from inroad.storage.tables import person, position
from inroad.storage.transaction import Transaction

E = TypeVar("E", bound=Entity)
_AT_ONCE = 500


def get_person(tx: Transaction, person_id: str) -> Person | None:
    """The person with this id."""
    return _one(tx, Person, id=person_id)


def get_position(tx: Transaction, account_id: str, position_id: str) -> Position | None:
    """The position with this id in the account."""
    return _one(tx, Position, account_id=account_id, id=position_id)


def get_division(tx: Transaction, account_id: str, division_id: str) -> Division | None:
    """The division with this id in the account."""
    return _one(tx, Division, account_id=account_id, id=division_id)


def positions_by_ids(tx: Transaction, account_id: str, ids: Sequence[str]) -> dict[str, Position]:
    """The positions of an account with these ids that there are, by id."""
    return _by_ids(tx, Position, ids, account_id=account_id)


def positions_of(tx: Transaction, person_id: str) -> list[Position]:
    """Every position a person holds or held, in any account."""
    return _many(tx, Position, person_id=person_id)


def positions_by_id(tx: Transaction, account_id: str, ids: Collection[str]) -> dict[str, Position]:
    """These positions of an account."""
    table = KEPT[Position.kind].table
    return {found.id: found for found in _many(tx, Position, table.c.account_id == account_id, table.c.id.in_(ids))}


def lines_from(tx: Transaction, account_id: str, position_id: str) -> list[ReportingLine]:
    """The lines, past and present, along which a position reports."""
    return _many(tx, ReportingLine, account_id=account_id, position_id=position_id)


def lines_to(tx: Transaction, account_id: str, position_id: str) -> list[ReportingLine]:
    """The lines, past and present, along which others report to a position."""
    return _many(tx, ReportingLine, account_id=account_id, manager_id=position_id)


def divisions_of(tx: Transaction, account_id: str) -> list[Division]:
    """The account's divisions."""
    return _many(tx, Division, account_id=account_id)


def lines_of(tx: Transaction, account_id: str) -> list[ReportingLine]:
    """All lines of an account, past and present."""
    return _many(tx, ReportingLine, account_id=account_id)


def persons_by_id(tx: Transaction, ids: Iterable[str]) -> dict[str, Person]:
    """The people with these ids, wherever we met them."""
    found: dict[str, Person] = {}
    wanted = iter(sorted(set(ids)))
    kept = KEPT[Person.kind]
    while some := list(islice(wanted, _AT_ONCE)):
        query = select(*kept.columns).where(kept.table.c.workspace_id == tx.workspace_id, kept.table.c.id.in_(some))
        rows = map(kept.entity, tx.connection.execute(query))
        found |= {entity.id: entity for entity in rows if isinstance(entity, Person)}
    return found


def guests_in(tx: Transaction, account_id: str) -> dict[str, str]:
    """Those who hold or held a position in the account but are at home in another one, with their homes."""
    query = (
        select(person.c.id, person.c.account_id)
        .join(position, (position.c.workspace_id == person.c.workspace_id) & (position.c.person_id == person.c.id))
        .where(position.c.workspace_id == tx.workspace_id, position.c.account_id == account_id)
        .where(person.c.account_id != account_id)
        .order_by(person.c.id)
    )
    return dict(map(tuple, tx.connection.execute(query)))


def held_elsewhere(tx: Transaction, ids: Sequence[str], account_id: str) -> set[str]:
    """Those of some people who hold or held a position in another account."""
    found: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        query = select(position.c.person_id).where(
            position.c.workspace_id == tx.workspace_id,
            position.c.person_id.in_(ids[start : start + _AT_ONCE]),
            position.c.account_id != account_id,
        )
        found.update(tx.connection.execute(query).scalars())
    return found


def addresses_in(tx: Transaction, account_id: str) -> dict[str, str]:
    """Whose address each e-mail address is, in lower case, of all who hold or held a position in the account."""
    seated = select(position.c.person_id).where(
        position.c.workspace_id == tx.workspace_id,
        position.c.account_id == account_id,
        position.c.person_id.is_not(None),
    )
    query = select(person.c.id, person.c.emails).where(
        person.c.workspace_id == tx.workspace_id, person.c.id.in_(seated), person.c.emails != ()
    )
    rows = tx.connection.execute(query.order_by(person.c.id.desc()))
    return {address.casefold(): person_id for person_id, emails in rows for address in emails}


def everybody_by_address(tx: Transaction, account_id: str | None = None) -> dict[str, list[tuple[str, str]]]:
    """By e-mail address in lower case the accounts in which its owner holds or held a position, with the owner's id."""
    query = (
        select(person.c.emails, position.c.account_id, person.c.id)
        .join(position, (position.c.workspace_id == person.c.workspace_id) & (position.c.person_id == person.c.id))
        .where(person.c.workspace_id == tx.workspace_id, person.c.emails != ())
        .order_by(position.c.account_id, person.c.id)
        .distinct()
    )
    if account_id is not None:
        query = query.where(position.c.account_id == account_id)
    found: dict[str, list[tuple[str, str]]] = {}
    for emails, home, person_id in tx.connection.execute(query):
        for address in emails:
            found.setdefault(address.casefold(), []).append((home, person_id))
    return found


def positions_by_key(tx: Transaction, source: str) -> dict[str, list[tuple[str, str | None, str]]]:
    """By what a source (the name of a profile) calls them, the positions it told of: account, holder, position."""
    query = select(position.c.source_key, position.c.account_id, position.c.person_id, position.c.id).where(
        position.c.workspace_id == tx.workspace_id, position.c.source == source, position.c.source_key.is_not(None)
    )
    found: dict[str, list[tuple[str, str | None, str]]] = {}
    for key, home, person_id, position_id in tx.connection.execute(query.order_by(position.c.id)):
        found.setdefault(key, []).append((home, person_id, position_id))
    return found


def find_entity(tx: Transaction, kind: str, key: dict[str, str]) -> Entity | None:
    """The entity of a kind with these key columns."""
    return _one(tx, KEPT[kind].cls, **key)


def find_entities(tx: Transaction, kind: str, places: Iterable[tuple[str, str]]) -> dict[str, Entity]:
    """The entities of a kind that there are in these places (what they belong to, their id), by id."""
    ids: dict[str, list[str]] = defaultdict(list)
    owned = "account_id" in KEPT[kind].table.primary_key.columns
    for root_id, entity_id in places:
        ids[root_id if owned else ""].append(entity_id)
    found: dict[str, Entity] = {}
    for root_id, some in ids.items():
        found |= _by_ids(tx, KEPT[kind].cls, some, **({"account_id": root_id} if owned else {}))
    return found


def _by_ids(tx: Transaction, cls: type[E], ids: Sequence[str], **where: str) -> dict[str, E]:
    found: dict[str, E] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = KEPT[cls.kind].table.c.id.in_(ids[start : start + _AT_ONCE])
        found |= {entity.id: entity for entity in _many(tx, cls, some, **where)}
    return found


def _one(tx: Transaction, cls: type[E], **where: str) -> E | None:
    rows = _at(cls.kind, tuple(where)).rows(tx.connection, {"workspace": tx.workspace_id, **where})
    entity = KEPT[cls.kind].entity(rows[0]) if rows else None
    return entity if isinstance(entity, cls) else None


@cache
def _at(kind: str, key: tuple[str, ...]) -> Prepared:
    """What is recorded in one place: every change begins with it, and a suggestion that is accepted with thousands."""
    kept = KEPT[kind]
    place = [kept.table.c[name] == bindparam(name) for name in key]
    return Prepared(select(*kept.columns).where(kept.table.c.workspace_id == bindparam("workspace"), *place))


def _many(tx: Transaction, cls: type[E], *conditions: ColumnElement[bool], **where: str) -> list[E]:
    kept = KEPT[cls.kind]
    query: Any = select(*kept.columns).where(kept.table.c.workspace_id == tx.workspace_id, *conditions)
    for name, value in where.items():
        query = query.where(kept.table.c[name] == value)
    rows = tx.connection.execute(query.order_by(kept.table.c.id))
    return [entity for row in rows if isinstance(entity := kept.entity(row), cls)]
