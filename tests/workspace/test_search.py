"""Finding anything by a few letters."""

from inroad.workspace.search import find
from tests.fixtures.desks import Desk


def test_accounts_and_people_are_found_by_the_same_letters(desk: Desk) -> None:
    desk.hire(desk.account("Anders Steel"), "Bo Li, CEO")
    desk.hire(desk.account("Berg GmbH"), "Anna Anderson, CFO")
    found = desk.see(find, "ander", limit=5)
    assert [account.name for account in found.accounts] == ["Anders Steel"]
    assert [(person.name, person.account_name) for person in found.people] == [("Anna Anderson", "Berg GmbH")]


def test_no_letters_lead_to_the_first_accounts_and_to_nobody(desk: Desk) -> None:
    for name in ("Gamma", "Acme", "Beta"):
        desk.hire(desk.account(name), "Ann")
    found = desk.see(find, "", limit=2)
    assert ([account.name for account in found.accounts], found.people) == (["Acme", "Beta"], [])
