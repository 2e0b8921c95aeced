"""Routes of our side: members, the team of an account, who of us covers whom."""

from typing import Annotated

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.di import Provide
from litestar.params import QueryParameter

from inroad.api.answers import MemberAnswer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, provide_when
from inroad.bootstrap import Installation
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.storage.transaction import Transaction
from inroad.workspace import coverage
from inroad.workspace.coverage import Colleague, Covered, NewCovering
from inroad.workspace.roster import When

_TEAM = "/accounts/{account_id:str}/team"
_COVERAGE = "/accounts/{account_id:str}/coverage"
SeenVersion = Annotated[
    int | None, QueryParameter(description="The version that was seen; by default the one there is")
]


class MembersAnswer(msgspec.Struct, frozen=True):
    """All of us in this workspace."""

    items: list[MemberAnswer]


class ColleagueAnswer(msgspec.Struct, frozen=True):
    """One of us in the team of an account; who has two roles is there twice."""

    id: str
    member_id: str
    name: str
    role: TeamRole


class TeamAnswer(msgspec.Struct, frozen=True):
    """The team of an account."""

    items: list[ColleagueAnswer]


class CoveringAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One of us covers one of them: what they are to each other, and should be."""

    id: str
    member_id: str
    member: str
    person_id: str
    person: str
    level: RelationshipLevel | None
    desired: RelationshipLevel | None
    note: str | None
    version: int


class CoverageAnswer(msgspec.Struct, frozen=True):
    """Who of us covers whom in an account."""

    items: list[CoveringAnswer]


class JoinRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who of us joins the team, in which role."""

    member_id: str
    role: TeamRole


class CoverRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who of us covers whom."""

    member_id: str
    person_id: str
    level: RelationshipLevel | None = None
    desired: RelationshipLevel | None = None
    note: str | None = None


def colleague_answer(found: Colleague) -> ColleagueAnswer:
    """One of the team as the API says them."""
    return ColleagueAnswer(found.place.id, found.place.member_id, found.name, found.place.role)


def covering_answer(found: Covered) -> CoveringAnswer:
    """A pair as the API says it."""
    covering = found.covering
    return CoveringAnswer(
        id=covering.id,
        member_id=covering.member_id,
        member=found.member,
        person_id=covering.person_id,
        person=found.person,
        level=covering.level,
        desired=covering.desired,
        note=covering.note,
        version=covering.version,
    )


@get("/members", sync_to_thread=True, responses=READ_ERRORS)
def members(installation: Installation) -> MembersAnswer:
    """All of us in this workspace."""
    with installation.store.read(installation.owner) as tx:
        found = coverage.list_members(tx)
    return MembersAnswer([MemberAnswer(one.id, one.name, one.role.name.lower()) for one in found])


@get(_TEAM, sync_to_thread=True, responses=READ_ERRORS)
def team(installation: Installation, account_id: str, when: When) -> TeamAnswer:
    """The team of an account."""
    with installation.store.read(installation.owner) as tx:
        return TeamAnswer(list(map(colleague_answer, coverage.list_team(tx, account_id, when))))


@post(_TEAM, sync_to_thread=True, responses=CHANGE_ERRORS)
def join(installation: Installation, account_id: str, data: JoinRequest) -> ColleagueAnswer:
    """Take one of us into the team of an account."""
    with installation.store.write(installation.owner) as tx:
        place = coverage.join_team(tx, account_id, data.member_id, role=data.role)
        found = next(each for each in coverage.list_team(tx, account_id) if each.place.id == place.id)
        return colleague_answer(found)


@delete(f"{_TEAM}/{{team_member_id:str}}", sync_to_thread=True, responses=CHANGE_ERRORS)
def leave(installation: Installation, account_id: str, team_member_id: str) -> None:
    """Let one of us out of the team."""
    with installation.store.write(installation.owner) as tx:
        coverage.leave_team(tx, account_id, team_member_id)


@get(_COVERAGE, sync_to_thread=True, responses=READ_ERRORS)
def pairs(installation: Installation, account_id: str, when: When) -> CoverageAnswer:
    """Who of us covers whom in an account."""
    with installation.store.read(installation.owner) as tx:
        return CoverageAnswer(list(map(covering_answer, coverage.list_coverage(tx, account_id, when))))


@post(_COVERAGE, sync_to_thread=True, responses=CHANGE_ERRORS)
def cover(installation: Installation, account_id: str, data: CoverRequest) -> CoveringAnswer:
    """Say that one of us covers one of them."""
    with installation.store.write(installation.owner) as tx:
        made = coverage.cover(tx, account_id, NewCovering(**msgspec.structs.asdict(data)))
        return _shown(tx, account_id, made.id)


@patch(f"{_COVERAGE}/{{covering_id:str}}", sync_to_thread=True, responses=CHANGE_ERRORS)
def update(installation: Installation, account_id: str, covering_id: str, data: Edit) -> CoveringAnswer:
    """Set what they are to each other, or should be."""
    with installation.store.write(installation.owner) as tx:
        coverage.update_covering(tx, account_id, covering_id, base_version=data.base_version, values=data.set)
        return _shown(tx, account_id, covering_id)


@delete(f"{_COVERAGE}/{{covering_id:str}}", sync_to_thread=True, responses=CHANGE_ERRORS)
def uncover(installation: Installation, account_id: str, covering_id: str, base_version: SeenVersion = None) -> None:
    """Say that one of us no longer covers somebody. Answers 409 where that was changed since it was seen."""
    with installation.store.write(installation.owner) as tx:
        coverage.uncover(tx, account_id, covering_id, base_version=base_version)


def _shown(tx: Transaction, account_id: str, covering_id: str) -> CoveringAnswer:
    tx.finish()
    return covering_answer(
        next(each for each in coverage.list_coverage(tx, account_id) if each.covering.id == covering_id)
    )


router = Router(
    path="/",
    route_handlers=[members, team, join, leave, pairs, cover, update, uncover],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["coverage"],
)
