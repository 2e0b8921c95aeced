"""Routes of records that may be one: the queue, what somebody decides, and merging two that are named."""

from datetime import date
from typing import Annotated

import msgspec
from litestar import Router, get, post
from litestar.params import QueryParameter

from inroad.api.duplicate_answers import DecidedAnswer, DuplicatesAnswer, decided_answer, duplicates_answer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import PageSize
from inroad.bootstrap import Installation
from inroad.model.merging import Picks
from inroad.model.proposal import About, Answer, ProposalKind
from inroad.storage.proposals import ProposalPage
from inroad.workspace import duplicates
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.merging_people import merge_people, record_move

Kinds = Annotated[list[ProposalKind] | None, QueryParameter(description="Only of these kinds; any by default")]
About_ = Annotated[str | None, QueryParameter(description="Only about this account and its people")]
Offset = Annotated[int, QueryParameter(ge=0, le=1_000_000, description="After so many")]


class MergeRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which record goes into this one, and the fields for which somebody chose: taken from it, or kept here."""

    other_id: str
    take: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


class MovedRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who this person is now, at another company, and since when."""

    other_id: str
    on: date | None = None


class AcceptDuplicate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a proposal is accepted: `swap` keeps the other record, `family` makes it the parent of the one that stays.

    `take` and `keep` choose fields as in merging; `on` is the day of a change of jobs.
    """

    swap: bool = False
    family: bool = False
    take: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    on: date | None = None


class AnswerDuplicate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody says of a proposal: "apart" for good, or "later"."""

    answer: Answer


class ApartRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two accounts or two people that are not one; "family": neither belongs to the other."""

    about: About
    one_id: str
    other_id: str


@get("/duplicates", sync_to_thread=True, responses=READ_ERRORS)
def listed(
    installation: Installation,
    kind: Kinds = None,
    account: About_ = None,
    offset: Offset = 0,
    limit: PageSize = 50,
) -> DuplicatesAnswer:
    """Records that may be one, the surest first, side by side."""
    wanted = ProposalPage(kinds=tuple(kind or ()), account_id=account, offset=offset, limit=limit)
    with installation.store.read(installation.owner) as tx:
        return duplicates_answer(duplicates.list_duplicates(tx, wanted), offset=offset, limit=limit)


@post("/duplicates/{proposal_id:str}/accept", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def accept(installation: Installation, proposal_id: str, data: AcceptDuplicate) -> DecidedAnswer:
    """Merge the two, record the change of jobs, or make one the parent of the other."""
    picks = Picks(take=data.take, keep=data.keep)
    decision = duplicates.Decision(swap=data.swap, family=data.family, picks=picks, on=data.on)
    with installation.store.write(installation.owner) as tx:
        return decided_answer(duplicates.accept_duplicate(tx, proposal_id, decision), tx)


@post("/duplicates/{proposal_id:str}/answer", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def answer(installation: Installation, proposal_id: str, data: AnswerDuplicate) -> DecidedAnswer:
    """Say that the two are not one, for good; or put the proposal off."""
    with installation.store.write(installation.owner) as tx:
        return decided_answer(duplicates.answer_duplicate(tx, proposal_id, data.answer), tx)


@post("/duplicates/apart", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def apart(installation: Installation, data: ApartRequest) -> DecidedAnswer:
    """Say of two that are named that they are not one; it is stronger than whatever is found later."""
    with installation.store.write(installation.owner) as tx:
        return decided_answer(duplicates.keep_apart(tx, data.about, data.one_id, other_id=data.other_id), tx)


@post("/accounts/{account_id:str}/merge", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def of_accounts(installation: Installation, account_id: str, data: MergeRequest) -> DecidedAnswer:
    """Merge another account, with all that belongs to it, into this one."""
    picks = Picks(take=data.take, keep=data.keep)
    with installation.store.write(installation.owner) as tx:
        return decided_answer(merge_accounts(tx, account_id, other_id=data.other_id, picks=picks), tx)


@post("/people/{person_id:str}/merge", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def of_people(installation: Installation, person_id: str, data: MergeRequest) -> DecidedAnswer:
    """Merge another person, in whichever account they sit, into this one."""
    picks = Picks(take=data.take, keep=data.keep)
    with installation.store.write(installation.owner) as tx:
        return decided_answer(merge_people(tx, person_id, other_id=data.other_id, picks=picks), tx)


@post("/people/{person_id:str}/moved", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def moved(installation: Installation, person_id: str, data: MovedRequest) -> DecidedAnswer:
    """Say that a person is somebody whom we met at another company since: the old seat ends, both are one."""
    with installation.store.write(installation.owner) as tx:
        return decided_answer(record_move(tx, person_id, other_id=data.other_id, on=data.on), tx)


router = Router(
    path="/", route_handlers=[listed, accept, answer, apart, of_accounts, of_people, moved], tags=["duplicates"]
)
