"""Saved views: what one looks at again, alone or with the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inroad.model.view import SavedView
from inroad.storage.changesets import member_names
from inroad.storage.transaction import Act, Transaction
from inroad.storage.views import known_views
from inroad.workspace.access import Access, access_account, access_view, access_workspace
from inroad.workspace.editing import edited, made

NEW = frozenset({"scope", "name", "search", "account_id", "shared", "default"})
EDITABLE = frozenset({"name", "search", "shared", "default"})


@dataclass(frozen=True, slots=True)
class ListedView:
    """A view with its owner's name; `mine` is whether that is the actor."""

    view: SavedView
    owner: str
    mine: bool


def list_views(tx: Transaction) -> list[ListedView]:
    """One's own views and the shared ones, as they were saved; nobody hears of another's private view."""
    access_workspace(tx, to=Access.READ)
    return _listed(tx, known_views(tx))


def show_view(tx: Transaction, view_id: str) -> ListedView:
    """One view."""
    return _listed(tx, [access_view(tx, view_id, to=Access.READ)])[0]


def save_view(tx: Transaction, values: Mapping[str, Any]) -> SavedView:
    """A new view of one's own from JSON values."""
    view = made(SavedView, values, fields=NEW, id=tx.new_id(), owner_id=tx.actor.member_id)
    _allow(tx, view)
    if view.account_id is not None:
        access_account(tx, view.account_id, to=Access.READ)
    tx.begin(Act(verb="save_view", summary=view.name, private=not view.shared))
    _make_way(tx, view)
    return tx.save(view)


def update_view(tx: Transaction, view_id: str, *, base_version: int, values: Mapping[str, Any]) -> SavedView:
    """Rename a view, let it show something else, share it or not, make it the default or not."""
    view = access_view(tx, view_id, to=Access.EDIT)
    after = edited(tx, view, base_version=base_version, values=values, fields=EDITABLE)
    _allow(tx, after)
    tx.begin(Act(verb="update_view", summary=after.name, private=not view.shared and not after.shared))
    _make_way(tx, after)
    return tx.save(after, before=view)


def remove_view(tx: Transaction, view_id: str) -> None:
    """Delete a view; undo brings it back."""
    view = access_view(tx, view_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_view", summary=view.name, private=not view.shared))
    tx.remove(view)


def _allow(tx: Transaction, view: SavedView) -> None:
    """Who may only read keeps views to themselves; what opens by itself for everybody is an administrator's to say."""
    everybodys = Access.ADMINISTER if view.default else Access.EDIT
    access_workspace(tx, to=everybodys if view.shared else Access.READ)


def _make_way(tx: Transaction, view: SavedView) -> None:
    """Let no other view be the default beside a new one."""
    if not view.default:
        return
    for other in known_views(tx):
        if other.default and other.id != view.id and other.competes_with == view.competes_with:
            tx.save(other.with_values(default=False), before=other)


def _listed(tx: Transaction, views: Sequence[SavedView]) -> list[ListedView]:
    names = member_names(tx)
    return [ListedView(view, names.get(view.owner_id, ""), view.owner_id == tx.actor.member_id) for view in views]
