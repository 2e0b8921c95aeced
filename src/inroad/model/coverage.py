"""Who of us works on an account, and who of us covers whom there."""

from dataclasses import dataclass
from typing import ClassVar

from inroad.model.entity import Entity
from inroad.model.stakeholder import RelationshipLevel, TeamRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember(Entity):
    """One of us in the team of an account, in a role; who has two roles is there twice."""

    kind: ClassVar[str] = "team_member"

    account_id: str
    member_id: str
    role: TeamRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Covering(Entity):
    """One of us covers one of an account's people: what they are to each other, and what they should come to be.

    None is unknown. One person may be covered by several of us.
    """

    kind: ClassVar[str] = "covering"

    account_id: str
    member_id: str
    person_id: str
    level: RelationshipLevel | None = None
    desired: RelationshipLevel | None = None
    note: str | None = None
