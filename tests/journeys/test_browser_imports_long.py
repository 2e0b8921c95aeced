"""Import of a long list: it tells how far it is, can be left and come back to, and says when it is done."""

import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from inroad.bootstrap import Installation
from inroad.jobs import worker
from inroad.jobs.handlers import HANDLERS
from inroad.model.job import Job, JobKind
from inroad.model.member import Actor
from inroad.workspace.board import Heard
from tests.journeys.conftest import BRIEFLY, Site
from tests.journeys.test_browser_imports import LIST, choose, outcomes, people

pytestmark = pytest.mark.browser

Handler = Callable[[Installation, Actor, Job, Heard], None]


class Gate:
    """Work that waits, half done, until it may go on."""

    def __init__(self) -> None:
        self.opened = threading.Event()

    def before(self, kind: JobKind, phase: str) -> dict[JobKind, Handler]:
        """The handlers, of which one reports 1,240 of 3,900 and waits."""

        def waiting(installation: Installation, actor: Actor, job: Job, heard: Heard) -> None:
            while not self.opened.wait(0.05):
                heard(phase, 1240, 3900)
            HANDLERS[kind](installation, actor, job, heard)

        return {**HANDLERS, kind: waiting}


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that is open in the end."""
    made = Gate()
    yield made
    made.opened.set()


def test_reading_is_left_and_come_back_to_and_told_wherever_one_is(
    site: Site, page: Page, colleague: Page, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "HANDLERS", gate.before(JobKind.PREVIEW, "reading"))
    page.goto(f"{site.address}/imports?account=Acme")
    choose(page, LIST)
    progress = page.get_by_role("status").get_by_text("Reading · 1,240 of 3,900")
    expect(progress).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_attribute("aria-valuenow", "32")
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_role("link", name="Imports").get_by_label("1 at work")).to_be_visible()
    page.reload()
    page.get_by_role("link", name="Imports").click()
    own = page.get_by_role("region", name="Your imports")
    own.get_by_role("link", name="people.csv").click()
    expect(progress).to_be_visible()
    address = page.url
    page.get_by_role("link", name="Settings").click()
    gate.opened.set()
    toast = page.get_by_role("status").filter(has_text="people.csv has been read")
    toast.get_by_role("button", name="Look").click()
    expect(page).to_have_url(address)
    expect(outcomes(page).get_by_role("button", name="Added")).to_have_text("3Added")
    colleague.goto(address)
    expect(outcomes(colleague).get_by_role("button", name="Added")).to_have_text("3Added")
    page.get_by_role("button", name="Decline").click()


def test_reading_is_stopped(site: Site, page: Page, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "HANDLERS", gate.before(JobKind.PREVIEW, "reading"))
    page.goto(f"{site.address}/imports?account=Bergwerk")
    choose(page, LIST)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Choose a file")).to_be_visible()
    gate.opened.set()
    page.get_by_role("link", name="Suggestions").click()
    expect(page.get_by_role("heading", name="Nothing waits for you")).to_be_visible()


def test_applying_tells_how_far_it_is_is_come_back_to_and_undone_from_anywhere(
    site: Site, page: Page, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.goto(f"{site.address}/imports?account=Castello")
    choose(page, LIST)
    monkeypatch.setattr(worker, "HANDLERS", gate.before(JobKind.ACCEPT, "applying"))
    page.get_by_role("button", name="Accept all 3").click()
    progress = page.get_by_role("status").get_by_text("Applying · 1,240 of 3,900")
    expect(progress).to_be_visible()
    page.get_by_role("link", name="Suggestions").click()
    page.get_by_role("button", name="Import of people.csv").click()
    expect(progress).to_be_visible()
    expect(page.get_by_role("button", name="Accept all 3")).to_have_count(0)
    page.get_by_role("link", name="Settings").click()
    gate.opened.set()
    toast = page.get_by_role("status").filter(has_text="is applied")
    expect(toast).to_be_visible(timeout=BRIEFLY * 2)
    assert people(site, "Castello") == {"Ada Byron": None, "Bob Cole": "Ada Byron", "Cyd Dunn": "Ada Byron"}
    toast.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone:").first).to_be_visible()
    assert site.desk.accounts() == []
