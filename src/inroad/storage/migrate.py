"""Bringing a database to the newest form."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text

from inroad.model.errors import Invalid
from inroad.storage import sqlite

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x1209A4D
"""Any number, the same for every process: who holds it migrates, the others wait and find it done."""


def migrate(engine: Engine) -> None:
    """Run every migration that has not been run yet, all of them or none; processes take turns.

    Raises `Invalid` for a database which a newer Inroad has changed.
    """
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    head = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection:
        if MigrationContext.configure(connection).get_current_revision() == head:
            return
        connection.rollback()
        _take_turn(connection)
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise Invalid("this database was written by a newer Inroad; use that one, or newer") from error
        connection.commit()


def _take_turn(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    else:
        sqlite.begin(connection, write=True)
