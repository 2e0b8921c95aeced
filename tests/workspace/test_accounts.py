"""Accounts: the portfolio, creating, editing."""

from typing import Any

import pytest

from inroad.model.account import Lifecycle
from inroad.model.errors import Invalid
from inroad.storage.accounts import AccountPage
from inroad.workspace import accounts
from inroad.workspace.accounts import create_account, list_accounts, show_account, update_account
from inroad.workspace.people import NewPerson, add_person
from tests.fixtures.desks import Desk, refused


def test_an_account_is_made_of_what_is_told(desk: Desk) -> None:
    told = {"name": "Acme", "domains": ["acme.example"], "employees": 80, "lifecycle": "lost_account"}
    acme = desk.do(create_account, told)
    assert (acme.name, acme.domains, acme.employees) == ("Acme", ("acme.example",), 80)
    assert (acme.lifecycle, acme.created, acme.version) == (Lifecycle.LOST_ACCOUNT, 1, 1)
    assert desk.accounts() == [acme]


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({}, "this is no account"),
        ({"name": " "}, "needs a name"),
        ({"name": "Acme", "colour": "red", "age": 3}, "an account has no age, colour"),
        ({"name": "Acme", "id": "f" * 32}, "an account has no id"),
        ({"name": "Acme", "employees": "many"}, "this is no account"),
        ({"name": "Acme", "employees": -1}, "employees cannot be -1"),
    ],
)
def test_what_is_no_account_is_refused(desk: Desk, told: dict[str, Any], word: str) -> None:
    with refused(desk.store, Invalid, word):
        desk.do(create_account, told)


def test_the_portfolio_is_a_page_with_its_numbers_and_the_total(desk: Desk) -> None:
    for name in ("Acme", "Beta", "Gamma"):
        desk.hire(desk.account(name), "Ada, CEO")
    page = desk.see(list_accounts, AccountPage(limit=2))
    assert [account.name for account in page.accounts] == ["Acme", "Beta"]
    assert [account.people for account in page.accounts] == [1, 1]
    assert (page.total, page.place, page.seq) == (3, ("beta", page.accounts[-1].id), 6)
    rest = desk.see(list_accounts, AccountPage(limit=2, after=page.place))
    assert ([account.name for account in rest.accounts], rest.place) == (["Gamma"], None)
    assert desk.see(list_accounts, AccountPage(query="bet")).total == 1


def test_an_account_is_shown_with_its_numbers_and_divisions(desk: Desk) -> None:
    acme = desk.account()
    desk.do(add_person, acme.id, NewPerson(name="Ada", title="CIO", division=("Group", "IT")))
    account, numbers, divisions = desk.see(show_account, acme.id)
    assert (account, numbers.people, [division.name for division in divisions]) == (acme, 1, ["Group", "IT"])


def test_a_family_is_a_tree(desk: Desk) -> None:
    group = desk.account("Group")
    company = desk.account("Company", parent_id=group.id)
    branch = desk.account("Branch", parent_id=company.id)
    for parent in (group, company, branch):
        with refused(desk.store, Invalid, "its own parent"):
            desk.do(update_account, group.id, base_version=9, values={"parent_id": parent.id})
    moved = desk.do(update_account, branch.id, base_version=9, values={"parent_id": group.id})
    assert moved.parent_id == group.id


def test_a_family_has_an_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_DEEPEST_FAMILY", 2)
    parent = None
    for depth in range(4):
        parent = desk.account(f"Level {depth}", parent_id=parent).id
    with pytest.raises(Invalid, match="its own parent"):
        desk.account("Level 4", parent_id=parent)
    assert len(desk.accounts()) == 4
