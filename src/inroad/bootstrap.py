"""The composition root: settings → database, clock, identities → an open workspace."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from inroad.model.errors import Invalid
from inroad.model.member import Actor
from inroad.settings import Settings
from inroad.storage import Store, open_store
from inroad.storage.ids import IdMaker

FIRST_WORKSPACE = "My workspace"


@dataclass(frozen=True, slots=True)
class Installation:
    """A running Inroad: the open database and the local owner on whose behalf this machine acts."""

    settings: Settings
    store: Store
    owner: Actor


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def id_maker() -> IdMaker:
    """Identities by this machine's clock and randomness."""
    return IdMaker(milliseconds=lambda: time.time_ns() // 1_000_000, random=secrets.randbits)


def install(settings: Settings, *, clock: Callable[[], datetime] = now) -> Installation:
    """Open (or create) the database and its workspace; brings older databases to the newest form."""
    try:
        store = open_store(settings.url, clock=clock, ids=id_maker())
        store.migrate()
    except OSError as error:
        raise Invalid(f"the database {settings.database} cannot be opened: {error}") from error
    known = store.workspaces()
    owner = store.owner_of(known[0][0]) if known else store.create_workspace(FIRST_WORKSPACE)
    return Installation(settings, store, owner)
