"""The tables. Every key begins with the workspace, so that a workspace can live on a shard of its own.

Entities are clustered by (workspace, account), so that one map is one contiguous read. Foreign keys follow ownership
and are checked at the end of the transaction; deeper rules (no boss cycles, one primary superior) belong to the verbs.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from inroad.model.account import AccountStage, AccountTier, Lifecycle
from inroad.model.changeset import ChangesetStatus, Outcome
from inroad.model.person import Function, LineKind, PositionStatus, Seat, Seniority
from inroad.model.view import ViewScope
from inroad.storage.columns import Choice, Json, Moment, Plain, Strings
from inroad.storage.declaring import id_of as _id
from inroad.storage.declaring import metadata
from inroad.storage.declaring import owned_by as _owned_by
from inroad.storage.declaring import recorded as _recorded
from inroad.storage.declaring import table as _table

workspace = Table(
    "workspace",
    metadata,
    _id("workspace_id"),
    Column("name", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("accounts", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    PrimaryKeyConstraint("workspace_id"),
    sqlite_with_rowid=False,
)

member = _table(
    "member",
    _id("workspace_id"),
    _id("id"),
    Column("name", Text, nullable=False),
    Column("email", Text),
    Column("role", Integer, nullable=False),
    _owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    key=("workspace_id", "id"),
)

account = _table(
    "account",
    _id("workspace_id"),
    _id("id"),
    *_recorded(),
    Column("name", Text, nullable=False),
    Column("sort_name", Plain, nullable=False),
    Column("company_key", Text, nullable=False),
    Column("legal_names", Strings, nullable=False),
    Column("domains", Strings, nullable=False),
    Column("registry_ids", Strings, nullable=False),
    _id("parent_id", nullable=True),
    Column("country", Plain),
    Column("city", Plain),
    Column("industry", Plain),
    Column("employees", BigInteger),
    Column("revenue", BigInteger),
    Column("currency", Text),
    Column("lifecycle", Choice(Lifecycle), nullable=False),
    Column("tier", Choice(AccountTier), nullable=False),
    Column("stage", Choice(AccountStage), nullable=False),
    Column("owner", Plain),
    Column("tags", Strings, nullable=False),
    Column("note", Text),
    Column("snapshot_on", Date),
    _owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index(None, "workspace_id", "sort_name", "id"),
    Index(None, "workspace_id", "company_key"),
    Index(None, "workspace_id", "version", "id"),
    key=("workspace_id", "id"),
)

division = _table(
    "division",
    _id("workspace_id"),
    _id("account_id"),
    _id("id"),
    *_recorded(),
    Column("name", Text, nullable=False),
    _id("parent_id", nullable=True),
    _owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    key=("workspace_id", "account_id", "id"),
)

person = _table(
    "person",
    _id("workspace_id"),
    _id("id"),
    _id("account_id"),
    *_recorded(),
    Column("name", Text, nullable=False),
    Column("search_name", Plain, nullable=False),
    Column("search_last", Plain, nullable=False),
    Column("given_name", Text),
    Column("family_name", Text),
    Column("emails", Strings, nullable=False),
    Column("phones", Strings, nullable=False),
    Column("urls", Strings, nullable=False),
    Column("language", Text),
    Column("time_zone", Text),
    Column("country", Text),
    Column("city", Text),
    Column("note", Text),
    Index(None, "workspace_id", "search_name", "id"),
    Index(None, "workspace_id", "search_last", "id"),
    key=("workspace_id", "id"),
)

position = _table(
    "position",
    _id("workspace_id"),
    _id("account_id"),
    _id("id"),
    *_recorded(),
    _id("person_id", nullable=True),
    Column("seat", Choice(Seat), nullable=False),
    Column("title", Text),
    _id("division_id", nullable=True),
    Column("seniority", Choice(Seniority), nullable=False),
    Column("seniority_confidence", Float),
    Column("function", Choice(Function), nullable=False),
    Column("function_confidence", Float),
    Column("status", Choice(PositionStatus), nullable=False),
    Column("mapped", Boolean, nullable=False),
    Column("grade", Text),
    Column("location", Text),
    Column("headcount", Float),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("source", Text),
    Column("source_key", Text),
    Column("source_line", Integer),
    Column("note", Text),
    _owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    _owned_by("workspace_id", "person_id", table="person", key=("workspace_id", "id")),
    Index(None, "workspace_id", "person_id"),
    key=("workspace_id", "account_id", "id"),
)

reporting_line = _table(
    "reporting_line",
    _id("workspace_id"),
    _id("account_id"),
    _id("position_id"),
    _id("id"),
    *_recorded(),
    _id("manager_id"),
    Column("line", Choice(LineKind), nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    _owned_by("workspace_id", "account_id", "position_id", table="position", key=("workspace_id", "account_id", "id")),
    _owned_by("workspace_id", "account_id", "manager_id", table="position", key=("workspace_id", "account_id", "id")),
    Index(None, "workspace_id", "account_id", "manager_id"),
    Index(
        "uq_reporting_line_one_primary",
        "workspace_id",
        "account_id",
        "position_id",
        unique=True,
        sqlite_where=text("line = 'solid' AND valid_to IS NULL"),
        postgresql_where=text("line = 'solid' AND valid_to IS NULL"),
    ),
    key=("workspace_id", "account_id", "position_id", "id"),
)

saved_view = _table(
    "saved_view",
    _id("workspace_id"),
    _id("id"),
    *_recorded(),
    _id("owner_id"),
    Column("scope", Choice(ViewScope), nullable=False),
    Column("name", Text, nullable=False),
    Column("search", Json, nullable=False),
    _id("account_id", nullable=True),
    Column("shared", Boolean, nullable=False),
    Column("default", Boolean, nullable=False),
    _owned_by("workspace_id", "owner_id", table="member", key=("workspace_id", "id")),
    key=("workspace_id", "id"),
)

changeset = _table(
    "changeset",
    _id("workspace_id"),
    _id("id"),
    Column("seq", BigInteger),
    Column("status", Choice(ChangesetStatus), nullable=False),
    Column("verb", Text, nullable=False),
    Column("summary", Text, nullable=False),
    _id("actor_id"),
    Column("recorded_at", Moment, nullable=False),
    Column("as_of", Date),
    Column("source", Json, nullable=False),
    Column("counts", Json, nullable=False),
    Column("created_ids", Json, nullable=False),
    _id("undoes_id", nullable=True),
    _id("undone_by_id", nullable=True),
    Column("private", Boolean, nullable=False),
    _owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index("uq_changeset_seq", "workspace_id", "seq", unique=True),
    Index(None, "workspace_id", "recorded_at"),
    key=("workspace_id", "id"),
)

changeset_root = _table(
    "changeset_root",
    _id("workspace_id"),
    _id("root_id"),
    Column("seq", BigInteger, nullable=False),
    key=("workspace_id", "root_id", "seq"),
)

change = _table(
    "change",
    _id("workspace_id"),
    _id("root_id"),
    Column("seq", BigInteger, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    _id("entity_id"),
    Column("before", Json, nullable=False),
    Column("after", Json),
    _id("private_to", nullable=True),
    Index(None, "workspace_id", "entity_id", "seq"),
    Index(None, "workspace_id", "seq"),
    key=("workspace_id", "root_id", "seq", "ordinal"),
)

suggested_row = _table(
    "suggested_row",
    _id("workspace_id"),
    _id("changeset_id"),
    Column("ordinal", Integer, nullable=False),
    Column("line", Integer),
    Column("outcome", Choice(Outcome), nullable=False),
    Column("label", Text, nullable=False),
    Column("reason", Text),
    Column("accepted", Boolean),
    Column("changes", Json, nullable=False),
    _owned_by("workspace_id", "changeset_id", table="changeset", key=("workspace_id", "id")),
    key=("workspace_id", "changeset_id", "ordinal"),
)
