"""What is said of stakeholders, in the browser: said, helped with, confirmed, doubted; on cards, in lists, in deals."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.model.assessment import Confirmation
from inroad.model.member import Role
from inroad.model.opportunity import Opportunity
from inroad.workspace.assessments import Statement
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess, list_stakeholders
from tests.journeys.charts import said as said_in_address
from tests.journeys.conftest import Firm, Site

pytestmark = pytest.mark.browser

CHAMPION = {"roles": ["champion"], "stance": "supporter", "power": 7, "political_status": "inner_circle"}


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob, and Bob leads Cyd; nothing is said of anybody."""
    return site.firm("Stakes", {"Ada": None, "Bob": "Ada", "Cyd": "Bob"}, since=date(2020, 1, 1))


def say(firm: Firm, name: str, values: dict[str, object], deal: Opportunity | None = None) -> None:
    """Say something of somebody behind the browser's back."""
    judged = Judged(subject_id=firm.team[name].id, values=values, context_id=None if deal is None else deal.id)
    firm.site.desk.do(assess, firm.account.id, [judged], Statement(confirmation=Confirmation.ASSUMED))


def held(firm: Firm, name: str, field: str, deal: Opportunity | None = None) -> object:
    """What is held of somebody."""
    rows = firm.site.desk.see(list_stakeholders, firm.account.id, When(), None if deal is None else deal.id).rows
    value = next(each.values for each in rows if each.row.name == name).get(field)
    return None if value is None else value.value


def add_deal(firm: Firm, name: str = "Big deal") -> Opportunity:
    """A deal of the firm."""
    return firm.site.desk.do(create_opportunity, firm.account.id, {"name": name, "stage": "proposal"})


def open_panel(page: Page, firm: Firm, name: str, lens: str = "org", more: str = "") -> Locator:
    """Somebody's panel, with what is said of them."""
    page.goto(f"{firm.at(lens)}?selected={firm.team[name].id}{more}")
    panel = page.get_by_role("complementary", name=name)
    panel.get_by_role("region", name="In the decision").wait_for()
    return panel


def test_a_stance_is_set_by_one_click_shows_on_the_card_and_is_taken_back(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name="Supporter", exact=True).click()
    expect(panel.get_by_role("button", name="Supporter", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("treeitem", name=re.compile("^Bob, .*Supporter"))).to_be_visible()
    assert held(firm, "Bob", "stance") == "supporter"
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(panel).to_contain_text("That is not neutral")
    assert held(firm, "Bob", "stance") is None


def test_three_questions_help_to_choose_and_the_keyboard_is_enough(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name="Set: Stance").press("Enter")
    dialog = page.get_by_role("dialog", name="Stance")
    dialog.get_by_role("button", name="Help me choose").press("Enter")
    dialog.get_by_role("radio", name="Argued against us unasked").press("Space")
    expect(dialog.get_by_role("status")).to_contain_text("Opponent")
    dialog.get_by_role("button", name="Take it").press("Enter")
    expect(dialog.get_by_role("radio", name=re.compile("^Opponent"))).to_be_checked()
    dialog.get_by_role("checkbox", name=re.compile("I stand by it")).press("Space")
    dialog.get_by_role("button", name="Save").press("Enter")
    expect(panel.get_by_role("button", name=re.compile("^Stance: Opponent, Confirmed"))).to_be_visible()
    assert held(firm, "Bob", "stance") == "opponent"


def test_a_deal_falls_back_on_the_account_and_says_so(page: Page, firm: Firm) -> None:
    deal = add_deal(firm)
    say(firm, "Bob", {"power": 7, "stance": "neutral"})
    say(firm, "Bob", {"stance": "opponent"}, deal)
    panel = open_panel(page, firm, "Bob")
    expect(panel.get_by_role("button", name=re.compile("^Stance: Neutral"))).to_be_visible()
    panel.get_by_role("combobox", name="Towards").select_option("Big deal")
    expect(panel.get_by_role("button", name=re.compile("^Stance: Opponent"))).to_be_visible()
    row = panel.get_by_role("listitem").filter(has=page.get_by_role("button", name=re.compile("^Power: 7")))
    expect(row).to_contain_text("from the account")
    assert said_in_address(page, "opportunity") == deal.id


def test_a_value_is_confirmed_and_disputed_with_a_reason(page: Page, firm: Firm) -> None:
    judged = Judged(subject_id=firm.team["Bob"].id, values={"power": 7})
    colleague = firm.site.desk.colleague(Role.EDITOR)
    colleague.do(assess, firm.account.id, [judged], Statement(confirmation=Confirmation.ASSUMED))
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name=re.compile("^Power: 7 of 10, Assumed")).click()
    ground = panel.get_by_role("region", name="In the decision")
    ground.get_by_role("button", name="Still true").click()
    expect(panel.get_by_role("button", name=re.compile("^Power: 7 of 10, Confirmed"))).to_be_visible()
    ground.get_by_role("button", name="Dispute").click()
    dialog = page.get_by_role("dialog", name="Dispute Power")
    dialog.get_by_role("textbox").first.fill("He was not asked")
    dialog.get_by_role("button", name="Dispute", exact=True).click()
    expect(panel.get_by_role("button", name=re.compile("^Power: 7 of 10, Disputed"))).to_be_visible()


