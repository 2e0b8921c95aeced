"""Accounts: the portfolio, creating and editing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inroad.model.account import Account, AccountFacet, Division
from inroad.model.errors import Invalid
from inroad.storage.account_facets import CHOICES
from inroad.storage.accounts import (
    AccountNumbers,
    AccountPage,
    FoundAccounts,
    accounts_fitting,
    count_by,
    numbers_of,
    page_of_accounts,
)
from inroad.storage.people import divisions_of
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_accounts, access_workspace
from inroad.workspace.bulk_editing import ManyEdits, told
from inroad.workspace.editing import edited, made

EDITABLE = frozenset(
    {
        "name", "legal_names", "domains", "registry_ids", "parent_id", "country", "city", "industry", "employees",
        "revenue", "currency", "lifecycle", "tier", "stage", "owner", "tags", "note",
    }
)  # fmt: skip


def list_accounts(tx: Transaction, page: AccountPage) -> FoundAccounts:
    """One page of the portfolio; edits of it build on its `seq`."""
    access_workspace(tx, to=Access.READ)
    return page_of_accounts(tx, page)


def count_accounts_by(tx: Transaction, facet: AccountFacet, page: AccountPage) -> list[tuple[str | None, int]]:
    """How many of the accounts that fit have each value of a facet, in the order of groups; None is unknown."""
    access_workspace(tx, to=Access.READ)
    return count_by(tx, facet, page)


def read_filters(words: Iterable[str]) -> dict[AccountFacet, frozenset[str | None]]:
    """What is asked for in words like `tier:tier_1`; nothing behind the colon asks for accounts without a value.

    Raises `Invalid` for a facet that there is not, or a value that it cannot have.
    """
    asked: dict[AccountFacet, set[str | None]] = {}
    for word in words:
        name, sign, value = word.partition(":")
        if not sign or name not in set(AccountFacet):
            facets = ", ".join(AccountFacet)
            raise Invalid(f"accounts are not filtered by “{word}”; write it as tier:tier_1 ({facets})", field="filter")
        if name in CHOICES and value not in set(CHOICES[name]):
            raise Invalid(f"{name} is never “{value}”; it is {', '.join(CHOICES[name])}", field="filter")
        asked.setdefault(AccountFacet(name), set()).add(value or None)
    return {facet: frozenset(values) for facet, values in asked.items()}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsEdit:
    """The same values for several accounts: those named, or all that fit a page's filters but the ones named.

    `base_version` is the point in history at which whoever decided on it saw them; what came later is not meant.
    """

    ids: Sequence[str]
    base_version: int
    values: Mapping[str, Any]
    all_but: AccountPage | None = None


def edit_accounts(tx: Transaction, edits: Sequence[AccountsEdit]) -> int:
    """Set fields of many accounts in one act; returns how many changed. All of it happens, or nothing.

    Raises `Conflict` with the fields that somebody else has set since, account by account.
    """
    access_workspace(tx, to=Access.EDIT)
    edited = ManyEdits(tx)
    for edit in edits:
        edited.set(_meant(tx, edit), edit.values, base_version=edit.base_version, fields=EDITABLE)
    edited.refuse_clashes()
    for account in edited.changed(Account):
        if any("parent_id" in edit.values for edit in edits):
            _require_parent(tx, account)
    tx.begin(Act(verb="edit_accounts", summary=told([account.name for account in edited.changed(Account)])))
    changed = tx.change_many(edited.changes())
    tx.count("updated", changed)
    return changed


def _meant(tx: Transaction, edit: AccountsEdit) -> list[Account]:
    if edit.all_but is not None:
        left_out = set(edit.ids)
        fitting = [account for account in accounts_fitting(tx, edit.all_but) if account.id not in left_out]
        return [account for account in fitting if account.created <= edit.base_version]
    found = access_accounts(tx, edit.ids, to=Access.EDIT)
    return [found[account_id] for account_id in dict.fromkeys(edit.ids)]


def _require_parent(tx: Transaction, account: Account) -> None:
    ancestor, steps = account.parent_id, 0
    while ancestor is not None:
        if ancestor == account.id or steps > _DEEPEST_FAMILY:
            raise Invalid("an account cannot be its own parent, directly or through others", field="parent_id")
        ancestor = access_account(tx, ancestor, to=Access.READ).parent_id
        steps += 1


_DEEPEST_FAMILY = 50
