"""Proposals are kept, forgotten where they were looked for anew, and hidden where one side is gone."""

from inroad.model.person import Position
from inroad.model.proposal import About, Answer, ProposalKind
from inroad.storage import Transaction
from inroad.storage.people import get_person
from inroad.storage.proposals import (
    ProposalPage,
    all_answers,
    answers_about,
    count_proposals,
    forget_proposals,
    get_proposal,
    page_of_proposals,
)
from inroad.storage.transaction import Act
from inroad.workspace.verdicts import record_answer
from tests.fixtures.desks import Desk
from tests.fixtures.doubles import propose


def waiting(desk: Desk) -> list[str]:
    """What waits."""
    return [each.id for each, _ in desk.see(page_of_proposals, ProposalPage())]


def test_proposals_about_some_records_or_of_some_kinds_are_forgotten(desk: Desk) -> None:
    acme, beta, gamma = (desk.account(name).id for name in ("Acme", "Beta", "Gamma"))
    one = desk.do(propose, ProposalKind.ACCOUNT, acme, beta)
    two = desk.do(propose, ProposalKind.ACCOUNT, beta, gamma)
    family = desk.do(propose, ProposalKind.FAMILY, acme, gamma)
    desk.do(forget_proposals, about=[acme], kinds=[ProposalKind.ACCOUNT])
    assert set(waiting(desk)) == {two, family}
    desk.do(forget_proposals, about=[], kinds=list(ProposalKind))
    assert set(waiting(desk)) == {two, family}
    desk.do(forget_proposals, about=None, kinds=[ProposalKind.FAMILY])
    assert waiting(desk) == [two]
    assert one != two


def test_a_proposal_about_a_person_who_is_gone_does_not_wait(desk: Desk) -> None:
    acme = desk.account()
    ann, bob = desk.hire(acme, "Ann, CFO"), desk.hire(acme, "Anna, CFO")
    proposal = desk.do(propose, ProposalKind.PERSON, ann.person_id or "", bob.person_id or "")
    assert (waiting(desk), desk.see(count_proposals, ProposalPage())) == ([proposal], {ProposalKind.PERSON: 1})
    desk.do(_remove, bob)
    assert (waiting(desk), desk.see(get_proposal, proposal)) == ([], None)


def _remove(tx: Transaction, position: Position) -> None:
    tx.begin(Act(verb="test", summary="gone"))
    person = get_person(tx, position.person_id or "")
    assert person is not None
    tx.remove_many([position, person])


def test_another_workspaces_proposals_are_not_seen(desk: Desk) -> None:
    theirs = desk.elsewhere()
    one, other = theirs.account("Acme").id, theirs.account("Beta").id
    proposal = theirs.do(propose, ProposalKind.ACCOUNT, one, other)
    assert waiting(desk) == []
    assert desk.see(get_proposal, proposal) is None


def test_what_was_said_of_a_pair_is_found_from_either_side(desk: Desk) -> None:
    acme, beta = desk.account("Acme").id, desk.account("Beta").id
    desk.do(_say, acme, beta)
    assert desk.see(answers_about, acme) == desk.see(answers_about, beta) == desk.see(all_answers)


def _say(tx: Transaction, one: str, other: str) -> None:
    tx.begin(Act(verb="keep_apart", summary=""))
    record_answer(tx, About.ACCOUNT, (other, one), Answer.APART)
