"""Routes of the review: what the rules tell of an account's map, and seats for whom it lacks."""

from typing import Annotated

import msgspec
from litestar import Router, get, post
from litestar.di import Provide
from litestar.params import QueryParameter

from inroad.api.answers import PeopleAnswer, person_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import provide_when
from inroad.api.review_answers import GlancesAnswer, ReviewAnswer
from inroad.api.review_telling import glance_answer, review_answer
from inroad.api.stakeholders import InDeal
from inroad.bootstrap import Installation
from inroad.workspace.feed import newest_seq
from inroad.workspace.reviewing import DEFAULT_TEMPLATE, glance_at, review_account
from inroad.workspace.role_seats import seat_missing_roles
from inroad.workspace.roster import When, list_people

MOST_AT_ONCE = 100
ByTemplate = Annotated[
    str, QueryParameter(description="By which role template, a key of the definition role_templates")
]


@get("/accounts/{account_id:str}/review", sync_to_thread=True, responses=READ_ERRORS)
def review(
    installation: Installation,
    account_id: str,
    when: When,
    opportunity: InDeal = None,
    template: ByTemplate = DEFAULT_TEMPLATE,
) -> ReviewAnswer:
    """Judge an account's map, or one of its deals, by every rule: health and the next action, roles, contact, risks."""
    with installation.store.read(installation.owner) as tx:
        return review_answer(review_account(tx, account_id, when, opportunity, template))


@get("/reviews", sync_to_thread=True, responses=READ_ERRORS)
def glances(
    installation: Installation,
    account: Annotated[list[str], QueryParameter(max_items=MOST_AT_ONCE, description="Ids of accounts; repeatable")],
) -> GlancesAnswer:
    """How good the maps of several accounts are today, and with how many of their people we are in contact."""
    with installation.store.read(installation.owner) as tx:
        return GlancesAnswer([glance_answer(found.id, told) for found, told in glance_at(tx, account)])


class SeatRolesRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """For which missing roles open seats are put on the map: by which template, in which deal."""

    template: str = DEFAULT_TEMPLATE
    opportunity_id: str | None = None


@post("/accounts/{account_id:str}/role-seats", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def seat_roles(installation: Installation, account_id: str, data: SeatRolesRequest) -> PeopleAnswer:
    """Put an open seat on the map for every person whom the role template asks for and nobody has named."""
    with installation.store.write(installation.owner) as tx:
        made = seat_missing_roles(tx, account_id, template=data.template, opportunity_id=data.opportunity_id)
        if made:
            tx.finish()
        ids = {seat.id for seat in made}
        found = list_people(tx, account_id, When())
        seq = newest_seq(tx)
        return PeopleAnswer(found.day, [person_answer(row) for row in found.rows if row.position_id in ids], seq)


router = Router(
    path="/",
    route_handlers=[review, glances, seat_roles],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["stakeholders"],
)
