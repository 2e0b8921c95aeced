"""PostgreSQL 16 and newer, through psycopg 3."""

from typing import Any

from sqlalchemy import Connection, text


def engine_options() -> dict[str, Any]:
    """What `create_engine` needs."""
    return {"pool_size": 16, "pool_use_lifo": True, "max_overflow": 16, "pool_pre_ping": True}


def begin(connection: Connection, *, workspace_id: str, write: bool) -> None:
    """Name the workspace for the row-level policies of this transaction only, and queue writers behind one another.

    A reader sees one state throughout and is refused to write; a writer, having waited for its turn, sees the newest.
    """
    if not write:
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    connection.execute(text("SELECT set_config('inroad.workspace', :id, true)"), {"id": workspace_id})
    if write:
        connection.execute(
            text("SELECT seq FROM workspace WHERE workspace_id = CAST(:id AS uuid) FOR UPDATE"), {"id": workspace_id}
        )
