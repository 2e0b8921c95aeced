"""The org chart by keyboard alone, and as a tree for those who hear it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.charts import box, card, chart, inside, said, until
from tests.journeys.conftest import Firm, Site

pytestmark = pytest.mark.browser

CROWD = {f"Clerk {letter}": "Eve" for letter in "ABCD"}
"""A few people without reports: they stand in a list."""


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob and Eve; Cyd reports to Bob, four clerks to Eve, Dan to Cyd."""
    return site.firm("Acme", {"Ada": None, "Bob": "Ada", "Eve": "Ada", "Cyd": "Bob", "Dan": "Cyd", **CROWD})


@pytest.fixture
def ada(page: Page, firm: Firm) -> Locator:
    """Ada's card, in focus."""
    page.goto(firm.at())
    found = card(page, "Ada")
    found.focus()
    return found


def bright(page: Page) -> set[str]:
    """Names of the cards that are not dimmed."""
    items = page.locator(".card:not(.dimmed) .name").all_text_contents()
    return {name for name in items if name}


def test_every_card_tells_its_place_in_the_tree(page: Page, ada: Locator) -> None:
    expect(ada).to_have_attribute("aria-level", "1")
    expect(ada).to_have_attribute("aria-setsize", "1")
    expect(ada).to_have_attribute("aria-expanded", "true")
    eve = card(page, "Eve")
    told = {name: eve.get_attribute(f"aria-{name}") for name in ("level", "posinset", "setsize", "expanded")}
    assert told == {"level": "2", "posinset": "2", "setsize": "2", "expanded": "true"}
    assert card(page, "Dan").get_attribute("aria-expanded") is None
    expect(page.get_by_role("tree", name="Org chart of Acme")).to_have_attribute("aria-multiselectable", "true")
    order = [label.split(",")[0] for label in page.locator("[role=treeitem]").evaluate_all(LABELS)]
    assert order == ["Ada", "Bob", "Cyd", "Dan", "Eve", *CROWD]


LABELS = "items => items.map(item => item.getAttribute('aria-label'))"


def test_one_card_is_reached_by_tab_and_the_focus_goes_with_the_arrows(page: Page, ada: Locator) -> None:
    stops = page.locator("[role=treeitem][tabindex='0']")
    expect(stops).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(card(page, "Bob")).to_be_focused()
    expect(stops).to_have_count(1)
    expect(card(page, "Bob")).to_have_attribute("tabindex", "0")
    expect(ada).to_have_attribute("tabindex", "-1")


def test_home_and_end_and_typing_a_name_go_there(page: Page, ada: Locator) -> None:
    page.keyboard.press("End")
    expect(card(page, "Clerk D")).to_be_focused()
    page.keyboard.press("Home")
    expect(ada).to_be_focused()
    page.keyboard.type("cl")
    expect(card(page, "Clerk A")).to_be_focused()
    page.wait_for_timeout(1000)
    page.keyboard.press("c")
    expect(card(page, "Clerk B")).to_be_focused()
    page.wait_for_timeout(1000)
    page.keyboard.press("Shift+E")
    expect(card(page, "Eve")).to_be_focused()


def test_a_card_out_of_sight_is_brought_into_sight(page: Page, ada: Locator) -> None:
    for _ in range(6):
        page.keyboard.press("+")
    page.keyboard.press("End")
    last = card(page, "Clerk D")
    expect(last).to_be_focused()
    until(page, lambda: inside(box(last), box(chart(page))))  # one frame after the focus
    page.keyboard.press("Home")
    expect(ada).to_be_focused()
    until(page, lambda: inside(box(ada), box(chart(page))))


def test_from_afar_too_the_focus_walks_and_is_heard(page: Page, ada: Locator) -> None:
    for _ in range(12):
        page.keyboard.press("-")
    page.keyboard.press("ArrowDown")
    expect(card(page, "Bob")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="Bob")).to_be_visible()
    page.keyboard.press("f")
    expect(ada).to_be_visible()


