"""Which table keeps which kind of entity, and how an entity becomes a row, a patch, and itself again."""

import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, partial
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import Dialect, Table

from inroad.matching.names import company_key
from inroad.matching.search_text import last_word_first, search_text, search_words
from inroad.model.account import Account, Division
from inroad.model.assessment import Assessment
from inroad.model.changeset import EntityChange
from inroad.model.coverage import Covering, TeamMember
from inroad.model.definition import Definition
from inroad.model.entity import Entity, created, value_names
from inroad.model.errors import Invalid
from inroad.model.interaction import Interaction
from inroad.model.note import Note
from inroad.model.opportunity import Opportunity
from inroad.model.person import Person, Position, ReportingLine
from inroad.model.proposal import PairAnswer
from inroad.model.relationship import Relationship
from inroad.model.view import SavedView
from inroad.storage import proposal_tables, stakeholder_tables, statement_tables, tables
from inroad.storage.columns import bound_column

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Kept:
    """How one kind is kept: its class, its table, the columns derived from it for searching and sorting."""

    cls: type[Entity]
    table: Table
    derived: Mapping[str, tuple[str, Callable[[str], str]]]
    """By column the field (or derived column before it) that it is made of, and how."""

    @property
    def field_names(self) -> tuple[str, ...]:
        """The entity's fields, each of which is a column."""
        return _field_names(self.cls.kind)

    def row(self, workspace_id: str, entity: Entity) -> dict[str, Any]:
        """The entity as column values."""
        values = {name: getattr(entity, name) for name in self.field_names}
        for name, (source, of) in self.derived.items():
            values[name] = of(values[source])
        return {"workspace_id": workspace_id, **values}

    def entity(self, row: Sequence[Any]) -> Entity:
        """The entity of a row which holds exactly `columns`, in their order.

        Its class looked at the values when they were recorded; to ask it again costs more than to read them.
        """
        entity: Entity = object.__new__(self.cls)
        for put, value in zip(_puts(self.cls.kind), row, strict=True):
            put(entity, value)
        return entity

    @property
    def columns(self) -> list[Any]:
        """The columns of the entity's own fields, in their order."""
        return [self.table.c[name] for name in self.field_names]


@cache
def _field_names(kind: str) -> tuple[str, ...]:
    return tuple(f.name for f in fields(KEPT[kind].cls))


@cache
def _puts(kind: str) -> tuple[Callable[[Entity, Any], None], ...]:
    """What sets each field, in their order, of an entity that nobody has seen yet."""
    return tuple(getattr(KEPT[kind].cls, name).__set__ for name in _field_names(kind))


KEPT: Mapping[str, Kept] = {
    "account": Kept(
        Account,
        tables.account,
        {"sort_name": ("name", search_text), "company_key": ("name", company_key)},
    ),
    "division": Kept(Division, tables.division, {}),
    "person": Kept(
        Person,
        tables.person,
        {"search_name": ("name", search_words), "search_last": ("search_name", last_word_first)},
    ),
    "position": Kept(Position, tables.position, {}),
    "reporting_line": Kept(ReportingLine, tables.reporting_line, {}),
    "opportunity": Kept(Opportunity, stakeholder_tables.opportunity, {}),
    "relationship": Kept(Relationship, stakeholder_tables.relationship, {}),
    "interaction": Kept(Interaction, stakeholder_tables.interaction, {}),
    "team_member": Kept(TeamMember, stakeholder_tables.team_member, {}),
    "covering": Kept(Covering, stakeholder_tables.covering, {}),
    "definition": Kept(Definition, stakeholder_tables.definition, {}),
    "assessment": Kept(Assessment, statement_tables.assessment, {}),
    "note": Kept(Note, statement_tables.note, {}),
    "saved_view": Kept(SavedView, tables.saved_view, {}),
    "pair_answer": Kept(PairAnswer, proposal_tables.pair_answer, {}),
}
"""Every kind, parents before children: the order in which they can be inserted."""


def root_of(entity: Entity) -> str:
    """In whose history the entity's changes are kept: its account's, or its own where it belongs to none."""
    return str(getattr(entity, root_field(type(entity))))


