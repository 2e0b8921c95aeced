"""Saved views: an address under a name, for oneself or for all, looked at by two of us."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from inroad.api.security import Doorkeeper
from inroad.model.member import Actor, Role
from tests.fixtures.doors import serving
from tests.journeys.conftest import READER, Site
from tests.journeys.grids import GridPage

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def accounts(site: Site) -> None:
    """Three accounts of two owners."""
    for name, owner in (("Acme", "Ann Able"), ("Beta", "Bo Li"), ("Gamma", "Ann Able")):
        site.desk.account(name, owner=owner)


@pytest.fixture(scope="module")
def other(site: Site, browser: Browser) -> Iterator[Page]:
    """The browser of somebody else who works in the same workspace."""
    owner = site.installation.owner
    member = site.installation.store.add_member(owner.workspace_id, name="Bo Li", role=Role.EDITOR)
    actor = Actor(workspace_id=owner.workspace_id, member_id=member.id, role=Role.EDITOR)
    doorkeeper = Doorkeeper("the secret of the other's installation, long enough")
    with serving(replace(site.installation, owner=actor), doorkeeper) as address:
        there = replace(site, address=address, doorkeeper=doorkeeper)
        with browser.new_context(**READER) as context:
            page = there.admit(context)
            page.goto(address)
            yield page


def save_view(page: Page, name: str, *, shared: bool) -> None:
    page.get_by_role("button", name="Save this view").click()
    dialog = page.get_by_role("dialog", name="Save this view")
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_label("Share it with everybody").set_checked(shared)
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()


def tab(page: Page, name: str) -> object:
    return page.get_by_role("tab", name=re.compile(f"^{name}"))


def act(page: Page, view: str, what: str) -> None:
    page.get_by_role("button", name=f"Actions for the view {view}").click()
    page.get_by_role("menuitem", name=what, exact=True).click()


def open_portfolio(page: Page, site: Site, search: str = "view=all") -> GridPage:
    page.goto(f"{site.address}/?{search}")
    return GridPage(page)


def test_a_private_view_is_seen_by_its_owner_and_a_shared_one_by_all(page: Page, other: Page, site: Site) -> None:
    portfolio = open_portfolio(page, site)
    portfolio.shows(["Acme", "Beta", "Gamma"])
    page.get_by_role("searchbox", name="Filter accounts").fill("a")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("checkbox", name="Ann Able").check()
    page.keyboard.press("Escape")
    portfolio.shows(["Acme", "Gamma"])
    save_view(page, "Ann’s", shared=False)
    expect(page.get_by_role("tab", name="Ann’s 2")).to_have_attribute("aria-selected", "true")
    expect(other.get_by_role("tab", name=re.compile("Ann’s"))).to_have_count(0)
    other.keyboard.press("Control+k")
    other.get_by_role("combobox").fill("ann’s")
    expect(other.get_by_text("Nothing by that name")).to_be_visible()
    other.keyboard.press("Escape")
    act(page, "Ann’s", "Share it with everybody")
    shared = other.get_by_role("tab", name="Ann’s 2")
    shared.click()
    GridPage(other).shows(["Acme", "Gamma"])
    expect(other.get_by_role("button", name="Actions for the view Ann’s")).to_have_count(0)
    act(page, "Ann’s", "Keep it to yourself")
    expect(shared).to_have_count(0)
    act(page, "Ann’s", "Delete the view")
    expect(page.get_by_role("tab", name="All accounts")).to_have_attribute("aria-selected", "true")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("tab", name="Ann’s 2")).to_be_visible()


def test_a_view_is_renamed_and_takes_what_is_on_screen(page: Page, site: Site) -> None:
    portfolio = open_portfolio(page, site, "q=beta")
    save_view(page, "Betas", shared=False)
    page.get_by_role("searchbox", name="Filter accounts").fill("gamma")
    portfolio.shows(["Gamma"])
    page.get_by_role("button", name="Save the changes").click()
    expect(page.get_by_role("button", name="Save the changes")).to_have_count(0)
    act(page, "Betas", "Rename the view")
    page.get_by_role("dialog").get_by_label("Name").fill("Gammas")
    page.keyboard.press("Enter")
    page.get_by_role("tab", name="All accounts").click()
    portfolio.shows(["Acme", "Beta", "Gamma"])
    page.get_by_role("tab", name="Gammas 1").click()
    portfolio.shows(["Gamma"])
    expect(page).to_have_url(re.compile(r"[?&]q=gamma"))


def test_the_default_view_opens_by_itself_and_all_accounts_are_a_click_away(page: Page, site: Site) -> None:
    portfolio = open_portfolio(page, site, "q=acme")
    save_view(page, "Mine first", shared=False)
    with page.expect_response(lambda answer: "/api/views/" in answer.url and answer.ok):
        act(page, "Mine first", "Open by default")
    page.goto(f"{site.address}/settings")
    page.get_by_role("link", name="Portfolio", exact=True).click()
    portfolio.shows(["Acme"])
    expect(page.get_by_role("tab", name=re.compile("Mine first"))).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="All accounts").click()
    portfolio.shows(["Acme", "Beta", "Gamma"])
    page.get_by_role("tab", name=re.compile("Mine first")).click()
    with page.expect_response(lambda answer: "/api/views/" in answer.url and answer.ok):
        act(page, "Mine first", "No longer open by default")
    page.goto(site.address)
    portfolio.shows(["Acme", "Beta", "Gamma"])


def test_a_view_is_found_and_opened_from_anywhere(page: Page, site: Site) -> None:
    portfolio = open_portfolio(page, site, "q=beta")
    save_view(page, "Only Beta", shared=True)
    page.goto(f"{site.address}/settings")
    page.get_by_role("heading", name="Settings").wait_for()
    page.keyboard.press("Control+k")
    page.keyboard.type("only be")
    expect(page.get_by_role("option", name="Only Beta")).to_be_visible()
    page.keyboard.press("Enter")
    portfolio.shows(["Beta"])


@pytest.mark.parametrize("name", ["x" * 300, "محمد", "李 🦄", "<b>bold</b>"])
def test_a_view_may_be_called_anything(page: Page, site: Site, name: str) -> None:
    open_portfolio(page, site, "q=beta").shows(["Beta"])
    save_view(page, name, shared=False)
    expect(page.get_by_role("tab").filter(has_text=name)).to_be_visible()
