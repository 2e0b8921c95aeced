"""The one funnel of permission: nothing is fetched by id except through these functions.

What one may not see does not exist: `NotFound` says the same of both. `Forbidden` is for what one sees but may not do.
"""

from collections.abc import Collection
from enum import Enum
from typing import TypeVar

from inroad.model.account import Account
from inroad.model.assessment import Assessment
from inroad.model.changeset import Changeset, ChangesetStatus
from inroad.model.entity import Entity
from inroad.model.errors import Forbidden, Merged, NotFound
from inroad.model.job import Job
from inroad.model.member import Role
from inroad.model.note import Note
from inroad.model.person import Person, Position
from inroad.model.proposal import Proposal
from inroad.model.view import SavedView
from inroad.storage.accounts import accounts_by_ids, accounts_named, get_account
from inroad.storage.assessments import get_note
from inroad.storage.changesets import get_changeset
from inroad.storage.jobs import get_job
from inroad.storage.merged import merged_into
from inroad.storage.people import find_entity, get_person, get_position, positions_by_ids
from inroad.storage.proposals import get_proposal
from inroad.storage.transaction import Transaction
from inroad.storage.views import get_view

E = TypeVar("E", bound=Entity)


class Access(Enum):
    """What somebody wants to do, and the least role that may."""

    READ = Role.VIEWER
    EDIT = Role.EDITOR
    ADMINISTER = Role.ADMIN


def access_workspace(tx: Transaction, *, to: Access) -> None:
    """Allow something in the workspace as a whole, or raise `Forbidden`."""
    if tx.actor.role < to.value:
        raise Forbidden(
            f"a {tx.actor.role.name.lower()} may not do this; ask an owner for the role of {to.value.name.lower()}",
            needed=to.value.name.lower(),
        )


def access_account(tx: Transaction, account_id: str, *, to: Access) -> Account:
    """The account, if the actor may do this with it."""
    account = get_account(tx, _known_form(account_id, "account"))
    if account is None:
        raise absent(tx, account_id, "there is no such account", kind="account")
    access_workspace(tx, to=to)
    return account


def access_accounts(tx: Transaction, ids: Collection[str], *, to: Access) -> dict[str, Account]:
    """Several accounts by id, if the actor may do this with all of them."""
    found = accounts_by_ids(tx, [_known_form(account_id, "account") for account_id in ids])
    missing = [account_id for account_id in ids if account_id not in found]
    if missing:
        raise NotFound(f"{len(missing)} of these accounts do not exist", kind="account", ids=missing[:_MOST_TOLD])
    access_workspace(tx, to=to)
    return found


def access_account_named(tx: Transaction, name_or_id: str, *, to: Access) -> Account:
    """The account with this name (or id, also of one that was merged into it), if the actor may do this with it.

    Several of one name are an error.
    """
    if is_id(name_or_id) and (by_id := get_account(tx, present_id(tx, name_or_id))) is not None:
        return access_account(tx, by_id.id, to=to)
    found = accounts_named(tx, name_or_id)
    exact = [account for account in found if account.name == name_or_id]
    found = exact or found
    if not found:
        sentence = f"there is no account called “{name_or_id}”; `inroad accounts` lists them"
        raise NotFound(sentence, says="no_account", kind="account", name=name_or_id)
    if len(found) > 1:
        ids = ", ".join(account.id for account in found)
        raise NotFound(f"{len(found)} accounts are called “{name_or_id}”; use an id: {ids}", kind="account")
    return access_account(tx, found[0].id, to=to)


def access_position(tx: Transaction, account_id: str, position_id: str, *, to: Access) -> Position:
    """The position, if the actor may do this with its account."""
    account = access_account(tx, account_id, to=to)
    position = get_position(tx, account.id, _known_form(position_id, "position"))
    if position is None:
        raise absent(tx, position_id, "there is no such position in this account", kind="position")
    return position


def access_positions(tx: Transaction, account_id: str, ids: Collection[str], *, to: Access) -> dict[str, Position]:
    """Several positions of an account by id, if the actor may do this with it."""
    account = access_account(tx, account_id, to=to)
    found = positions_by_ids(tx, account.id, [_known_form(position_id, "position") for position_id in ids])
    missing = [position_id for position_id in ids if position_id not in found]
    if missing:
        sentence = f"{len(missing)} of these positions are not in this account"
        raise NotFound(sentence, kind="position", ids=missing[:_MOST_TOLD])
    return found


def access_person(tx: Transaction, person_id: str, *, to: Access) -> Person:
    """The person, if the actor may do this with them."""
    person = get_person(tx, _known_form(person_id, "person"))
    if person is None:
        raise absent(tx, person_id, "there is no such person", kind="person")
    access_workspace(tx, to=to)
    return person


