"""The org chart: who is on it, where the cards stand, and walking it with mouse and keyboard."""

from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.charts import apart, box, boxes, card, inside, said
from tests.journeys.conftest import Firm, Site

pytestmark = pytest.mark.browser

ENGINEERS = [f"Engineer {number}" for number in range(1, 10)]
"""More people without reports than a manager's row shows: all but four of them are stacked."""


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob and Eve; Cyd reports to Bob, nine engineers to Eve."""
    return site.firm("Acme", {"Ada": None, "Bob": "Ada", "Eve": "Ada", "Cyd": "Bob", **dict.fromkeys(ENGINEERS, "Eve")})


def test_the_chart_shows_everybody_in_view_without_overlaps_and_managers_above(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    expect(page.get_by_role("treeitem")).to_have_count(4 + 4 + 1)  # the leaders, four engineers, the stack of five
    page.get_by_role("button", name="Fit (F)").click()
    for name in ("Ada", "Bob", "Cyd", "Eve", *ENGINEERS[:4]):
        expect(card(page, name)).to_be_visible()
    map_area = box(page.get_by_test_id("map"))
    found = boxes(page.get_by_role("treeitem"))
    assert all(inside(each, map_area) for each in found)
    assert all(apart(one, other) for one, other in combinations(found, 2))
    for manager, report in (("Ada", "Bob"), ("Ada", "Eve"), ("Bob", "Cyd"), ("Eve", "Engineer 1")):
        above, below = box(card(page, manager)), box(card(page, report))
        assert above["y"] + above["height"] < below["y"], f"{manager} does not stand above {report}"


def test_a_click_opens_the_panel_and_escape_closes_it(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Bob").click()
    panel = page.get_by_role("complementary", name="Bob")
    expect(panel.get_by_text("reports to").first).to_be_visible()
    expect(panel.get_by_role("region", name="Reporting lines").get_by_role("button", name="Ada")).to_be_visible()
    expect(panel.get_by_role("button", name="Cyd")).to_be_visible()
    expect(card(page, "Bob")).to_have_attribute("aria-selected", "true")
    assert said(page, "selected") == firm.team["Bob"].id
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_selection_is_in_the_address_and_another_lens_keeps_it(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Cyd'].id}")
    expect(page.get_by_role("complementary", name="Cyd")).to_be_visible()
    page.get_by_role("tab", name="People").click()
    expect(page.get_by_role("grid")).to_be_visible()
    expect(page.get_by_role("complementary", name="Cyd")).to_be_visible()


def test_arrow_keys_walk_the_chart_and_enter_opens_the_panel(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Ada").focus()
    for key, there in (("ArrowDown", "Bob"), ("ArrowRight", "Eve"), ("ArrowLeft", "Bob"), ("ArrowUp", "Ada")):
        page.keyboard.press(key)
        expect(card(page, there)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(card(page, "Bob")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="Bob")).to_be_visible()


def test_a_stack_opens_and_shows_who_is_in_it(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    expect(card(page, "Engineer 9")).to_have_count(0)
    page.get_by_role("treeitem", name="5 more").click()
    page.get_by_role("button", name="Fit (F)").click()
    expect(card(page, "Engineer 9")).to_be_visible()
    found = boxes(page.get_by_role("treeitem"))
    assert len(found) == len(firm.team)
    assert all(apart(one, other) for one, other in combinations(found, 2))


def test_a_branch_closes_and_opens_by_keyboard(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    expect(card(page, "Cyd")).to_be_visible()
    card(page, "Bob").focus()
    page.keyboard.press("Shift+Enter")
    expect(card(page, "Cyd")).to_have_count(0)
    expect(card(page, "Bob")).to_have_attribute("aria-expanded", "false")
    card(page, "Bob").focus()
    page.keyboard.press("Shift+Enter")
    expect(card(page, "Cyd")).to_be_visible()


def test_the_filter_dims_others_and_keeps_the_managers_of_matches(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Cyd").wait_for()
    page.get_by_role("searchbox", name="Filter people").fill("cyd")
    veil = "element => getComputedStyle(element, '::after').backgroundColor"
    expect(card(page, "Eve")).to_have_class("card dimmed")
    veils = {name: str(card(page, name).evaluate(veil)) for name in ("Ada", "Bob", "Cyd", "Eve")}
    assert {name for name, colour in veils.items() if colour == "rgba(0, 0, 0, 0)"} == {"Ada", "Bob", "Cyd"}
    assert veils["Eve"].endswith("/ 0.68)"), "two thirds of the page's colour lie over a card which is faint"
