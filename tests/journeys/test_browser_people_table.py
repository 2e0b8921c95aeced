"""The list of people as a spreadsheet: keys, several cells or rows at once, pasting, filters, groups, bad input."""

import re

import pytest
from playwright.sync_api import Page, expect

from inroad.workspace.people import update_position
from tests.journeys.conftest import Firm, Site
from tests.journeys.grids import GridPage

pytestmark = pytest.mark.browser

NAMES = ("Ada", "Bob", "Cyd", "Dan", "Eve")
STRANGE = ("محمد العلي", "李小龙", "Zoë 🦄 Ünicorn", "O'Neil <b>bold</b>")


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads four others."""
    return site.firm("Acme", {name: None if name == "Ada" else "Ada" for name in NAMES})


@pytest.fixture
def people(page: Page, firm: Firm) -> GridPage:
    """The list of Acme's people, by name."""
    page.goto(f"{firm.at('people')}?sort=name")
    grid = GridPage(page)
    grid.shows(NAMES)
    return grid


def titles(firm: Firm) -> dict[str, str | None]:
    """What is recorded, by name."""
    graph = firm.site.desk.graph(firm.account)
    return {graph.persons[p.person_id].name: p.title for p in graph.positions.values() if p.person_id}


def saved(page: Page) -> None:
    """Wait until nothing is on its way any more."""
    expect(page.locator(".unsaved")).to_have_count(0)


