"""The tables of what stands between people, and between them and us. Each belongs to an account and lies with it."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, Text

from inroad.model.account import AccountStage
from inroad.model.interaction import Direction, InteractionKind, Sentiment
from inroad.model.relationship import RelationKind, TieStrength
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.storage.columns import Choice, Json, Moment, Strings
from inroad.storage.declaring import id_of, owned_by, recorded, table

opportunity = table(
    "opportunity",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    Column("name", Text, nullable=False),
    Column("stage", Choice(AccountStage), nullable=False),
    Column("amount", BigInteger),
    Column("currency", Text),
    Column("probability", Integer),
    Column("close_on", Date),
    Column("products", Strings, nullable=False),
    Column("owner", Text),
    Column("registry_ids", Strings, nullable=False),
    Column("note", Text),
    owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    key=("workspace_id", "account_id", "id"),
)

relationship = table(
    "relationship",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    id_of("from_id"),
    id_of("to_id"),
    Column("relation", Choice(RelationKind), nullable=False),
    Column("strength", Choice(TieStrength), nullable=False),
    Column("formal", Boolean),
    Column("note", Text),
    Column("valid_from", Date),
    Column("valid_to", Date),
    owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    Index(None, "workspace_id", "from_id"),
    Index(None, "workspace_id", "to_id"),
    key=("workspace_id", "account_id", "id"),
)

interaction = table(
    "interaction",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    Column("at", Moment, nullable=False),
    Column("form", Choice(InteractionKind), nullable=False),
    Column("direction", Choice(Direction), nullable=False),
    Column("ours", Strings, nullable=False),
    Column("theirs", Strings, nullable=False),
    Column("unknown", Strings, nullable=False),
    Column("subject", Text),
    Column("channel", Text),
    Column("outcome", Text),
    Column("sentiment", Choice(Sentiment), nullable=False),
    Column("note", Text),
    Column("source", Text),
    Column("source_key", Text),
    owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    Index(None, "workspace_id", "account_id", "at", "id"),
    Index(None, "workspace_id", "source_key"),
    key=("workspace_id", "account_id", "id"),
)

team_member = table(
    "team_member",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    id_of("member_id"),
    Column("role", Choice(TeamRole), nullable=False),
    owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    owned_by("workspace_id", "member_id", table="member", key=("workspace_id", "id")),
    Index("uq_team_member_role", "workspace_id", "account_id", "member_id", "role", unique=True),
    key=("workspace_id", "account_id", "id"),
)

covering = table(
    "covering",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    id_of("member_id"),
    id_of("person_id"),
    Column("level", Choice(RelationshipLevel)),
    Column("desired", Choice(RelationshipLevel)),
    Column("note", Text),
    owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    owned_by("workspace_id", "member_id", table="member", key=("workspace_id", "id")),
    owned_by("workspace_id", "person_id", table="person", key=("workspace_id", "id")),
    Index(None, "workspace_id", "person_id"),
    Index("uq_covering_pair", "workspace_id", "account_id", "member_id", "person_id", unique=True),
    key=("workspace_id", "account_id", "id"),
)

definition = table(
    "definition",
    id_of("workspace_id"),
    id_of("id"),
    *recorded(),
    Column("name", Text, nullable=False),
    Column("value", Json, nullable=False),
    owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index("uq_definition_name", "workspace_id", "name", unique=True),
    key=("workspace_id", "id"),
)
