"""One row about a person or a seat, told in our words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

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
from inroad.exchange.importers.said import RowReader, Said
from inroad.exchange.importers.superiors import Superiors
from inroad.exchange.importers.value_words import FUNCTION_WORDS, SENIORITY_WORDS
from inroad.matching.names import is_abolished, is_vacant, is_withheld, join_name, split_name, surely_somebody
from inroad.matching.titles import plain_text
from inroad.model.account import MAX_NAME
from inroad.model.person import Function, Seat, Seniority


class Holder(NamedTuple):
    """Who sits there: the seat and, where somebody is named, the name and its parts."""

    seat: Seat
    name: str | None = None
    given: str | None = None
    family: str | None = None


_NOBODY_NAMED = Holder(Seat.UNKNOWN)
_VACANT = Holder(Seat.VACANT)


@dataclass(frozen=True, slots=True)
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
        emails = self.emails(said) if Field.EMAIL in many else ()
        holder = self.holder(said, emails)
        if isinstance(holder, Rejection):
            return holder
        title = self.title(said) if Field.TITLE in one else None
        seat, name, given, family = holder
        headcount = number_in(one[Field.HEADCOUNT]) if Field.HEADCOUNT in one else None
        if seat is Seat.UNKNOWN:
            if title is None and not self._is_placeholder(said):
                return Rejection(said.line, "no_name", "the row names neither a person nor a post")
            if headcount is not None and headcount > 1:
                seat = Seat.GROUP
        company = said.known(Field.COMPANY) or self.company
        division = division_path(said)
        if too_long := _too_long(name, company, division):
            return Rejection(said.line, "too_long", too_long)
        manager, dotted = self.superiors.of(said)
        return PersonRecord(
            line=said.line,
            seat=seat,
            name=name,
            given_name=given,
            family_name=family,
            source_key=said.known(Field.KEY),
            company=company,
            company_domain=domain_in(one[Field.COMPANY_DOMAIN]) if Field.COMPANY_DOMAIN in one else None,
            title=title,
            division=division,
            grade=said.known(Field.GRADE),
            seniority=self._seniority(said) if Field.SENIORITY in one else None,
            function=self._function(said) if Field.FUNCTION in one else None,
            emails=emails,
            phones=_all(many[Field.PHONE], phones_in) if Field.PHONE in many else (),
            urls=_all(many[Field.URL], urls_in) if Field.URL in many else (),
            location=said.known(Field.LOCATION) or said.known(Field.CITY),
            country=said.known(Field.COUNTRY),
            language=said.known(Field.LANGUAGE),
            headcount=headcount if seat is Seat.GROUP else None,
            manager=manager,
            dotted=dotted,
            since=self._day(said, Field.SINCE) if Field.SINCE in one else None,
            until=self._day(said, Field.UNTIL) if Field.UNTIL in one else None,
            as_of=self._day(said, Field.AS_OF) if Field.AS_OF in one else None,
            note="\n".join(many[Field.NOTE]) if Field.NOTE in many else None,
            original=tuple(said.kept),
        )

    def holder(self, said: Said, emails: tuple[str, ...]) -> Holder | Rejection:
        """Who sits there, from the name's columns, else from the mail address."""
        one = said.one
        given, family = said.known(Field.GIVEN_NAME), said.known(Field.FAMILY_NAME)
        text = join_name(given, family) if given or family else one.get(Field.NAME, "")
        if not text:
            return _unnamed(said, emails, self.reader.heading(Field.GIVEN_NAME))
        if not surely_somebody(text):
            if is_abolished(text):
                return Rejection(said.line, "abolished", "the post exists no longer")
            if is_withheld(text) or is_vacant(text):
                said.kept.append((self.reader.heading(Field.NAME), text))
                return _NOBODY_NAMED if is_withheld(text) else _VACANT
        if given and family:
            if middle := one.get(Field.MIDDLE_NAME):
                given = f"{given} {middle}"
            return Holder(Seat.FILLED, f"{given} {family}", given, family)
        name = split_name(text)
        full = name.full
        if full != text:
            said.kept.append((self.reader.heading(Field.NAME), text))
        return Holder(Seat.FILLED, full, name.given, name.family) if full else _NOBODY_NAMED

    def title(self, said: Said) -> str | None:
        """The title as plain text; what was written is kept where that differs."""
        written = said.known(Field.TITLE)
        if written is None:
            return None
        title = _plain_title(written)
        if title != written:
            said.kept.append((self.reader.heading(Field.TITLE), written))
        return title or None

    def emails(self, said: Said) -> tuple[str, ...]:
        """The addresses that are the person's; a team's mailbox is kept aside."""
        found = _all(said.many[Field.EMAIL], emails_in)
        own = tuple([email for email in found if not is_shared_mailbox(email)])
        if len(own) < len(found):
            shared = "; ".join(email for email in found if email not in own)
            said.kept.append((self.reader.heading(Field.EMAIL), shared))
        return own

    def _day(self, said: Said, field: Field) -> date | None:
        """The day in a column; one that cannot be read is kept and remarked."""
        text = said.known(field)
        if text is None:
            return None
        day = date_in(text, day_first=self.mapping.day_first)
        if day is None:
            said.kept.append((self.reader.heading(field), text))
            said.remark("unreadable_date", f"“{text[:40]}” is not a date that we can read")
        return day

    def _seniority(self, said: Said) -> Seniority | None:
        text = said.known(Field.SENIORITY)
        meaning = SENIORITY_WORDS.get(_words(text)) if text else None
        self._keep_unknown(said, Field.SENIORITY, known=meaning is not None)
        return meaning

    def _function(self, said: Said) -> Function | None:
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


def division_path(said: Said) -> tuple[str, ...]:
    """The units a row belongs to, widest first, each once in a row; "Sales > East" is two."""
    many = said.many
    cells = [cell for level in DIVISION_LEVELS if level in many for cell in many[level]]
    if len(cells) == 1:
        return _units(cells[0])
    path = [unit for cell in cells for unit in _units(cell)]
    return tuple(unit for i, unit in enumerate(path) if i == 0 or unit != path[i - 1])


@lru_cache(maxsize=16_384)
def _units(cell: str) -> tuple[str, ...]:
    return () if is_withheld(cell) else tuple(unit for unit in _PATH.split(cell) if unit)


def _unnamed(said: Said, emails: tuple[str, ...], heading: str) -> Holder:
    """Who sits there when no column tells a name: the one whose address it is, or nobody we know."""
    written = join_name(said.one.get(Field.GIVEN_NAME), said.one.get(Field.FAMILY_NAME))
    if written:
        said.kept.append((heading, written))
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


def _too_long(name: str | None, company: str | None, division: tuple[str, ...]) -> str | None:
    """Which of the texts is longer than a name may be, in the user's words."""
    if max(map(len, (name or "", company or "", *division))) <= MAX_NAME:
        return None
    texts = (("name", name), ("company", company), *(("division", unit) for unit in division))
    what, text = max(texts, key=lambda text: len(text[1] or ""))
    return f"the {what} has {len(text or '')} characters; {MAX_NAME} are allowed"


_plain_title = lru_cache(maxsize=16_384)(plain_text)
_PLACING = frozenset({Field.MANAGER, Field.MANAGER_KEY, Field.MANAGER_EMAIL, Field.MANAGER_NAME})
_GAPS = re.compile(r"[\W_]+")
_PATH = re.compile(r"\s*(?:\s>\s|→|»|\\)\s*")
_NAME_GAPS = re.compile(r"[._-]+")
_GIVEN_AND_FAMILY = 2