def test_the_keys_are_those_of_a_spreadsheet(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.go("Ada", "Title")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("Head of Bob")
    page.keyboard.press("Enter")
    page.keyboard.press("F2")
    page.keyboard.press("End")
    page.keyboard.type(" of Cyd")
    page.keyboard.press("Tab")
    page.keyboard.type("IT")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.type("gone")
    page.keyboard.press("Escape")
    saved(page)
    expect(people.cell("Cyd", "Division")).to_have_text("IT")
    assert titles(firm) == {
        "Ada": "Manager", "Bob": "Head of Bob", "Cyd": "Manager of Cyd", "Dan": "Manager", "Eve": "Manager",
    }  # fmt: skip


def test_control_z_takes_ones_changes_back_one_after_the_other_and_shift_brings_them_again(
    people: GridPage, firm: Firm
) -> None:
    page = people.page
    for title in ("First", "Second"):
        people.write("Bob", "Title", title)
        saved(page)
    for keys, title, told in (
        ("Control+z", "First", "Undone: Edited Bob"),
        ("Control+z", "Manager", "Undone: Edited Bob"),
        ("Control+Shift+z", "First", "Brought back: Edited Bob"),
        ("Control+y", "Second", "Brought back: Edited Bob"),
    ):
        page.keyboard.press(keys)
        expect(people.cell("Bob", "Title")).to_have_text(title)
        expect(page.get_by_role("status").get_by_text(told)).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(page.get_by_text("There is nothing of yours to bring back")).to_be_visible()
    assert titles(firm)["Bob"] == "Second"
    for keys in ("Control+z", "Control+z", "Control+Shift+z"):  # faster than the answers come
        page.keyboard.press(keys)
    expect(page.get_by_role("status").get_by_text("Brought back: Edited Bob")).to_be_visible()
    expect(people.cell("Bob", "Title")).to_have_text("First")
    assert titles(firm)["Bob"] == "First"


def test_a_choice_a_manager_a_day_and_an_address_are_edited_each_in_its_own_way(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.go("Bob", "Seniority")
    page.keyboard.type("vp")
    expect(page.get_by_role("option", name="VP")).to_be_visible()
    page.keyboard.press("Enter")
    people.go("Cyd", "Manager")
    page.keyboard.type("bo")
    page.keyboard.press("Enter")
    people.write("Dan", "Since", "2024-02-29")
    people.write("Eve", "E-mail", "eve@acme.example, e@acme.example")
    saved(page)
    expect(people.cell("Bob", "Seniority")).to_have_text("VP")
    expect(people.cell("Cyd", "Manager")).to_have_text("Bob")
    expect(people.cell("Dan", "Since")).to_have_text("29 Feb 2024")
    expect(people.cell("Eve", "E-mail")).to_have_text("eve@acme.example, e@acme.example")
    assert firm.site.desk.tree(firm.account)["Cyd"] == "Bob"


@pytest.mark.parametrize(
    ("heading", "text", "fault"),
    [
        ("Name", "", "A name is needed."),
        ("Name", "x" * 301, "At most 300 characters."),
        ("Manager", "Nobody", "Nobody here is called “Nobody”."),
        ("E-mail", "not an address", "“not” is no e-mail address."),
        ("Seniority", "emperor", "There is no “emperor” to choose."),
    ],
)
def test_what_a_cell_cannot_hold_is_told_beside_it_and_can_be_mended(
    people: GridPage, heading: str, text: str, fault: str
) -> None:
    page = people.page
    people.write("Bob", heading, text)
    expect(page.get_by_role("alert")).to_have_text(fault)
    editor = page.locator(".cell-editor input")
    expect(editor).to_have_value(text)
    page.keyboard.press("Escape")
    expect(editor).to_have_count(0)
    expect(people.cell("Bob", "Title")).to_have_text("Manager")


def test_a_circle_is_refused_by_the_server_and_the_cell_keeps_what_was_typed(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.go("Ada", "Manager")
    page.keyboard.type("bob")
    page.keyboard.press("Enter")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("Not saved yet. Nobody can report to themselves")
    expect(people.cell("Ada", "Manager")).to_have_text("Bob")
    notice.get_by_role("button", name="Discard").click()
    expect(people.cell("Ada", "Manager")).to_have_text("–")
    assert firm.site.desk.tree(firm.account)["Ada"] is None


def test_several_people_are_edited_in_one_act(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.check("Bob")
    people.check("Dan", shift=True)
    bar = page.get_by_role("toolbar", name="3 chosen")
    bar.get_by_role("button", name="Manager").click()
    page.get_by_role("combobox", name="Manager").fill("Eve")
    page.keyboard.press("Enter")
    saved(page)
    assert firm.site.desk.tree(firm.account) == {"Ada": None, "Bob": "Eve", "Cyd": "Eve", "Dan": "Eve", "Eve": "Ada"}
    bar.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Location").click()
    page.get_by_role("combobox", name="Location").or_(page.get_by_role("textbox", name="Location")).fill("Leeds")
    page.get_by_role("button", name="Set for 3").click()
    saved(page)
    expect(people.cell("Cyd", "Location")).to_have_text("Leeds")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    for name in ("Bob", "Cyd", "Dan"):
        expect(people.cell(name, "Location")).to_have_text("–")


def test_several_people_leave_the_same_day_and_come_back_by_undo(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.check("Ada")
    people.check("Bob")
    page.get_by_role("toolbar", name="2 chosen").get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Mark as left").click()
    dialog = page.get_by_role("dialog", name="Mark as left")
    expect(dialog).to_contain_text("3 people will be without a manager.")
    dialog.get_by_role("button", name="Mark as left").click()
    people.shows(["Cyd", "Dan", "Eve"])
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    people.shows(NAMES)
    assert firm.site.desk.tree(firm.account)["Eve"] == "Ada"


def test_all_are_chosen_and_those_chosen_stay_so_on_the_way_to_the_map_and_back(people: GridPage) -> None:
    page = people.page
    page.get_by_role("checkbox", name="Choose all").check()
    people.check("Cyd")
    expect(page.get_by_role("toolbar", name="4 chosen")).to_be_visible()
    page.get_by_role("tab", name="Org chart").click()
    page.get_by_role("tab", name="People").click()
    expect(page.get_by_role("toolbar", name="4 chosen")).to_be_visible()
    people.grid.focus()
    page.keyboard.press("Escape")
    expect(page.get_by_role("toolbar", name="chosen")).to_have_count(0)


def test_a_column_is_copied_and_pasted_into_another_as_one_change(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.go("Ada", "Name")
    for _ in range(4):
        page.keyboard.press("Shift+ArrowDown")
    assert people.copied() == "Ada\nBob\nCyd\nDan\nEve"
    people.go("Bob", "Location")
    people.paste("Leeds\nBonn, Germany\nRome\n")
    saved(page)
    expect(people.cell("Cyd", "Location")).to_have_text("Bonn, Germany")
    expect(page.get_by_text("3 cells are changed")).to_be_visible()
    seq = firm.site.desk.seq
    page.keyboard.press("Control+z")
    expect(people.cell("Dan", "Location")).to_have_text("–")
    assert firm.site.desk.seq == seq + 1


def test_one_value_fills_the_selected_cells_and_delete_empties_them(people: GridPage) -> None:
    page = people.page
    people.go("Bob", "Location")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    people.paste("Oslo")
    saved(page)
    for name in ("Bob", "Cyd", "Dan"):
        expect(people.cell(name, "Location")).to_have_text("Oslo")
    page.keyboard.press("Delete")
    saved(page)
    expect(people.cell("Cyd", "Location")).to_have_text("–")
    people.write("Bob", "Location", "Rome")
    people.go("Bob", "Location")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+d")
    saved(page)
    expect(people.cell("Cyd", "Location")).to_have_text("Rome")


def test_more_lines_than_the_list_has_are_told_and_values_that_do_not_fit_change_nothing(
    people: GridPage, firm: Firm
) -> None:
    page = people.page
    people.go("Dan", "Title")
    people.paste("\n".join(f"Title {number}" for number in range(10_000)))
    saved(page)
    expect(page.get_by_text("9,998 lines found no row")).to_be_visible()
    assert (titles(firm)["Dan"], titles(firm)["Eve"]) == ("Title 0", "Title 1")
    people.go("Bob", "Seniority")
    people.paste("VP\nemperor\nking")
    expect(page.get_by_text("Nothing was changed. Cyd, Seniority: There is no “emperor” to choose.")).to_be_visible()
    expect(people.cell("Bob", "Seniority")).to_have_text("Manager")
    people.paste(" \n ")
    expect(page.get_by_text("Nothing that was copied can be read as cells")).to_be_visible()


def test_rows_with_headings_are_pasted_as_people_after_a_preview(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.grid.focus()
    people.paste("Name\tTitle\tReports to\nFay Fox\tCFO\tAda\nGus Grant\tCIO\tFay Fox\n")
    dialog = page.get_by_role("dialog", name="Paste people into Acme")
    expect(dialog.get_by_role("region", name="Added")).to_contain_text("Fay Fox")
    assert "Fay Fox" not in firm.site.desk.tree(firm.account)
    dialog.get_by_role("button", name="Accept all 2").click()
    dialog.get_by_role("button", name="Done").click()
    people.shows([*NAMES, "Fay Fox", "Gus Grant"])
    assert firm.site.desk.tree(firm.account)["Gus Grant"] == "Fay Fox"


def test_rows_without_headings_are_read_in_the_order_of_the_list(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.grid.focus()
    table = "".join(f"<tr><td>{name}</td><td>Nurse &amp; carer</td></tr>" for name in STRANGE[:3])
    people.paste("whatever", html=f"<html><body><table>{table}</table></body></html>")
    dialog = page.get_by_role("dialog", name="Paste people into Acme")
    expect(dialog.get_by_role("region", name="Added")).to_contain_text("李小龙")
    dialog.get_by_role("button", name="Accept all 3").click()
    dialog.get_by_role("button", name="Done").click()
    expect(people.grid.get_by_role("button", name="محمد العلي", exact=True)).to_be_visible()
    assert titles(firm)["李小龙"] == "Nurse & carer"


def test_a_paste_that_nobody_decides_on_leaves_nothing(people: GridPage, firm: Firm) -> None:
    page = people.page
    people.grid.focus()
    people.paste("Name\tTitle\nFay Fox\tCFO\n")
    dialog = page.get_by_role("dialog", name="Paste people into Acme")
    expect(dialog.get_by_role("region", name="Added")).to_contain_text("Fay Fox")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("link", name="Suggestions")).to_have_text("Suggestions")
    assert len(firm.site.desk.tree(firm.account)) == len(NAMES)


def test_strange_names_stay_what_they_are(people: GridPage, firm: Firm) -> None:
    page = people.page
    for old, new in zip(NAMES, (*STRANGE, "x" * 300), strict=True):
        people.write(old, "Name", new)
        saved(page)
        expect(people.grid.get_by_role("button", name=new, exact=True)).to_be_visible()
    assert set(titles(firm)) == {*STRANGE, "x" * 300}
    assert page.locator(".grid b").count() == 0


def test_the_list_is_filtered_grouped_ordered_and_shows_chosen_columns_all_in_its_address(
    people: GridPage, firm: Firm
) -> None:
    page, desk = people.page, firm.site.desk
    for name, title in (("Bob", "CFO"), ("Cyd", "CIO")):
        position = firm.team[name]
        desk.do(update_position, firm.account.id, position.id, base_version=position.version, values={"title": title})
    page.reload()
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("checkbox", name="C-level").check()
    page.keyboard.press("Escape")
    people.shows(["Bob", "Cyd"])
    expect(page.get_by_text("2 of 5 people")).to_be_visible()
    page.get_by_role("button", name="Filter no longer by Seniority").click()
    page.get_by_role("button", name=re.compile("^Group")).click()
    page.get_by_role("menuitemradio", name="Seniority").click()
    people.shows(["Bob", "Cyd", "Ada", "Dan", "Eve"])
    expect(people.grid.get_by_role("row", name="C-level 2 rows")).to_be_visible()
    people.grid.get_by_role("button", name="C-level").click()
    people.shows(["Ada", "Dan", "Eve"])
    page.get_by_role("button", name=re.compile("^Columns")).click()
    page.get_by_role("menuitemcheckbox", name="E-mail").click()
    page.get_by_role("menuitemcheckbox", name="Note").click()
    page.keyboard.press("Escape")
    people.grid.get_by_role("columnheader", name="Name").get_by_role("button").click()
    page.reload()
    people.shows(["Eve", "Dan", "Ada"])
    expect(people.grid.get_by_role("columnheader", name="Note")).to_be_visible()
    expect(people.grid.get_by_role("columnheader", name="E-mail")).to_have_count(0)
    page.get_by_role("searchbox", name="Name, title, division, manager").fill("nobody like that")
    expect(page.get_by_role("heading", name="Nobody fits")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    people.shows(["Eve", "Dan", "Ada"])


def test_a_past_day_is_read_and_not_changed(people: GridPage, firm: Firm) -> None:
    page = people.page
    page.goto(f"{firm.at('people')}?sort=name&as_of=2020-01-01")
    people.shows(NAMES)
    people.go("Bob", "Title")
    page.keyboard.press("F2")
    page.keyboard.type("x")
    expect(page.locator(".cell-editor")).to_have_count(0)
    people.paste("Other")
    expect(people.cell("Bob", "Title")).to_have_text("Manager")


def test_a_row_opens_its_panel_by_key_and_by_its_menu(people: GridPage) -> None:
    page = people.page
    people.go("Bob", "Title")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("complementary", name="Bob")).to_be_visible()
    people.go("Cyd", "Title")
    page.keyboard.press("Shift+F10")
    page.get_by_role("menuitem", name="Open Ada, the manager").click()
    expect(page.get_by_role("complementary", name="Ada")).to_be_visible()


def test_a_view_of_the_list_is_kept_for_this_account_or_for_any(people: GridPage, site: Site) -> None:
    page = people.page
    other = site.firm("Other", {"Zoe": None})
    page.get_by_role("button", name=re.compile("^Group")).click()
    page.get_by_role("menuitemradio", name="Seniority").click()
    for name, is_of_any in (("Here", False), ("Anywhere", True)):
        page.get_by_role("button", name=re.compile("^(Views|Here)$")).click()
        page.get_by_role("menuitem", name="Save this view").click()
        dialog = page.get_by_role("dialog", name="Save this view")
        dialog.get_by_label("Name").fill(name)
        dialog.get_by_label("Offer it in every account").set_checked(is_of_any)
        dialog.get_by_role("button", name="Save").click()
        expect(dialog).to_be_hidden()
    page.goto(other.at("people"))
    page.get_by_role("button", name="Views").click()
    expect(page.get_by_role("menuitem", name=re.compile("^Here"))).to_have_count(0)
    page.get_by_role("menuitem", name="Anywhere").click()
    expect(page.get_by_role("grid").get_by_role("row", name=re.compile("1 row"))).to_be_visible()


@pytest.fixture(autouse=True)
def _forgotten(page: Page) -> None:
    """Nobody is chosen when a test begins."""
    page.goto("about:blank")


def test_why_a_text_cannot_be_taken_is_seen_over_the_rows_below(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at('people')}?sort=name&columns=%5B%22power%22%5D")
    people = GridPage(page)
    people.write("Ada", "Power", "eleven")
    fault = page.get_by_role("alert").filter(has_text="There is no “eleven” to choose.")
    expect(fault).to_be_visible()
    assert fault.evaluate("""told => {
        const { x, y, width, height } = told.getBoundingClientRect();
        return told.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    }"""), "something covers it"
    page.keyboard.press("Escape")
    expect(fault).to_have_count(0)
