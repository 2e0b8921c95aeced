"""The queue of records that may be one: side by side, with the reasons, and what somebody decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from inroad.model.account import Account
from inroad.model.errors import Invalid
from inroad.model.merging import Compared, Picks, compare
from inroad.model.person import Person
from inroad.model.proposal import About, Answer, PairAnswer, Proposal, ProposalKind
from inroad.storage.accounts import accounts_by_ids, numbers_of
from inroad.storage.likeness import Seen, everybody
from inroad.storage.people import persons_by_id
from inroad.storage.proposals import ProposalPage, count_proposals, page_of_proposals
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_person, access_proposal, access_workspace
from inroad.workspace.accounts import update_account
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.merging_people import merge_people, record_move
from inroad.workspace.origins import read_origins
from inroad.workspace.settling import origins_of
from inroad.workspace.verdicts import record_answer


@dataclass(frozen=True, slots=True)
class Side:
    """One of two records: an account with the number of its people, or a person with their seats, past and present."""

    record: Account | Person
    people: int
    seats: Sequence[Seen]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A proposal, both sides of it, and how they compare field by field; `later` where somebody put it off."""

    proposal: Proposal
    later: bool
    one: Side
    other: Side
    fields: Sequence[Compared]


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of proposals, the surest first, and how many of each kind wait, whichever kinds are on the page."""

    items: Sequence[Duplicate]
    counts: Mapping[ProposalKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """How a proposal is accepted: `swap` keeps the other record; `picks` chooses values; `on` is the day of a move.

    `family`: two accounts are not one, the one that would have gone belongs to the one that would have stayed.
    """

    swap: bool = False
    family: bool = False
    picks: Picks = field(default_factory=Picks)
    on: date | None = None


def list_duplicates(tx: Transaction, wanted: ProposalPage) -> Queue:
    """A page of the proposals that wait."""
    access_workspace(tx, to=Access.READ)
    if wanted.account_id is not None:
        access_account(tx, wanted.account_id, to=Access.READ)
    found = page_of_proposals(tx, wanted)
    ids = {end for each, _ in found for end in each.pair}
    accounts, persons = accounts_by_ids(tx, sorted(ids)), persons_by_id(tx, ids)
    numbers = numbers_of(tx, list(accounts.values()), on=tx.today)
    seats: dict[str, list[Seen]] = {}
    for row in everybody(tx, sorted(persons)):
        if row.account_id is not None:
            seats.setdefault(row.id, []).append(row)
    records: dict[str, Account | Person] = {**accounts, **persons}
    told = origins_of(read_origins(tx, list(records.values())))
    sides = {
        key: Side(record, numbers[key].people if key in numbers else 0, seats.get(key, ()))
        for key, record in records.items()
    }
    items = [
        Duplicate(each, later, sides[each.one_id], sides[each.other_id],
                  compare(records[each.one_id], records[each.other_id], told))
        for each, later in found
    ]  # fmt: skip
    return Queue(items, count_proposals(tx, replace(wanted, kinds=())))


def accept_duplicate(tx: Transaction, proposal_id: str, decision: Decision) -> Account | Person:
    """Do what a proposal says: merge the two, record the change of jobs, or make one the parent of the other.

    Returns the record that stays, of a family the one that has a parent now.
    """
    proposal = access_proposal(tx, proposal_id, to=Access.EDIT)
    one_id, other_id = proposal.one_id, proposal.other_id
    if decision.swap:
        one_id, other_id = other_id, one_id
    if decision.family and proposal.kind.about is About.PERSON:
        raise Invalid("people belong to no other; merge them or keep them apart", field="family")
    match ProposalKind.FAMILY if decision.family else proposal.kind:
        case ProposalKind.ACCOUNT:
            return merge_accounts(tx, one_id, other_id=other_id, picks=decision.picks)
        case ProposalKind.PERSON:
            return merge_people(tx, one_id, other_id=other_id, picks=decision.picks)
        case ProposalKind.JOB_CHANGE:
            return record_move(tx, one_id, other_id=other_id, on=decision.on)
        case ProposalKind.FAMILY:
            child = access_account(tx, other_id, to=Access.EDIT)
            return update_account(tx, child.id, base_version=child.version, values={"parent_id": one_id})


def answer_duplicate(tx: Transaction, proposal_id: str, answer: Answer) -> PairAnswer:
    """Say that a proposal is wrong for good, or that one does not want to be asked about it for now."""
    proposal = access_proposal(tx, proposal_id, to=Access.EDIT)
    names = _names(tx, proposal.kind.about, proposal.pair)
    return _answer(tx, proposal.kind.about, proposal.pair, answer, names)


def keep_apart(tx: Transaction, about: About, one_id: str, *, other_id: str) -> PairAnswer:
    """Say that two accounts, or two people, are not one (of a family: that neither belongs to the other).

    It is remembered, and stronger than whatever is found later. Merging the two by hand takes it back.
    """
    access_workspace(tx, to=Access.EDIT)
    names = _names(tx, about, (one_id, other_id))
    if one_id == other_id:
        raise Invalid("nothing is kept apart from itself; name two", field="other_id")
    return _answer(tx, about, (one_id, other_id), Answer.APART, names)


def _answer(tx: Transaction, about: About, pair: tuple[str, str], answer: Answer, names: Sequence[str]) -> PairAnswer:
    verb = "keep_apart" if answer is Answer.APART else "put_off"
    tx.begin(Act(verb=verb, summary=" ≠ ".join(names) if answer is Answer.APART else " · ".join(names)))
    return record_answer(tx, about, pair, answer)


def _names(tx: Transaction, about: About, pair: tuple[str, str]) -> list[str]:
    if about is About.PERSON:
        return [access_person(tx, each, to=Access.EDIT).name for each in pair]
    return [access_account(tx, each, to=Access.EDIT).name for each in pair]
