"""The org chart near and far, on a presentation, on paper, under a finger, and with people of any name and number."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from inroad.model.person import LineKind, Person, Position, ReportingLine
from inroad.workspace.people import NewPerson, add_person
from tests.journeys.charts import apart, box, boxes, card, chart, inside, middle, said
from tests.journeys.conftest import PATIENCE, READER, Firm, Site

pytestmark = pytest.mark.browser

REPORTS = 1403
"""As many as the widest real manager we know of has."""


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob and Eve; three clerks under each."""
    clerks = {f"{name}'s clerk {number}": name for name in ("Bob", "Eve") for number in range(3)}
    return site.firm("Acme", {"Ada": None, "Bob": "Ada", "Eve": "Ada", **clerks})


@pytest.fixture(scope="module")
def crowd(site: Site) -> Firm:
    """One manager of very many."""
    account = site.desk.account("Crowd")
    ids = iter(f"{number:032x}" for number in range(10**6, 10**7))
    people = [Person(id=next(ids), account_id=account.id, name=f"Person {n:04}") for n in range(REPORTS + 1)]
    seats = [Position(id=next(ids), account_id=account.id, person_id=each.id, title="Clerk") for each in people]
    lines = [
        ReportingLine(
            id=next(ids), account_id=account.id, position_id=seat.id, manager_id=seats[0].id, line=LineKind.SOLID
        )
        for seat in seats[1:]
    ]
    site.desk.raw(*people, *seats, *lines)
    return Firm(site, account, {"Boss": seats[0]})


