"""Creating rows by the thousand, past the statement layer but inside the same transaction."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, LiteralString

from psycopg import sql
from sqlalchemy import Connection

from inroad.storage.columns import HexId, bound_column
from inroad.storage.entities import KEPT, columns_of


def insert_many(
    connection: Connection,
    rows: Sequence[tuple[Any, ...]],
    *,
    workspace_id: str,
    kind: str,
    seq: int,
    created: Iterable[int] | None = None,
) -> None:
    """Insert entities of one kind by their bare values, recorded by the changeset `seq`.

    They are new ones, or such as were first recorded before. Raises `Invalid` where their class would refuse one.
    """
    columns = columns_of(kind, rows, connection.dialect)
    (workspace,) = bound_column(HexId(), [workspace_id], connection.dialect)
    names = ("workspace_id", "created", "version", *columns)
    bound = zip(
        repeat(workspace), repeat(seq) if created is None else created, repeat(seq), *columns.values(), strict=False
    )
    if connection.dialect.name == "postgresql":
        _copy(connection, KEPT[kind].table.name, names, bound)
    else:
        _execute_many(connection, KEPT[kind].table.name, names, bound)


def _execute_many(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * len(columns))
    statement = " ".join(("INSERT INTO", f'"{table}"', f"({_quoted(columns)})", "VALUES", f"({marks})"))
    cursor: Any = connection.connection.cursor()
    cursor.executemany(statement, rows)
    cursor.close()


def _copy(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """By way of a temporary table: PostgreSQL refuses to COPY into a table whose row-level policies bind the user."""
    parts = {
        "kept": sql.Identifier(table),
        "coming": sql.Identifier(f"coming_{table}"),
        "names": sql.SQL(", ").join(map(sql.Identifier, columns)),
    }
    begin, load, take, end = (sql.SQL(statement).format(**parts) for statement in _BY_WAY_OF_A_TEMPORARY_TABLE)
    cursor: Any = connection.connection.cursor()
    cursor.execute(begin)
    with cursor.copy(load) as copy:
        for row in rows:
            copy.write_row(row)
    cursor.execute(take)
    cursor.execute(end)
    cursor.close()


_BY_WAY_OF_A_TEMPORARY_TABLE: tuple[LiteralString, ...] = (
    "CREATE TEMPORARY TABLE {coming} AS SELECT {names} FROM {kept} WHERE false",
    "COPY {coming} FROM STDIN",
    "INSERT INTO {kept} ({names}) SELECT {names} FROM {coming}",
    "DROP TABLE {coming}",
)


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
