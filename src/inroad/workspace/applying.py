"""Applying row changes: the same for a direct import and for an accepted suggestion."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from inroad.exchange.importers.batches import in_batches
from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.entity import NEVER, Creation, Entity
from inroad.storage.entities import KEPT, values_of
from inroad.storage.transaction import Transaction

Values: TypeAlias = tuple[Any, ...]

_CONFLICTING = Outcome.CONFLICTING
_MOST_WAITING = 10_000


def apply_rows(tx: Transaction, rows: Iterable[RowChange]) -> list[RowChange]:
    """Apply every row of a plan but the conflicting ones, which are returned for somebody to decide."""
    applier = Applier(tx, gathers=True)
    conflicting: list[RowChange] = []
    for row in in_batches(rows):
        if row.outcome is _CONFLICTING:
            conflicting.append(row)
            continue
        if row.changes:
            applier.apply(row.changes)
        if row.creations:
            applier.create(row.creations)
    applier.flush()
    return conflicting


@dataclass(slots=True)
class Applier:
    """Writes changes in the order they come, creations gathered into bulk loads.

    The changes were planned against the recorded state; within the changeset an entity may change several times, so
    its recorded version is followed here. Where nobody looks at what is recorded meanwhile without having asked what it
    `awaits`, it `gathers` changes of what was recorded before too; they are written before what is created after them.
    """

    tx: Transaction
    gathers: bool = False
    _waiting: dict[str, list[Values]] = field(default_factory=lambda: {kind: [] for kind in KEPT})
    _waiting_ids: set[str] = field(default_factory=set)
    _created: int = 0
    _touched: set[str] = field(default_factory=set)
    _changing: dict[str, EntityChange] = field(default_factory=dict)

    def apply(self, changes: Iterable[EntityChange]) -> None:
        """Write some changes (or gather them)."""
        for change in changes:
            after = change.after
            if change.before is None and after is not None:
                self._waiting[after.kind].append(values_of(after.kind)(after))
                self._waiting_ids.add(after.id)
            elif change.before is not None:
                if change.before.id in self._waiting_ids:
                    self.flush()
                self._change(change.before, after)
        if len(self._waiting_ids) + len(self._changing) >= _MOST_WAITING:
            self.flush()

    def awaits(self, entity_id: str) -> bool:
        """Whether a change of what was recorded before is gathered and not written yet."""
        return entity_id in self._changing

    def create(self, creations: Collection[Creation]) -> None:
        """Gather what nothing will change any more within the changeset."""
        for cls, values in creations:
            self._waiting[cls.kind].append(values)
        self._created += len(creations)
        if self._created >= _MOST_WAITING:
            self.flush()

    def flush(self) -> None:
        """Write what has been gathered: first what changes, then what is new, parents before children."""
        if self._changing:
            self.tx.change_many(self._changing.values())
            self._changing.clear()
        for kind, waiting in self._waiting.items():
            if waiting:
                self.tx.load(kind, waiting)
                waiting.clear()
        self._waiting_ids.clear()
        self._created = 0

    def _change(self, before: Entity, after: Entity | None) -> None:
        if before.id in self._changing or (after is None and self._changing):
            self.flush()
        if before.created == NEVER:
            before = before.with_values(created=self.tx.seq, version=self.tx.seq)
        elif before.id in self._touched:
            before = before.with_values(version=self.tx.seq)
        if after is None:
            self.tx.remove(before)
            return
        self._touched.add(before.id)
        after = after.with_values(created=before.created)
        if self.gathers:
            self._changing[before.id] = EntityChange(before, after)
        else:
            self.tx.save(after, before=before)
