"""The route of the individual account map: one stakeholder on one page."""

import msgspec
from litestar import Router, get
from litestar.di import Provide

from inroad.api.answers import PersonAnswer, person_answer
from inroad.api.coverage import CoveringAnswer, covering_answer
from inroad.api.errors import READ_ERRORS
from inroad.api.interactions import InteractionAnswer, interaction_answer
from inroad.api.relationships import RelationshipAnswer, relationship_answer
from inroad.api.requests import provide_when
from inroad.api.review_answers import ReasonAnswer, ReviewedPersonAnswer, reason_answer
from inroad.api.review_telling import reviewed_answer
from inroad.api.stakeholder_answers import PortrayedAnswer, portrayed_answer
from inroad.api.stakeholders import InDeal
from inroad.bootstrap import Installation
from inroad.workspace.individuals import Individual, map_individual
from inroad.workspace.roster import When


class IndividualAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One stakeholder: who they are, what is held of them, whom they know, who of us, how it went, what to do.

    `asks` is what the rules say of them; `reviewed` is null where nothing is known.
    """

    account: str
    opportunity_id: str | None
    opportunity: str | None
    person: PersonAnswer
    portrayed: PortrayedAnswer
    relationships: list[RelationshipAnswer]
    covered: list[CoveringAnswer]
    met: list[InteractionAnswer]
    reviewed: ReviewedPersonAnswer | None
    asks: list[ReasonAnswer]


def individual_answer(found: Individual, reader: str) -> IndividualAnswer:
    """One stakeholder as the API tells them to a member."""
    deal = found.opportunity
    return IndividualAnswer(
        account=found.account.name,
        opportunity_id=None if deal is None else deal.id,
        opportunity=None if deal is None else deal.name,
        person=person_answer(found.row),
        portrayed=portrayed_answer(found.portrayed, reader),
        relationships=list(map(relationship_answer, found.ties)),
        covered=list(map(covering_answer, found.covered)),
        met=list(map(interaction_answer, found.met)),
        reviewed=None if found.reviewed is None else reviewed_answer(found.reviewed),
        asks=list(map(reason_answer, found.asks)),
    )


@get("/accounts/{account_id:str}/positions/{position_id:str}/map", sync_to_thread=True, responses=READ_ERRORS)
def individual(
    installation: Installation, account_id: str, position_id: str, when: When, opportunity: InDeal = None
) -> IndividualAnswer:
    """One stakeholder on one page: role and stance with their grounds, what they want, whom they know, what to do."""
    with installation.store.read(installation.owner) as tx:
        return individual_answer(map_individual(tx, account_id, position_id, when, opportunity), tx.actor.member_id)


router = Router(
    path="/",
    route_handlers=[individual],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["stakeholders"],
)
