"""The review of an account, by the workspace's own rules."""

import pytest

from inroad.influence.health import Rung
from inroad.model.assessment import Confirmation
from inroad.model.errors import Invalid, NotFound
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import define
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.reviewing import glance_at, review_account
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

CONFIRMED = Statement(confirmation=Confirmation.CONFIRMED)
CHAMPION = {"roles": ["champion"], "stance": "supporter", "political_status": "inner_circle"}


def test_an_account_without_anybody_is_told_to_begin(desk: Desk) -> None:
    told = desk.see(review_account, desk.account().id, When()).review
    assert told.health.rung is Rung.NO_CONTACTS
    assert told.health.next_action is not None


def test_a_deal_is_judged_by_what_is_said_in_it(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    deal = desk.do(create_opportunity, acme.id, {"name": "CareRelay"})
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values=CHAMPION, context_id=deal.id)], CONFIRMED)
    assert desk.see(review_account, acme.id, When()).review.health.rung is Rung.NO_KEY_PLAYER
    found = desk.see(review_account, acme.id, When(), deal.id)
    assert found.review.health.rung is Rung.SUPPORTED
    assert (found.account.name, found.opportunity, found.names[ada.person_id or ""]) == ("Acme", deal, "Ada")


def test_a_map_is_judged_as_it_was_and_as_it_was_known(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    ada = desk.hire(acme, "Ada")
    before, day = clock(), clock().date()
    clock.advance(days=1)
    desk.do(assess, acme.id, [Judged(subject_id=ada.id, values=CHAMPION)], CONFIRMED)
    for when in (When(as_of=day), When(as_known=before)):
        assert desk.see(review_account, acme.id, when).review.health.rung is Rung.NO_KEY_PLAYER


def test_the_administrators_thresholds_and_templates_judge(desk: Desk) -> None:
    acme = desk.account()
    desk.hire(acme, "Ada")
    template = {"name": {"en": "Tender", "ru": "Тендер"}, "roles": {"procurement": {"count": 2, "weight": 1.0}}}
    desk.do(define, "role_templates", {"tender": template})
    desk.do(define, "thresholds", {"threads": 9})
    found = desk.see(review_account, acme.id, When(), None, "tender")
    assert found.template.name["en"] == "Tender"
    assert [(role.role, role.required) for role in found.review.completeness.roles] == [("procurement", 2)]
    assert found.review.coverage.because.values["wanted"] == 9


def test_a_glance_tells_what_the_review_tells_and_follows_every_change(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada")
    rungs = []
    for values in (CHAMPION, {"roles": ["economic_buyer"]}):
        desk.do(assess, acme.id, [Judged(subject_id=ada.id, values=values)], CONFIRMED)
        told = desk.see(glance_at, [beta.id, acme.id])
        rungs.append(told[1][1].health.rung)
        assert [account.name for account, _ in told] == ["Beta", "Acme"]
        for account, glance in told:
            whole = desk.see(review_account, account.id, When()).review
            assert (glance.health, glance.coverage) == (whole.health, whole.coverage)
    assert rungs == [Rung.SUPPORTED, Rung.SUPPORTED_BY_THE_DECISION]


def test_what_does_not_exist_is_not_reviewed(desk: Desk) -> None:
    acme = desk.account()
    with pytest.raises(Invalid, match="there is no template “tender”; there are: default"):
        desk.see(review_account, acme.id, When(), None, "tender")
    with pytest.raises(NotFound):
        desk.see(review_account, acme.id, When(), "0" * 32)
