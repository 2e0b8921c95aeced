"""A server that goes away and comes back, and what the app says of it."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from inroad.workspace.people import update_position
from tests.fixtures.doors import serving
from tests.journeys.conftest import PATIENCE, Site

pytestmark = pytest.mark.browser


def test_an_absent_server_is_told_nothing_is_lost_and_what_happened_meanwhile_appears(site: Site, page: Page) -> None:
    firm = site.firm("Acme", {"Ada": None, "Bob": "Ada"})
    bob = firm.team["Bob"]
    banner = page.get_by_role("status").filter(has_text="No connection to the server.")
    title = page.get_by_role("row").filter(has_text="Bob").get_by_role("button", name="Manager", exact=True)
    with serving(site.installation, site.doorkeeper) as address:
        page.goto(f"{address}/accounts/{firm.account.id}/people")
        title.wait_for()
        expect(banner).to_have_count(0)
    expect(banner).to_be_visible(timeout=PATIENCE)
    title.press("Enter")
    field = page.get_by_role("textbox", name="Title")
    field.fill("Head of Procurement")
    field.press("Enter")
    expect(field).to_have_attribute(
        "title", "The server cannot be reached. Nothing was changed; check that it is running and try again."
    )
    expect(field).to_have_value("Head of Procurement")
    field.press("Escape")
    site.desk.do(update_position, firm.account.id, bob.id, base_version=bob.version, values={"title": "Chief Buyer"})
    with serving(site.installation, site.doorkeeper, urlsplit(address).port or 0):
        expect(page.get_by_role("row").filter(has_text="Bob")).to_contain_text("Chief Buyer", timeout=PATIENCE)
        expect(banner).to_have_count(0)
        page.goto(site.address)
