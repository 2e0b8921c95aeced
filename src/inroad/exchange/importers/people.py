"""One row about a person or a seat, told in our words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from inroad.exchange.importers.cells import (
    domain_in,
    emails_in,
    is_shared_mailbox,
    number_in,
    phones_in,
    urls_in,
)
from inroad.exchange.importers.dates import date_in
from inroad.exchange.importers.headings import DIVISION_LEVELS, Field
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.exchange.importers.registers import register_number
from inroad.exchange.importers.said import RowReader, Said, says_something
from inroad.exchange.importers.superiors import Superiors
from inroad.exchange.importers.value_words import FUNCTION_WORDS, SENIORITY_WORDS
from inroad.matching.names import is_abolished, is_vacant, is_withheld, join_name, split_name, surely_somebody
from inroad.matching.titles import plain_text
from inroad.model.account import MAX_NAME
from inroad.model.person import Function, Seat, Seniority

# To find a member of an enumeration takes 80 ns, a name of this module 15: a row asks some twenty times.
_EMAIL, _TITLE, _HEADCOUNT, _COMPANY = Field.EMAIL, Field.TITLE, Field.HEADCOUNT, Field.COMPANY
_PHONE, _KEY, _NAME = Field.PHONE, Field.KEY, Field.NAME
_FILLED, _UNKNOWN, _GROUP = Seat.FILLED, Seat.UNKNOWN, Seat.GROUP


class Holder(NamedTuple):
    """Who sits there: the seat and, where somebody is named, the name and its parts."""

    seat: Seat
    name: str | None = None
    given: str | None = None
    family: str | None = None


_NOBODY_NAMED = Holder(Seat.UNKNOWN)


@dataclass(frozen=True)
class Teller:
    """Tells rows of one sheet.

    `company` is the account of rows that name none; `home` the organisation that a file about one account and its
    offspring is about.
    """

    mapping: ColumnMapping
    reader: RowReader
    superiors: Superiors
    company: str | None = None
    home: str | None = None

    def record(self, said: Said) -> PersonRecord | Rejection:
        """The record of a row, or why there is none."""
        one, many = said.one, said.many
        emails = self.emails(said) if _EMAIL in many else ()
        holder = self.holder(said, emails)
        if isinstance(holder, Rejection):
            return holder
        title = self.title(said) if _TITLE in one else None
        seat, name, given, family = holder
        headcount = number_in(one[_HEADCOUNT]) if _HEADCOUNT in one else None
        if seat is _UNKNOWN:
            if title is None and not self._is_placeholder(said):
                return Rejection(said.line, "no_name", "the row names neither a person nor a post")
            if headcount is not None and headcount > 1:
                seat = _GROUP
        company = (said_in(one[_COMPANY]) if _COMPANY in one else None) or self.company
        division = self.division(said) if self._levels else ()
        if too_long := _too_long(name, company, division):
            return Rejection(said.line, "too_long", too_long)
        manager, dotted = self.superiors.of(said)
        phones = _all(many[_PHONE], phones_in) if _PHONE in many else ()
        further = {field: tell(self, said) for field, tell in self._further} if self._further else _NOTHING
        return PersonRecord(
            line=said.line,
            seat=seat,
            name=name,
            given_name=given,
            family_name=family,
            source_key=said.known(_KEY) if _KEY in one else None,
            company=company,
            title=title,
            division=division,
            emails=emails,
            phones=phones,
            headcount=headcount if seat is _GROUP else None,
            manager=manager,
            dotted=dotted,
            unrecorded=tuple(said.kept) if said.kept else (),
            **further,
        )

    def holder(self, said: Said, emails: tuple[str, ...]) -> Holder | Rejection:
        """Who sits there, from the name's columns, else from the mail address."""
        text = said.one.get(_NAME, "")
        if self._names_have_parts:
            given, family = said.known(Field.GIVEN_NAME), said.known(Field.FAMILY_NAME)
            text = join_name(given, family) or text
            if given and family and _seat_of(text) is _FILLED:
                if middle := said.one.get(Field.MIDDLE_NAME):
                    given = f"{given} {middle}"
                return Holder(_FILLED, f"{given} {family}", given, family)
        if not text:
            return _unnamed(said, emails)
        holder = holder_called(text)
        if holder is None:
            return Rejection(said.line, "abolished", "the post exists no longer")
        return holder

    def title(self, said: Said) -> str | None:
        """The title as plain text."""
        written = said_in(said.one[_TITLE])
        if written is None:
            return None
        return plain_title(written) or None

    def emails(self, said: Said) -> tuple[str, ...]:
        """The addresses that are the person's; a team's mailbox is kept aside."""
        cells = said.many[_EMAIL]
        found = emails_in(cells[0]) if len(cells) == 1 else _all(cells, emails_in)
        shared = [email for email in found if is_shared_mailbox(email)]
        if not shared:
            return found
        said.kept.append((self.reader.heading(_EMAIL), "; ".join(shared)))
        return tuple(email for email in found if email not in shared)

    def division(self, said: Said) -> tuple[str, ...]:
        """The units a row belongs to, widest first, each once in a row; "Sales > East" is two."""
        many = said.many
        cells: list[str] = []
        for level in self._levels:
            if level in many:
                cells += many[level]
        if len(cells) == 1:
            return units_in(cells[0])
        path = [unit for cell in cells for unit in units_in(cell)]
        return tuple(unit for i, unit in enumerate(path) if i == 0 or unit != path[i - 1])

    @cached_property
    def _names_have_parts(self) -> bool:
        return not self.mapping.by_field.keys().isdisjoint({Field.GIVEN_NAME, Field.FAMILY_NAME})

    @cached_property
    def _levels(self) -> tuple[Field, ...]:
        return tuple(level for level in DIVISION_LEVELS if level in self.mapping.by_field)

    @cached_property
    def _further(self) -> list[tuple[str, Callable[["Teller", Said], Any]]]:
        """What only some files tell: a column that is not there shall cost its rows nothing."""
        there = self.mapping.by_field.keys()
        return [(field, tell) for field, columns, tell in _FURTHER if not there.isdisjoint(columns)]

    def company_ids(self, said: Said) -> tuple[tuple[str, str], ...]:
        """The company's numbers in public registers; what is no such number is kept."""
        found: list[tuple[str, str]] = []
        for field in (Field.DUNS, Field.LEI):
            text = said.known(field)
            if text is not None and (number := register_number(field.value, text)):
                found.append((field.value, number))
            elif text is not None:
                said.kept.append((self.reader.heading(field), text))
        return tuple(found)

    def day(self, said: Said, field: Field) -> date | None:
        """The day in a column; one that cannot be read is remarked."""
        text = said.known(field)
        if text is None:
            return None
        day = date_in(text, day_first=self.mapping.day_first)
        if day is None:
            said.remark("unreadable_date", f"“{text[:40]}” is not a date that we can read")
        return day

    def seniority(self, said: Said) -> Seniority | None:
        """The seniority that a column tells; words of its own are kept."""
        text = said.known(Field.SENIORITY)
        meaning = SENIORITY_WORDS.get(_words(text)) if text else None
        self._keep_unknown(said, Field.SENIORITY, known=meaning is not None)
        return meaning

    def function(self, said: Said) -> Function | None:
        """The function that a column tells; words of its own are kept."""
        text = said.known(Field.FUNCTION)
        meaning = FUNCTION_WORDS.get(_words(text)) if text else None
        self._keep_unknown(said, Field.FUNCTION, known=meaning is not None)
        return meaning

    def _keep_unknown(self, said: Said, field: Field, *, known: bool) -> None:
        if not known and (text := said.known(field)):
            said.kept.append((self.reader.heading(field), text))

    def _is_placeholder(self, said: Said) -> bool:
        """Whether a row without name and title still is a seat: it counts people, or has a place in the tree."""
        return Field.HEADCOUNT in said.one or (Field.KEY in said.one and bool(_PLACING & said.one.keys()))


