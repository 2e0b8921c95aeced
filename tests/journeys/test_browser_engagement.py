"""The engagement matrix: where everybody is and should be, by dragging, keys and menu."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from inroad.model.assessment import Confirmation
from inroad.workspace.assessments import Statement
from inroad.workspace.engagement import see_engagement
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.journeys.charts import middle, until
from tests.journeys.conftest import Firm, Site
from tests.journeys.matrices import beside, cell, grid, in_theme, says

pytestmark = pytest.mark.browser


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada is neutral and should be leading; of Bob only the stance is known."""
    made = site.firm("Acme", {"Ada": None, "Bob": "Ada"})
    said = {"Ada": {"engagement": "neutral", "engagement_desired": "leading"}, "Bob": {"stance": "mentor"}}
    judged = [Judged(subject_id=made.team[name].id, values=values) for name, values in said.items()]
    site.desk.do(assess, made.account.id, judged, Statement(confirmation=Confirmation.CONFIRMED))
    return made


def levels(firm: Firm) -> dict[str, tuple[str | None, str | None]]:
    """Where everybody is and should be, on the server."""
    found = firm.site.desk.see(see_engagement, firm.account.id, When())
    return {person.name: (gap.current, gap.desired) for _, person, gap in found.rows}


def drag(page: Page, row: str, column: str, mark: str, to: str) -> None:
    """Carry a mark from one column of a row into another."""
    begin, end = middle(cell(page, row, column).locator(f"[data-mark={mark}]")), middle(cell(page, row, to))
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move((begin[0] + end[0]) / 2, begin[1], steps=3)
    page.mouse.move(*end, steps=3)
    page.mouse.up()


def test_who_must_be_moved_is_first_with_an_arrow_and_what_to_do(page: Page, firm: Firm) -> None:
    page.goto(firm.at("engagement"))
    expect(grid(page).get_by_role("rowheader")).to_contain_text(["Ada", "Bob"])
    says(page, "Ada", "Neutral", "is here")
    says(page, "Ada", "Leading", "should be here")
    expect(beside(page, "Ada")).to_have_text("Move from neutral to leading")
    expect(beside(page, "Bob")).to_have_text("Say where they should be")
    expect(page.get_by_text("1 person must be moved, by 2 levels in all")).to_be_visible()


def test_either_mark_is_dragged_and_put_back(page: Page, firm: Firm) -> None:
    page.goto(firm.at("engagement"))
    drag(page, "Ada", "Neutral", "current", "Supportive")
    until(page, lambda: levels(firm)["Ada"] == ("supportive", "leading"))
    says(page, "Ada", "Supportive", "is here")
    drag(page, "Ada", "Leading", "desired", "Supportive")
    until(page, lambda: levels(firm)["Ada"] == ("supportive", "supportive"))
    says(page, "Ada", "Supportive", "is here and should be")
    expect(page.get_by_role("menu")).to_have_count(0)
    drag(page, "Bob", "Not known", "current", "Unaware")
    until(page, lambda: levels(firm)["Bob"] == ("unaware", None))
    page.get_by_role("status").get_by_role("button", name="Undo").last.click()
    until(page, lambda: levels(firm)["Bob"] == (None, None))


def test_escape_puts_a_mark_back_where_it_was(page: Page, firm: Firm) -> None:
    page.goto(firm.at("engagement"))
    page.mouse.move(*middle(cell(page, "Ada", "Neutral").locator("[data-mark=current]")))
    page.mouse.down()
    page.mouse.move(*middle(cell(page, "Ada", "Unaware")), steps=4)
    expect(cell(page, "Ada", "Unaware")).to_have_class("matrix-cell target")
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(cell(page, "Ada", "Unaware")).to_have_class("matrix-cell")
    assert levels(firm)["Ada"] == ("neutral", "leading")


def test_keys_set_and_move_both(page: Page, firm: Firm) -> None:
    page.goto(firm.at("engagement"))
    cell(page, "Bob", "Resistant").focus()
    page.keyboard.press("c")
    until(page, lambda: levels(firm)["Bob"] == ("resistant", None))
    cell(page, "Bob", "Supportive").focus()
    page.keyboard.press("d")
    until(page, lambda: levels(firm)["Bob"] == ("resistant", "supportive"))
    says(page, "Bob", "Supportive", "should be here")
    cell(page, "Bob", "Supportive").focus()
    page.keyboard.press("Alt+ArrowRight")
    until(page, lambda: levels(firm)["Bob"] == ("neutral", "supportive"))
    says(page, "Bob", "Neutral", "is here")
    page.keyboard.press("Alt+Shift+ArrowRight")
    until(page, lambda: levels(firm)["Bob"] == ("neutral", "leading"))
    says(page, "Bob", "Leading", "should be here")
    cell(page, "Bob", "Leading").focus()
    page.keyboard.press("Delete")
    until(page, lambda: levels(firm)["Bob"] == ("neutral", None))


def test_a_menu_offers_the_same(page: Page, firm: Firm) -> None:
    page.goto(firm.at("engagement"))
    cell(page, "Bob", "Leading").click()
    page.get_by_role("menuitem", name="Should be here (D)").click()
    until(page, lambda: levels(firm)["Bob"] == (None, "leading"))
    expect(beside(page, "Bob")).to_have_text("Find out where they are; leading is wanted")
    cell(page, "Ada", "Neutral").click()
    page.get_by_role("menuitem", name="Where they are is not known").click()
    until(page, lambda: levels(firm)["Ada"] == (None, "leading"))


def test_where_nobody_is_placed_the_next_step_is_shown(page: Page, site: Site) -> None:
    firm = site.firm("Beta", {"Ada": None})
    page.goto(firm.at("engagement"))
    expect(page.get_by_text("Of nobody is it said yet where they stand")).to_be_visible()
    page.get_by_role("button", name="Add a person").last.click()
    page.get_by_role("dialog", name="Add a person").get_by_role("button", name="Ada").click()
    cell(page, "Ada", "Leading").focus()
    page.keyboard.press("d")
    until(page, lambda: levels(firm) == {"Ada": (None, "leading")})


def test_an_earlier_moment_can_be_read_and_not_written(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at('engagement')}?as_known=2099-01-01T00:00:00Z")
    drag(page, "Ada", "Neutral", "current", "Supportive")
    cell(page, "Ada", "Unaware").focus()
    page.keyboard.press("c")
    expect(page.get_by_role("button", name="Add a person")).to_have_count(0)
    assert levels(firm)["Ada"] == ("neutral", "leading")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_has_nothing_to_say(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]], theme: str
) -> None:
    page.goto(firm.at("engagement"))
    in_theme(page, theme)
    cell(page, "Ada", "Neutral").wait_for()
    assert accessibility_faults(page) == []
