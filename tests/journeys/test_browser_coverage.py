"""The coverage matrix: our team against theirs, levels by keys and mouse, what passed, what is missing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from inroad.model.interaction import InteractionKind
from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.workspace.coverage import NewCovering, cover, join_team, list_coverage, list_team
from inroad.workspace.interactions import NewInteraction, log_interaction
from tests.journeys.charts import until
from tests.journeys.conftest import Firm, Site
from tests.journeys.matrices import beside, cell, grid, in_theme, says

pytestmark = pytest.mark.browser

VENDOR, ADVISOR = RelationshipLevel.VENDOR, RelationshipLevel.TRUSTED_ADVISOR


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada is covered by Olga, who met her 130 days and Bob 3 days ago."""
    made = site.firm("Acme", {"Ada": None, "Bob": "Ada", "Cyd": "Ada"})
    desk, me = site.desk, site.desk.actor.member_id
    desk.do(join_team, made.account.id, me, role=TeamRole.ACCOUNT_EXECUTIVE)
    pair = NewCovering(member_id=me, person_id=made.team["Ada"].person_id or "", level=VENDOR, desired=ADVISOR)
    desk.do(cover, made.account.id, pair)
    for name, days in (("Ada", 130), ("Bob", 3)):
        at = desk.store.clock() - timedelta(days=days)
        met = NewInteraction(form=InteractionKind.MEETING, at=at, theirs=(made.team[name].id,))
        desk.do(log_interaction, made.account.id, met)
    return made


def us(firm: Firm) -> str:
    """The name of the one of us at the desk."""
    return firm.site.desk.see(list_team, firm.account.id)[0].name


def levels(firm: Firm) -> dict[str, tuple[str | None, str | None]]:
    """What we are to whom, and should be, on the server."""
    found = firm.site.desk.see(list_coverage, firm.account.id)
    return {each.person: (each.covering.level, each.covering.desired) for each in found}


def test_levels_age_and_what_is_missing_stand_in_their_rows(page: Page, firm: Firm) -> None:
    page.goto(firm.at("coverage"))
    says(page, "Ada", us(firm), "Vendor, should be Trusted advisor, 130 days ago, stale, tie 3 of 100")
    says(page, "Bob", us(firm), "does not cover, 3 days ago, tie 4 of 100")
    expect(beside(page, "Ada").get_by_role("listitem")).to_have_text(
        ["No contact for 130 days", f"{us(firm)}: Vendor, should be Trusted advisor"]
    )
    expect(beside(page, "Bob")).to_have_text("Nobody of us covers them")
    expect(page.get_by_text("Everything hangs on Bob: single-threaded")).to_be_visible()


def test_levels_are_set_by_keys(page: Page, firm: Firm) -> None:
    page.goto(firm.at("coverage"))
    cell(page, "Bob", us(firm)).focus()
    page.keyboard.press("2")
    says(page, "Bob", us(firm), "Credible source, 3 days ago, tie 4 of 100")
    page.keyboard.press("Shift+Digit4")
    says(page, "Bob", us(firm), "Credible source, should be Trusted advisor, 3 days ago, tie 4 of 100")
    page.keyboard.press("ArrowUp")
    expect(cell(page, "Ada", us(firm))).to_be_focused()
    page.keyboard.press("Delete")
    until(page, lambda: levels(firm) == {"Bob": ("credible_source", "trusted_advisor")})
    page.keyboard.press("Control+z")
    until(page, lambda: levels(firm).get("Ada") == ("vendor", "trusted_advisor"))


def test_a_pair_is_edited_in_place_by_mouse(page: Page, firm: Firm) -> None:
    page.goto(firm.at("coverage"))
    cell(page, "Bob", us(firm)).click()
    editor = page.get_by_role("dialog", name=f"{us(firm)} and Bob").last
    editor.get_by_role("group", name="We are now").get_by_role("button", name="Problem solver").click()
    until(page, lambda: levels(firm).get("Bob") == ("problem_solver", None))
    chosen = editor.get_by_role("group", name="We are now").get_by_role("button", name="Problem solver")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    editor.get_by_role("group", name="We should be").get_by_role("button", name="Trusted advisor").click()
    until(page, lambda: levels(firm)["Bob"] == ("problem_solver", "trusted_advisor"))
    editor.get_by_role("textbox", name="Note").fill("since the pilot")
    editor.get_by_role("button", name="Save").click()
    until(page, lambda: firm.site.desk.see(list_coverage, firm.account.id)[-1].covering.note == "since the pilot")
    cell(page, "Bob", us(firm)).click()
    page.get_by_role("button", name="Does not cover any more").click()
    until(page, lambda: set(levels(firm)) == {"Ada"})


def test_one_of_us_joins_the_team_and_leaves_it(page: Page, firm: Firm) -> None:
    page.goto(firm.at("coverage"))
    page.get_by_role("button", name="Add a team member").click()
    dialog = page.get_by_role("dialog", name="Add a team member")
    dialog.get_by_role("combobox", name="As").select_option("Executive sponsor")
    dialog.get_by_role("button", name="Add to the team").click()
    head = grid(page).get_by_role("columnheader", name=us(firm))
    expect(head).to_contain_text("Account executive, Executive sponsor")
    page.get_by_role("button", name=f"Place of {us(firm)} in the team").click()
    page.get_by_role("menuitem", name="Leave the team as Executive sponsor").click()
    expect(head).not_to_contain_text("Executive sponsor")


def test_without_a_team_the_way_to_one_is_shown(page: Page, site: Site) -> None:
    firm = site.firm("Beta", {"Ada": None})
    page.goto(firm.at("coverage"))
    expect(page.get_by_text("Nobody of us is in the team yet")).to_be_visible()
    page.get_by_role("button", name="Add a team member").click()
    page.get_by_role("dialog").get_by_role("button", name="Add to the team").click()
    expect(grid(page)).to_be_visible()
    expect(page.get_by_text("Nobody of theirs is here yet")).to_be_visible()
    page.get_by_role("button", name="Add a person").first.click()
    page.get_by_role("dialog", name="Add a person").get_by_role("button", name="Ada").click()
    cell(page, "Ada", us(firm)).focus()
    page.keyboard.press(" ")
    until(page, lambda: levels(firm) == {"Ada": (None, None)})


def test_an_earlier_moment_can_be_read_and_not_written(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at('coverage')}?as_known=2099-01-01T00:00:00Z")
    cell(page, "Ada", us(firm)).focus()
    page.keyboard.press("4")
    expect(page.get_by_role("button", name="Add a team member")).to_have_count(0)
    assert levels(firm) == {"Ada": ("vendor", "trusted_advisor")}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_has_nothing_to_say(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]], theme: str
) -> None:
    page.goto(firm.at("coverage"))
    in_theme(page, theme)
    cell(page, "Ada", us(firm)).wait_for()
    assert accessibility_faults(page) == []
    cell(page, "Ada", us(firm)).click()
    page.get_by_role("button", name="Does not cover any more").wait_for()
    assert accessibility_faults(page) == []
    page.keyboard.press("Escape")
