"""Interactions as a table: one row a mail, meeting or call, as CRMs and hand-kept lists export them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from inroad.exchange.importers.cells import clean, number_in
from inroad.exchange.importers.headings import heading_key
from inroad.exchange.importers.interactions.addresses import people_in
from inroad.exchange.importers.interactions.record import (
    InteractionRecord,
    Part,
    Participant,
    Us,
    mail_direction,
    meeting_direction,
)
from inroad.exchange.importers.moments import moment_in
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.source import open_source
from inroad.exchange.importers.table import Row
from inroad.model.errors import Invalid
from inroad.model.interaction import Direction, InteractionKind, Keep


class Column(StrEnum):
    """What a column of interactions can mean."""

    AT = "at"
    KIND = "kind"
    DIRECTION = "direction"
    FROM = "from"
    TO = "to"
    CC = "cc"
    WITH = "with"
    KEY = "key"
    MINUTES = "minutes"
    SUBJECT = "subject"
    BODY = "body"


HEADINGS: dict[Column, str] = {
    Column.AT: """date; at; when; time; timestamp; date time; datetime; start; start date; start time; sent; sent at;
        activity date; due date; event date; datum; beginn; дата; время; начало""",
    Column.KIND: "kind; type; activity type; channel; activity; art; typ; тип; вид",
    Column.DIRECTION: "direction; in out; richtung; направление",
    Column.FROM: """from; sender; from address; organizer; organiser; owner; assigned to; user; our person; von;
        absender; от; отправитель; организатор""",
    Column.TO: "to; recipient; recipients; to address; receiver; an; empfänger; кому; получатель",
    Column.CC: "cc; copy; kopie; копия",
    Column.WITH: """with; participants; attendees; required attendees; invitees; contact; contacts; contact name; name;
        person; people; who; email; teilnehmer; kontakt; участники; контакт; с кем""",
    Column.KEY: "id; message id; uid; activity id; key",
    Column.MINUTES: "minutes; duration; duration minutes; dauer; длительность",
    Column.SUBJECT: "subject; title; summary; betreff; тема",
    Column.BODY: "body; description; notes; note; text; comments; описание; заметки",
}
"""For every field the headings that mean it, in the spelling of `heading_key`, best first."""

_COLUMN_OF = {
    heading_key(word): (column, rank)
    for column, words in HEADINGS.items()
    for rank, word in enumerate(words.split(";"))
}
_KINDS: dict[InteractionKind, str] = {
    InteractionKind.EMAIL: "email e-mail mail письмо почта",
    InteractionKind.MEETING: "meeting appointment demo lunch termin besprechung встреча",
    InteractionKind.CALL: "call phone telephone anruf звонок",
    InteractionKind.EVENT: "event webinar conference workshop veranstaltung мероприятие вебинар",
    InteractionKind.VISIT: "visit besuch визит",
    InteractionKind.MESSAGE: "message chat sms linkedin whatsapp teams slack nachricht сообщение",
}
_DIRECTIONS: dict[Direction, str] = {
    Direction.INBOUND: "inbound incoming in received eingehend входящий входящее",
    Direction.OUTBOUND: "outbound outgoing out sent ausgehend исходящий исходящее",
    Direction.MUTUAL: "mutual both",
    Direction.INTERNAL: "internal",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_DIRECTION_OF = {word: direction for direction, words in _DIRECTIONS.items() for word in words.split()}


def read_listed(path: Path, us: Us, keep: Keep = Keep.NOTHING) -> Iterator[InteractionRecord | Rejection]:
    """The interactions of a table in order; rows that cannot be used with their reason.

    Raises `Invalid` when the file is no table, or has no column for when or for whom.
    """
    sheet = open_source(path, recognise=_recognise)[0]
    reader = _Reader(_places(path.name, sheet.headings), us, keep)
    for row in sheet.rows():
        yield reader.read(row) if isinstance(row, Row) else row


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads rows by the places of their columns."""

    places: Mapping[Column, int]
    us: Us
    keep: Keep

    def read(self, row: Row) -> InteractionRecord | Rejection:
        """The interaction of a row, or why there is none."""
        said = self._cell(row, Column.AT)
        moment = moment_in(said)
        if moment is None:
            what = f"“{said}” is no date; write it as 2026-03-31 or 2026-03-31 14:30" if said else "the row has no date"
            return Rejection(row.line, "bad_date", what)
        kind = self._kind(row)
        if kind is None:
            kinds = ", ".join(InteractionKind)
            word = self._cell(row, Column.KIND)
            return Rejection(row.line, "unknown_kind", f"“{word}” is no kind of interaction; there are: {kinds}")
        participants = self._participants(row, kind)
        if not participants:
            return Rejection(row.line, "nobody", "the row names nobody who took part")
        minutes = number_in(self._cell(row, Column.MINUTES))
        return InteractionRecord(
            line=row.line,
            kind=kind,
            at=datetime.fromtimestamp(moment, UTC),
            direction=self._direction(row, kind, participants),
            participants=participants,
            minutes=None if minutes is None or minutes < 0 else int(minutes),
            source_key=self._cell(row, Column.KEY) or None,
            subject=self._cell(row, Column.SUBJECT) or None if self.keep is not Keep.NOTHING else None,
            body=self._cell(row, Column.BODY) or None if self.keep is Keep.BODIES else None,
        )

    def _cell(self, row: Row, column: Column) -> str:
        return clean(row.cells[self.places[column]]) if column in self.places else ""

    def _kind(self, row: Row) -> InteractionKind | None:
        text = self._cell(row, Column.KIND)
        if not text:
            return InteractionKind.MEETING if Column.WITH in self.places else InteractionKind.EMAIL
        return _kind_of(text)

    def _participants(self, row: Row, kind: InteractionKind) -> tuple[Participant, ...]:
        """Everybody once. Whose mail or meeting it is comes first; who is merely "with" took part in either."""
        written = kind.written
        parts = (
            (Column.FROM, Part.FROM if written else Part.ORGANISER),
            (Column.TO, Part.TO if written else Part.ATTENDEE),
            (Column.CC, Part.CC if written else Part.ATTENDEE),
            (Column.WITH, Part.TO if written else Part.ATTENDEE),
        )
        found: dict[str | None, Participant] = {}
        for column, part in parts:
            for email, name in people_in(self._cell(row, column)):
                found.setdefault(email or name, Participant(part, email, name))
        return tuple(found.values())

    def _direction(self, row: Row, kind: InteractionKind, participants: tuple[Participant, ...]) -> Direction:
        said = _DIRECTION_OF.get(self._cell(row, Column.DIRECTION).casefold())
        if said is not None:
            return said
        return (mail_direction if kind.written else meeting_direction)(participants, self.us)


@lru_cache(maxsize=256)
def _kind_of(text: str) -> InteractionKind | None:
    words = text.casefold().replace("_", " ").split()
    return next((_KIND_OF[word] for word in words if word in _KIND_OF), None)


def _recognise(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if heading_key(cell) in _COLUMN_OF)


def _places(name: str, headings: Sequence[str]) -> dict[Column, int]:
    best: dict[Column, tuple[int, int]] = {}
    for place, heading in enumerate(headings):
        if found := _COLUMN_OF.get(heading_key(heading)):
            column, rank = found
            best[column] = min(best.get(column, (rank, place)), (rank, place))
    if Column.AT not in best or not best.keys() & {Column.FROM, Column.TO, Column.WITH}:
        raise Invalid(
            f"“{name}” is no list of interactions: it needs a column for when (date) and for whom (from, to, with); "
            f"its columns are: {', '.join(headings)}.",
            file=name,
        )
    return {column: place for column, (_, place) in best.items()}
