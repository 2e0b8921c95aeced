"""Notes about people: for everybody, or for their author alone."""

from collections.abc import Mapping
from typing import Any

from inroad.model.note import Note
from inroad.model.person import Position
from inroad.storage.assessments import notes_about
from inroad.storage.people import get_person, get_position
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_note, access_position
from inroad.workspace.editing import edited

_EDITABLE = frozenset({"text"})


def list_notes(tx: Transaction, account_id: str, position_id: str) -> list[Note]:
    """The notes about a position and its holder, newest first; of the private ones only the actor's own."""
    position = access_position(tx, account_id, position_id, to=Access.READ)
    return notes_about(tx, [found for found in (position.id, position.person_id) if found is not None])


def add_note(tx: Transaction, account_id: str, position_id: str, text: str, *, private: bool = False) -> Note:
    """Write a note about the holder of a position, or about the seat while nobody is known."""
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    note = Note(
        id=tx.new_id(),
        account_id=position.account_id,
        subject_id=position.person_id or position.id,
        author_id=tx.actor.member_id,
        text=text.strip(),
        private=private,
        written_on=tx.today,
    )
    tx.begin(Act(verb="add_note", summary=_about(tx, position), private=private))
    return tx.save(note)


def edit_note(tx: Transaction, account_id: str, note_id: str, *, base_version: int, values: Mapping[str, Any]) -> Note:
    """Write a note of one's own anew."""
    note = access_note(tx, account_id, note_id, to=Access.EDIT)
    after = edited(tx, note, base_version=base_version, values=values, fields=_EDITABLE)
    tx.begin(Act(verb="edit_note", summary=_whom(tx, note), private=note.private))
    return tx.save(after, before=note)


def remove_note(tx: Transaction, account_id: str, note_id: str) -> None:
    """Delete a note of one's own; undo brings it back."""
    note = access_note(tx, account_id, note_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_note", summary=_whom(tx, note), private=note.private))
    tx.remove(note)


def _about(tx: Transaction, position: Position) -> str:
    person = None if position.person_id is None else get_person(tx, position.person_id)
    return person.name if person is not None else position.title or ""


def _whom(tx: Transaction, note: Note) -> str:
    person = get_person(tx, note.subject_id)
    seat = get_position(tx, note.account_id, note.subject_id) if person is None else None
    return person.name if person is not None else (seat and seat.title) or ""
