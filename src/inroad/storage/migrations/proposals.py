"""The first form of what may be one: proposals, and what somebody said of them."""

import sqlalchemy as sa
from alembic import op

from inroad.storage import columns

TABLES = ("proposal", "pair_answer")


def create() -> None:
    """Create the tables; the workspace is there."""
    op.create_table(
        "proposal",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("one_id", columns.HexId(length=16), nullable=False),
        sa.Column("other_id", columns.HexId(length=16), nullable=False),
        sa.Column("probability", sa.Float(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        _of_workspace("proposal"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_proposal")),
        sqlite_with_rowid=False,
    )
    for end in ("one_id", "other_id"):
        op.create_index(op.f(f"ix_proposal_workspace_id_{end}"), "proposal", ["workspace_id", end], unique=False)
    op.create_table(
        "pair_answer",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("one_id", columns.HexId(length=16), nullable=False),
        sa.Column("other_id", columns.HexId(length=16), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("member_id", columns.HexId(length=16), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        _of_workspace("pair_answer"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_pair_answer")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("uq_pair_answer_pair"), "pair_answer", ["workspace_id", "about", "one_id", "other_id"], unique=True
    )
    op.create_index(op.f("ix_pair_answer_workspace_id_other_id"), "pair_answer", ["workspace_id", "other_id"])


def drop() -> None:
    """Drop the tables."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _of_workspace(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"],
        ["workspace.workspace_id"],
        name=op.f(f"fk_{table}_workspace_workspace_id"),
        initially="DEFERRED",
        deferrable=True,
    )
