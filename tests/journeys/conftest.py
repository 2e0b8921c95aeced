"""A running server with the built web app, and signed-in browsers that look at it."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page

from inroad.api.pages import WEB
from inroad.api.security import COOKIE, Doorkeeper
from inroad.bootstrap import Installation, install
from inroad.model.account import Account
from inroad.model.person import Position
from inroad.settings import Settings
from tests.fixtures.absence import lacking
from tests.fixtures.desks import Desk
from tests.fixtures.doors import serving

PATIENCE = 10_000
"""Milliseconds that a page may take for anything on a machine that is busy with other tests."""
BRIEFLY = 2_000
"""Milliseconds within which another browser hears of an edit."""
READER: dict[str, Any] = {
    "locale": "en-GB",
    "timezone_id": "UTC",
    "viewport": {"width": 1440, "height": 900},
    "reduced_motion": "reduce",
}
"""An English reader in Greenwich with a screen of common size, who likes no motion."""


@dataclass(frozen=True)
class Firm:
    """An account that a test made for itself, with its positions by the holder's name."""

    site: "Site"
    account: Account
    team: dict[str, Position]

    def at(self, lens: str = "org") -> str:
        """The address of one of its pages; what follows a question mark stays."""
        return f"{self.site.address}/accounts/{self.account.id}/{lens}"


@dataclass(frozen=True)
class Site:
    """A server for one installation, and its owner's desk for what is not done in the browser."""

    address: str
    doorkeeper: Doorkeeper
    desk: Desk
    installation: Installation

    def entry(self) -> str:
        """The address that `inroad serve` prints: it signs one browser in, once."""
        return f"{self.address}/?token={self.doorkeeper.new_entry_token()}"

    def admit(self, context: BrowserContext) -> Page:
        """A page of a browser that is signed in."""
        context.add_cookies([{"name": COOKIE, "value": self.doorkeeper.secret, "url": self.address}])
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        return page

    def firm(self, name: str, superiors: Mapping[str, str | None], since: date | None = None) -> Firm:
        """An account of people, each with the name of the superior; everybody is a manager by title."""
        account = self.desk.account(name)
        return Firm(self, account, self.desk.team(account, since=since, **superiors))


@pytest.fixture(scope="module")
def site(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server on a free port over an empty SQLite file, for the tests of one module."""
    if not (WEB / "index.html").is_file():
        lacking("The built web app", "run `uv sync --reinstall-package inroad` with INROAD_SKIP_WEB unset")
    database = tmp_path_factory.mktemp("site") / "inroad.db"
    shutil.copyfile(sqlite_template, database)
    installation = install(Settings(database=str(database)))
    doorkeeper = Doorkeeper("a-secret-of-this-installation-only-for-tests")
    with serving(installation, doorkeeper) as address:
        yield Site(address, doorkeeper, Desk(installation.store, installation.owner), installation)
    installation.store.close()


@pytest.fixture(scope="module")
def window(site: Site, browser: Browser) -> Iterator[Page]:
    """A window of a signed-in browser, kept from test to test: the app's files are then fetched and compiled once."""
    with browser.new_context(**READER) as context:
        yield site.admit(context)


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """The signed-in window; a script of ours that fails, or complains on the console, fails the test."""
    faults: list[str] = []

    def on_error(error: Error) -> None:
        faults.append(str(error))

    def on_message(message: ConsoleMessage) -> None:
        faults.extend(_complaints(message))

    window.on("pageerror", on_error)
    window.on("console", on_message)
    yield window
    window.remove_listener("pageerror", on_error)
    window.remove_listener("console", on_message)
    window.evaluate("localStorage.clear()")
    assert faults == []


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """A page of a browser that never was here."""
    with browser.new_context(**READER) as context:
        yield context.new_page()


@pytest.fixture
def colleague(site: Site, browser: Browser) -> Iterator[Page]:
    """A page of somebody else's browser."""
    with browser.new_context(**READER) as context:
        yield site.admit(context)


def _complaints(message: ConsoleMessage) -> list[str]:
    """The console's errors; that a request was refused is told there too, and is no error of ours."""
    refused = message.text.startswith("Failed to load resource")
    return [message.text] if message.type == "error" and not refused else []
