"""What is said of both sides: where they can be looked at, and what was done."""

from inroad.api.duplicate_answers import decided_answer, duplicates_answer
from inroad.model.proposal import About, ProposalKind
from inroad.storage.proposals import ProposalPage
from inroad.workspace.duplicates import keep_apart, list_duplicates
from inroad.workspace.people import mark_left
from tests.fixtures.desks import Desk
from tests.fixtures.doubles import propose


def test_a_person_is_looked_at_where_they_sit_now_and_else_where_they_sat_last(desk: Desk) -> None:
    acme, globex = desk.account("Acme"), desk.account("Globex")
    one, other = desk.hire(acme, "Jo, CFO"), desk.hire(globex, "Jo, CEO")
    desk.do(mark_left, acme.id, one.id)
    desk.do(propose, ProposalKind.PERSON, one.person_id or "", other.person_id or "")
    answer = duplicates_answer(desk.see(list_duplicates, ProposalPage()), offset=0, limit=1)
    [found] = answer.items
    assert (found.one.account_id, found.other.account_id, answer.next) == (acme.id, globex.id, 1)


def test_nothing_stays_where_two_are_kept_apart(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    with desk.store.write(desk.actor) as tx:
        said = decided_answer(keep_apart(tx, About.ACCOUNT, acme.id, other_id=beta.id), tx)
    assert (said.id, said.account_id, said.name, said.counts) == (None, None, "", {})
