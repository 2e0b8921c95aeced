"""One row about a person or a seat, told in our words."""

import re
from dataclasses import dataclass
from datetime import date
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
from inroad.matching.names import is_abolished, is_vacant, is_withheld, join_name, split_name
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
        emails = self.emails(said)
        holder = self.holder(said, emails)
        if isinstance(holder, Rejection):
            return holder
        title = self.title(said)
        if holder.seat is Seat.UNKNOWN and title is None and not self._is_placeholder(said):
            return Rejection(said.line, "no_name", "the row names neither a person nor a post")
        one = said.one
        headcount = number_in(one[Field.HEADCOUNT]) if Field.HEADCOUNT in one else None
        seat = Seat.GROUP if holder.seat is Seat.UNKNOWN and headcount is not None and headcount > 1 else holder.seat
        manager, dotted = self.superiors.of(said)
        record = PersonRecord(
            line=said.line,
            seat=seat,
            name=holder.name,
            given_name=holder.given,
            family_name=holder.family,
            source_key=said.known(Field.KEY),
            company=said.known(Field.COMPANY) or self.company,
            company_domain=domain_in(one[Field.COMPANY_DOMAIN]) if Field.COMPANY_DOMAIN in one else None,
            title=title,
            division=division_path(said),
            grade=said.known(Field.GRADE),
            seniority=self._seniority(said),
            function=self._function(said),
            emails=emails,
            phones=_all(said, Field.PHONE),
            urls=_all(said, Field.URL),
            location=said.known(Field.LOCATION, Field.CITY),
            country=said.known(Field.COUNTRY),
            language=said.known(Field.LANGUAGE),
            headcount=headcount if seat is Seat.GROUP else None,
            manager=manager,
            dotted=dotted,
            since=self.day(said, Field.SINCE),
            until=self.day(said, Field.UNTIL),
            as_of=self.day(said, Field.AS_OF),
            note="\n".join(said.many[Field.NOTE]) if Field.NOTE in said.many else None,
            original=tuple(said.kept),
        )
        return _too_long(record) or record

    def holder(self, said: Said, emails: tuple[str, ...]) -> Holder | Rejection:
        """Who sits there, from the name's columns, else from the mail address."""
        one = said.one
        given, family = one.get(Field.GIVEN_NAME), one.get(Field.FAMILY_NAME)
        text = join_name(given, family) if given or family else one.get(Field.NAME, "")
        if not text:
            return _named_by(emails, said)
        if is_abolished(text):
            return Rejection(said.line, "abolished", "the post exists no longer")
        if nobody := _nobody(text, given, family):
            said.kept.append((self.reader.heading(Field.NAME), text))
            return nobody
        if given and family:
            if middle := one.get(Field.MIDDLE_NAME):
                given = f"{given} {middle}"
            return Holder(Seat.FILLED, join_name(given, family), given, family)
        name = split_name(text)
        if not name.full:
            return _named_by(emails, said)
        if name.full != text:
            said.kept.append((self.reader.heading(Field.NAME), text))
        return Holder(Seat.FILLED, name.full, name.given, name.family)

    def title(self, said: Said) -> str | None:
        """The title as plain text; what was written is kept where that differs."""
        written = said.known(Field.TITLE)
        if written is None:
            return None
        title = plain_text(written)
        if title != written:
            said.kept.append((self.reader.heading(Field.TITLE), written))
        return title or None

    def emails(self, said: Said) -> tuple[str, ...]:
        """The addresses that are the person's; a team's mailbox is kept aside."""
        if Field.EMAIL not in said.many:
            return ()
        found = dict.fromkeys(email for cell in said.many[Field.EMAIL] for email in emails_in(cell))
        own = tuple(email for email in found if not is_shared_mailbox(email))
        if len(own) < len(found):
            shared = "; ".join(email for email in found if email not in own)
            said.kept.append((self.reader.heading(Field.EMAIL), shared))
        return own

    def day(self, said: Said, field: Field) -> date | None:
        """The day in a column; one that cannot be read is kept and remarked."""
        text = said.one.get(field)
        if not text or is_withheld(text):
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
        """Whether a row without name and title still is a seat: it says so itself, and has an id or a headcount."""
        return Field.KEY in said.one or Field.HEADCOUNT in said.one


def _words(text: str) -> str:
    return " ".join(_GAPS.sub(" ", text).casefold().split())


def division_path(said: Said) -> tuple[str, ...]:
    """The units a row belongs to, widest first, each once in a row; "Sales > East" is two."""
    path: list[str] = []
    for level in DIVISION_LEVELS:
        for cell in said.many.get(level, ()):
            if not is_withheld(cell):
                path += [part for part in _PATH.split(cell) if part]
    return tuple(part for i, part in enumerate(path) if i == 0 or part != path[i - 1])


def _nobody(text: str, given: str | None, family: str | None) -> Holder | None:
    if is_withheld(text) or ((is_withheld(given or "") and is_withheld(family or "")) and (given or family)):
        return _NOBODY_NAMED
    return _VACANT if is_vacant(text) else None


def _named_by(emails: tuple[str, ...], said: Said) -> Holder:
    if not emails:
        return _NOBODY_NAMED
    local = emails[0].partition("@")[0]
    words = [word.capitalize() for word in _NAME_GAPS.split(local) if word]
    said.remark("name_from_email", f"the name is missing; it was taken from {emails[0]}")
    if len(words) == _GIVEN_AND_FAMILY and all(word.isalpha() for word in words):
        return Holder(Seat.FILLED, " ".join(words), *words)
    return Holder(Seat.FILLED, emails[0])


def _all(said: Said, field: Field) -> tuple[str, ...]:
    if field not in said.many:
        return ()
    reading = phones_in if field is Field.PHONE else urls_in
    return tuple(dict.fromkeys(value for cell in said.many[field] for value in reading(cell)))


def _too_long(record: PersonRecord) -> Rejection | None:
    for what, text in (("name", record.name), ("company", record.company), *(("division", d) for d in record.division)):
        if text is not None and len(text) > MAX_NAME:
            reason = f"the {what} has {len(text)} characters; {MAX_NAME} are allowed"
            return Rejection(record.line, "too_long", reason)
    return None


_GAPS = re.compile(r"[\W_]+")
_PATH = re.compile(r"\s*(?:\s>\s|→|»|\\)\s*")
_NAME_GAPS = re.compile(r"[._-]+")
_GIVEN_AND_FAMILY = 2
