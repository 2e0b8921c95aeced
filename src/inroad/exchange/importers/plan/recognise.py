"""Who of a snapshot is already known? People by address and name, seats by title, unit and place; source ids only hint.

One ministry renumbered 82 of its 89 posts within six months: an id alone never makes two rows one.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.record import ManagerBy, PersonRecord
from inroad.matching.name_words import SHORT_FORMS
from inroad.matching.names import loose_name_key, name_key, split_name
from inroad.matching.search_text import letters, search_text
from inroad.model.person import Person, Position, Seat


@dataclass(frozen=True, slots=True)
class Known:
    """What a row is recognised as: a person (with or without a present position), or a seat."""

    person: Person | None = None
    position: Position | None = None


class Look(NamedTuple):
    """What a post looks like: whose it is (or which kind of open seat), what it is, and its place in the tree."""

    who: str
    key: str | None
    title: str
    unit: tuple[str, ...]
    grade: str | None
    superior: str | None
    headcount: float | None


_SLIP = 0.9
"""Least likeness of two keys (2·M/T of Ratcliff and Obershelp) that passes for one name with a slip."""
_TELLING = 100
"""Of a title that more people have, a name with a slip in it tells nothing."""

Row: TypeAlias = tuple[int, PersonRecord]
Clue: TypeAlias = Callable[[PersonRecord], Iterable[Hashable]]


def recognise(
    rows: Sequence[Row], state: AccountState, *, day: date | None, complete: bool = False
) -> dict[int, Known]:
    """Recognise the rows of one snapshot: row index → what it is. Each person and seat is recognised at most once.

    A clue counts only where it is unambiguous on both sides; clues are tried from the strongest to the weakest. Where
    the snapshot is `complete`, who is missing has left, unless somebody of that family name arrives.
    """
    current = state.current(day)
    found = _ours(rows, state, current)
    _people(rows, state, current, found)
    _misspelt([row for row in rows if row[0] not in found], state, current, found)
    if complete:
        _named_otherwise([row for row in rows if row[0] not in found], state, current, found)
    taken = {known.position.id for known in found.values() if known.position is not None}
    seats = {p.id: p for p in current if p.seat is not Seat.FILLED and p.id not in taken}
    asked = {i: _look_asked(record) for i, record in rows if i not in found and record.seat is not Seat.FILLED}
    looks = {seat.id: _look_of(seat, state, day) for seat in seats.values()}
    for index, seat_id in _pair_alike(asked, looks, _SEAT_LIKENESSES):
        found[index] = Known(position=seats[seat_id])
    return found


def _ours(rows: Sequence[Row], state: AccountState, current: list[Position]) -> dict[int, Known]:
    """Rows of a file that we wrote: their ids are our positions'."""
    ours = {position.id: position for position in current}
    found = {ours[record.source_key].id: index for index, record in rows if record.source_key in ours}
    return {index: Known(state.persons.get(ours[post].person_id or ""), ours[post]) for post, index in found.items()}


def _people(rows: Sequence[Row], state: AccountState, current: list[Position], found: dict[int, Known]) -> None:
    held = defaultdict(list)
    for position in current:
        if position.person_id is not None:
            held[position.person_id].append(position)
    named = [(index, record) for index, record in rows if record.seat is Seat.FILLED and record.name]
    for clues in _CLUES:
        named = [row for row in named if row[0] not in found]
        if named:
            _pair_unique(named, state.persons.values(), clues, found, held)
    _pair_namesakes([row for row in named if row[0] not in found], state, current, found)


