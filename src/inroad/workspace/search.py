"""Finding anything by a few letters of its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from inroad.model.account import Account
from inroad.storage.search import FoundPerson, find_accounts, find_persons
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_workspace


@dataclass(frozen=True, slots=True)
class Found:
    """What a few letters lead to."""

    accounts: Sequence[Account]
    people: Sequence[FoundPerson]


def find(tx: Transaction, text: str, *, limit: int = 10) -> Found:
    """Accounts whose name contains the text and people in whose name its words begin words, so many of each at most."""
    access_workspace(tx, to=Access.READ)
    return Found(find_accounts(tx, text, limit=limit), find_persons(tx, text, limit=limit))
