"""Finding accounts, and the portfolio page by page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.model.account import Account, AccountFacet, AccountOrder
from inroad.storage.accounts import (
    AccountNumbers,
    AccountPage,
    accounts_by_ids,
    accounts_fitting,
    accounts_named,
    all_accounts,
    count_accounts,
    count_by,
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
    place = None
    while True:
        accounts, place, *_ = desk.see(page_of_accounts, replace(page, after=place))
        names += [account.name for account in accounts]
        if place is None:
            return names
        assert len(accounts) == page.limit


def names_found(desk: Desk, query: str) -> list[str]:
    found = walk(desk, AccountPage(query=query))
    assert desk.see(count_accounts, AccountPage(query=query)) == len(found)
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
    order, descending = data.draw(st.sampled_from(AccountOrder)), data.draw(st.booleans())
    page = AccountPage(order=order, descending=descending, limit=limit)
    assert sorted(walk(here, page)) == sorted(names)
    by_number = [here.see(page_of_accounts, replace(page, offset=at))[0] for at in range(0, 12, limit)]
    assert [account.name for found in by_number for account in found] == walk(here, page)


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
    assert counts(TODAY) == (AccountNumbers(people=2, seats=3, with_manager=2, changed_at=when), nobody)
    assert counts(date(2025, 1, 2)) == (AccountNumbers(people=1, seats=2, changed_at=when), nobody)
    assert counts(JUNE) == (AccountNumbers(people=2, seats=3, with_manager=1, changed_at=when), nobody)


def test_of_no_accounts_there_are_no_numbers(desk: Desk) -> None:
    assert desk.see(numbers_of, [], on=TODAY) == {}


def test_accounts_are_counted_without_looking_at_each(desk: Desk) -> None:
    desk.raw(*(Account(id=f"{number:032x}", name=f"Account {number}") for number in range(7)))
    assert desk.see(count_accounts) == 7
    assert desk.see(count_accounts, AccountPage(query="account 3")) == 1
    assert desk.elsewhere().see(count_accounts) == 0


def some(desk: Desk) -> Desk:
    """Four accounts, of which one is known by its name only."""
    desk.account("Delta", owner="Zoe", tier="tier_2", country="de", employees=5, tags=["key", "2026"])
    desk.account("Acme", owner="Ann", tier="tier_1", country="DE", employees=50, city="Bonn")
    desk.account("Beta", owner="Ann", tier="tier_2", country="AT", employees=7, tags=["key"])
    desk.account("Čapek", owner="")
    return desk


@pytest.mark.parametrize(
    ("order", "up", "down"),
    [
        ("name", "Acme Beta Čapek Delta", "Delta Čapek Beta Acme"),
        ("owner", "Acme Beta Delta Čapek", "Delta Acme Beta Čapek"),
        ("tier", "Acme Beta Delta Čapek", "Čapek Beta Delta Acme"),
        ("employees", "Delta Beta Acme Čapek", "Acme Beta Delta Čapek"),
        ("country", "Beta Acme Delta Čapek", "Acme Delta Beta Čapek"),
        ("city", "Acme Beta Čapek Delta", "Acme Beta Čapek Delta"),
        ("stage", "Acme Beta Čapek Delta", "Acme Beta Čapek Delta"),
        ("snapshot", "Acme Beta Čapek Delta", "Acme Beta Čapek Delta"),
    ],
)
def test_what_is_not_known_comes_last_either_way_and_equals_by_name(desk: Desk, order: str, up: str, down: str) -> None:
    some(desk)
    for descending, names in ((False, up), (True, down)):
        page = AccountPage(order=AccountOrder(order), descending=descending, limit=2)
        assert walk(desk, page) == names.split()


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"owner": {"Ann"}}, "Acme Beta"),
        ({"owner": {"Ann", "Zoe"}, "tier": {"tier_2"}}, "Beta Delta"),
        ({"owner": {None}}, "Čapek"),
        ({"owner": {None, "Zoe"}}, "Čapek Delta"),
        ({"country": {"DE"}}, "Acme"),
        ({"tags": {"key"}}, "Beta Delta"),
        ({"tags": {"2026", None}}, "Acme Čapek Delta"),
        ({"tags": {"KEY"}}, ""),
        ({"tags": {"ke"}}, ""),
        ({"industry": {"' OR 1=1 --"}}, ""),
        ({"tier": set()}, ""),
    ],
)
def test_facets_narrow_and_the_values_of_one_facet_widen(
    desk: Desk, asked: dict[str, set[str | None]], names: str
) -> None:
    some(desk)
    page = AccountPage(filters={AccountFacet(facet): frozenset(values) for facet, values in asked.items()})
    assert walk(desk, page) == names.split()
    assert desk.see(count_accounts, page) == len(names.split())
    assert sorted(account.name for account in desk.see(accounts_fitting, page)) == sorted(names.split())


@pytest.mark.parametrize(
    ("facet", "counts"),
    [
        ("owner", [("Ann", 2), ("Zoe", 1), (None, 1)]),
        ("country", [("AT", 1), ("DE", 1), ("de", 1), (None, 1)]),
        ("tier", [("tier_1", 1), ("tier_2", 2), ("untiered", 1)]),
        ("tags", [("2026", 1), ("key", 2), (None, 2)]),
    ],
)
def test_accounts_are_counted_by_value_in_the_order_of_the_groups(
    desk: Desk, facet: str, counts: list[tuple[str | None, int]]
) -> None:
    some(desk)
    assert desk.see(count_by, AccountFacet(facet), AccountPage()) == counts
    assert desk.see(count_by, AccountFacet(facet), AccountPage(query="nothing like it")) == []


def test_the_rows_of_a_group_lie_together_in_the_order_of_the_counts(desk: Desk) -> None:
    some(desk)
    for facet in (AccountFacet.OWNER, AccountFacet.COUNTRY, AccountFacet.TIER):
        page = AccountPage(group=facet, order=AccountOrder.NAME, descending=True)
        accounts, place, *_ = desk.see(page_of_accounts, page)
        values = [getattr(account, facet) or None for account in accounts]
        assert [(value, values.count(value)) for value in dict.fromkeys(values)] == desk.see(count_by, facet, page)
        assert place is None
    accounts, *_ = desk.see(page_of_accounts, AccountPage(group=AccountFacet.OWNER, offset=1, limit=2))
    assert [account.name for account in accounts] == ["Beta", "Delta"]


def test_many_accounts_are_found_by_their_ids(desk: Desk) -> None:
    acme, beta = desk.account("Acme"), desk.account("Beta")
    assert desk.see(accounts_by_ids, [beta.id, acme.id, "f" * 32]) == {acme.id: acme, beta.id: beta}
    assert desk.elsewhere().see(accounts_by_ids, [acme.id]) == {}