def _pair_unique(
    rows: list[Row],
    persons: Iterable[Person],
    clues: tuple[Clue, Callable[[Person], Iterable[Hashable]]],
    found: dict[int, Known],
    held: dict[str, list[Position]],
) -> None:
    of_record, of_person = clues
    taken = {known.person.id for known in found.values() if known.person is not None}
    bearers: dict[Hashable, list[Person]] = defaultdict(list)
    for person in persons:
        if person.id not in taken:
            for clue in set(of_person(person)):
                bearers[clue].append(person)
    namers: dict[Hashable, list[Row]] = defaultdict(list)
    for index, record in rows:
        for clue in set(of_record(record)):
            namers[clue].append((index, record))
    for clue, named in namers.items():
        candidates = bearers.get(clue, [])
        if len(named) == 1 and len(candidates) == 1 and named[0][0] not in found and candidates[0].id not in taken:
            (index, record), person = named[0], candidates[0]
            taken.add(person.id)
            found[index] = Known(person, _post_meant(record, held.get(person.id, [])))


def _post_meant(record: PersonRecord, posts: list[Position]) -> Position | None:
    """Of somebody's several posts the one with the title of the row."""
    if len(posts) == 1:
        return posts[0]
    return next((post for post in posts if same_text(post.title, record.title)), posts[0] if posts else None)


def _pair_namesakes(rows: list[Row], state: AccountState, posts: list[Position], found: dict[int, Known]) -> None:
    """People who share their name, or hold several posts: told apart by what the posts look like, then by order."""
    taken = {known.position.id for known in found.values() if known.position is not None}
    asked = {index: _look_asked(record) for index, record in rows}
    named = {look.who for look in asked.values()}
    free = {
        post.id: post
        for post in posts
        if post.person_id and post.id not in taken and name_key(state.persons[post.person_id].name) in named
    }
    looks = {post.id: _look_of(post, state, None) for post in free.values()}
    for index, post_id in _pair_alike(asked, looks, _NAMESAKE_LIKENESSES):
        found[index] = Known(state.persons[free[post_id].person_id or ""], free[post_id])


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
            clues = [clue for clue in _post_clues(record.title, record.source_key) if len(holders[clue]) <= _TELLING]
            for position in (p for clue in clues for p in holders[clue]):
                holder = state.persons[position.person_id or ""]
                if index not in found and holder.id not in taken and _alike(holder.name, record.name):
                    taken.add(holder.id)
                    found[index] = Known(holder, position)


def _named_otherwise(rows: list[Row], state: AccountState, current: list[Position], found: dict[int, Known]) -> None:
    """One would leave, another of the family name arrive: "Sam" is Samantha, "J" Jeremy, "Will" Michael William."""
    taken = {known.person.id for known in found.values() if known.person is not None}
    leaving: dict[str, list[tuple[list[str], Position]]] = defaultdict(list)
    for position in current:
        if position.person_id is not None and position.person_id not in taken:
            given, family = _given_and_family(state.persons[position.person_id].name)
            leaving[family].append((given, position))
    pairs: dict[str, list[tuple[int, Position]]] = defaultdict(list)
    for index, record in rows:
        if record.seat is Seat.FILLED and record.name:
            given, family = _given_and_family(record.name)
            pairs[family] += [(index, post) for other, post in leaving.get(family, ()) if _given_agree(given, other)]
    for candidates in pairs.values():
        if len(candidates) == 1:
            index, position = candidates[0]
            found[index] = Known(state.persons[position.person_id or ""], position)


def _given_and_family(name: str) -> tuple[list[str], str]:
    parts = split_name(name)
    return search_text(parts.given or "").replace(".", " ").split(), name_key(parts.family or "")


def _given_agree(some: list[str], others: list[str]) -> bool:
    fewer, more = sorted((some, others), key=len)
    return bool(fewer) and all(any(_one_given_name(word, other) for other in more) for word in fewer)


