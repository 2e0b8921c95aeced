"""One stakeholder on one page: what is held, whom they know, who of us, how it went, and what the rules ask."""

from datetime import UTC, datetime

import pytest

from inroad.model.assessment import Confirmation
from inroad.model.errors import NotFound
from inroad.model.interaction import InteractionKind
from inroad.model.relationship import RelationKind
from inroad.model.stakeholder import RelationshipLevel
from inroad.workspace.assessments import Statement
from inroad.workspace.coverage import NewCovering, cover
from inroad.workspace.individuals import MOST_MEETINGS, map_individual
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.relationships import NewRelationship, relate
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.desks import Desk

ASSUMED = Statement(confirmation=Confirmation.ASSUMED)


def test_a_page_holds_what_is_said_whom_they_know_and_who_covers_them(desk: Desk) -> None:
    acme = desk.account()
    ada, bob = desk.hire(acme, "Ada, CFO"), desk.hire(acme, "Bob")
    deal = desk.do(create_opportunity, acme.id, {"name": "Big"})
    values = {"roles": ["champion"], "next_step": "Call her", "engagement": "neutral", "engagement_desired": "leading"}
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values=values, context_id=deal.id)], ASSUMED)
    tie = NewRelationship(from_id=bob.id, to_id=ada.id, relation=RelationKind.ADVISES)
    desk.do(relate, acme.id, tie)
    me = desk.actor.member_id
    desk.do(cover, acme.id, NewCovering(member_id=me, person_id=ada.person_id or "", level=RelationshipLevel.VENDOR))
    for day in range(1, MOST_MEETINGS + 2):
        met = NewInteraction(form=InteractionKind.CALL, at=datetime(2020, 1, day, tzinfo=UTC), theirs=(ada.id,))
        desk.do(log_interaction, acme.id, met)
    found = desk.see(map_individual, acme.id, ada.id, When(), deal.id)
    assert (found.account.name, found.opportunity, found.row.title) == ("Acme", deal, "CFO")
    assert found.portrayed.values["next_step"].value == "Call her"
    assert [tied.start.name for tied in found.ties] == ["Bob"]
    assert [each.covering.level for each in found.covered] == ["vendor"]
    assert [met.interaction.at.day for met in found.met] == list(range(MOST_MEETINGS + 1, 1, -1))
    assert found.reviewed is not None
    assert {reason.code for reason in found.asks} >= {"champion_silent", "move"}


def test_an_open_seat_has_a_page_too_without_contact(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", CFO")
    found = desk.see(map_individual, acme.id, seat.id, When())
    assert (found.row.title, found.met, found.covered, found.reviewed) == ("CFO", [], [], None)
    assert [reason.code for reason in found.asks] == ["fill_seat"]


def test_who_is_not_there_has_no_page(desk: Desk) -> None:
    with pytest.raises(NotFound, match="nobody holds this seat"):
        desk.see(map_individual, desk.account().id, "0" * 32, When())
