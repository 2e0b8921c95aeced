"""The deals of an account."""

from datetime import date, timedelta

import pytest

from inroad.model.account import AccountStage
from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.workspace.history import undo
from inroad.workspace.opportunities import (
    create_opportunity,
    list_opportunities,
    opportunity_named,
    remove_opportunity,
    show_opportunity,
    update_opportunity,
)
from inroad.workspace.roster import When
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

CARERELAY = {
    "name": "CareRelay, group roll-out", "stage": "proposal", "amount": 1_240_000, "currency": "GBP", "probability": 55,
    "close_on": "2027-02-26", "products": ["CareRelay"], "owner": "Priya Nair", "registry_ids": [["salesforce", "006"]],
}  # fmt: skip


def test_a_deal_has_all_that_is_known_of_it(desk: Desk) -> None:
    acme = desk.account()
    deal = desk.do(create_opportunity, acme.id, CARERELAY)
    assert (deal.stage, deal.amount, deal.close_on) == (AccountStage.PROPOSAL, 1_240_000, date(2027, 2, 26))
    assert (deal.products, deal.registry_ids) == (("CareRelay",), (("salesforce", "006"),))
    assert desk.see(show_opportunity, acme.id, deal.id) == deal


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "this is no opportunity: .*name"),
        ({"name": "Deal", "colour": "red"}, "an opportunity has no colour"),
        ({"name": "Deal", "stage": "nearly"}, "this is no opportunity: .*stage"),
        ({"name": "Deal", "probability": 101}, "not between 0 and 100"),
        ({"name": " "}, "needs a name"),
    ],
)
def test_what_no_deal_can_be_is_refused(desk: Desk, values: dict[str, object], sentence: str) -> None:
    acme = desk.account()
    with refused(desk.store, Invalid, sentence):
        desk.do(create_opportunity, acme.id, values)


def test_those_that_close_first_lead_and_what_is_decided_comes_last(desk: Desk) -> None:
    acme = desk.account()
    told = {"Late": "2027-12-01", "Soon": "2027-01-01", "Some day": None}
    for name, close_on in told.items():
        desk.do(create_opportunity, acme.id, {"name": name, "close_on": close_on})
    desk.do(create_opportunity, acme.id, {"name": "Won", "stage": "won", "close_on": "2026-01-01"})
    assert [deal.name for deal in desk.see(list_opportunities, acme.id)] == ["Soon", "Late", "Some day", "Won"]


def test_edits_of_different_fields_both_hold_and_of_the_same_field_conflict(desk: Desk) -> None:
    acme = desk.account()
    deal = desk.do(create_opportunity, acme.id, CARERELAY)
    seen = deal.version
    desk.do(update_opportunity, acme.id, deal.id, base_version=seen, values={"probability": 60})
    after = desk.do(update_opportunity, acme.id, deal.id, base_version=seen, values={"stage": "negotiation"})
    assert (after.probability, after.stage) == (60, AccountStage.NEGOTIATION)
    with refused(desk.store, Conflict, "somebody changed probability meanwhile"):
        desk.do(update_opportunity, acme.id, deal.id, base_version=seen, values={"probability": 40})
    with refused(desk.store, Invalid, "account_id cannot be set"):
        desk.do(update_opportunity, acme.id, deal.id, base_version=seen, values={"account_id": acme.id})


def test_deals_are_seen_as_they_were_known(desk: Desk, clock: Clock) -> None:
    acme = desk.account()
    deal = desk.do(create_opportunity, acme.id, {"name": "Deal", "probability": 20})
    before = clock()
    clock.advance(days=10)
    desk.do(update_opportunity, acme.id, deal.id, base_version=deal.version, values={"probability": 70})
    desk.do(create_opportunity, acme.id, {"name": "Other"})
    known = desk.see(list_opportunities, acme.id, When(as_known=before))
    assert [(each.name, each.probability) for each in known] == [("Deal", 20)]
    earlier = When(as_known=before - timedelta(days=10))
    assert desk.see(list_opportunities, acme.id, earlier) == []


def test_a_removed_deal_comes_back(desk: Desk) -> None:
    acme = desk.account()
    deal = desk.do(create_opportunity, acme.id, CARERELAY)
    before = desk.present()
    desk.do(remove_opportunity, acme.id, deal.id)
    assert desk.see(list_opportunities, acme.id) == []
    desk.do(undo)
    assert desk.present() == before


def test_a_deal_is_found_by_its_name_in_any_case_or_by_its_id(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    deal = desk.do(create_opportunity, acme.id, {"name": "CareRelay"})
    assert desk.see(opportunity_named, acme.id, "carerelay") == desk.see(opportunity_named, acme.id, deal.id) == deal
    with pytest.raises(NotFound, match="no such opportunity as “Deal” here; there are: “CareRelay”"):
        desk.see(opportunity_named, acme.id, "Deal")
    with pytest.raises(NotFound, match=r"no such opportunity as “CareRelay” here$"):
        desk.see(opportunity_named, beta.id, "CareRelay")
    twin = desk.do(create_opportunity, acme.id, {"name": "CareRelay"})
    with pytest.raises(NotFound, match=f"2 opportunities are called “CareRelay”; use an id: {deal.id}, {twin.id}"):
        desk.see(opportunity_named, acme.id, "CareRelay")


def test_a_deal_belongs_to_its_account(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    deal = desk.do(create_opportunity, acme.id, CARERELAY)
    with refused(desk.store, NotFound, "no such opportunity in this account"):
        desk.do(remove_opportunity, beta.id, deal.id)
