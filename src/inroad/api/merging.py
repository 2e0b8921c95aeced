"""The route of merging: two positions that are one and the same."""

import msgspec
from litestar import Router, post

from inroad.api.answers import PersonAnswer, person_answer
from inroad.api.errors import CHANGE_ERRORS
from inroad.bootstrap import Installation
from inroad.workspace.merging import merge_positions
from inroad.workspace.roster import show_position


class Merge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The position which is merged into this one, and the fields which are taken from it (`manager_id`, `title`, …)."""

    other_id: str
    take: tuple[str, ...] = ()


@post(
    "/accounts/{account_id:str}/positions/{position_id:str}/merge",
    sync_to_thread=True,
    status_code=200,
    responses=CHANGE_ERRORS,
)
def merge(installation: Installation, account_id: str, position_id: str, data: Merge) -> PersonAnswer:
    """Merge another position, and its person, into this one."""
    with installation.store.write(installation.owner) as tx:
        kept = merge_positions(tx, account_id, position_id, other_id=data.other_id, take=data.take)
        return person_answer(show_position(tx, account_id, kept.id))


router = Router(path="/", route_handlers=[merge], tags=["people"])
