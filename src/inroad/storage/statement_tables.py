"""The tables of what is said: assessments of values, and notes. Each lies with the account it was said in."""

from sqlalchemy import Boolean, Column, Date, Float, Index, Text

from inroad.model.assessment import AssessmentKind, Confirmation, SourceKind
from inroad.storage.columns import Choice, Json
from inroad.storage.declaring import id_of, owned_by, recorded, table

assessment = table(
    "assessment",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    id_of("subject_id"),
    id_of("context_id", nullable=True),
    Column("field", Text, nullable=False),
    Column("value", Json),
    Column("basis", Choice(AssessmentKind), nullable=False),
    Column("confirmation", Choice(Confirmation), nullable=False),
    Column("confidence", Float),
    Column("source_kind", Choice(SourceKind)),
    Column("source", Text),
    Column("quote", Text),
    id_of("author_id", nullable=True),
    Column("asserted_on", Date, nullable=False),
    Column("confirmed_on", Date),
    Column("valid_from", Date),
    Column("valid_to", Date),
    owned_by("workspace_id", "account_id", table="account", key=("workspace_id", "id")),
    Index(None, "workspace_id", "subject_id"),
    key=("workspace_id", "account_id", "id"),
)

note = table(
    "note",
    id_of("workspace_id"),
    id_of("account_id"),
    id_of("id"),
    *recorded(),
    id_of("subject_id"),
    id_of("author_id"),
    Column("text", Text, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("written_on", Date, nullable=False),
    # Not owned by its account: a private note must not be what keeps others from undoing the account's creation.
    owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index(None, "workspace_id", "subject_id"),
    key=("workspace_id", "account_id", "id"),
)
