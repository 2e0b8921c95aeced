"""Matrices of many people: what is in sight is drawn, keys reach everybody; and shown alone to others."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from inroad.workspace.assessments import Statement
from inroad.workspace.stakeholders import Judged, assess
from tests.journeys.conftest import Firm, Site
from tests.journeys.matrices import cell, grid

pytestmark = pytest.mark.browser

MANY = 200
TEAM = {f"Person {number:03}": None if number == 0 else "Person 000" for number in range(MANY)}


@pytest.fixture(scope="module")
def large(site: Site) -> Firm:
    """Two hundred people, all of them neutral, who should support us, each consulted in the first step."""
    firm = site.firm("Large", TEAM)
    values = {"engagement": "neutral", "engagement_desired": "supportive", "raci.discovery": "C", "stance": "neutral"}
    judged = [Judged(subject_id=seat.id, values=values) for seat in firm.team.values()]
    firm.site.desk.do(assess, firm.account.id, judged, Statement())
    return firm


def test_of_many_rows_those_in_sight_are_drawn_and_keys_lead_to_the_last(page: Page, large: Firm) -> None:
    page.goto(large.at("engagement"))
    cell(page, "Person 000", "Neutral").wait_for()
    expect(grid(page)).to_have_attribute("aria-rowcount", str(MANY + 1))
    assert grid(page).get_by_role("row").count() < 60
    cell(page, "Person 000", "Neutral").focus()
    page.keyboard.press("Control+ArrowDown")
    expect(cell(page, "Person 199", "Neutral")).to_be_focused()
    expect(cell(page, "Person 199", "Neutral")).to_be_in_viewport()
    page.keyboard.press("c")
    expect(page.locator(".toast")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("c")
    expect(page.locator(".toast").last).to_contain_text("Person 199")
    page.keyboard.press("Control+Home")
    expect(grid(page).get_by_role("gridcell").first).to_be_focused()


def test_of_many_columns_those_in_sight_are_drawn_and_keys_lead_to_the_last(page: Page, large: Firm) -> None:
    page.goto(large.at("raci"))
    first = cell(page, "Discovery", "Person 000")
    first.wait_for()
    assert grid(page).get_by_role("columnheader").count() < 40
    first.focus()
    page.keyboard.press("End")
    expect(cell(page, "Discovery", "Person 199")).to_be_focused()
    expect(cell(page, "Discovery", "Person 199")).to_be_in_viewport()


@pytest.mark.parametrize("lens", ["raci", "coverage", "engagement"])
def test_a_matrix_is_shown_alone_to_be_read_and_esc_leads_back(
    page: Page, large: Firm, lens: str, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    page.goto(large.at(lens))
    page.get_by_role("button", name="Present").click()
    shown = page.get_by_role("region", name=re.compile("Large"))
    expect(shown.get_by_role("heading", name="Large")).to_be_visible()
    expect(shown.get_by_role("grid")).to_be_visible()
    expect(shown.get_by_role("button", name=re.compile("Add"))).to_have_count(0)
    page.keyboard.press("Delete")
    expect(page.locator(".toast")).to_have_count(0)
    assert accessibility_faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("tablist")).to_be_visible()
