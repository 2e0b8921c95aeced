"""Accounts: the portfolio, creating and editing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inroad.model.account import Account, Division
from inroad.model.errors import Invalid
from inroad.storage.accounts import AccountNumbers, AccountPage, count_accounts, numbers_of, page_of_accounts
from inroad.storage.people import divisions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_workspace
from inroad.workspace.editing import edited, made

EDITABLE = frozenset(
    {
        "name", "legal_names", "domains", "registry_ids", "parent_id", "country", "city", "industry", "employees",
        "revenue", "currency", "lifecycle", "tier", "stage", "owner", "tags", "note",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A page of accounts with their numbers; `next_value` is set when there are more; `total` counts them all."""

    accounts: Sequence[Account]
    numbers: Mapping[str, AccountNumbers]
    next_value: Any
    total: int


def list_accounts(tx: Transaction, page: AccountPage) -> Portfolio:
    """One page of the portfolio."""
    access_workspace(tx, to=Access.READ)
    accounts, next_value = page_of_accounts(tx, page)
    numbers = numbers_of(tx, accounts, on=tx.today)
    return Portfolio(accounts, numbers, next_value, count_accounts(tx, page.query))


def show_account(tx: Transaction, account_id: str) -> tuple[Account, AccountNumbers, list[Division]]:
    """One account, its numbers and its divisions."""
    account = access_account(tx, account_id, to=Access.READ)
    return account, numbers_of(tx, [account], on=tx.today)[account.id], divisions_of(tx, account.id)


def create_account(tx: Transaction, values: Mapping[str, Any]) -> Account:
    """A new account from JSON values; `name` is required."""
    access_workspace(tx, to=Access.EDIT)
    account = made(Account, values, fields=EDITABLE, id=tx.new_id())
    _require_parent(tx, account)
    tx.begin(Act(verb="create_account", summary=account.name))
    return tx.save(account)


def update_account(tx: Transaction, account_id: str, *, base_version: int, values: Mapping[str, Any]) -> Account:
    """Set fields of an account."""
    account = access_account(tx, account_id, to=Access.EDIT)
    after = edited(tx, account, base_version=base_version, values=values, fields=EDITABLE)
    _require_parent(tx, after)
    tx.begin(Act(verb="update_account", summary=account.name))
    return tx.save(after, before=account)


def _require_parent(tx: Transaction, account: Account) -> None:
    ancestor, steps = account.parent_id, 0
    while ancestor is not None:
        if ancestor == account.id or steps > _DEEPEST_FAMILY:
            raise Invalid("an account cannot be its own parent, directly or through others", field="parent_id")
        ancestor = access_account(tx, ancestor, to=Access.READ).parent_id
        steps += 1


_DEEPEST_FAMILY = 50
