"""Routes of opportunities: the deals of an account."""

from datetime import date
from operator import attrgetter
from typing import Any

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.di import Provide

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, provide_when
from inroad.bootstrap import Installation
from inroad.model.opportunity import Opportunity
from inroad.storage.transaction import Transaction
from inroad.workspace import opportunities
from inroad.workspace.roster import When

_ALL = "/accounts/{account_id:str}/opportunities"
_ONE = f"{_ALL}/{{opportunity_id:str}}"


class OpportunityAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A deal; `amount` is in whole units of `currency`, `probability` in per cent."""

    id: str
    account_id: str
    name: str
    stage: str
    amount: int | None
    currency: str | None
    probability: int | None
    close_on: date | None
    products: tuple[str, ...]
    owner: str | None
    registry_ids: tuple[tuple[str, str], ...]
    note: str | None
    is_open: bool
    version: int


class OpportunitiesAnswer(msgspec.Struct, frozen=True):
    """The deals of an account: first those that close first, what is decided last."""

    items: list[OpportunityAnswer]


_own = attrgetter(*OpportunityAnswer.__struct_fields__)


def opportunity_answer(deal: Opportunity) -> OpportunityAnswer:
    """A deal as the API says it."""
    return OpportunityAnswer(**dict(zip(OpportunityAnswer.__struct_fields__, _own(deal), strict=True)))


@get(_ALL, sync_to_thread=True, responses=READ_ERRORS)
def everyone(installation: Installation, account_id: str, when: When) -> OpportunitiesAnswer:
    """The deals of an account."""
    with installation.store.read(installation.owner) as tx:
        found = opportunities.list_opportunities(tx, account_id, when)
    return OpportunitiesAnswer(list(map(opportunity_answer, found)))


@post(_ALL, sync_to_thread=True, responses=CHANGE_ERRORS)
def create(installation: Installation, account_id: str, data: dict[str, Any]) -> OpportunityAnswer:
    """A new deal."""
    with installation.store.write(installation.owner) as tx:
        return _written(tx, opportunities.create_opportunity(tx, account_id, data))


@get(_ONE, sync_to_thread=True, responses=READ_ERRORS)
def show(installation: Installation, account_id: str, opportunity_id: str) -> OpportunityAnswer:
    """One deal."""
    with installation.store.read(installation.owner) as tx:
        return opportunity_answer(opportunities.show_opportunity(tx, account_id, opportunity_id))


@patch(_ONE, sync_to_thread=True, responses=CHANGE_ERRORS)
def update(installation: Installation, account_id: str, opportunity_id: str, data: Edit) -> OpportunityAnswer:
    """Set fields of a deal."""
    with installation.store.write(installation.owner) as tx:
        return _written(
            tx,
            opportunities.update_opportunity(
                tx, account_id, opportunity_id, base_version=data.base_version, values=data.set
            ),
        )


@delete(_ONE, sync_to_thread=True, responses=CHANGE_ERRORS)
def remove(installation: Installation, account_id: str, opportunity_id: str) -> None:
    """Delete a deal that should never have been recorded, with all that was said in it."""
    with installation.store.write(installation.owner) as tx:
        opportunities.remove_opportunity(tx, account_id, opportunity_id)


def _written(tx: Transaction, deal: Opportunity) -> OpportunityAnswer:
    tx.finish()
    return opportunity_answer(deal)


router = Router(
    path="/",
    route_handlers=[everyone, create, show, update, remove],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["opportunities"],
)
