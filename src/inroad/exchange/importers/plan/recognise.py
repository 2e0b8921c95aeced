"""Who of a snapshot is already known? People by address and name, seats by title, unit and place; source ids only hint.

One ministry renumbered 82 of its 89 posts within six months: an id alone never makes two rows one.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import TypeAlias

from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import PersonRecord
from inroad.matching.names import loose_name_key, name_key
from inroad.matching.search_text import letters
from inroad.model.person import Person, Position, Seat


@dataclass(frozen=True, slots=True)
class Known:
    """What a row is recognised as: a person (with or without a present position), or a seat."""

    person: Person | None = None
    position: Position | None = None


_SLIP = 0.9
"""Least likeness of two keys (2·M/T of Ratcliff and Obershelp) that passes for one name with a slip."""

Row: TypeAlias = tuple[int, PersonRecord]
Clue: TypeAlias = Callable[[PersonRecord], Iterable[Hashable]]


def recognise(rows: Sequence[Row], state: AccountState, *, day: date | None) -> dict[int, Known]:
    """Recognise the rows of one snapshot: row index → what it is. Each person and seat is recognised at most once.

    A clue counts only where it is unambiguous on both sides; clues are tried from the strongest to the weakest.
    """
    current = state.current(day)
    found = _people(rows, state, current)
    _misspelt([row for row in rows if row[0] not in found], state, current, found)
    taken = {known.position.id for known in found.values() if known.position is not None}
    seats = [p for p in current if p.seat is not Seat.FILLED and p.id not in taken]
    open_rows = [(index, record) for index, record in rows if index not in found and record.seat is not Seat.FILLED]
    for index, seat in _pair_seats(open_rows, seats, state):
        found[index] = Known(position=seat)
    return found


def _people(rows: Sequence[Row], state: AccountState, current: list[Position]) -> dict[int, Known]:
    held = defaultdict(list)
    for position in current:
        if position.person_id is not None:
            held[position.person_id].append(position)
    named = [(index, record) for index, record in rows if record.seat is Seat.FILLED and record.name]
    found: dict[int, Known] = {}
    for of_record, of_person in _CLUES:
        _pair_unique(
            [(index, set(of_record(record))) for index, record in named if index not in found],
            [(person, set(of_person(person))) for person in state.persons.values()],
            found,
            held,
        )
    _pair_namesakes([row for row in named if row[0] not in found], state, held, found)
    return found


def _pair_unique(
    rows: list[tuple[int, set[Hashable]]],
    persons: list[tuple[Person, set[Hashable]]],
    found: dict[int, Known],
    held: dict[str, list[Position]],
) -> None:
    taken = {known.person.id for known in found.values() if known.person is not None}
    bearers: dict[Hashable, list[Person]] = defaultdict(list)
    for person, clues in persons:
        if person.id not in taken:
            for clue in clues:
                bearers[clue].append(person)
    namers: dict[Hashable, list[int]] = defaultdict(list)
    for index, clues in rows:
        for clue in clues:
            namers[clue].append(index)
    for clue, indexes in namers.items():
        candidates = bearers.get(clue, [])
        if len(indexes) == 1 and len(candidates) == 1 and indexes[0] not in found and candidates[0].id not in taken:
            person = candidates[0]
            taken.add(person.id)
            found[indexes[0]] = Known(person, held[person.id][0] if held.get(person.id) else None)


def _pair_namesakes(
    rows: list[Row], state: AccountState, held: dict[str, list[Position]], found: dict[int, Known]
) -> None:
    """People who share their name, or hold several posts: told apart by title, then by the order they stand in."""
    taken = {known.position.id for known in found.values() if known.position is not None}
    posts: dict[str, list[Position]] = defaultdict(list)
    for person_id, positions in held.items():
        key = name_key(state.persons[person_id].name)
        posts[key] += [position for position in positions if position.id not in taken]
    for same_title in (True, False):
        for index, record in rows:
            choice = next(
                (
                    position
                    for position in posts.get(name_key(record.name or ""), ())
                    if position.id not in taken and (not same_title or same_text(position.title, record.title))
                ),
                None,
            )
            if index not in found and choice is not None and choice.person_id is not None:
                taken.add(choice.id)
                found[index] = Known(state.persons[choice.person_id], choice)


def _misspelt(rows: list[Row], state: AccountState, current: list[Position], found: dict[int, Known]) -> None:
    """A name with a slip of the pen, in a post whose title (or source id) stayed: "Jame Richardson" is James."""
    taken = {known.person.id for known in found.values() if known.person is not None}
    holders: dict[Hashable, list[Position]] = defaultdict(list)
    for position in current:
        if position.person_id is not None and position.person_id not in taken:
            for clue in _post_clues(position.title, position.source_key):
                holders[clue].append(position)
    for index, record in rows:
        if record.seat is Seat.FILLED and record.name:
            for position in (p for clue in _post_clues(record.title, record.source_key) for p in holders[clue]):
                holder = state.persons[position.person_id or ""]
                if index not in found and holder.id not in taken and _alike(holder.name, record.name):
                    taken.add(holder.id)
                    found[index] = Known(holder, position)


def _post_clues(title: str | None, key: str | None) -> list[Hashable]:
    return [("title", letters(title))] * bool(title) + [("key", key)] * bool(key)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, name_key(one), name_key(other)).ratio() >= _SLIP


def _pair_seats(rows: list[Row], seats: list[Position], state: AccountState) -> Iterable[tuple[int, Position]]:
    """Pair open seats with rows about open seats, the most telling likeness first, in order among equals."""
    free = {seat.id: seat for seat in seats}
    left = dict(rows)
    for likeness in _LIKENESSES:
        waiting: dict[Hashable, list[Position]] = defaultdict(list)
        for seat in free.values():
            like = likeness(seat.source_key, seat.title, state.division_path(seat.division_id), seat.grade)
            waiting[seat.seat is Seat.GROUP, like].append(seat)
        for index, record in list(left.items()):
            like = likeness(record.source_key, record.title, record.division, record.grade)
            candidates = waiting.get((record.seat is Seat.GROUP, like))
            if candidates:
                seat = candidates.pop(0)
                del free[seat.id], left[index]
                yield index, seat


def same_text(one: str | None, other: str | None) -> bool:
    """Whether two texts differ at most in case, spacing, punctuation and small words."""
    return letters(one) == letters(other)


def _emails(texts: Iterable[str]) -> Iterable[Hashable]:
    return (("email", text.casefold()) for text in texts)


def _urls(texts: Iterable[str]) -> Iterable[Hashable]:
    return (("url", text.rstrip("/").casefold()) for text in texts)


_CLUES: tuple[tuple[Clue, Callable[[Person], Iterable[Hashable]]], ...] = (
    (lambda r: _urls(r.urls), lambda p: _urls(p.urls)),
    (lambda r: _emails(r.emails), lambda p: _emails(p.emails)),
    (lambda r: (name_key(r.name or ""),), lambda p: (name_key(p.name),)),
    (lambda r: (loose_name_key(r.name or ""),), lambda p: (loose_name_key(p.name),)),
)
"""Clues to a person, the strongest first: profile address, e-mail, name, name with nicknames resolved."""

_LIKENESSES: tuple[Callable[[str | None, str | None, tuple[str, ...], str | None], Hashable], ...] = (
    lambda key, title, unit, grade: (key, letters(title), unit, grade),
    lambda key, title, _unit, _grade: (key, letters(title)),
    lambda _key, title, unit, grade: (letters(title), unit, grade),
    lambda _key, title, unit, _grade: (letters(title), unit),
    lambda _key, title, _unit, grade: (letters(title), grade),
)
"""What makes two open seats one, the most telling first: source id, title, unit, grade in falling company."""
