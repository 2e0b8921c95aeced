"""The network of influence in the browser: ties drawn, edited and ended; standing, path and what-if of one person."""

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.model.assessment import Confirmation
from inroad.workspace.relationships import Tied, list_relationships, update_relationship
from inroad.workspace.roster import When
from tests.journeys.charts import box, boxes, drag, said, until
from tests.journeys.conftest import Firm, Site
from tests.journeys.lenses import GUESS, faults_in_both_themes, held, in_tray, is_told, on_lens, tied

pytestmark = pytest.mark.browser

TEAM = {"Ada": None, "Bob": "Ada", "Cyd": "Ada", "Dan": "Bob", "Eve": "Bob"}


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada advises Bob and influences Cyd, Bob and Cyd are in conflict; Dan and Eve are in no tie."""
    firm = site.firm("Acme", TEAM)
    held(firm, "Ada", stance="mentor", power=9)
    tied(firm, "Ada advises Bob")
    tied(firm, "Ada influences Cyd", GUESS)
    tied(firm, "Bob conflicts_with Cyd")
    return firm


def ties(firm: Firm) -> Sequence[Tied]:
    return firm.site.desk.see(list_relationships, firm.account.id, When())


def told(firm: Firm) -> set[str]:
    """Every tie in words."""
    return {f"{tie.start.name} {tie.relationship.relation} {tie.end.name}" for tie in ties(firm)}


def legend(page: Page, kind: str) -> Locator:
    return page.get_by_role("group", name="Legend").get_by_role("button", name=kind)


def test_who_is_tied_stands_on_the_map_and_the_others_in_the_tray(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    expect(on_lens(page, "Ada")).to_have_attribute("aria-label", "Ada, Manager, Mentor, place 1")
    expect(on_lens(page, "Dan")).to_have_count(0)
    expect(in_tray(page, "Dan")).to_be_visible()
    expect(page.get_by_role("complementary", name="Who stands highest")).to_contain_text("Ada")


def test_the_same_ties_are_the_same_picture_and_kinds_move_nobody(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Ada").wait_for()
    nodes = page.get_by_test_id("map").get_by_role("treeitem")
    before = boxes(nodes)
    page.reload()
    on_lens(page, "Ada").wait_for()
    assert boxes(nodes) == before
    legend(page, "advises").click()
    expect(legend(page, "advises")).to_have_attribute("aria-pressed", "false")
    expect(on_lens(page, "Bob")).to_have_attribute("aria-label", "Bob, Manager, Unknown, in none of the chosen ties")
    assert boxes(nodes) == before
    assert said(page, "kinds") == '["influences","conflicts_with"]'


def test_dropping_somebody_on_somebody_draws_a_relationship_between_them(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    in_tray(page, "Dan").wait_for()
    drag(page, in_tray(page, "Dan"), on_lens(page, "Ada"))
    dialog = page.get_by_role("dialog", name="Draw a relationship")
    expect(dialog.get_by_label("Who", exact=True)).to_have_value("Dan")
    expect(dialog.get_by_label("Whom")).to_have_value("Ada")
    dialog.get_by_label("Relationship", exact=True).select_option("advises")
    dialog.get_by_label("Strength").select_option("strong")
    dialog.get_by_label("Formal or not").select_option("informal")
    dialog.get_by_label("Note").fill("they ski together")
    dialog.get_by_label("We are sure of it").check()
    dialog.get_by_text("On which ground?").click()
    dialog.get_by_label("Word for word").fill("He taught me to carve")
    dialog.get_by_label("Source", exact=True).fill("call, 3 March")
    dialog.get_by_role("button", name="Draw", exact=True).click()
    is_told(page, "Drawn: Dan – advises – Ada")
    [drawn] = [tie for tie in ties(firm) if tie.start.name == "Dan"]
    tie = drawn.relationship
    assert (tie.relation, tie.strength, tie.formal, tie.note) == ("advises", "strong", False, "they ski together")
    assert drawn.held is not None
    assert drawn.held.confirmation is Confirmation.CONFIRMED
    expect(on_lens(page, "Dan")).to_be_visible()
    page.keyboard.press("Control+z")
    until(page, lambda: "Dan advises Ada" not in told(firm))


def test_a_key_draws_a_relationship_and_the_same_person_at_both_ends_is_refused(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Bob").focus()
    page.keyboard.press("r")
    dialog = page.get_by_role("dialog", name="Draw a relationship")
    whom = dialog.get_by_role("combobox", name="Whom")
    whom.fill("Bob")
    whom.press("Enter")
    expect(dialog.get_by_role("alert")).to_have_text(
        "A relationship is between two people: Bob cannot stand at both ends."
    )
    expect(dialog.get_by_role("button", name="Draw", exact=True)).to_be_disabled()
    whom.fill("Eve")
    whom.press("Enter")
    dialog.get_by_role("button", name="Turn the direction").click()
    dialog.get_by_role("button", name="Draw", exact=True).click()
    until(page, lambda: "Eve influences Bob" in told(firm))


def test_a_relationship_is_opened_by_the_menu_changed_confirmed_and_ended(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Cyd").click(button="right")
    page.get_by_role("menuitem", name="Ada influences Cyd").click()
    dialog = page.get_by_role("dialog", name="Ada and Cyd")
    dialog.get_by_label("Strength").select_option("weak")
    dialog.get_by_role("button", name="Save").click()
    is_told(page, "Ada and Cyd: the relationship was changed")
    on_lens(page, "Cyd").click(button="right")
    page.get_by_role("menuitem", name="Ada influences Cyd").click()
    dialog.get_by_role("button", name="Still true").click()
    is_told(page, "Ada and Cyd: the relationship was confirmed")
    on_lens(page, "Cyd").click(button="right")
    page.get_by_role("menuitem", name="Ada influences Cyd").click()
    dialog.get_by_role("button", name="It has ended").click()
    dialog.get_by_role("button", name="It has ended").click()
    is_told(page, "Ada and Cyd: the relationship has ended")
    assert told(firm) == {"Ada advises Bob", "Bob conflicts_with Cyd"}


def test_what_somebody_else_changed_meanwhile_is_shown_beside_mine(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Cyd").click(button="right")
    page.get_by_role("menuitem", name="Ada influences Cyd").click()
    dialog = page.get_by_role("dialog", name="Ada and Cyd")
    dialog.get_by_label("Strength").select_option("weak")
    dialog.get_by_label("Note").fill("since the merger")
    [tie] = [each.relationship for each in ties(firm) if each.relationship.relation == "influences"]
    theirs = {"strength": "strong"}
    firm.site.desk.do(update_relationship, firm.account.id, tie.id, base_version=tie.version, values=theirs)
    dialog.get_by_role("button", name="Save").click()
    conflict = page.get_by_role("dialog", name="Changed by two people")
    expect(conflict.get_by_role("row", name="Strength")).to_contain_text("strongweak")
    conflict.get_by_role("button", name="Keep theirs").click()
    until(page, lambda: [tie.relationship.note for tie in ties(firm)].count("since the merger") == 1)
    [tie] = [each.relationship for each in ties(firm) if each.relationship.note]
    assert tie.strength == "strong"


def test_a_line_is_opened_by_pressing_it(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Ada").wait_for()
    page.wait_for_timeout(200)
    one, other = box(on_lens(page, "Bob")), box(on_lens(page, "Cyd"))
    x = (one["x"] + other["x"] + one["width"]) / 2
    y = (one["y"] + other["y"] + one["height"]) / 2
    dialog = page.get_by_role("dialog", name="Bob and Cyd")
    for aside in range(-48, 49, 4):
        away = ((other["x"] - one["x"]) ** 2 + (other["y"] - one["y"]) ** 2) ** 0.5
        across, down = (other["x"] - one["x"]) / away, (other["y"] - one["y"]) / away
        page.mouse.click(x - down * aside, y + across * aside)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if dialog.is_visible():
            return
    raise AssertionError("no line was hit")


def test_the_panel_says_why_who_leads_there_and_what_if(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Ada").click()
    panel = page.get_by_role("complementary", name="Ada")
    expect(panel.get_by_role("region", name="Influence", exact=True)).to_contain_text("2 of 4 come to them for advice")
    expect(panel.get_by_role("region", name="Path to them")).to_contain_text("Nobody we know leads there yet.")
    expect(panel.get_by_role("region", name="Without Ada")).to_contain_text("2 ties would be lost")
    panel.get_by_role("button", name="Show the map without them").click()
    expect(page.get_by_text("The map without Ada")).to_be_visible()
    expect(on_lens(page, "Ada")).to_have_class("on-lens node dimmed selected")
    page.get_by_role("button", name="Show with them again").first.click()
    expect(page.get_by_text("The map without Ada")).to_have_count(0)


def test_numbers_focus_on_who_is_so_many_steps_away(page: Page, firm: Firm) -> None:
    tied(firm, "Dan knows Bob")
    tied(firm, "Eve knows Dan")
    page.goto(firm.at("influence"))
    on_lens(page, "Eve").focus()
    page.keyboard.press("1")
    expect(on_lens(page, "Ada")).to_have_class("on-lens node dimmed")
    expect(on_lens(page, "Dan")).not_to_have_class("on-lens node dimmed")
    page.keyboard.press("3")
    expect(on_lens(page, "Ada")).not_to_have_class("on-lens node dimmed")


def test_colour_and_size_are_chosen_and_kept_in_the_address(page: Page, firm: Firm) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Ada").wait_for()
    large = box(on_lens(page, "Ada").locator(".avatar"))["width"]
    page.get_by_label("Size").select_option("same")
    expect(on_lens(page, "Ada").locator(".avatar")).not_to_have_css("width", f"{large}px")
    page.get_by_label("Colour").select_option("seniority")
    expect(on_lens(page, "Ada").locator(".key")).to_have_text("A")
    assert (said(page, "size"), said(page, "hue")) == ("same", "seniority")


def test_without_ties_the_lines_stand_there_and_say_how_to_begin(page: Page, site: Site) -> None:
    firm = site.firm("Beta", TEAM)
    page.goto(firm.at("influence"))
    expect(page.get_by_role("heading", name="No relationship is drawn yet")).to_be_visible()
    page.get_by_role("button", name="Draw the first").click()
    expect(page.get_by_role("dialog", name="Draw a relationship")).to_be_visible()


def test_axe_finds_nothing_in_light_and_dark(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    page.goto(firm.at("influence"))
    on_lens(page, "Ada").click()
    page.get_by_role("region", name="Path to them").wait_for()
    assert faults_in_both_themes(page, accessibility_faults) == []
