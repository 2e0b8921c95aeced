"""PostgreSQL 16 and newer, through psycopg 3."""

import uuid
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.string import TextLoader
from sqlalchemy import Connection

# Of an identity we want the digits: a UUID made of them, only to be taken apart, costs more than the rest of its row.
psycopg.adapters.register_loader("uuid", TextLoader)


def engine_options() -> dict[str, Any]:
    """What `create_engine` needs."""
    return {"pool_size": 16, "pool_use_lifo": True, "max_overflow": 16, "pool_pre_ping": True}


def begin(connection: Connection, *, workspace_id: str, write: bool) -> None:
    """Name the workspace for the row-level policies of this transaction only, and queue writers behind one another.

    A reader sees one state throughout and is refused to write; a writer, having waited for its turn, sees the newest.
    """
    connection.execution_options(isolation_level="AUTOCOMMIT")  # the driver would send its BEGIN by itself first
    workspace = sql.Literal(str(uuid.UUID(workspace_id)))
    cursor: Any = connection.connection.cursor()
    cursor.execute((_WRITE if write else _READ).format(workspace))
    cursor.close()


_READ = sql.SQL("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('inroad.workspace', {}, true)")
_WRITE = sql.SQL(
    "BEGIN; SELECT set_config('inroad.workspace', {0}, true);"
    " SELECT seq FROM workspace WHERE workspace_id = {0}::uuid FOR UPDATE"
)
