"""The feed of what happens, for live updates."""

from collections.abc import Sequence
from dataclasses import dataclass

from inroad.storage import changesets
from inroad.storage.changes import roots_of
from inroad.storage.changesets import applied_after, newest_applied
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_workspace

_MOST_AT_ONCE = 100
_MOST_ACCOUNTS = 200


@dataclass(frozen=True, slots=True)
class Happened:
    """One applied changeset; `account_ids` lists at most 200 of the accounts it touched."""

    seq: int
    verb: str
    account_ids: Sequence[str]
    actor_id: str


def newest_seq(tx: Transaction) -> int:
    """The sequence number of the newest changeset; 0 in an empty workspace."""
    access_workspace(tx, to=Access.READ)
    return newest_applied(tx)


def suggestions_mark(tx: Transaction) -> tuple[int, str]:
    """What changes when suggestions come or are decided: how many wait, and the newest of them."""
    access_workspace(tx, to=Access.READ)
    return changesets.suggestions_mark(tx)


def happened_since(tx: Transaction, seq: int) -> list[Happened]:
    """Up to 100 changesets after `seq`, oldest first: only what the actor may read."""
    access_workspace(tx, to=Access.READ)
    return [
        Happened(found.seq, found.verb, roots_of(tx, found.seq)[:_MOST_ACCOUNTS], found.actor_id)
        for found in applied_after(tx, seq, limit=_MOST_AT_ONCE)
        if found.seq is not None
    ]
