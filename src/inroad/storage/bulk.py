"""Creating rows by the thousand, past the statement layer but inside the same transaction."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, LiteralString

from psycopg import sql
from sqlalchemy import Connection

from inroad.storage.columns import HexId, bound_column
from inroad.storage.entities import KEPT, Columns, columns_of

_ROWS_A_STATEMENT = 200


def insert_many(
    connection: Connection,
    rows: Sequence[tuple[Any, ...]],
    *,
    workspace_id: str,
    kind: str,
    seq: int,
    created: Sequence[int] | None = None,
) -> None:
    """Insert entities of one kind by their bare values, recorded by the changeset `seq`.

    They are new ones, or such as were first recorded before. Raises `Invalid` where their class would refuse one.
    """
    (workspace,) = bound_column(HexId(), [workspace_id], connection.dialect)
    columns = columns_of(kind, rows, connection.dialect)
    columns.same["workspace_id"], columns.same["version"] = workspace, seq
    if created is None:
        columns.same["created"] = seq
    else:
        columns.each["created"] = created
    load = _copy if connection.dialect.name == "postgresql" else _insert
    load(connection, KEPT[kind].table.name, columns, len(rows))


def _insert(connection: Connection, table: str, columns: Columns, many: int) -> None:
    """Some hundred rows a statement, and once what they say alike: to bind and to step costs as much as to insert."""
    same, width = list(columns.same.values()), len(columns.each)
    values: list[Any] = [None] * (width * many)
    for place, column in enumerate(columns.each.values()):
        values[place::width] = column
    begin = " ".join(("INSERT INTO", f'"{table}"', f"({_quoted((*columns.same, *columns.each))})", "VALUES"))
    row = f"({', '.join([*(f'?{number}' for number, _ in enumerate(same, 1)), *('?' * width)])})"
    cursor: Any = connection.connection.cursor()
    for first in range(0, many, _ROWS_A_STATEMENT):
        rows = min(_ROWS_A_STATEMENT, many - first)
        each = values[first * width : (first + rows) * width]
        cursor.execute(f"{begin} {', '.join([row] * rows)}", same + each)
    cursor.close()


def _copy(connection: Connection, table: str, columns: Columns, many: int) -> None:
    """By way of a temporary table: PostgreSQL refuses to COPY into a table whose row-level policies bind the user."""
    parts = {
        "kept": sql.Identifier(table),
        "coming": sql.Identifier(f"coming_{table}"),
        "names": sql.SQL(", ").join(map(sql.Identifier, (*columns.same, *columns.each))),
    }
    begin, load, take, end = (sql.SQL(statement).format(**parts) for statement in _BY_WAY_OF_A_TEMPORARY_TABLE)
    cursor: Any = connection.connection.cursor()
    cursor.execute(begin)
    with cursor.copy(load) as copy:
        for row in zip(*map(repeat, columns.same.values(), repeat(many)), *columns.each.values(), strict=True):
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


def _quoted(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
