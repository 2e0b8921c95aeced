"""The route of the review: what the rules tell of an account's map."""

from typing import Annotated

from litestar import Router, get
from litestar.di import Provide
from litestar.params import QueryParameter

from inroad.api.errors import READ_ERRORS
from inroad.api.requests import provide_when
from inroad.api.review_answers import ReviewAnswer
from inroad.api.review_telling import review_answer
from inroad.api.stakeholders import InDeal
from inroad.bootstrap import Installation
from inroad.workspace.reviewing import DEFAULT_TEMPLATE, review_account
from inroad.workspace.roster import When

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


router = Router(
    path="/",
    route_handlers=[review],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["stakeholders"],
)
