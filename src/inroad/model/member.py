"""Our own people: who uses the workspace and what they may do."""

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """What a member may do; each role includes the ones below it."""

    VIEWER = 1
    EDITOR = 2
    ADMIN = 3
    OWNER = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of us in one workspace."""

    id: str
    name: str
    role: Role
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """On whose behalf something happens: a member acting in a workspace."""

    workspace_id: str
    member_id: str
    role: Role
