"""Bringing a database to the newest form."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from inroad.model.errors import Invalid
from inroad.storage import sqlite

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 0x1209A4D
"""Any number, the same for every process: who holds it migrates, the others wait and find it done."""


def migrate(engine: Engine) -> None:
    """Run every migration that has not been run yet, all of them or none; processes take turns.

    Raises `Invalid` for a database which a newer Inroad has changed.
    """
    with engine.connect() as connection:
        found, newest = _revision(connection), _newest()
        if found == newest:
            return
        if found is not None and found > newest:
            raise Invalid("this database was written by a newer Inroad; use that one, or newer")
        connection.rollback()
        _take_turn(connection)
        _upgrade(connection)
        connection.commit()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _newest() -> str:
    """The last migration's number: scripts are called 0001_what_it_does.py."""
    return max(path.name.partition("_")[0] for path in (_SCRIPTS / "versions").glob("[0-9]*_*.py"))


def _take_turn(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    else:
        sqlite.begin(connection, write=True)


def _upgrade(connection: Connection) -> None:
    # Imported here: nearly every start finds its database up to date, and Alembic takes longer to load than to ask.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        sqlite.foresee(connection)
