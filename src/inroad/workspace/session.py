"""Who is working where."""

from dataclasses import dataclass

from inroad.model.changeset import Changeset
from inroad.model.note import Note
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


def author_of(tx: Transaction, written: Changeset | Note) -> str:
    """The name of whoever made a changeset or wrote a note."""
    access_workspace(tx, to=Access.READ)
    author_id = written.author_id if isinstance(written, Note) else written.actor_id
    return member_names(tx).get(author_id, "")
