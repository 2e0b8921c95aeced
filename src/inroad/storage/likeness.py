"""Reading what is compared to find records that may be one: people with their present seats, and who is new."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, select

from inroad.storage.changesets import created_ids
from inroad.storage.tables import account, changeset, person, position
from inroad.storage.transaction import Transaction


class Seen(NamedTuple):
    """A person with one of their seats; what is not known, or that there is no seat, is None."""

    id: str
    name: str
    given_name: str | None
    family_name: str | None
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    urls: tuple[str, ...]
    country: str | None
    city: str | None
    created: int
    account_id: str | None
    account: str | None
    title: str | None
    valid_from: Any
    valid_to: Any


def everybody(tx: Transaction, ids: Sequence[str] | None = None) -> list[Seen]:
    """Every person (or these), once for each seat, past and present; without one once. In the order of their ids."""
    columns: list[Any] = [person.c[name] for name in Seen._fields[:10]]
    columns += [position.c.account_id, account.c.name.label("account"), position.c.title]
    columns += [position.c.valid_from, position.c.valid_to]
    seat = and_(position.c.workspace_id == person.c.workspace_id, position.c.person_id == person.c.id)
    home = and_(account.c.workspace_id == position.c.workspace_id, account.c.id == position.c.account_id)
    query: Any = select(*columns).outerjoin(position, seat).outerjoin(account, home)
    query = query.where(person.c.workspace_id == tx.workspace_id).order_by(person.c.id, position.c.id)
    if ids is not None:
        query = query.where(person.c.id.in_(ids))
    return list(map(Seen._make, tx.connection.execute(query)))


def new_in(tx: Transaction, changeset_id: str) -> tuple[list[str], list[str]]:
    """The ids of the accounts and the people that a changeset made and that are still there."""
    made = created_ids(tx, changeset_id)
    seq = select(changeset.c.seq).where(changeset.c.workspace_id == tx.workspace_id, changeset.c.id == changeset_id)
    number = tx.connection.execute(seq).scalar_one()
    found: list[list[str]] = []
    for table in (account, person):
        low, high = made.get(table.name, ("", ""))
        where: Sequence[ColumnElement[bool]] = (
            table.c.workspace_id == tx.workspace_id, table.c.created == number, table.c.id.between(low, high),
        )  # fmt: skip
        found.append(list(tx.connection.execute(select(table.c.id).where(*where)).scalars()) if low else [])
    return found[0], found[1]


def is_worth_a_look(tx: Transaction, accounts: Sequence[str], people: Sequence[str]) -> bool:
    """Whether there is something beside what is new with which it could be one.

    What is new in the only account there is was compared with its people when it came.
    """
    if not accounts and not people:
        return False
    here = select(account.c.id).where(account.c.workspace_id == tx.workspace_id).limit(2)
    return len(tx.connection.execute(here).all()) > 1
