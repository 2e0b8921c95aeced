"""What one record says of a person and a position, in the fields of our entities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from inroad.exchange.importers.plan.recognise import same_text
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.record import PersonRecord
from inroad.matching.titles import TitleReading, read_title
from inroad.model.person import Function, Person, Position, PositionStatus, Seat, Seniority


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How an import is to be understood.

    `day` is the day a dated snapshot describes; an import without one corrects what is recorded instead of dating it.
    `source` names the profile; `scope` says who, missing from a dated snapshot, has left.
    """

    source: str
    day: date | None = None
    scope: SnapshotScope = SnapshotScope.NAMED

    @property
    def lists_posts(self) -> bool:
        """Whether rows are posts: whoever is named twice holds both. In lists of people they would be namesakes."""
        return self.scope in {SnapshotScope.SENIOR, SnapshotScope.JUNIOR, SnapshotScope.PRESENT}


_cached_reading = lru_cache(maxsize=50_000)(read_title)


def new_person(record: PersonRecord, *, person_id: str, account_id: str) -> Person:
    """The person of a record about somebody met for the first time."""
    return Person(
        id=person_id,
        account_id=account_id,
        name=record.name or "",
        given_name=record.given_name,
        family_name=record.family_name,
        emails=record.emails,
        phones=record.phones,
        urls=record.urls,
        language=record.language,
        country=record.country,
        note=record.note,
    )


def person_news(person: Person, record: PersonRecord) -> dict[str, Any]:
    """What a record adds to a known person: addresses are added, blanks filled, nothing is taken away."""
    news: dict[str, Any] = {
        name: united
        for name in ("emails", "phones", "urls")
        if (united := _united(getattr(person, name), getattr(record, name))) != getattr(person, name)
    }
    for name in ("given_name", "family_name", "language", "country", "note"):
        said = getattr(record, name)
        if said is not None and getattr(person, name) is None:
            news[name] = said
    return news


def new_position(
    record: PersonRecord, state: AccountState, terms: Terms, *, position_id: str, person_id: str | None
) -> Position:
    """The position of a record, held from the day of the snapshot (or since the record says)."""
    until = record.until
    return Position(
        id=position_id,
        account_id=state.account.id,
        person_id=person_id,
        seat=record.seat,
        source=terms.source,
        source_line=record.line,
        valid_from=_since(record, terms),
        valid_to=until,
        status=PositionStatus.ACTIVE if until is None else PositionStatus.LEFT,
        **_said(record, state),
    )


def position_news(position: Position, record: PersonRecord, state: AccountState) -> dict[str, Any]:
    """What a record says differently of a known position; where the record is silent, nothing changes."""
    said = _said(record, state)
    if same_text(position.title, record.title):
        for name in ("title", "seniority", "seniority_confidence", "function", "function_confidence"):
            said.pop(name)
    said.pop("seniority_confidence", None)
    said.pop("function_confidence", None)
    if said["source_key"] == position.id:  # a file that we wrote ourselves
        said.pop("source_key")
    news = {
        name: value
        for name, value in said.items()
        if value not in (None, Seniority.UNKNOWN, Function.UNKNOWN) and value != getattr(position, name)
    }
    if "title" in news:
        news |= _standing(record)
    return news


def is_new_post(position: Position, news: Mapping[str, Any], terms: Terms) -> bool:
    """Whether a dated snapshot shows the person in another post: another title or another unit."""
    if terms.day is None or position.seat is not Seat.FILLED or position.valid_from == terms.day:
        return False
    return "title" in news or "division_id" in news


def _said(record: PersonRecord, state: AccountState) -> dict[str, Any]:
    return {
        "title": record.title,
        "division_id": state.division_of(record.division) if record.division else None,
        "grade": record.grade,
        "location": record.location,
        "headcount": record.headcount,
        "source_key": record.source_key,
        **_standing(record),
    }


def _standing(record: PersonRecord) -> dict[str, Any]:
    reading = _cached_reading(record.title, grade=record.grade) if record.title else _NO_TITLE
    return {
        "seniority": record.seniority or reading.seniority,
        "seniority_confidence": None if record.seniority else reading.seniority_confidence,
        "function": record.function or reading.function,
        "function_confidence": None if record.function else reading.function_confidence,
    }


def _since(record: PersonRecord, terms: Terms) -> date | None:
    if record.since is None or terms.day is None:
        return record.since or terms.day
    return min(record.since, terms.day)


def _united(ours: tuple[str, ...], theirs: Iterable[str]) -> tuple[str, ...]:
    have = {value.casefold() for value in ours}
    return (*ours, *(value for value in theirs if value.casefold() not in have))


_NO_TITLE = TitleReading(Seniority.UNKNOWN, 0.0, Function.UNKNOWN, 0.0, ())
