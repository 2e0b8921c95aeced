"""What the API says of records that may be one: both sides, field by field."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from inroad.model.account import Account
from inroad.model.entity import Entity
from inroad.model.merging import Compared, Verdict
from inroad.model.person import Person
from inroad.model.proposal import Bucket, ProposalKind
from inroad.storage.likeness import Seen
from inroad.storage.transaction import Transaction
from inroad.workspace.duplicates import Duplicate, Queue, Side


class SeatAnswer(msgspec.Struct, frozen=True):
    """A seat that somebody holds or held; `valid_to` is null while they sit there."""

    account_id: str
    account: str
    title: str | None
    valid_from: date | None
    valid_to: date | None


class SideAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One of two records. `account_id` is where it can be looked at; `people` counts those of an account."""

    id: str
    name: str
    account_id: str
    people: int
    seats: list[SeatAnswer]


class ComparedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One field of both; `wins` says whose value is held when they become one: "one", "other", or "both" of a list."""

    field: str
    one: Any
    other: Any
    verdict: Verdict
    wins: str


class DuplicateAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal: how likely it is, the reasons, and both records. `later`: somebody put it off.

    `one` is the record that stays; of a change of jobs who left, of a family the parent.
    """

    id: str
    kind: ProposalKind
    probability: float
    bucket: Bucket
    reasons: list[str]
    found_on: date
    later: bool
    one: SideAnswer
    other: SideAnswer
    fields: list[ComparedAnswer]


class DuplicatesAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A page of proposals, the surest first; `counts` says how many of each kind wait, `next` where to go on."""

    items: list[DuplicateAnswer]
    counts: dict[str, int]
    next: int | None


class DecidedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What was done: the record that stays (none where two are kept apart), and the changeset that undo takes back.

    `counts` says what else came of it: how many are `no_longer_accountable` for a step since another is.
    """

    id: str | None
    name: str
    account_id: str | None
    changeset_id: str
    counts: Mapping[str, int]


def duplicates_answer(queue: Queue, *, offset: int, limit: int) -> DuplicatesAnswer:
    """A page of the queue as the API says it."""
    return DuplicatesAnswer(
        items=[_duplicate(each) for each in queue.items],
        counts={kind.value: queue.counts.get(kind, 0) for kind in ProposalKind},
        next=offset + limit if len(queue.items) == limit else None,
    )


def decided_answer(written: Entity, tx: Transaction) -> DecidedAnswer:
    """What the transaction did, as the API says it: to a record, or by an answer about two."""
    done = DecidedAnswer(id=None, name="", account_id=None, changeset_id=tx.changeset_id, counts=tx.counts)
    if not isinstance(written, Account | Person):
        return done
    home = written.id if isinstance(written, Account) else written.account_id
    return msgspec.structs.replace(done, id=written.id, name=written.name, account_id=home)


def _duplicate(found: Duplicate) -> DuplicateAnswer:
    proposal = found.proposal
    return DuplicateAnswer(
        id=proposal.id,
        kind=proposal.kind,
        probability=proposal.probability,
        bucket=proposal.bucket,
        reasons=[each for each in proposal.reasons.split("; ") if each],
        found_on=proposal.found_on,
        later=found.later,
        one=_side(found.one),
        other=_side(found.other),
        fields=[_compared(each) for each in found.fields],
    )


def _side(side: Side) -> SideAnswer:
    record = side.record
    seats = [_seat(each) for each in side.seats]
    present = [each for each in seats if each.valid_to is None] or seats
    home = record.account_id if isinstance(record, Person) else record.id
    if isinstance(record, Person) and present:
        home = present[-1].account_id
    return SideAnswer(id=record.id, name=record.name, account_id=home, people=side.people, seats=seats)


def _seat(seen: Seen) -> SeatAnswer:
    return SeatAnswer(seen.account_id or "", seen.account or "", seen.title, seen.valid_from, seen.valid_to)


def _compared(each: Compared) -> ComparedAnswer:
    return ComparedAnswer(field=each.field, one=each.one, other=each.other, verdict=each.verdict, wins=each.wins)