def _words(text: str) -> str:
    return " ".join(_GAPS.sub(" ", text).casefold().split())


@lru_cache(maxsize=16_384)
def said_in(text: str) -> str | None:
    """The text of a cell of which many are alike, None where it just says "N/A"."""
    return text if says_something(text) else None


@lru_cache(maxsize=32_768)
def holder_called(text: str) -> Holder | None:
    """Whom a name stands for; None where it says that the seat exists no longer."""
    seat = _seat_of(text)
    if seat is not Seat.FILLED:
        return None if seat is None else Holder(seat)
    name = split_name(text)
    return Holder(seat, name.full, name.given, name.family) if name.full else _NOBODY_NAMED


def _seat_of(text: str) -> Seat | None:
    """What kind of seat has that written in the place of a name; None where it exists no longer."""
    if surely_somebody(text):
        return Seat.FILLED
    if is_abolished(text):
        return None
    if is_withheld(text):
        return Seat.UNKNOWN
    return Seat.VACANT if is_vacant(text) else Seat.FILLED


@lru_cache(maxsize=16_384)
def units_in(cell: str) -> tuple[str, ...]:
    """The units that one cell names, widest first."""
    return () if is_withheld(cell) else tuple(unit for unit in _PATH.split(cell) if unit)


def _unnamed(said: Said, emails: tuple[str, ...]) -> Holder:
    """Who sits there when no column tells a name: the one whose address it is, or nobody we know."""
    written = join_name(said.one.get(Field.GIVEN_NAME), said.one.get(Field.FAMILY_NAME))
    if written:
        return _NOBODY_NAMED
    return _named_by(emails, said)


