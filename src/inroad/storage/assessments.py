"""Reading what was said of people, seats and lines: assessments of their values, and notes."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, not_, or_, select

from inroad.model.assessment import Assessment
from inroad.model.entity import Entity
from inroad.model.note import Note
from inroad.storage.entities import KEPT
from inroad.storage.statement_tables import assessment, note
from inroad.storage.transaction import Transaction


def assessments_about(tx: Transaction, subject_ids: Collection[str]) -> list[Assessment]:
    """Everything that was said of the values of some people, positions or lines, oldest first."""
    found = _read(tx, "assessment", assessment.c.subject_id.in_(subject_ids))
    return [each for each in found if isinstance(each, Assessment)]


def get_note(tx: Transaction, account_id: str, note_id: str) -> Note | None:
    """The note with this id in the account, unless it is private to somebody else."""
    found = _read(tx, "note", note.c.account_id == account_id, note.c.id == note_id, _shown(tx))
    return next((each for each in found if isinstance(each, Note)), None)


def notes_about(tx: Transaction, subject_ids: Collection[str]) -> list[Note]:
    """The notes about some people or positions, newest first; of the private ones only the actor's own."""
    found = _read(tx, "note", note.c.subject_id.in_(subject_ids), _shown(tx))
    return [each for each in reversed(found) if isinstance(each, Note)]


def every_note_about(tx: Transaction, subject_id: str) -> list[Note]:
    """All notes about a person or position, to keep them with it: also those of which the actor must never learn."""
    return [each for each in _read(tx, "note", note.c.subject_id == subject_id) if isinstance(each, Note)]


def _shown(tx: Transaction) -> ColumnElement[bool]:
    return or_(not_(note.c.private), note.c.author_id == tx.actor.member_id)


def _read(tx: Transaction, kind: str, *where: ColumnElement[bool]) -> list[Entity]:
    kept = KEPT[kind]
    query: Any = select(*kept.columns).where(kept.table.c.workspace_id == tx.workspace_id, *where)
    return [kept.entity(row) for row in tx.connection.execute(query.order_by(kept.table.c.id))]
