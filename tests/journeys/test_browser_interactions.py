"""Interactions in the browser: logged by hand, taken from mail, narrowed, strangers offered as people."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.model.interaction import Direction, InteractionKind
from inroad.storage.interactions import InteractionPage
from inroad.workspace.definitions import define
from inroad.workspace.interactions import Encounter, NewInteraction, list_interactions, log_interaction
from inroad.workspace.people import update_person
from tests.journeys.charts import said, until
from tests.journeys.conftest import Firm, Site
from tests.journeys.matrices import in_theme

pytestmark = pytest.mark.browser

MAIL = """\
From ada@acme.example Mon Jun  1 09:00:00 2026
From: Ada <ada@acme.example>
To: Pia <pia@us.example>, New Person <new.person@acme.example>
Date: Mon, 01 Jun 2026 09:00:00 +0000
Subject: Pilot
Message-ID: <one@acme.example>

Secret words.

"""


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada, who has an address, and Bob."""
    made = site.firm("Acme", {"Ada": None, "Bob": "Ada"})
    ada = made.team["Ada"].person_id or ""
    values = {"emails": ["ada@acme.example"]}
    site.desk.do(update_person, ada, base_version=site.desk.seq, values=values)
    return made


def met(firm: Firm) -> list[Encounter]:
    """What is logged, newest first."""
    return firm.site.desk.see(list_interactions, firm.account.id, InteractionPage())[0]


def listed(page: Page) -> Locator:
    """The interactions on the page."""
    return page.get_by_role("region", name="Interactions").get_by_role("listitem")


def log(firm: Firm, name: str, day: int, form: InteractionKind = InteractionKind.CALL, *more: str) -> None:
    at = datetime(2026, 6, day, 10, tzinfo=UTC)
    new = NewInteraction(form=form, at=at, theirs=(firm.team[name].id, *more), subject=f"{name} {day}")
    firm.site.desk.do(log_interaction, firm.account.id, new)


def test_one_is_logged_by_hand_changed_and_deleted(page: Page, firm: Firm) -> None:
    page.goto(firm.at("interactions"))
    expect(page.get_by_text("Nobody was in touch yet")).to_be_visible()
    page.get_by_role("button", name="Log an interaction").first.click()
    dialog = page.get_by_role("dialog", name="Log an interaction")
    expect(dialog.get_by_role("button", name="Log it")).to_be_disabled()
    dialog.get_by_role("button", name="E-mail").click()
    expect(dialog.get_by_role("combobox", name="Which way")).to_have_value("outbound")
    whom = dialog.get_by_role("combobox", name="Who of them")
    whom.fill("Nobody Known")
    whom.press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("Nobody here is called “Nobody Known”")
    whom.fill("Ada")
    whom.fill("new.person@acme.example")
    whom.press("Enter")
    dialog.get_by_role("combobox", name="Which way").select_option("From them")
    dialog.get_by_role("textbox", name="What it was about").fill("Pilot figures")
    dialog.get_by_role("textbox", name="What came of it").fill("She presents them")
    dialog.get_by_role("combobox", name="How it felt").select_option("Positive")
    dialog.get_by_role("button", name="Log it").click()
    expect(listed(page)).to_have_count(1)
    expect(listed(page)).to_contain_text("Pilot figures")
    expect(listed(page)).to_contain_text("Outcome: She presents them")
    [found] = met(firm)
    assert [each.name for each in found.theirs] == ["Ada", "new.person@acme.example"]
    assert (found.interaction.form, found.interaction.direction, found.interaction.sentiment) == (
        InteractionKind.EMAIL, Direction.INBOUND, "positive",
    )  # fmt: skip
    listed(page).get_by_role("button", name="Actions: Pilot figures").click()
    page.get_by_role("menuitem", name="Edit").click()
    dialog = page.get_by_role("dialog", name="Change an interaction")
    dialog.get_by_role("textbox", name="What came of it").fill("She presents them to the board")
    dialog.get_by_role("button", name="Without new.person@acme.example").click()
    dialog.get_by_role("button", name="Save").click()
    expect(listed(page)).to_contain_text("to the board")
    assert [each.name for each in met(firm)[0].theirs] == ["Ada"]
    listed(page).get_by_role("button", name="Actions: Pilot figures").click()
    page.get_by_role("menuitem", name="Delete: it never was").click()
    expect(page.get_by_text("Nobody was in touch yet")).to_be_visible()
    page.get_by_role("status").get_by_role("button", name="Undo").last.click()
    expect(listed(page)).to_have_count(1)


