"""How one person is told by the API: every value with where it comes from, how it stands and what was said of it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import msgspec

from inroad.model.assessment import Assessment
from inroad.model.note import Note
from inroad.workspace.portraits import Held, Known, Origin, Portrait, Tie


class OriginAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value comes from: by which act of whom, from which file and row, as of which day.

    `basis` is declared, inferred (with a confidence of 0 to 1) or imported; `day` is how fresh the value was then.
    """

    changeset_id: str
    seq: int | None
    verb: str
    actor: str
    recorded_at: datetime
    as_of: date | None
    day: date
    basis: str
    confidence: float | None
    file: str | None
    row: int | None


class AssessmentAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said of a value, on which ground, and when last; `mine` is what the reader said."""

    id: str
    author: str
    mine: bool
    basis: str
    confirmation: str
    confidence: float | None
    source_kind: str | None
    source: str | None
    quote: str | None
    asserted_on: date
    confirmed_on: date | None
    version: int


class ValueAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A value: `label` is what an id stands for, `confirmation` what was said of it last, and `said_on` when.

    `seen_on` is the day of a later list of everybody that left it as it is. `fresh_on` is the newest day on which it
    was entered, imported, seen or confirmed.
    """

    subject_id: str
    subject_kind: str
    field: str
    value: Any
    label: str | None
    origin: OriginAnswer | None
    confirmation: str
    said_on: date | None
    seen_on: date | None
    fresh_on: date | None
    evidence: list[AssessmentAnswer]


class HeldAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A seat which the person holds or held, in this account or another."""

    account_id: str
    account: str
    position_id: str
    title: str | None
    division: str | None
    manager: str | None
    status: str
    valid_from: date | None
    valid_to: date | None


class TieAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A reporting line: up to a superior, or down from somebody who reports here."""

    id: str
    direction: str
    kind: str
    position_id: str
    name: str
    title: str | None
    valid_from: date | None
    valid_to: date | None


class NoteAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A note; nobody but its author ever learns of a private one."""

    id: str
    author: str
    mine: bool
    text: str
    private: bool
    written_on: date
    version: int


class PortraitAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Everything recorded of a position's holder on a day."""

    account_id: str
    position_id: str
    person_id: str | None
    name: str
    as_of: date
    values: list[ValueAnswer]
    held: list[HeldAnswer]
    lines: list[TieAnswer]
    notes: list[NoteAnswer]


def portrait_answer(portrait: Portrait) -> PortraitAnswer:
    """A portrait as the API says it."""
    position, person = portrait.seating.position, portrait.seating.person
    return PortraitAnswer(
        account_id=position.account_id,
        position_id=position.id,
        person_id=position.person_id,
        name="" if person is None else person.name,
        as_of=portrait.day,
        values=[_value(known, portrait) for known in portrait.values],
        held=[_held(held) for held in portrait.held],
        lines=[_tie(tie) for tie in portrait.ties],
        notes=[
            note_answer(note, portrait.names.get(note.author_id, ""), mine=note.author_id == portrait.reader)
            for note in portrait.notes
        ],
    )


def note_answer(note: Note, author: str, *, mine: bool) -> NoteAnswer:
    """A note as the API says it."""
    return NoteAnswer(
        id=note.id,
        author=author,
        mine=mine,
        text=note.text,
        private=note.private,
        written_on=note.written_on,
        version=note.version,
    )


def _value(known: Known, portrait: Portrait) -> ValueAnswer:
    recorded, stands = known.recorded, known.standing
    return ValueAnswer(
        subject_id=recorded.subject.id,
        subject_kind=recorded.subject.kind,
        field=recorded.field,
        value=recorded.value,
        label=known.label,
        origin=None if known.origin is None else _origin(known.origin),
        confirmation=stands.confirmation,
        said_on=stands.on,
        seen_on=known.seen_on,
        fresh_on=known.fresh_on,
        evidence=[_assessment(said, portrait.names, portrait.reader) for said in stands.evidence],
    )


def _origin(origin: Origin) -> OriginAnswer:
    act = origin.act
    return OriginAnswer(
        changeset_id=act.id,
        seq=act.seq,
        verb=act.verb,
        actor=origin.actor,
        recorded_at=act.recorded_at,
        as_of=act.as_of,
        day=origin.day,
        basis=origin.basis,
        confidence=origin.confidence,
        file=origin.file,
        row=origin.row,
    )


def _assessment(said: Assessment, names: Mapping[str, str], reader: str) -> AssessmentAnswer:
    own = {name: getattr(said, name) for name in AssessmentAnswer.__struct_fields__ if hasattr(said, name)}
    return AssessmentAnswer(author=names.get(said.author_id or "", ""), mine=said.author_id == reader, **own)


def _held(held: Held) -> HeldAnswer:
    position = held.position
    return HeldAnswer(
        account_id=position.account_id,
        account=held.account_name,
        position_id=position.id,
        title=position.title,
        division=held.division,
        manager=held.manager,
        status=position.status,
        valid_from=position.valid_from,
        valid_to=position.valid_to,
    )


def _tie(tie: Tie) -> TieAnswer:
    return TieAnswer(
        id=tie.line.id,
        direction="up" if tie.up else "down",
        kind=tie.line.line,
        position_id=tie.other.id,
        name=tie.name,
        title=tie.other.title,
        valid_from=tie.line.valid_from,
        valid_to=tie.line.valid_to,
    )
