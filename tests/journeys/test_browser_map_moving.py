"""Moving people on the org chart: carrying cards, the lines they get, what is refused, and a server that is gone."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from inroad.workspace.moving import unmap_positions
from inroad.workspace.people import NewPerson, add_person
from tests.fixtures.doors import serving
from tests.journeys.charts import box, card, carry, chart, drag, lift, middle
from tests.journeys.conftest import PATIENCE, Firm, Site

pytestmark = pytest.mark.browser

TEAM = {"Ada": None, "Bob": "Ada", "Eve": "Ada", "Cyd": "Bob", "Dan": "Eve", "Zoe": None}
"""Ada leads Bob and Eve; Cyd reports to Bob, Dan to Eve; Zoe stands in the tray."""


@pytest.fixture
def firm(site: Site) -> Firm:
    return site.firm("Acme", TEAM)


def superiors(firm: Firm) -> dict[str, str | None]:
    return firm.site.desk.tree(firm.account)


def is_told(page: Page, sentence: str) -> None:
    """A toast says what was done."""
    expect(page.get_by_role("status").filter(has_text=sentence).first).to_be_visible()


def test_a_card_dropped_on_another_gets_a_new_manager_and_undo_takes_it_back(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Cyd").wait_for()
    lift(page, card(page, "Cyd"))
    carry(page, card(page, "Eve"))
    expect(page.get_by_text("Cyd will report to Eve")).to_be_visible()
    expect(page.locator(".card.ghost")).to_contain_text("Cyd")
    expect(card(page, "Eve")).to_have_class("card drop-target")
    expect(page.locator(".drop-line path.solid")).to_have_count(1)
    assert superiors(firm)["Cyd"] == "Bob"
    page.mouse.up()
    is_told(page, "Cyd now reports to Eve")
    expect(page.locator(".card.ghost")).to_have_count(0)
    assert superiors(firm)["Cyd"] == "Eve"
    page.keyboard.press("Control+z")
    is_told(page, "Undone")
    assert superiors(firm)["Cyd"] == "Bob"
    assert box(card(page, "Bob"))["y"] < box(card(page, "Cyd"))["y"]


@pytest.mark.parametrize("key", ["Alt", "Shift"])
def test_with_a_modifier_the_line_is_dotted_and_the_manager_stays(page: Page, firm: Firm, key: str) -> None:
    page.goto(firm.at())
    card(page, "Cyd").wait_for()
    lift(page, card(page, "Cyd"))
    carry(page, card(page, "Eve"))
    page.keyboard.down(key)
    expect(page.get_by_text("Cyd will also report to Eve, by a dotted line")).to_be_visible()
    expect(page.locator(".drop-line path.dotted")).to_have_count(1)
    page.mouse.up()
    page.keyboard.up(key)
    is_told(page, "Cyd also reports to Eve, by a dotted line")
    assert superiors(firm)["Cyd"] == "Bob"
    expect(page.get_by_role("img", name="1 dotted line")).to_be_visible()


def test_a_circle_is_refused_with_the_reason_and_a_dotted_line_offered(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Cyd").wait_for()
    lift(page, card(page, "Bob"))
    carry(page, card(page, "Cyd"))
    expect(card(page, "Cyd")).to_have_class("card drop-refused")
    expect(page.get_by_text("Cyd reports to Bob, directly or through others: this would be a circle.")).to_be_visible()
    page.mouse.up()
    dialog = page.get_by_role("dialog", name="This would be a circle")
    dialog.get_by_role("button", name="Cancel").click()
    assert superiors(firm)["Bob"] == "Ada"
    drag(page, card(page, "Bob"), card(page, "Cyd"))
    dialog.get_by_role("button", name="Draw a dotted line").click()
    is_told(page, "Bob also reports to Cyd, by a dotted line")
    assert superiors(firm)["Bob"] == "Ada"


def test_the_manager_one_has_is_refused_and_escape_sends_the_card_home(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Cyd").wait_for()
    lift(page, card(page, "Cyd"))
    carry(page, card(page, "Bob"))
    expect(page.get_by_text("Cyd already reports to Bob")).to_be_visible()
    carry(page, card(page, "Eve"))
    page.keyboard.press("Escape")
    expect(page.locator(".card.ghost")).to_have_count(0)
    page.mouse.up()
    assert superiors(firm) == TEAM
    expect(page.get_by_role("complementary")).to_have_count(0)


def test_several_chosen_are_carried_together_and_their_reports_come_along(page: Page, firm: Firm) -> None:
    fay = NewPerson(name="Fay", title="Manager", manager_id=firm.team["Ada"].id)
    firm.site.desk.do(add_person, firm.account.id, fay)
    page.goto(firm.at())
    for name in ("Bob", "Cyd", "Dan"):
        card(page, name).click(modifiers=["Control"])
    expect(page.get_by_role("toolbar", name="Chosen people")).to_contain_text("3 chosen")
    drag(page, card(page, "Dan"), card(page, "Fay"))
    is_told(page, "now report to Fay")
    assert superiors(firm) == {**TEAM, "Fay": "Ada", "Bob": "Fay", "Dan": "Fay"}


def test_somebody_is_placed_from_the_tray_and_taken_off_by_dropping_there(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    tray = page.get_by_role("group", name="Not on the map")
    drag(page, tray.get_by_role("button", name="Zoe"), card(page, "Dan"))
    is_told(page, "Zoe now reports to Dan")
    expect(card(page, "Zoe")).to_be_visible()
    assert superiors(firm)["Zoe"] == "Dan"
    # nobody is left in the tray: it shows itself while something is carried
    lift(page, card(page, "Zoe"))
    empty = page.get_by_text("Everybody is on the map.")
    expect(empty).to_be_visible()
    carry(page, empty)
    expect(page.get_by_text("Take Zoe off the map")).to_be_visible()
    page.mouse.up()
    is_told(page, "Zoe is off the map")
    expect(tray.get_by_role("button", name="Zoe")).to_contain_text("removed from the map")
    assert superiors(firm)["Zoe"] == "Dan"


def test_who_was_removed_comes_back_where_they_are_dropped(page: Page, firm: Firm) -> None:
    firm.site.desk.do(unmap_positions, firm.account.id, [firm.team["Cyd"].id])
    page.goto(firm.at())
    drag(page, page.get_by_role("button", name="Cyd"), card(page, "Bob"))
    is_told(page, "Cyd now reports to Bob")
    expect(card(page, "Cyd")).to_be_visible()


def test_near_the_edge_the_map_moves_under_what_is_carried(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Cyd").wait_for()
    before = box(card(page, "Ada"))["x"]
    frame = box(chart(page))
    lift(page, card(page, "Cyd"))
    page.mouse.move(frame["x"] + frame["width"] - 8, frame["y"] + 200, steps=3)
    moved = """before => document.querySelector('[aria-level="1"]').getBoundingClientRect().x < before - 30"""
    page.wait_for_function(moved, arg=before)
    page.keyboard.press("Escape")
    page.mouse.up()


def test_a_past_day_is_looked_at_and_not_changed(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?as_of=2031-01-01")
    card(page, "Cyd").wait_for()
    x, y = middle(card(page, "Eve"))
    lift(page, card(page, "Cyd"))
    page.mouse.move(x, y)
    expect(page.locator(".card.ghost")).to_have_count(0)
    page.mouse.up()
    card(page, "Cyd").click(button="right")
    expect(page.get_by_role("menuitem", name="Open")).to_be_visible()
    expect(page.get_by_role("menuitem", name="Change manager")).to_have_count(0)
    page.keyboard.press("Escape")


def test_when_the_server_goes_in_the_middle_of_a_drag_the_card_goes_back_and_nothing_is_lost(
    site: Site, page: Page
) -> None:
    firm = site.firm("Beta", TEAM)
    with serving(site.installation, site.doorkeeper) as address:
        page.goto(f"{address}/accounts/{firm.account.id}/org")
        card(page, "Cyd").wait_for()
        home = box(card(page, "Cyd"))
        lift(page, card(page, "Cyd"))
        carry(page, card(page, "Eve"))
    page.mouse.up()
    told = page.get_by_text("The server cannot be reached. Nothing was changed")
    expect(told).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".card.ghost")).to_have_count(0)
    assert box(card(page, "Cyd")) == home
    assert superiors(firm) == TEAM
    with serving(site.installation, site.doorkeeper, urlsplit(address).port or 0):
        page.get_by_role("button", name="Try again").first.click()
        is_told(page, "Cyd now reports to Eve")
        assert superiors(firm)["Cyd"] == "Eve"
        page.goto(site.address)
