"""The portfolio as a spreadsheet: edited one by one and many at once, in groups, filtered, ordered, jumped through."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from inroad.model.account import Account
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.accounts import update_account
from inroad.workspace.history import undo
from inroad.workspace.people import remove_position
from tests.journeys.conftest import Site
from tests.journeys.grids import GridPage

pytestmark = pytest.mark.browser

ACCOUNTS: dict[str, dict[str, Any]] = {
    "Acme": {"owner": "Zoe Zorn", "tier": "tier_1", "country": "DE", "revenue": 1_240_000, "currency": "EUR"},
    "Beta": {"owner": "Ann Able", "tier": "tier_2", "country": "DE", "revenue": 980_000, "tags": ["key"]},
    "Čapek": {"owner": "Ann Able", "tier": "tier_1", "country": "CZ"},
    "Delta": {"stage": "proposal", "revenue": 5, "tags": ["key", "2026"]},
}
MANY = 2_000


@pytest.fixture(scope="module")
def accounts(site: Site) -> dict[str, Account]:
    """Four accounts of which different things are known."""
    return {name: site.desk.account(name, **values) for name, values in ACCOUNTS.items()}


@pytest.fixture
def portfolio(page: Page, site: Site, accounts: dict[str, Account]) -> GridPage:
    """The portfolio, by name."""
    for account in site.desk.accounts():
        name = next(name for name, each in accounts.items() if each.id == account.id)
        nothing: dict[str, object] = {**dict.fromkeys(("owner", "industry", "note", "revenue")), "tags": []}
        values = {"name": name, "tier": "untiered", "stage": "prospecting", **nothing, **ACCOUNTS[name]}
        site.desk.do(update_account, account.id, base_version=site.desk.seq, values=values)
    page.goto("about:blank")
    page.goto(f"{site.address}/?view=all")
    grid = GridPage(page)
    grid.shows(list(ACCOUNTS))
    return grid


def now(site: Site, field: str) -> dict[str, Any]:
    """What is recorded, by name."""
    return {account.name: getattr(account, field) for account in site.desk.accounts()}


def saved(page: Page) -> None:
    expect(page.locator(".unsaved")).to_have_count(0)


def test_health_coverage_and_the_next_step_stand_beside_each_account(portfolio: GridPage, site: Site) -> None:
    page = portfolio.page
    acme = next(account for account in site.desk.accounts() if account.name == "Acme")
    expect(portfolio.cell("Acme", "Map health")).to_contain_text("Nobody known")
    expect(portfolio.cell("Acme", "Coverage")).to_have_text("–")
    seat = site.desk.hire(acme, "Ada")
    expect(portfolio.cell("Acme", "Map health")).to_contain_text("No key player")
    expect(portfolio.cell("Acme", "Coverage")).to_have_text("0 / 1")
    page.get_by_role("button", name=re.compile("^Columns")).click()
    page.get_by_role("menuitemcheckbox", name="Next step").click()
    page.keyboard.press("Escape")
    expect(portfolio.cell("Acme", "Next step")).to_have_text("Find out whether Ada belongs to the inner circle")
    portfolio.go("Acme", "Next step")
    assert portfolio.copied() == "Find out whether Ada belongs to the inner circle"
    site.desk.do(remove_position, acme.id, seat.id)


def test_cells_are_edited_each_in_its_own_way(portfolio: GridPage, site: Site) -> None:
    page = portfolio.page
    portfolio.write("Acme", "Revenue", "€1.5M")
    portfolio.go("Beta", "Tier")
    page.keyboard.type("tier 3")
    page.keyboard.press("Tab")
    page.keyboard.type("won")
    page.keyboard.press("Enter")
    portfolio.go("Delta", "Owner")
    page.keyboard.type("zo")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    saved(page)
    expect(portfolio.cell("Acme", "Revenue")).to_have_text("€1.5M")
    expect(portfolio.cell("Delta", "Owner")).to_have_text(re.compile("Zoe Zorn"))
    assert (now(site, "revenue")["Acme"], now(site, "tier")["Beta"], now(site, "stage")["Beta"]) == (
        1_500_000, "tier_3", "won",
    )  # fmt: skip
    portfolio.write("Acme", "Revenue", "a lot")
    expect(page.get_by_role("alert")).to_have_text("“a lot” is no number.")
    page.keyboard.press("Escape")


def test_a_cell_that_somebody_else_has_changed_is_asked_about(
    portfolio: GridPage, site: Site, accounts: dict[str, Account]
) -> None:
    page = portfolio.page
    portfolio.go("Acme", "Owner")
    page.keyboard.press("F2")
    page.locator(".cell-editor input").fill("Mine")
    with page.expect_response(lambda answer: "/accounts/edit" in answer.url and answer.status == 409):
        theirs = {"owner": "Theirs"}
        site.desk.do(update_account, accounts["Acme"].id, base_version=site.desk.seq, values=theirs)
        page.wait_for_timeout(1_000)  # theirs has arrived, and still it is not overwritten unasked
        page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Changed by two people")
    expect(dialog.get_by_role("row").nth(1)).to_have_text("OwnerZoe ZornTheirsMine")
    dialog.get_by_role("button", name="Keep mine").click()
    saved(page)
    expect(dialog).to_be_hidden()
    assert now(site, "owner")["Acme"] == "Mine"


def test_several_accounts_are_edited_in_one_act_and_taken_back(portfolio: GridPage, site: Site) -> None:
    page = portfolio.page
    portfolio.check("Acme")
    portfolio.check("Čapek", shift=True)
    seq = site.desk.seq
    bar = page.get_by_role("toolbar", name="3 chosen")
    bar.get_by_role("button", name="Owner").click()
    page.get_by_role("combobox", name="Owner").fill("Bo Li")
    page.get_by_role("button", name="Set for 3").click()
    saved(page)
    assert now(site, "owner") == {"Acme": "Bo Li", "Beta": "Bo Li", "Čapek": "Bo Li", "Delta": None}
    assert site.desk.seq == seq + 1
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(portfolio.cell("Beta", "Owner")).to_have_text(re.compile("Ann Able"))
    page.get_by_role("status").get_by_role("button", name="Redo").click()
    expect(portfolio.cell("Beta", "Owner")).to_have_text(re.compile("Bo Li"))


def test_all_that_fit_a_filter_are_edited_without_those_left_out(portfolio: GridPage, site: Site) -> None:
    page = portfolio.page
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("tab", name="Country").click()
    page.get_by_role("tabpanel").get_by_role("checkbox", name="DE").check()
    page.keyboard.press("Escape")
    portfolio.shows(["Acme", "Beta"])
    page.get_by_role("checkbox", name="Choose all").check()
    portfolio.check("Beta")
    bar = page.get_by_role("toolbar", name="1 chosen")
    bar.get_by_role("button", name="Stage").click()
    page.get_by_role("combobox", name="Stage").fill("nego")
    page.keyboard.press("Enter")
    expect(portfolio.cell("Acme", "Stage")).to_have_text("Negotiation")
    expect(page.get_by_text("1 row is changed")).to_be_visible()
    assert {name for name, stage in now(site, "stage").items() if stage == "negotiation"} == {"Acme"}


def test_it_is_filtered_by_text_and_facets_with_counts(portfolio: GridPage) -> None:
    page = portfolio.page
    page.get_by_role("button", name="Filter", exact=True).click()
    values = page.get_by_role("tabpanel")
    expect(values).to_contain_text(re.compile("Ann Able2Zoe Zorn1Not known1"))
    values.get_by_role("checkbox", name="Not known").check()
    values.get_by_role("checkbox", name="Zoe Zorn").check()
    portfolio.shows(["Acme", "Delta"])
    page.get_by_role("tab", name="Tags").click()
    values.get_by_role("checkbox", name="2026").check()
    portfolio.shows(["Delta"])
    page.keyboard.press("Escape")
    expect(page.get_by_text("Owner: Not known, Zoe Zorn")).to_be_visible()
    page.get_by_role("button", name="Filter no longer by Tags").click()
    page.get_by_role("searchbox", name="Filter accounts").fill("ACM")
    portfolio.shows(["Acme"])
    page.get_by_role("searchbox", name="Filter accounts").fill("nothing like it")
    expect(page.get_by_role("heading", name="No account fits")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    portfolio.shows(list(ACCOUNTS))


def test_it_is_ordered_and_grouped_with_counts_and_the_address_keeps_it(portfolio: GridPage) -> None:
    page = portfolio.page
    portfolio.grid.get_by_role("columnheader", name="Revenue").get_by_role("button").click()
    portfolio.shows(["Acme", "Beta", "Delta", "Čapek"])
    page.get_by_role("button", name=re.compile("^Group")).click()
    page.get_by_role("menuitemradio", name="Owner").click()
    portfolio.shows(["Beta", "Čapek", "Acme", "Delta"])
    expect(portfolio.grid.get_by_role("row", name=re.compile("Ann Able 2 rows"))).to_be_visible()
    portfolio.grid.get_by_role("button", name="Ann Able").click()
    portfolio.shows(["Acme", "Delta"])
    page.reload()
    portfolio.shows(["Acme", "Delta"])
    portfolio.grid.get_by_role("checkbox", name="Choose all of Ann Able").check()
    expect(page.get_by_role("toolbar", name="2 chosen")).to_be_visible()


def test_groups_are_walked_opened_and_closed_by_key(portfolio: GridPage) -> None:
    page = portfolio.page
    page.goto(f"{page.url}&group=owner")
    portfolio.shows(["Beta", "Čapek", "Acme", "Delta"])
    portfolio.grid.focus()
    page.keyboard.press("Control+Home")
    page.keyboard.press("ArrowLeft")
    portfolio.shows(["Acme", "Delta"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    portfolio.shows(["Beta", "Čapek", "Acme", "Delta"])


def test_columns_are_chosen_and_set_back(portfolio: GridPage) -> None:
    page = portfolio.page
    page.get_by_role("button", name=re.compile("^Columns")).click()
    page.get_by_role("menuitemcheckbox", name="Tags").click()
    page.keyboard.press("Escape")
    expect(portfolio.cell("Delta", "Tags")).to_have_text("key2026")
    portfolio.write("Beta", "Tags", "north, key; 2026")
    saved(page)
    expect(portfolio.cell("Beta", "Tags")).to_have_text("northkey2026")
    page.reload()
    expect(portfolio.grid.get_by_role("columnheader", name="Tags")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Columns")).click()
    page.get_by_role("button", name="As at first").click()
    page.keyboard.press("Escape")
    expect(portfolio.grid.get_by_role("columnheader", name="Tags")).to_have_count(0)


def test_an_account_is_opened_by_its_name_by_key_and_by_its_menu(portfolio: GridPage) -> None:
    page = portfolio.page
    portfolio.grid.get_by_role("link", name="Acme").click()
    expect(page.get_by_role("heading", name="Acme", exact=True)).to_be_visible()
    page.go_back()
    portfolio.go("Beta", "Stage")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name="Beta", exact=True)).to_be_visible()
    page.go_back()
    portfolio.row("Delta").hover()
    portfolio.row("Delta").get_by_role("button", name="Actions for Delta").click()
    page.get_by_role("menuitem", name="Open the people").click()
    expect(page).to_have_url(re.compile("/people"))


def test_what_the_server_does_not_take_stays_in_its_cell_until_it_is_tried_again(
    portfolio: GridPage, site: Site
) -> None:
    page = portfolio.page
    page.route("**/api/accounts/edit", lambda route: route.abort())
    portfolio.write("Acme", "Owner", "Bo Li")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("Not saved yet.")
    expect(portfolio.cell("Acme", "Owner")).to_have_text("Bo Li")
    page.unroute("**/api/accounts/edit")
    notice.get_by_role("button", name="Try again").click()
    expect(notice).to_be_hidden()
    saved(page)
    assert now(site, "owner")["Acme"] == "Bo Li"


def test_a_touch_edits_by_a_second_tap(site: Site, accounts: dict[str, Account], browser: Any) -> None:
    del accounts
    with browser.new_context(has_touch=True, viewport={"width": 900, "height": 800}, locale="en-GB") as context:
        page = site.admit(context)
        page.goto(f"{site.address}/?view=all")
        portfolio = GridPage(page)
        cell = portfolio.cell("Delta", "Tier")
        cell.tap()
        expect(page.locator(".cell-editor")).to_have_count(0)
        cell.tap()
        page.get_by_role("combobox", name="Tier").fill("tier 2")
        page.get_by_role("option", name="Tier 2").tap()
        saved(page)
        assert now(site, "tier")["Delta"] == "tier_2"
        portfolio.row("Delta").get_by_role("button", name="Actions for Delta").tap()
        expect(page.get_by_role("menuitem", name="Open the map")).to_be_visible()


@pytest.fixture
def many(site: Site) -> Iterator[None]:
    """Two thousand accounts more, for as long as a test lasts."""

    def fill(tx: Transaction) -> None:
        tx.begin(Act(verb="import", summary="many"))
        made = (
            Account(id=tx.new_id(), name=f"Number {number:04}", owner=f"Owner {number % 7}") for number in range(MANY)
        )
        tx.save_many("account", made)

    site.desk.do(fill)
    yield
    site.desk.do(undo)


@pytest.mark.usefixtures("many", "accounts")
def test_the_scrollbar_stands_for_all_rows_and_one_may_jump(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/?view=all&q=number")
    portfolio = GridPage(page)
    expect(portfolio.row("Number 0000")).to_be_visible()
    height = portfolio.grid.evaluate("element => element.scrollHeight")
    assert height >= MANY * 44
    portfolio.grid.evaluate("element => { element.scrollTop = element.scrollHeight / 2 }")
    expect(portfolio.row("Number 1000")).to_be_visible()
    portfolio.grid.focus()
    page.keyboard.press("Control+End")
    expect(portfolio.row("Number 1999")).to_be_visible()
    page.keyboard.press("Control+Home")
    expect(portfolio.row("Number 0000")).to_be_visible()
    portfolio.check("Number 0000")
    page.keyboard.press("Control+End")
    portfolio.check("Number 1999", shift=True)
    expect(page.get_by_role("toolbar", name="2,000 chosen")).to_be_visible()


@pytest.mark.usefixtures("many", "accounts")
def test_all_of_two_thousand_are_edited_in_one_act(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/?view=all&q=number")
    portfolio = GridPage(page)
    page.get_by_role("checkbox", name="Choose all").check()
    page.get_by_role("toolbar", name="2,000 chosen").get_by_role("button", name="Tier").click()
    page.get_by_role("combobox", name="Tier").fill("tier 1")
    page.keyboard.press("Enter")
    expect(page.get_by_text("2,000 rows are changed")).to_be_visible()
    expect(portfolio.cell("Number 0001", "Tier")).to_have_text("Tier 1")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(portfolio.cell("Number 0001", "Tier")).to_have_text("–")
    assert "tier_1" not in {tier for name, tier in now(site, "tier").items() if name.startswith("Number")}
