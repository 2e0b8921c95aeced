"""Routes of interactions: who was in touch with whom, when and how."""

import base64
from datetime import date, datetime
from typing import Annotated

import msgspec
from litestar import Router, delete, get, patch, post
from litestar.params import QueryParameter

from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS
from inroad.api.requests import Edit, PageSize
from inroad.bootstrap import Installation
from inroad.model.errors import Invalid
from inroad.model.interaction import Direction, InteractionKind, Sentiment
from inroad.storage.interactions import InteractionPage, Met
from inroad.storage.transaction import Transaction
from inroad.workspace import interactions
from inroad.workspace.interactions import Encounter, NewInteraction, Participant

_ALL = "/accounts/{account_id:str}/interactions"
_ONE = f"{_ALL}/{{interaction_id:str}}"
_Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]


class ParticipantAnswer(msgspec.Struct, frozen=True):
    """Somebody who took part; `id` is null for an address (`name`) that is nobody's we know."""

    id: str | None
    name: str


class InteractionAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One e-mail, meeting, call, event, visit or message; what was said is not kept."""

    id: str
    at: datetime
    form: InteractionKind
    direction: Direction
    ours: list[ParticipantAnswer]
    theirs: list[ParticipantAnswer]
    subject: str | None
    channel: str | None
    outcome: str | None
    sentiment: Sentiment
    note: str | None
    source: str | None
    version: int


class InteractionsAnswer(msgspec.Struct, frozen=True):
    """A page of interactions, newest first; `next` is the cursor of the next page."""

    items: list[InteractionAnswer]
    next: str | None


class StrangerAnswer(msgspec.Struct, frozen=True):
    """An address that took part so many times and is nobody's on the map."""

    address: str
    times: int
    first: datetime
    last: datetime


class StrangersAnswer(msgspec.Struct, frozen=True):
    """Those whom nobody has put on the map yet, the most frequent first."""

    items: list[StrangerAnswer]


class NewInteractionRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An interaction to be logged; `theirs` are people's ids and e-mail addresses, `ours` members' ids and addresses.

    Where nobody of ours is named, the actor took part.
    """

    form: InteractionKind
    at: datetime
    direction: Direction | None = None
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    subject: str | None = None
    channel: str | None = None
    outcome: str | None = None
    sentiment: Sentiment = Sentiment.UNKNOWN
    note: str | None = None


def interaction_answer(found: Encounter) -> InteractionAnswer:
    """An interaction as the API says it."""
    logged = found.interaction
    return InteractionAnswer(
        id=logged.id,
        at=logged.at,
        form=logged.form,
        direction=logged.direction,
        ours=list(map(_participant, found.ours)),
        theirs=list(map(_participant, found.theirs)),
        subject=logged.subject,
        channel=logged.channel,
        outcome=logged.outcome,
        sentiment=logged.sentiment,
        note=logged.note,
        source=logged.source,
        version=logged.version,
    )


def stranger_answer(met: Met) -> StrangerAnswer:
    """A stranger as the API says them."""
    return StrangerAnswer(*met)


@get(_ALL, sync_to_thread=True, responses=READ_ERRORS)
def page(
    installation: Installation,
    account_id: str,
    *,
    person: Annotated[str | None, QueryParameter(description="Only with this person")] = None,
    form: Annotated[InteractionKind | None, QueryParameter(description="Only of this kind")] = None,
    as_of: Annotated[date | None, QueryParameter(description="Up to this day")] = None,
    after: Annotated[str | None, QueryParameter(description="`next` of the page before")] = None,
    limit: PageSize = 50,
) -> InteractionsAnswer:
    """A page of an account's interactions, newest first."""
    seen = None if after is None else _read_cursor(after)
    with installation.store.read(installation.owner) as tx:
        until = interactions.end_of(as_of)
        wanted = InteractionPage(person_id=person, form=form, until=until, after=seen, limit=limit)
        found, more = interactions.list_interactions(tx, account_id, wanted)
    return InteractionsAnswer(list(map(interaction_answer, found)), _cursor(found[-1]) if more else None)


@post(_ALL, sync_to_thread=True, responses=CHANGE_ERRORS)
def log(installation: Installation, account_id: str, data: NewInteractionRequest) -> InteractionAnswer:
    """Note that somebody was in touch."""
    with installation.store.write(installation.owner) as tx:
        logged = interactions.log_interaction(tx, account_id, NewInteraction(**msgspec.structs.asdict(data)))
        return _shown(tx, account_id, logged.id)


@patch(_ONE, sync_to_thread=True, responses=CHANGE_ERRORS)
def update(installation: Installation, account_id: str, interaction_id: str, data: Edit) -> InteractionAnswer:
    """Set fields of an interaction."""
    with installation.store.write(installation.owner) as tx:
        interactions.update_interaction(tx, account_id, interaction_id, base_version=data.base_version, values=data.set)
        return _shown(tx, account_id, interaction_id)


@delete(_ONE, sync_to_thread=True, responses=CHANGE_ERRORS)
def remove(installation: Installation, account_id: str, interaction_id: str) -> None:
    """Delete an interaction that never was."""
    with installation.store.write(installation.owner) as tx:
        interactions.remove_interaction(tx, account_id, interaction_id)


@get("/accounts/{account_id:str}/strangers", sync_to_thread=True, responses=READ_ERRORS)
def strangers(installation: Installation, account_id: str) -> StrangersAnswer:
    """The addresses that took part in interactions and are nobody's on the map."""
    with installation.store.read(installation.owner) as tx:
        return StrangersAnswer(list(map(stranger_answer, interactions.list_strangers(tx, account_id))))


def _shown(tx: Transaction, account_id: str, interaction_id: str) -> InteractionAnswer:
    tx.finish()
    return interaction_answer(interactions.show_interaction(tx, account_id, interaction_id))


def _participant(one: Participant) -> ParticipantAnswer:
    return ParticipantAnswer(one.id, one.name)


def _cursor(last: Encounter) -> str:
    place = [last.interaction.at, last.interaction.id]
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode()


def _read_cursor(text: str) -> tuple[datetime, str]:
    try:
        found: tuple[datetime, str] = msgspec.json.decode(base64.urlsafe_b64decode(text), type=tuple[datetime, _Id])
    except (ValueError, msgspec.DecodeError) as error:
        raise Invalid("this is no cursor of interactions; start from the first page", field="after") from error
    if found[0].utcoffset() is None:
        raise Invalid("this is no cursor of interactions; start from the first page", field="after")
    return found


router = Router(path="/", route_handlers=[page, log, update, remove, strangers], tags=["interactions"])
