"""An account as the rules see it."""

from datetime import UTC, date, datetime

from inroad.influence.meddpicc import Element
from inroad.influence.raci import Assignment
from inroad.influence.stakes import MapPerson, Touch
from inroad.model.account import Account, AccountStage
from inroad.model.assessment import Confirmation
from inroad.model.interaction import Direction, InteractionKind
from inroad.model.person import Position, PositionStatus, ReportingLine, Seniority
from inroad.model.relationship import RelationKind
from inroad.model.stakeholder import (
    BuyingRole,
    Coverage,
    EngagementLevel,
    Meddpicc,
    OnionRing,
    PoliticalStatus,
    Raci,
    Rating,
    RelationshipLevel,
    Stance,
)
from inroad.workspace.assessments import Statement
from inroad.workspace.coverage import NewCovering, cover
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.moving import unmap_positions
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.people import mark_left, update_person, update_position
from inroad.workspace.relationships import NewRelationship, relate
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from inroad.workspace.stakes import see_stakes
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

CONFIRMED, ASSUMED = Statement(confirmation=Confirmation.CONFIRMED), Statement(confirmation=Confirmation.ASSUMED)


def people(desk: Desk, account: Account, when: When | None = None, deal: str | None = None) -> dict[str, MapPerson]:
    found = desk.see(see_stakes, account.id, when or When(), deal).seen.people
    return {person.name: person for person in found}


def test_a_person_is_seen_with_all_that_is_held_of_them(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada, Chief Executive Officer")
    sure = {
        "roles": ["champion"], "stance": "mentor", "political_status": "inner_circle", "power": 9,
        "coverage": "in_depth", "engagement": "neutral", "engagement_desired": "leading", "ring": "core",
    }  # fmt: skip
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values=sure)], CONFIRMED)
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values={"interest": 4})], ASSUMED)
    assert people(desk, acme)["Ada"] == MapPerson(
        id=ada.person_id or "",
        name="Ada",
        title="Chief Executive Officer",
        seniority=Seniority.C_LEVEL,
        roles=frozenset({BuyingRole.CHAMPION}),
        stance=Stance.MENTOR,
        stance_is=Confirmation.CONFIRMED,
        status=PoliticalStatus.INNER_CIRCLE,
        power=Rating(9),
        interest=Rating(4, estimated=True),
        coverage=Coverage.IN_DEPTH,
        engagement=EngagementLevel.NEUTRAL,
        desired=EngagementLevel.LEADING,
        ring=OnionRing.CORE,
    )


def test_whoever_nobody_said_anything_of_is_unknown_not_neutral(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", Chief Financial Officer")
    found = people(desk, acme)["Chief Financial Officer"]
    assert (found.id, found.placeholder, found.stance, found.power, found.roles) == (
        seat.id, True, Stance.UNKNOWN, Rating(), frozenset(),
    )  # fmt: skip


