"""What would be left without the thing it refers to."""

from collections.abc import Collection
from typing import NoReturn

from sqlalchemy import Column, Connection, Table, select

from inroad.model.errors import Conflict
from inroad.storage.stakeholder_tables import covering, interaction, opportunity, relationship, team_member
from inroad.storage.statement_tables import assessment
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
    ("account", opportunity, opportunity.c.account_id),
    ("account", relationship, relationship.c.account_id),
    ("account", interaction, interaction.c.account_id),
    ("account", team_member, team_member.c.account_id),
    ("account", covering, covering.c.account_id),
    ("person", covering, covering.c.person_id),
    ("opportunity", assessment, assessment.c.subject_id),
    ("opportunity", assessment, assessment.c.context_id),
    ("relationship", assessment, assessment.c.subject_id),
    ("person", relationship, relationship.c.from_id),
    ("person", relationship, relationship.c.to_id),
    ("position", relationship, relationship.c.from_id),
    ("position", relationship, relationship.c.to_id),
    ("account", assessment, assessment.c.account_id),
    ("person", assessment, assessment.c.subject_id),
    ("position", assessment, assessment.c.subject_id),
    ("reporting_line", assessment, assessment.c.subject_id),
)
"""Which kind each column refers to: the kind, the table that refers, the column.

Notes are not among them: one may be private, and must neither be told of nor stand in anybody's way. A note about
something that is gone waits until it comes back.
"""

_INSIDE_ONE_ACCOUNT = frozenset({"division", "position", "reporting_line", "opportunity", "relationship"})


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
            _refuse(kind, table, found)
    if "person" in kinds:
        _refuse_participants(connection, workspace_id=workspace_id, seq=seq)


def _refuse_participants(connection: Connection, *, workspace_id: str, seq: int) -> None:
    """The same for those who took part in an interaction, whose ids are kept as a list."""
    removed = select(change.c.entity_id).where(
        change.c.workspace_id == workspace_id,
        change.c.seq == seq,
        change.c.kind == "person",
        change.c.after.is_(None),
    )
    gone = frozenset(connection.execute(removed).scalars())
    held = select(interaction.c.id, interaction.c.theirs).where(
        interaction.c.workspace_id == workspace_id, interaction.c.theirs != ()
    )
    for found, theirs in connection.execute(held):
        if not gone.isdisjoint(theirs):
            _refuse("person", interaction, found)


def _refuse(kind: str, table: Table, found: str) -> NoReturn:
    article = "an" if table.name[0] in "aeiou" else "a"
    raise Conflict(
        f"{article} {table.name.replace('_', ' ')} recorded later refers to the {kind} that would go; undo that first",
        id=found,
        kind=table.name,
    )
