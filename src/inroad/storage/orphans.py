"""What would be left without the thing it refers to."""

from collections.abc import Collection

from sqlalchemy import Column, Connection, Table, select

from inroad.model.errors import Conflict
from inroad.storage.tables import account, change, division, person, position, reporting_line

_REFERENCES: tuple[tuple[str, Table, Column[str]], ...] = (
    ("account", account, account.c.parent_id),
    ("account", division, division.c.account_id),
    ("account", person, person.c.account_id),
    ("account", position, position.c.account_id),
    ("division", division, division.c.parent_id),
    ("division", position, position.c.division_id),
    ("person", position, position.c.person_id),
    ("position", reporting_line, reporting_line.c.position_id),
    ("position", reporting_line, reporting_line.c.manager_id),
)
"""Which kind each column refers to: the kind, the table that refers, the column."""

_INSIDE_ONE_ACCOUNT = frozenset({"division", "position"})


def refuse_orphans(connection: Connection, *, workspace_id: str, seq: int, kinds: Collection[str]) -> None:
    """Raise `Conflict` where a row refers to something of these kinds which the changeset `seq` removed."""
    for kind, table, column in _REFERENCES:
        if kind not in kinds:
            continue
        refers = (table.c.workspace_id == change.c.workspace_id) & (column == change.c.entity_id)
        if kind in _INSIDE_ONE_ACCOUNT:
            refers &= table.c.account_id == change.c.root_id
        query = (
            select(table.c.id)
            .select_from(change)
            .join(table, refers)
            .where(change.c.workspace_id == workspace_id, change.c.seq == seq)
            .where(change.c.kind == kind, change.c.after.is_(None))
        )
        found = connection.execute(query.limit(1)).scalar()
        if found is not None:
            raise Conflict(
                f"a {table.name.replace('_', ' ')} recorded later refers to the {kind} that would go; undo that first",
                id=found,
                kind=table.name,
            )
