"""Rows of an account's list of people, edited by the dozen: a row is a position, who holds it, and the line upward."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from inroad.model.account import Account
from inroad.model.entity import Entity
from inroad.model.errors import Invalid
from inroad.model.person import Person, Position, PositionStatus, ReportingLine, Seat
from inroad.storage.entities import converted
from inroad.storage.people import lines_of, persons_by_id
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_positions
from inroad.workspace.bulk_editing import ManyEdits, label_of, told
from inroad.workspace.editing import refuse_strange
from inroad.workspace.following import follow, let_go
from inroad.workspace.lines import ended, require_held
from inroad.workspace.seating import Divisions, person_named, with_standing
from inroad.workspace.superiors import NewSuperiors

OF_PERSON = frozenset({"name", "emails", "phones"})
OF_POSITION = frozenset({"title", "seniority", "function", "grade", "location", "headcount", "valid_from", "note"})
ROW_FIELDS = OF_PERSON | OF_POSITION | {"division", "manager_id"}
"""What can be set in a row: `division` is a path of names, `manager_id` the superior's position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsEdit:
    """The same values for several rows; `base_version` is the point in history at which the editor saw them."""

    position_ids: Sequence[str]
    base_version: int
    values: Mapping[str, Any]


def edit_rows(tx: Transaction, account_id: str, edits: Sequence[RowsEdit]) -> int:
    """Set fields of many rows in one act; returns how many changed. All of it happens, or nothing.

    A name set in an open seat lets that person take it. Raises `Conflict` with the fields that somebody else has set
    since, row by row, and `BossCycle` where the new superiors together would close a circle.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    rows = _Rows(tx, account, edits)
    tx.begin(Act(verb="edit_people", summary=rows.summary()))
    for edit in edits:
        rows.take(edit)
    return rows.record()


def leave_rows(tx: Transaction, account_id: str, position_ids: Sequence[str], *, on: date | None = None) -> int:
    """Close several positions: their holders have left (or the seats are gone); their lines end the same day."""
    positions = _several(tx, account_id, position_ids)
    day = on or tx.today
    over = [position for position in positions.values() if position.valid_to is not None]
    if over:
        raise Invalid(f"“{over[0].title or 'this position'}” ended on {over[0].valid_to} already", field="valid_to")
    tx.begin(Act(verb="mark_left", summary=_summary(tx, positions.values()), as_of=day))
    edits = ManyEdits(tx)
    for line in lines_of(tx, account_id):
        if line.valid_to is None and (line.position_id in positions or line.manager_id in positions):
            edits.become(line, ended(line, on=day))
    for position in positions.values():
        edits.become(position, position.with_values(valid_to=day, status=PositionStatus.LEFT))
    tx.change_many(edits.changes())
    tx.count("left", len(positions))
    return len(positions)


def remove_rows(tx: Transaction, account_id: str, position_ids: Sequence[str]) -> int:
    """Delete several positions that should never have been recorded, with their lines; undo brings them back."""
    positions = _several(tx, account_id, position_ids)
    tx.begin(Act(verb="remove_position", summary=_summary(tx, positions.values())))
    lines = [line for line in lines_of(tx, account_id) if {line.position_id, line.manager_id} & positions.keys()]
    tx.remove_many(lines)
    for position_id in positions:
        let_go(tx, position_id)
    tx.remove_many(positions.values())
    tx.count("removed", len(positions))
    return len(positions)


def _several(tx: Transaction, account_id: str, position_ids: Sequence[str]) -> Mapping[str, Position]:
    positions = access_positions(tx, account_id, position_ids, to=Access.EDIT)
    if not positions:
        raise Invalid("say who is meant: at least one position", field="position_ids")
    return positions


def _summary(tx: Transaction, positions: Collection[Position]) -> str:
    persons = persons_by_id(tx, [each.person_id for each in positions if each.person_id])
    return told([_label(position, persons) for position in positions])


def _label(position: Position, persons: Mapping[str, Person]) -> str:
    """Whom or what a row is about, for the history and for errors."""
    holder = persons.get(position.person_id or "")
    return (position.title or "") if holder is None else holder.name


class _Rows:
    """The rows of one act, as its edits have left them."""

    def __init__(self, tx: Transaction, account: Account, edits: Sequence[RowsEdit]) -> None:
        ids = dict.fromkeys(position_id for edit in edits for position_id in edit.position_ids)
        superiors = {edit.values["manager_id"] for edit in edits if edit.values.get("manager_id") is not None}
        self._positions = access_positions(tx, account.id, list(ids), to=Access.EDIT)
        self._managers = access_positions(tx, account.id, superiors, to=Access.EDIT)
        self._persons = persons_by_id(tx, [each.person_id for each in self._positions.values() if each.person_id])
        self._tx = tx
        self._account = account
        self._edits = ManyEdits(tx, label=self._named)
        self._divisions = Divisions(tx, account)
        self._lines = NewSuperiors(tx, account.id)

    def summary(self) -> str:
        return told([_label(position, self._persons) for position in self._positions.values()])

    def take(self, edit: RowsEdit) -> None:
        """Let one edit happen; what is wrong with a single row is told with its name."""
        refuse_strange(edit.values, ROW_FIELDS)
        rows = [self._positions[position_id] for position_id in dict.fromkeys(edit.position_ids)]
        try:
            self._set_positions(rows, edit)
            self._set_persons(rows, edit)
            self._set_managers(rows, edit)
        except Invalid as error:
            if len(rows) > 1:
                raise
            named = {**error.params, "id": rows[0].id}
            raise type(error)(f"{_label(rows[0], self._persons)}: {error.sentence}", **named) from error

    def record(self) -> int:
        """Write what has become of the rows; returns how many are not what they were."""
        self._edits.refuse_clashes(self._spoken)
        drawn = self._lines.settled(self._edits)
        positions = {position.id for position in self._edits.changed(Position)}
        persons = {person.id for person in self._edits.changed(Person)}
        lines = {line.position_id for line in [*self._edits.changed(ReportingLine), *drawn]}
        self._tx.change_many(self._edits.changes())
        self._tx.save_many(ReportingLine.kind, drawn)
        rows = self._positions.values()
        changed = sum(row.id in positions or row.id in lines or row.person_id in persons for row in rows)
        self._tx.count("updated", changed)
        return changed

    def _set_positions(self, rows: Sequence[Position], edit: RowsEdit) -> None:
        values = {name: value for name, value in edit.values.items() if name in OF_POSITION}
        if "division" in edit.values:
            path = _names(edit.values["division"])
            values["division_id"] = self._divisions.at(path)
        before = [self._edits.now(row) for row in rows]
        self._edits.set(rows, values, base_version=edit.base_version, fields=values)
        for row, was in zip(rows, before, strict=True):
            self._edits.become(row, with_standing(self._edits.now(row), was, values))

    def _set_persons(self, rows: Sequence[Position], edit: RowsEdit) -> None:
        values = {name: value for name, value in edit.values.items() if name in OF_PERSON}
        if not values:
            return
        seated = [row for row in rows if self._edits.now(row).person_id is not None]
        persons = [self._persons[self._edits.now(row).person_id or ""] for row in seated]
        self._edits.set(persons, values, base_version=edit.base_version, fields=values)
        for row in rows:
            if row not in seated:
                self._fill(row, values)

    def _fill(self, row: Position, values: Mapping[str, Any]) -> None:
        """Let somebody take an open seat, as `people.fill_seat` does."""
        if row.seat not in {Seat.UNKNOWN, Seat.VACANT}:
            raise Invalid("only an open seat can be filled", field="seat")
        said = converted(Person.kind, values)
        if not said.get("name"):
            raise Invalid("nobody is known in this seat; give a name first", field="name")
        person = self._tx.save(person_named(self._tx, self._account, said.pop("name"), **said))
        self._persons[person.id] = person
        follow(self._tx, row.id, person.id)
        self._edits.become(row, self._edits.now(row).with_values(person_id=person.id, seat=Seat.FILLED))

    def _set_managers(self, rows: Sequence[Position], edit: RowsEdit) -> None:
        if "manager_id" not in edit.values:
            return
        manager = self._managers.get(edit.values["manager_id"] or "")
        for row in rows:
            for position in filter(None, (row, manager)):
                require_held(position, self._tx.today)
            clash = self._lines.move(row, manager, base_version=edit.base_version)
            if clash is not None:
                self._edits.clash(row.id, _label(row, self._persons), {"manager_id": clash})

    def _named(self, entity: Entity) -> str:
        return _label(entity, self._persons) if isinstance(entity, Position) else label_of(entity)

    def _spoken(self, field: str, value: object) -> object:
        """What a clash shows instead of an identity."""
        if field == "division_id" and isinstance(value, str):
            return self._divisions.name_of(value)
        if field == "manager_id" and isinstance(value, str):
            return _summary(self._tx, access_positions(self._tx, self._account.id, [value], to=Access.READ).values())
        return value


def _names(value: object) -> tuple[str, ...]:
    """A division's path as it was sent."""
    try:
        return tuple(name for name in msgspec.convert(value or (), tuple[str, ...]) if name.strip())
    except msgspec.ValidationError as error:
        raise Invalid("a division is a list of names, from the widest to the narrowest", field="division") from error
