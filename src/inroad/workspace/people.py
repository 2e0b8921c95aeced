"""People of an account: adding, editing, moving, leaving."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inroad.model.account import Account
from inroad.model.errors import BossCycle, Invalid
from inroad.model.person import LineKind, Person, Position, PositionStatus, Seat
from inroad.orgchart.tree import would_cycle
from inroad.storage.people import divisions_of, get_person, lines_from, lines_to
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_person, access_position
from inroad.workspace.editing import edited
from inroad.workspace.following import follow, let_go
from inroad.workspace.seating import Divisions, ended, line_to, person_named, require_held, with_standing
from inroad.workspace.superiors import superiors_in

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
    tx.begin(Act(verb="update_position", summary=_holder(tx, position)))
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
    """Give a position another superior (or none). A solid line replaces the old one from `on` (today); a dotted adds.

    Raises `BossCycle` when the new superior reports to the position, directly or through others.
    """
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    day = on or tx.today
    if manager_id is not None:
        manager = access_position(tx, account_id, manager_id, to=Access.EDIT)
        require_held(manager, day)
        _refuse_cycle(tx, position, manager, line)
    require_held(position, day)
    tx.begin(Act(verb="move_position", summary=_holder(tx, position), as_of=day))
    present = [each for each in lines_from(tx, account_id, position_id) if each.valid_to is None]
    same = [each for each in present if each.manager_id == manager_id and each.line is line]
    if same:
        return position
    if line is LineKind.SOLID:
        for old in (each for each in present if each.line is LineKind.SOLID):
            tx.save(ended(old, on=day), before=old)
    if manager_id is not None:
        tx.save(line_to(tx, position, manager_id, kind=line, on=day))
    return position


def mark_left(tx: Transaction, account_id: str, position_id: str, *, on: date | None = None) -> Position:
    """Close a position: its holder has left (or the seat is gone); its lines end the same day."""
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    day = on or tx.today
    if position.valid_to is not None:
        raise Invalid(f"this position ended on {position.valid_to} already", field="valid_to")
    tx.begin(Act(verb="mark_left", summary=_holder(tx, position), as_of=day))
    after = position.with_values(valid_to=day, status=PositionStatus.LEFT)
    for line in [*lines_from(tx, account_id, position_id), *lines_to(tx, account_id, position_id)]:
        if line.valid_to is None:
            tx.save(ended(line, on=day), before=line)
    return tx.save(after, before=position)


def remove_position(tx: Transaction, account_id: str, position_id: str) -> None:
    """Delete a position that should never have been recorded, with its lines and, of an open seat, all said of it.

    Undo brings it back.
    """
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_position", summary=_holder(tx, position)))
    for line in [*lines_from(tx, account_id, position_id), *lines_to(tx, account_id, position_id)]:
        tx.remove(line)
    let_go(tx, position.id)
    tx.remove(position)


def _holder(tx: Transaction, position: Position) -> str:
    """Who or what an act is about, for the history."""
    person = None if position.person_id is None else get_person(tx, position.person_id)
    return person.name if person is not None else position.title or ""


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


def _refuse_cycle(tx: Transaction, position: Position, manager: Position, kind: LineKind) -> None:
    if position.id == manager.id:
        raise BossCycle("nobody reports to themselves", path=[position.id])
    if kind is LineKind.DOTTED:
        return
    path = would_cycle(superiors_in(tx, position.account_id), position.id, manager.id)
    if path is not None:
        raise BossCycle(
            "the new superior reports to this position, directly or through others; draw a dotted line instead",
            path=list(path),
        )
