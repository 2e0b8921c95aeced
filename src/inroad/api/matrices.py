"""Routes of the matrices: RACI, coverage and engagement, each as values or as a picture; and who takes which part."""

from litestar import Response, Router, get, post
from litestar.di import Provide

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.lenses import LENSES, picture_route, told_once
from inroad.api.matrix_answers import (
    CoverageMatrixAnswer,
    EngagementMatrixAnswer,
    RaciMatrixAnswer,
    coverage_answer,
    engagement_answer,
    raci_answer,
)
from inroad.api.requests import provide_when
from inroad.api.stakeholders import Ground, InDeal
from inroad.bootstrap import Installation
from inroad.model.stakeholder import Raci
from inroad.workspace.coverage_matrix import see_coverage
from inroad.workspace.engagement import see_engagement
from inroad.workspace.raci import StepPart, see_raci, take_part
from inroad.workspace.roster import When
from inroad.workspace.sheets import coverage_picture, engagement_picture, raci_picture


class PartRequest(Ground, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What somebody shall be to a step: a letter, or null for nothing.

    With `instead`, whoever is accountable until now takes the part that this one had, or is consulted. `seen` are the
    letters that were seen in this step, by subject; where it is given, who is not in it had none: if somebody whose
    part this changes has another by now, the answer is 409 with mine, theirs and base.
    """

    subject_id: str
    step: str
    letter: Raci | None
    opportunity_id: str | None = None
    instead: bool = False
    seen: dict[str, Raci | None] | None = None


@get(f"{LENSES}/raci", sync_to_thread=True, responses=READ_ERRORS)
def raci(
    installation: Installation, account_id: str, when: When, opportunity: InDeal = None
) -> Response[RaciMatrixAnswer]:
    """Who is what to each step of the decision on a day, and what is missing."""
    return told_once(installation, ("raci", account_id, when, opportunity), see_raci, raci_answer)


@post("/accounts/{account_id:str}/raci", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def part(installation: Installation, account_id: str, data: PartRequest) -> RaciMatrixAnswer:
    """Say what somebody is to a step of the decision; answers the matrix as it is then."""
    said = StepPart(
        subject_id=data.subject_id,
        step=data.step,
        letter=data.letter,
        context_id=data.opportunity_id,
        instead=data.instead,
        seen=data.seen,
    )
    with installation.store.write(installation.owner) as tx:
        take_part(tx, account_id, said, data.statement())
        tx.finish()
        return raci_answer(see_raci(tx, account_id, When(), data.opportunity_id))


@get(f"{LENSES}/coverage", sync_to_thread=True, responses=READ_ERRORS)
def coverage(
    installation: Installation, account_id: str, when: When, opportunity: InDeal = None
) -> Response[CoverageMatrixAnswer]:
    """Our team against their people: who covers whom, what really passed and what is missing."""
    return told_once(installation, ("coverage", account_id, when, opportunity), see_coverage, coverage_answer)


@get(f"{LENSES}/engagement", sync_to_thread=True, responses=READ_ERRORS)
def engagement(
    installation: Installation, account_id: str, when: When, opportunity: InDeal = None
) -> Response[EngagementMatrixAnswer]:
    """How far everybody takes part and how far they should; who must be moved furthest comes first."""
    return told_once(installation, ("engagement", account_id, when, opportunity), see_engagement, engagement_answer)


router = Router(
    path="/",
    route_handlers=[
        raci,
        picture_route("raci", see_raci, raci_picture),
        part,
        coverage,
        picture_route("coverage", see_coverage, coverage_picture),
        engagement,
        picture_route("engagement", see_engagement, engagement_picture),
    ],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["lenses"],
)
