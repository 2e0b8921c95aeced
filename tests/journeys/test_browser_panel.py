"""The person panel: values with their ground and age, "still true?", seats, lines and acts over time, also on paper."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from inroad.workspace.imports import ImportRequest, run_import
from inroad.workspace.people import NewPerson, add_person, move_position, update_position
from inroad.workspace.roster import When, list_people
from tests.journeys.conftest import READER, Firm, Site

pytestmark = pytest.mark.browser

LIST = "Name,Title,Reports to,Location,Email\nAda,CEO,,Graz,ada@acme.example\nBob,Finance Director,Ada,Wien,\n"
LISTED = date(2024, 6, 1)


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob, and Bob leads Cyd."""
    return site.firm("Acme", {"Ada": None, "Bob": "Ada", "Cyd": "Bob"}, since=date(2020, 1, 1))


def open_panel(page: Page, firm: Firm, name: str, lens: str = "org") -> Locator:
    """Somebody's panel, all of it loaded."""
    page.goto(f"{firm.at(lens)}?selected={firm.team[name].id}")
    panel = page.get_by_role("complementary", name=name)
    panel.get_by_role("button", name="Title:").or_(panel.get_by_text("No notes yet")).first.wait_for()
    return panel


def value(panel: Locator, field: str) -> Locator:
    """The line of one value."""
    return panel.get_by_role("button", name=re.compile(f"^{field}: "))


