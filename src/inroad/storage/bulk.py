"""Creating rows by the thousand, past the statement layer but inside the same transaction."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from inroad.model.entity import Entity
from inroad.storage.columns import HexId
from inroad.storage.entities import KEPT, bulk_encoder


def insert_many(connection: Connection, *, workspace_id: str, kind: str, seq: int, entities: Sequence[Entity]) -> None:
    """Insert new entities of one kind, recorded by the changeset `seq`."""
    names, encode = bulk_encoder(kind, connection.dialect)
    created, version = names.index("created"), names.index("version")
    process = HexId().bind_processor(connection.dialect)
    workspace = process(workspace_id)
    rows = []
    for entity in entities:
        row = encode(entity)
        row[created] = row[version] = seq
        row.append(workspace)
        rows.append(row)
    columns = (*names, "workspace_id")
    if connection.dialect.name == "postgresql":
        _copy(connection, KEPT[kind].table.name, columns, rows)
    else:
        _execute_many(connection, KEPT[kind].table.name, columns, rows)


def _execute_many(connection: Connection, table: str, columns: Sequence[str], rows: list[list[Any]]) -> None:
    marks = ", ".join("?" * len(columns))
    statement = " ".join(("INSERT INTO", f'"{table}"', f"({_quoted(columns)})", "VALUES", f"({marks})"))
    cursor = connection.connection.cursor()
    cursor.executemany(statement, rows)
    cursor.close()


def _copy(connection: Connection, table: str, columns: Sequence[str], rows: list[list[Any]]) -> None:
    cursor: Any = connection.connection.cursor()
    with cursor.copy(" ".join(("COPY", f'"{table}"', f"({_quoted(columns)})", "FROM STDIN"))) as copy:
        for row in rows:
            copy.write_row(row)
    cursor.close()


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