def test_who_is_kept_off_the_map_or_has_left_is_not_looked_at(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada", Dee="Ada")
    desk.do(unmap_positions, acme.id, [team["Bob"].id])
    desk.do(mark_left, acme.id, team["Cyd"].id, on=date(2024, 12, 31))
    left = {"status": PositionStatus.LEFT}
    desk.do(update_position, acme.id, team["Dee"].id, base_version=100, values=left)
    assert list(people(desk, acme)) == ["Ada"]


def test_somebody_in_two_seats_is_one_person_with_the_superiors_of_both(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob=None)
    cyd = desk.hire(acme, "Cyd, Manager", under=team["Ada"])
    lead = Position(id="e" * 32, account_id=acme.id, person_id=cyd.person_id, title="Lead")
    line = ReportingLine(id="f" * 32, account_id=acme.id, position_id=lead.id, manager_id=team["Bob"].id)
    desk.raw(lead, line)
    seen = desk.see(see_stakes, acme.id, When()).seen
    assert sorted(person.name for person in seen.people) == ["Ada", "Bob", "Cyd"]
    assert set(seen.lines) == {(cyd.person_id, team["Ada"].person_id), (cyd.person_id, team["Bob"].person_id)}


def test_an_address_that_was_nobodys_counts_for_whose_it_has_become(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    met = NewInteraction(
        form=InteractionKind.EMAIL, at=datetime(2024, 12, 1, tzinfo=UTC), direction=Direction.INBOUND,
        ours=("jo@us.example",), theirs=(ada.id, "bob@acme.example", "who@acme.example"),
    )  # fmt: skip
    desk.do(log_interaction, acme.id, met)
    bob = desk.hire(acme, "Bob")
    person = {"emails": ("bob@acme.example",)}
    desk.do(update_person, bob.person_id or "", base_version=100, values=person)
    seen = desk.see(see_stakes, acme.id, When()).seen
    mail = (("jo@us.example",), date(2024, 12, 1), InteractionKind.EMAIL, Direction.INBOUND)
    assert seen.touches == [Touch(ada.person_id or "", *mail), Touch(bob.person_id or "", *mail)]
    assert seen.us["jo@us.example"] == "jo@us.example"
    assert desk.see(see_stakes, acme.id, When(as_of=date(2024, 11, 30))).seen.touches == []


def test_what_was_not_known_yet_is_not_seen(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    before = clock()
    clock.advance(days=1)
    met = NewInteraction(form=InteractionKind.CALL, at=datetime(2024, 12, 1, tzinfo=UTC), theirs=(ada.id,))
    desk.do(log_interaction, acme.id, met)
    assert desk.see(see_stakes, acme.id, When(as_known=before)).seen.touches == []
    assert len(desk.see(see_stakes, acme.id, When(as_known=clock())).seen.touches) == 1


def test_ties_team_and_lines_are_seen_by_those_whom_they_are_about(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    team = desk.team(acme, Ada=None, Bob="Ada")
    ola = desk.hire(beta, "Ola")
    tie = NewRelationship(from_id=ola.person_id or "", to_id=team["Ada"].id, relation=RelationKind.KNOWS)
    drawn = desk.do(relate, acme.id, tie)
    me, bob = desk.actor.member_id, team["Bob"].person_id or ""
    desk.do(cover, acme.id, NewCovering(member_id=me, person_id=bob, level=RelationshipLevel.VENDOR))
    desk.do(cover, acme.id, NewCovering(member_id=me, person_id=team["Ada"].person_id or ""))
    seen = desk.see(see_stakes, acme.id, When()).seen
    assert [each.id for each in seen.relationships] == [drawn.id]
    assert seen.others[ola.person_id or ""] == "Ola"
    assert seen.levels == {(me, bob): RelationshipLevel.VENDOR}
    assert seen.lines == [(bob, team["Ada"].person_id)]
    assert seen.us[me] == "Olga"


def test_a_deal_is_seen_with_its_letters_and_what_is_said_in_it(desk: Desk) -> None:
    acme = desk.account()
    ada, seat = desk.hire(acme, "Ada"), desk.hire(acme, ", Lawyer")
    deal = desk.do(create_opportunity, acme.id, {"name": "CareRelay"})
    other = desk.do(create_opportunity, acme.id, {"name": "Beds"})
    desk.do(create_opportunity, acme.id, {"name": "Lamps", "stage": AccountStage.LOST})
    judged = [
        Judged(subject_id=deal.id, values={"meddpicc.champion": 3}),
        Judged(subject_id=ada.id, values={"stance": "mentor", "raci.legal": "A"}, context_id=deal.id),
        Judged(subject_id=seat.id, values={"raci.legal": "R"}, context_id=deal.id),
        Judged(subject_id=ada.id, values={"stance": "neutral"}),
    ]
    desk.do(assess, acme.id, judged, CONFIRMED)
    whole = desk.see(see_stakes, acme.id, When()).seen
    letters = {Meddpicc.CHAMPION: Element(3, Confirmation.CONFIRMED)}
    assert [(each.name, each.scored) for each in whole.deals] == [("Beds", {}), ("CareRelay", letters)]
    assert (people(desk, acme)["Ada"].stance, whole.assignments) == (Stance.NEUTRAL, [])
    seen = desk.see(see_stakes, acme.id, When(), deal.id).seen
    assert [(each.id, each.scored) for each in seen.deals] == [(deal.id, letters)]
    assert people(desk, acme, deal=deal.id)["Ada"].stance is Stance.MENTOR
    assert set(seen.assignments) == {
        Assignment("legal", "Ada", Raci.A, id=ada.person_id or ""),
            Assignment("legal", "Lawyer", Raci.R, open_seat=True, id=seat.id),
    }  # fmt: skip
    assert desk.see(see_stakes, acme.id, When(), other.id).seen.deals[0].scored == {}
