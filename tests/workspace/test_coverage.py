"""Who of us works on an account, and who of us covers whom."""

import pytest

from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.model.member import Role
from inroad.model.person import Position
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.workspace.coverage import (
    NewCovering,
    cover,
    join_team,
    leave_team,
    list_coverage,
    list_members,
    list_team,
    member_named,
    uncover,
    update_covering,
)
from inroad.workspace.history import undo
from inroad.workspace.roster import When
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

AE, SA = TeamRole.ACCOUNT_EXECUTIVE, TeamRole.SOLUTIONS_ARCHITECT


def pair(desk: Desk, person: Position, **levels: RelationshipLevel) -> NewCovering:
    return NewCovering(member_id=desk.actor.member_id, person_id=person.person_id or "", **levels)


def covered(desk: Desk, account_id: str, when: When | None = None) -> list[tuple[str, str]]:
    return [(each.member, each.person) for each in desk.see(list_coverage, account_id, when)]


def test_one_of_us_joins_a_team_once_in_each_role(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    priya = desk.colleague(Role.EDITOR, "Priya Nair").actor.member_id
    place = desk.do(join_team, acme.id, priya, role=AE)
    assert desk.do(join_team, acme.id, priya, role=AE) == place
    desk.do(join_team, acme.id, priya, role=SA)
    desk.do(join_team, beta.id, priya, role=AE)
    team = desk.see(list_team, acme.id)
    assert [(each.name, each.place.role) for each in team] == [("Priya Nair", AE), ("Priya Nair", SA)]
    stranger = desk.elsewhere().actor.member_id
    with refused(desk.store, NotFound, "no such member"):
        desk.do(join_team, acme.id, stranger, role=AE)


def test_who_leaves_a_team_was_there_and_comes_back(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    place = desk.do(join_team, acme.id, desk.actor.member_id, role=AE)
    then, before = clock(), desk.present()
    clock.advance(days=1)
    desk.do(leave_team, acme.id, place.id)
    assert desk.see(list_team, acme.id) == []
    assert [each.name for each in desk.see(list_team, acme.id, When(as_known=then))] == ["Olga"]
    desk.do(undo)
    assert desk.present() == before


def test_one_of_us_covers_one_of_them(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    levels = {"level": RelationshipLevel.VENDOR, "desired": RelationshipLevel.TRUSTED_ADVISOR}
    made = desk.do(cover, acme.id, pair(desk, ada, **levels))
    assert (made.level, made.desired) == (RelationshipLevel.VENDOR, RelationshipLevel.TRUSTED_ADVISOR)
    assert covered(desk, acme.id) == [("Olga", "Ada")]
    with refused(desk.store, Conflict, "Olga covers Ada already"):
        desk.do(cover, acme.id, pair(desk, ada))
    priya = desk.colleague(Role.EDITOR, "Priya Nair")
    desk.do(cover, acme.id, pair(priya, ada))
    assert covered(desk, acme.id) == [("Olga", "Ada"), ("Priya Nair", "Ada")]


def test_what_they_are_to_each_other_changes_but_not_who_they_are(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    made = desk.do(cover, acme.id, pair(desk, ada))
    values = {"level": "problem_solver", "note": "since the pilot"}
    after = desk.do(update_covering, acme.id, made.id, base_version=made.version, values=values)
    assert (after.level, after.desired, after.note) == (RelationshipLevel.PROBLEM_SOLVER, None, "since the pilot")
    for values, sentence in (({"level": "friend"}, "does not fit"), ({"person_id": "x"}, "person_id cannot be set")):
        with refused(desk.store, Invalid, sentence):
            desk.do(update_covering, acme.id, made.id, base_version=desk.seq, values=values)
    cleared = desk.do(update_covering, acme.id, made.id, base_version=desk.seq, values={"level": None})
    assert cleared.level is None


def test_who_is_no_longer_covered_was_covered_then_and_may_be_again(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    made = desk.do(cover, acme.id, pair(desk, desk.hire(acme, "Ada")))
    then, before = clock(), desk.present()
    clock.advance(days=1)
    desk.do(uncover, acme.id, made.id)
    assert covered(desk, acme.id) == []
    assert covered(desk, acme.id, When(as_known=then)) == [("Olga", "Ada")]
    desk.do(undo)
    assert desk.present() == before
    hiring = next(row["id"] for row in desk.everything()["changeset"] if row["summary"] == "Ada")
    with refused(desk.store, Conflict, "a covering recorded later refers to the person"):
        desk.do(undo, hiring)


def test_one_of_us_is_found_by_name_address_or_id(desk: Desk) -> None:
    desk.colleague(Role.EDITOR, "Priya Nair")
    twin = [desk.colleague(Role.VIEWER, "Twin").actor.member_id for _ in range(2)]
    assert [one.name for one in desk.see(list_members)] == ["Olga", "Priya Nair", "Twin", "Twin"]
    for said in ("priya nair", " Priya Nair "):
        assert desk.see(member_named, said).name == "Priya Nair"
    assert desk.see(member_named, twin[1]).id == twin[1]
    with pytest.raises(NotFound, match="no such member as “Eve”; there are “Olga”, “Priya Nair”"):
        desk.see(member_named, "Eve")
    with pytest.raises(NotFound, match="no such member as “”"):
        desk.see(member_named, "")
    with pytest.raises(NotFound, match=f"2 of us are called “Twin”; use an id: {twin[0]}, {twin[1]}"):
        desk.see(member_named, "Twin")
