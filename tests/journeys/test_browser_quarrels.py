"""Two windows, one value: who says something else than was seen is asked, wherever they say it, and nothing is lost."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Locator, Page, Route, expect

from inroad.model.stakeholder import RelationshipLevel, TeamRole
from inroad.workspace.coverage import NewCovering, cover, join_team, list_coverage
from inroad.workspace.raci import see_raci
from inroad.workspace.roster import When
from tests.journeys.charts import lift, middle, until
from tests.journeys.conftest import PATIENCE, Firm, Site
from tests.journeys.grids import GridPage
from tests.journeys.lenses import held, on_lens, said_of
from tests.journeys.matrices import cell, says
from tests.journeys.test_browser_power_interest import dot

pytestmark = pytest.mark.browser

MINE, THEIRS = "Keep mine", "Keep theirs"


class Lagging:
    """A page that does not hear of what others do: while `is_behind` it reads what it has read before."""

    def __init__(self, page: Page) -> None:
        self.is_behind = False
        self._kept: dict[str, APIResponse] = {}
        page.route(re.compile(r"/api/accounts/"), self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.method != "GET":
            route.continue_()
            return
        url = route.request.url
        if not self.is_behind or url not in self._kept:
            self._kept[url] = route.fetch()
        route.fulfill(response=self._kept[url])


@pytest.fixture
def lag(page: Page) -> Iterator[Lagging]:
    """The page, which hears of others only when it may."""
    lagging = Lagging(page)
    yield lagging
    page.unroute_all(behavior="wait")


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada leads Bob and Cyd. Bob is rated, has a ring and takes part; one of us covers Ada."""
    firm = site.firm("Acme", {"Ada": None, "Bob": "Ada", "Cyd": "Ada"})
    held(firm, "Bob", power=3, interest=2, ring="outer", engagement="neutral", stance="neutral")
    held(firm, "Cyd", power=4, interest=4)
    accountable: dict[str, Any] = {"roles": ["champion"], "raci.legal": "A"}
    held(firm, "Ada", **accountable)
    desk, me = site.desk, site.desk.actor.member_id
    desk.do(join_team, firm.account.id, me, role=TeamRole.ACCOUNT_EXECUTIVE)
    pair = NewCovering(member_id=me, person_id=firm.team["Ada"].person_id or "", level=RelationshipLevel.VENDOR)
    desk.do(cover, firm.account.id, pair)
    return firm


def quarrel(page: Page) -> Locator:
    """What two said of the same."""
    return page.get_by_role("dialog", name="Changed by two people")


def is_decided(page: Page, decision: str, *rows: str | re.Pattern[str]) -> None:
    """Read who said what, in its rows (whose, of which field, what it was, theirs, mine), and decide."""
    told = quarrel(page).get_by_role("row")
    expect(told).to_have_text([re.compile("^(Who)?Field"), *rows], timeout=PATIENCE)
    quarrel(page).get_by_role("button", name=decision).click()
    expect(quarrel(page)).to_have_count(0)


def rate(page: Page, firm: Firm, name: str, **ratings: int) -> None:
    """Say both ratings as numbers, on the grid in another window."""
    page.goto(firm.at("power-interest"))
    on_lens(page, name).focus()
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog")
    for field, rating in ratings.items():
        dialog.get_by_label(field.capitalize()).fill(str(rating))
    dialog.get_by_role("button", name="Save").click()
    is_held(page, firm, name, **ratings)


def is_held(page: Page, firm: Firm, name: str, **values: object) -> None:
    """Wait until something is held of somebody."""
    until(page, lambda: values.items() <= said_of(firm, name).items())


@pytest.mark.parametrize(("decision", "power", "interest"), [(MINE, 9, 7), (THEIRS, 5, 6)])
def test_somebody_is_dropped_on_the_grid_whom_another_rated_meanwhile(
    page: Page, colleague: Page, firm: Firm, decision: str, power: int, interest: int
) -> None:
    page.goto(firm.at("power-interest"))
    lift(page, on_lens(page, "Bob"))
    rate(colleague, firm, "Bob", power=5, interest=6)
    page.mouse.move(*dot(page, 9, 7), steps=4)
    page.mouse.up()
    is_decided(page, decision, "Power3 of 105 of 109 of 10", "Interest2 of 106 of 107 of 10")
    expect(on_lens(page, "Bob")).to_have_attribute(
        "aria-label", re.compile(f"power {power}, interest {interest}"), timeout=PATIENCE
    )
    is_held(page, firm, "Bob", power=power, interest=interest)


