"""Looking for accounts and people that may be one: what is worked out while others write, and what may be done at once.

The engine answers for the whole workspace, for one account and its people, or for what one changeset brought.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inroad.model.proposal import Answer, Bucket, Proposal, ProposalKind, paired
from inroad.storage.accounts import all_accounts
from inroad.storage.likeness import everybody, is_worth_a_look, new_in
from inroad.storage.proposals import all_answers, forget_proposals, keep_proposals
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account, access_changeset, access_workspace
from inroad.workspace.board import Heard
from inroad.workspace.comparing import Share
from inroad.workspace.likely import (
    Human,
    Pair,
    alike_accounts,
    by_account,
    chains,
    humans,
    likely_accounts,
    likely_people,
)
from inroad.workspace.merging_accounts import merge_accounts
from inroad.workspace.merging_people import merge_people

MOST_KEPT = 20_000
_OF_ACCOUNTS = frozenset({ProposalKind.ACCOUNT, ProposalKind.FAMILY})
_OF_PEOPLE = frozenset({ProposalKind.PERSON, ProposalKind.JOB_CHANGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where to look: an account and its people, what a changeset brought, or everywhere; for which kinds (all)."""

    account_id: str | None = None
    changeset_id: str | None = None
    kinds: frozenset[ProposalKind] = frozenset(ProposalKind)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: pairs, the surest first. `about` are the records that were looked at, None for all of them."""

    pairs: tuple[Pair, ...]
    about: frozenset[str] | None
    people: Mapping[str, Human] = field(default_factory=dict)

    def sure_accounts(self) -> list[Pair]:
        """Accounts that are one so surely that nobody needs to look."""
        return [each for each in self.pairs if each.kind is ProposalKind.ACCOUNT and each.bucket is Bucket.AUTO]

    def sure_people(self, merged: Mapping[str, str]) -> list[Pair]:
        """The same of people: in one account by now, and with an address in common, since names recur."""
        return [
            each
            for each in self.pairs
            if each.kind in _OF_PEOPLE and each.bucket is Bucket.AUTO and self._is_surely_one(each, merged)
        ]

    def _is_surely_one(self, pair: Pair, merged: Mapping[str, str]) -> bool:
        one, other = self.people[pair.one_id], self.people[pair.other_id]
        here, there = ({chains(merged, account_id) for account_id in each.here} for each in (one, other))
        return not here.isdisjoint(there) and not _addresses(one).isdisjoint(_addresses(other))


def find_duplicates(tx: Transaction, scope: Scope, heard: Heard) -> Found:
    """Look for records that may be one; nothing is written. What somebody said is not the same is not found again.

    `heard` hears "reading", then "comparing" with the records compared of all.
    """
    access_workspace(tx, to=Access.READ)
    heard("reading", 0, None)
    accounts, rows = all_accounts(tx), everybody(tx)
    few_accounts, few_people = _few(tx, scope, by_account(rows))
    people = humans(rows)
    share = Share(heard, len(accounts) + len(people))
    pairs = likely_accounts(accounts, few_accounts, share)
    if scope.kinds & _OF_PEOPLE:
        alike = alike_accounts(pairs, {each.id: each.name for each in accounts})
        pairs += likely_people(people, few_people, alike, share)
    apart = {(each.about, each.one_id, each.other_id) for each in all_answers(tx) if each.answer is Answer.APART}
    open_ones = [
        each
        for each in pairs
        if each.kind in scope.kinds and (each.kind.about, *paired(each.one_id, each.other_id)) not in apart
    ]
    open_ones.sort(key=lambda each: (-each.probability, each.one_id, each.other_id))
    about = None if few_accounts is None or few_people is None else few_accounts | few_people
    return Found(tuple(open_ones[:MOST_KEPT]), about, people)


def keep_duplicates(tx: Transaction, found: Found, scope: Scope, merged: Mapping[str, str] | None = None) -> int:
    """Keep what was found, in place of what was found before of the same records; returns how many proposals wait.

    `merged` says into which record each has gone that was merged at once.
    """
    access_workspace(tx, to=Access.EDIT)
    gone = merged or {}
    forget_proposals(tx, about=None if found.about is None else sorted(found.about), kinds=sorted(scope.kinds))
    kept: dict[tuple[str, str, str], Proposal] = {}
    for pair in found.pairs:
        one_id, other_id = chains(gone, pair.one_id), chains(gone, pair.other_id)
        if one_id == other_id:
            continue
        kept.setdefault(
            (pair.kind.about, *paired(one_id, other_id)),
            Proposal(
                id=tx.new_id(), kind=pair.kind, one_id=one_id, other_id=other_id, probability=pair.probability,
                bucket=pair.bucket, reasons=pair.reasons, found_on=tx.today,
            ),
        )  # fmt: skip
    return keep_proposals(tx, kept.values())


def merge_found(tx: Transaction, pair: Pair, merged: Mapping[str, str]) -> str | None:
    """Merge two that are surely one; returns the id of the one that has gone, None where they are one already."""
    access_workspace(tx, to=Access.EDIT)
    one_id, other_id = chains(merged, pair.one_id), chains(merged, pair.other_id)
    if one_id == other_id:
        return None
    if pair.kind in _OF_ACCOUNTS:
        merge_accounts(tx, one_id, other_id=other_id, found=pair.reasons)
    else:
        merge_people(tx, one_id, other_id=other_id, found=pair.reasons)
    return other_id


def brought_anything(tx: Transaction, changeset_id: str) -> bool:
    """Whether it is worth looking for duplicates of what a changeset brought: something new, and something else."""
    access_changeset(tx, changeset_id, to=Access.READ)
    return is_worth_a_look(tx, *new_in(tx, changeset_id))


def _few(
    tx: Transaction, scope: Scope, seated: Mapping[str, set[str]]
) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """The accounts and the people that are looked at; None for all."""
    if scope.changeset_id is not None:
        changeset = access_changeset(tx, scope.changeset_id, to=Access.READ)
        accounts, people = new_in(tx, changeset.id)
        return frozenset(accounts), frozenset(people)
    if scope.account_id is not None:
        account = access_account(tx, scope.account_id, to=Access.READ)
        return frozenset({account.id}), frozenset(seated.get(account.id, ()))
    return None, None


def _addresses(human: Human) -> set[str]:
    return {value.casefold() for value in (*human.seen.emails, *human.seen.urls)}