def _one_given_name(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or SHORT_FORMS.get(one, one) == SHORT_FORMS.get(other, other)


def _post_clues(title: str | None, key: str | None) -> list[Hashable]:
    return [("title", letters(title))] * bool(title) + [("key", key)] * bool(key)


def _alike(one: str, other: str) -> bool:
    """Whether a name may be the other with a slip of the pen, which no other number is."""
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    return SequenceMatcher(None, name_key(one), name_key(other)).ratio() >= _SLIP


def _pair_alike(
    asked: dict[int, Look], looks: dict[str, Look], likenesses: Iterable[Callable[[Look], Hashable]]
) -> Iterator[tuple[int, str]]:
    """Pair rows with posts, the most telling likeness first, in order among equals; both shrink by what is paired."""
    for likeness in likenesses:
        waiting: dict[Hashable, deque[str]] = defaultdict(deque)
        for post_id, look in looks.items():
            waiting[likeness(look)].append(post_id)
        for index, look in list(asked.items()):
            if candidates := waiting.get(likeness(look)):
                post_id = candidates.popleft()
                del looks[post_id], asked[index]
                yield index, post_id


def _look_of(post: Position, state: AccountState, day: date | None) -> Look:
    line = state.solid_line(post.id, day)
    return Look(
        who=name_key(state.persons[post.person_id].name) if post.person_id else _kind_of(post.seat),
        key=post.source_key,
        title=letters(post.title),
        unit=state.division_path(post.division_id),
        grade=post.grade,
        superior=None if line is None else state.positions[line.manager_id].source_key,
        headcount=post.headcount,
    )


def _look_asked(record: PersonRecord) -> Look:
    return Look(
        who=name_key(record.name or "") if record.seat is Seat.FILLED else _kind_of(record.seat),
        key=record.source_key,
        title=letters(record.title),
        unit=record.division,
        grade=record.grade,
        superior=record.manager.value if record.manager is not None and record.manager.by is ManagerBy.KEY else None,
        headcount=record.headcount,
    )


def _kind_of(seat: Seat) -> str:
    return "[group]" if seat is Seat.GROUP else "[open]"


def same_text(one: str | None, other: str | None) -> bool:
    """Whether two texts differ at most in case, spacing, punctuation and small words."""
    return one == other or letters(one) == letters(other)


def _emails(texts: Iterable[str]) -> Iterable[Hashable]:
    return (("email", text.casefold()) for text in texts)


def _urls(texts: Iterable[str]) -> Iterable[Hashable]:
    return (("url", text.rstrip("/").casefold()) for text in texts)


_DIGITS = re.compile(r"\d+")
_CLUES: tuple[tuple[Clue, Callable[[Person], Iterable[Hashable]]], ...] = (
    (lambda r: _urls(r.urls), lambda p: _urls(p.urls)),
    (lambda r: _emails(r.emails), lambda p: _emails(p.emails)),
    (lambda r: (name_key(r.name or ""),), lambda p: (name_key(p.name),)),
    (lambda r: (loose_name_key(r.name or ""),), lambda p: (loose_name_key(p.name),)),
)
"""Clues to a person, the strongest first: profile address, e-mail, name, name with nicknames resolved."""

_SEAT_LIKENESSES: tuple[Callable[[Look], Hashable], ...] = (
    lambda look: look,
    lambda look: look._replace(headcount=None),
    lambda look: look._replace(headcount=None, superior=None),
    lambda look: (look.who, look.key, look.title),
    lambda look: (look.who, look.title, look.unit, look.grade),
    lambda look: (look.who, look.title, look.unit),
    lambda look: (look.who, look.title, look.grade),
)
"""What makes two open seats one, the most telling first: everything, down to title and grade alone."""

_NAMESAKE_LIKENESSES: tuple[Callable[[Look], Hashable], ...] = (
    lambda look: look,
    lambda look: look._replace(superior=None),
    lambda look: (look.who, look.key, look.title, look.superior),
    lambda look: (look.who, look.key, look.title),
    lambda look: (look.who, look.title),
    lambda look: (look.who, look.key, look.superior),
    lambda look: (look.who, look.key),
    lambda look: (look.who, look.unit),
    lambda look: look.who,
)
"""Which post of people of one name a row is about, the most telling first."""
