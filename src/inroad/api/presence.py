"""Routes of presence: who else looks at an account just now."""

from typing import Annotated

import msgspec
from litestar import Router, post

from inroad.api.errors import CHANGE_ERRORS
from inroad.bootstrap import Installation
from inroad.workspace import presence


class HereRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A heartbeat of a window: what it shows, whether a form is open in it, whether it goes."""

    window: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    position_id: str | None = None
    editing: bool = False
    leaving: bool = False


class OnlookerAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Another window on the account; `you` where it is one of the reader's own."""

    window: str
    name: str
    you: bool
    position_id: str | None
    editing: bool


class PresentAnswer(msgspec.Struct, frozen=True):
    """Everybody else who is there, in the order in which they came."""

    items: list[OnlookerAnswer]


@post("/accounts/{account_id:str}/presence", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def here(installation: Installation, account_id: str, data: HereRequest) -> PresentAnswer:
    """Say that a window shows the account (every few seconds, else it is forgotten), and hear who else does."""
    with installation.store.read(installation.owner) as tx:
        if data.leaving:
            presence.look_away(tx, account_id, installation.presence, window=data.window)
            return PresentAnswer([])
        found = presence.look_at(
            tx,
            account_id,
            installation.presence,
            window=data.window,
            position_id=data.position_id,
            editing=data.editing,
        )
        return PresentAnswer([_told(each, tx.actor.member_id) for each in found])


def _told(present: presence.Present, reader: str) -> OnlookerAnswer:
    seen = present.onlooker
    return OnlookerAnswer(
        window=seen.window,
        name=present.name,
        you=seen.member_id == reader,
        position_id=seen.position_id,
        editing=seen.editing,
    )


router = Router(path="/", route_handlers=[here], tags=["session"])
