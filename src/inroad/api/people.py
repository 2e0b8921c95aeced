"""Routes of an account's people: list, add, edit, move, leave, remove."""

from datetime import date, datetime

import msgspec
from litestar import Router, delete, get, patch, post

from inroad.api.answers import PeopleAnswer, PersonAnswer, person_answer
from inroad.api.requests import Edit, Leave, Move, NewPersonRequest
from inroad.bootstrap import Installation
from inroad.model.person import LineKind
from inroad.workspace import people
from inroad.workspace.roster import When, list_people, show_position


class PersonVersion(msgspec.Struct, frozen=True):
    """An edited person's id and new version."""

    id: str
    name: str
    version: int


@get("/accounts/{account_id:str}/people", sync_to_thread=True)
def roster(
    installation: Installation, account_id: str, as_of: date | None = None, as_known: datetime | None = None
) -> PeopleAnswer:
    """Everybody in the account on a day, the highest first."""
    with installation.store.read(installation.owner) as tx:
        found = list_people(tx, account_id, When(as_of=as_of, as_known=as_known))
    return PeopleAnswer(found.day, [person_answer(row) for row in found.rows])


@post("/accounts/{account_id:str}/people", sync_to_thread=True)
def add(installation: Installation, account_id: str, data: NewPersonRequest) -> PersonAnswer:
    """Add somebody, or a placeholder."""
    with installation.store.write(installation.owner) as tx:
        position = people.add_person(tx, account_id, people.NewPerson(**msgspec.structs.asdict(data)))
    return _show(installation, account_id, position.id)


@patch("/people/{person_id:str}", sync_to_thread=True)
def update_person(installation: Installation, person_id: str, data: Edit) -> PersonVersion:
    """Set fields of a person."""
    with installation.store.write(installation.owner) as tx:
        person = people.update_person(tx, person_id, base_version=data.base_version, values=data.set)
    return PersonVersion(person.id, person.name, person.version)


@patch("/accounts/{account_id:str}/positions/{position_id:str}", sync_to_thread=True)
def update_position(installation: Installation, account_id: str, position_id: str, data: Edit) -> PersonAnswer:
    """Set fields of a position."""
    with installation.store.write(installation.owner) as tx:
        people.update_position(tx, account_id, position_id, base_version=data.base_version, values=data.set)
    return _show(installation, account_id, position_id)


@post("/accounts/{account_id:str}/positions/{position_id:str}/fill", sync_to_thread=True, status_code=200)
def fill(installation: Installation, account_id: str, position_id: str, data: NewPersonRequest) -> PersonAnswer:
    """Let a known person take a placeholder's seat."""
    with installation.store.write(installation.owner) as tx:
        people.fill_seat(tx, account_id, position_id, people.NewPerson(**msgspec.structs.asdict(data)))
    return _show(installation, account_id, position_id)


@post("/accounts/{account_id:str}/positions/{position_id:str}/move", sync_to_thread=True, status_code=200)
def move(installation: Installation, account_id: str, position_id: str, data: Move) -> PersonAnswer:
    """Give a position another superior, or a further one."""
    with installation.store.write(installation.owner) as tx:
        people.move_position(
            tx, account_id, position_id, manager_id=data.manager_id, line=LineKind(data.line), on=data.on
        )
    return _show(installation, account_id, position_id)


@post("/accounts/{account_id:str}/positions/{position_id:str}/leave", sync_to_thread=True, status_code=204)
def leave(installation: Installation, account_id: str, position_id: str, data: Leave) -> None:
    """Close a position: its holder has left."""
    with installation.store.write(installation.owner) as tx:
        people.mark_left(tx, account_id, position_id, on=data.on)


@delete("/accounts/{account_id:str}/positions/{position_id:str}", sync_to_thread=True)
def remove(installation: Installation, account_id: str, position_id: str) -> None:
    """Delete a position that should never have been recorded."""
    with installation.store.write(installation.owner) as tx:
        people.remove_position(tx, account_id, position_id)


def _show(installation: Installation, account_id: str, position_id: str) -> PersonAnswer:
    with installation.store.read(installation.owner) as tx:
        return person_answer(show_position(tx, account_id, position_id))


handlers = [roster, add, update_person, update_position, fill, move, leave, remove]
router = Router(path="/", route_handlers=handlers, tags=["people"])
