"""The worker does what waits, begins anew what was lost, and lets go of what nobody wants."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.bootstrap import Installation
from inroad.jobs import worker as module
from inroad.jobs.worker import Worker
from inroad.model.errors import Invalid
from inroad.model.job import Job, JobKind, JobState
from inroad.model.member import Actor
from inroad.storage.jobs import LEASE, MOST_ATTEMPTS, claim_job, get_job
from inroad.workspace.board import Heard, Stopped
from inroad.workspace.finding import Scope
from inroad.workspace.jobs import PreviewAsked, ask_duplicates, ask_preview, give_up_job
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk

Handler = Callable[[Installation, Actor, Job, Heard], None]


@pytest.fixture
def desk(installation: Installation) -> Desk:
    """The owner of the installation."""
    return Desk(installation.store, installation.owner)


@pytest.fixture
def worker(installation: Installation) -> Worker:
    return Worker(installation)


@pytest.fixture
def does(monkeypatch: pytest.MonkeyPatch) -> Callable[[Handler], None]:
    """What a preview does, in place of reading a file."""
    return lambda handler: monkeypatch.setattr(module, "HANDLERS", {JobKind.PREVIEW: handler})


def ask(desk: Desk, name: str = "people.csv") -> Job:
    return desk.do(ask_preview, PreviewAsked(upload="u", file=name))


def state(desk: Desk, job: Job) -> tuple[JobState, int]:
    found = desk.see(get_job, job.id)
    assert found is not None
    return found.state, found.attempts


def test_an_idle_worker_wakes_nobody_not_even_itself(
    desk: Desk, worker: Worker, does: Callable[[Handler], None]
) -> None:
    does(lambda _installation, _actor, _job, _heard: None)
    ask(desk)
    assert worker.run_next()
    commits = desk.store.on_commit.count
    assert [worker.run_next() for _ in range(3)] == [False] * 3
    assert desk.store.on_commit.count == commits


def test_jobs_are_done_in_the_order_in_which_they_were_asked_for(
    desk: Desk, worker: Worker, does: Callable[[Handler], None]
) -> None:
    done: list[str] = []
    does(lambda _installation, actor, job, _heard: done.append(f"{job.name} for {actor.member_id}"))
    for name in ("a.csv", "b.csv"):
        ask(desk, name)
    assert [worker.run_next() for _ in range(2)] == [True, True]
    assert done == [f"{name} for {desk.actor.member_id}" for name in ("a.csv", "b.csv")]


def test_a_failure_is_told_with_its_sentence_and_a_bug_with_its_kind(
    desk: Desk, worker: Worker, does: Callable[[Handler], None], caplog: pytest.LogCaptureFixture
) -> None:
    told = []
    for error in (Invalid("no table in it", file="x"), KeyError("x")):

        def fail(_i: Installation, _a: Actor, _j: Job, _h: Heard, error: Exception = error) -> None:
            raise error

        does(fail)
        job = ask(desk)
        worker.run_next()
        found = desk.see(get_job, job.id)
        assert found is not None
        assert found.state is JobState.FAILED
        told.append(found.failure)
    assert told == [
        {"code": "invalid", "message": "no table in it", "params": {"file": "x"}},
        {"code": "internal", "message": "KeyError: 'x'", "params": {}},
    ]
    assert "a job failed: people.csv" in caplog.text


def test_a_job_that_is_given_up_stops_at_its_next_report(
    desk: Desk, worker: Worker, installation: Installation, does: Callable[[Handler], None]
) -> None:
    def work(_i: Installation, _a: Actor, job: Job, heard: Heard) -> None:
        heard("reading", 1, None)
        desk.do(give_up_job, job.id, installation.board)
        with pytest.raises(Stopped):
            heard("reading", 2, None)
        raise Stopped(job.id)

    does(work)
    job = ask(desk)
    worker.run_next()
    assert state(desk, job) == (JobState.CANCELLED, 1)
    assert installation.board.doing(job.id) is None


def test_a_worker_that_leaves_puts_its_job_back(desk: Desk, worker: Worker, does: Callable[[Handler], None]) -> None:
    def work(_i: Installation, _a: Actor, _j: Job, heard: Heard) -> None:
        worker.stop()
        heard("reading", 1, None)

    does(work)
    job = ask(desk)
    worker.run_next()
    assert state(desk, job) == (JobState.QUEUED, 1)


def test_what_a_dead_process_left_is_begun_anew_a_few_times(desk: Desk, worker: Worker) -> None:
    job = ask(desk)
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert desk.do(claim_job) is not None
        assert state(desk, job) == (JobState.RUNNING, attempt)
        worker.tidy(after_a_crash=True)
    assert state(desk, job) == (JobState.FAILED, MOST_ATTEMPTS)


def test_where_others_work_too_only_what_has_been_silent_for_long_is_begun_anew(
    desk: Desk, worker: Worker, clock: Clock
) -> None:
    job = ask(desk)
    desk.do(claim_job)
    worker.tidy(after_a_crash=False)
    assert state(desk, job)[0] is JobState.RUNNING
    clock.now += LEASE * 2
    worker.tidy(after_a_crash=False)
    assert state(desk, job)[0] is JobState.QUEUED


def test_what_ended_long_ago_is_dropped_with_its_file(
    desk: Desk, worker: Worker, installation: Installation, clock: Clock
) -> None:
    old, new = ask(desk), ask(desk)
    desk.do(give_up_job, old.id, installation.board)
    for name, age in (("old", 8), ("new", 1)):
        folder = installation.uploads / name
        folder.mkdir(parents=True)
        moment = clock.now.timestamp() + (8 - age) * 86_400
        os.utime(folder, (moment, moment))
    clock.advance(days=8)
    worker.tidy(after_a_crash=False)
    assert desk.see(get_job, old.id) is None
    assert desk.see(get_job, new.id) is not None
    assert [path.name for path in installation.uploads.iterdir()] == ["new"]


def test_a_worker_in_its_thread_does_what_is_asked_for(
    desk: Desk, worker: Worker, installation: Installation, does: Callable[[Handler], None], tmp_path: Path
) -> None:
    file = tmp_path / "done"
    does(lambda *_: file.touch())
    worker.start()
    seen = installation.store.on_commit.count
    ask(desk)
    while not file.exists():
        seen = installation.store.on_commit.wait(seen, seconds=5)
    worker.stop()


def test_a_long_search_for_duplicates_holds_up_nobody_who_waits(
    desk: Desk, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching, read = threading.Event(), threading.Event()

    def search(*_: object) -> None:
        searching.set()
        assert read.wait(5), "the file was not read while the search went on"

    def preview(*_: object) -> None:
        read.set()

    monkeypatch.setattr(module, "HANDLERS", {JobKind.DUPLICATES: search, JobKind.PREVIEW: preview})
    desk.do(ask_duplicates, Scope())
    worker.start()
    assert searching.wait(5)
    asked = ask(desk)
    assert read.wait(5)
    worker.stop()
    assert state(desk, asked) == (JobState.DONE, 1)
