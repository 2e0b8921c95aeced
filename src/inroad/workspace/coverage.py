"""Our side of an account: who is in its team, and who of us covers whom of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inroad.model.coverage import Covering, TeamMember
from inroad.model.errors import Conflict, NotFound
from inroad.model.member import Member
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.storage.belongings import belongings
from inroad.storage.members import all_members
from inroad.storage.people import persons_by_id
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_in_account, access_person, access_workspace
from inroad.workspace.editing import edited
from inroad.workspace.moments import point_of
from inroad.workspace.roster import When

EDITABLE = frozenset({"level", "desired", "note"})
_NOTHING = dict.fromkeys(sorted(EDITABLE))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCovering:
    """That one of us covers one of them, and what they are to each other."""

    member_id: str
    person_id: str
    level: RelationshipLevel | None = None
    desired: RelationshipLevel | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of us in the team of an account, by name."""

    place: TeamMember
    name: str


@dataclass(frozen=True, slots=True)
class Covered:
    """Who of us covers whom, by name."""

    covering: Covering
    member: str
    person: str


def list_members(tx: Transaction) -> list[Member]:
    """All of us in this workspace."""
    access_workspace(tx, to=Access.READ)
    return all_members(tx)


def member_named(tx: Transaction, name_or_id: str) -> Member:
    """The member with this name (in any case), address or id."""
    everybody = list_members(tx)
    said = name_or_id.strip().casefold()
    found = [one for one in everybody if said in {one.id, one.name.casefold(), (one.email or "").casefold()}]
    if not found or not said:
        names = ", ".join(f"“{one.name}”" for one in everybody)
        raise NotFound(f"there is no such member as “{name_or_id}”; there are {names}", kind="member")
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise NotFound(f"{len(found)} of us are called “{name_or_id}”; use an id: {ids}", kind="member")
    return found[0]


def list_team(tx: Transaction, account_id: str, when: When | None = None) -> list[Colleague]:
    """The team of an account, as known now or at a moment, in the order in which they joined it."""
    account = access_account(tx, account_id, to=Access.READ)
    names = {one.id: one.name for one in all_members(tx)}
    found = belongings(tx, TeamMember, account.id, seq=point_of(tx, when or When()).seq)
    return [Colleague(place, names.get(place.member_id, "")) for place in found]


def join_team(tx: Transaction, account_id: str, member_id: str, *, role: TeamRole) -> TeamMember:
    """Take one of us into the team of an account; whoever is there in this role already stays."""
    account = access_account(tx, account_id, to=Access.EDIT)
    member = _member(tx, member_id)
    for place in belongings(tx, TeamMember, account.id):
        if (place.member_id, place.role) == (member.id, role):
            return place
    tx.begin(Act(verb="join_team", summary=member.name))
    return tx.save(TeamMember(id=tx.new_id(), account_id=account.id, member_id=member.id, role=role))


def leave_team(tx: Transaction, account_id: str, team_member_id: str) -> None:
    """Let one of us out of the team; whom they cover stays theirs until somebody else does."""
    place = access_in_account(tx, account_id, TeamMember, team_member_id, to=Access.EDIT)
    tx.begin(Act(verb="leave_team", summary=_name_of(tx, place.member_id)))
    tx.remove(place)


def list_coverage(tx: Transaction, account_id: str, when: When | None = None) -> list[Covered]:
    """Who of us covers whom in an account, as known now or at a moment."""
    account = access_account(tx, account_id, to=Access.READ)
    found = belongings(tx, Covering, account.id, seq=point_of(tx, when or When()).seq)
    members = {one.id: one.name for one in all_members(tx)}
    people = persons_by_id(tx, (each.person_id for each in found))
    names = {key: person.name for key, person in people.items()}
    return [Covered(each, members.get(each.member_id, ""), names.get(each.person_id, "")) for each in found]


def cover(tx: Transaction, account_id: str, pair: NewCovering) -> Covering:
    """Say that one of us covers one of them. Raises `Conflict` where that is said already: edit it then.

    What is said of them otherwise than here is told in it as mine, theirs and base, with the version to build on.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    member, person = _member(tx, pair.member_id), access_person(tx, pair.person_id, to=Access.EDIT)
    for each in belongings(tx, Covering, account.id):
        if (each.member_id, each.person_id) == (member.id, person.id):
            raise Conflict(
                f"{member.name} covers {person.name} already",
                id=each.id, kind=Covering.kind, version=each.version, fields=_differences(pair, each),
            )  # fmt: skip
    made = Covering(
        id=tx.new_id(), account_id=account.id, member_id=member.id, person_id=person.id,
        level=pair.level, desired=pair.desired, note=pair.note,
    )  # fmt: skip
    tx.begin(Act(verb="cover", summary=f"{member.name} – {person.name}"))
    return tx.save(made)


def update_covering(
    tx: Transaction, account_id: str, covering_id: str, *, base_version: int, values: Mapping[str, Any]
) -> Covering:
    """Set what one of us and one of them are to each other, or should be; who they are stays."""
    found = access_in_account(tx, account_id, Covering, covering_id, to=Access.EDIT)
    after = edited(tx, found, base_version=base_version, values=values, fields=EDITABLE)
    tx.begin(Act(verb="update_covering", summary=_pair(tx, found)))
    return tx.save(after, before=found)


def uncover(tx: Transaction, account_id: str, covering_id: str, *, base_version: int | None = None) -> None:
    """Say that one of us no longer covers somebody; undo brings it back.

    Raises `Conflict` where somebody has said meanwhile what they are to each other: since `base_version`, where given.
    """
    found = access_in_account(tx, account_id, Covering, covering_id, to=Access.EDIT)
    seen = found.version if base_version is None else base_version
    edited(tx, found, base_version=seen, values=_NOTHING, fields=EDITABLE)
    tx.begin(Act(verb="uncover", summary=_pair(tx, found)))
    tx.remove(found)


def _differences(wanted: NewCovering, found: Covering) -> dict[str, dict[str, str | None]]:
    """What is wanted of a pair and said otherwise already: nothing was there when it was wanted."""
    sides = {name: (getattr(wanted, name), getattr(found, name)) for name in sorted(EDITABLE)}
    return {
        name: {"mine": mine, "theirs": theirs, "base": None}
        for name, (mine, theirs) in sides.items()
        if mine is not None and mine != theirs
    }


def _member(tx: Transaction, member_id: str) -> Member:
    found = next((one for one in all_members(tx) if one.id == member_id), None)
    if found is None:
        raise NotFound("there is no such member", kind="member")
    return found


def _name_of(tx: Transaction, member_id: str) -> str:
    return _member(tx, member_id).name


def _pair(tx: Transaction, found: Covering) -> str:
    person = access_person(tx, found.person_id, to=Access.READ)
    return f"{_name_of(tx, found.member_id)} – {person.name}"
