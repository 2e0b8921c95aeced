"""Who is working where."""

from dataclasses import dataclass

from inroad.model.changeset import Changeset
from inroad.storage.changesets import member_names, open_suggestions, workspace_name
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_workspace


@dataclass(frozen=True, slots=True)
class Here:
    """The actor's name, the workspace's, and how many suggestions wait in it."""

    name: str
    workspace: str
    suggestions: int


def whoami(tx: Transaction) -> Here:
    """Who the actor is and what waits for them."""
    access_workspace(tx, to=Access.READ)
    return Here(member_names(tx).get(tx.actor.member_id, ""), workspace_name(tx), len(open_suggestions(tx)))


def author_of(tx: Transaction, changeset: Changeset) -> str:
    """The name of whoever made a changeset."""
    access_workspace(tx, to=Access.READ)
    return member_names(tx).get(changeset.actor_id, "")