def _named_by(emails: tuple[str, ...], said: Said) -> Holder:
    if not emails:
        return _NOBODY_NAMED
    local = emails[0].partition("@")[0]
    words = [word.capitalize() for word in _NAME_GAPS.split(local) if word]
    said.remark("name_from_email", f"the name is missing; it was taken from {emails[0]}")
    if len(words) == _GIVEN_AND_FAMILY and all(word.isalpha() for word in words):
        return Holder(Seat.FILLED, " ".join(words), *words)
    return Holder(Seat.FILLED, emails[0])


def _all(cells: list[str], values_in: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    if len(cells) == 1:
        return values_in(cells[0])
    return tuple(dict.fromkeys(value for cell in cells for value in values_in(cell)))


def _lines(cells: list[str]) -> str | None:
    """What several cells say, each on a line, without those that just say "N/A"."""
    return "\n".join(filter(says_something, cells)) or None


def _too_long(name: str | None, company: str | None, division: tuple[str, ...]) -> str | None:
    """Which of the texts is longer than a name may be, in the user's words."""
    if len(name or "") + len(company or "") + sum(map(len, division)) <= MAX_NAME:
        return None
    texts = (("name", name), ("company", company), *(("division", unit) for unit in division))
    what, text = max(texts, key=lambda text: len(text[1] or ""))
    if len(text or "") <= MAX_NAME:
        return None
    return f"the {what} has {len(text or '')} characters; {MAX_NAME} are allowed"


plain_title = lru_cache(maxsize=16_384)(plain_text)
_PLACING = frozenset({Field.MANAGER, Field.MANAGER_KEY, Field.MANAGER_EMAIL, Field.MANAGER_NAME})
_GAPS = re.compile(r"[\W_]+")
_PATH = re.compile(r"\s*(?:\s>\s|→|»|\\)\s*")
_NAME_GAPS = re.compile(r"[._-]+")
_GIVEN_AND_FAMILY = 2

_NOTHING: dict[str, Any] = {}
_FURTHER: tuple[tuple[str, frozenset[Field], Callable[[Teller, Said], Any]], ...] = (
    ("company_domain", frozenset({Field.COMPANY_DOMAIN}), lambda _, s: domain_in(s.one.get(Field.COMPANY_DOMAIN, ""))),
    ("company_ids", frozenset({Field.DUNS, Field.LEI}), Teller.company_ids),
    ("grade", frozenset({Field.GRADE}), lambda _, s: s.known(Field.GRADE)),
    ("seniority", frozenset({Field.SENIORITY}), Teller.seniority),
    ("function", frozenset({Field.FUNCTION}), Teller.function),
    ("urls", frozenset({Field.URL}), lambda _, s: _all(s.many.get(Field.URL, []), urls_in)),
    (
        "location",
        frozenset({Field.LOCATION, Field.CITY}),
        lambda _, s: s.known(Field.LOCATION) or s.known(Field.CITY),
    ),
    ("country", frozenset({Field.COUNTRY}), lambda _, s: s.known(Field.COUNTRY)),
    ("language", frozenset({Field.LANGUAGE}), lambda _, s: s.known(Field.LANGUAGE)),
    ("since", frozenset({Field.SINCE}), lambda t, s: t.day(s, Field.SINCE)),
    ("until", frozenset({Field.UNTIL}), lambda t, s: t.day(s, Field.UNTIL)),
    ("as_of", frozenset({Field.AS_OF}), lambda t, s: t.day(s, Field.AS_OF)),
    ("note", frozenset({Field.NOTE}), lambda _, s: _lines(s.many.get(Field.NOTE, []))),
    ("post_note", frozenset({Field.POST_NOTE}), lambda _, s: _lines(s.many.get(Field.POST_NOTE, []))),
)
"""What a record says beside the essential: its field, the columns that tell it, how."""
