"""The tables of records that may be one: what was found, which can be found again, and what somebody said of it."""

from sqlalchemy import Column, Date, Float, Index, Text

from inroad.model.proposal import About, Answer, Bucket, ProposalKind
from inroad.storage.columns import Choice
from inroad.storage.declaring import id_of, owned_by, recorded, table

proposal = table(
    "proposal",
    id_of("workspace_id"),
    id_of("id"),
    Column("kind", Choice(ProposalKind), nullable=False),
    id_of("one_id"),
    id_of("other_id"),
    Column("probability", Float, nullable=False),
    Column("bucket", Choice(Bucket), nullable=False),
    Column("reasons", Text, nullable=False),
    Column("found_on", Date, nullable=False),
    owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index(None, "workspace_id", "one_id"),
    Index(None, "workspace_id", "other_id"),
    key=("workspace_id", "id"),
)

pair_answer = table(
    "pair_answer",
    id_of("workspace_id"),
    id_of("id"),
    *recorded(),
    Column("about", Choice(About), nullable=False),
    id_of("one_id"),
    id_of("other_id"),
    Column("answer", Choice(Answer), nullable=False),
    id_of("member_id"),
    Column("said_on", Date, nullable=False),
    owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index("uq_pair_answer_pair", "workspace_id", "about", "one_id", "other_id", unique=True),
    Index(None, "workspace_id", "other_id"),
    key=("workspace_id", "id"),
)
