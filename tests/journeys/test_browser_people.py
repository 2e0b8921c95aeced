"""People: edited where they stand, by two at once, added, moved, marked as left, and all of it taken back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.workspace.people import update_position
from tests.journeys.charts import until
from tests.journeys.conftest import BRIEFLY, Firm, Site
from tests.journeys.grids import GridPage

pytestmark = pytest.mark.browser


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob, and Bob leads Cyd."""
    return site.firm("Acme", {"Ada": None, "Bob": "Ada", "Cyd": "Bob"})


def choose_manager(page: Page, field: str, name: str) -> None:
    """Find a superior by typing and take the first that fits."""
    page.get_by_role("combobox", name=field).press_sequentially(name)
    expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text(name)
    page.keyboard.press("Enter")


def test_a_title_is_edited_where_it_stands(page: Page, firm: Firm) -> None:
    page.goto(firm.at("people"))
    people = GridPage(page)
    people.cell("Bob", "Title").dblclick()
    page.get_by_role("combobox", name="Title").fill("Chief Financial Officer")
    page.keyboard.press("Enter")
    expect(people.cell("Bob", "Title")).to_have_text("Chief Financial Officer")
    expect(people.cell("Bob", "Seniority")).to_have_text("C-level")
    expect(page.get_by_role("status").get_by_text("Title of Bob is changed")).to_be_visible()
    page.reload()
    expect(people.cell("Bob", "Title")).to_have_text("Chief Financial Officer")


def test_escape_leaves_a_title_as_it_was(page: Page, firm: Firm) -> None:
    page.goto(firm.at("people"))
    people = GridPage(page)
    people.write("Bob", "Title", "Something else", key="Escape")
    expect(people.cell("Bob", "Title")).to_have_text("Manager")
    assert {found.title for found in firm.site.desk.graph(firm.account).positions.values()} == {"Manager"}


def test_an_edit_in_one_browser_appears_in_the_other(page: Page, colleague: Page, firm: Firm) -> None:
    page.goto(firm.at("people"))
    colleague.goto(firm.at())
    card = colleague.get_by_role("treeitem", name="Cyd")
    expect(card).to_contain_text("Manager")
    GridPage(page).write("Cyd", "Title", "Head of Procurement")
    expect(GridPage(page).cell("Cyd", "Title")).to_have_text("Head of Procurement")
    expect(card).to_contain_text("Head of Procurement", timeout=BRIEFLY)


@pytest.mark.parametrize(("decision", "title"), [("Keep mine", "Mine"), ("Keep theirs", "Theirs")])
def test_two_edits_of_one_field_are_shown_side_by_side_and_one_is_kept(
    page: Page, firm: Firm, decision: str, title: str
) -> None:
    page.goto(firm.at("people"))
    people = GridPage(page)
    people.go("Bob", "Title")
    page.keyboard.press("F2")
    page.get_by_role("combobox", name="Title").fill("Mine")
    bob, desk = firm.team["Bob"], firm.site.desk
    with page.expect_response(lambda answer: "/people/edit" in answer.url and answer.status == 409):
        desk.do(update_position, firm.account.id, bob.id, base_version=bob.version, values={"title": "Theirs"})
        page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Changed by two people")
    expect(dialog).to_contain_text("Bob")
    expect(dialog.get_by_role("row").nth(1)).to_have_text("TitleManagerTheirsMine")
    headings = dialog.get_by_role("columnheader").all_inner_texts()
    assert [heading.casefold() for heading in headings] == ["field", "it was", "theirs", "mine"]
    dialog.get_by_role("button", name=decision).click()
    expect(dialog).to_be_hidden()
    expect(people.cell("Bob", "Title")).to_have_text(title)
    expect(people.cell("Bob", "Title")).not_to_have_class(re.compile("unsaved"))
    assert firm.site.desk.graph(firm.account).positions[bob.id].title == title


def change_manager(panel: Locator) -> None:
    """Ask the panel for another manager."""
    panel.get_by_role("button", name="More actions").click()
    panel.page.get_by_role("menuitem", name="Change manager").click()


def test_somebody_new_is_added_below_a_manager(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Add person").click()
    dialog = page.get_by_role("dialog", name="Add person")
    dialog.get_by_label("Name").fill("Dee Dunn")
    dialog.get_by_label("Title").fill("IT Director")
    choose_manager(page, "Manager", "Ada")
    dialog.get_by_role("button", name="Add person").click()
    panel = page.get_by_role("complementary", name="Dee Dunn")
    expect(panel.get_by_role("region", name="Reporting lines").get_by_role("button", name="Ada")).to_be_visible()
    expect(page.get_by_role("treeitem", name="Dee Dunn, IT Director, Director")).to_be_visible()


def test_another_manager_is_set_and_control_z_takes_it_back(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Cyd'].id}")
    panel = page.get_by_role("complementary", name="Cyd")
    change_manager(panel)
    choose_manager(page, "Cyd reports to", "Ada")
    page.get_by_role("dialog").get_by_role("button", name="Change manager").click()
    expect(panel.get_by_role("button", name="Ada", exact=True).first).to_be_visible()
    assert firm.site.desk.tree(firm.account) == {"Ada": None, "Bob": "Ada", "Cyd": "Ada"}
    page.keyboard.press("Control+z")
    until(page, lambda: firm.site.desk.tree(firm.account) == {"Ada": None, "Bob": "Ada", "Cyd": "Bob"})
    expect(panel.get_by_role("button", name="Bob", exact=True).first).to_be_visible()


def test_a_circle_of_managers_is_refused_in_plain_words(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Ada'].id}")
    change_manager(page.get_by_role("complementary", name="Ada"))
    choose_manager(page, "Ada reports to", "Cyd")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Change manager").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Nobody can report to themselves, not even through others")
    assert firm.site.desk.tree(firm.account) == {"Ada": None, "Bob": "Ada", "Cyd": "Bob"}
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_be_hidden()


def test_who_is_marked_as_left_leaves_the_map_and_comes_back_by_undo(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
    page.get_by_role("complementary", name="Bob").get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Mark as left").click()
    dialog = page.get_by_role("dialog", name="Mark as left")
    expect(dialog).to_contain_text("1 person will be without a manager.")
    dialog.get_by_role("button", name="Mark as left").click()
    expect(page.get_by_role("treeitem", name="Bob")).to_have_count(0)
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("treeitem", name="Bob")).to_be_visible()
    assert firm.site.desk.tree(firm.account) == {"Ada": None, "Bob": "Ada", "Cyd": "Bob"}


def test_an_account_is_edited(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Edit account").click()
    dialog = page.get_by_role("dialog", name="Edit account")
    dialog.get_by_label("Industry").fill("Steel")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Steel")).to_be_visible()
