"""Suggestions: changesets that wait; they are accepted whole or in part, or declined, like a reviewed proposal."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inroad.exchange.exporters.rows_file import write_rows
from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange, Outcome, RowChange
from inroad.model.entity import Entity, differing
from inroad.model.errors import Invalid
from inroad.model.person import LineKind, Position, ReportingLine
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
from inroad.workspace.board import Heard
from inroad.workspace.superiors import Superiors

T = TypeVar("T")
_REPORT_EVERY = 200


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


def rows_as_file(tx: Transaction, changeset_id: str, outcome: Outcome) -> Iterator[str]:
    """A suggestion's rows of one outcome as CSV: what became of them, and why."""
    suggestion = access_changeset(tx, changeset_id, to=Access.READ)
    return write_rows(row for _, _, row in suggested_rows(tx, suggestion.id, outcome=outcome))


def accept(
    tx: Transaction, changeset_id: str, choice: Choice | None = None, *, heard: Heard | None = None
) -> Acceptance:
    """Apply a suggestion or a part of it; what was changed meanwhile by others is skipped and told, not overwritten.

    `heard` hears "checking", "applying" and "drawing", with the rows that have been so far.
    """
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
    accepting = _Accepting(tx, suggestion, heard or _unheard)
    skipped = accepting.run(chosen)
    tx.finish()
    status = ChangesetStatus.SUGGESTED if count_open_rows(tx, suggestion.id) else ChangesetStatus.ACCEPTED
    return Acceptance(tx.recorded, update_suggestion(tx, suggestion, status=status), skipped)


def decline(tx: Transaction, changeset_id: str) -> Changeset:
    """Turn down what is left of a suggestion."""
    suggestion = access_suggestion(tx, changeset_id)
    return update_suggestion(tx, suggestion, status=ChangesetStatus.DECLINED)


class _Accepting:
    """Takes row after row: first everybody and everything, then the lines between them.

    A line waits where one of its ends is neither recorded nor chosen; it is drawn when the row that brings this end is
    accepted. A line that cannot be drawn any more keeps its row open.
    """

    def __init__(self, tx: Transaction, suggestion: Changeset, heard: Heard) -> None:
        self._tx = tx
        self._suggestion = suggestion
        self._heard = heard
        self._applier = Applier(tx, gathers=True)
        self._drawer = Applier(tx)
        self._superiors = Superiors(tx)
        self._offered: dict[str, EntityChange] = {}
        self._created: set[str] = set()

    def run(self, choice: Choice) -> dict[int, str]:
        chosen: list[tuple[int, RowChange]] = []
        lines: dict[int, list[EntityChange]] = {}
        rows = suggested_rows(self._tx, self._suggestion.id)
        for ordinal, accepted, row in self._told("checking", rows, sum(self._suggestion.counts.values())):
            self._offered |= {c.entity.id: c for c in row.changes if c.before is None}
            if accepted is None and row.changes and choice.includes(ordinal, row):
                chosen.append((ordinal, row))
            elif accepted:
                lines[ordinal] = _lines(row)
        if not chosen:
            raise Invalid("nothing of this suggestion is chosen, or all of it has been decided already")
        skipped: dict[int, str] = {}
        for ordinal, row in self._told("applying", chosen, len(chosen)):
            reason = self._take([change for change in row.changes if change.entity.kind != ReportingLine.kind])
            if reason is None:
                lines[ordinal] = _lines(row)
            else:
                skipped[ordinal] = reason
        self._applier.flush()
        new = dict(chosen)
        for ordinal in self._told("drawing", sorted(lines), len(lines)):
            drawn = lines[ordinal] if ordinal in new else self._awaited(lines[ordinal])
            reason = self._draw(drawn)
            if reason is not None:
                skipped[ordinal] = reason
        self._drawer.flush()
        taken = [ordinal for ordinal in new if ordinal not in skipped]
        for ordinal in taken:
            self._tx.count(new[ordinal].outcome)
        decide_rows(self._tx, self._suggestion.id, taken, accepted=True)
        return skipped

    def _told(self, phase: str, items: Iterable[T], total: int) -> Iterator[T]:
        for done, item in enumerate(items):
            if done % _REPORT_EVERY == 0:
                self._heard(phase, done, total)
            yield item

    def _take(self, changes: Iterable[EntityChange]) -> str | None:
        """Apply what a row says of people and seats, all or, with the reason returned, nothing."""
        due = self._due(changes)
        if isinstance(due, str):
            return due
        for change in due:
            self._applier.apply([*self._needed(change), change])
        return None

    def _draw(self, lines: Sequence[EntityChange]) -> str | None:
        """Apply a row's lines but those that wait for an end, with what they would replace."""
        waiting = {_place(change) for change in lines if not self._drawable(change)}
        due = self._due(change for change in lines if _place(change) not in waiting)
        if isinstance(due, str):
            return due
        reason = self._superiors.draw(due)
        if reason is None:
            self._drawer.apply(due)
            self._created |= {change.entity.id for change in due if change.before is None}
        return reason

    def _awaited(self, lines: Sequence[EntityChange]) -> list[EntityChange]:
        """The lines of a row accepted before that waited for somebody who has just been recorded."""
        places = {_place(change) for change in lines if not _ends(change).isdisjoint(self._created)}
        return [change for change in lines if _place(change) in places]

    def _due(self, changes: Iterable[EntityChange]) -> list[EntityChange] | str:
        """The changes against what is recorded now, without those already there; or why they cannot be."""
        due: list[EntityChange] = []
        coming = set(self._created)
        for change in changes:
            current = self._current(change, coming)
            if isinstance(current, str):
                return current
            if current is not None:
                due.append(current)
            if change.before is None:
                coming.add(change.entity.id)
        return due

    def _current(self, change: EntityChange, coming: Collection[str]) -> EntityChange | str | None:
        entity = change.entity
        if entity.id in coming:
            return None if change.before is None else change
        recorded = self._recorded(entity)
        if change.before is None:
            return change if recorded is None else None
        if recorded is None:
            return "what it would change is gone, or was not accepted"
        if change.after is None:
            changed = differing(change.before, recorded)
            return f"somebody changed {', '.join(changed)} meanwhile" if changed else EntityChange(recorded, None)
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
        account_id = change.entity.values()["account_id"]
        return all(
            end in self._created
            or find_entity(self._tx, Position.kind, {"account_id": account_id, "id": end}) is not None
            for end in _ends(change)
        )

    def _recorded(self, entity: Entity) -> Entity | None:
        if self._applier.awaits(entity.id):
            self._applier.flush()
        key = {
            column.name: getattr(entity, column.name)
            for column in KEPT[entity.kind].table.primary_key.columns
            if column.name != "workspace_id"
        }
        return find_entity(self._tx, entity.kind, key)


def _unheard(_phase: str, _done: int, _total: int | None) -> None:
    """Nobody watches."""


def _lines(row: RowChange) -> list[EntityChange]:
    return [change for change in row.changes if change.entity.kind == ReportingLine.kind]


def _ends(change: EntityChange) -> set[str]:
    values = change.entity.values()
    return {values["position_id"], values["manager_id"]}


def _place(change: EntityChange) -> tuple[str, LineKind]:
    values = change.entity.values()
    return values["position_id"], values["line"]
