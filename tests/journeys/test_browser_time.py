"""Time: the map of any day, the difference between two, and what was recorded when."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from inroad.workspace.people import NewPerson, add_person, mark_left
from tests.journeys.conftest import Firm, Site

pytestmark = pytest.mark.browser


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads since 2020; Bob came in 2021 and left in 2023, when Cyd came."""
    firm = site.firm("Acme", {"Ada": None}, since=date(2020, 1, 1))
    desk, ada = site.desk, firm.team["Ada"]
    for name, day in (("Bob", date(2021, 5, 1)), ("Cyd", date(2023, 6, 1))):
        new = NewPerson(name=name, title="Finance Director", manager_id=ada.id, since=day)
        firm.team[name] = desk.do(add_person, firm.account.id, new)
    desk.do(mark_left, firm.account.id, firm.team["Bob"].id, on=date(2023, 6, 1))
    return firm


def test_the_address_names_the_day_of_the_map(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2022-01-01")
    expect(page.get_by_role("treeitem", name="Bob")).to_be_visible()
    expect(page.get_by_role("treeitem", name="Cyd")).to_have_count(0)
    page.goto(firm.at())
    expect(page.get_by_role("treeitem", name="Cyd")).to_be_visible()
    expect(page.get_by_role("treeitem", name="Bob")).to_have_count(0)


def test_a_day_of_change_is_chosen_and_a_past_day_cannot_be_changed(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Today").click()
    strip = page.get_by_role("region", name="Time")
    for day in ("2023-06-01", "2021-05-01"):
        strip.get_by_role("button", name="Previous change").click()
        expect(page).to_have_url(re.compile(f"as_of={day}"))
    page.get_by_role("treeitem", name="Bob").click()
    panel = page.get_by_role("complementary", name="Bob")
    expect(panel).to_contain_text("A past day can be read, not changed.")
    expect(panel.get_by_role("button", name="Change manager")).to_have_count(0)
    page.get_by_role("tab", name="People").click()
    expect(page.get_by_role("row").filter(has_text="Bob").first).to_be_visible()
    strip.get_by_role("button", name="Today", exact=True).click()
    page.get_by_role("tab", name="Org chart").click()
    expect(page.get_by_role("treeitem", name="Cyd")).to_be_visible()


def test_nobody_was_known_before_the_first_day(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2019-12-31")
    expect(page.get_by_role("heading", name="Nobody was known on 31 Dec 2019")).to_be_visible()
    page.get_by_role("button", name="Show today").click()
    expect(page.get_by_role("treeitem", name="Ada")).to_be_visible()


def test_two_days_are_compared(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at('history')}?since=2022-01-01&as_of=2024-01-01")
    expect(page.get_by_role("heading", name="Joined")).to_be_visible()
    gone = page.get_by_role("listitem").filter(has_text="Bob")
    expect(gone).to_contain_text("Finance Director")
    expect(page.get_by_role("listitem")).to_have_count(2)
    page.goto(f"{firm.at('history')}?since=2022-01-01&as_of=2022-02-01")
    expect(page.get_by_role("heading", name="No difference")).to_be_visible()


def test_the_history_tells_what_was_done_and_what_it_changed(page: Page, firm: Firm) -> None:
    page.goto(firm.at("history"))
    acts = page.get_by_role("listitem")
    expect(acts.first).to_contain_text("Marked as left: Bob")
    expect(acts.last).to_contain_text("Added Acme")
    acts.first.get_by_role("button", name="Details").click()
    expect(acts.first.get_by_role("row").filter(has_text="Until").first).to_contain_text("1 Jun 2023")
    acts.first.get_by_role("button", name="Undo").click()
    expect(acts.first).to_contain_text("Undid")
    expect(acts.nth(1)).to_contain_text("undone")
    assert firm.site.desk.tree(firm.account)["Bob"] == "Ada"
