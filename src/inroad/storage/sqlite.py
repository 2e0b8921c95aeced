"""SQLite, through pysqlite3, as it must be set up to be safe and fast."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pysqlite3
from sqlalchemy import Connection, Engine, Index, Table, event, inspect, select
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql.selectable import GenerativeSelect

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
_PATIENCE, _PAUSE = 10.0, 0.01
"""Seconds."""
_PRIMARY = 0xFF
"""The bits of an error's code that say what it is; the others say where it came from."""
_PAGE = 8_192
"""Bytes of a page of a new database: with twice the usual a load by the million turns over half as many pages."""
_EXPECTED_ROWS = 1_000_000
_EXPECTED_TO_SHARE = {"id": 1, "person_id": 2, "account_id": 100, "root_id": 100, "changeset_id": 1_000}
"""How many rows of one workspace have the same value there."""
_OF_FILES = frozenset({"journal_mode", "mmap_size"})
"""What a database in memory has no use for."""


# What is nothing needs no adapting; without this the driver looks for an adapter at every NULL, at the cost of a row.
pysqlite3.dbapi2.register_adapter(type(None), {}.get)


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
        "pool_use_lifo": True,  # the one used last still has the pages and the statements
        "max_overflow": 16,
        "connect_args": {"check_same_thread": False, "cached_statements": 256},
    }


def _set(connection: Any, name: str, value: str) -> None:
    """Set something up. For its journal SQLite wants a new file alone, and does not wait for that as for a lock."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute(f"PRAGMA {name} = {value}").close()
        except pysqlite3.dbapi2.OperationalError as failure:
            if failure.sqlite_errorcode & _PRIMARY != pysqlite3.dbapi2.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


class _Compiler(SQLiteCompiler):
    """SQLite looks at the value of `LIMIT ?`, and for another one plans the whole statement anew; not of `LIMIT +?`."""

    def limit_clause(self, select: GenerativeSelect, **kw: Any) -> str:
        """How many rows at most, and how many to leave out."""
        base: Any = super()  # has no types
        return str(base.limit_clause(select, **kw)).replace("LIMIT ", "LIMIT +", 1)


def prepare(engine: Engine) -> None:
    """Set up every new connection, and leave the beginning of transactions to `begin`."""
    engine.dialect.statement_compiler = _Compiler

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        memory = engine.url.database in {None, "", ":memory:"}
        connection.execute(f"PRAGMA page_size = {_PAGE}").close()  # a database that has pages keeps theirs
        for name, value in _PRAGMAS.items():
            _set(connection, name, value)
            if memory and name in _OF_FILES:
                continue
            found = str(connection.execute(f"PRAGMA {name}").fetchone()[0])
            if found != value:
                raise Invalid(f"SQLite refused the setting {name} = {value} (it says {found})")

    @event.listens_for(engine, "reset")
    def returned(connection: Any, _record: object, _state: object) -> None:
        connection.rollback()  # SQLite keeps a transaction open whose COMMIT has failed


def begin(connection: Connection, *, write: bool) -> None:
    """Begin at once as a writer (IMMEDIATE), so that two writers queue instead of failing half-way; or only to read.

    A connection is told only what it does not do yet: the setting makes it forget every statement it has prepared.
    """
    if connection.info.get("writes") is not write:
        connection.exec_driver_sql("PRAGMA query_only = 0" if write else "PRAGMA query_only = 1")
        connection.info["writes"] = write
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def foresee(connection: Connection) -> None:
    """Tell the planner how many rows will share a key, where a table has none yet to count.

    Otherwise it guesses that the workspace, which every row shares, tells rows apart as well as anything else, and
    reads the whole table to find one person's positions. `ANALYZE`, at any time, puts real numbers in the place of
    these.
    """
    connection.exec_driver_sql("PRAGMA analysis_limit = 400")
    connection.exec_driver_sql("ANALYZE")
    known = {tuple(row) for row in connection.exec_driver_sql("SELECT tbl, idx FROM sqlite_stat1")}
    seen = inspect(connection)
    for table in seen.get_table_names():
        key = seen.get_pk_constraint(table)["constrained_columns"]
        indexes: list[tuple[str | None, Sequence[str | None], bool]] = [(table, key, True)]
        indexes += [(index["name"], index["column_names"], bool(index["unique"])) for index in seen.get_indexes(table)]
        for name, columns, unique in indexes:
            if columns[:1] == ["workspace_id"] and (table, name) not in known:
                told = (table, name, _shared(columns, unique=unique))
                connection.exec_driver_sql("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", told)
    connection.exec_driver_sql("ANALYZE sqlite_schema")  # makes this connection read them


class IndexesLater(NamedTuple):
    """Indexes that were taken off a table, with what the planner had been told of them."""

    indexes: tuple[Index, ...] = ()
    told: tuple[tuple[str, str, str], ...] = ()


def take_indexes_off(connection: Connection, table: Table) -> IndexesLater:
    """Take the indexes off a table in which there is nothing yet: `put_indexes_on` makes them when it has been filled.

    To sort a million names once takes a third of the time in which each finds its place among those before it. All of
    it is part of the transaction: where that fails, the indexes are what they were.
    """
    if connection.execute(select(table.c.workspace_id).limit(1)).first() is not None:
        return IndexesLater()
    indexes = tuple(sorted(table.indexes, key=lambda index: str(index.name)))
    told = connection.exec_driver_sql(
        "SELECT tbl, idx, stat FROM sqlite_stat1 WHERE tbl = ? AND idx <> tbl", (table.name,)
    )
    later = IndexesLater(indexes, tuple((row.tbl, row.idx, row.stat) for row in told))
    for index in indexes:
        index.drop(connection)
    return later


def put_indexes_on(connection: Connection, later: IndexesLater) -> None:
    """Make the indexes that were taken off, and tell the planner of them what it knew before."""
    if not later.indexes:
        return
    for index in later.indexes:
        index.create(connection)
    if later.told:
        connection.exec_driver_sql("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", list(later.told))
        connection.exec_driver_sql("ANALYZE sqlite_schema")


def _shared(columns: Sequence[str | None], *, unique: bool) -> str:
    """How many rows there are, and how many share the first column, the first two, and so on, as SQLite writes it."""
    counts = [_EXPECTED_ROWS, _EXPECTED_ROWS // 2]  # of all rows, it would take any index for as good as the table
    for column in columns[1:]:
        counts.append(min(counts[-1], _EXPECTED_TO_SHARE.get(column or "", 4)))
    if unique and len(columns) > 1:
        counts[-1] = 1
    return " ".join(map(str, counts))


def _require_version() -> None:
    if pysqlite3.sqlite_version_info < OLDEST_SAFE:  # pragma: no cover - the wheel we depend on is newer
        wanted = ".".join(map(str, OLDEST_SAFE))
        raise Invalid(f"SQLite {pysqlite3.sqlite_version} is too old to be safe; Inroad needs {wanted} or newer")
