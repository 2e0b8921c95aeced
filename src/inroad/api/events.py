"""Live updates: every committed changeset as a server-sent event that carries its sequence number."""

from collections.abc import AsyncIterator
from typing import Annotated

import anyio
import msgspec
from anyio import to_thread
from litestar import Router, get
from litestar.params import HeaderParameter
from litestar.response import ServerSentEvent, ServerSentEventMessage

from inroad.api.errors import READ_ERRORS
from inroad.bootstrap import Installation
from inroad.workspace.feed import Happened, happened_since, newest_seq

_LOOK_SECONDS = 0.2
"""How often a stream looks whether this process has committed something: an edit shows within a second."""
_ASK_EVERY = 10
"""Every so many looks the database is asked regardless: another process may have written."""
_PING_EVERY = 75
"""Every so many looks a comment keeps the line open through proxies."""


class ChangeEvent(msgspec.Struct, frozen=True):
    """The data of an event."""

    seq: int
    verb: str
    account_ids: list[str]
    actor_id: str


@get("/events", sync_to_thread=False, media_type="text/event-stream", responses=READ_ERRORS)
def stream(
    installation: Installation,
    last_event_id: Annotated[int | None, HeaderParameter(name="Last-Event-ID", default=None)] = None,
    since: int | None = None,
) -> ServerSentEvent:
    """Changes as they happen; resumes after `Last-Event-ID` (or `since`), else begins now."""
    return ServerSentEvent(_messages(installation, last_event_id if last_event_id is not None else since))


async def _messages(installation: Installation, seen: int | None) -> AsyncIterator[ServerSentEventMessage]:
    store, looks, commits = installation.store, 0, -1
    newest = await to_thread.run_sync(_newest, installation)
    seen = newest if seen is None else max(0, min(seen, newest))
    # The welcome carries an id, so that who loses the line before anything happened resumes here, too.
    yield ServerSentEventMessage(data=None, comment="welcome", retry=2000, id=seen)
    while True:
        if store.on_commit.count != commits or looks % _ASK_EVERY == 0:
            commits = store.on_commit.count
            for event in await to_thread.run_sync(_after, installation, seen):
                seen = event.seq
                data = ChangeEvent(event.seq, event.verb, list(event.account_ids), event.actor_id)
                yield ServerSentEventMessage(data=msgspec.json.encode(data).decode(), event="change", id=str(event.seq))
        looks += 1
        if looks % _PING_EVERY == 0:
            yield ServerSentEventMessage(data=None, comment="still here")
        await anyio.sleep(_LOOK_SECONDS)


def _newest(installation: Installation) -> int:
    with installation.store.read(installation.owner) as tx:
        return newest_seq(tx)


def _after(installation: Installation, seen: int) -> list[Happened]:
    with installation.store.read(installation.owner) as tx:
        return happened_since(tx, seen)


router = Router(path="/", route_handlers=[stream], tags=["events"])
