"""The legend is made of the data and is the filter; colour and outline show two facets at once; search flies there."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from inroad.workspace.people import NewPerson, add_person
from tests.journeys.charts import box, card, chart, inside, listed, said, until
from tests.journeys.conftest import READER, Firm, Site

pytestmark = pytest.mark.browser

CROWD = [f"Clerk {number:02}" for number in range(12)]


@pytest.fixture(scope="module")
def firm(site: Site) -> Firm:
    """Ada leads Bob (Finance) and Eve (IT); twelve clerks under Eve, of whom four show; Zoe has no manager."""
    made = site.firm("Acme", {"Ada": None, "Zoe": None})
    for name, title, division, above in (
        ("Bob", "Finance Director", "Finance", "Ada"),
        ("Eve", "IT Director", "IT", "Ada"),
        *((clerk, "Clerk", "IT", "Eve") for clerk in CROWD),
    ):
        new = NewPerson(name=name, title=title, division=(division,), manager_id=made.team[above].id)
        made.team[name] = site.desk.do(add_person, made.account.id, new)
    return made


def dimmed(page: Page) -> set[str]:
    return set(page.locator(".card.dimmed .name").all_text_contents())


def test_the_legend_counts_everybody_also_those_out_of_sight(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    legend = page.get_by_role("group", name="Legend and filter")
    expect(legend.get_by_role("button", name="Director 2")).to_be_visible()
    expect(legend.get_by_role("button", name="Manager 2")).to_be_visible()
    expect(legend.get_by_role("button", name="Individual 12")).to_be_visible()
    expect(legend.get_by_role("img", name="7 reporting lines")).to_be_visible()


def test_what_does_not_fit_the_row_of_the_legend_is_unfolded_by_a_key(browser: Browser, firm: Firm) -> None:
    with browser.new_context(**{**READER, "viewport": {"width": 520, "height": 800}}) as context:
        page = firm.site.admit(context)
        page.goto(firm.at())
        legend = page.get_by_role("group", name="Legend and filter")
        more = legend.get_by_role("button", name=re.compile(r"^\d+ more$"))
        expect(more).to_have_attribute("aria-expanded", "false")
        row = box(legend)
        more.press("Enter")
        fewer = legend.get_by_role("button", name="Fewer")
        expect(fewer).to_be_focused()
        expect(fewer).to_have_attribute("aria-expanded", "true")
        legend.get_by_role("button", name="Individual 12").click()
        expect(page).to_have_url(re.compile("filter=.*individual"))
        assert row["height"] < 48 < box(legend)["height"]


def test_pressing_a_value_dims_the_others_and_keeps_managers_and_it_is_in_the_address(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    value = page.get_by_role("group", name="Legend and filter").get_by_role("button", name="Director 2")
    value.click()
    expect(value).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("2 fit", exact=True)).to_be_visible()
    assert listed(page, "filter") == ["seniority:director"]
    assert dimmed(page) == set(CROWD[:4])
    expect(page.locator(".unplaced.dimmed")).to_have_count(1)
    page.reload()
    expect(value).to_have_attribute("aria-pressed", "true")
    value.click()
    expect(page.locator(".dimmed")).to_have_count(0)
    assert listed(page, "filter") == []


def test_matches_in_a_stack_are_counted_on_it_and_it_stays_bright(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?q=clerk+1")
    stack = page.get_by_role("treeitem", name="8 more")
    expect(stack).to_have_attribute("aria-label", "8 more · 2 fit")
    expect(stack).to_have_css("opacity", "1")
    assert dimmed(page) >= {"Bob", CROWD[0]}


def test_search_flies_to_whom_it_finds_also_out_of_sight(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("searchbox", name="Filter people").fill("clerk 11")
    page.keyboard.press("Enter")
    found = page.get_by_role("treeitem", name="Clerk 11")
    expect(found).to_be_visible()
    until(page, lambda: inside(box(found), box(chart(page))))
    assert f"{firm.team['Eve'].id}/more" in listed(page, "expand")


def test_a_selection_out_of_sight_is_opened_and_shown(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Clerk 09'].id}")
    found = page.get_by_role("treeitem", name="Clerk 09")
    expect(found).to_have_attribute("aria-selected", "true")
    until(page, lambda: inside(box(found), box(chart(page))))


def test_two_facets_at_once_each_with_a_mark_besides_its_colour(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Filter and colour").click()
    facets = page.get_by_role("dialog", name="Filter, colour and outline")
    facets.get_by_role("group", name="Show Division on the cards").get_by_role("button", name="Colour").click()
    facets.get_by_role("group", name="Show Seniority on the cards").get_by_role("button", name="Outline").click()
    page.keyboard.press("Escape")
    assert (said(page, "fill"), said(page, "outline")) == ("division", "seniority")
    legend = page.get_by_role("group", name="Legend and filter")
    expect(legend.get_by_text("Colour: Division")).to_be_visible()
    expect(legend.get_by_role("button", name="Finance 1").locator(".key")).to_have_text("A")
    bob, eve = (page.get_by_role("treeitem", name=f"{name}, ") for name in ("Bob", "Eve"))
    assert [sign.text_content() for sign in (*bob.locator(".key").all(), *eve.locator(".key").all())] == [
        "A", "1", "B", "1",
    ]  # fmt: skip
    colours = [who.locator(".strip").evaluate("e => getComputedStyle(e).backgroundColor") for who in (bob, eve)]
    assert colours[0] != colours[1]
    expect(bob).to_have_attribute("aria-label", "Bob, Finance Director, Director, Finance")
    expect(bob.locator(".face")).to_have_css("border-right-width", "2px")


def test_a_filter_from_the_menu_of_all_facets_shows_in_the_legend(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Filter and colour").click()
    facets = page.get_by_role("dialog", name="Filter, colour and outline")
    facets.get_by_role("button", name="Finance 1").first.click()
    page.keyboard.press("Escape")
    pressed = page.get_by_role("group", name="Legend and filter").get_by_role("button", pressed=True)
    expect(pressed).to_have_text("Finance 1")
    page.get_by_role("button", name="Clear").click()
    expect(pressed).to_have_count(0)


def test_what_is_missing_leads_to_whom_it_is_about(page: Page, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="gaps").click()
    bucket = page.get_by_role("dialog", name="Missing information")
    bucket.get_by_role("button", name="No manager known").click()
    bucket.get_by_role("button", name="Zoe").click()
    expect(page.get_by_role("complementary", name="Zoe")).to_be_visible()
    page.get_by_role("button", name="gaps").click()
    bucket.get_by_role("button", name="No division").click()
    bucket.get_by_role("button", name="Choose all 2").click()
    expect(page.get_by_role("toolbar", name="Chosen people")).to_contain_text("2 chosen")
    page.keyboard.press("Escape")


def test_the_list_and_the_map_share_the_filter(page: Page, firm: Firm) -> None:
    page.goto(f"{firm.at()}?q=bob")
    expect(card(page, "Ada")).to_be_visible()
    page.get_by_role("tab", name="People").click()
    expect(page.get_by_role("row").filter(has_text="Bob").first).to_be_visible()
    page.get_by_role("tab", name="Org chart").click()
    expect(page.get_by_role("searchbox", name="Filter people")).to_have_value("bob")


def test_the_tray_is_searched_ordered_and_counted(page: Page, site: Site) -> None:
    names = ["Ada", "Bob", "Cyd", "Dan", "Eve", "Fay"]
    team = {"Boss": None, **dict.fromkeys([f"Report {n}" for n in range(8)], "Boss"), **dict.fromkeys(names, None)}
    firm = site.firm("Beta", team)
    page.goto(firm.at())
    tray = page.get_by_role("group", name="Not on the map")
    expect(tray.get_by_text("6", exact=True)).to_be_visible()
    tray.get_by_role("combobox", name="Order").select_option("name")
    assert tray.locator(".unplaced .strong").all_text_contents() == names
    tops = [box(each)["x"] for each in tray.locator(".unplaced").all()]
    assert all(one < other for one, other in pairwise(tops))
    tray.get_by_role("searchbox", name="Search the tray").fill("da")
    assert tray.locator(".unplaced .strong").all_text_contents() == ["Ada", "Dan"]
    tray.get_by_role("searchbox", name="Search the tray").fill("nobody")
    expect(tray.get_by_text("Nobody fits")).to_be_visible()
