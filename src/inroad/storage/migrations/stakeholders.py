"""The first form of what stands between people, and between them and us."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from inroad.storage import columns

TABLES = ("opportunity", "relationship", "interaction", "team_member", "covering", "definition")


def create() -> None:
    """Create the tables; accounts, people and members are there."""
    _opportunities()
    _relationships()
    _interactions()
    _coverage()
    _definitions()


def _opportunities() -> None:
    _of_account(
        "opportunity",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("probability", sa.Integer(), nullable=True),
        sa.Column("close_on", sa.Date(), nullable=True),
        sa.Column("products", columns.Strings(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("registry_ids", columns.Strings(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
    )


def _relationships() -> None:
    _of_account(
        "relationship",
        sa.Column("from_id", columns.HexId(length=16), nullable=False),
        sa.Column("to_id", columns.HexId(length=16), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("formal", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
    )
    _index("relationship", "from_id")
    _index("relationship", "to_id")


def _interactions() -> None:
    _of_account(
        "interaction",
        sa.Column("at", columns.Moment(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("ours", columns.Strings(), nullable=False),
        sa.Column("theirs", columns.Strings(), nullable=False),
        sa.Column("unknown", columns.Strings(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("sentiment", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
    )
    _index("interaction", "account_id", "at", "id")
    _index("interaction", "source_key")


def _coverage() -> None:
    _of_account(
        "team_member",
        sa.Column("member_id", columns.HexId(length=16), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        _reference("team_member", "member"),
    )
    op.create_index(
        "uq_team_member_role", "team_member", ["workspace_id", "account_id", "member_id", "role"], unique=True
    )
    _of_account(
        "covering",
        sa.Column("member_id", columns.HexId(length=16), nullable=False),
        sa.Column("person_id", columns.HexId(length=16), nullable=False),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("desired", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        _reference("covering", "member"),
        _reference("covering", "person"),
    )
    _index("covering", "person_id")
    op.create_index(
        "uq_covering_pair", "covering", ["workspace_id", "account_id", "member_id", "person_id"], unique=True
    )


def _definitions() -> None:
    op.create_table(
        "definition",
        *_recorded(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", columns.Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.workspace_id"],
            name=op.f("fk_definition_workspace_workspace_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_definition")),
        sqlite_with_rowid=False,
    )
    op.create_index("uq_definition_name", "definition", ["workspace_id", "name"], unique=True)


def _of_account(table: str, *parts: SchemaItem) -> None:
    """A table of what belongs to an account and is kept with it."""
    op.create_table(
        table,
        *_recorded("account_id"),
        *parts,
        sa.ForeignKeyConstraint(
            ["workspace_id", "account_id"],
            ["account.workspace_id", "account.id"],
            name=op.f(f"fk_{table}_account_workspace_id_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "account_id", "id", name=op.f(f"pk_{table}")),
        sqlite_with_rowid=False,
    )


def _reference(table: str, to: str) -> sa.ForeignKeyConstraint:
    """What a row refers to must be there when the transaction ends."""
    return sa.ForeignKeyConstraint(
        ["workspace_id", f"{to}_id"],
        [f"{to}.workspace_id", f"{to}.id"],
        name=op.f(f"fk_{table}_{to}_workspace_id_{to}_id"),
        initially="DEFERRED",
        deferrable=True,
    )


def _recorded(*owners: str) -> list[sa.Column[Any]]:
    """The identity of a row and the changesets that made it and touched it last."""
    ids: list[sa.Column[Any]] = [
        sa.Column(name, columns.HexId(length=16), nullable=False) for name in ("workspace_id", *owners, "id")
    ]
    return [*ids, *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("created", "version"))]


def _index(table: str, *names: str) -> None:
    """An index within the workspace."""
    op.create_index(op.f(f"ix_{table}_workspace_id_{'_'.join(names)}"), table, ["workspace_id", *names], unique=False)
