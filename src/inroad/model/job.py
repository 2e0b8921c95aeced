"""A job: long work that goes on by itself, which one can leave and come back to."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from inroad.model.member import Role


class JobKind(StrEnum):
    """What is done: read a file and keep what it would do, apply that, import interactions, or look for duplicates."""

    PREVIEW = "preview"
    ACCEPT = "accept"
    INTERACTIONS = "interactions"
    DUPLICATES = "duplicates"


WAITED_FOR = frozenset({JobKind.PREVIEW, JobKind.ACCEPT, JobKind.INTERACTIONS})
"""What somebody sits before and waits for; the rest comes when it comes, and holds none of these up."""


class JobState(StrEnum):
    """Queued, running, and the three ways to end."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Long work on somebody's behalf. It is no part of the workspace's history: what it does is.

    `asked` is what was asked for and `result` what came of it, both of the kind's own shape; `failure` is code,
    sentence and params of what kept it from being done. `attempts` counts how often it was begun: work that a process
    took with it when it died is begun anew until `lease_until`.
    """

    id: str
    kind: JobKind
    state: JobState
    name: str
    actor_id: str
    role: Role
    asked: dict[str, Any] = field(default_factory=dict)
    result: dict[str, Any] | None = None
    failure: dict[str, Any] | None = None
    attempts: int = 0
    created_at: datetime
    started_at: datetime | None = None
    lease_until: datetime | None = None
    finished_at: datetime | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state not in {JobState.QUEUED, JobState.RUNNING}