def test_what_somebody_else_said_of_a_value_meanwhile_is_shown_beside_mine(page: Page, firm: Firm) -> None:
    say(firm, "Bob", {"power": 7})
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name=re.compile("^Power: 7 of 10")).click()
    panel.get_by_role("button", name="Change").click()
    dialog = page.get_by_role("dialog", name="Power")
    dialog.get_by_text("9", exact=True).click()
    say(firm, "Bob", {"power": 3})
    dialog.get_by_role("button", name="Save").click()
    conflict = page.get_by_role("dialog", name="Changed by two people")
    expect(conflict.get_by_role("row", name="Power")).to_contain_text("7 of 103 of 109 of 10")
    conflict.get_by_role("button", name="Keep mine").click()
    expect(page.locator(".toast").last).to_contain_text("Bob")
    assert held(firm, "Bob", "power") == 9


def test_a_profile_takes_several_lines_and_another_page_shows_them(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name="Set: Goals").click()
    dialog = page.get_by_role("dialog", name="Goals")
    dialog.get_by_role("textbox", name="Goals").fill("Quiet wards\n\nA seat at the table")
    dialog.get_by_role("button", name="Save").click()
    expect(panel.get_by_role("button", name=re.compile("^Goals: Quiet wards; A seat at the table"))).to_be_visible()
    panel.get_by_role("link", name="Individual map").click()
    sheet = page.get_by_role("region", name="Individual map of Bob")
    expect(sheet.get_by_role("group", name="What they want")).to_contain_text("A seat at the table")


def test_a_relationship_is_drawn_turned_and_ended_in_the_panel_by_the_same_form_as_on_the_lens(
    page: Page, firm: Firm
) -> None:
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name="Add a relationship").click()
    dialog = page.get_by_role("dialog", name="Draw a relationship")
    expect(dialog.get_by_role("combobox", name="Who", exact=True)).to_have_value("Bob")
    dialog.get_by_role("combobox", name="Whom").press_sequentially("Cyd")
    dialog.get_by_role("option", name=re.compile("Cyd")).first.click()
    dialog.get_by_role("button", name="Draw", exact=True).click()
    ties = panel.get_by_role("region", name="Relationships")
    expect(ties).to_contain_text("influences Cyd")
    ties.get_by_role("button", name="Commands for the relationship with Cyd").click()
    page.get_by_role("menuitem", name="Edit").click()
    drawn = page.get_by_role("dialog", name="Bob and Cyd")
    drawn.get_by_role("button", name="Turn the direction").click()
    page.get_by_role("dialog", name="Cyd and Bob").get_by_role("button", name="Save").click()
    expect(ties).to_contain_text("is influenced by Cyd")
    ties.get_by_role("button", name="Commands for the relationship with Cyd").click()
    page.get_by_role("menuitem", name="It has ended").click()
    page.get_by_role("dialog", name="Cyd and Bob").get_by_role("button", name="It has ended").click()
    expect(ties).to_contain_text("No relationship is drawn yet")


