"""Routes of relationships: the ties between people in an account's map."""

from datetime import date

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.di import Provide

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, Leave, provide_when
from inroad.api.stakeholder_answers import HeldValueAnswer, held_answer
from inroad.api.stakeholders import Ground
from inroad.bootstrap import Installation
from inroad.model.assessment import Confirmation
from inroad.model.relationship import RelationKind, TieStrength
from inroad.storage.transaction import Transaction
from inroad.workspace import relationships
from inroad.workspace.relationships import End, NewRelationship, Tied
from inroad.workspace.roster import When

_ALL = "/accounts/{account_id:str}/relationships"
_ONE = f"{_ALL}/{{relationship_id:str}}"


class EndAnswer(msgspec.Struct, frozen=True):
    """One end of a tie: a person, or a seat whose holder nobody knows (`placeholder`)."""

    id: str
    name: str
    placeholder: bool


class RelationshipAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A tie, read "`start` influences `end`"; `symmetric` ones say the same of both ends.

    `known` says how well it is known, and is null where nobody said on which ground.
    """

    id: str
    start: EndAnswer
    end: EndAnswer
    relation: RelationKind
    symmetric: bool
    strength: TieStrength
    formal: bool | None
    note: str | None
    valid_from: date | None
    valid_to: date | None
    known: HeldValueAnswer | None
    version: int


class RelationshipsAnswer(msgspec.Struct, frozen=True):
    """The ties in an account's map on a day."""

    items: list[RelationshipAnswer]


class NewRelationshipRequest(Ground, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A tie to be drawn, and on which ground; an end is a person's id or a position's."""

    from_id: str
    to_id: str
    relation: RelationKind
    strength: TieStrength = TieStrength.UNKNOWN
    formal: bool | None = None
    note: str | None = None
    since: date | None = None


class StandByRequest(Ground, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """That a tie is still there, or with `confirmation` "disputed" that somebody doubts it."""

    confirmation: Confirmation = Confirmation.CONFIRMED


def relationship_answer(tied: Tied) -> RelationshipAnswer:
    """A tie as the API says it."""
    tie = tied.relationship
    return RelationshipAnswer(
        id=tie.id,
        start=_end(tied.start),
        end=_end(tied.end),
        relation=tie.relation,
        symmetric=tie.symmetric,
        strength=tie.strength,
        formal=tie.formal,
        note=tie.note,
        valid_from=tie.valid_from,
        valid_to=tie.valid_to,
        known=None if tied.held is None else held_answer(tied.held),
        version=tie.version,
    )


@get(_ALL, sync_to_thread=True, responses=READ_ERRORS)
def everyone(installation: Installation, account_id: str, when: When) -> RelationshipsAnswer:
    """The ties in an account's map on a day."""
    with installation.store.read(installation.owner) as tx:
        return RelationshipsAnswer(
            [relationship_answer(tied) for tied in relationships.list_relationships(tx, account_id, when)]
        )


@get(_ONE, sync_to_thread=True, responses=READ_ERRORS)
def one(installation: Installation, account_id: str, relationship_id: str) -> RelationshipAnswer:
    """One tie as it is now."""
    with installation.store.read(installation.owner) as tx:
        return relationship_answer(relationships.show_relationship(tx, account_id, relationship_id))


@post(_ALL, sync_to_thread=True, responses=CHANGE_ERRORS)
def relate(installation: Installation, account_id: str, data: NewRelationshipRequest) -> RelationshipAnswer:
    """Draw a tie."""
    told = {name: getattr(data, name) for name in NewRelationship.__dataclass_fields__}
    with installation.store.write(installation.owner) as tx:
        drawn = relationships.relate(tx, account_id, NewRelationship(**told), data.statement())
        return _shown(tx, account_id, drawn.id)


@patch(_ONE, sync_to_thread=True, responses=CHANGE_ERRORS)
def update(installation: Installation, account_id: str, relationship_id: str, data: Edit) -> RelationshipAnswer:
    """Set fields of a tie; its ends may be turned, not replaced."""
    with installation.store.write(installation.owner) as tx:
        relationships.update_relationship(
            tx, account_id, relationship_id, base_version=data.base_version, values=data.set
        )
        return _shown(tx, account_id, relationship_id)


@post(f"{_ONE}/confirm", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def confirm(
    installation: Installation, account_id: str, relationship_id: str, data: StandByRequest
) -> RelationshipAnswer:
    """Say that a tie is still there, or that one doubts it."""
    with installation.store.write(installation.owner) as tx:
        relationships.stand_by_relationship(tx, account_id, relationship_id, data.statement())
        return _shown(tx, account_id, relationship_id)


@post(f"{_ONE}/end", sync_to_thread=True, status_code=200, responses=CHANGE_ERRORS)
def end(installation: Installation, account_id: str, relationship_id: str, data: Leave) -> RelationshipAnswer:
    """Say that a tie is no longer there."""
    with installation.store.write(installation.owner) as tx:
        relationships.end_relationship(tx, account_id, relationship_id, on=data.on)
        return _shown(tx, account_id, relationship_id)


@delete(_ONE, sync_to_thread=True, responses=CHANGE_ERRORS)
def remove(installation: Installation, account_id: str, relationship_id: str) -> None:
    """Delete a tie that should never have been drawn."""
    with installation.store.write(installation.owner) as tx:
        relationships.remove_relationship(tx, account_id, relationship_id)


def _shown(tx: Transaction, account_id: str, relationship_id: str) -> RelationshipAnswer:
    tx.finish()
    return relationship_answer(relationships.show_relationship(tx, account_id, relationship_id))


def _end(end: End) -> EndAnswer:
    return EndAnswer(end.id, end.name, end.placeholder)


router = Router(
    path="/",
    route_handlers=[everyone, one, relate, update, confirm, end, remove],
    dependencies={"when": Provide(provide_when, sync_to_thread=False)},
    tags=["relationships"],
)
