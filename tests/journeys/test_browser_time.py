"""Time: the map of any day, the difference between two, as it was known at a moment, and what was recorded when."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.workspace.people import NewPerson, add_person, mark_left, move_position
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


def strip(page: Page) -> Locator:
    """The line of time."""
    return page.get_by_role("region", name="Time", exact=True)


def card(page: Page, name: str) -> Locator:
    """Somebody on the map."""
    return page.get_by_role("treeitem", name=name)


def test_the_address_names_the_day_of_the_map(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2022-01-01")
    expect(card(page, "Bob")).to_be_visible()
    expect(card(page, "Cyd")).to_have_count(0)
    expect(strip(page)).to_be_visible()
    page.goto(firm.at())
    expect(card(page, "Cyd")).to_be_visible()
    expect(card(page, "Bob")).to_have_count(0)
    expect(strip(page)).to_have_count(0)


def test_one_steps_from_change_to_change_and_a_past_day_cannot_be_changed(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Today").click()
    expect(strip(page).get_by_role("button", name="Next change")).to_be_disabled()
    for day in ("2023-06-01", "2021-05-01"):
        strip(page).get_by_role("button", name="Previous change").click()
        expect(page).to_have_url(re.compile(f"as_of={day}"))
    card(page, "Bob").click()
    panel = page.get_by_role("complementary", name="Bob")
    expect(panel).to_contain_text("A past day can be read, not changed.")
    expect(panel.get_by_role("button", name="Change manager")).to_have_count(0)
    expect(panel.get_by_role("button", name="Yes, all of it")).to_have_count(0)
    page.get_by_role("tab", name="People").click()
    expect(page.get_by_role("row").filter(has_text="Bob")).to_be_visible()
    page.go_back()
    strip(page).get_by_role("button", name="Back to today and close").click()
    expect(card(page, "Cyd")).to_be_visible()
    expect(strip(page)).to_have_count(0)
    expect(page).not_to_have_url(re.compile("as_of"))


def test_the_slider_is_moved_by_the_keyboard_day_by_day(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2023-06-01")
    slider = strip(page).get_by_role("slider", name="Day of the map")
    expect(slider).to_have_attribute("aria-valuetext", "1 Jun 2023")
    slider.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "31 May 2023")
    expect(page).to_have_url(re.compile("as_of=2023-05-31"))
    expect(card(page, "Bob")).to_be_visible()
    slider.press("Home")
    expect(page).to_have_url(re.compile("as_of=2020-01-01"))
    expect(card(page, "Bob")).to_have_count(0)
    slider.press("End")
    expect(page).not_to_have_url(re.compile("as_of"))
    expect(card(page, "Cyd")).to_be_visible()


def test_a_day_is_typed_or_chosen_from_the_calendar(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2023-06-01")
    day = strip(page).get_by_role("group", name="Map as of")
    day.get_by_role("spinbutton").first.click()
    page.keyboard.type("02052021")
    expect(page).to_have_url(re.compile("as_of=2021-05-02"))
    expect(card(page, "Bob")).to_be_visible()
    day.get_by_role("button", name="Open the calendar").click()
    calendar = page.get_by_role("dialog", name="Calendar")
    expect(calendar.get_by_role("heading", name="May 2021")).to_be_visible()
    calendar.get_by_role("button", name=re.compile(r"\b1 May 2021")).click()
    expect(page).to_have_url(re.compile("as_of=2021-05-01"))


def test_a_day_is_changed_by_keys_alone(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2023-06-01")
    day = strip(page).get_by_role("group", name="Map as of")
    day.get_by_role("spinbutton", name=re.compile("year")).press("ArrowDown")
    expect(page).to_have_url(re.compile("as_of=2022-06-01"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    expect(page).to_have_url(re.compile("as_of=2022-07-01"))
    opener = day.get_by_role("button", name="Open the calendar")
    opener.press("Enter")
    calendar = page.get_by_role("dialog", name="Calendar")
    expect(calendar.get_by_role("button", name=re.compile(r"\b1 July 2022"))).to_be_focused()
    page.keyboard.press("PageUp")
    expect(calendar.get_by_role("heading", name="June 2022")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(calendar.get_by_role("button", name=re.compile(r"\b2 June 2022"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("as_of=2022-06-02"))
    expect(opener).to_be_focused()


def test_the_changes_are_played_until_today_and_can_be_paused(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Today").click()
    strip(page).get_by_role("button", name="Play the changes").click()
    expect(page).to_have_url(re.compile("as_of=2020-01-01"))
    expect(page).to_have_url(re.compile("as_of=2021-05-01"))
    strip(page).get_by_role("button", name="Pause").click()
    expect(card(page, "Bob")).to_be_visible()
    strip(page).get_by_role("button", name="Play the changes").click()
    expect(page).to_have_url(re.compile("as_of=2023-06-01"))
    expect(page).not_to_have_url(re.compile("as_of"))
    expect(strip(page).get_by_role("button", name="Play the changes")).to_be_visible()


def test_nobody_was_known_before_the_first_day(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2019-12-31")
    expect(page.get_by_role("heading", name="Nobody was known on 31 Dec 2019")).to_be_visible()
    page.get_by_role("button", name="Show today").click()
    expect(card(page, "Ada")).to_be_visible()


def test_two_days_are_compared_on_the_map_in_the_list_and_by_kind(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?since=2022-01-01&as_of=2024-01-01&fill=change")
    compared = strip(page).get_by_role("group", name="What happened between the two days")
    expect(compared.get_by_role("button")).to_have_text(["Joined 1", "Left 1"])
    expect(card(page, "Cyd")).to_contain_text("Joined")
    expect(page.get_by_role("group", name="Legend and filter").get_by_role("button", name="Joined 1")).to_be_visible()
    compared.get_by_role("button", name="Left").click()
    gone = page.get_by_role("dialog", name="Left").get_by_role("listitem")
    expect(gone).to_contain_text("Bob")
    expect(gone).to_contain_text("Finance Director")
    page.keyboard.press("Escape")
    compared.get_by_role("button", name="Joined").click()
    page.get_by_role("dialog", name="Joined").get_by_role("button", name="Cyd").click()
    expect(page.get_by_role("complementary", name="Cyd")).to_contain_text("Joined")
    page.get_by_role("tab", name="History").click()
    expect(page.get_by_role("heading", name="Joined")).to_be_visible()
    expect(page.get_by_role("region", name="Left").get_by_role("listitem")).to_contain_text("Bob")
    since = strip(page).get_by_role("group", name="Compared with")
    since.get_by_role("spinbutton").first.click()
    page.keyboard.type("01122023")
    expect(page.get_by_role("heading", name="No difference")).to_be_visible()
    strip(page).get_by_role("button", name="Stop comparing").click()
    expect(page.get_by_role("listitem").first).to_contain_text("Marked as left: Bob")


def test_another_manager_is_told_with_the_one_before(site: Site, page: Page) -> None:
    firm = site.firm("Bergwerk", {"Ada": None, "Bob": "Ada", "Cyd": "Ada"}, since=date(2020, 1, 1))
    bob, today = firm.team["Bob"], datetime.now(UTC).date()
    site.desk.do(move_position, firm.account.id, firm.team["Cyd"].id, manager_id=bob.id, on=today - timedelta(days=1))
    page.goto(f"{firm.at('history')}?since={today - timedelta(days=30)}")
    turned = page.get_by_role("region", name="New manager").get_by_role("listitem")
    expect(turned).to_contain_text("Cyd")
    expect(turned).to_contain_text("Ada → Bob")


def test_the_map_is_shown_as_it_was_known_then_and_the_panel_with_it(site: Site, page: Page) -> None:
    firm = site.firm("Castello", {"Ada": None, "Bob": "Ada"}, since=date(2020, 1, 1))
    page.goto(firm.at())
    card(page, "Bob").wait_for()
    page.get_by_role("button", name="Today").click()
    strip(page).get_by_role("button", name="As we knew it then").click()
    expect(strip(page)).to_contain_text("This is what had been recorded by")
    expect(page).to_have_url(re.compile(r"as_known=\d{4}-\d{2}-\d{2}T\d{2}(:|%3A)\d{2}Z"))
    moment = strip(page).get_by_role("group", name="As we knew it then")
    year = moment.get_by_role("spinbutton", name=re.compile("year"))
    year.click()
    page.keyboard.type("2019")
    expect(page.get_by_role("heading", name=re.compile("Nobody was known"))).to_be_visible()
    strip(page).get_by_role("button", name="As we know it now").click()
    card(page, "Bob").click()
    expect(page.get_by_role("complementary", name="Bob").get_by_role("button", name="Edit")).to_be_visible()


def test_a_day_that_is_in_no_calendar_is_left_out_of_the_address(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2024-02-31&as_known=2024-02-01T99:00Z")
    expect(card(page, "Cyd")).to_be_visible()


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
