"""The backbone: workspaces, accounts, people, positions, lines, changesets."""

import sqlalchemy as sa
from alembic import op

from inroad.storage import columns
from inroad.storage.migrations import proposals, stakeholders, statements

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

GUARDED = (
    "member", "account", "division", "person", "position", "reporting_line", "changeset", "changeset_root", "change",
    "suggested_row", "saved_view",
    *stakeholders.TABLES,
    *statements.TABLES,
    *proposals.TABLES,
)  # fmt: skip


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "change",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("root_id", columns.HexId(length=16), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("entity_id", columns.HexId(length=16), nullable=False),
        sa.Column("before", columns.Json(), nullable=False),
        sa.Column("after", columns.Json(), nullable=True),
        sa.Column("private_to", columns.HexId(length=16), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "root_id", "seq", "ordinal", name=op.f("pk_change")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_change_workspace_id_entity_id_seq"), "change", ["workspace_id", "entity_id", "seq"], unique=False
    )
    op.create_index(op.f("ix_change_workspace_id_seq"), "change", ["workspace_id", "seq"], unique=False)
    op.create_table(
        "changeset_root",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("root_id", columns.HexId(length=16), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "root_id", "seq", name=op.f("pk_changeset_root")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search_name", columns.Plain(), nullable=False),
        sa.Column("search_last", columns.Plain(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=True),
        sa.Column("family_name", sa.Text(), nullable=True),
        sa.Column("emails", columns.Strings(), nullable=False),
        sa.Column("phones", columns.Strings(), nullable=False),
        sa.Column("urls", columns.Strings(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("time_zone", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_person")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_person_workspace_id_search_name_id"), "person", ["workspace_id", "search_name", "id"], unique=False
    )
    op.create_index(
        op.f("ix_person_workspace_id_search_last_id"), "person", ["workspace_id", "search_last", "id"], unique=False
    )
    op.create_table(
        "workspace",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("accounts", sa.BigInteger(), nullable=False),
        sa.Column("created_at", columns.Moment(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_workspace")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "account",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_name", columns.Plain(), nullable=False),
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("legal_names", columns.Strings(), nullable=False),
        sa.Column("domains", columns.Strings(), nullable=False),
        sa.Column("registry_ids", columns.Strings(), nullable=False),
        sa.Column("parent_id", columns.HexId(length=16), nullable=True),
        sa.Column("country", columns.Plain(), nullable=True),
        sa.Column("city", columns.Plain(), nullable=True),
        sa.Column("industry", columns.Plain(), nullable=True),
        sa.Column("employees", sa.BigInteger(), nullable=True),
        sa.Column("revenue", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("lifecycle", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("owner", columns.Plain(), nullable=True),
        sa.Column("tags", columns.Strings(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("snapshot_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.workspace_id"],
            name=op.f("fk_account_workspace_workspace_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_account")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_account_workspace_id_company_key"), "account", ["workspace_id", "company_key"], unique=False
    )
    op.create_index(
        op.f("ix_account_workspace_id_sort_name_id"), "account", ["workspace_id", "sort_name", "id"], unique=False
    )
    op.create_index(
        op.f("ix_account_workspace_id_version_id"), "account", ["workspace_id", "version", "id"], unique=False
    )
    op.create_table(
        "changeset",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("actor_id", columns.HexId(length=16), nullable=False),
        sa.Column("recorded_at", columns.Moment(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("source", columns.Json(), nullable=False),
        sa.Column("counts", columns.Json(), nullable=False),
        sa.Column("created_ids", columns.Json(), nullable=False),
        sa.Column("undoes_id", columns.HexId(length=16), nullable=True),
        sa.Column("undone_by_id", columns.HexId(length=16), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.workspace_id"],
            name=op.f("fk_changeset_workspace_workspace_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_changeset")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_changeset_workspace_id_recorded_at"), "changeset", ["workspace_id", "recorded_at"], unique=False
    )
    op.create_index("uq_changeset_seq", "changeset", ["workspace_id", "seq"], unique=True)
    op.create_table(
        "member",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("role", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.workspace_id"],
            name=op.f("fk_member_workspace_workspace_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_member")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "saved_view",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("owner_id", columns.HexId(length=16), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search", columns.Json(), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=True),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("default", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "owner_id"],
            ["member.workspace_id", "member.id"],
            name=op.f("fk_saved_view_member_workspace_id_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_saved_view")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "division",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", columns.HexId(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "account_id"],
            ["account.workspace_id", "account.id"],
            name=op.f("fk_division_account_workspace_id_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "account_id", "id", name=op.f("pk_division")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "position",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("person_id", columns.HexId(length=16), nullable=True),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("division_id", columns.HexId(length=16), nullable=True),
        sa.Column("seniority", sa.Text(), nullable=False),
        sa.Column("seniority_confidence", sa.Float(), nullable=True),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("function_confidence", sa.Float(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("mapped", sa.Boolean(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("headcount", sa.Float(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.Column("source_line", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "account_id"],
            ["account.workspace_id", "account.id"],
            name=op.f("fk_position_account_workspace_id_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "person_id"],
            ["person.workspace_id", "person.id"],
            name=op.f("fk_position_person_workspace_id_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "account_id", "id", name=op.f("pk_position")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_position_workspace_id_person_id"), "position", ["workspace_id", "person_id"], unique=False)
    op.create_table(
        "suggested_row",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("changeset_id", columns.HexId(length=16), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.Column("changes", columns.Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "changeset_id"],
            ["changeset.workspace_id", "changeset.id"],
            name=op.f("fk_suggested_row_changeset_workspace_id_changeset_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "changeset_id", "ordinal", name=op.f("pk_suggested_row")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reporting_line",
        sa.Column("workspace_id", columns.HexId(length=16), nullable=False),
        sa.Column("account_id", columns.HexId(length=16), nullable=False),
        sa.Column("position_id", columns.HexId(length=16), nullable=False),
        sa.Column("id", columns.HexId(length=16), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("manager_id", columns.HexId(length=16), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "account_id", "manager_id"],
            ["position.workspace_id", "position.account_id", "position.id"],
            name=op.f("fk_reporting_line_position_workspace_id_account_id_manager_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "account_id", "position_id"],
            ["position.workspace_id", "position.account_id", "position.id"],
            name=op.f("fk_reporting_line_position_workspace_id_account_id_position_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "account_id", "position_id", "id", name=op.f("pk_reporting_line")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_reporting_line_workspace_id_account_id_manager_id"),
        "reporting_line",
        ["workspace_id", "account_id", "manager_id"],
        unique=False,
    )
    op.create_index(
        "uq_reporting_line_one_primary",
        "reporting_line",
        ["workspace_id", "account_id", "position_id"],
        unique=True,
        sqlite_where=sa.text("line = 'solid' AND valid_to IS NULL"),
        postgresql_where=sa.text("line = 'solid' AND valid_to IS NULL"),
    )
    stakeholders.create()
    statements.create()
    proposals.create()
    if op.get_bind().dialect.name == "postgresql":
        for table in GUARDED:
            _guard(table)


def _guard(table: str) -> None:
    """The second belt: a row of another workspace than the transaction's own is invisible, also by mistake."""
    own = "workspace_id = nullif(current_setting('inroad.workspace', true), '')::uuid"
    op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
    op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
    op.execute(f'CREATE POLICY own_workspace ON "{table}" USING ({own})')
