"""Finding accounts, and the portfolio page by page."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account
from inroad.storage.accounts import (
    AccountNumbers,
    AccountOrder,
    AccountPage,
    accounts_named,
    all_accounts,
    count_accounts,
    get_account,
    numbers_of,
    page_of_accounts,
)
from inroad.workspace.accounts import update_account
from inroad.workspace.people import mark_left, move_position
from tests.fixtures.anything import NAMES, ON_A_DATABASE
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

TODAY = date(2025, 1, 1)
JUNE = date(2025, 6, 1)


def walk(desk: Desk, page: AccountPage) -> list[str]:
    """Names of all accounts in the order of the pages, each page read in a transaction of its own."""
    names: list[str] = []
    after = None
    while True:
        here = AccountPage(
            query=page.query, order=page.order, descending=page.descending, after=after, limit=page.limit
        )
        accounts, value = desk.see(page_of_accounts, here)
        names += [account.name for account in accounts]
        if value is None:
            return names
        assert len(accounts) == page.limit
        after = (value, accounts[-1].id)


def names_found(desk: Desk, query: str) -> list[str]:
    found = walk(desk, AccountPage(query=query))
    assert desk.see(count_accounts, query) == len(found)
    return found


def test_an_account_is_found_by_its_id_in_its_own_workspace_only(desk: Desk) -> None:
    acme = desk.account("Acme")
    assert desk.see(get_account, acme.id) == acme
    assert desk.see(get_account, "f" * 32) is None
    assert desk.elsewhere().see(get_account, acme.id) is None


def test_names_of_the_same_company_mean_the_same(desk: Desk) -> None:
    acme, other = desk.account("Acme GmbH"), desk.account("Acme Rockets")
    assert desk.see(accounts_named, "ACME") == [acme]
    assert desk.see(accounts_named, "acme rockets") == [other]
    assert desk.see(accounts_named, "Beta") == []


def test_a_name_of_signs_alone_means_only_itself(desk: Desk) -> None:
    dashes = desk.account("---")
    desk.account("???")
    assert desk.see(accounts_named, "---") == [dashes]
    assert desk.see(accounts_named, "!!!") == []


def test_all_accounts_are_told_oldest_first(desk: Desk) -> None:
    names = ["Zeta", "Alpha", "Midway"]
    for name in names:
        desk.account(name)
    assert [account.name for account in desk.see(all_accounts)] == names


@pytest.mark.parametrize("spelling", ["Мюллер", "Müller", "muller", "MÜLLER", " müll "])
def test_a_search_finds_every_spelling_and_script(desk: Desk, spelling: str) -> None:
    for name in ("Müller & Söhne", "Miller Ltd", "100% Muller_Bau"):
        desk.account(name)
    assert names_found(desk, spelling) == ["100% Muller_Bau", "Müller & Söhne"]


def test_signs_in_a_search_mean_themselves(desk: Desk) -> None:
    for name in ("100% Muller_Bau", "100 Mullers", "Mullerabau"):
        desk.account(name)
    assert names_found(desk, "0% m") == ["100% Muller_Bau"]
    assert names_found(desk, "r_b") == ["100% Muller_Bau"]
    assert len(names_found(desk, "")) == 3


@ON_A_DATABASE
@given(names=st.lists(NAMES, max_size=12), limit=st.integers(1, 5), data=st.data())
def test_the_pages_show_every_account_once_in_each_order_and_direction(
    desk: Desk, names: list[str], limit: int, data: st.DataObject
) -> None:
    here = desk.elsewhere()
    accounts = [here.account(name) for name in names]
    for account in accounts:
        for number in range(data.draw(st.integers(0, 2))):
            here.hire(account, f"Person {number}, Manager")
    for order in AccountOrder:
        up = walk(here, AccountPage(order=order, limit=limit))
        assert sorted(up) == sorted(names)
        assert walk(here, AccountPage(order=order, limit=limit, descending=True)) == up[::-1]


def test_by_people_the_account_with_most_known_people_of_today_comes_last(desk: Desk) -> None:
    one, two, none = desk.account("One"), desk.account("Two"), desk.account("None")
    desk.hire(one, "Ada, CEO")
    for said in ("Bea, CEO", "Cy, CFO"):
        desk.hire(two, said)
    for title in ("CEO", "CFO", "CIO"):
        desk.hire(none, f", {title}")
    desk.hire(none, "Dan, CEO", since=JUNE)
    assert walk(desk, AccountPage(order=AccountOrder.PEOPLE)) == ["None", "One", "Two"]


def test_by_change_the_account_that_was_changed_last_comes_last(desk: Desk) -> None:
    acme, _ = desk.account("Acme"), desk.account("Beta")
    assert walk(desk, AccountPage(order=AccountOrder.CHANGED)) == ["Acme", "Beta"]
    desk.do(update_account, acme.id, base_version=1, values={"city": "Paris"})
    assert walk(desk, AccountPage(order=AccountOrder.CHANGED)) == ["Beta", "Acme"]


def test_people_placeholders_and_superiors_of_the_day_are_counted(desk: Desk, clock: Clock) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    ada = desk.hire(acme, "Ada, CEO")
    bob = desk.hire(acme, "Bob, CFO", under=ada)
    cy = desk.hire(acme, ", CIO", under=ada)
    desk.do(move_position, acme.id, cy.id, manager_id=bob.id)
    desk.hire(acme, "Dan, COO", under=ada, since=JUNE)
    clock.advance(days=1)
    desk.do(mark_left, acme.id, bob.id)

    def counts(day: date) -> tuple[AccountNumbers, AccountNumbers]:
        numbers = desk.see(numbers_of, [acme, beta], on=day)
        return numbers[acme.id], numbers[beta.id]

    when = datetime(2025, 1, 1, tzinfo=UTC)
    nobody = AccountNumbers(changed_at=when)
    assert counts(TODAY) == (AccountNumbers(people=2, placeholders=1, with_manager=2, changed_at=when), nobody)
    assert counts(date(2025, 1, 2)) == (AccountNumbers(people=1, placeholders=1, changed_at=when), nobody)
    assert counts(JUNE) == (AccountNumbers(people=2, placeholders=1, with_manager=1, changed_at=when), nobody)


def test_of_no_accounts_there_are_no_numbers(desk: Desk) -> None:
    assert desk.see(numbers_of, [], on=TODAY) == {}


def test_accounts_are_counted_without_looking_at_each(desk: Desk) -> None:
    desk.raw(*(Account(id=f"{number:032x}", name=f"Account {number}") for number in range(7)))
    assert desk.see(count_accounts) == 7
    assert desk.see(count_accounts, "account 3") == 1
    assert desk.elsewhere().see(count_accounts) == 0
