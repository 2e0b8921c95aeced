"""Every page, in light and dark: axe has nothing to say (WCAG 2.2 AA), and nothing is wider than the window."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from inroad.model.proposal import ProposalKind
from inroad.workspace.people import update_position
from tests.fixtures.doubles import propose
from tests.journeys.conftest import READER, Firm, Site
from tests.journeys.grids import GridPage

pytestmark = pytest.mark.browser

LIST = """Name,Title,Reports to
Ada Byron,Chief Executive Officer,
Bob Cole,Chief Financial Officer,Ada Byron
,,Ada Byron
"""
NARROW, PHONE = 900, 390
WIDER_THAN_THE_WINDOW = """() => {
  const scrolls = element => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const isOut = element => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.right <= innerWidth + 1) return false;
    for (let at = element.parentElement; at !== null; at = at.parentElement) if (scrolls(at)) return false;
    return true;
  };
  const wide = [...document.querySelectorAll("body *")].filter(isOut).map(element => element.outerHTML.slice(0, 120));
  return document.documentElement.scrollWidth > innerWidth ? ["the page itself", ...wide] : wide;
}"""
"""What stands out of the window to the right and is in nothing that scrolls."""


@pytest.fixture(scope="module")
def firm(site: Site) -> Firm:
    """A dozen people under a long name: somebody without a manager, a seat without a holder, an edit."""
    firm = site.firm(
        "Gesellschaft für Anlagenbau und Verfahrenstechnik Oberrhein",
        {"Ada": None, "Bob": "Ada", "Eve": "Ada", "Zoe": None, **{f"Engineer {number}": "Eve" for number in range(9)}},
    )
    site.desk.hire(firm.account, ", Chief Information Officer", under=firm.team["Ada"])
    zoe = firm.team["Zoe"]
    site.desk.do(update_position, firm.account.id, zoe.id, base_version=zoe.version, values={"title": "Advisor"})
    return firm


def portfolio(page: Page, site: Site, firm: Firm) -> None:
    page.goto(site.address)
    page.get_by_role("link", name=firm.account.name).wait_for()


def org_chart(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(f"{firm.at()}?selected={firm.team['Bob'].id}")
    page.get_by_role("complementary", name="Bob").wait_for()
    page.get_by_role("treeitem", name="Eve, Manager").wait_for()


def people(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at("people"))
    page.get_by_role("button", name="Zoe", exact=True).wait_for()


def history(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at("history"))
    page.get_by_role("button", name="Details").first.click()
    page.get_by_role("cell").first.wait_for()


def imports(page: Page, site: Site, _firm: Firm) -> None:
    page.goto(f"{site.address}/imports?account=Acme")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files({"name": "people.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_role("region", name="Added").wait_for()


def suggestions(page: Page, site: Site, firm: Firm) -> None:
    imports(page, site, firm)
    page.get_by_role("link", name="Suggestions").click()
    page.get_by_role("button", name="Import of people.csv").first.click()
    page.get_by_role("region", name="Added").wait_for()


def settings(page: Page, site: Site, _firm: Firm) -> None:
    page.goto(f"{site.address}/settings")
    page.get_by_role("heading", name="Workspace").wait_for()


def adding(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at())
    page.get_by_role("button", name="Add person").click()
    page.get_by_role("dialog").get_by_role("combobox", name="Manager").click()
    page.get_by_role("option").first.wait_for()


def many_chosen(page: Page, site: Site, _firm: Firm) -> None:
    page.goto(f"{site.address}/?view=all&group=tier&columns=%5B%22tags%22%2C%22owner%22%2C%22note%22%5D")
    page.get_by_role("checkbox", name="Choose all", exact=True).check()
    page.get_by_role("toolbar", name="chosen").get_by_role("button", name="Owner").click()
    page.get_by_role("dialog", name="Owner").wait_for()


def filtering(page: Page, site: Site, _firm: Firm) -> None:
    page.goto(f"{site.address}/?view=all&filter=%5B%22owner%3A%22%5D")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("tabpanel").get_by_role("checkbox").first.wait_for()


def editing(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(f"{firm.at('people')}?group=seniority")
    people = GridPage(page)
    people.write("Zoe", "E-mail", "none")
    page.get_by_role("alert").wait_for()


def choosing_a_superior(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at("people"))
    GridPage(page).go("Zoe", "Manager")
    page.keyboard.type("e")
    page.get_by_role("option").first.wait_for()


def pasting(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at("people"))
    people = GridPage(page)
    people.grid.focus()
    people.paste("Name\tTitle\nFay Fox\tCFO\n")
    page.get_by_role("region", name="Added").wait_for()


def finding(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at("people"))
    page.get_by_role("grid").wait_for()
    page.keyboard.press("Control+k")
    page.keyboard.type("zo")
    page.get_by_role("option", name="Zoe").wait_for()


def keys(page: Page, site: Site, firm: Firm) -> None:
    portfolio(page, site, firm)
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()


def saving_a_view(page: Page, _site: Site, firm: Firm) -> None:
    page.goto(firm.at("people"))
    page.get_by_role("button", name="Views").click()
    page.get_by_role("menuitem", name="Save this view").click()
    page.get_by_role("dialog", name="Save this view").wait_for()


def duplicates(page: Page, site: Site, firm: Firm) -> None:
    twin = site.desk.account("Anlagenbau und Verfahrenstechnik GmbH", city="Kehl", domains=["anlagenbau.example"])
    site.desk.do(propose, ProposalKind.ACCOUNT, firm.account.id, twin.id)
    page.goto(f"{site.address}/duplicates")
    page.get_by_role("heading", name="Are these one account?").wait_for()


Visit = Callable[[Page, Site, Firm], None]
PAGES: list[Visit] = [
    portfolio, org_chart, people, history, imports, suggestions, settings, adding, many_chosen, filtering, editing,
    choosing_a_superior, pasting, finding, keys, saving_a_view, duplicates,
]  # fmt: skip


@pytest.mark.parametrize("visit", PAGES)
def test_axe_finds_nothing_in_light_and_dark_and_nothing_is_too_wide(
    page: Page, site: Site, firm: Firm, visit: Visit, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    visit(page, site, firm)
    faults = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        faults += [f"{theme}: {fault}" for fault in accessibility_faults(page)]
    for width in (NARROW, PHONE):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        faults += [f"too wide for {width}: {part}" for part in page.evaluate(WIDER_THAN_THE_WINDOW)]
    assert faults == []


@pytest.fixture(autouse=True)
def _as_before(page: Page) -> Iterator[None]:
    """The window keeps neither a test's size nor its theme."""
    yield
    page.set_viewport_size(READER["viewport"])
    page.emulate_media(color_scheme="light")
