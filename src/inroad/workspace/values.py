"""The values recorded of a position, its holder and the line to the superior, each by the name of its field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from inroad.model.entity import Entity
from inroad.model.graph import AccountGraph
from inroad.model.person import LineKind, Person, Position, ReportingLine

OF_PERSON = ("name", "emails", "phones", "urls", "language", "time_zone", "country", "city")
OF_POSITION = (
    "person_id", "title", "division_id", "seniority", "function", "grade", "location", "headcount", "valid_from",
)  # fmt: skip
OF_LINE = ("manager_id",)
_UNKNOWN: tuple[object, ...] = (None, "", [], "unknown")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A value in its JSON form, and the entity that holds it. No two fields of one seat have one name."""

    subject: Entity
    field: str
    value: object

    @property
    def key(self) -> tuple[str, str]:
        """By what statements about it are found: the entity's id and the field."""
        return self.subject.id, self.field


@dataclass(frozen=True, slots=True)
class Seating:
    """A position with its holder and the line to its primary superior, where these are known."""

    position: Position
    person: Person | None
    line: ReportingLine | None

    @property
    def entities(self) -> list[Entity]:
        """Those that are there."""
        return [each for each in (self.person, self.position, self.line) if each is not None]

    def values(self) -> Mapping[str, Recorded]:
        """What is known, by field, in the order in which it is told; what is unknown is left out."""
        return {found.field: found for found in self._all() if found.value not in _UNKNOWN}

    def _all(self) -> Iterator[Recorded]:
        parts = ((self.person, OF_PERSON), (self.position, OF_POSITION), (self.line, OF_LINE))
        for subject, fields in parts:
            if subject is not None:
                yield from (Recorded(subject, name, in_json(getattr(subject, name))) for name in fields)


def in_json(value: object) -> object:
    """A field's value as JSON says it."""
    said = msgspec.to_builtins(value)
    return list(said) if isinstance(said, tuple) else said


def seating_on(graph: AccountGraph, position_id: str, day: date) -> Seating | None:
    """A position of an account's graph with its holder and its line on a day; None where there is no such position."""
    position = graph.positions.get(position_id)
    if position is None:
        return None
    line = primary(position, graph.lines.values(), day)
    return Seating(position, graph.persons.get(position.person_id or ""), line)


def primary(position: Position, lines: Iterable[ReportingLine], day: date) -> ReportingLine | None:
    """A position's line to its primary superior on a day; of one that has ended, on its last day."""
    if position.valid_to is not None and position.valid_to <= day:
        day = position.valid_to - timedelta(days=1)
    own = (line for line in lines if line.position_id == position.id and line.line is LineKind.SOLID)
    return next((line for line in own if line.validity.covers(day)), None)
