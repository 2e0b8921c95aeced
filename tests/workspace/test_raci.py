"""The RACI matrix: who is what to each step, handing accountability over, and the steps of the workspace."""

import pytest

from inroad.model.account import Account
from inroad.model.assessment import Confirmation
from inroad.model.errors import Invalid, TwoAccountable
from inroad.model.stakeholder import Raci
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import define
from inroad.workspace.history import undo
from inroad.workspace.moving import unmap_positions
from inroad.workspace.opportunities import create_opportunity
from inroad.workspace.raci import RaciMatrix, StepPart, see_raci, take_part
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, assess
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk, refused

ASSUMED = Statement(confirmation=Confirmation.ASSUMED)
A, R, C = Raci.A, Raci.R, Raci.C


def letters(matrix: RaciMatrix) -> dict[str, str]:
    """The matrix in a line a step: "legal": "Ada:A Bob:R"."""
    names = {each.subject_id: each.row.name or each.row.title for each, _ in matrix.columns}
    told: dict[str, list[str]] = {}
    for (step, subject), held in matrix.cells.items():
        told.setdefault(step, []).append(f"{names[subject]}:{held.value}")
    return {step: " ".join(sorted(cells)) for step, cells in told.items()}


def seen(desk: Desk, account: Account, deal: str | None = None, when: When | None = None) -> dict[str, str]:
    return letters(desk.see(see_raci, account.id, when or When(), deal))


def test_letters_are_set_moved_and_taken_away(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    ada, bob = team["Ada"].id, team["Bob"].id
    desk.do(take_part, acme.id, StepPart(subject_id=ada, step="legal", letter=A), ASSUMED)
    desk.do(take_part, acme.id, StepPart(subject_id=bob, step="legal", letter=R), ASSUMED)
    assert seen(desk, acme) == {"legal": "Ada:A Bob:R"}
    desk.do(take_part, acme.id, StepPart(subject_id=bob, step="legal", letter=None), ASSUMED)
    assert seen(desk, acme) == {"legal": "Ada:A"}
    desk.do(undo)
    assert seen(desk, acme) == {"legal": "Ada:A Bob:R"}


def test_a_second_accountable_is_refused_by_name_or_takes_over(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada")
    for name, letter in (("Ada", A), ("Bob", R)):
        desk.do(take_part, acme.id, StepPart(subject_id=team[name].id, step="legal", letter=letter), ASSUMED)
    with refused(desk.store, TwoAccountable, "Ada and Bob would both be accountable for legal|Bob and Ada would"):
        desk.do(take_part, acme.id, StepPart(subject_id=team["Bob"].id, step="legal", letter=A), ASSUMED)
    desk.do(take_part, acme.id, StepPart(subject_id=team["Bob"].id, step="legal", letter=A, instead=True), ASSUMED)
    assert seen(desk, acme) == {"legal": "Ada:R Bob:A"}
    desk.do(take_part, acme.id, StepPart(subject_id=team["Cyd"].id, step="legal", letter=A, instead=True), ASSUMED)
    assert seen(desk, acme) == {"legal": "Ada:R Bob:C Cyd:A"}
    desk.do(take_part, acme.id, StepPart(subject_id=team["Cyd"].id, step="legal", letter=A, instead=True), ASSUMED)
    assert seen(desk, acme) == {"legal": "Ada:R Bob:C Cyd:A"}


def test_a_deal_has_its_own_parts_and_else_those_of_the_account(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada")
    deal = desk.do(create_opportunity, acme.id, {"name": "Beds"}).id
    desk.do(take_part, acme.id, StepPart(subject_id=team["Ada"].id, step="legal", letter=A), ASSUMED)
    over = StepPart(subject_id=team["Bob"].id, step="legal", letter=A, context_id=deal, instead=True)
    desk.do(take_part, acme.id, over, ASSUMED)
    assert (seen(desk, acme), seen(desk, acme, deal)) == ({"legal": "Ada:A"}, {"legal": "Ada:C Bob:A"})


def test_the_gaps_of_every_step_are_told_and_open_seats_are_named(desk: Desk) -> None:
    acme = desk.account()
    seat = desk.hire(acme, ", General Counsel")
    desk.do(take_part, acme.id, StepPart(subject_id=seat.id, step="legal", letter=A), ASSUMED)
    check = desk.see(see_raci, acme.id, When()).check
    (legal,) = [step for step in check.steps if step.step == "legal"]
    assert [gap.code for gap in legal.gaps] == ["nobody_responsible", "open_seat"]
    assert [gap.code for gap in check.steps[0].gaps] == ["nobody_assigned"]


def test_columns_are_those_with_a_part_or_a_role_who_are_on_the_map(desk: Desk) -> None:
    acme = desk.account()
    team = desk.team(acme, Ada=None, Bob="Ada", Cyd="Ada", Dan="Ada")
    roles = {"Ada": ["champion"], "Bob": ["unknown"], "Dan": ["user"]}
    said = [Judged(subject_id=team[name].id, values={"roles": some}) for name, some in roles.items()]
    desk.do(assess, acme.id, said, ASSUMED)
    desk.do(take_part, acme.id, StepPart(subject_id=team["Cyd"].id, step="legal", letter=C), ASSUMED)
    desk.do(unmap_positions, acme.id, [team["Dan"].id])
    assert [person.name for _, person in desk.see(see_raci, acme.id, When()).columns] == ["Ada", "Cyd"]


def test_steps_are_the_workspaces_and_one_that_is_gone_keeps_what_was_said(desk: Desk) -> None:
    acme = desk.account()
    ada = desk.team(acme, Ada=None)["Ada"].id
    desk.do(take_part, acme.id, StepPart(subject_id=ada, step="legal", letter=A), ASSUMED)
    desk.do(define, "decision_steps", [{"key": "pilot", "name": {"en": "Pilot"}}])
    matrix = desk.see(see_raci, acme.id, When())
    assert ([step.key for step in matrix.steps], letters(matrix)) == (["pilot"], {})
    with refused(desk.store, Invalid, "there is no step “legal”"):
        desk.do(take_part, acme.id, StepPart(subject_id=ada, step="legal", letter=R), ASSUMED)
    desk.do(define, "decision_steps", [{"key": "legal", "name": {"en": "Lawyers"}}])
    assert seen(desk, acme) == {"legal": "Ada:A"}


@pytest.mark.parametrize("named", ["as_of", "as_known"])
def test_the_matrix_of_an_earlier_day_is_that_of_the_day(desk: Desk, clock: Clock, named: str) -> None:
    acme = desk.account()
    ada = desk.team(acme, Ada=None)["Ada"].id
    desk.do(take_part, acme.id, StepPart(subject_id=ada, step="legal", letter=R), ASSUMED)
    then = When(as_of=clock().date()) if named == "as_of" else When(as_known=clock())
    clock.advance(days=2)
    desk.do(take_part, acme.id, StepPart(subject_id=ada, step="legal", letter=A), ASSUMED)
    assert (seen(desk, acme, when=then), seen(desk, acme)) == ({"legal": "Ada:R"}, {"legal": "Ada:A"})
