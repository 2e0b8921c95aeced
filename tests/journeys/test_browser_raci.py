"""The RACI matrix: letters by keys and mouse, one who is accountable, what is missing, the steps of the workspace."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from inroad.model.assessment import Confirmation
from inroad.model.stakeholder import Raci
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import restore_definition
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.raci import StepPart, see_raci, take_part
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.journeys.charts import said, until
from tests.journeys.conftest import Firm, Site
from tests.journeys.matrices import beside, cell, grid, in_theme, says

pytestmark = pytest.mark.browser

ASSUMED, CONFIRMED = Statement(confirmation=Confirmation.ASSUMED), Statement(confirmation=Confirmation.CONFIRMED)


@pytest.fixture
def firm(site: Site) -> Firm:
    """Ada, Bob and Cyd; the first two have a buying role."""
    made = site.firm("Acme", {"Ada": None, "Bob": "Ada", "Cyd": "Ada"})
    roles = {"Ada": "decision_maker", "Bob": "champion"}
    judged = [Judged(subject_id=made.team[name].id, values={"roles": [role]}) for name, role in roles.items()]
    site.desk.do(assess, made.account.id, judged, ASSUMED)
    return made


def give(firm: Firm, name: str, step: str, letter: Raci, statement: Statement = CONFIRMED) -> None:
    part = StepPart(subject_id=firm.team[name].id, step=step, letter=letter)
    firm.site.desk.do(take_part, firm.account.id, part, statement)


def letters(firm: Firm, step: str, deal: str | None = None) -> dict[str, str]:
    """Who has which letter in a step, on the server."""
    found = firm.site.desk.see(see_raci, firm.account.id, When(), deal)
    names = {person.id: person.name for _, person in found.columns}
    return {names[who]: held.value for (key, who), held in found.cells.items() if key == step}


def test_letters_are_typed_walked_through_and_taken_away(page: Page, firm: Firm) -> None:
    page.goto(firm.at("raci"))
    expect(beside(page, "Legal")).to_have_text("Nobody is assigned")
    cell(page, "Legal", "Ada").focus()
    page.keyboard.press("a")
    says(page, "Legal", "Ada", "Accountable, only assumed")
    expect(beside(page, "Legal")).to_have_text("Nobody is responsible")
    page.keyboard.press("ArrowRight")
    expect(cell(page, "Legal", "Bob")).to_be_focused()
    page.keyboard.press("r")
    says(page, "Legal", "Bob", "Responsible, only assumed")
    expect(beside(page, "Legal")).to_have_text("Nothing")
    until(page, lambda: letters(firm, "legal") == {"Ada": "A", "Bob": "R"})
    page.keyboard.press("Delete")
    says(page, "Legal", "Bob", "no part")
    page.keyboard.press("ArrowDown")
    expect(cell(page, "Procurement", "Bob")).to_be_focused()
    page.keyboard.press("Home")
    expect(cell(page, "Procurement", "Ada")).to_be_focused()


def test_a_letter_is_chosen_by_mouse_confirmed_and_undone(page: Page, firm: Firm) -> None:
    page.goto(firm.at("raci"))
    cell(page, "Signature", "Ada").click()
    page.get_by_role("menuitem", name="C · Consulted").click()
    says(page, "Signature", "Ada", "Consulted, only assumed")
    cell(page, "Signature", "Ada").click()
    page.get_by_role("menuitem", name="Still true: confirm").click()
    says(page, "Signature", "Ada", "Consulted")
    cell(page, "Signature", "Ada").click()
    page.get_by_role("menuitem", name="No part").click()
    says(page, "Signature", "Ada", "no part")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    says(page, "Signature", "Ada", "Consulted")


def test_a_second_accountable_is_asked_about_and_takes_over(page: Page, firm: Firm) -> None:
    give(firm, "Ada", "legal", Raci.A)
    give(firm, "Bob", "legal", Raci.R)
    page.goto(firm.at("raci"))
    cell(page, "Legal", "Bob").focus()
    page.keyboard.press("a")
    dialog = page.get_by_role("dialog", name="Who is accountable for “Legal”?")
    expect(dialog).to_contain_text("Ada is accountable for “Legal”, and exactly one person can be.")
    dialog.get_by_role("button", name="Leave it").click()
    assert letters(firm, "legal") == {"Ada": "A", "Bob": "R"}
    cell(page, "Legal", "Bob").focus()
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    says(page, "Legal", "Bob", "Accountable, only assumed")
    assert letters(firm, "legal") == {"Ada": "R", "Bob": "A"}


def test_somebody_else_is_added_and_the_panel_opens_from_the_head(page: Page, firm: Firm) -> None:
    page.goto(firm.at("raci"))
    expect(grid(page).get_by_role("columnheader", name="Cyd")).to_have_count(0)
    page.get_by_role("button", name="Add a person").click()
    page.get_by_role("dialog", name="Add a person").get_by_role("button", name="Cyd").click()
    cell(page, "Discovery", "Cyd").focus()
    page.keyboard.press("i")
    says(page, "Discovery", "Cyd", "Informed, only assumed")
    grid(page).get_by_role("button", name="Cyd").click()
    expect(page.get_by_role("complementary", name="Cyd")).to_be_visible()
    assert said(page, "selected") == firm.team["Cyd"].id


def test_the_filter_dims_and_another_lens_keeps_it(page: Page, firm: Firm) -> None:
    page.goto(firm.at("raci"))
    page.get_by_role("button", name="Champion 1").click()
    expect(grid(page).get_by_role("columnheader", name="Ada")).to_have_class("matrix-column dimmed")
    expect(grid(page).get_by_role("columnheader", name="Bob")).to_have_class("matrix-column")
    page.get_by_role("tab", name="Coverage").click()
    expect(page.get_by_role("button", name="Champion 1")).to_have_attribute("aria-pressed", "true")


def test_a_deal_shows_what_it_inherits_and_has_letters_of_its_own(page: Page, firm: Firm) -> None:
    deal = firm.site.desk.do(create_opportunity, firm.account.id, {"name": "Beds"}).id
    give(firm, "Ada", "legal", Raci.A)
    page.goto(f"{firm.at('raci')}?opportunity={deal}")
    says(page, "Legal", "Ada", "Accountable, as in the account as a whole")
    cell(page, "Legal", "Ada").focus()
    page.keyboard.press("Delete")
    expect(page.get_by_role("status").filter(has_text="is said of the account as a whole")).to_be_visible()
    cell(page, "Legal", "Bob").focus()
    page.keyboard.press("r")
    says(page, "Legal", "Bob", "Responsible, only assumed")
    assert (letters(firm, "legal", deal), letters(firm, "legal")) == ({"Ada": "A", "Bob": "R"}, {"Ada": "A"})


def test_steps_are_edited_for_the_whole_workspace(page: Page, firm: Firm) -> None:
    give(firm, "Ada", "legal", Raci.A)
    page.goto(firm.at("raci"))
    page.get_by_role("button", name="Edit steps").click()
    dialog = page.get_by_role("dialog", name="Edit steps")
    dialog.get_by_role("button", name="Take step 1 away").click()
    dialog.get_by_role("textbox", name="Name of step 1, EN").fill("Pilot")
    dialog.get_by_role("button", name="Add a step").click()
    dialog.get_by_role("textbox", name="Name of step 7, EN").fill("Board approval")
    dialog.get_by_role("button", name="Step 7 earlier").click()
    dialog.get_by_role("button", name="Save").click()
    heads = grid(page).get_by_role("rowheader")
    expect(heads).to_have_text(
        ["Pilot", "Business case", "Security", "Legal", "Procurement", "Board approval", "Signature"]
    )
    says(page, "Legal", "Ada", "Accountable")
    firm.site.desk.do(restore_definition, "decision_steps")


def test_an_earlier_day_can_be_read_and_not_written(page: Page, firm: Firm) -> None:
    give(firm, "Ada", "legal", Raci.A)
    page.goto(f"{firm.at('raci')}?as_known=2099-01-01T00:00:00Z")
    says(page, "Legal", "Ada", "Accountable")
    cell(page, "Legal", "Ada").focus()
    page.keyboard.press("Delete")
    says(page, "Legal", "Ada", "Accountable")
    expect(page.get_by_role("button", name="Add a person")).to_have_count(0)
    assert letters(firm, "legal") == {"Ada": "A"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_has_nothing_to_say(
    page: Page, firm: Firm, accessibility_faults: Callable[[Page], list[str]], theme: str
) -> None:
    give(firm, "Ada", "legal", Raci.A)
    give(firm, "Bob", "legal", Raci.R, ASSUMED)
    page.goto(firm.at("raci"))
    in_theme(page, theme)
    says(page, "Legal", "Ada", "Accountable")
    assert accessibility_faults(page) == []
    cell(page, "Legal", "Bob").click()
    page.get_by_role("menuitem", name="No part").wait_for()
    assert accessibility_faults(page) == []
    page.keyboard.press("Escape")