def test_digits_dim_everybody_further_away_and_escape_brings_them_back(page: Page, firm: Firm, ada: Locator) -> None:
    page.keyboard.press("ArrowDown")
    page.keyboard.press("1")
    expect(page.get_by_text("Up to 1 step away")).to_be_visible()
    assert bright(page) == {"Bob", "Ada", "Cyd"}
    assert said(page, "near") == f"1:{firm.team['Bob'].id}"
    page.keyboard.press("2")
    expect(card(page, "Dan")).not_to_have_class(re.compile("dimmed"))
    assert bright(page) == {"Bob", "Ada", "Cyd", "Dan", "Eve"}
    expect(card(page, "Clerk A")).to_have_class(re.compile("dimmed"))
    page.keyboard.press("Escape")
    expect(card(page, "Clerk A")).not_to_have_class(re.compile("dimmed"))
    assert said(page, "near") == ""
    expect(ada).to_be_visible()


def test_e_edits_and_the_list_of_letters_is_no_obstacle(page: Page, ada: Locator) -> None:
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Edit person")
    expect(dialog.get_by_role("textbox", name="Name")).to_have_value("Ada")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(ada).to_be_focused()


def test_slash_goes_to_the_filter_and_enter_flies_from_match_to_match(page: Page, ada: Locator) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="Filter people")
    expect(field).to_be_focused()
    page.keyboard.type("clerk")
    expect(page.get_by_text("4 fit")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 / 4")).to_be_visible()
    page.keyboard.press("Shift+Enter")
    expect(page.get_by_text("4 / 4")).to_be_visible()
    expect(ada).to_be_visible()


def test_several_are_chosen_by_keys_and_removed_at_once(page: Page, firm: Firm, ada: Locator) -> None:
    page.keyboard.press("End")
    page.keyboard.press(" ")
    page.keyboard.press("ArrowUp")
    page.keyboard.press(" ")
    bar = page.get_by_role("toolbar", name="Chosen people")
    expect(bar).to_contain_text("2 chosen")
    expect(card(page, "Clerk D")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Delete")
    expect(page.get_by_text("Clerk D and 1 more are off the map")).to_be_visible()
    expect(card(page, "Clerk C")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(card(page, "Clerk C")).to_be_visible()
    expect(ada).to_be_visible()
    assert len(firm.team) == 9


def test_all_are_chosen_and_escape_chooses_nobody(page: Page, ada: Locator) -> None:
    page.keyboard.press("Control+a")
    expect(page.get_by_role("toolbar", name="Chosen people")).to_contain_text("9 chosen")
    page.keyboard.press("Escape")
    expect(page.get_by_role("toolbar", name="Chosen people")).to_have_count(0)
    expect(ada).to_be_visible()


@pytest.mark.parametrize("key", ["ContextMenu", "Shift+F10"])
def test_the_menu_opens_by_key_and_gives_the_focus_back(page: Page, ada: Locator, key: str) -> None:
    page.keyboard.press(key)
    menu = page.get_by_role("menu", name="What can be done")
    expect(menu.get_by_role("menuitem", name="Open")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(ada).to_be_focused()


def test_a_manager_is_changed_by_keys_alone(page: Page, firm: Firm, ada: Locator) -> None:
    page.keyboard.type("dan")
    expect(card(page, "Dan")).to_be_focused()
    page.keyboard.press("Shift+F10")
    expect(page.get_by_role("menuitem", name="Open")).to_be_focused()
    page.keyboard.type("change")
    expect(page.get_by_role("menuitem", name="Change manager")).to_be_focused()
    page.keyboard.press("Enter")
    field = page.get_by_role("combobox", name="Dan reports to")
    expect(field).to_be_focused()
    page.keyboard.type("eve")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Change manager").press("Enter")
    expect(page.get_by_text("Dan now reports to Eve")).to_be_visible()
    assert firm.site.desk.tree(firm.account)["Dan"] == "Eve"
    expect(ada).to_be_visible()


def test_keys_in_fields_are_text(page: Page, ada: Locator) -> None:
    before = box(ada)
    page.get_by_role("searchbox", name="Filter people").press_sequentially("fe2+")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert box(ada) == before
