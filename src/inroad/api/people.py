"""Routes of an account's people: list, add, edit, move, leave, remove."""

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.di import Provide

from inroad.api.answers import PeopleAnswer, PersonAnswer, person_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, Leave, Move, NewPersonRequest, provide_when
from inroad.bootstrap import Installation
from inroad.model.person import LineKind, Position
from inroad.storage.transaction import Transaction
from inroad.workspace import people
from inroad.workspace.roster import When, list_people, show_position


class PersonVersion(msgspec.Struct, frozen=True):
    """An edited person's id and new version."""

    id: str
    name: str
    version: int


@get("/accounts/{account_id:str}/people", sync_to_thread=True, responses=READ_ERRORS)
def roster(installation: Installation, account_id: str, when: When) -> PeopleAnswer:
    """Everybody in the account on a day, the highest first."""
    with installation.store.read(installation.owner) as tx:
        found = list_people(tx, account_id, when)
    return PeopleAnswer(found.day, [person_answer(row) for row in found.rows])


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


def _shown(tx: Transaction, written: Position) -> PersonAnswer:
    """The position as it was just written: an answer that fails takes the change with it."""
    tx.finish()
    return person_answer(show_position(tx, written.account_id, written.id))


handlers = [roster, add, update_person, update_position, fill, move, leave, remove]
router = Router(
    path="/",
    route_handlers=handlers,
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["people"],
)
