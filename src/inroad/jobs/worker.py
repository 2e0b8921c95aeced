"""The worker: takes jobs from the queue one after another, and begins anew what a dead process left.

What somebody waits for has a thread of its own: a search for duplicates of minutes holds up nobody's import.
"""

import logging
import shutil
import threading
from collections.abc import Collection
from datetime import timedelta

from inroad.bootstrap import Installation
from inroad.jobs.handlers import HANDLERS
from inroad.model.errors import InroadError
from inroad.model.job import WAITED_FOR, Job, JobKind, JobState
from inroad.model.member import Actor
from inroad.storage.jobs import claim_job, end_job, forget_jobs_before, has_waiting, put_back, requeue_jobs
from inroad.workspace.board import Stopped

KEPT = timedelta(days=7)
"""How long an ended job is listed and its file kept, so that it can be read again."""
_LOOK_SECONDS = 2.0
_FAREWELL_SECONDS = 10

_LANES = {"jobs": WAITED_FOR, "jobs-behind": frozenset(JobKind) - WAITED_FOR}
"""The threads and what each of them does."""

logger = logging.getLogger(__name__)


class Worker:
    """Does the jobs of an installation, in threads of its own between `start` and `stop`."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._leaving = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to work."""
        tidied = threading.Event()
        for name, kinds in _LANES.items():
            work = threading.Thread(target=self._work, args=(kinds, tidied), name=name, daemon=True)
            self._threads.append(work)
            work.start()

    def stop(self) -> None:
        """Finish what is being done up to its next report, then leave; it is queued again."""
        self._leaving.set()
        self._installation.store.on_commit.announce("")
        for thread in self._threads:
            thread.join(_FAREWELL_SECONDS)

    def run_next(self, kinds: Collection[JobKind] = tuple(JobKind)) -> bool:
        """Do the oldest job of these kinds that waits; whether there was one."""
        store = self._installation.store
        for workspace_id, _ in store.workspaces():
            owner = store.owner_of(workspace_id)
            with store.read(owner) as tx:
                if not has_waiting(tx, kinds):
                    continue  # a write of nothing would wake everybody who waits for commits, and the worker first
            with store.write(owner) as tx:
                job = claim_job(tx, kinds)
            if job is not None:
                self._do(workspace_id, job)
                return True
        return False

    def tidy(self, *, after_a_crash: bool) -> None:
        """Queue again what was lost, and drop what ended long ago with its file."""
        store = self._installation.store
        for workspace_id, _ in store.workspaces():
            with store.write(store.owner_of(workspace_id)) as tx:
                requeue_jobs(tx, all_running=after_a_crash)
                forget_jobs_before(tx, tx.now - KEPT)
        self._remove_old_uploads()

    def _work(self, kinds: Collection[JobKind], tidied: threading.Event) -> None:
        if kinds is WAITED_FOR:
            try:
                # Only one process serves an SQLite file: whatever runs in it when this one starts has died.
                self.tidy(after_a_crash=self._installation.store.engine.dialect.name == "sqlite")
            finally:
                tidied.set()
        tidied.wait()  # what this process takes must not be thought to be of the dead
        signal = self._installation.store.on_commit
        while not self._leaving.is_set():
            seen = signal.count
            try:
                if self.run_next(kinds):
                    continue
            except Exception:  # the database is away for a while: the queue is still there afterwards
                logger.exception("the queue of jobs cannot be read")
            signal.wait(seen, seconds=_LOOK_SECONDS)

    def _do(self, workspace_id: str, job: Job) -> None:
        actor = Actor(workspace_id=workspace_id, member_id=job.actor_id, role=job.role)
        board, store = self._installation.board, self._installation.store
        hearing = board.hearing(job.id)

        def heard(phase: str, done: int, total: int | None) -> None:
            hearing(phase, done, total)
            if self._leaving.is_set():
                raise Stopped(job.id)

        state: JobState | None = JobState.DONE
        failure: dict[str, object] | None = None
        try:
            HANDLERS[job.kind](self._installation, actor, job, heard)
        except Stopped:
            state = None  # it was given up, or this process leaves
        except InroadError as error:
            state, failure = JobState.FAILED, _told(error.code, error.sentence, dict(error.params))
        except Exception as error:
            logger.exception("a job failed: %s", job.name)
            state, failure = JobState.FAILED, _told("internal", f"{type(error).__name__}: {error}", {})
        with store.write(actor) as tx:  # what was done has ended with its own transaction, and stays as it ended
            if state is None:
                put_back(tx, job.id)
            else:
                end_job(tx, job.id, state, failure=failure)
        board.clear(job.id)

    def _remove_old_uploads(self) -> None:
        folder = self._installation.uploads
        oldest = (self._installation.store.clock() - KEPT).timestamp()
        for upload in folder.iterdir() if folder.is_dir() else ():
            if upload.stat().st_mtime < oldest:
                shutil.rmtree(upload, ignore_errors=True)


def _told(code: str, message: str, params: dict[str, object]) -> dict[str, object]:
    return {"code": code, "message": message, "params": params}