def test_what_only_one_of_them_said_stays_whoever_wins(page: Page, colleague: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    lift(page, on_lens(page, "Bob"))
    rate(colleague, firm, "Bob", power=5)
    page.mouse.move(*dot(page, 9, 7), steps=4)
    page.mouse.up()
    is_decided(page, THEIRS, "Power3 of 105 of 109 of 10")
    is_held(page, firm, "Bob", power=5, interest=7)


def test_keys_move_somebody_whom_another_rated_meanwhile(page: Page, colleague: Page, firm: Firm, lag: Lagging) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Bob").focus()
    lag.is_behind = True
    rate(colleague, firm, "Bob", power=7)
    page.keyboard.press("Shift+ArrowUp")
    page.keyboard.press("Shift+ArrowUp")
    is_decided(page, MINE, "Power3 of 107 of 105 of 10")
    is_held(page, firm, "Bob", power=5, interest=2)


def test_numbers_are_entered_of_somebody_whom_another_rated_meanwhile(page: Page, colleague: Page, firm: Firm) -> None:
    page.goto(firm.at("power-interest"))
    on_lens(page, "Bob").focus()
    page.keyboard.press("e")
    dialog = page.get_by_role("dialog", name="Bob")
    dialog.get_by_label("Power").fill("8")
    rate(colleague, firm, "Bob", power=1, interest=2)
    dialog.get_by_role("button", name="Save").click()
    is_decided(page, MINE, "Power3 of 101 of 108 of 10")
    expect(page.get_by_role("dialog")).to_have_count(0)
    is_held(page, firm, "Bob", power=8, interest=2)


def test_a_ring_is_chosen_for_whom_another_chose_one_meanwhile(page: Page, colleague: Page, firm: Firm) -> None:
    page.goto(firm.at("onion"))
    lift(page, on_lens(page, "Bob"))
    colleague.goto(firm.at("onion"))
    on_lens(colleague, "Bob").focus()
    colleague.keyboard.press("[")
    is_held(colleague, firm, "Bob", ring="middle")
    page.mouse.move(*middle(page.get_by_test_id("map")), steps=4)
    page.mouse.up()
    is_decided(page, MINE, re.compile("^.*OuterMiddleCore$"))
    is_held(page, firm, "Bob", ring="core")


def test_a_level_of_engagement_is_dragged_that_another_set_meanwhile(page: Page, colleague: Page, firm: Firm) -> None:
    page.goto(firm.at("engagement"))
    mark = cell(page, "Bob", "Neutral").locator("[data-mark=current]")
    begin, end = middle(mark), middle(cell(page, "Bob", "Leading"))
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move((begin[0] + end[0]) / 2, begin[1], steps=3)
    colleague.goto(firm.at("engagement"))
    cell(colleague, "Bob", "Unaware").focus()
    colleague.keyboard.press("c")
    is_held(colleague, firm, "Bob", engagement="unaware")
    page.mouse.move(*end, steps=3)
    page.mouse.up()
    is_decided(page, MINE, re.compile("^.*NeutralUnawareLeading$"))
    is_held(page, firm, "Bob", engagement="leading")


def letters(firm: Firm) -> Mapping[str, str]:
    """Who has which letter in the legal step, on the server."""
    found = firm.site.desk.see(see_raci, firm.account.id, When())
    names = {person.id: person.name for person in found.seen.people}
    return {names[who]: held.value for (step, who), held in found.cells.items() if step == "legal"}


def gives(page: Page, firm: Firm, name: str, letter: str, *, over: bool = False) -> None:
    """Give a letter in the legal step by its key, in another window."""
    page.goto(firm.at("raci"))
    cell(page, "Legal", name).focus()
    page.keyboard.press(letter.lower())
    if over:
        page.get_by_role("dialog").get_by_role("button", name=f"{name} takes over").click()
    until(page, lambda: letters(firm).get(name) == letter)


def test_a_letter_is_given_where_another_gave_one_meanwhile(
    page: Page, colleague: Page, firm: Firm, lag: Lagging
) -> None:
    held(firm, "Bob", roles=["user"])
    page.goto(firm.at("raci"))
    cell(page, "Legal", "Bob").focus()
    lag.is_behind = True
    gives(colleague, firm, "Bob", "R")
    page.keyboard.press("c")
    is_decided(page, THEIRS, re.compile("^Legal.*ResponsibleConsulted$"))
    assert letters(firm) == {"Ada": "A", "Bob": "R"}
    page.keyboard.press("i")
    is_decided(page, MINE, re.compile("^Legal.*ResponsibleInformed$"))
    until(page, lambda: letters(firm) == {"Ada": "A", "Bob": "I"})


def test_who_takes_over_is_asked_where_another_took_over_meanwhile(
    page: Page, colleague: Page, firm: Firm, lag: Lagging
) -> None:
    for name in ("Bob", "Cyd"):
        held(firm, name, roles=["user"])
    page.goto(firm.at("raci"))
    cell(page, "Legal", "Bob").focus()
    lag.is_behind = True
    gives(colleague, firm, "Cyd", "A", over=True)
    page.keyboard.press("a")
    page.get_by_role("dialog").get_by_role("button", name="Bob takes over").click()
    is_decided(page, MINE, re.compile("^Legal.*AccountableConsulted$"))
    until(page, lambda: letters(firm) == {"Ada": "C", "Bob": "A", "Cyd": "C"})


def test_whoever_is_accountable_unseen_is_asked_about_by_name(
    page: Page, colleague: Page, firm: Firm, lag: Lagging
) -> None:
    nobody: dict[str, Any] = {"raci.legal": None}
    held(firm, "Ada", **nobody)
    held(firm, "Bob", roles=["user"])
    page.goto(firm.at("raci"))
    cell(page, "Legal", "Bob").focus()
    lag.is_behind = True
    gives(colleague, firm, "Ada", "A")
    page.keyboard.press("a")
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("Ada and Bob would both be accountable")
    asked.get_by_role("button", name="Bob takes over").click()
    until(page, lambda: letters(firm) == {"Ada": "C", "Bob": "A"})
    expect(quarrel(page)).to_have_count(0)


def levels(firm: Firm) -> Mapping[str, str | None]:
    """What we are to whom."""
    found = firm.site.desk.see(list_coverage, firm.account.id)
    return {each.person: each.covering.level for each in found}


def us(firm: Firm) -> str:
    """The name of the one of us at the desk."""
    return firm.site.desk.see(list_coverage, firm.account.id)[0].member


def presses(page: Page, firm: Firm, name: str, key: str) -> None:
    """Press a key on the cell of one of them in another window's matrix of coverage."""
    page.goto(firm.at("coverage"))
    cell(page, name, us(firm)).focus()
    page.keyboard.press(key)


@pytest.mark.parametrize(("key", "now"), [("2", "credible_source"), ("Delete", None)])
def test_a_pair_is_written_that_another_wrote_or_took_away_meanwhile(
    page: Page, colleague: Page, firm: Firm, lag: Lagging, key: str, now: str | None
) -> None:
    page.goto(firm.at("coverage"))
    cell(page, "Ada", us(firm)).focus()
    lag.is_behind = True
    presses(colleague, firm, "Ada", key)
    until(page, lambda: levels(firm).get("Ada") == now)
    page.keyboard.press("4")
    theirs = "Credible source" if now else "—"
    expect(quarrel(page)).to_contain_text("and Ada")
    is_decided(page, MINE, re.compile(f"^We areVendor({theirs}|.*)Trusted advisor$"))
    until(page, lambda: levels(firm) == {"Ada": "trusted_advisor"})


def test_a_pair_is_covered_or_let_go_that_another_wrote_meanwhile(
    page: Page, colleague: Page, firm: Firm, lag: Lagging
) -> None:
    page.goto(firm.at("coverage"))
    cell(page, "Bob", us(firm)).focus()
    lag.is_behind = True
    presses(colleague, firm, "Bob", "2")
    until(page, lambda: levels(firm).get("Bob") == "credible_source")
    page.keyboard.press("1")
    is_decided(page, MINE, re.compile("^We are.*Credible sourceVendor$"))
    until(page, lambda: levels(firm)["Bob"] == "vendor")
    presses(colleague, firm, "Ada", "3")
    until(page, lambda: levels(firm)["Ada"] == "problem_solver")
    cell(page, "Ada", us(firm)).focus()
    page.keyboard.press("Delete")
    is_decided(page, THEIRS, re.compile("^We areVendorProblem solver"))
    assert levels(firm) == {"Ada": "problem_solver", "Bob": "vendor"}


@pytest.fixture
def people(page: Page, firm: Firm) -> GridPage:
    """The list of Acme's people with their ratings."""
    page.goto(f"{firm.at('people')}?sort=name&columns=%5B%22title%22%2C%22power%22%2C%22interest%22%5D")
    grid = GridPage(page)
    grid.shows(["Ada", "Bob", "Cyd"])
    expect(grid.cell("Bob", "Power")).to_have_text("3")
    return grid


def test_a_cell_is_edited_that_another_changed_meanwhile(people: GridPage, colleague: Page, firm: Firm) -> None:
    page = people.page
    people.go("Bob", "Power")
    page.keyboard.press("F2")
    page.locator(".cell-editor input").fill("9")
    rate(colleague, firm, "Bob", power=6, interest=2)
    page.keyboard.press("Enter")
    is_decided(page, MINE, "Power3 of 106 of 109 of 10")
    is_held(page, firm, "Bob", power=9)
    expect(people.cell("Bob", "Power")).to_have_text("~9")


def test_a_block_is_pasted_over_what_another_changed_meanwhile_and_asked_about_once(
    lag: Lagging, people: GridPage, colleague: Page, firm: Firm
) -> None:
    page = people.page
    lag.is_behind = True
    rate(colleague, firm, "Bob", power=6, interest=2)
    rate(colleague, firm, "Cyd", power=7, interest=4)
    people.go("Ada", "Title")
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"):
        page.keyboard.press(f"Shift+{key}")
    people.paste("Chief\t1\t1\nBoss\t2\t2\nClerk\t3\t3")
    lag.is_behind = False
    is_decided(page, THEIRS, "BobPower3 of 106 of 102 of 10", "CydPower4 of 107 of 103 of 10")
    is_held(page, firm, "Bob", power=6, interest=2)
    is_held(page, firm, "Cyd", power=7, interest=3)
    is_held(page, firm, "Ada", power=1, interest=1)
    expect(people.cell("Cyd", "Title")).to_have_text("Clerk")


def test_several_are_edited_at_once_whom_another_changed_meanwhile(
    lag: Lagging, people: GridPage, colleague: Page, firm: Firm
) -> None:
    page = people.page
    lag.is_behind = True
    rate(colleague, firm, "Bob", power=6, interest=2)
    rate(colleague, firm, "Cyd", power=7, interest=4)
    people.check("Bob")
    people.check("Cyd")
    bar = page.get_by_role("toolbar", name="2 chosen")
    bar.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Power").click()
    page.get_by_role("textbox", name="Power").or_(page.get_by_role("combobox", name="Power")).fill("8")
    page.get_by_role("button", name="Set for 2").click()
    is_decided(page, MINE, "BobPower3 of 106 of 108 of 10", "CydPower4 of 107 of 108 of 10")
    is_held(page, firm, "Bob", power=8)
    is_held(page, firm, "Cyd", power=8)


def test_the_panel_s_scale_and_its_still_true_ask_as_well(
    page: Page, colleague: Page, firm: Firm, lag: Lagging
) -> None:
    at = f"{firm.at()}?selected={firm.team['Bob'].id}"
    page.goto(at)
    scale = page.get_by_role("group", name="Stance")
    scale.wait_for()
    lag.is_behind = True
    colleague.goto(at)
    colleague.get_by_role("group", name="Stance").get_by_role("button", name="Opponent").click()
    is_held(page, firm, "Bob", stance="opponent")
    scale.get_by_role("button", name="Mentor").click()
    is_decided(page, THEIRS, "StanceNeutralOpponentMentor")
    page.get_by_role("region", name="Stance").get_by_role("button", name="Still true").click()
    is_decided(page, MINE, "StanceNeutralOpponentNeutral")
    is_held(page, firm, "Bob", stance="neutral")


def test_nobody_quarrels_with_themselves_however_fast_they_are(page: Page, firm: Firm, lag: Lagging) -> None:
    page.goto(firm.at("onion"))
    on_lens(page, "Bob").focus()
    lag.is_behind = True
    page.keyboard.press("[")
    is_held(page, firm, "Bob", ring="middle")
    on_lens(page, "Bob").focus()
    page.keyboard.press("]")
    lag.is_behind = False
    page.goto(firm.at("raci"))
    cell(page, "Legal", "Ada").focus()
    lag.is_behind = True
    for letter, key in (("R", "r"), ("C", "c"), ("A", "a"), ("I", "i")):
        page.keyboard.press(key)
        until(page, partial(lambda now: letters(firm) == {"Ada": now}, letter))
    lag.is_behind = False
    page.goto(firm.at("coverage"))
    cell(page, "Ada", us(firm)).focus()
    lag.is_behind = True
    for key in "1234":
        page.keyboard.press(key)
    until(page, lambda: levels(firm) == {"Ada": "trusted_advisor"})
    expect(quarrel(page)).to_have_count(0)
    lag.is_behind = False
    page.reload()
    says(page, "Ada", us(firm), "Trusted advisor, never in touch")
