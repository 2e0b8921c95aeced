"""A server that goes away and comes back, and what the app says of it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from inroad.workspace.people import update_position
from tests.fixtures.doors import serving
from tests.journeys.conftest import PATIENCE, Site
from tests.journeys.grids import GridPage

pytestmark = pytest.mark.browser


def test_an_absent_server_is_told_nothing_is_lost_and_what_happened_meanwhile_appears(site: Site, page: Page) -> None:
    firm = site.firm("Acme", {"Ada": None, "Bob": "Ada"})
    bob = firm.team["Bob"]
    banner = page.get_by_role("status").filter(has_text="No connection to the server.")
    people = GridPage(page)
    with serving(site.installation, site.doorkeeper) as address:
        page.goto(f"{address}/accounts/{firm.account.id}/people")
        people.row("Bob").wait_for()
        expect(banner).to_have_count(0)
    expect(banner).to_be_visible(timeout=PATIENCE)
    people.write("Bob", "Title", "Head of Procurement")
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("Not saved yet. The server cannot be reached.")
    expect(people.cell("Bob", "Title")).to_have_text("Head of Procurement")
    site.desk.do(update_position, firm.account.id, bob.id, base_version=bob.version, values={"title": "Chief Buyer"})
    with serving(site.installation, site.doorkeeper, urlsplit(address).port or 0):
        expect(banner).to_have_count(0, timeout=PATIENCE)
        notice.get_by_role("button", name="Try again").click()
        dialog = page.get_by_role("dialog", name="Changed by two people")
        expect(dialog.get_by_role("row").nth(1)).to_have_text("TitleManagerChief BuyerHead of Procurement")
        dialog.get_by_role("button", name="Keep theirs").click()
        expect(people.cell("Bob", "Title")).to_have_text("Chief Buyer")
        page.goto(site.address)
