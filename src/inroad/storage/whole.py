"""A workspace as a whole: every row of every table out, and back into an empty one."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from itertools import islice
from typing import Annotated, Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Float,
    Integer,
    Table,
    Text,
    func,
    insert,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.types import TypeEngine

from inroad.model.errors import Invalid
from inroad.storage.changes import shown_to
from inroad.storage.changesets import told_to
from inroad.storage.columns import Choice, HexId, Json, Moment, Plain, Strings
from inroad.storage.declaring import metadata
from inroad.storage.job_tables import job
from inroad.storage.statement_tables import note
from inroad.storage.tables import change, changeset, changeset_root, suggested_row, workspace
from inroad.storage.transaction import Transaction

_CHUNK = 2_000
PARTS: dict[str, Table] = {table.name: table for table in metadata.sorted_tables if table not in {workspace, job}}
"""The tables of a workspace by name, parents before children; jobs belong to the installation that runs them."""


def read_head(tx: Transaction) -> dict[str, Any]:
    """The workspace's own row as JSON values."""
    row = tx.connection.execute(select(workspace).where(workspace.c.workspace_id == tx.workspace_id)).one()
    return {"name": row.name, "seq": row.seq, "accounts": row.accounts, "created_at": row.created_at.isoformat()}


def read_part(tx: Transaction, name: str) -> Iterator[dict[str, Any]]:
    """The rows of one table as JSON values, in the order of their keys; without what is private to others."""
    table = PARTS[name]
    columns = [column for column in table.columns if column.name != "workspace_id"]
    key = [column for column in table.primary_key.columns if column.name != "workspace_id"]
    query = select(*columns).where(table.c.workspace_id == tx.workspace_id, *_told(tx, table)).order_by(*key)
    query = query.execution_options(yield_per=_CHUNK)
    names = [column.name for column in columns]
    for row in tx.connection.execute(query):
        yield {name: msgspec.to_builtins(value) for name, value in zip(names, row, strict=True)}


def _told(tx: Transaction, table: Table) -> list[ColumnElement[bool]]:
    """Which rows the actor may know of."""
    me = tx.actor.member_id
    if table is note:
        return [or_(not_(note.c.private), note.c.author_id == me)]
    if table is changeset:
        return [told_to(tx)]
    if table in {change, changeset_root}:
        others = select(changeset.c.seq).where(
            changeset.c.workspace_id == tx.workspace_id, changeset.c.private, changeset.c.actor_id != me
        )
        return [table.c.seq.not_in(others), *([shown_to(tx)] if table is change else [])]
    return []


def is_empty(tx: Transaction) -> bool:
    """Whether nothing has ever been recorded or suggested here."""
    rows = select(func.count()).select_from(suggested_row).where(suggested_row.c.workspace_id == tx.workspace_id)
    return read_head(tx)["seq"] == 0 and tx.connection.execute(rows).scalar_one() == 0


def write_head(tx: Transaction, head: dict[str, Any]) -> None:
    """Give the workspace the name and the place in history which `read_head` told."""
    values = _typed(workspace, head)
    tx.connection.execute(update(workspace).where(workspace.c.workspace_id == tx.workspace_id).values(**values))


def clear_members(tx: Transaction) -> None:
    """Make room for the members who come with a restored workspace."""
    table = PARTS["member"]
    tx.connection.execute(table.delete().where(table.c.workspace_id == tx.workspace_id))


def write_part(tx: Transaction, name: str, rows: Iterable[dict[str, Any]]) -> int:
    """Insert rows that `read_part` told; returns how many. Raises `Invalid` for a row that does not fit the table."""
    table = PARTS[name]
    total = 0
    source = iter(rows)
    while chunk := [_typed(table, row) for row in islice(source, _CHUNK)]:
        tx.connection.execute(insert(table), [{"workspace_id": tx.workspace_id, **row} for row in chunk])
        total += len(chunk)
    return total


def _typed(table: Table, row: object) -> dict[str, Any]:
    expected = {column.name for column in table.columns} - {"workspace_id"}
    if not isinstance(row, dict) or set(row) != expected:
        odd = repr(row) if not isinstance(row, dict) else ", ".join(sorted(set(row) ^ expected))
        raise Invalid(f"a row of “{table.name}” does not fit: {odd}")
    try:
        return {name: msgspec.convert(value, _form(table.c[name])) for name, value in row.items()}
    except msgspec.ValidationError as error:
        raise Invalid(f"a row of “{table.name}” does not fit: {error}") from error


@cache
def _form(column: Column[Any]) -> Any:
    """What the column's values look like."""
    kind = column.type
    form: Any = kind.enum if isinstance(kind, Choice) else _FORMS[type(kind)]
    return form | None if column.nullable else form


_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
_FORMS: dict[type[TypeEngine[Any]], Any] = {
    HexId: _Id,
    Moment: datetime,
    Json: Any,
    Strings: tuple[str | tuple[str, str], ...],
    Date: date,
    Text: str,
    Plain: str,
    Integer: Annotated[int, msgspec.Meta(ge=-(2**31), lt=2**31)],
    BigInteger: Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)],
    Float: float,
    Boolean: bool,
}
