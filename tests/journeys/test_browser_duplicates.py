"""Duplicates: they are found, looked at side by side, decided on by keys, and taken back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from inroad.model.proposal import ProposalKind
from inroad.storage.proposals import ProposalPage, page_of_proposals
from inroad.workspace.people import NewPerson, add_person
from tests.fixtures.doubles import propose
from tests.journeys.conftest import Site

pytestmark = pytest.mark.browser

FOUND_WITHIN = 90_000
"""Milliseconds: on a machine where nobody has matched anything yet the engine is compiled first."""


def queue(page: Page) -> Locator:
    """The proposals that wait."""
    return page.get_by_role("listbox", name="Proposals, the surest first").get_by_role("option")


def twins(site: Site, *names: str) -> None:
    """Two accounts of each name that may be one, the first ones surest."""
    for place, name in enumerate(names):
        one = site.desk.account(name, domains=[f"{name.lower()}.example"], city="Bonn")
        other = site.desk.account(f"{name} GmbH", domains=[f"www.{name.lower()}.example"], city="Berlin", country="DE")
        site.desk.hire(other, f"{name} Chief, CEO")
        site.desk.do(propose, ProposalKind.ACCOUNT, one.id, other.id, 0.9 - place / 100)


def names(site: Site) -> set[str]:
    """What the accounts are called."""
    return {account.name for account in site.desk.accounts()}


def test_two_are_merged_and_two_kept_apart_by_keys_and_the_last_decision_is_taken_back(site: Site, page: Page) -> None:
    twins(site, "Alder", "Birch", "Cedar")
    page.goto(f"{site.address}/duplicates")
    expect(queue(page)).to_have_count(3)
    expect(page.get_by_role("heading", name="Are these one account?")).to_be_visible()
    page.get_by_role("row", name="City").get_by_role("radio", name="Bonn").check()
    page.keyboard.press("m")
    expect(queue(page)).to_have_count(2)
    alder = next(account for account in site.desk.accounts() if account.name == "Alder")
    assert (alder.legal_names, alder.city, alder.country) == (("Alder GmbH",), "Bonn", "DE")
    assert site.desk.tree(alder) == {"Alder Chief": None}
    page.get_by_role("listbox").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Cedar")
    page.keyboard.press("n")
    expect(queue(page)).to_have_count(1)
    page.keyboard.press("z")
    expect(queue(page)).to_have_count(2)
    assert {"Cedar", "Cedar GmbH", "Birch GmbH"} <= names(site)
    page.keyboard.press("l")
    expect(queue(page).last).to_contain_text("put off")


def test_what_is_decided_can_be_undone_from_the_message(site: Site, page: Page) -> None:
    twins(site, "Dogwood")
    page.goto(f"{site.address}/duplicates?kind=account")
    queue(page).filter(has_text="Dogwood").click()
    page.get_by_role("button", name="Merge").click()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(queue(page).filter(has_text="Dogwood")).to_have_count(1)
    assert {"Dogwood", "Dogwood GmbH"} <= names(site)


def test_a_change_of_jobs_shows_both_seats_and_closes_the_old_one(site: Site, page: Page) -> None:
    old, new = site.desk.account("Elm"), site.desk.account("Fir")
    one, other = (
        site.desk.do(add_person, account.id, NewPerson(name="Jo Lang", title=title, email=f"jo@{account.name}.example"))
        for account, title in ((old, "Head of IT"), (new, "CIO"))
    )
    site.desk.do(propose, ProposalKind.JOB_CHANGE, one.person_id or "", other.person_id or "")
    page.goto(f"{site.address}/duplicates?kind=job_change")
    expect(page.get_by_role("row", name="Positions")).to_contain_text("Head of IT · Elm")
    page.get_by_role("button", name="Changed jobs").click()
    expect(page.get_by_role("button", name="Job changes")).to_contain_text("0")
    assert site.desk.tree(old) == {}
    assert site.desk.tree(new) == {"Jo Lang": None}


def test_looking_finds_what_is_there_twice(site: Site, page: Page) -> None:
    for name in ("Quinoa Analytics", "Quinoa Analytics Ltd"):
        site.desk.account(name, domains=["quinoa-analytics.example"], country="GB")
    page.goto(f"{site.address}/duplicates")
    page.get_by_role("button", name="Look for duplicates").click()
    expect(queue(page).filter(has_text="Quinoa")).to_have_count(1, timeout=FOUND_WITHIN)
    queue(page).filter(has_text="Quinoa").click()
    expect(page.get_by_text("same registrable domain")).to_be_visible()
    assert site.desk.see(page_of_proposals, ProposalPage())
