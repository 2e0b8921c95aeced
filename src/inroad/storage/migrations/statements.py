"""The first form of what is said (assessments of values, notes), and of jobs."""

import sqlalchemy as sa
from alembic import op

from inroad.storage import columns

TABLES = ("assessment", "note", "job")


def create() -> None:
    """Create the tables; accounts are there."""
    _assessments()
    _notes()
    _jobs()


def _assessments() -> None:
    op.create_table(
        "assessment",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("subject_id", columns.HexId(length=16), nullable=False),
        sa.Column("context_id", columns.HexId(length=16), nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", columns.Json(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("confirmation", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("source_kind", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("author_id", columns.HexId(length=16), nullable=True),
        sa.Column("asserted_on", sa.Date(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "account_id"],
            ["account.workspace_id", "account.id"],
            name=op.f("fk_assessment_account_workspace_id_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "account_id", "id", name=op.f("pk_assessment")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_assessment_workspace_id_subject_id"), "assessment", ["workspace_id", "subject_id"], unique=False
    )


def _notes() -> None:
    op.create_table(
        "note",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("subject_id", columns.HexId(length=16), nullable=False),
        sa.Column("author_id", columns.HexId(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.workspace_id"],
            name=op.f("fk_note_workspace_workspace_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "account_id", "id", name=op.f("pk_note")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_note_workspace_id_subject_id"), "note", ["workspace_id", "subject_id"], unique=False)


def _jobs() -> None:
    op.create_table(
        "job",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("actor_id", columns.HexId(length=16), nullable=False),
        sa.Column("role", sa.Integer(), nullable=False),
        sa.Column("asked", columns.Json(), nullable=False),
        sa.Column("result", columns.Json(), nullable=True),
        sa.Column("failure", columns.Json(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.Column("started_at", columns.Moment(), nullable=True),
        sa.Column("lease_until", columns.Moment(), nullable=True),
        sa.Column("finished_at", columns.Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.workspace_id"],
            name=op.f("fk_job_workspace_workspace_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_job")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_job_workspace_id_state_id"), "job", ["workspace_id", "state", "id"], unique=False)
