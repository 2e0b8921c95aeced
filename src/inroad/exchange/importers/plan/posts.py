"""What one record says of a person and a position, in the fields of our entities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from inroad.exchange.importers.plan.recognise import same_text
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.record import ManagerBy, PersonRecord
from inroad.matching.titles import read_title
from inroad.model.entity import Creation
from inroad.model.person import Function, Person, Position, PositionStatus, Seat, Seniority


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How an import is to be understood.

    `day` is the day a dated snapshot describes; an import without one corrects what is recorded instead of dating it.
    `source` names the profile; `scope` says who, missing from a dated snapshot, has left; `ways` how rows may name
    their superiors; `dated_rows` that rows may have days of their own.
    """

    source: str
    day: date | None = None
    scope: SnapshotScope = SnapshotScope.NAMED
    ways: frozenset[ManagerBy] = frozenset(ManagerBy)
    dated_rows: bool = False

    @property
    def lists_posts(self) -> bool:
        """Whether rows are posts: whoever is named twice holds both. In lists of people they would be namesakes."""
        return self.scope in {SnapshotScope.SENIOR, SnapshotScope.JUNIOR, SnapshotScope.PRESENT}

    @property
    def streams(self) -> bool:
        """Whether rows about people who are not known yet stand for themselves."""
        return not (self.dated_rows or self.lists_posts)


def new_person(record: PersonRecord, *, person_id: str, account_id: str) -> Creation:
    """The person of a record about somebody met for the first time."""
    return (
        Person,
        (
            person_id,
            account_id,
            record.name or "",
            record.given_name,
            record.family_name,
            record.emails,
            record.phones,
            record.urls,
            record.language,
            None,  # time_zone
            record.country,
            None,  # city
            record.note,
        ),
    )


def person_news(person: Person, record: PersonRecord) -> dict[str, Any]:
    """What a record adds to a known person: addresses are added, blanks filled, nothing is taken away."""
    news: dict[str, Any] = {
        name: united
        for name in ("emails", "phones", "urls")
        if (said := getattr(record, name)) and (united := _united(getattr(person, name), said)) != getattr(person, name)
    }
    for name in ("given_name", "family_name", "language", "country", "note"):
        said = getattr(record, name)
        if said is not None and getattr(person, name) is None:
            news[name] = said
    return news


def new_position(
    record: PersonRecord, state: AccountState, terms: Terms, *, position_id: str, person_id: str | None
) -> Creation:
    """The position of a record, held from the day of the snapshot (or since the record says)."""
    until = record.until
    return (
        Position,
        (
            position_id,
            state.account.id,
            person_id,
            record.seat,
            record.title,
            state.division_of(record.division) if record.division else None,
            *_standing(record),
            _ACTIVE if until is None else _LEFT,
            True,  # mapped
            record.grade,
            record.location,
            record.headcount,
            _since(record, terms),
            until,
            terms.source,
            record.source_key,
            record.line,
            record.post_note,
        ),
    )


def position_news(position: Position, record: PersonRecord, state: AccountState) -> dict[str, Any]:
    """What a record says differently of a known position; where the record is silent, nothing changes."""
    said: dict[str, Any] = {
        "division_id": state.division_of(record.division) if record.division else None,
        "grade": record.grade,
        "location": record.location,
        "headcount": record.headcount,
        "source_key": None if record.source_key == position.id else record.source_key,  # a file that we wrote ourselves
        "note": None if _words(record.post_note) == _words(position.note) else record.post_note,
    }
    if not same_text(position.title, record.title):
        function = None if record.function is Function.UNKNOWN else record.function
        said |= {"title": record.title, "seniority": record.seniority, "function": function}
    news = {name: value for name, value in said.items() if value is not None and value != getattr(position, name)}
    if "title" in news:
        news |= zip(_STANDING, _standing(record), strict=True)
    return news


def is_new_post(position: Position, news: Mapping[str, Any], terms: Terms) -> bool:
    """Whether a dated snapshot shows the person in another post: another title or another unit."""
    if terms.day is None or position.seat is not Seat.FILLED or position.valid_from == terms.day:
        return False
    return "title" in news or "division_id" in news


def _standing(record: PersonRecord) -> tuple[Seniority, float | None, Function, float | None]:
    """How high the post stands and what it is for, each with the confidence of a reading, or as the file says."""
    seniority, sure, function, also_sure = _read(record.title, record.grade) if record.title else _NOTHING_READ
    if record.seniority is not None:
        seniority, sure = record.seniority, None
    if record.function is not None:
        function, also_sure = record.function, None
    return seniority, sure, function, also_sure


@lru_cache(maxsize=50_000)
def _read(title: str, grade: str | None) -> tuple[Seniority, float | None, Function, float | None]:
    reading = read_title(title, grade=grade)
    return reading.seniority, reading.seniority_confidence, reading.function, reading.function_confidence


def _words(text: str | None) -> list[str]:
    return (text or "").split()


def _since(record: PersonRecord, terms: Terms) -> date | None:
    if record.since is None or terms.day is None:
        return record.since or terms.day
    return min(record.since, terms.day)


def _united(ours: tuple[str, ...], theirs: Iterable[str]) -> tuple[str, ...]:
    have = {value.casefold() for value in ours}
    return (*ours, *(value for value in theirs if value.casefold() not in have))


_ACTIVE, _LEFT = PositionStatus.ACTIVE, PositionStatus.LEFT
_STANDING = ("seniority", "seniority_confidence", "function", "function_confidence")
_NOTHING_READ = (Seniority.UNKNOWN, 0.0, Function.UNKNOWN, 0.0)
