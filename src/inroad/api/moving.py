"""Routes of where people stand: several moved or off the map in one act, a dotted line ended."""

from collections.abc import Collection
from datetime import date
from typing import Literal

import msgspec
from litestar import Router, delete, post

from inroad.api.answers import PeopleAnswer, person_answer
from inroad.api.errors import CHANGE_ERRORS
from inroad.bootstrap import Installation
from inroad.model.person import LineKind, Position
from inroad.storage.transaction import Transaction
from inroad.workspace import moving
from inroad.workspace.roster import When, list_people


class MoveMany(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Several positions get another superior from a day on; none makes them roots."""

    position_ids: list[str]
    manager_id: str | None
    line: Literal["solid", "dotted"] = "solid"
    on: date | None = None


class UnmapMany(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is taken off the map; `below` takes everybody under them along."""

    position_ids: list[str]
    below: bool = False


class RemapMany(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is put back on the map."""

    position_ids: list[str]


@post("/accounts/{account_id:str}/positions/move", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def move(installation: Installation, account_id: str, data: MoveMany) -> PeopleAnswer:
    """Give several positions another superior, or a further one, in one act."""
    asked = moving.Move(manager_id=data.manager_id, line=LineKind(data.line), on=data.on)
    with installation.store.write(installation.owner) as tx:
        return _shown(tx, account_id, moving.move_positions(tx, account_id, data.position_ids, asked))


@post("/accounts/{account_id:str}/positions/unmap", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def unmap(installation: Installation, account_id: str, data: UnmapMany) -> PeopleAnswer:
    """Take positions off the map. They stay in every list, and nothing about them is lost."""
    with installation.store.write(installation.owner) as tx:
        return _shown(tx, account_id, moving.unmap_positions(tx, account_id, data.position_ids, below=data.below))


@post("/accounts/{account_id:str}/positions/remap", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def remap(installation: Installation, account_id: str, data: RemapMany) -> PeopleAnswer:
    """Put positions back on the map."""
    with installation.store.write(installation.owner) as tx:
        return _shown(tx, account_id, moving.remap_positions(tx, account_id, data.position_ids))


@delete(
    "/accounts/{account_id:str}/positions/{position_id:str}/dotted/{manager_id:str}",
    sync_to_thread=True,
    responses=CHANGE_ERRORS,
)
def end_dotted(installation: Installation, account_id: str, position_id: str, manager_id: str) -> None:
    """End the dotted line to a further superior, as of today."""
    with installation.store.write(installation.owner) as tx:
        moving.end_dotted(tx, account_id, position_id, manager_id=manager_id)


def _shown(tx: Transaction, account_id: str, written: Collection[Position]) -> PeopleAnswer:
    """The positions as they were just written; those that are not held today are left out."""
    ids = {position.id for position in written}
    found = list_people(tx, account_id, When())
    return PeopleAnswer(found.day, [person_answer(row) for row in found.rows if row.position_id in ids], tx.seq)


router = Router(path="/", route_handlers=[move, unmap, remap, end_dotted], tags=["people"])
