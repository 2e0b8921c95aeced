"""⌘K finds and does anything by the keyboard alone; `?` shows the keys."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Firm, Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def firm(site: Site) -> Firm:
    """Two accounts whose people are found wherever one is."""
    other = site.firm("Волга Мед", {"Иванов Иван": None})
    site.desk.hire(other.account, "Müller-Lüdenscheid Jürgen, CFO")
    return site.firm("Quayside Foods", {"Ada Byron": None, "Bob Cole": "Ada Byron"})


def ask(page: Page, text: str) -> Locator:
    """Open the finder and type; gives what is offered."""
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Find or do anything")
    expect(box).to_be_focused()
    page.keyboard.type(text)
    return page.get_by_role("option")


def settings(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/settings")
    page.get_by_role("heading", name="Settings").wait_for()


@pytest.mark.parametrize("text", ["cole bo", "BOB", "bo co"])
def test_somebody_is_found_by_any_part_of_the_name_and_opened(page: Page, site: Site, firm: Firm, text: str) -> None:
    settings(page, site)
    expect(ask(page, text).first).to_have_text(re.compile("Bob Cole.*Quayside Foods"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="Bob Cole")).to_be_visible()
    expect(page).to_have_url(re.compile(firm.account.id))


@pytest.mark.usefixtures("firm")
@pytest.mark.parametrize(
    ("text", "name"), [("ivanov", "Иванов Иван"), ("Иван", "Иванов Иван"), ("jurgen mull", "Müller-Lüdenscheid Jürgen")]
)
def test_names_are_found_in_any_script(page: Page, site: Site, text: str, name: str) -> None:
    settings(page, site)
    expect(ask(page, text).first).to_contain_text(name)
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox", name="Find or do anything")).to_have_count(0)


def test_what_can_be_done_on_the_page_is_found_and_done(page: Page, firm: Firm) -> None:
    page.goto(firm.at("people"))
    page.get_by_role("grid").wait_for()
    expect(ask(page, "add per").first).to_have_text("Add person")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Add person")).to_be_visible()
    page.keyboard.press("Escape")
    expect(ask(page, "undo").first).to_have_text(re.compile("Undo your last change.*Ctrl.Z"))
    page.keyboard.press("Escape")
    ask(page, "dark")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_without_letters_it_offers_where_one_was(page: Page, site: Site, firm: Firm) -> None:
    page.goto(firm.at("people"))
    page.get_by_role("grid").wait_for()
    settings(page, site)
    options = ask(page, "")
    expect(page.get_by_role("group", name="Where you were")).to_contain_text("Quayside Foods")
    expect(options.first).to_contain_text("Quayside Foods")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Quayside Foods")).to_be_visible()


@pytest.mark.usefixtures("firm")
@pytest.mark.parametrize("text", ["x" * 400, "محمد", "🦄", "%", "'; DROP TABLE person; --"])
def test_any_text_may_be_looked_for(page: Page, site: Site, text: str) -> None:
    settings(page, site)
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Find or do anything").fill(text)
    expect(page.get_by_text("Nothing by that name")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def test_a_question_mark_shows_every_key(page: Page, site: Site) -> None:
    settings(page, site)
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet).to_contain_text("Ctrl+Shift+Z")
    expect(sheet).to_contain_text("Fill down")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