def test_the_legend_counts_stances_and_filters_by_them(page: Page, firm: Firm) -> None:
    say(firm, "Bob", CHAMPION)
    page.goto(firm.at())
    legend = page.get_by_role("group", name="Legend")
    legend.get_by_role("button", name=re.compile("^Supporter 1")).click()
    expect(page.locator(".card.dimmed")).to_have_count(1)
    bob = page.get_by_role("treeitem", name=re.compile("^Bob, .*Champion, Supporter"))
    expect(bob).to_have_class(re.compile(r"\bassumed\b"))


def test_a_cell_of_the_list_says_something_of_somebody(page: Page, firm: Firm) -> None:
    say(firm, "Bob", CHAMPION)
    page.goto(firm.at("people"))
    cell = page.get_by_role("row", name=re.compile("Cyd")).get_by_role("gridcell").nth(5)
    cell.dblclick()
    page.get_by_role("combobox", name="Stance").fill("Neutral")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Cyd")
    assert held(firm, "Cyd", "stance") == "neutral"


def test_the_review_names_what_is_missing_and_puts_it_on_the_map(page: Page, firm: Firm) -> None:
    say(firm, "Bob", CHAMPION)
    page.goto(firm.at("review"))
    review = page.get_by_role("region", name="Review")
    expect(review).to_contain_text("Confirm that Bob supports us")
    review.get_by_role("button", name="Put 5 placeholders on the map").click()
    expect(page.locator(".toast")).to_contain_text("5 open seats are on the map now")
    expect(review.get_by_role("group", name=re.compile("^Required roles"))).to_contain_text("open seat: Economic buyer")
    review.get_by_role("button", name="Confirm that Bob supports us").click()
    expect(page.get_by_role("complementary", name="Bob")).to_be_visible()


def test_a_deal_is_added_edited_and_scored(page: Page, firm: Firm) -> None:
    page.goto(firm.at("deals"))
    page.get_by_role("button", name="Add deal").click()
    dialog = page.get_by_role("dialog", name="Add deal")
    dialog.get_by_role("textbox", name="Name").fill("Roll-out")
    dialog.get_by_role("textbox", name="Amount").fill("1.2M")
    dialog.get_by_role("combobox", name="Currency").fill("eur")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("row", name=re.compile("Roll-out"))).to_contain_text("€1.2M")
    letters = page.get_by_role("region", name="MEDDPICC of Roll-out")
    letters.get_by_role("group", name="Metrics").get_by_role("button", name="2").click()
    expect(letters).to_contain_text("2 of 24")
    page.get_by_role("button", name="Edit Roll-out").click()
    edit = page.get_by_role("dialog", name="Edit the deal")
    edit.get_by_role("textbox", name="Probability").fill("40")
    edit.get_by_role("button", name="Save").click()
    expect(page.get_by_role("row", name=re.compile("Roll-out"))).to_contain_text("40%")
    page.get_by_role("button", name=re.compile("^Look at the account as to a deal|^Deal:")).click()
    page.get_by_role("menuitem", name=re.compile("Roll-out")).click()
    expect(page.get_by_role("button", name="Deal: Roll-out")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lens", ["org", "review", "deals", "people/{bob}"])
def test_axe_has_nothing_to_say(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]], theme: str, lens: str
) -> None:
    deal = add_deal(firm)
    say(firm, "Bob", {**CHAMPION, "goals": ["Quiet"], "coverage": "in_depth", "next_step": "Call"})
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    bob = firm.team["Bob"].id
    page.goto(f"{firm.at(lens.replace('{bob}', bob))}?selected={bob}&opportunity={deal.id}")
    if lens == "people/{bob}":
        page.get_by_role("region", name="Individual map of Bob").get_by_role("group", name="In the decision").wait_for()
    else:
        page.get_by_role("complementary", name="Bob").get_by_role("region", name="In the decision").wait_for()
    page.wait_for_load_state("networkidle")
    assert accessibility_faults(page) == []
