"""Live updates as server-sent events: what was committed, what waits for a decision, how far one's jobs are."""

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
from inroad.model.job import Job
from inroad.workspace.feed import Happened, happened_since, newest_seq, suggestions_mark
from inroad.workspace.jobs import list_jobs

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


class WaitingEvent(msgspec.Struct, frozen=True):
    """How many suggestions wait; sent when that changes."""

    count: int


class JobEvent(msgspec.Struct, frozen=True):
    """How far one of the reader's jobs is; `done` of `total` (null while that is not known) in its present phase."""

    id: str
    state: str
    phase: str | None
    done: int
    total: int | None


@get("/events", sync_to_thread=False, media_type="text/event-stream", responses=READ_ERRORS)
def stream(
    installation: Installation,
    last_event_id: Annotated[int | None, HeaderParameter(name="Last-Event-ID", default=None)] = None,
    since: int | None = None,
) -> ServerSentEvent:
    """Changes as they happen; resumes after `Last-Event-ID` (or `since`), else begins now."""
    return ServerSentEvent(_messages(installation, last_event_id if last_event_id is not None else since))


async def _messages(installation: Installation, seen: int | None) -> AsyncIterator[ServerSentEventMessage]:
    store, board, looks, commits, reports = installation.store, installation.board, 0, -1, -1
    newest = await to_thread.run_sync(_newest, installation)
    listener = _Listener(installation, newest if seen is None else max(0, min(seen, newest)))
    # The welcome carries an id, so that who loses the line before anything happened resumes here, too.
    yield ServerSentEventMessage(data=None, comment="welcome", retry=2000, id=listener.seen)
    while True:
        if store.on_commit.count != commits or board.count != reports or looks % _ASK_EVERY == 0:
            commits, reports = store.on_commit.count, board.count
            for message in await to_thread.run_sync(listener.news):
                yield message
        looks += 1
        if looks % _PING_EVERY == 0:
            yield ServerSentEventMessage(data=None, comment="still here")
        await anyio.sleep(_LOOK_SECONDS)


class _Listener:
    """What one stream has told already, so that it tells only news."""

    def __init__(self, installation: Installation, seen: int) -> None:
        self.seen = seen
        self._installation = installation
        self._waiting: tuple[int, str] | None = None
        self._jobs: dict[str, JobEvent] | None = None

    def news(self) -> list[ServerSentEventMessage]:
        """What is new for the reader; of suggestions and jobs nothing the first time: the page has just asked."""
        with self._installation.store.read(self._installation.owner) as tx:
            told = [self._change(event) for event in happened_since(tx, self.seen)]
            waiting = suggestions_mark(tx)
            jobs = {job.id: self._job(job) for job in list_jobs(tx)}
        if self._waiting not in {None, waiting}:
            told.append(_message("suggestions", WaitingEvent(waiting[0])))
        known = jobs if self._jobs is None else self._jobs
        told += [_message("job", event) for event in jobs.values() if known.get(event.id) != event]
        self._waiting, self._jobs = waiting, jobs
        return told

    def _change(self, event: Happened) -> ServerSentEventMessage:
        self.seen = event.seq
        data = ChangeEvent(event.seq, event.verb, list(event.account_ids), event.actor_id)
        return _message("change", data, event.seq)

    def _job(self, job: Job) -> JobEvent:
        doing = self._installation.board.doing(job.id)
        if doing is None:
            return JobEvent(job.id, job.state, None, 0, None)
        return JobEvent(job.id, job.state, doing.phase, doing.done, doing.total)


def _message(event: str, data: msgspec.Struct, number: int | None = None) -> ServerSentEventMessage:
    told = msgspec.json.encode(data).decode()
    return ServerSentEventMessage(data=told, event=event, id=None if number is None else str(number))


def _newest(installation: Installation) -> int:
    with installation.store.read(installation.owner) as tx:
        return newest_seq(tx)


router = Router(path="/", route_handlers=[stream], tags=["events"])
