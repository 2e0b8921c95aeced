"""The queue: first come, first served, each job to one worker, and to its own asker's eyes only."""

import threading

import pytest

from inroad.model.job import Job, JobKind, JobState
from inroad.model.member import Role
from inroad.storage.jobs import (
    claim_job,
    end_job,
    forget_job,
    forget_jobs_before,
    get_job,
    own_jobs,
    put_back,
    put_job,
    requeue_jobs,
)
from inroad.storage.transaction import Transaction
from tests.fixtures.databases import Clock
from tests.fixtures.desks import Desk


def ask(tx: Transaction, name: str) -> Job:
    job = Job(
        id=tx.new_id(), kind=JobKind.PREVIEW, state=JobState.QUEUED, name=name, actor_id=tx.actor.member_id,
        role=tx.actor.role, asked={"file": name}, created_at=tx.now,
    )  # fmt: skip
    return put_job(tx, job)


def claimed(desk: Desk) -> str | None:
    job = desk.do(claim_job)
    return None if job is None else job.name


def test_what_was_put_is_found_by_its_asker_alone(desk: Desk) -> None:
    job = desk.do(ask, "a")
    assert desk.see(get_job, job.id) == job
    for other in (desk.colleague(Role.OWNER), desk.elsewhere()):
        assert other.see(get_job, job.id) is None
        assert other.see(own_jobs, limit=9) == []


def test_the_oldest_is_claimed_once_and_those_of_another_workspace_never(desk: Desk) -> None:
    for name in ("a", "b"):
        desk.do(ask, name)
    assert desk.elsewhere().do(claim_job) is None
    assert [claimed(desk) for _ in range(3)] == ["a", "b", None]
    assert [job.name for job in desk.see(own_jobs, limit=9)] == ["b", "a"]


def test_two_workers_never_get_the_same(desk: Desk) -> None:
    for number in range(8):
        desk.do(ask, str(number))
    got: list[str | None] = []

    def work() -> None:
        got.extend(claimed(desk) for _ in range(4))

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(filter(None, got)) == [str(number) for number in range(8)]


def test_a_job_ends_once(desk: Desk) -> None:
    job = desk.do(ask, "a")
    desk.do(claim_job)
    desk.do(end_job, job.id, JobState.CANCELLED)
    desk.do(end_job, job.id, JobState.DONE, result={"x": 1})
    desk.do(put_back, job.id)
    found = desk.see(get_job, job.id)
    assert found is not None
    assert (found.state, found.result) == (JobState.CANCELLED, None)


@pytest.mark.parametrize("all_running", [True, False])
def test_what_runs_is_queued_again_when_nobody_can_be_at_it(desk: Desk, all_running: bool) -> None:
    desk.do(ask, "a")
    desk.do(claim_job)
    desk.do(requeue_jobs, all_running=all_running)
    assert claimed(desk) == ("a" if all_running else None)


def test_old_ones_are_forgotten(desk: Desk, clock: Clock) -> None:
    old, new = desk.do(ask, "old"), desk.do(ask, "new")
    desk.do(end_job, old.id, JobState.DONE)
    clock.advance(days=1)
    desk.do(end_job, new.id, JobState.DONE)
    assert desk.do(forget_jobs_before, clock.now) == [old.id]
    desk.do(forget_job, new.id)
    assert desk.see(own_jobs, limit=9) == []