def test_the_list_is_the_newest_first_and_narrowed_to_a_person_and_a_kind(page: Page, firm: Firm) -> None:
    log(firm, "Ada", 1)
    log(firm, "Bob", 3, InteractionKind.MEETING)
    log(firm, "Ada", 2, InteractionKind.MEETING)
    page.goto(firm.at("interactions"))
    expect(listed(page)).to_contain_text(["Bob 3", "Ada 2", "Ada 1"])
    page.get_by_role("combobox", name="With whom").select_option("Ada")
    expect(listed(page)).to_contain_text(["Ada 2", "Ada 1"])
    page.get_by_role("combobox", name="How", exact=True).select_option("Meeting")
    expect(listed(page)).to_have_count(1)
    assert (said(page, "with"), said(page, "form")) == (firm.team["Ada"].person_id, "meeting")
    page.reload()
    expect(listed(page)).to_contain_text(["Ada 2"])
    page.get_by_role("combobox", name="How", exact=True).select_option("Visit")
    page.get_by_role("button", name="Show all").click()
    expect(listed(page)).to_have_count(3)
    listed(page).get_by_role("button", name="Bob", exact=True).click()
    expect(page.get_by_role("complementary", name="Bob")).to_be_visible()


def test_a_mailbox_is_read_without_its_words_and_strangers_are_offered(page: Page, firm: Firm, tmp_path: Path) -> None:
    path = tmp_path / "takeout.mbox"
    path.write_text(MAIL)
    firm.site.desk.do(define, "us", {"domains": ["us.example"]})
    page.goto(firm.at("interactions"))
    page.get_by_test_id("mailbox").set_input_files(path)
    done = page.get_by_role("region", name="takeout.mbox")
    expect(done).to_contain_text("1new interaction")
    expect(done).to_contain_text("1address of nobody yet")
    done.get_by_role("link", name="See the interactions").click()
    expect(listed(page)).to_have_count(1)
    expect(listed(page)).to_contain_text("Ada")
    assert "Secret" not in (page.text_content("body") or "")
    strangers = page.get_by_role("region", name="Not on the map yet")
    strangers.get_by_role("button", name="Add new.person@acme.example as a person").click()
    dialog = page.get_by_role("dialog", name="Add person")
    expect(dialog.get_by_role("textbox", name="Name")).to_have_value("New Person")
    expect(dialog.get_by_role("textbox", name="E-mail")).to_have_value("new.person@acme.example")
    dialog.get_by_role("button", name="Add person").click()
    expect(page.get_by_role("complementary", name="New Person")).to_be_visible()
    expect(strangers).to_have_count(0)
    expect(listed(page)).to_contain_text("New Person")


def test_a_file_dropped_on_the_list_is_about_the_account(page: Page, firm: Firm) -> None:
    firm.site.desk.do(define, "us", {"domains": ["us.example"]})
    page.goto(firm.at("interactions"))
    page.get_by_role("region", name="From mail and calendars").wait_for()
    table = "Date,Type,From,To\n2026-06-02,call,pia@us.example,ada@acme.example\n"
    page.evaluate(
        """text => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], 'calls.csv', { type: 'text/csv' }));
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }""",
        table,
    )
    expect(page.get_by_role("region", name="calls.csv")).to_contain_text("1new interaction")
    until(page, lambda: [each.interaction.form for each in met(firm)] == [InteractionKind.CALL])
    page.get_by_role("region", name="calls.csv").get_by_role("button", name="Undo").click()
    until(page, lambda: met(firm) == [])


def test_who_is_ours_is_asked_where_nobody_has_said_it(page: Page, firm: Firm, tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_text(MAIL.partition("\n")[2])
    firm.site.desk.do(define, "us", {"domains": [], "addresses": []})
    page.goto(firm.at("interactions"))
    page.get_by_test_id("mailbox").set_input_files(path)
    job = page.get_by_role("region", name="one.eml")
    expect(job.get_by_role("alert")).to_contain_text("nobody said who of them is ours")
    job.get_by_role("textbox", name="Our domains or addresses").fill("us.example")
    job.get_by_role("button", name="Read it again").click()
    expect(page.get_by_role("region", name="one.eml")).to_contain_text("1new interaction")


def test_an_earlier_day_lists_what_was_until_then(page: Page, firm: Firm) -> None:
    log(firm, "Ada", 1)
    log(firm, "Ada", 5)
    page.goto(f"{firm.at('interactions')}?as_of=2026-06-03")
    expect(listed(page)).to_contain_text(["Ada 1"])
    expect(page.get_by_role("button", name="Log an interaction")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_has_nothing_to_say(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]], theme: str
) -> None:
    log(firm, "Ada", 1, InteractionKind.EMAIL, "who@acme.example")
    page.goto(firm.at("interactions"))
    in_theme(page, theme)
    listed(page).first.wait_for()
    assert accessibility_faults(page) == []
    page.get_by_role("button", name="Log an interaction").click()
    page.get_by_role("dialog", name="Log an interaction").wait_for()
    assert accessibility_faults(page) == []
    page.keyboard.press("Escape")