def test_every_value_tells_its_file_row_and_day_or_who_entered_it(site: Site, page: Page, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(LIST)
    account = site.desk.account("Bergwerk")
    site.desk.do(run_import, ImportRequest(path=path, name="people.csv", account="Bergwerk", as_of=LISTED))
    rows = site.desk.see(list_people, account.id, When()).rows
    bob = next(row for row in rows if row.name == "Bob")
    site.desk.do(update_position, account.id, bob.position_id, base_version=site.desk.seq, values={"location": "Linz"})
    page.goto(f"{site.address}/accounts/{account.id}/org?selected={bob.position_id}")
    panel = page.get_by_role("complementary", name="Bob")
    value(panel, "Title").click()
    expect(panel).to_contain_text("From people.csv, row 3, imported by")
    expect(panel).to_contain_text("true as of 1 Jun 2024")
    value(panel, "Seniority").click()
    expect(panel).to_contain_text(re.compile(r"Read from the title, \d+% sure"))
    value(panel, "Location").click()
    expect(panel).to_contain_text("Entered by")
    expect(value(panel, "Location")).to_have_attribute("aria-expanded", "true")
    expect(value(panel, "Title")).to_have_attribute("aria-expanded", "false")


def test_still_true_is_answered_at_once_for_one_value_or_for_all_and_taken_back(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Bob")
    value(panel, "Title").click()
    expect(panel).to_contain_text("Nobody has confirmed it yet")
    panel.get_by_role("button", name="Still true", exact=True).click()
    expect(panel.get_by_role("list", name="Evidence (1)")).to_contain_text("Confirmed by")
    panel.get_by_role("button", name="Yes, all of it").click()
    toast = page.locator(".toast").filter(has_text="values confirmed")
    expect(toast).to_be_visible()
    value(panel, "Manager").click()
    expect(panel.get_by_role("list", name="Evidence (1)")).to_contain_text("Confirmed by")
    toast.get_by_role("button", name="Undo").click()
    expect(panel).to_contain_text("Nobody has confirmed it yet")


def test_a_dispute_says_why_and_a_value_that_changes_leaves_it_behind(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Cyd")
    value(panel, "Title").click()
    panel.get_by_role("button", name="Dispute").click()
    dialog = page.get_by_role("dialog", name="Dispute Title")
    expect(dialog.get_by_role("button", name="Dispute")).to_be_disabled()
    dialog.get_by_label("Why").fill("She signs as head of purchasing")
    dialog.get_by_role("button", name="Dispute").click()
    evidence = panel.get_by_role("list", name="Evidence (1)")
    expect(evidence).to_contain_text("Disputed by")
    expect(evidence).to_contain_text("She signs as head of purchasing")
    cyd = firm.team["Cyd"]
    values = {"title": "Head of Purchasing"}
    firm.site.desk.do(update_position, firm.account.id, cyd.id, base_version=firm.site.desk.seq, values=values)
    expect(value(panel, "Title")).to_have_attribute("aria-label", re.compile("Head of Purchasing"))
    expect(panel).to_contain_text("Nobody has confirmed it yet")


def test_several_pieces_of_evidence_stand_beside_each_other_and_one_s_own_can_be_withdrawn(
    page: Page, firm: Firm
) -> None:
    panel = open_panel(page, firm, "Bob")
    value(panel, "Title").click()
    for kind, field, source, quote in (
        ("A conversation", "Source", "Call, 10 November", "I have been in finance for ten years."),
        ("A web page", "Address", "https://acme.example/board", "Bob, finance"),
    ):
        panel.get_by_role("button", name="Add evidence").click()
        dialog = page.get_by_role("dialog", name="Add evidence")
        dialog.get_by_label("What is it?").select_option(label=kind)
        dialog.get_by_label(field).fill(source)
        dialog.get_by_label("Word for word").fill(quote)
        dialog.get_by_role("button", name="Add evidence").click()
        expect(dialog).to_be_hidden()
    evidence = panel.get_by_role("list", name="Evidence (2)")
    expect(evidence.get_by_role("link", name="https://acme.example/board")).to_be_visible()
    expect(evidence).to_contain_text("Call, 10 November")
    evidence.get_by_role("button", name="Withdraw").first.click()
    expect(panel.get_by_role("list", name="Evidence (1)")).to_be_visible()


def test_seats_here_and_elsewhere_and_lines_over_time_are_told(site: Site, page: Page, firm: Firm) -> None:
    desk, cyd = site.desk, firm.team["Cyd"]
    desk.do(move_position, firm.account.id, cyd.id, manager_id=firm.team["Ada"].id)
    other = desk.account("Dockside")
    seat = {"id": desk.store.ids.new(), "account_id": other.id, "title": "Advisor"}
    before = cyd.with_values(**seat, valid_from=date(2016, 1, 1), valid_to=date(2019, 6, 1))
    desk.raw(before)
    panel = open_panel(page, firm, "Cyd")
    seats = panel.get_by_role("region", name="Positions over time").get_by_role("listitem")
    expect(seats.first).to_contain_text("Manager")
    expect(seats.last).to_contain_text("Advisor · Dockside")
    expect(seats.last).to_contain_text("1 Jan 2016 – 1 Jun 2019")
    lines = panel.get_by_role("region", name="Reporting lines")
    expect(lines.get_by_role("listitem")).to_have_text(re.compile("reports to Ada"))
    lines.get_by_role("button", name="1 earlier line").click()
    expect(lines.get_by_role("listitem").last).to_contain_text("reports to Bob")
    seats.last.get_by_role("link", name="Dockside").click()
    expect(page).to_have_url(re.compile(f"{other.id}/org.*selected={before.id}"))


def test_notes_are_written_edited_deleted_and_brought_back(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Ada")
    notes = panel.get_by_role("region", name="Notes")
    notes.get_by_role("button", name="Write a note").click()
    notes.get_by_label("New note").fill("Prefers numbers first.\nNo slides.")
    notes.get_by_role("button", name="Save").click()
    expect(notes.get_by_role("listitem")).to_contain_text("No slides.")
    notes.get_by_role("button", name="Edit note").click()
    notes.get_by_label("Text of the note").fill("Prefers numbers first, by mail.")
    notes.get_by_role("button", name="Save").click()
    expect(notes.get_by_role("listitem")).to_contain_text("by mail.")
    expect(notes.get_by_label("Text of the note")).to_have_count(0)
    notes.get_by_role("button", name="Write a note").click()
    notes.get_by_label("New note").fill("Not to be told around.")
    notes.get_by_role("button", name="Only you").click()
    expect(notes).to_contain_text("Nobody else ever sees a private note")
    notes.get_by_role("button", name="Save").click()
    private = notes.get_by_role("listitem").filter(has_text="Not to be told around.")
    expect(private).to_contain_text("Only you")
    private.get_by_role("button", name="Delete note").click()
    expect(private).to_have_count(0)
    page.locator(".toast").filter(has_text="The note is deleted").get_by_role("button", name="Undo").click()
    expect(private).to_be_visible()


def test_what_was_done_to_somebody_is_told_in_the_panel_and_undone_there(page: Page, firm: Firm) -> None:
    bob, desk = firm.team["Bob"], firm.site.desk
    desk.do(update_position, firm.account.id, bob.id, base_version=bob.version, values={"title": "CFO"})
    panel = open_panel(page, firm, "Bob")
    panel.get_by_role("button", name="Show history").click()
    acts = panel.get_by_role("region", name="History of this person").get_by_role("listitem")
    expect(acts.first).to_contain_text("Edited the position")
    acts.first.get_by_role("button", name="Undo").click()
    expect(acts.first).to_contain_text("Undid")
    assert desk.graph(firm.account).positions[bob.id].title == "Manager"


def test_after_what_a_menu_opened_is_left_the_focus_is_back_at_its_button(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
    panel = page.get_by_role("complementary", name="Bob")
    more = panel.get_by_role("button", name="More actions", exact=True)
    more.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Print")).to_be_focused()
    page.keyboard.press("m")
    expect(page.get_by_role("menuitem", name="Change manager")).to_be_focused()
    page.keyboard.press("m")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Mark as left")
    expect(dialog).to_be_visible()
    assert page.locator(".panel").evaluate("panel => panel.closest('[inert]') !== null")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(more).to_be_focused()
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_an_edit_of_everything_in_the_form_is_in_the_language_of_the_app(browser: Browser, firm: Firm) -> None:
    with browser.new_context(**{**READER, "locale": "en-US"}) as context:
        page = firm.site.admit(context)
        page.goto(firm.site.address)
        page.evaluate("localStorage.setItem('inroad.language', 'ru')")
        page.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
        panel = page.get_by_role("complementary", name="Bob")
        panel.get_by_role("button", name="Изменить", exact=True).click()
        dialog = page.get_by_role("dialog")
        since = dialog.get_by_role("group", name="С даты", exact=True)
        parts = since.get_by_role("spinbutton")
        shown = [parts.nth(place).input_value() for place in range(3)]
        assert shown == ["01", "01", "2020"]
        parts.first.click()
        page.keyboard.type("15032019")
        expect(parts.last).to_have_value("2019")
        assert [parts.nth(place).input_value() for place in range(3)] == ["15", "03", "2019"]
        dialog.get_by_role("button", name="Сохранить").click()
        expect(dialog).to_be_hidden()
        assert firm.site.desk.graph(firm.account).positions[firm.team["Bob"].id].valid_from == date(2019, 3, 15)


NAMES = {
    "long": "Maximiliane " * 25,
    "right to left": "محمد بن عبد الله آل سعود",
    "Chinese": "王小明",
    "emoji": "Zoë 👩🏽‍💻 O’Brien",
    "one endless word": "W" * 300,
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("width", [1440, 900])
def test_names_of_every_kind_stay_within_the_panel(site: Site, page: Page, name: str, width: int) -> None:
    firm = site.firm("Namen", {})
    seat = site.desk.do(add_person, firm.account.id, NewPerson(name=name.strip()[:300], title=name[:300]))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{firm.at()}?selected={seat.id}")
    panel = page.locator("aside.panel")
    heading = panel.get_by_role("heading", level=2)
    expect(heading).to_have_text(name.strip()[:300])
    frame, box = panel.bounding_box(), heading.bounding_box()
    assert frame is not None
    assert box is not None
    assert frame["x"] <= box["x"]
    assert box["x"] + box["width"] <= frame["x"] + frame["width"]
    assert panel.evaluate("panel => panel.querySelector('.panel-scroll').scrollWidth <= panel.clientWidth")
    page.set_viewport_size(READER["viewport"])


def test_a_seat_whose_holder_nobody_knows_has_a_panel_and_can_be_filled(site: Site, page: Page) -> None:
    firm = site.firm("Leerstand", {"Ada": None})
    seat = site.desk.hire(firm.account, ", Chief Information Officer", under=firm.team["Ada"])
    page.goto(f"{firm.at()}?selected={seat.id}")
    panel = page.locator("aside.panel")
    expect(panel).to_contain_text("Chief Information Officer")
    panel.get_by_role("button", name="Fill seat").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_panel_is_printed_on_one_page_without_private_notes(page: Page, firm: Firm) -> None:
    panel = open_panel(page, firm, "Ada")
    notes = panel.get_by_role("region", name="Notes")
    for text, who in (("For everybody", "Everybody"), ("For myself", "Only you")):
        notes.get_by_role("button", name="Write a note").click()
        notes.get_by_label("New note").fill(text)
        notes.get_by_role("button", name=who).click()
        notes.get_by_role("button", name="Save").click()
        expect(notes.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    page.evaluate("() => { window.print = () => { document.documentElement.dataset.asked = 'yes'; }; }")
    panel.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Print").click()
    expect(page.locator("html")).to_have_attribute("data-asked", "yes")
    page.emulate_media(media="print")
    sheet = page.locator(".print-sheet.of-panel")
    expect(sheet).to_contain_text("For everybody")
    expect(sheet).not_to_contain_text("For myself")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)


def test_on_a_narrow_screen_the_panel_is_a_sheet_over_the_map_with_commands_that_a_finger_hits(
    browser: Browser, firm: Firm
) -> None:
    with browser.new_context(**{**READER, "viewport": {"width": 600, "height": 900}, "has_touch": True}) as context:
        page = firm.site.admit(context)
        panel = open_panel(page, firm, "Bob")
        box = panel.bounding_box()
        rail = page.get_by_role("navigation", name="Main").bounding_box()
        assert box is not None
        assert rail is not None
        assert (box["x"], box["width"]) == (0, 600)
        assert (box["y"] + box["height"], rail["y"] + rail["height"]) == (rail["y"], 900)
        value(panel, "Title").tap()
        panel.get_by_role("button", name="Still true", exact=True).tap()
        expect(panel.get_by_role("list", name="Evidence (1)")).to_be_visible()
        small = panel.get_by_role("button").evaluate_all(
            "buttons => buttons.filter(b => b.offsetHeight && Math.min(b.offsetHeight, b.offsetWidth) < 24)"
            ".map(b => b.outerHTML.slice(0, 80))"
        )
        assert small == []
        panel.get_by_role("button", name="Close (Esc)").tap()
        expect(panel).to_have_count(0)
