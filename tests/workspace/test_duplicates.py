"""The queue of what may be one: side by side, accepted, told apart, put off."""

from typing import Any

import pytest

from inroad.model.account import Account
from inroad.model.errors import Invalid, NotFound
from inroad.model.merging import Picks, Verdict
from inroad.model.person import Person
from inroad.model.proposal import Answer, ProposalKind
from inroad.storage.accounts import get_account
from inroad.storage.people import positions_of
from inroad.storage.proposals import ProposalPage, get_proposal
from inroad.workspace.duplicates import (
    Decision,
    accept_duplicate,
    answer_duplicate,
    list_duplicates,
)
from inroad.workspace.history import undo
from tests.fixtures.desks import Desk, refused
from tests.fixtures.doubles import propose


def twins(desk: Desk, kind: ProposalKind = ProposalKind.ACCOUNT) -> tuple[Account, Account, str]:
    """Two accounts and a proposal about them."""
    one, other = desk.account("Acme", city="Bonn"), desk.account("Acme Corp", city="Kyiv")
    return one, other, desk.do(propose, kind, one.id, other.id)


def waiting(desk: Desk, **page: Any) -> list[str]:
    """The ids of what waits."""
    return [each.proposal.id for each in desk.see(list_duplicates, ProposalPage(**page)).items]


def test_both_sides_are_told_field_by_field_with_the_one_that_wins(desk: Desk) -> None:
    one, other, _ = twins(desk)
    desk.hire(other, "Bob, CFO")
    [found] = desk.see(list_duplicates, ProposalPage()).items
    assert (found.one.record, found.other.record.id, found.other.people) == (one, other.id, 1)
    city = next(each for each in found.fields if each.field == "city")
    assert (city.one, city.other, city.verdict, city.wins) == ("Bonn", "Kyiv", Verdict.DIFFERS, "other")


def test_people_are_told_with_their_seats(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    old, new = desk.hire(acme, "Jo, CFO"), desk.hire(globex, "Jo, CEO")
    desk.do(propose, ProposalKind.JOB_CHANGE, old.person_id or "", new.person_id or "")
    queue = desk.see(list_duplicates, ProposalPage())
    assert [(seat.account, seat.title) for seat in queue.items[0].one.seats] == [("Acme", "CFO")]
    assert queue.counts == {ProposalKind.JOB_CHANGE: 1}


def test_the_surest_come_first_and_what_was_put_off_last(desk: Desk) -> None:
    accounts = [desk.account(f"Account {number}").id for number in range(4)]
    ids = [
        desk.do(propose, ProposalKind.ACCOUNT, accounts[0], other, probability)
        for other, probability in zip(accounts[1:], (0.5, 0.9, 0.7), strict=True)
    ]
    assert waiting(desk) == [ids[1], ids[2], ids[0]]
    assert waiting(desk, offset=1, limit=1) == [ids[2]]
    desk.do(answer_duplicate, ids[1], Answer.LATER)
    assert waiting(desk) == [ids[2], ids[0], ids[1]]
    assert desk.see(list_duplicates, ProposalPage()).counts == {ProposalKind.ACCOUNT: 2}
    desk.do(answer_duplicate, ids[1], Answer.APART)
    assert waiting(desk) == [ids[2], ids[0]]
    desk.do(undo)
    assert waiting(desk) == [ids[2], ids[0], ids[1]]


def test_what_is_about_one_account_and_its_people_is_told_alone(desk: Desk) -> None:
    one, _, proposal = twins(desk)
    other = desk.account("Globex")
    ann, bob = desk.hire(other, "Ann, CFO"), desk.hire(other, "Anna, CFO")
    people = desk.do(propose, ProposalKind.PERSON, ann.person_id or "", bob.person_id or "")
    assert waiting(desk, account_id=one.id) == [proposal]
    assert waiting(desk, account_id=other.id) == [people]
    assert waiting(desk, kinds=(ProposalKind.PERSON,)) == [people]
    with pytest.raises(NotFound):
        waiting(desk, account_id="0" * 32)


@pytest.mark.parametrize("swap", [False, True])
def test_accepting_merges_into_the_one_that_is_to_stay(desk: Desk, swap: bool) -> None:
    one, other, proposal = twins(desk)
    decision = Decision(swap=swap, picks=Picks(keep=["city"]))
    kept = desk.do(accept_duplicate, proposal, decision)
    assert isinstance(kept, Account)
    assert (kept.id, kept.city) == ((other.id, "Kyiv") if swap else (one.id, "Bonn"))
    assert waiting(desk) == []
    desk.do(undo)
    assert waiting(desk) == [proposal]


def test_accepting_a_duplicate_person_or_a_change_of_jobs_makes_one_person(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    for kind, left in ((ProposalKind.PERSON, 0), (ProposalKind.JOB_CHANGE, 1)):
        old, new = desk.hire(acme, "Jo, CFO"), desk.hire(globex, "Jo, CEO")
        proposal = desk.do(propose, kind, old.person_id or "", new.person_id or "")
        person = desk.do(accept_duplicate, proposal, Decision())
        assert isinstance(person, Person)
        assert sum(held.valid_to is not None for held in desk.see(positions_of, person.id)) == left


@pytest.mark.parametrize("kind", [ProposalKind.FAMILY, ProposalKind.ACCOUNT])
def test_accepting_a_family_sets_the_parent(desk: Desk, kind: ProposalKind) -> None:
    one, other, proposal = twins(desk, kind)
    desk.do(accept_duplicate, proposal, Decision(family=kind is ProposalKind.ACCOUNT))
    child = desk.see(get_account, other.id)
    assert child is not None
    assert child.parent_id == one.id


def test_people_have_no_parent(desk: Desk) -> None:
    acme = desk.account()
    ann, bob = desk.hire(acme, "Ann, CFO"), desk.hire(acme, "Anna, CFO")
    proposal = desk.do(propose, ProposalKind.PERSON, ann.person_id or "", bob.person_id or "")
    with refused(desk.store, Invalid, "belong to no other"):
        desk.do(accept_duplicate, proposal, Decision(family=True))


def test_a_proposal_about_something_that_is_gone_is_gone_too(desk: Desk) -> None:
    _, _, proposal = twins(desk)
    desk.do(accept_duplicate, proposal, Decision())
    assert desk.see(get_proposal, proposal) is None
    with refused(desk.store, NotFound, "no such proposal"):
        desk.do(answer_duplicate, proposal, Answer.APART)


def test_an_answer_in_the_other_order_is_about_the_same_pair(desk: Desk) -> None:
    one, other, proposal = twins(desk)
    turned = desk.do(propose, ProposalKind.ACCOUNT, other.id, one.id)
    desk.do(answer_duplicate, proposal, Answer.APART)
    assert turned not in waiting(desk)
