"""The engagement matrix."""

from inroad.model.assessment import Confirmation
from inroad.workspace.assessments import Statement
from inroad.workspace.engagement import see_engagement
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.desks import Desk

ASSUMED = Statement(confirmation=Confirmation.ASSUMED)


def test_everybody_spoken_of_is_a_row_and_who_must_move_furthest_is_first(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada", Dan="Ada")
    said: dict[str, dict[str, object]] = {
        "Ada": {"engagement": "supportive", "engagement_desired": "supportive"},
        "Bob": {"engagement": "resistant", "engagement_desired": "supportive"},
        "Cyd": {"stance": "mentor"},
        "Dan": {"goals": ["quiet"]},
    }
    judged = [Judged(subject_id=team[name].id, values=values) for name, values in said.items()]
    desk.do(assess, acme.id, judged, ASSUMED)
    found = desk.see(see_engagement, acme.id, When())
    assert [(each.row.name, gap.steps, gap.because.code) for each, _, gap in found.rows] == [
        ("Bob", 2, "move"), ("Ada", 0, "kept"), ("Cyd", None, "no_aim"),
    ]  # fmt: skip


def test_a_deal_has_levels_of_its_own(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.team(acme, Ada=None)["Ada"].id
    deal = desk.do(create_opportunity, acme.id, {"name": "Beds"})
    for level, context in (("neutral", None), ("leading", deal.id)):
        judged = [Judged(subject_id=ada, values={"engagement": level}, context_id=context)]
        desk.do(assess, acme.id, judged, ASSUMED)
    levels = [
        [gap.current for *_, gap in desk.see(see_engagement, acme.id, When(), each).rows] for each in (None, deal.id)
    ]
    assert levels == [["neutral"], ["leading"]]