def access_in_account(tx: Transaction, account_id: str, cls: type[E], entity_id: str, *, to: Access) -> E:
    """The opportunity, relationship or the like, if the actor may do this with its account."""
    account = access_account(tx, account_id, to=to)
    noun = cls.kind.replace("_", " ")
    found = find_entity(tx, cls.kind, {"account_id": account.id, "id": _known_form(entity_id, noun)})
    if not isinstance(found, cls):
        raise NotFound(f"there is no such {noun} in this account", kind=cls.kind)
    return found


def access_assessment(tx: Transaction, account_id: str, assessment_id: str, *, to: Access) -> Assessment:
    """What somebody said of a value in the account; only who said it may change it, and administrators."""
    found = access_in_account(tx, account_id, Assessment, assessment_id, to=to)
    _require_author(tx, found.author_id, to=to)
    return found


def access_note(tx: Transaction, account_id: str, note_id: str, *, to: Access) -> Note:
    """A note; another's private one does not exist, and another's shared one can only be read (and administered)."""
    account = access_account(tx, account_id, to=to)
    found = get_note(tx, account.id, _known_form(note_id, "note"))
    if found is None:
        raise NotFound("there is no such note in this account", kind="note")
    _require_author(tx, found.author_id, to=to)
    return found


def access_view(tx: Transaction, view_id: str, *, to: Access) -> SavedView:
    """The view, if the actor may do this with it: one's own is one's own, a shared one is changed by its owner only.

    An administrator may change any shared view. Another's private view does not exist.
    """
    view = get_view(tx, _known_form(view_id, "view"))
    if view is None:
        raise NotFound("there is no such view", kind="view")
    allow_view(tx, view, to=to)
    return view


def allow_view(tx: Transaction, view: SavedView, *, to: Access) -> None:
    """Allow something with a view as it is or once was, or raise what `access_view` raises."""
    if view.owner_id != tx.actor.member_id:
        if not view.shared:
            raise NotFound("there is no such view", kind="view")
        access_workspace(tx, to=Access.READ if to is Access.READ else Access.ADMINISTER)
    access_workspace(tx, to=to if view.shared else Access.READ)


def access_changeset(tx: Transaction, changeset_id: str, *, to: Access) -> Changeset:
    """The changeset or suggestion, if the actor may do this with it."""
    found = get_changeset(tx, _known_form(changeset_id, "changeset"))
    if found is None:
        raise NotFound("there is no such changeset", kind="changeset")
    access_workspace(tx, to=to)
    return found


def access_suggestion(tx: Transaction, changeset_id: str) -> Changeset:
    """A suggestion that still waits for a decision, if the actor may decide on it."""
    found = access_changeset(tx, changeset_id, to=Access.EDIT)
    if found.status is not ChangesetStatus.SUGGESTED:
        raise NotFound(f"this is not an open suggestion: it is {found.status}", kind="suggestion")
    return found


def access_proposal(tx: Transaction, proposal_id: str, *, to: Access) -> Proposal:
    """A proposal that two records are one, if the actor may do this with it and both are still there."""
    found = get_proposal(tx, _known_form(proposal_id, "proposal"))
    if found is None:
        raise NotFound("there is no such proposal", kind="proposal")
    access_workspace(tx, to=to)
    return found


def access_job(tx: Transaction, job_id: str) -> Job:
    """A job of the actor's own: nobody else's exist."""
    found = get_job(tx, _known_form(job_id, "job"))
    if found is None:
        raise NotFound("there is no such job", kind="job")
    return found


_MOST_TOLD = 100


def present_id(tx: Transaction, entity_id: str) -> str:
    """The id of a record by now: its own, or that of the one into which it was merged."""
    return merged_into(tx, entity_id) or entity_id


def absent(tx: Transaction, entity_id: str, sentence: str, *, kind: str) -> NotFound:
    """The failure to raise where nothing has this id: `Merged` where the record has become part of another."""
    into = merged_into(tx, entity_id) if is_id(entity_id) else None
    if into is None:
        return NotFound(sentence, kind=kind)
    return Merged(f"this {kind} has been merged into another: {into}", kind=kind, id=entity_id, into=into)


def is_id(text: str) -> bool:
    """Whether a text has the form of an identity."""
    return len(text) == 32 and all(c in "0123456789abcdef" for c in text)  # noqa: PLR2004 - digits of a UUID


def _require_author(tx: Transaction, author_id: str | None, *, to: Access) -> None:
    if to is not Access.READ and author_id != tx.actor.member_id and tx.actor.role < Access.ADMINISTER.value:
        raise Forbidden("only who wrote this may change it, or an administrator", needed="admin")


def _known_form(entity_id: str, kind: str) -> str:
    if not is_id(entity_id):
        raise NotFound(f"there is no such {kind}", kind=kind)
    return entity_id
