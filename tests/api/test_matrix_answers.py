"""The matrices as answers, without a door."""

from inroad.api.matrix_answers import coverage_answer, engagement_answer, raci_answer
from inroad.workspace.coverage_matrix import see_coverage
from inroad.workspace.engagement import see_engagement
from inroad.workspace.raci import see_raci
from inroad.workspace.roster import When
from tests.fixtures.desks import Desk


def test_an_account_of_whom_nothing_is_said_has_its_steps_and_nobody_in_them(desk: Desk) -> None:
    acme = desk.account()
    desk.team(acme, Ada=None)
    raci = raci_answer(desk.see(see_raci, acme.id, When()))
    assert (raci.account, raci.people, raci.cells, raci.complete) == ("Acme", [], [], False)
    assert {gap.code for step in raci.steps for gap in step.gaps} == {"nobody_assigned"}
    coverage = coverage_answer(desk.see(see_coverage, acme.id, When()))
    assert (coverage.us, coverage.rows, coverage.threading, coverage.because.code) == ([], [], "nobody", "nobody")
    assert engagement_answer(desk.see(see_engagement, acme.id, When())).rows == []
