"""Routes of stakeholders: what is held of everybody, of one, saying it, standing by it or doubting it."""

from datetime import date
from typing import Annotated, Any

import msgspec
from litestar import Router, get, post
from litestar.di import Provide
from litestar.params import QueryParameter

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import provide_when
from inroad.api.stakeholder_answers import (
    PortrayedAnswer,
    StakeholdersAnswer,
    portrayed_answer,
    stakeholders_answer,
)
from inroad.bootstrap import Installation
from inroad.model.assessment import AssessmentKind, Confirmation, SourceKind
from inroad.storage.transaction import Transaction
from inroad.workspace import stakeholders as verbs
from inroad.workspace.assessments import Statement
from inroad.workspace.roster import When

InDeal = Annotated[str | None, QueryParameter(name="opportunity", description="In which deal; by default in none")]


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """On which ground something is said; a number of `confidence` is 0 to 1."""

    confirmation: Confirmation = Confirmation.ASSUMED
    basis: AssessmentKind = AssessmentKind.DECLARED
    confidence: float | None = None
    source_kind: SourceKind | None = None
    source: str | None = None
    quote: str | None = None

    def statement(self) -> Statement:
        """The ground as the verbs take it."""
        return Statement(**{name: getattr(self, name) for name in Ground.__struct_fields__})


class JudgedRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Values by field said of a person, a seat or (`meddpicc.…`) a deal; null says that nobody knows any more.

    `seen` holds what was seen of these fields (null: nothing): where another value is held by now, and not the wanted
    one, nothing is said of anybody, and the answer is 409 with mine, theirs and base of each of them.
    """

    subject_id: str
    values: dict[str, Any]
    opportunity_id: str | None = None
    seen: dict[str, Any] = {}


class JudgeRequest(Ground, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is said of whom, all of it as of one day (today by default) and on one ground."""

    judged: list[JudgedRequest]
    on: date | None = None


class SeenRequest(Ground, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Values as they are seen, to be confirmed, or with `confirmation` "disputed" to be doubted."""

    values: dict[str, Any]
    opportunity_id: str | None = None
    confirmation: Confirmation = Confirmation.CONFIRMED


class JudgedAnswer(msgspec.Struct, frozen=True):
    """Those of whom something was said, as they stand on that day."""

    items: list[PortrayedAnswer]


@get("/accounts/{account_id:str}/stakeholders", sync_to_thread=True, responses=READ_ERRORS)
def everybody(
    installation: Installation,
    account_id: str,
    when: When,
    *,
    opportunity: InDeal = None,
    known: Annotated[bool, QueryParameter(description="Only those of whom anything is held")] = False,
) -> StakeholdersAnswer:
    """Everybody in an account on a day with what is held of them, in a deal or in the account as a whole."""
    with installation.store.read(installation.owner) as tx:
        return stakeholders_answer(verbs.list_stakeholders(tx, account_id, when, opportunity), known=known)


@get("/accounts/{account_id:str}/stakeholders/{subject_id:str}", sync_to_thread=True, responses=READ_ERRORS)
def one(
    installation: Installation, account_id: str, subject_id: str, when: When, opportunity: InDeal = None
) -> PortrayedAnswer:
    """All that is held of a person, an open seat or a deal, with every statement about it."""
    with installation.store.read(installation.owner) as tx:
        return _shown(tx, account_id, subject_id, when, opportunity)


@post("/accounts/{account_id:str}/assess", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def assess(installation: Installation, account_id: str, data: JudgeRequest) -> JudgedAnswer:
    """Say something of stakeholders, people or deals: several values of several of them are one change."""
    judged = [
        verbs.Judged(subject_id=each.subject_id, values=each.values, context_id=each.opportunity_id, seen=each.seen)
        for each in data.judged
    ]
    with installation.store.write(installation.owner) as tx:
        verbs.assess(tx, account_id, judged, data.statement(), on=data.on)
        tx.finish()
        when = When(as_of=data.on)
        places = dict.fromkeys((each.subject_id, each.opportunity_id) for each in data.judged)
        return JudgedAnswer([_shown(tx, account_id, subject, when, deal) for subject, deal in places])


@post(
    "/accounts/{account_id:str}/stakeholders/{subject_id:str}/confirm",
    sync_to_thread=True,
    status_code=200,
    responses=CHANGE_ERRORS,
)
def confirm(installation: Installation, account_id: str, subject_id: str, data: SeenRequest) -> PortrayedAnswer:
    """Say that values still hold ("still true?"), or that they do not. Answers 409 where they have changed."""
    meant = verbs.Judged(subject_id=subject_id, values=data.values, context_id=data.opportunity_id)
    with installation.store.write(installation.owner) as tx:
        verbs.stand_by(tx, account_id, meant, data.statement())
        tx.finish()
        return _shown(tx, account_id, subject_id, When(), data.opportunity_id)


def _shown(
    tx: Transaction, account_id: str, subject_id: str, when: When, opportunity_id: str | None
) -> PortrayedAnswer:
    found = verbs.show_stakeholder(tx, account_id, subject_id, when, opportunity_id)
    return portrayed_answer(found, tx.actor.member_id)


router = Router(
    path="/",
    route_handlers=[everybody, one, assess, confirm],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["stakeholders"],
)