def zoom_out(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("-")


def test_names_stay_readable_further_away_and_boxes_with_names_from_afar(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    card(page, "Ada").wait_for()
    layer = page.locator(".layer")
    expect(layer).to_have_attribute("data-detail", "card")
    zoom_out(page, 4)
    expect(layer).to_have_attribute("data-detail", "name")
    name = card(page, "Bob").locator(".name")
    seen = name.evaluate(
        "e => parseFloat(getComputedStyle(e).fontSize) * e.getBoundingClientRect().width / e.offsetWidth"
    )
    assert 8 <= seen <= 13
    expect(card(page, "Bob").locator(".strip")).to_be_hidden()
    zoom_out(page, 6)
    expect(layer).to_have_attribute("data-detail", "box")
    x, y = middle(chart(page))
    page.mouse.move(x, y)
    page.keyboard.press("f")
    expect(layer).to_have_attribute("data-detail", "card")


SPREAD = """([x, y]) => {
    const map = document.querySelector("[data-testid=map]");
    for (const [type, scale] of [["gesturestart", 1], ["gesturechange", 0.9], ["gesturechange", 0.75]]) {
        const event = new Event(type, { bubbles: true, cancelable: true });
        map.dispatchEvent(Object.assign(event, { scale, clientX: x, clientY: y }));
        if (!event.defaultPrevented) throw new Error("the page itself would grow");
    }
}"""
"""What Safari tells of two fingers on a touchpad that draw together, to three quarters of how far apart they were."""


def test_two_fingers_on_safaris_touchpad_zoom_about_the_pointer(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    ada = card(page, "Ada")
    before = middle(ada)
    page.evaluate(SPREAD, before)
    expect(page.get_by_title("Zoom to 100%")).to_have_text("75%")
    now = middle(ada)
    assert abs(now[0] - before[0]) < 2
    assert abs(now[1] - before[1]) < 2


def test_the_wheel_zooms_about_the_pointer_and_the_map_is_dragged(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    ada = card(page, "Ada")
    x, y = middle(ada)
    page.mouse.move(x, y)
    page.mouse.wheel(0, -240)
    page.wait_for_function("() => document.querySelector('.tools .micro').textContent !== '100%'")
    now = middle(ada)
    assert abs(now[0] - x) < 2
    assert abs(now[1] - y) < 2
    frame = box(chart(page))
    before = box(ada)["x"]
    page.mouse.move(frame["x"] + 30, frame["y"] + 400)
    page.mouse.down()
    page.mouse.move(frame["x"] + 130, frame["y"] + 400, steps=5)
    page.mouse.up()
    there = "x => Math.abs(document.querySelector('[aria-level]').getBoundingClientRect().x - x) < 2"
    page.wait_for_function(there, arg=before + 100)


def test_the_small_map_shows_where_one_is_and_goes_there(page: Page, crowd: Firm) -> None:
    page.goto(f'{crowd.at()}?expand=["*"]')
    page.get_by_role("treeitem", name="Person 0000").wait_for()
    window = page.locator(".minimap .window")
    before = window.get_attribute("x")
    small = box(page.locator(".minimap"))
    page.mouse.click(small["x"] + small["width"] * 0.8, small["y"] + small["height"] * 0.5)
    expect(window).not_to_have_attribute("x", before or "")


BENEATH = """([float, but]) => {
  const over = document.querySelector(float).getBoundingClientRect();
  const isBeneath = card => {
    const at = card.getBoundingClientRect();
    return at.left < over.right && over.left < at.right && at.top < over.bottom && over.top < at.bottom;
  };
  const cards = Array.from(document.querySelectorAll('[role=treeitem]'));
  return cards.find(card => card.dataset.card !== but && isBeneath(card))?.dataset.card;
}"""


@pytest.mark.parametrize("floating", [".minimap", ".tools"])
def test_whoever_is_chosen_lies_beneath_nothing(page: Page, crowd: Firm, floating: str) -> None:
    page.goto(f'{crowd.at()}?expand=["*"]')
    page.get_by_role("treeitem", name="Person 0000").wait_for()
    page.locator(floating).wait_for()
    before = None
    for _ in range(2):  # first the panel opens beside the map and takes room from it, then it is open
        page.wait_for_function(BENEATH, arg=[floating, before])
        before = page.evaluate(BENEATH, [floating, before])
        chosen = page.locator(f'[data-card="{before}"]')
        chosen.focus()
        page.keyboard.press("Enter")
        expect(chosen).to_have_attribute("aria-selected", "true")
        page.locator(".panel").wait_for()
        assert inside(box(chosen), box(chart(page)))
        assert all(apart(box(chosen), box(page.locator(each))) for each in (".minimap", ".tools"))


def test_a_manager_of_very_many_is_stacked_and_opens_into_columns_without_overlaps(page: Page, crowd: Firm) -> None:
    page.goto(crowd.at())
    stack = page.get_by_role("treeitem", name="1,399 more")
    stack.click()
    expect(stack).to_have_count(0)
    page.get_by_role("treeitem", name="Person 0000").wait_for()
    page.keyboard.press("f")
    expect(page.locator(".layer")).to_have_attribute("data-detail", "box")
    page.keyboard.type("person 0700")
    expect(page.get_by_role("treeitem", name="Person 0700")).to_be_focused()
    for _ in range(8):
        page.keyboard.press("+")
    expect(page.locator(".layer")).to_have_attribute("data-detail", "card")
    page.wait_for_timeout(300)
    found = boxes(page.get_by_role("treeitem"))
    assert len(found) > 20
    assert all(apart(one, other) for one, other in combinations(found, 2))


def test_only_cards_about_the_screen_have_elements(page: Page, crowd: Firm) -> None:
    page.goto(f'{crowd.at()}?expand=["*"]')
    page.get_by_role("treeitem", name="Person 0000").wait_for()
    page.wait_for_timeout(300)
    assert page.get_by_role("treeitem").count() < 250


def test_a_presentation_is_the_map_alone_and_escape_leaves_it(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?fill=seniority")
    page.get_by_role("button", name="Present").click()
    stage = page.get_by_role("region", name="Presentation of Acme")
    expect(stage.get_by_role("heading", name="Acme")).to_be_visible()
    expect(stage.get_by_text("Colour: Seniority")).to_be_visible()
    found = boxes(page.get_by_role("treeitem"))
    area = box(chart(page))
    assert len(found) == len(firm.team)
    assert all(inside(each, area) for each in found)
    assert found[0]["width"] > 168  # larger than life
    page.keyboard.press("ArrowDown")
    expect(card(page, "Bob")).to_be_focused()
    page.keyboard.press("Delete")
    card(page, "Bob").click(button="right")
    expect(page.get_by_role("menu")).to_have_count(0)
    assert len(firm.site.desk.tree(firm.account)) == len(firm.team)
    page.keyboard.press("Escape")
    expect(stage).to_have_count(0)
    expect(page.get_by_role("group", name="Legend and filter")).to_be_visible()
    assert said(page, "present") == ""


def test_the_whole_map_is_printed_on_one_page_with_title_day_and_key(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?fill=seniority&q=clerk")
    card(page, "Ada").wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    sheet = page.locator(".print-sheet")
    expect(sheet.get_by_role("heading", name="Acme")).to_be_visible()
    expect(sheet.get_by_text("as of")).to_be_visible()
    expect(sheet.get_by_text("Emphasised: clerk")).to_be_visible()
    expect(sheet.get_by_text("Colour: Seniority")).to_be_visible()
    found = boxes(sheet.locator(".card"))
    assert len(found) == len(firm.team)
    assert all(apart(one, other) for one, other in combinations(found, 2))
    assert all(each["x"] + each["width"] <= 980 and each["y"] + each["height"] <= 720 for each in found)
    assert sheet.locator("svg path").count() == len(firm.team) - 1
    pages = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages == 1
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)


NAMES = {
    "long": ("Maximiliane-Theodora " * 15)[:299] + "x",
    "right to left": "أحمد بن محمد الفارسي",
    "Chinese": "王小明",
    "Japanese": "渡辺 健二",
    "emoji": "👩🏽‍💻 Zoë 🦄",
    "markup": "<img src=x onerror=alert(1)> & Co",
    "mixed": "Dr. שרה Cohen (PhD)",
}


def test_any_name_fits_its_card_and_is_text(page: Page, site: Site) -> None:
    firm = site.firm("Names", {"Ada": None})
    for name in NAMES.values():
        new = NewPerson(name=name, title=name, manager_id=firm.team["Ada"].id)
        site.desk.do(add_person, firm.account.id, new)
    site.desk.do(add_person, firm.account.id, NewPerson(title="CFO", manager_id=firm.team["Ada"].id))
    page.goto(f'{firm.at()}?expand=["*"]')
    for name in NAMES.values():
        item = page.locator(".card", has=page.locator(".name", has_text=name.strip())).first
        expect(item).to_be_visible()
        outer = box(item)
        for part in (".name", ".title", ".strip"):
            assert inside(box(item.locator(part)), outer), (name, part)
    expect(page.get_by_role("treeitem", name="Unknown person, CFO")).to_be_visible()
    arabic = page.locator(".card .name", has_text=NAMES["right to left"])
    assert arabic.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert page.locator(".card img").count() == 0
    zoom_out(page, 4)
    page.keyboard.press("f")


@pytest.fixture
def phone(site: Site, browser: Browser) -> Iterator[Page]:
    """A narrow screen that is touched."""
    reader: dict[str, Any] = {**READER, "viewport": {"width": 900, "height": 800}, "has_touch": True}
    with browser.new_context(**reader) as context:
        yield site.admit(context)


Touch = Callable[..., None]


@pytest.fixture
def touch(phone: Page) -> Touch:
    """Fingers on the screen: `touch("touchMove", (x, y), (x, y))`."""
    session = phone.context.new_cdp_session(phone)

    def send(kind: str, *points: tuple[float, float]) -> None:
        fingers = [{"x": x, "y": y, "id": place} for place, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    return send


def test_one_finger_pans_two_pinch_and_one_that_rests_opens_the_menu(phone: Page, touch: Touch, firm: Firm) -> None:
    phone.goto(firm.at())
    ada = card(phone, "Ada")
    x, y = middle(ada)
    before = box(ada)
    touch("touchStart", (x, y))
    for step in range(1, 6):
        touch("touchMove", (x + 12 * step, y + 8 * step))
    touch("touchEnd")
    phone.wait_for_function(MOVED, arg=before["x"] + 30)
    assert abs(box(ada)["x"] - before["x"] - 60) < 4
    touch("touchStart", (300, 400), (500, 400))
    for step in range(1, 6):
        touch("touchMove", (300 - 20 * step, 400), (500 + 20 * step, 400))
    touch("touchEnd")
    phone.wait_for_function("() => document.querySelector('.card').getBoundingClientRect().width > 250")
    phone.keyboard.press("f")
    phone.wait_for_function("() => document.querySelector('.card').getBoundingClientRect().width < 200")
    touch("touchStart", middle(card(phone, "Bob")))
    expect(phone.get_by_role("menuitem", name="Change manager")).to_be_visible()
    touch("touchEnd")
    expect(phone.get_by_role("menuitem", name="Change manager")).to_be_visible()
    phone.keyboard.press("Escape")


MOVED = "x => document.querySelector('[aria-level=\"1\"]').getBoundingClientRect().x > x"


def test_a_tap_selects_and_the_panel_lies_over_the_narrow_map(phone: Page, firm: Firm) -> None:
    phone.goto(firm.at())
    phone.touchscreen.tap(*middle(card(phone, "Bob")))
    expect(phone.get_by_role("complementary", name="Bob")).to_be_visible()
    legend = phone.get_by_role("group", name="Legend and filter")
    for part in (legend, phone.get_by_role("toolbar", name="View of the map")):
        assert inside(box(part), {"x": 0, "y": 0, "width": 900, "height": 800})


def test_what_somebody_else_does_appears_without_losing_ones_place(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    before = box(card(page, "Bob"))
    new = NewPerson(name="Fay", title="Manager", manager_id=firm.team["Bob"].id)
    firm.site.desk.do(add_person, firm.account.id, new)
    expect(card(page, "Fay")).to_be_visible(timeout=PATIENCE)
    ada = box(card(page, "Ada"))
    assert abs(box(card(page, "Bob"))["y"] - before["y"]) < 1
    assert inside(ada, box(chart(page)))


def test_axe_finds_nothing_with_colours_a_filter_a_choice_and_a_menu(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    faults = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.goto(f"{firm.at()}?fill=seniority&outline=function&q=clerk")
        card(page, "Bob").click(modifiers=["Control"])
        faults += [f"{theme}: {fault}" for fault in accessibility_faults(page)]
        card(page, "Eve").click(button="right")
        page.get_by_role("menu").wait_for()
        faults += [f"{theme}, menu: {fault}" for fault in accessibility_faults(page)]
        page.keyboard.press("Escape")
        page.goto(f"{firm.at()}?present=true&fill=seniority")
        card(page, "Ada").wait_for()
        faults += [f"{theme}, presentation: {fault}" for fault in accessibility_faults(page)]
    page.emulate_media(color_scheme="light")
    assert faults == []
