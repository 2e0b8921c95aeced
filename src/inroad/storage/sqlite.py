"""SQLite, through pysqlite3, as it must be set up to be safe and fast."""

from pathlib import Path
from typing import Any

import pysqlite3
from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import StaticPool

from inroad.model.errors import Invalid

OLDEST_SAFE = (3, 51, 3)
"""Earlier versions can corrupt a write-ahead log when a checkpoint races with a writer."""

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "2",  # FULL: an acknowledged write survives a power cut
    "foreign_keys": "1",
    "busy_timeout": "30000",
    "secure_delete": "1",  # what is erased is gone from the file
    "cache_size": "-65536",
    "temp_store": "2",
    "mmap_size": "268435456",
}
_OF_FILES = frozenset({"journal_mode", "mmap_size"})
"""What a database in memory has no use for."""


def engine_options(url: str) -> dict[str, Any]:
    """What `create_engine` needs for this address."""
    _require_version()
    path = url.partition("///")[2].partition("?")[0]
    if path in {"", ":memory:"}:
        return {"module": pysqlite3.dbapi2, "poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    if Path(path).is_dir():
        raise Invalid(f"{path} is a folder; name a file for the database")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    return {
        "module": pysqlite3.dbapi2,
        "pool_size": 16,
        "max_overflow": 16,
        "connect_args": {"check_same_thread": False, "cached_statements": 256},
    }


def prepare(engine: Engine) -> None:
    """Set up every new connection, and leave the beginning of transactions to `begin`."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        memory = engine.url.database in {None, "", ":memory:"}
        for name, value in _PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {value}").close()
            if memory and name in _OF_FILES:
                continue
            found = str(connection.execute(f"PRAGMA {name}").fetchone()[0])
            if found != value:
                raise Invalid(f"SQLite refused the setting {name} = {value} (it says {found})")

    @event.listens_for(engine, "reset")
    def returned(connection: Any, _record: object, _state: object) -> None:
        connection.rollback()  # SQLite keeps a transaction open whose COMMIT has failed


def begin(connection: Connection, *, write: bool) -> None:
    """Begin at once as a writer (IMMEDIATE), so that two writers queue instead of failing half-way; or only to read."""
    connection.exec_driver_sql("PRAGMA query_only = 0" if write else "PRAGMA query_only = 1")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _require_version() -> None:
    if pysqlite3.sqlite_version_info < OLDEST_SAFE:  # pragma: no cover - the wheel we depend on is newer
        wanted = ".".join(map(str, OLDEST_SAFE))
        raise Invalid(f"SQLite {pysqlite3.sqlite_version} is too old to be safe; Inroad needs {wanted} or newer")
