"""What surrounds every page: signing in, finding one's way, language, theme, and a server that goes away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Site

pytestmark = pytest.mark.browser


def test_the_address_that_the_server_prints_signs_one_browser_in_once(site: Site, stranger: Page) -> None:
    entry = site.entry()
    stranger.goto(entry)
    expect(stranger.get_by_role("heading", name="Portfolio", exact=True)).to_be_visible()
    expect(stranger).to_have_url(f"{site.address}/")
    assert not site.doorkeeper.redeem(entry.partition("token=")[2])


def test_a_browser_that_is_not_signed_in_is_told_how(site: Site, stranger: Page) -> None:
    stranger.goto(f"{site.address}/settings")
    expect(stranger.get_by_role("heading", name="This browser is not signed in")).to_be_visible()
    expect(stranger.get_by_text("inroad serve")).to_be_visible()


def test_an_account_is_found_in_the_portfolio_and_opens_on_its_chart(site: Site, page: Page) -> None:
    site.firm("Northwind Clinics", {"Ada": None, "Bob": "Ada"})
    site.firm("Southgate Steel", {"Cyd": None})
    page.goto(site.address)
    expect(page.get_by_role("link", name="Southgate Steel")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("north")
    expect(page.get_by_role("link", name="Southgate Steel")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"[?&]q=north"))
    page.get_by_role("link", name="Northwind Clinics").click()
    expect(page.get_by_role("heading", name="Northwind Clinics")).to_be_visible()
    expect(page.get_by_role("tab", name="Org chart")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("treeitem")).to_have_count(2)


def test_the_finder_opens_an_account_from_the_keyboard(site: Site, page: Page) -> None:
    firm = site.firm("Quayside Foods", {"Ada": None})
    page.goto(f"{site.address}/settings")
    page.get_by_role("heading", name="Settings").wait_for()
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Find or do anything").press_sequentially("quay")
    expect(page.get_by_role("option").first).to_have_text("Quayside Foods")
    page.keyboard.press("Enter")
    expect(page).to_have_url(firm.at())


def test_an_address_that_leads_nowhere_says_so_and_leads_back(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/no/such/page")
    expect(page.get_by_role("heading", level=2, name="There is no such page")).to_be_visible()
    page.get_by_role("link", name="To the portfolio", exact=True).click()
    expect(page.get_by_role("heading", name="Portfolio", exact=True)).to_be_visible()


def test_an_account_that_is_not_there_says_so(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/accounts/{'0' * 32}/org")
    expect(page.get_by_role("heading", name="There is no such account")).to_be_visible()


def test_the_language_is_russian_from_now_on(site: Site, page: Page) -> None:
    firm = site.firm("Волга Мед", {"Анна": None})
    page.goto(f"{site.address}/settings")
    page.get_by_role("button", name="Русский").click()
    expect(page.get_by_role("heading", name="Настройки")).to_be_visible()
    page.goto(firm.at("people"))
    expect(page.get_by_role("tab", name="Люди")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("columnheader", name="Руководитель")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "ru")


def test_the_dark_theme_stays_and_is_dark(site: Site, page: Page) -> None:
    page.goto(f"{site.address}/settings")
    background = "getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).slice(0, 3).map(Number)"
    bright = sum(page.evaluate(background))
    page.get_by_role("group", name="Theme").get_by_role("button", name="Dark").click()
    page.reload()
    expect(page.get_by_role("group", name="Theme").get_by_role("button", name="Dark")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert sum(page.evaluate(background)) < bright / 3


def test_any_page_is_printed_on_white_paper_in_the_dark_as_well(site: Site, page: Page) -> None:
    firm = site.firm("Acme", {"Ada": None})
    page.emulate_media(color_scheme="dark")
    page.goto(firm.at("people"))
    ada = page.get_by_role("row").filter(has_text="Ada")
    expect(ada).to_be_visible()
    page.emulate_media(color_scheme="dark", media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(ada).to_be_visible()
    expect(page.get_by_role("navigation").first).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.emulate_media(color_scheme="light", media="screen")
