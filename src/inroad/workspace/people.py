"""People of an account: adding, editing, moving, leaving."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inroad.model.account import Account
from inroad.model.errors import Invalid
from inroad.model.person import LineKind, Person, Position, Seat
from inroad.storage.assessments import assessments_about
from inroad.storage.people import divisions_of, lines_from, lines_to
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_person, access_position
from inroad.workspace.editing import edited
from inroad.workspace.following import follow, let_go
from inroad.workspace.lines import line_to, require_held, told
from inroad.workspace.moving import Move, move_positions
from inroad.workspace.people_rows import leave_rows
from inroad.workspace.seating import Divisions, person_named, with_standing

PERSON_FIELDS = frozenset(
    {
        "name", "given_name", "family_name", "emails", "phones", "urls", "language", "time_zone", "country", "city",
        "note",
    }
)  # fmt: skip
POSITION_FIELDS = frozenset(
    {
        "title", "division_id", "seniority", "function", "grade", "location", "headcount", "valid_from", "status",
        "note",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """Somebody to be added; without a name it is a placeholder for a seat whose holder we do not know."""

    name: str | None = None
    title: str | None = None
    division: tuple[str, ...] = ()
    email: str | None = None
    phone: str | None = None
    manager_id: str | None = None
    since: date | None = None


def add_person(tx: Transaction, account_id: str, new: NewPerson) -> Position:
    """Add somebody (or a placeholder) to an account, with the line to their superior where one is named."""
    account = access_account(tx, account_id, to=Access.EDIT)
    if not new.name and not new.title:
        raise Invalid("give a name, or for a placeholder at least a title", field="name")
    manager = access_position(tx, account_id, new.manager_id, to=Access.EDIT) if new.manager_id else None
    if manager is not None:
        require_held(manager, new.since or tx.today)
    tx.begin(Act(verb="add_person", summary=new.name or new.title or "", as_of=new.since))
    person_id = tx.save(_person(tx, account, new)).id if new.name else None
    position = tx.save(_position(tx, account, new, person_id))
    if manager is not None:
        tx.save(line_to(tx, position, manager.id, on=new.since))
    return position


def update_person(tx: Transaction, person_id: str, *, base_version: int, values: Mapping[str, Any]) -> Person:
    """Set fields of a person."""
    person = access_person(tx, person_id, to=Access.EDIT)
    after = edited(tx, person, base_version=base_version, values=values, fields=PERSON_FIELDS)
    tx.begin(Act(verb="update_person", summary=person.name))
    return tx.save(after, before=person)


def update_position(
    tx: Transaction, account_id: str, position_id: str, *, base_version: int, values: Mapping[str, Any]
) -> Position:
    """Set fields of a position; a new title is read anew unless seniority and function are set with it."""
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    after = edited(tx, position, base_version=base_version, values=values, fields=POSITION_FIELDS)
    if after.division_id is not None and after.division_id not in {d.id for d in divisions_of(tx, account_id)}:
        raise Invalid("there is no such division in this account", field="division_id")
    tx.begin(Act(verb="update_position", summary=told(tx, [position])))
    return tx.save(with_standing(after, position, values), before=position)


def fill_seat(tx: Transaction, account_id: str, position_id: str, new: NewPerson) -> Position:
    """Let a known person take a placeholder's seat: its place in the tree stays, and all said of it is theirs."""
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    account = access_account(tx, account_id, to=Access.EDIT)
    if position.seat not in {Seat.UNKNOWN, Seat.VACANT}:
        raise Invalid("only an open seat can be filled", field="seat")
    if not new.name:
        raise Invalid("who takes the seat? Give a name", field="name")
    tx.begin(Act(verb="fill_seat", summary=new.name, as_of=new.since))
    person = tx.save(_person(tx, account, new))
    follow(tx, position.id, person.id)
    after = position.with_values(
        person_id=person.id,
        seat=Seat.FILLED,
        title=new.title or position.title,
        division_id=Divisions(tx, account).at(new.division) or position.division_id,
    )
    return tx.save(with_standing(after, position, {}), before=position)


def move_position(
    tx: Transaction,
    account_id: str,
    position_id: str,
    *,
    manager_id: str | None,
    line: LineKind = LineKind.SOLID,
    on: date | None = None,
) -> Position:
    """Give a position another superior (or none): see `move_positions`."""
    return move_positions(tx, account_id, [position_id], Move(manager_id=manager_id, line=line, on=on))[0]


def mark_left(tx: Transaction, account_id: str, position_id: str, *, on: date | None = None) -> Position:
    """Close a position: its holder has left (or the seat is gone); its lines end the same day."""
    leave_rows(tx, account_id, [position_id], on=on)
    return access_position(tx, account_id, position_id, to=Access.EDIT)


def remove_position(tx: Transaction, account_id: str, position_id: str) -> None:
    """Delete a position that should never have been recorded, with its lines and, of an open seat, all said of it.

    Undo brings it back.
    """
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_position", summary=told(tx, [position])))
    lines = [*lines_from(tx, account_id, position_id), *lines_to(tx, account_id, position_id)]
    tx.remove_many(assessments_about(tx, [line.id for line in lines]))
    tx.remove_many(lines)
    let_go(tx, position.id)
    tx.remove(position)


def _person(tx: Transaction, account: Account, new: NewPerson) -> Person:
    emails, phones = ((said,) if said else () for said in (new.email, new.phone))
    return person_named(tx, account, new.name or "", emails=emails, phones=phones)


def _position(tx: Transaction, account: Account, new: NewPerson, person_id: str | None) -> Position:
    position = Position(
        id=tx.new_id(),
        account_id=account.id,
        person_id=person_id,
        seat=Seat.FILLED if person_id else Seat.UNKNOWN,
        title=new.title,
        division_id=Divisions(tx, account).at(new.division),
        valid_from=new.since,
    )
    return with_standing(position, position.with_values(title=None), {})
