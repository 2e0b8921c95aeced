"""What belongs to an account, now and as it was known."""

from inroad.model.account import Account
from inroad.model.opportunity import Opportunity
from inroad.model.relationship import RelationKind, Relationship
from inroad.storage.belongings import belongings, relationships_with
from inroad.storage.transaction import Act, Transaction
from tests.fixtures.desks import Desk

ACME, BETA = Account(id="a" * 32, name="Acme"), Account(id="b" * 32, name="Beta")
ADA, BOB, CY = "1" * 32, "2" * 32, "3" * 32
DEAL = Opportunity(id="d" * 32, account_id=ACME.id, name="Deal")
OTHER = Opportunity(id="c" * 32, account_id=ACME.id, name="Other")


def become(tx: Transaction, before: Opportunity, after: Opportunity | None) -> None:
    tx.begin(Act(verb="test", summary="change"))
    if after is None:
        tx.remove(before)
    else:
        tx.save(after, before=before)


def test_an_accounts_own_are_told_oldest_first_and_nobody_elses(desk: Desk) -> None:
    theirs = Opportunity(id="e" * 32, account_id=BETA.id, name="Theirs")
    desk.raw(ACME, BETA, DEAL, OTHER, theirs)
    assert [deal.name for deal in desk.see(belongings, Opportunity, ACME.id)] == ["Other", "Deal"]
    assert desk.elsewhere().see(belongings, Opportunity, ACME.id) == []


def test_the_past_is_told_from_the_log(desk: Desk) -> None:
    _, deal = desk.raw(ACME, DEAL)
    assert isinstance(deal, Opportunity)
    desk.do(become, deal, deal.with_values(name="Renamed"))
    renamed = desk.see(belongings, Opportunity, ACME.id)[0]
    desk.do(become, renamed, None)
    desk.raw(OTHER)
    names = [[each.name for each in desk.see(belongings, Opportunity, ACME.id, seq=seq)] for seq in range(5)]
    assert names == [[], ["Deal"], ["Renamed"], [], ["Other"]]


def test_somebodys_ties_are_found_in_every_map(desk: Desk) -> None:
    def tie(number: int, account: Account, one: str, other: str) -> Relationship:
        return Relationship(
            id=f"{number:032}", account_id=account.id, from_id=one, to_id=other, relation=RelationKind.KNOWS
        )

    desk.raw(ACME, BETA, tie(1, ACME, ADA, BOB), tie(2, BETA, CY, ADA), tie(3, BETA, BOB, CY))
    assert [found.id[-1] for found in desk.see(relationships_with, ADA)] == ["1", "2"]
