"""The composition root: settings → database, clock, identities → an open workspace."""

import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import ArgumentError, DBAPIError

from inroad.model.errors import Invalid
from inroad.model.member import Actor
from inroad.settings import Settings
from inroad.storage import Store, open_store
from inroad.storage.ids import IdMaker
from inroad.workspace.board import Board
from inroad.workspace.presence import Presence

FIRST_WORKSPACE = "My workspace"
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Installation:
    """A running Inroad: the database, the local owner on whose behalf this machine acts, and what goes on in it."""

    settings: Settings
    store: Store
    owner: Actor
    board: Board = field(default_factory=Board)
    presence: Presence = field(default_factory=Presence)

    @property
    def uploads(self) -> Path:
        """Where uploaded files wait, each in a folder of its own."""
        return self.settings.folder / "uploads"


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
    except (OSError, DBAPIError, ArgumentError) as error:
        where = settings.database.rpartition("@")[2]  # without the password
        raise Invalid(f"the database {where} cannot be opened: {getattr(error, 'orig', error)}") from error
    known = store.workspaces()
    owner = store.owner_of(known[0][0]) if known else store.create_workspace(FIRST_WORKSPACE)
    return Installation(settings, store, owner)


def session_secret(settings: Settings) -> str:
    """The installation's secret, kept in a file that only its owner may read; made when it is first asked for."""
    path = settings.folder / "session-secret"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
                stream.write(secrets.token_urlsafe(SECRET_BYTES))
        secret = path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise Invalid(f"the secret {path} cannot be kept: {error}") from error
    if len(secret) < SECRET_BYTES:
        raise Invalid(f"the secret in {path} is damaged; delete the file, and a new one is made")
    return secret
