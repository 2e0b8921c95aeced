"""The matrices as sheets."""

from datetime import timedelta

from inroad.exchange.exporters.sheet_svg import Look
from inroad.model.assessment import Confirmation
from inroad.model.interaction import InteractionKind
from inroad.model.stakeholder import Raci, RelationshipLevel, TeamRole
from inroad.workspace.assessments import Statement
from inroad.workspace.coverage import NewCovering, cover, join_team
from inroad.workspace.coverage_matrix import see_coverage
from inroad.workspace.engagement import see_engagement
from inroad.workspace.interactions import NewInteraction, log_interaction
from inroad.workspace.raci import StepPart, see_raci, take_part
from inroad.workspace.roster import When
from inroad.workspace.sheets import (
    coverage_picture,
    coverage_sheet,
    engagement_picture,
    engagement_sheet,
    raci_picture,
    raci_sheet,
)
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.desks import Desk

ASSUMED, CONFIRMED = Statement(confirmation=Confirmation.ASSUMED), Statement(confirmation=Confirmation.CONFIRMED)


def test_raci_has_a_row_a_step_and_says_beside_it_what_is_missing(desk: Desk) -> None:
    acme = desk.account()
    ada, seat = desk.hire(acme, "Ada, CEO"), desk.hire(acme, ", General Counsel")
    desk.do(take_part, acme.id, StepPart(subject_id=ada.id, step="legal", letter=Raci.A), CONFIRMED)
    desk.do(take_part, acme.id, StepPart(subject_id=seat.id, step="legal", letter=Raci.R), ASSUMED)
    matrix = desk.see(see_raci, acme.id, When())
    sheet = raci_sheet(matrix)
    assert [(head.text, head.under, head.open) for head in sheet.columns] == [
        ("Ada", "CEO", False), ("General Counsel", "", True),
    ]  # fmt: skip
    by_step = {row.head.text: row for row in sheet.rows}
    assert [(c.column, c.lines, c.assumed, c.strong) for c in by_step["Legal"].cells] == [
        (0, ("A",), False, True), (1, ("R",), True, False),
    ]  # fmt: skip
    assert by_step["Legal"].notes == ("General Counsel is responsible, but nobody is known in that seat",)
    assert by_step["Discovery"].notes == ("nobody is assigned",)
    assert raci_picture(matrix, dark=True).startswith("<svg")


def test_coverage_says_level_aim_last_contact_and_tie(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada")
    me = desk.actor.member_id
    desk.do(join_team, acme.id, me, role=TeamRole.ACCOUNT_EXECUTIVE)
    vendor, advisor = RelationshipLevel.VENDOR, RelationshipLevel.TRUSTED_ADVISOR
    for name, level, desired in (("Ada", vendor, advisor), ("Bob", None, None)):
        pair = NewCovering(member_id=me, person_id=team[name].person_id or "", level=level, desired=desired)
        desk.do(cover, acme.id, pair)
    at = desk.store.clock() - timedelta(days=3)
    met = NewInteraction(form=InteractionKind.CALL, at=at, theirs=(team["Ada"].id, team["Cyd"].id))
    desk.do(log_interaction, acme.id, met)
    matrix = desk.see(see_coverage, acme.id, When())
    sheet = coverage_sheet(matrix)
    assert [(head.text, head.under) for head in sheet.columns] == [("Olga", "account executive")]
    assert {row.head.text: [cell.lines for cell in row.cells] for row in sheet.rows} == {
        "Ada": [("vendor", "→ trusted advisor", "3 days ago, tie 4")],
        "Bob": [("covers",)],
        "Cyd": [("3 days ago, tie 4",)],
    }
    assert [row.cells[0].strong for row in sheet.rows] == [True, True, False]
    assert coverage_picture(matrix).startswith("<svg")


def test_engagement_has_a_disc_a_ring_and_an_arrow(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada")
    levels = {"Ada": ("neutral", "leading"), "Bob": ("leading", "leading"), "Cyd": (None, "supportive")}
    judged = [
        Judged(subject_id=team[name].id, values={"engagement": here, "engagement_desired": aim})
        for name, (here, aim) in levels.items()
    ]
    desk.do(assess, acme.id, judged, CONFIRMED)
    matrix = desk.see(see_engagement, acme.id, When())
    rows = {row.head.text: row for row in engagement_sheet(matrix).rows}
    assert {name: ([(c.column, c.look) for c in row.cells], row.arrow) for name, row in rows.items()} == {
        "Ada": ([(2, Look.HERE), (4, Look.AIM)], (2, 4)),
        "Bob": ([(4, Look.BOTH)], None),
        "Cyd": ([(3, Look.AIM)], None),
    }
    assert rows["Ada"].notes == ("move Ada from neutral to leading",)
    assert engagement_picture(matrix).startswith("<svg")
