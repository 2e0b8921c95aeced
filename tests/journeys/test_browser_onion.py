"""The onion in the browser: dragging, keys and the menu say in which ring somebody stands."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.charts import box, until
from tests.journeys.conftest import Firm, Site
from tests.journeys.lenses import carry_to, faults_in_both_themes, held, in_tray, is_told, on_lens, said_of

pytestmark = pytest.mark.browser

TEAM = {"Ada": None, "Bob": "Ada", "Cyd": "Ada", "Dan": "Bob"}


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada decides, Bob uses; of Cyd and Dan nothing is known."""
    firm = site.firm("Acme", TEAM)
    held(firm, "Ada", roles=["decision_maker"], stance="mentor")
    held(firm, "Bob", roles=["user"], stance="opponent")
    return firm


def in_ring(page: Page, ring: str) -> tuple[float, float]:
    """A point on the screen inside of a ring, a little to the right of the middle."""
    outer = page.locator(f".ring-edge.{ring}").bounding_box()
    assert outer is not None
    return outer["x"] + outer["width"] - 14, outer["y"] + outer["height"] / 2


def test_people_stand_by_role_in_their_ring(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    ada = on_lens(page, "Ada")
    expect(ada).to_have_attribute("aria-label", "Ada, Manager, Decision maker, Mentor, Core, as Decision maker")
    expect(on_lens(page, "Bob")).to_have_attribute("aria-label", "Bob, Manager, User, Opponent, Outer, as User")
    core = page.locator(".ring-edge.core").bounding_box()
    assert core is not None
    assert core["x"] < box(ada)["x"] < core["x"] + core["width"]
    expect(in_tray(page, "Cyd")).to_be_visible()


def test_dropping_somebody_on_a_ring_writes_it_and_undo_takes_it_back(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    on_lens(page, "Bob").wait_for()
    carry_to(page, on_lens(page, "Bob"), *in_ring(page, "inner"))
    expect(page.get_by_text("Bob: Inner – shapes it or can stop it")).to_be_visible()
    assert "ring" not in said_of(firm, "Bob")
    page.mouse.up()
    is_told(page, "Bob stands in the ring “Inner” now.")
    assert said_of(firm, "Bob")["ring"] == "inner"
    page.keyboard.press("Control+z")
    until(page, lambda: "ring" not in said_of(firm, "Bob"))


def test_somebody_without_a_ring_is_dragged_out_of_the_tray(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    in_tray(page, "Cyd").wait_for()
    carry_to(page, in_tray(page, "Cyd"), *in_ring(page, "middle"))
    page.mouse.up()
    until(page, lambda: said_of(firm, "Cyd").get("ring") == "middle")
    expect(on_lens(page, "Cyd")).to_be_visible()


def test_brackets_and_shift_with_arrows_go_ring_by_ring(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    on_lens(page, "Bob").focus()
    page.keyboard.press("[")
    until(page, lambda: said_of(firm, "Bob").get("ring") == "middle")
    expect(on_lens(page, "Bob")).to_have_attribute(
        "aria-label", "Bob, Manager, User, Opponent, Middle, placed here by somebody"
    )
    on_lens(page, "Bob").focus()
    page.keyboard.press("Shift+ArrowUp")
    until(page, lambda: said_of(firm, "Bob").get("ring") == "inner")
    expect(on_lens(page, "Bob")).to_have_attribute(
        "aria-label", "Bob, Manager, User, Opponent, Inner, placed here by somebody"
    )
    on_lens(page, "Bob").focus()
    page.keyboard.press("]")
    until(page, lambda: said_of(firm, "Bob").get("ring") == "middle")


def test_the_menu_moves_and_lets_role_and_power_say_the_ring_again(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    on_lens(page, "Ada").click(button="right")
    page.get_by_role("menuitem", name="Move to the ring “Outer”").click()
    until(page, lambda: said_of(firm, "Ada").get("ring") == "outer")
    expect(on_lens(page, "Ada")).to_have_attribute(
        "aria-label", "Ada, Manager, Decision maker, Mentor, Outer, placed here by somebody"
    )
    on_lens(page, "Ada").click(button="right")
    page.get_by_role("menuitem", name="Let role and power say the ring").click()
    until(page, lambda: "ring" not in said_of(firm, "Ada"))


def test_several_who_are_chosen_go_together_as_one_change(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    on_lens(page, "Ada").click(modifiers=["Control"])
    on_lens(page, "Bob").click(modifiers=["Control"])
    on_lens(page, "Bob").focus()
    page.keyboard.press("[")
    until(page, lambda: [said_of(firm, name).get("ring") for name in ("Ada", "Bob")] == ["middle", "middle"])
    page.keyboard.press("Control+z")
    until(page, lambda: not any("ring" in said_of(firm, name) for name in ("Ada", "Bob")))


def test_the_past_is_read_only(page: Page, firm: Firm) -> None:
    page.goto(firm.at("onion?as_of=2000-01-01"))
    expect(page.get_by_role("heading", name="Nobody has a ring yet")).to_be_visible()
    expect(page.get_by_text("On this day neither roles nor power were known.")).to_be_visible()


def test_axe_finds_nothing_in_light_and_dark(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    page.goto(firm.at("onion"))
    on_lens(page, "Ada").wait_for()
    assert faults_in_both_themes(page, accessibility_faults) == []


def test_on_a_phone_the_core_opens_where_its_names_can_be_read(page: Page, firm: Firm) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(firm.at("onion"))
    expect(page.get_by_role("toolbar", name="View of the map").get_by_title("Zoom to 100%")).to_have_text("90%")
    expect(on_lens(page, "Ada")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 1440, "height": 900})
