"""Opportunities: the deals of an account."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from inroad.model.errors import NotFound
from inroad.model.opportunity import Opportunity
from inroad.storage.belongings import belongings
from inroad.storage.judgements import statements_of_deal
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_in_account
from inroad.workspace.editing import edited, made
from inroad.workspace.moments import point_of
from inroad.workspace.roster import When

EDITABLE = frozenset(
    {
        "name", "stage", "amount", "currency", "probability", "close_on", "products", "owner", "registry_ids", "note",
    }
)  # fmt: skip


def list_opportunities(tx: Transaction, account_id: str, when: When | None = None) -> list[Opportunity]:
    """The deals of an account as they are known now, or were known at `when.as_known`; those that close first lead."""
    account = access_account(tx, account_id, to=Access.READ)
    found = belongings(tx, Opportunity, account.id, seq=point_of(tx, when or When()).seq)
    return sorted(found, key=lambda deal: (not deal.is_open, deal.close_on or date.max, deal.name, deal.id))


def show_opportunity(tx: Transaction, account_id: str, opportunity_id: str) -> Opportunity:
    """One deal of an account."""
    return access_in_account(tx, account_id, Opportunity, opportunity_id, to=Access.READ)


def opportunity_named(tx: Transaction, account_id: str, name_or_id: str) -> Opportunity:
    """The deal with this name (or id) in the account."""
    deals = list_opportunities(tx, account_id)
    wanted = name_or_id.casefold()
    found = [deal for deal in deals if deal.id == name_or_id] or [d for d in deals if d.name.casefold() == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(deal.id for deal in found)
        raise NotFound(f"{len(found)} opportunities are called “{name_or_id}”; use an id: {ids}", kind="opportunity")
    there = "; there are: " + ", ".join(f"“{deal.name}”" for deal in deals) if deals else ""
    raise NotFound(f"there is no such opportunity as “{name_or_id}” here{there}", kind="opportunity")


def create_opportunity(tx: Transaction, account_id: str, values: Mapping[str, Any]) -> Opportunity:
    """A new deal from JSON values; `name` is required."""
    account = access_account(tx, account_id, to=Access.EDIT)
    deal = made(Opportunity, values, fields=EDITABLE, id=tx.new_id(), account_id=account.id)
    tx.begin(Act(verb="create_opportunity", summary=deal.name))
    return tx.save(deal)


def update_opportunity(
    tx: Transaction, account_id: str, opportunity_id: str, *, base_version: int, values: Mapping[str, Any]
) -> Opportunity:
    """Set fields of a deal."""
    deal = access_in_account(tx, account_id, Opportunity, opportunity_id, to=Access.EDIT)
    after = edited(tx, deal, base_version=base_version, values=values, fields=EDITABLE)
    tx.begin(Act(verb="update_opportunity", summary=deal.name))
    return tx.save(after, before=deal)


def remove_opportunity(tx: Transaction, account_id: str, opportunity_id: str) -> None:
    """Delete a deal that should never have been recorded, with all that was said in it; undo brings it back.

    A deal that is over is won or lost instead.
    """
    deal = access_in_account(tx, account_id, Opportunity, opportunity_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_opportunity", summary=deal.name))
    tx.remove_many(statements_of_deal(tx, deal.account_id, deal.id))
    tx.remove(deal)
