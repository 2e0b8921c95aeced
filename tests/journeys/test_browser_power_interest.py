"""The power/interest grid in the browser: dragging, keys and numbers write both ratings."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from inroad.model.assessment import Confirmation
from tests.journeys.charts import box, lift, said, until
from tests.journeys.conftest import Firm, Site
from tests.journeys.lenses import carry_to, faults_in_both_themes, held, in_tray, is_sure, is_told, on_lens, said_of

pytestmark = pytest.mark.browser

TEAM = {"Ada": None, "Bob": "Ada", "Cyd": "Ada", "Dan": "Bob"}


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada is rated for sure, Bob is estimated, nobody rated Cyd and Dan."""
    firm = site.firm("Acme", TEAM)
    held(firm, "Ada", power=8, interest=8, stance="mentor", roles=["champion"])
    held(firm, "Bob", Confirmation.ASSUMED, power=3, interest=2, stance="opponent")
    return firm


def dot(page: Page, power: int, interest: int) -> tuple[float, float]:
    """Where two ratings are on the screen, by the numbers along the axes."""
    across = page.locator(".lens-backdrop .axis.middle").nth(interest).bounding_box()
    down = page.locator(".lens-backdrop .axis.end").nth(power).bounding_box()
    assert across is not None
    assert down is not None
    return across["x"] + across["width"] / 2, down["y"] + down["height"] / 2


def test_people_stand_where_they_are_rated_and_estimates_are_dashed(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    ada, bob = on_lens(page, "Ada"), on_lens(page, "Bob")
    expect(ada).to_be_visible()
    assert box(ada)["y"] < box(bob)["y"]
    assert box(bob)["x"] < box(ada)["x"]
    expect(bob).to_have_class("on-lens chip assumed")
    expect(ada).to_have_attribute("aria-label", "Ada, Manager, Champion, Mentor, power 8, interest 8, Manage closely")
    expect(in_tray(page, "Cyd")).to_be_visible()


def test_dropping_somebody_writes_both_ratings_and_undo_takes_them_back(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Bob").wait_for()
    carry_to(page, on_lens(page, "Bob"), *dot(page, 9, 7))
    expect(page.get_by_text("Bob: power 9, interest 7")).to_be_visible()
    assert said_of(firm, "Bob")["power"] == 3
    page.mouse.up()
    is_told(page, "Bob: power 9, interest 7.")
    assert (said_of(firm, "Bob")["power"], said_of(firm, "Bob")["interest"]) == (9, 7)
    assert is_sure(firm, "Bob", "power")
    expect(on_lens(page, "Bob")).to_have_class("on-lens chip")
    page.keyboard.press("Control+z")
    is_told(page, "Undone")
    until(page, lambda: said_of(firm, "Bob")["power"] == 3)


def test_with_shift_what_is_dropped_is_an_estimate(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Ada").wait_for()
    carry_to(page, on_lens(page, "Ada"), *dot(page, 2, 9))
    page.keyboard.down("Shift")
    expect(page.get_by_text("Ada: power 2, interest 9, estimated")).to_be_visible()
    page.mouse.up()
    page.keyboard.up("Shift")
    until(page, lambda: said_of(firm, "Ada")["power"] == 2)
    assert not is_sure(firm, "Ada", "power")


def test_somebody_from_the_tray_is_rated_by_dropping_them_on_the_grid(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    in_tray(page, "Cyd").wait_for()
    carry_to(page, in_tray(page, "Cyd"), *dot(page, 5, 5))
    page.mouse.up()
    is_told(page, "Cyd: power 5, interest 5.")
    expect(on_lens(page, "Cyd")).to_be_visible()
    expect(in_tray(page, "Cyd")).to_have_count(0)


def test_beyond_the_frame_nothing_happens(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Ada").wait_for()
    lift(page, on_lens(page, "Ada"))
    tray = box(page.locator(".tray"))
    page.mouse.move(tray["x"] + 40, tray["y"] + 20, steps=4)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert said_of(firm, "Ada")["power"] == 8


def test_shift_and_arrows_move_somebody_and_are_one_change(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Ada").click()
    before = box(on_lens(page, "Ada"))
    for key in ("ArrowUp", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(f"Shift+{key}")
    assert box(on_lens(page, "Ada"))["y"] < before["y"]
    is_told(page, "Ada: power 10, interest 7.")
    assert (said_of(firm, "Ada")["power"], said_of(firm, "Ada")["interest"]) == (10, 7)
    page.keyboard.press("Control+z")
    until(page, lambda: (said_of(firm, "Ada")["power"], said_of(firm, "Ada")["interest"]) == (8, 8))


def test_a_power_of_eleven_is_refused_in_the_users_words(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Ada").focus()
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Rate Ada")
    dialog.get_by_label("Power").fill("11")
    expect(dialog.get_by_role("alert")).to_have_text(
        "“11” is no rating: choose a whole number from 0 to 10, or leave it empty."
    )
    dialog.get_by_label("Power").fill("6")
    dialog.get_by_role("button", name="Save").click()
    is_told(page, "Ada: power 6, interest 8.")
    assert said_of(firm, "Ada")["power"] == 6


def test_the_menu_rates_and_clears(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Bob").click(button="right")
    page.get_by_role("menuitem", name="Clear the ratings").click()
    until(page, lambda: "power" not in said_of(firm, "Bob"))
    expect(in_tray(page, "Bob")).to_be_visible()


def test_the_legend_dims_and_selection_and_filter_go_from_lens_to_lens(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    page.get_by_role("group", name="Legend").get_by_role("button", name="Mentor").click()
    expect(on_lens(page, "Bob")).to_have_class("on-lens chip dimmed assumed")
    on_lens(page, "Ada").click()
    expect(page.get_by_role("complementary", name="Ada")).to_be_visible()
    page.get_by_role("tab", name="Onion").click()
    expect(on_lens(page, "Ada")).to_have_attribute("aria-selected", "true")
    assert said(page, "filter") == '["stance:mentor"]'


def test_a_field_is_drawn_large_and_the_past_is_read_only(page: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    page.get_by_label("Zoom in on a field").select_option("manage_closely")
    expect(page.get_by_role("button", name="All four fields")).to_be_visible()
    expect(on_lens(page, "Bob")).to_have_count(0)
    page.goto(firm.at("power-interest?as_of=2000-01-01"))
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button", name="Rate the first")).to_have_count(0)


def test_where_nobody_is_rated_one_sentence_and_one_button_say_how(page: Page, site: Site) -> None:
    firm = site.firm("Beta", TEAM)
    page.goto(firm.at("power-interest"))
    expect(page.get_by_role("heading", name="Nobody is rated yet")).to_be_visible()
    page.get_by_role("button", name="Rate the first").click()
    expect(page.get_by_role("dialog", name="Rate Ada")).to_be_visible()


def test_axe_finds_nothing_in_light_and_dark(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Ada").wait_for()
    assert faults_in_both_themes(page, accessibility_faults) == []
