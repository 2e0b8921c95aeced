"""A seller's way through an account in the browser: what is next at hand, told in the same words everywhere."""

import re
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from inroad.workspace.opportunities import create_opportunity
from tests.journeys.charts import box, boxes, chart, inside
from tests.journeys.conftest import READER, Firm, Site
from tests.journeys.lenses import held

pytestmark = pytest.mark.browser


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob and Cyd; something is held of two of them, and there is a deal."""
    firm = site.firm("Walk", {"Ada": None, "Bob": "Ada", "Cyd": "Ada"}, since=date(2020, 1, 1))
    held(firm, "Ada", power=8, interest=8, stance="mentor", roles=["executive_sponsor"])
    held(firm, "Bob", stance="opponent", roles=["blocker"])
    site.desk.do(create_opportunity, firm.account.id, {"name": "Big deal", "stage": "proposal"})
    return firm


def test_a_contact_is_logged_from_the_panel_of_whom_it_was_with(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
    panel = page.get_by_role("complementary", name="Bob")
    panel.get_by_role("button", name="Log contact").click()
    dialog = page.get_by_role("dialog", name="Log an interaction")
    expect(dialog.get_by_text("Bob", exact=True)).to_be_visible()
    dialog.get_by_role("textbox", name="What it was about").fill("The pilot")
    dialog.get_by_role("button", name="Log it").click()
    expect(panel.get_by_text("The pilot")).to_be_visible()


def test_on_their_own_page_nobody_is_shown_twice(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Ada'].id}")
    page.get_by_role("complementary", name="Ada").get_by_role("link", name="Individual map").click()
    expect(page.get_by_role("region", name="Individual map of Ada")).to_be_visible()
    expect(page.get_by_role("complementary", name="Ada")).to_have_count(0)
    expect(page.get_by_role("tab", name="People")).to_have_attribute("aria-selected", "true")


def test_what_is_presented_is_the_lens_one_looks_at_whole_and_with_its_key(page: Page, firm: Firm) -> None:
    for lens in ("org", "power-interest", "onion"):
        page.goto(firm.at(lens))
        page.get_by_role("button", name="Present").click()
        stage = page.get_by_role("region", name="Presentation of Walk")
        expect(stage.get_by_text("Opponent 1")).to_be_visible()
        expect(page).to_have_url(re.compile(f"/{lens}\\?.*present=true"))
        page.wait_for_timeout(200)
        assert all(inside(each, box(chart(page))) for each in boxes(page.get_by_role("treeitem")))
        page.keyboard.press("Escape")
        expect(stage).to_have_count(0)


def test_where_the_account_has_no_steps_of_a_decision_its_deals_are_offered(page: Page, firm: Firm) -> None:
    page.goto(firm.at("raci"))
    page.get_by_role("button", name="Big deal", exact=True).click()
    expect(page).to_have_url(re.compile("opportunity="))
    expect(page.get_by_text("Steps of a decision belong to a deal")).to_have_count(0)


def test_a_long_role_is_brief_on_the_card_and_whole_on_hover_and_in_the_legend(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card = page.get_by_role("treeitem", name=re.compile("^Ada"))
    badge = card.get_by_text("Exec sponsor")
    expect(badge).to_have_attribute("title", re.compile("^Buying roles: Executive sponsor"))
    assert badge.evaluate("badge => badge.scrollWidth <= badge.clientWidth")
    page.goto(firm.at("raci"))
    expect(page.get_by_role("button", name="Executive sponsor 1")).to_be_visible()


def test_a_narrow_screen_keeps_the_finder_and_shows_the_lens_that_is_open(
    site: Site, browser: Browser, firm: Firm
) -> None:
    with browser.new_context(**{**READER, "viewport": {"width": 820, "height": 900}}) as context:
        page = site.admit(context)
        page.goto(firm.at("history"))
        tab = page.get_by_role("tab", name="History")
        page.get_by_role("tab", name=re.compile(r"^People \d")).wait_for()
        expect(tab).to_be_in_viewport(ratio=1)
        page.get_by_role("button", name="Find or do anything").click()
        expect(page.get_by_role("dialog")).to_be_visible()


def test_the_names_of_deals_stay_in_their_column(site: Site, browser: Browser, firm: Firm) -> None:
    long = "A deal whose name is longer than any column of a table could ever be"
    site.desk.do(create_opportunity, firm.account.id, {"name": long, "stage": "proposal"})
    with browser.new_context(**{**READER, "viewport": {"width": 900, "height": 900}}) as context:
        page = site.admit(context)
        page.goto(firm.at("deals"))
        name = page.get_by_role("button", name=long, exact=True)
        stage = page.get_by_role("row").filter(has=name).get_by_text("Proposal")
        assert box(name)["x"] + box(name)["width"] <= box(stage)["x"]
