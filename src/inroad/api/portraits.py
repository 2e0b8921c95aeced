"""Routes of one person as an account sees them: values with their grounds, confirming and doubting them, notes."""

from typing import Any

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.di import Provide

from inroad.api.answers import HistoryAnswer, history_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.portrait_answers import NoteAnswer, PortraitAnswer, note_answer, portrait_answer
from inroad.api.requests import Edit, PageSize, provide_when
from inroad.bootstrap import Installation
from inroad.model.assessment import AssessmentKind, Confirmation, SourceKind
from inroad.model.note import Note
from inroad.storage.transaction import Transaction
from inroad.workspace import assessments, history, notes, portraits
from inroad.workspace.roster import When
from inroad.workspace.session import author_of

_POSITION = "/accounts/{account_id:str}/positions/{position_id:str}"


class AssessRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which values somebody stands by or doubts (field → the value that is seen), and on which ground."""

    values: dict[str, Any]
    confirmation: Confirmation = Confirmation.CONFIRMED
    basis: AssessmentKind = AssessmentKind.DECLARED
    confidence: float | None = None
    source_kind: SourceKind | None = None
    source: str | None = None
    quote: str | None = None


class NewNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A note to be written; a private one is its author's alone, for good."""

    text: str
    private: bool = False


class NotesAnswer(msgspec.Struct, frozen=True):
    """Notes about a person, newest first."""

    items: list[NoteAnswer]


@get(_POSITION, sync_to_thread=True, responses=READ_ERRORS)
def portrait(installation: Installation, account_id: str, position_id: str, when: When) -> PortraitAnswer:
    """All that is recorded of a position's holder: values and their grounds, seats and lines over time, notes."""
    with installation.store.read(installation.owner) as tx:
        return portrait_answer(portraits.portray(tx, account_id, position_id, when))


@get(f"{_POSITION}/history", sync_to_thread=True, responses=READ_ERRORS)
def history_of_person(
    installation: Installation, account_id: str, position_id: str, before: int | None = None, limit: PageSize = 50
) -> HistoryAnswer:
    """What was done to a position's holder, newest first."""
    with installation.store.read(installation.owner) as tx:
        return history_answer(*history.history_of_person(tx, account_id, position_id, before=before, limit=limit))


@post(f"{_POSITION}/assess", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def assess(installation: Installation, account_id: str, position_id: str, data: AssessRequest) -> PortraitAnswer:
    """Say that values hold ("still true"), that they do not, or that they are only assumed."""
    said = msgspec.structs.asdict(data)
    values = said.pop("values")
    with installation.store.write(installation.owner) as tx:
        assessments.assess_values(tx, account_id, position_id, values, assessments.Statement(**said))
        tx.finish()
        return portrait_answer(portraits.portray(tx, account_id, position_id, When()))


@delete("/accounts/{account_id:str}/assessments/{assessment_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def withdraw(installation: Installation, account_id: str, assessment_id: str) -> None:
    """Take back what one has said of a value."""
    with installation.store.write(installation.owner) as tx:
        assessments.withdraw_assessment(tx, account_id, assessment_id)


@get(f"{_POSITION}/notes", sync_to_thread=True, responses=READ_ERRORS)
def list_notes(installation: Installation, account_id: str, position_id: str) -> NotesAnswer:
    """The notes about a position's holder: the shared ones and one's own private ones."""
    with installation.store.read(installation.owner) as tx:
        found = notes.list_notes(tx, account_id, position_id)
        return NotesAnswer([_told(tx, note) for note in found])


@post(f"{_POSITION}/notes", sync_to_thread=True, responses=CHANGE_ERRORS)
def add_note(installation: Installation, account_id: str, position_id: str, data: NewNote) -> NoteAnswer:
    """Write a note about a position's holder."""
    with installation.store.write(installation.owner) as tx:
        return _told(tx, notes.add_note(tx, account_id, position_id, data.text, private=data.private))


@patch("/accounts/{account_id:str}/notes/{note_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def edit_note(installation: Installation, account_id: str, note_id: str, data: Edit) -> NoteAnswer:
    """Write a note of one's own anew."""
    with installation.store.write(installation.owner) as tx:
        edited = notes.edit_note(tx, account_id, note_id, base_version=data.base_version, values=data.set)
        return _told(tx, edited)


@delete("/accounts/{account_id:str}/notes/{note_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def remove_note(installation: Installation, account_id: str, note_id: str) -> None:
    """Delete a note of one's own."""
    with installation.store.write(installation.owner) as tx:
        notes.remove_note(tx, account_id, note_id)


def _told(tx: Transaction, note: Note) -> NoteAnswer:
    return note_answer(note, author_of(tx, note), mine=note.author_id == tx.actor.member_id)


handlers = [portrait, history_of_person, assess, withdraw, list_notes, add_note, edit_note, remove_note]
router = Router(
    path="/",
    route_handlers=handlers,
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["people"],
)
