"""What belongs to an account beside its people and their seats: opportunities, relationships, interactions."""

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, or_, select

from inroad.model.account import Account
from inroad.model.coverage import Covering
from inroad.model.entity import Entity
from inroad.model.person import Person
from inroad.model.relationship import Relationship
from inroad.storage.changes import kind_as_known
from inroad.storage.entities import KEPT
from inroad.storage.stakeholder_tables import covering, relationship
from inroad.storage.tables import account, person
from inroad.storage.transaction import Transaction

E = TypeVar("E", bound=Entity)


def belongings(tx: Transaction, cls: type[E], account_id: str, *, seq: int | None = None) -> list[E]:
    """The account's entities of a kind, oldest first: as recorded now, or right after the changeset `seq`."""
    present = _read(tx, cls, KEPT[cls.kind].table.c.account_id == account_id)
    if seq is None:
        return present
    return _only(cls, kind_as_known(tx, cls.kind, root_id=account_id, seq=seq, present=present))


def relationships_with(tx: Transaction, end_id: str) -> list[Relationship]:
    """The relationships of a person or a seat in the maps of all accounts, past and present."""
    return _read(tx, Relationship, or_(relationship.c.from_id == end_id, relationship.c.to_id == end_id))


def coverings_of(tx: Transaction, person_id: str) -> list[Covering]:
    """Who of us covers a person, in all accounts."""
    return _read(tx, Covering, covering.c.person_id == person_id)


def at_home_in(tx: Transaction, account_id: str) -> list[Person]:
    """The people whom we first met through an account, wherever they sit."""
    return _read(tx, Person, person.c.account_id == account_id)


def children_of(tx: Transaction, account_id: str) -> list[Account]:
    """The accounts that belong to an account."""
    return _read(tx, Account, account.c.parent_id == account_id)


def owned_kinds() -> list[type[Entity]]:
    """The kinds of entities that lie with their account, parents before children."""
    return [kept.cls for kept in KEPT.values() if "account_id" in kept.table.primary_key.columns]


def _read(tx: Transaction, cls: type[E], *where: ColumnElement[bool]) -> list[E]:
    kept = KEPT[cls.kind]
    query: Any = select(*kept.columns).where(kept.table.c.workspace_id == tx.workspace_id, *where)
    return _only(cls, map(kept.entity, tx.connection.execute(query.order_by(kept.table.c.id)).all()))


def _only(cls: type[E], entities: Iterable[Entity]) -> list[E]:
    return [entity for entity in entities if isinstance(entity, cls)]
