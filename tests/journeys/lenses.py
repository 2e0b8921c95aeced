"""What one sees and does on lenses: people carried over a drawing on which every point means something."""

from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from inroad.model.assessment import Confirmation
from inroad.model.relationship import RelationKind
from inroad.workspace.assessments import Statement
from inroad.workspace.relationships import NewRelationship, relate
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess, list_stakeholders
from tests.journeys.charts import lift
from tests.journeys.conftest import Firm

SURE = Statement(confirmation=Confirmation.CONFIRMED)
GUESS = Statement(confirmation=Confirmation.ASSUMED)


def held(firm: Firm, name: str, confirmation: Confirmation = Confirmation.CONFIRMED, **values: Any) -> None:
    """Something is held of somebody before the page is opened."""
    said = [Judged(subject_id=firm.team[name].id, values=values)]
    firm.site.desk.do(assess, firm.account.id, said, Statement(confirmation=confirmation))


def tied(firm: Firm, text: str, statement: Statement = SURE) -> str:
    """A tie is drawn before the page is opened: "Ada influences Bob"; answers its id."""
    one, kind, other = text.split()
    tie = NewRelationship(from_id=firm.team[one].id, to_id=firm.team[other].id, relation=RelationKind(kind))
    return firm.site.desk.do(relate, firm.account.id, tie, statement).id


def said_of(firm: Firm, name: str) -> Mapping[str, Any]:
    """What is held of somebody now, by field."""
    found = firm.site.desk.see(list_stakeholders, firm.account.id, When())
    [row] = [each for each in found.rows if each.row.name == name]
    return {field: value.value for field, value in row.values.items()}


def is_sure(firm: Firm, name: str, field: str) -> bool:
    """Whether a value is confirmed."""
    found = firm.site.desk.see(list_stakeholders, firm.account.id, When())
    [row] = [each for each in found.rows if each.row.name == name]
    return row.values[field].confirmation is Confirmation.CONFIRMED


def on_lens(page: Page, name: str) -> Locator:
    """Somebody on a lens."""
    return page.get_by_test_id("map").get_by_role("treeitem", name=f"{name}, ")


def in_tray(page: Page, name: str) -> Locator:
    """Somebody who has no place on the lens."""
    return page.locator(".tray").get_by_role("button", name=name)


def carry_to(page: Page, what: Locator, x: float, y: float) -> None:
    """Take somebody and carry them to a point of the screen; they are not dropped yet."""
    lift(page, what)
    page.mouse.move(x, y, steps=4)


def is_told(page: Page, sentence: str) -> None:
    """A toast says what was done."""
    expect(page.get_by_role("status").filter(has_text=sentence).first).to_be_visible()


def faults_in_both_themes(page: Page, accessibility_faults: Callable[[Page], list[str]]) -> list[str]:
    """What axe finds, light and dark; the page is light again afterwards."""
    faults = []
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        faults += [f"{theme}: {fault}" for fault in accessibility_faults(page)]
    return faults
