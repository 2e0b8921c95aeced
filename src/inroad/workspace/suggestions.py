"""Suggestions: changesets that wait; they are accepted whole or in part, or declined, like a reviewed proposal."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange, Outcome, RowChange
from inroad.model.entity import Entity, differing
from inroad.model.errors import Invalid
from inroad.storage.changesets import (
    count_open_rows,
    decide_rows,
    member_names,
    open_suggestions,
    suggested_rows,
    update_suggestion,
)
from inroad.storage.entities import KEPT
from inroad.storage.people import find_entity
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_changeset, access_suggestion, access_workspace
from inroad.workspace.applying import Applier


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which rows of a suggestion are meant: by outcome, by ordinal, or all of them when neither is given."""

    outcomes: Collection[Outcome] | None = None
    ordinals: Collection[int] | None = None

    def includes(self, ordinal: int, row: RowChange) -> bool:
        """Whether a row is meant; rows that wait for a conflict to be settled only when they are named."""
        if self.outcomes is None and self.ordinals is None:
            return row.outcome is not Outcome.CONFLICTING
        return row.outcome in (self.outcomes or ()) or ordinal in (self.ordinals or ())


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What became of an acceptance: the applied changeset (None: nothing to change) and the rows that could not be."""

    applied: Changeset | None
    suggestion: Changeset
    skipped: Mapping[int, str]


def list_suggestions(tx: Transaction) -> list[tuple[Changeset, str]]:
    """Open suggestions with their authors' names, newest first."""
    access_workspace(tx, to=Access.READ)
    names = member_names(tx)
    return [(suggestion, names.get(suggestion.actor_id, "")) for suggestion in open_suggestions(tx)]


def suggestion_rows(
    tx: Transaction, changeset_id: str, *, outcome: Outcome | None = None, after: int = -1, limit: int = 100
) -> list[tuple[int, bool | None, RowChange]]:
    """A page of a suggestion's rows: ordinal, decision, change."""
    suggestion = access_changeset(tx, changeset_id, to=Access.READ)
    return list(suggested_rows(tx, suggestion.id, outcome=outcome, after=after, limit=limit))


def accept(tx: Transaction, changeset_id: str, choice: Choice | None = None) -> Acceptance:
    """Apply a suggestion or a part of it; what was changed meanwhile by others is skipped and told, not overwritten."""
    suggestion = access_suggestion(tx, changeset_id)
    chosen = choice or Choice()
    tx.begin(
        Act(
            verb=suggestion.verb,
            summary=suggestion.summary,
            as_of=suggestion.as_of,
            source={**suggestion.source, "suggestion": suggestion.id},
        )
    )
    accepting = _Accepting(tx, suggestion)
    skipped = accepting.run(chosen)
    tx.finish()
    status = ChangesetStatus.SUGGESTED if count_open_rows(tx, suggestion.id) else ChangesetStatus.ACCEPTED
    return Acceptance(tx.recorded, update_suggestion(tx, suggestion, status=status), skipped)


def decline(tx: Transaction, changeset_id: str) -> Changeset:
    """Turn down what is left of a suggestion."""
    suggestion = access_suggestion(tx, changeset_id)
    return update_suggestion(tx, suggestion, status=ChangesetStatus.DECLINED)


class _Accepting:
    def __init__(self, tx: Transaction, suggestion: Changeset) -> None:
        self._tx = tx
        self._suggestion = suggestion
        self._applier = Applier(tx)
        self._offered: dict[str, EntityChange] = {}
        self._created: set[str] = set()

    def run(self, choice: Choice) -> dict[int, str]:
        chosen: list[tuple[int, RowChange]] = []
        for ordinal, accepted, row in suggested_rows(self._tx, self._suggestion.id):
            self._offered |= {c.entity.id: c for c in row.changes if c.before is None}
            if accepted is None and row.changes and choice.includes(ordinal, row):
                chosen.append((ordinal, row))
        if not chosen:
            raise Invalid("nothing of this suggestion is chosen, or all of it has been decided already")
        skipped: dict[int, str] = {}
        taken: list[int] = []
        self._coming = {c.entity.id for _, row in chosen for c in row.changes if c.before is None}
        for ordinal, row in chosen:
            reason = self._take(row)
            if reason is None:
                taken.append(ordinal)
                self._tx.count(row.outcome)
            else:
                skipped[ordinal] = reason
        self._applier.flush()
        decide_rows(self._tx, self._suggestion.id, taken, accepted=True)
        return skipped

    def _take(self, row: RowChange) -> str | None:
        changes: list[EntityChange] = []
        for change in row.changes:
            current = self._current(change)
            if isinstance(current, str):
                return current
            if current is not None and self._drawable(current):
                changes += [*self._needed(current), current]
        self._applier.apply(changes)
        return None

    def _current(self, change: EntityChange) -> EntityChange | str | None:
        """The change against what is recorded now; None where there is nothing left to do, or why it cannot be."""
        entity = change.entity
        if entity.id in self._created:
            return None if change.before is None else change
        recorded = self._recorded(entity)
        if change.before is None:
            return change if recorded is None else None
        if recorded is None:
            return "what it would change is gone, or was not accepted"
        if change.after is None:
            return EntityChange(recorded, None)
        names = differing(change.before, change.after)
        if any(getattr(recorded, n) not in (getattr(change.before, n), getattr(change.after, n)) for n in names):
            return f"somebody changed {', '.join(names)} meanwhile"
        return EntityChange(recorded, recorded.with_values(**{n: getattr(change.after, n) for n in names}))

    def _needed(self, change: EntityChange) -> Iterator[EntityChange]:
        """Accounts and divisions a row stands on, where the row that would have created them is not chosen."""
        if change.before is None:
            self._created.add(change.entity.id)
        values = change.entity.values()
        for name in ("account_id", "parent_id", "division_id", "person_id"):
            offered = self._offered.get(values.get(name) or "")
            if offered is not None and offered.entity.id not in self._created and not self._recorded(offered.entity):
                yield from self._needed(offered)
                yield offered

    def _drawable(self, change: EntityChange) -> bool:
        """A line is left out where one of its ends is neither recorded nor chosen."""
        if change.entity.kind != "reporting_line":
            return True
        values = change.entity.values()
        return all(
            values[end] in self._created
            or values[end] in self._coming
            or find_entity(self._tx, "position", {"account_id": values["account_id"], "id": values[end]}) is not None
            for end in ("position_id", "manager_id")
        )

    def _recorded(self, entity: Entity) -> Entity | None:
        key = {
            column.name: getattr(entity, column.name)
            for column in KEPT[entity.kind].table.primary_key.columns
            if column.name != "workspace_id"
        }
        return find_entity(self._tx, entity.kind, key)
