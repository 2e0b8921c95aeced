"""When a job has ended."""

from datetime import UTC, datetime

from inroad.model.job import Job, JobKind, JobState
from inroad.model.member import Role


def test_a_job_has_ended_unless_it_waits_or_runs() -> None:
    job = Job(
        id="j", kind=JobKind.ACCEPT, state=JobState.QUEUED, name="x", actor_id="a", role=Role.EDITOR,
        created_at=datetime(2025, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    assert not job.ended
    states = {}
    for state in JobState:
        states[state.value] = Job(**{**{name: getattr(job, name) for name in Job.__slots__}, "state": state}).ended
    assert states == {"queued": False, "running": False, "done": True, "failed": True, "cancelled": True}