def root_field(cls: type[Entity]) -> str:
    """The field of a class of entities which says in whose history their changes are kept."""
    own = issubclass(cls, SavedView)  # even one that is offered in one account only
    return "account_id" if not own and "account_id" in cls.__slots__ else "id"


def private_to(entity: Entity) -> str | None:
    """The only member who may know of the entity and its changes; None where everybody may."""
    return entity.author_id if isinstance(entity, Note) and entity.private else None


def patch(entity: Entity, names: Iterable[str]) -> dict[str, Any]:
    """Some fields of an entity as JSON values."""
    return {name: msgspec.to_builtins(getattr(entity, name)) for name in names}


def patched(entity: E, values: Mapping[str, Any]) -> E:
    """The entity with fields set from JSON values; raises `msgspec.ValidationError` where a value does not fit."""
    hints = _hints(entity.kind)
    return entity.with_values(**{name: msgspec.convert(value, hints[name]) for name, value in values.items()})


@cache
def readers(kind: str) -> Mapping[str, Callable[[Any], Any] | None]:
    """How each field of a kind is read from its JSON value, None where that is the value.

    They raise `msgspec.ValidationError` where a value does not fit.
    """
    return {
        name: None if hint in _AS_IN_JSON else partial(msgspec.convert, type=hint)
        for name, hint in _hints(kind).items()
    }


def converted(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """JSON values as the fields of a kind hold them; raises `Invalid` where a value does not fit."""
    hints = _hints(kind)
    ready: dict[str, Any] = {}
    for name, value in values.items():
        try:
            ready[name] = msgspec.convert(value, hints[name])
        except msgspec.ValidationError as error:
            raise Invalid(f"a value does not fit “{name}”: {error}", field=name) from error
    return ready


def whole(entity: Entity) -> dict[str, Any]:
    """All fields of an entity as JSON values, bookkeeping included."""
    return patch(entity, _field_names(entity.kind))


def from_whole(kind: str, values: Mapping[str, Any]) -> Entity:
    """The entity that `whole` wrote."""
    cls = KEPT[kind].cls
    hints = _hints(kind)
    return cls(**{name: msgspec.convert(value, hints[name]) for name, value in values.items()})


def change_to_json(change: EntityChange) -> dict[str, Any]:
    """A change as JSON values."""
    return {
        "kind": change.entity.kind,
        "before": None if change.before is None else whole(change.before),
        "after": None if change.after is None else whole(change.after),
    }


def change_from_json(value: Mapping[str, Any]) -> EntityChange:
    """The change that `change_to_json` wrote."""
    sides = [None if value[side] is None else from_whole(value["kind"], value[side]) for side in ("before", "after")]
    return EntityChange(*sides)


_AS_IN_JSON = (str, str | None, int, int | None)
"""Types of fields whose values are the same in JSON."""


@cache
def _hints(kind: str) -> dict[str, Any]:
    return typing.get_type_hints(KEPT[kind].cls)


class Columns(NamedTuple):
    """Many rows column by column, as a driver takes them: `same` holds what all rows say alike, once."""

    same: dict[str, Any]
    each: dict[str, Sequence[Any]]


def columns_of(kind: str, rows: Sequence[tuple[Any, ...]], dialect: Dialect) -> Columns:
    """The values of many new entities (one at least); columns without any value are left out.

    Raises `Invalid` where the class would refuse one of them.
    """
    kept = KEPT[kind]
    columns: dict[str, Sequence[Any]] = dict(zip(value_names(kept.cls), zip(*rows, strict=True), strict=True))
    if not kept.cls.are_sound(columns):
        for row in rows:
            created((kept.cls, row))
    bound = Columns({}, {})
    for name, values in columns.items():
        column = kept.table.c[name].type
        if values.count(values[0]) < len(values):
            bound.each[name] = bound_column(column, values, dialect)
        elif values[0] is not None:
            bound.same[name] = bound_column(column, values[:1], dialect)[0]
    for name, (source, of) in kept.derived.items():
        bound.each[name] = columns[name] = list(map(of, columns[source]))
    return bound


@cache
def values_of(kind: str) -> Callable[[Entity], tuple[Any, ...]]:
    """What tells an entity's bare values, as a bulk load takes them."""
    return attrgetter(*value_names(KEPT[kind].cls))
