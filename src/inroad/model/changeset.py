"""A changeset: the field-level changes of one act, applied together, or kept as a suggestion until somebody accepts."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from inroad.model.entity import Creation, Entity, created

BY_FILE = frozenset({"import", "import_interactions"})
"""Verbs by which a file, not one of us, says how things are."""


class ChangesetStatus(StrEnum):
    """Applied: part of history. Suggested: waits for a decision. Accepted, declined: decided suggestions."""

    APPLIED = "applied"
    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Outcome(StrEnum):
    """What an import does with one row. Left: nobody's row, but somebody missing from a dated snapshot."""

    __hash__ = str.__hash__  # that of enumerations is written in Python, and rows ask for it by the million

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    CONFLICTING = "conflicting"
    REJECTED = "rejected"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changeset:
    """One act of one author. `seq` orders the workspace's history without gaps; a suggestion has none yet.

    `verb` is what was done ("import", "move", "undo", …); `source` where the knowledge came from (file name, digest,
    profile, …); `as_of` the day it describes; `counts` what it did. Of a `private` one only its author ever learns.
    """

    id: str
    seq: int | None
    status: ChangesetStatus
    verb: str
    summary: str
    actor_id: str
    recorded_at: datetime
    as_of: date | None = None
    source: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    undoes_id: str | None = None
    undone_by_id: str | None = None
    private: bool = False


class EntityChange(NamedTuple):
    """One entity before and after: no `before` is a creation, no `after` a removal."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """Whichever side exists."""
        side = self.after or self.before
        if side is None:  # pragma: no cover - an EntityChange of nothing is never built
            raise ValueError("an entity change needs a side")
        return side


class RowChange(NamedTuple):
    """What one row of a file (or one proposal) would do; `line` is the row's line in the file, None for leavers.

    What it creates is among the `changes`, or, where rows come by the million, in `creations`.
    """

    line: int | None
    outcome: Outcome
    label: str
    reason: str | None = None
    changes: tuple[EntityChange, ...] = ()
    creations: tuple[Creation, ...] = ()

    @property
    def all_changes(self) -> tuple[EntityChange, ...]:
        """What is changed and created, in an order in which it can be done."""
        return (*self.changes, *(EntityChange(None, created(creation)) for creation in self.creations))
