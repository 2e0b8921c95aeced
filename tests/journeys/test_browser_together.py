"""Together: two windows see each other and each other's edits, quarrels are settled, and no outage loses anything."""

import re

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from inroad.api import security, session
from inroad.workspace.people import update_position
from tests.journeys.charts import until
from tests.journeys.conftest import BRIEFLY, PATIENCE, Firm, Site
from tests.journeys.test_browser_imports import LIST, choose, outcomes

pytestmark = pytest.mark.browser


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob, and Bob leads Cyd."""
    return site.firm("Acme", {"Ada": None, "Bob": "Ada", "Cyd": "Bob"})


def test_windows_on_one_account_see_each_other_and_whose_panel_is_open(page: Page, colleague: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card = page.get_by_role("treeitem", name="Bob")
    card.wait_for()
    here = page.get_by_role("group", name="Also here now")
    expect(here).to_have_count(0)
    colleague.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
    expect(here.get_by_role("img")).to_have_attribute("title", "You, in another window", timeout=PATIENCE)
    card.click()
    panel = page.get_by_role("complementary", name="Bob")
    expect(panel.get_by_text("You, in another window")).to_be_visible(timeout=PATIENCE)
    colleague.get_by_role("complementary", name="Bob").get_by_role("button", name="Edit").click()
    expect(panel.get_by_text("You, editing in another window")).to_be_visible(timeout=PATIENCE)
    colleague.goto(firm.site.address)
    expect(here).to_have_count(0, timeout=PATIENCE)


def test_a_confirmation_a_note_and_an_edit_appear_in_the_other_window_s_panel_within_a_moment(
    page: Page, colleague: Page, firm: Firm
) -> None:
    address = f"{firm.at()}?selected={firm.team['Bob'].id}"
    page.goto(address)
    mine = page.get_by_role("complementary", name="Bob")
    colleague.goto(address)
    theirs = colleague.get_by_role("complementary", name="Bob")
    theirs.get_by_role("button", name=re.compile("^Title: ")).click()
    mine.get_by_role("button", name="Write a note").click()
    mine.get_by_label("New note").fill("Seen at the fair")
    mine.get_by_role("button", name="Save").click()
    expect(theirs.get_by_role("region", name="Notes")).to_contain_text("Seen at the fair", timeout=BRIEFLY)
    mine.get_by_role("button", name="Yes, all of it").click()
    expect(theirs.get_by_role("list", name="Evidence (1)")).to_be_visible(timeout=BRIEFLY)
    mine.get_by_role("button", name="Edit", exact=True).click()
    dialog = page.get_by_role("dialog", name="Edit person")
    dialog.get_by_label("Title").fill("Head of Procurement")
    dialog.get_by_role("button", name="Save").click()
    expect(theirs).to_contain_text("Head of Procurement", timeout=BRIEFLY)
    expect(theirs.get_by_role("list", name="Evidence (1)")).to_have_count(0, timeout=BRIEFLY)


@pytest.mark.parametrize(("decision", "title"), [("Keep mine", "Mine"), ("Keep theirs", "Theirs")])
def test_two_edits_of_one_field_in_the_form_are_shown_side_by_side(
    page: Page, firm: Firm, decision: str, title: str
) -> None:
    bob, desk = firm.team["Bob"], firm.site.desk
    page.goto(f"{firm.at()}?selected={bob.id}")
    page.get_by_role("complementary", name="Bob").get_by_role("button", name="Edit", exact=True).click()
    form = page.get_by_role("dialog", name="Edit person")
    form.get_by_label("Title").fill("Mine")
    form.get_by_label("Location").fill("Graz")
    desk.do(update_position, firm.account.id, bob.id, base_version=bob.version, values={"title": "Theirs"})
    form.get_by_role("button", name="Save").click()
    quarrel = page.get_by_role("dialog", name="Changed by two people")
    expect(quarrel.get_by_role("row").nth(1)).to_have_text("TitleManagerTheirsMine")
    quarrel.get_by_role("button", name=decision).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    position = desk.graph(firm.account).positions[bob.id]
    assert position.title == title
    assert position.location == "Graz"


def test_what_is_entered_without_a_network_waits_in_its_form_and_is_sent_by_hand(page: Page, firm: Firm) -> None:
    bob = firm.team["Bob"]
    page.goto(f"{firm.at()}?selected={bob.id}")
    panel = page.get_by_role("complementary", name="Bob")
    panel.get_by_role("button", name="Edit", exact=True).click()
    form = page.get_by_role("dialog", name="Edit person")
    page.context.set_offline(True)
    banner = page.get_by_role("status").filter(has_text="No connection to the server.")
    expect(banner).to_be_visible(timeout=PATIENCE)
    form.get_by_label("Title").fill("Head of Procurement")
    form.get_by_role("button", name="Save").click()
    alert = form.get_by_role("alert")
    expect(alert).to_contain_text("The server cannot be reached.")
    expect(alert).to_contain_text("What you entered stays here.")
    expect(form.get_by_label("Title")).to_have_value("Head of Procurement")
    page.context.set_offline(False)
    expect(banner).to_have_count(0, timeout=PATIENCE)
    assert firm.site.desk.graph(firm.account).positions[bob.id].title == "Manager", "nothing is sent behind one's back"
    alert.get_by_role("button", name="Try again").click()
    expect(form).to_be_hidden()
    expect(panel).to_contain_text("Head of Procurement")


def test_what_was_loaded_stays_on_the_screen_while_the_network_is_away(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
    panel = page.get_by_role("complementary", name="Bob")
    panel.get_by_role("button", name=re.compile("^Title: ")).wait_for()
    page.route("**/api/accounts/**", lambda route: route.abort("connectionrefused"))
    firm.site.desk.hire(firm.account, "Dee")
    page.wait_for_timeout(500)
    expect(panel.get_by_role("button", name=re.compile("^Title: "))).to_be_visible()
    expect(page.get_by_role("treeitem", name="Bob")).to_be_visible()
    page.unroute("**/api/accounts/**")
    firm.site.desk.hire(firm.account, "Eve")
    expect(page.get_by_role("treeitem", name="Dee")).to_be_visible(timeout=PATIENCE)


def test_a_change_made_while_something_is_read_for_the_first_time_is_shown_all_the_same(page: Page, firm: Firm) -> None:
    bob, held = firm.team["Bob"], list[tuple[Route, APIResponse]]()
    portrait = f"**/positions/{bob.id}"
    page.route(portrait, lambda route: held.append((route, route.fetch())))
    page.goto(f"{firm.at('people')}?selected={bob.id}")
    grid = page.get_by_role("grid", name="People")
    expect(grid.get_by_role("row", name=re.compile("^Choose Bob"))).to_be_visible()
    until(page, lambda: bool(held))
    firm.site.desk.do(update_position, firm.account.id, bob.id, base_version=bob.version, values={"title": "Director"})
    expect(grid).to_contain_text("Director", timeout=PATIENCE)
    late = held.copy()
    page.route(portrait, lambda route: route.continue_())
    for route, answer in late:
        route.fulfill(response=answer)
    told = page.get_by_role("complementary", name="Bob").get_by_role("button", name=re.compile("^Title: "))
    expect(told).to_contain_text("Director", timeout=PATIENCE)


def test_a_page_from_before_an_upgrade_writes_nothing_and_asks_to_be_loaded_anew(
    page: Page, firm: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    bob = firm.team["Bob"]
    page.goto(f"{firm.at()}?selected={bob.id}")
    panel = page.get_by_role("complementary", name="Bob")
    panel.get_by_role("button", name="Write a note").click()
    panel.get_by_label("New note").fill("A note of yesterday")
    for module in (security, session):
        monkeypatch.setattr(module, "__version__", "9.9.9")
    panel.get_by_role("button", name="Save").click()
    expect(panel.get_by_role("alert")).to_contain_text("Inroad was updated since this page was loaded.")
    expect(panel.get_by_label("New note")).to_have_value("A note of yesterday")
    banner = page.get_by_role("status").filter(has_text="Inroad was updated.")
    expect(banner).to_be_visible(timeout=PATIENCE)
    monkeypatch.undo()
    banner.get_by_role("button", name="Reload").click()
    expect(panel).to_contain_text("No notes yet")


def test_a_suggestion_made_elsewhere_arrives_by_itself_and_goes_when_it_is_decided(
    site: Site, page: Page, colleague: Page
) -> None:
    page.goto(f"{site.address}/suggestions")
    page.get_by_role("heading", name="Nothing waits for you").wait_for()
    colleague.goto(f"{site.address}/imports?account=Dockside")
    choose(colleague, LIST)
    outcomes(colleague).wait_for()
    arrived = page.get_by_role("button", name="Import of people.csv")
    expect(arrived).to_be_visible(timeout=BRIEFLY)
    expect(page.get_by_role("link", name="Suggestions").get_by_label("1 suggestion waits")).to_be_visible()
    arrived.click()
    page.get_by_role("checkbox", name="Choose Bob Cole").wait_for()
    colleague.get_by_role("button", name="Decline").click()
    expect(page.get_by_role("link", name="Suggestions").get_by_label("1 suggestion waits")).to_have_count(
        0, timeout=BRIEFLY
    )
