"""Routes of an account's people: list, add, edit, move, leave, remove."""

from datetime import date
from typing import Any

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.di import Provide

from inroad.api.answers import PeopleAnswer, PersonAnswer, person_answer
from inroad.api.edits import EditedAnswer, edited_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, Leave, Move, NewPersonRequest, provide_when
from inroad.bootstrap import Installation
from inroad.model.person import LineKind, Position
from inroad.storage.transaction import Transaction
from inroad.workspace import people, people_rows
from inroad.workspace.feed import newest_seq
from inroad.workspace.roster import When, list_people, show_position


class RowsEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same values for several rows; `division` is a path of names, `manager_id` the superior's position."""

    position_ids: tuple[str, ...]
    base_version: int
    set: dict[str, Any]


class EditRowsRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Edits of many rows that happen together."""

    edits: tuple[RowsEdit, ...]


class LeaveRows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who left, and on which day; today by default."""

    position_ids: tuple[str, ...]
    on: date | None = None


class RemoveRows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which positions are to be deleted."""

    position_ids: tuple[str, ...]


class PersonVersion(msgspec.Struct, frozen=True):
    """An edited person's id and new version."""

    id: str
    name: str
    version: int


@get("/accounts/{account_id:str}/people", sync_to_thread=True, responses=READ_ERRORS)
def roster(installation: Installation, account_id: str, when: When) -> PeopleAnswer:
    """Everybody in the account on a day, the highest first."""
    with installation.store.read(installation.owner) as tx:
        found, seq = list_people(tx, account_id, when), newest_seq(tx)
    return PeopleAnswer(found.day, [person_answer(row) for row in found.rows], seq)


@post("/accounts/{account_id:str}/people", sync_to_thread=True, responses=CHANGE_ERRORS)
def add(installation: Installation, account_id: str, data: NewPersonRequest) -> PersonAnswer:
    """Add somebody, or a placeholder."""
    with installation.store.write(installation.owner) as tx:
        return _shown(tx, people.add_person(tx, account_id, people.NewPerson(**msgspec.structs.asdict(data))))


@patch("/people/{person_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def update_person(installation: Installation, person_id: str, data: Edit) -> PersonVersion:
    """Set fields of a person."""
    with installation.store.write(installation.owner) as tx:
        person = people.update_person(tx, person_id, base_version=data.base_version, values=data.set)
    return PersonVersion(person.id, person.name, person.version)


@patch("/accounts/{account_id:str}/positions/{position_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def update_position(installation: Installation, account_id: str, position_id: str, data: Edit) -> PersonAnswer:
    """Set fields of a position."""
    with installation.store.write(installation.owner) as tx:
        return _shown(
            tx, people.update_position(tx, account_id, position_id, base_version=data.base_version, values=data.set)
        )


@post(
    "/accounts/{account_id:str}/positions/{position_id:str}/fill",
    sync_to_thread=True,
    status_code=200,
    responses=CHANGE_ERRORS,
)
def fill(installation: Installation, account_id: str, position_id: str, data: NewPersonRequest) -> PersonAnswer:
    """Let a known person take a placeholder's seat."""
    with installation.store.write(installation.owner) as tx:
        new = people.NewPerson(**msgspec.structs.asdict(data))
        return _shown(tx, people.fill_seat(tx, account_id, position_id, new))


@post(
    "/accounts/{account_id:str}/positions/{position_id:str}/move",
    sync_to_thread=True,
    status_code=200,
    responses=CHANGE_ERRORS,
)
def move(installation: Installation, account_id: str, position_id: str, data: Move) -> PersonAnswer:
    """Give a position another superior, or a further one."""
    with installation.store.write(installation.owner) as tx:
        moved = people.move_position(
            tx, account_id, position_id, manager_id=data.manager_id, line=LineKind(data.line), on=data.on
        )
        return _shown(tx, moved)


@post(
    "/accounts/{account_id:str}/positions/{position_id:str}/leave",
    sync_to_thread=True,
    status_code=204,
    responses=CHANGE_ERRORS,
)
def leave(installation: Installation, account_id: str, position_id: str, data: Leave) -> None:
    """Close a position: its holder has left."""
    with installation.store.write(installation.owner) as tx:
        people.mark_left(tx, account_id, position_id, on=data.on)


@delete("/accounts/{account_id:str}/positions/{position_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def remove(installation: Installation, account_id: str, position_id: str) -> None:
    """Delete a position that should never have been recorded."""
    with installation.store.write(installation.owner) as tx:
        people.remove_position(tx, account_id, position_id)


@post("/accounts/{account_id:str}/people/edit", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def edit_rows(installation: Installation, account_id: str, data: EditRowsRequest) -> EditedAnswer:
    """Set fields of many rows of the list, all together or not at all."""
    edits = [
        people_rows.RowsEdit(position_ids=each.position_ids, base_version=each.base_version, values=each.set)
        for each in data.edits
    ]
    with installation.store.write(installation.owner) as tx:
        return edited_answer(tx, people_rows.edit_rows(tx, account_id, edits))


@post("/accounts/{account_id:str}/people/leave", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def leave_rows(installation: Installation, account_id: str, data: LeaveRows) -> EditedAnswer:
    """Close many positions: their holders have left."""
    with installation.store.write(installation.owner) as tx:
        return edited_answer(tx, people_rows.leave_rows(tx, account_id, data.position_ids, on=data.on))


@post("/accounts/{account_id:str}/people/remove", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def remove_rows(installation: Installation, account_id: str, data: RemoveRows) -> EditedAnswer:
    """Delete many positions that should never have been recorded."""
    with installation.store.write(installation.owner) as tx:
        return edited_answer(tx, people_rows.remove_rows(tx, account_id, data.position_ids))


def _shown(tx: Transaction, written: Position) -> PersonAnswer:
    """The position as it was just written: an answer that fails takes the change with it."""
    tx.finish()
    return person_answer(show_position(tx, written.account_id, written.id))


handlers = [
    roster, add, update_person, update_position, fill, move, leave, remove, edit_rows, leave_rows, remove_rows,
]  # fmt: skip
router = Router(
    path="/",
    route_handlers=handlers,
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["people"],
)
