"""The shape that lets a workspace live on a shard of its own: every key begins with the workspace."""

import pytest
from sqlalchemy import Column, ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from inroad.storage.declaring import metadata

WORKSPACE = "workspace_id"


def faults_of(table: Table) -> list[str]:
    """What keeps a table from being distributed by workspace."""
    found = []
    if [column.name for column in table.primary_key][:1] != [WORKSPACE]:
        found.append(f"{table.name}: the primary key does not begin with the workspace")
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint | ForeignKeyConstraint) and WORKSPACE not in constraint.columns:
            found.append(f"{table.name}: {constraint.name or constraint} leaves the workspace out")
        if isinstance(constraint, ForeignKeyConstraint) and not any(
            (key.parent.name, key.column.name) == (WORKSPACE, WORKSPACE) for key in constraint.elements
        ):
            found.append(f"{table.name}: {constraint.name or constraint} may lead into another workspace")
    found += [
        f"{table.name}: the index {index.name} does not begin with the workspace"
        for index in table.indexes
        if [column.name for column in index.columns][:1] != [WORKSPACE]
    ]
    return found


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_key_begins_with_the_workspace(table: Table) -> None:
    assert faults_of(table) == []


def test_a_key_that_forgets_the_workspace_is_seen() -> None:
    columns = (Column(WORKSPACE, Text), Column("id", Text), Column("email", Text, unique=True))
    table = Table("person", MetaData(), *columns, PrimaryKeyConstraint("id", WORKSPACE))
    assert [fault.split(":")[1].split()[0] for fault in faults_of(table)] == ["the", "UniqueConstraint(Column('email',"]
