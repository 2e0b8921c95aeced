"""The table of jobs. It is no part of the workspace's file: a job belongs to the installation that runs it."""

from sqlalchemy import Column, Index, Integer, Text

from inroad.model.job import JobKind, JobState
from inroad.storage.columns import Choice, Json, Moment
from inroad.storage.declaring import id_of, owned_by, table

job = table(
    "job",
    id_of("workspace_id"),
    id_of("id"),
    Column("kind", Choice(JobKind), nullable=False),
    Column("state", Choice(JobState), nullable=False),
    Column("name", Text, nullable=False),
    id_of("actor_id"),
    Column("role", Integer, nullable=False),
    Column("asked", Json, nullable=False),
    Column("result", Json),
    Column("failure", Json),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("lease_until", Moment),
    Column("finished_at", Moment),
    owned_by("workspace_id", table="workspace", key=("workspace_id",)),
    Index(None, "workspace_id", "state", "id"),
    key=("workspace_id", "id"),
)
