"""What can be done on the org chart by its menu, one at a time and to several at once; every act can be undone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.model.person import LineKind
from inroad.workspace.moving import Move, move_positions
from inroad.workspace.people import NewPerson, add_person
from tests.journeys.charts import box, card, chart, middle, said, until
from tests.journeys.conftest import Firm, Site

pytestmark = pytest.mark.browser

TEAM = {"Ada": None, "Bob": "Ada", "Eve": "Ada", "Cyd": "Bob", "Dan": "Eve"}


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob and Eve; Cyd reports to Bob, Dan to Eve."""
    return site.firm("Acme", TEAM)


def superiors(firm: Firm) -> dict[str, str | None]:
    return firm.site.desk.tree(firm.account)


def choose(page: Page, what: Locator, item: str) -> None:
    """Open the menu of something and take one of its commands."""
    what.click(button="right")
    page.get_by_role("menuitem", name=item).click()


def is_told(page: Page, sentence: str) -> None:
    expect(page.get_by_role("status").filter(has_text=sentence).first).to_be_visible()


def undo(page: Page, firm: Firm) -> None:
    page.keyboard.press("Control+z")
    until(page, lambda: superiors(firm) == TEAM)


def test_somebody_is_added_below_and_beside(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    choose(page, card(page, "Bob"), "Add below")
    dialog = page.get_by_role("dialog", name="Add person")
    expect(dialog.get_by_role("combobox", name="Manager")).to_have_value("Bob")
    dialog.get_by_role("textbox", name="Name").fill("Fay")
    dialog.get_by_role("textbox", name="Title").fill("Manager")
    dialog.get_by_role("button", name="Add person").click()
    expect(card(page, "Fay")).to_be_visible()
    choose(page, card(page, "Dan"), "Add beside")
    expect(dialog.get_by_role("combobox", name="Manager")).to_have_value("Eve")
    dialog.get_by_role("textbox", name="Title").fill("Manager")
    dialog.get_by_role("button", name="Add open seat").click()
    expect(page.get_by_role("treeitem", name="Unknown person, Manager")).to_be_visible()
    assert superiors(firm) == {**TEAM, "Fay": "Bob", "(Manager)": "Eve"}


def test_an_open_seat_is_filled_from_its_card(page: Page, firm: Firm) -> None:
    firm.site.desk.do(add_person, firm.account.id, NewPerson(title="CFO", manager_id=firm.team["Ada"].id))
    page.goto(firm.at())
    seat = page.get_by_role("treeitem", name="Unknown person, CFO")
    seat.get_by_text("Fill seat").click()
    dialog = page.get_by_role("dialog", name="Fill seat")
    dialog.get_by_role("textbox", name="Name").fill("Gus")
    dialog.get_by_role("button", name="Add person").click()
    expect(page.get_by_role("treeitem", name="Gus, CFO")).to_be_visible()


def test_the_dialog_for_another_manager_refuses_a_circle_with_its_reason(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    choose(page, card(page, "Bob"), "Change manager")
    dialog = page.get_by_role("dialog", name="Change manager")
    dialog.get_by_role("combobox").fill("cyd")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("this would be a circle")).to_be_visible()
    expect(dialog.get_by_role("button", name="Change manager")).to_be_disabled()
    dialog.get_by_role("combobox").fill("eve")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Change manager").click()
    is_told(page, "Bob now reports to Eve")
    undo(page, firm)


def test_a_dotted_line_is_drawn_and_removed(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    choose(page, card(page, "Cyd"), "Draw a dotted line")
    dialog = page.get_by_role("dialog", name="Draw a dotted line")
    dialog.get_by_role("combobox").fill("eve")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Draw a dotted line").click()
    is_told(page, "Cyd also reports to Eve")
    choose(page, card(page, "Cyd"), "Remove the dotted line to Eve")
    is_told(page, "The dotted line from Cyd to Eve is gone")
    expect(page.get_by_role("img", name="dotted line")).to_have_count(0)


def test_a_leaf_is_taken_off_the_map_at_once_and_put_back(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    choose(page, card(page, "Cyd"), "Remove from the map")
    is_told(page, "Cyd is off the map, and waits in the tray")
    expect(card(page, "Cyd")).to_have_count(0)
    waiting = page.get_by_role("group", name="Not on the map").get_by_role("button", name="Cyd")
    expect(waiting).to_contain_text("removed from the map")
    assert superiors(firm) == TEAM
    choose(page, waiting, "Put back on the map")
    is_told(page, "Cyd is back on the map")
    expect(card(page, "Cyd")).to_be_visible()


@pytest.mark.parametrize(("choice", "gone"), [("With the", 2), ("Alone", 1)])
def test_a_manager_is_taken_off_the_map_after_saying_what_goes_along(
    page: Page, firm: Firm, choice: str, gone: int
) -> None:
    page.goto(firm.at())
    choose(page, card(page, "Bob"), "Remove from the map")
    dialog = page.get_by_role("dialog", name="Take Bob off the map")
    expect(dialog.get_by_text("Nothing is deleted")).to_be_visible()
    dialog.get_by_role("radio", name=choice).check()
    dialog.get_by_role("button", name="off the map").click()
    is_told(page, "Bob is off the map")
    expect(card(page, "Bob")).to_have_count(0)
    for name in ("Ada", "Eve", "Dan"):
        expect(card(page, name)).to_be_visible()
    tray = page.get_by_role("group", name="Not on the map")
    expect(tray.get_by_role("button", name="Cyd")).to_be_visible()
    removed = tray.get_by_role("button", name="removed from the map")
    expect(removed).to_have_count(gone)
    undo(page, firm)
    expect(card(page, "Cyd")).to_be_visible()


def test_somebody_is_marked_as_left_after_saying_who_stays_without_a_manager(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    choose(page, card(page, "Bob"), "Mark as left")
    dialog = page.get_by_role("dialog", name="Mark as left")
    expect(dialog.get_by_text("1 person will be without a manager.")).to_be_visible()
    dialog.get_by_role("button", name="Mark as left").click()
    is_told(page, "Bob is marked as left")
    expect(card(page, "Bob")).to_have_count(0)
    undo(page, firm)


def test_two_who_are_the_same_are_merged_field_by_field_and_parted_again(page: Page, firm: Firm) -> None:
    other = NewPerson(name="Robert", title="Director", email="bob@acme.example", manager_id=firm.team["Ada"].id)
    firm.site.desk.do(add_person, firm.account.id, other)
    before = superiors(firm)
    page.goto(firm.at())
    choose(page, card(page, "Bob"), "Merge with")
    dialog = page.get_by_role("dialog", name="Who is the same as Bob?")
    dialog.get_by_role("combobox").fill("robert")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("row", name="Title")).to_be_visible()
    expect(dialog.get_by_text("Robert becomes part of Bob")).to_be_visible()
    dialog.get_by_role("radio", name="Director").first.check()
    dialog.get_by_role("button", name="Merge").click()
    is_told(page, "Robert is now part of Bob")
    panel = page.get_by_role("complementary", name="Bob")
    expect(panel.get_by_text("Director", exact=True).first).to_be_visible()
    expect(panel.get_by_text("bob@acme.example")).to_be_visible()
    assert superiors(firm) == {name: above for name, above in before.items() if name != "Robert"}
    page.keyboard.press("Control+z")
    is_told(page, "Undone")
    assert superiors(firm) == before


def test_several_are_moved_and_marked_as_left_together(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Cyd").click(modifiers=["Control"])
    card(page, "Dan").click(modifiers=["Control"])
    bar = page.get_by_role("toolbar", name="Chosen people")
    bar.get_by_role("button", name="Move to manager").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").fill("ada")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Move to manager").click()
    is_told(page, "now report to Ada")
    expect(bar).to_have_count(0)
    assert superiors(firm) == {**TEAM, "Cyd": "Ada", "Dan": "Ada"}
    undo(page, firm)
    card(page, "Cyd").click(modifiers=["Control"])
    card(page, "Dan").click(modifiers=["Control"])
    card(page, "Dan").click(button="right")
    page.get_by_role("menuitem", name="Mark as left").click()
    dialog.get_by_role("button", name="Mark as left").click()
    is_told(page, "are marked as left")
    expect(card(page, "Dan")).to_have_count(0)
    undo(page, firm)


def test_a_range_and_a_frame_choose(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Bob").click(modifiers=["Control"])
    card(page, "Eve").click(modifiers=["Shift"])
    bar = page.get_by_role("toolbar", name="Chosen people")
    expect(bar).to_contain_text("2 chosen")
    page.get_by_role("button", name="Choose nobody").click()
    expect(bar).to_have_count(0)
    left, low = box(card(page, "Bob")), box(card(page, "Dan"))
    page.keyboard.down("Shift")
    page.mouse.move(left["x"] - 20, left["y"] - 10)
    page.mouse.down()
    page.mouse.move(low["x"] + low["width"] + 20, low["y"] + low["height"] + 10, steps=4)
    expect(page.locator(".marquee")).to_be_visible()
    page.mouse.up()
    page.keyboard.up("Shift")
    expect(bar).to_contain_text("4 chosen")
    expect(page.locator(".marquee")).to_have_count(0)


def test_the_empty_map_has_a_menu_of_its_own(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Ada").wait_for()
    frame = box(chart(page))
    page.mouse.click(frame["x"] + 40, frame["y"] + frame["height"] - 40, button="right")
    page.get_by_role("menuitem", name="Open all branches").click()
    page.wait_for_url("**expand=**")
    page.mouse.click(frame["x"] + 40, frame["y"] + frame["height"] - 40, button="right")
    page.get_by_role("menuitem", name="Back to the upper levels").click()
    expect(card(page, "Ada")).to_be_visible()
    assert said(page, "expand") == ""


def test_dotted_lines_stand_out_with_the_card_they_belong_to(page: Page, firm: Firm) -> None:
    dotted = Move(manager_id=firm.team["Eve"].id, line=LineKind.DOTTED)
    firm.site.desk.do(move_positions, firm.account.id, [firm.team["Cyd"].id], dotted)
    page.goto(firm.at())
    expect(page.get_by_role("img", name="1 dotted line")).to_be_visible()
    x, y = middle(card(page, "Cyd"))
    page.mouse.move(x, y)
    page.wait_for_timeout(200)
    assert page.evaluate(PIXELS) > 0


def test_lines_are_there_from_the_first_picture_on_and_the_canvas_takes_over_when_all_is_at_rest(
    page: Page, firm: Firm
) -> None:
    page.add_init_script(WATCH_SKETCH)
    page.goto(firm.at())
    page.wait_for_function("() => window.sketched > 0")
    expect(page.locator(".sketch")).to_have_count(0)
    assert page.evaluate(PAINTED) > 0


WATCH_SKETCH = """
  new MutationObserver(() => {
    const path = document.querySelector('.sketch path');
    if (path !== null) window.sketched = path.getTotalLength();
  }).observe(document, { childList: true, subtree: true });
"""
"""Remember how long the lines of the first picture were."""

PAINTED = """() => {
  const canvas = document.querySelector('.canvas > canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let lines = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] !== data[0]) lines += 1;
  return lines;
}"""
"""How many pixels of the canvas differ from the page's colour."""

PIXELS = """() => {
  const canvas = document.querySelector('.canvas > canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] < 60 && data[at + 1] < 60 && data[at + 2] < 60) dark += 1;
  return dark;
}"""
"""How many pixels of the canvas have the colour of ink: lines that stand out."""
