"""What one sees and does on a map: cards, where they stand, carrying one onto another."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import FloatRect, Locator, Page

from tests.journeys.conftest import PATIENCE


def card(page: Page, name: str) -> Locator:
    """The card of somebody, who is a manager by title."""
    return page.get_by_role("treeitem", name=f"{name}, Manager")


def chart(page: Page) -> Locator:
    """The part of the page in which the map is."""
    return page.get_by_test_id("map")


def said(page: Page, name: str) -> str:
    """A part of the address; empty where it is not there."""
    return parse_qs(urlsplit(page.url).query).get(name, [""])[0]


def listed(page: Page, name: str) -> list[str]:
    """A part of the address that is a list."""
    text = said(page, name)
    found: list[str] = json.loads(text) if text else []
    return found


def box(locator: Locator) -> FloatRect:
    """Where something stands on the screen; a part of a card which is filled anew meanwhile is looked for again."""
    for _ in range(PATIENCE // 50):
        found = locator.bounding_box()
        if found is not None:
            return found
        locator.page.wait_for_timeout(50)
    raise AssertionError("it is not drawn")


def boxes(found: Locator) -> list[FloatRect]:
    """Where several things stand, all at one moment."""
    ask = """items => items.map(item => {
      const { x, y, width, height } = item.getBoundingClientRect();
      return { x, y, width, height };
    })"""
    told: list[FloatRect] = found.evaluate_all(ask)
    return told


def middle(locator: Locator) -> tuple[float, float]:
    """The middle of something on the screen."""
    found = box(locator)
    return found["x"] + found["width"] / 2, found["y"] + found["height"] / 2


def apart(one: FloatRect, other: FloatRect) -> bool:
    """Whether two boxes do not overlap."""
    return (
        one["x"] + one["width"] <= other["x"]
        or other["x"] + other["width"] <= one["x"]
        or one["y"] + one["height"] <= other["y"]
        or other["y"] + other["height"] <= one["y"]
    )


def inside(one: FloatRect, frame: FloatRect) -> bool:
    """Whether a box stands wholly within another."""
    return (
        frame["x"] <= one["x"]
        and frame["y"] <= one["y"]
        and one["x"] + one["width"] <= frame["x"] + frame["width"]
        and one["y"] + one["height"] <= frame["y"] + frame["height"]
    )


def until(page: Page, is_so: Callable[[], bool]) -> None:
    """Wait, for as long as anything may take, until something is so."""
    for _ in range(PATIENCE // 50):
        if is_so():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not become so")


def lift(page: Page, what: Locator) -> None:
    """Take something with the mouse: from now on it is carried."""
    x, y = middle(what)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 12, y + 6, steps=2)


def carry(page: Page, to: Locator) -> None:
    """Carry what was lifted over something."""
    x, y = middle(to)
    page.mouse.move(x, y, steps=4)


def drag(page: Page, what: Locator, to: Locator) -> None:
    """Carry something onto something else and drop it there."""
    lift(page, what)
    carry(page, to)
    page.mouse.up()
