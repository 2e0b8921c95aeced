"""Finding interactions: a page of them, the newest first, and those whom nobody has put on the map yet."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Text, literal, or_, select, tuple_, type_coerce

from inroad.model.interaction import Direction, Interaction, InteractionKind
from inroad.storage.entities import KEPT
from inroad.storage.stakeholder_tables import interaction
from inroad.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionPage:
    """Which interactions are wanted.

    `person_id` and `addresses` are one participant's, any where both are empty; `form` is the only kind that is wanted;
    `until` is a moment that all of them precede; `after` the (moment, id) of the last one already seen.
    """

    person_id: str | None = None
    addresses: Collection[str] = ()
    form: InteractionKind | None = None
    until: datetime | None = None
    after: tuple[datetime, str] | None = None
    limit: int = 50


class Passed(NamedTuple):
    """Who was in touch with whom, when and how: of an interaction only what rules count by."""

    at: datetime
    form: InteractionKind
    direction: Direction
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    unknown: tuple[str, ...]


class Met(NamedTuple):
    """An address that took part in so many interactions, between two moments."""

    address: str
    times: int
    first: datetime
    last: datetime


_KEPT = KEPT[Interaction.kind]
_AT = {name: interaction.c[name] for name in ("at", "id")}
"""The order of interactions."""


def page_of_interactions(tx: Transaction, account_id: str, page: InteractionPage) -> tuple[list[Interaction], bool]:
    """One page of an account's interactions, newest first, and whether there are more."""
    query: Any = select(*_KEPT.columns).where(*_of(tx, account_id))
    marks = [type_coerce(interaction.c.theirs, Text).contains(page.person_id)] if page.person_id else []
    marks += [type_coerce(interaction.c.unknown, Text).contains(each, autoescape=True) for each in page.addresses]
    if marks:
        query = query.where(or_(*marks))
    if page.form is not None:
        query = query.where(interaction.c.form == page.form)
    if page.until is not None:
        query = query.where(interaction.c.at < page.until)
    if page.after is not None:
        seen = [literal(value, _AT[name].type) for name, value in zip(_AT, page.after, strict=True)]
        query = query.where(tuple_(*_AT.values()) < tuple_(*seen))
    query = query.order_by(interaction.c.at.desc(), interaction.c.id.desc()).limit(page.limit + 1)
    found = [entity for row in tx.connection.execute(query) if isinstance(entity := _KEPT.entity(row), Interaction)]
    return found[: page.limit], len(found) > page.limit


def passed_in(tx: Transaction, account_id: str, *, until: datetime | None = None) -> list[Passed]:
    """What passed about an account before a moment (ever), oldest first."""
    query: Any = select(*[interaction.c[name] for name in Passed._fields]).where(*_of(tx, account_id))
    if until is not None:
        query = query.where(interaction.c.at < until)
    return list(map(Passed._make, tx.connection.execute(query.order_by(interaction.c.at, interaction.c.id))))


def source_keys_in(tx: Transaction, account_ids: Collection[str]) -> set[tuple[str, str]]:
    """The interactions of accounts that came from elsewhere, each by its account and its id in the source."""
    query: Any = select(interaction.c.account_id, interaction.c.source_key).where(
        interaction.c.workspace_id == tx.workspace_id,
        interaction.c.account_id.in_(account_ids),
        interaction.c.source_key.is_not(None),
    )
    return set(map(tuple, tx.connection.execute(query)))


def interactions_with(tx: Transaction, person_id: str) -> list[Interaction]:
    """The interactions with a person about any account, oldest recorded first."""
    query: Any = select(*_KEPT.columns).where(
        interaction.c.workspace_id == tx.workspace_id, type_coerce(interaction.c.theirs, Text).contains(person_id)
    )
    rows = tx.connection.execute(query.order_by(interaction.c.account_id, interaction.c.id))
    return [entity for row in rows if isinstance(entity := _KEPT.entity(row), Interaction)]


def strangers_in(tx: Transaction, account_id: str) -> list[Met]:
    """The addresses that took part in an account's interactions and were nobody's when these were logged."""
    query = select(interaction.c.unknown, interaction.c.at).where(*_of(tx, account_id), interaction.c.unknown != ())
    met: dict[str, Met] = {}
    for addresses, at in tx.connection.execute(query):
        for address in addresses:
            known = met.get(address, Met(address, 0, at, at))
            met[address] = Met(address, known.times + 1, min(known.first, at), max(known.last, at))
    return sorted(met.values(), key=lambda each: (-each.times, each.address))


def _of(tx: Transaction, account_id: str) -> list[ColumnElement[bool]]:
    return [interaction.c.workspace_id == tx.workspace_id, interaction.c.account_id == account_id]
