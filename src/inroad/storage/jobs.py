"""Keeping jobs: queued with the transaction that asks for them, taken by one worker at a time, ended once."""

from collections.abc import Collection
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, or_, select, update

from inroad.model.job import Job, JobKind, JobState
from inroad.model.member import Role
from inroad.storage.job_tables import job
from inroad.storage.transaction import Transaction

LEASE = timedelta(minutes=15)
"""How long a worker may be silent before another one begins its job anew."""
MOST_ATTEMPTS = 3

_FIELDS = tuple(f.name for f in fields(Job))
_COLUMNS = [job.c[name] for name in _FIELDS]


def put_job(tx: Transaction, new: Job) -> Job:
    """Queue a job; it is seen by workers when the transaction commits."""
    tx.require_writable()
    values = {name: getattr(new, name) for name in _FIELDS} | {"role": int(new.role)}
    tx.connection.execute(insert(job).values(workspace_id=tx.workspace_id, **values))
    return new


def get_job(tx: Transaction, job_id: str) -> Job | None:
    """The actor's own job with this id."""
    return next(iter(_read(tx, job.c.id == job_id, job.c.actor_id == tx.actor.member_id)), None)


def own_jobs(tx: Transaction, *, limit: int) -> list[Job]:
    """The actor's jobs, newest first."""
    return _read(tx, job.c.actor_id == tx.actor.member_id, limit=limit)


def has_waiting(tx: Transaction, kinds: Collection[JobKind] = tuple(JobKind)) -> bool:
    """Whether there is a job to take, of these kinds."""
    return bool(_read(tx, job.c.state == JobState.QUEUED, job.c.kind.in_(kinds), limit=1))


def claim_job(tx: Transaction, kinds: Collection[JobKind] = tuple(JobKind)) -> Job | None:
    """Take the oldest job of these kinds that waits, for as long as the lease; None where none does."""
    oldest = (
        select(job.c.id)
        .where(job.c.workspace_id == tx.workspace_id, job.c.state == JobState.QUEUED, job.c.kind.in_(kinds))
        .order_by(job.c.id)
        .limit(1)
        .scalar_subquery()
    )
    taken = {
        "state": JobState.RUNNING,
        "attempts": job.c.attempts + 1,
        "started_at": tx.now,
        "lease_until": tx.now + LEASE,
    }
    query = update(job).where(job.c.workspace_id == tx.workspace_id, job.c.id == oldest).values(**taken)
    row = tx.connection.execute(query.returning(*_COLUMNS)).first()
    return None if row is None else _job(row)


def end_job(tx: Transaction, job_id: str, state: JobState, *, result: object = None, failure: object = None) -> None:
    """Record how a job ended; one that was cancelled meanwhile stays so."""
    tx.require_writable()
    values = {"state": state, "result": result, "failure": failure, "finished_at": tx.now, "lease_until": None}
    open_states = (JobState.QUEUED, JobState.RUNNING)
    tx.connection.execute(
        update(job)
        .where(job.c.workspace_id == tx.workspace_id, job.c.id == job_id, job.c.state.in_(open_states))
        .values(**values)
    )


def put_back(tx: Transaction, job_id: str) -> None:
    """Queue a job again that its worker leaves undone; one that has ended meanwhile stays so."""
    tx.require_writable()
    tx.connection.execute(
        update(job)
        .where(job.c.workspace_id == tx.workspace_id, job.c.id == job_id, job.c.state == JobState.RUNNING)
        .values(state=JobState.QUEUED, lease_until=None)
    )


def requeue_jobs(tx: Transaction, *, all_running: bool) -> None:
    """Queue again what a process took with it when it died; give up what has been begun too often."""
    lost: list[ColumnElement[bool]] = [job.c.workspace_id == tx.workspace_id, job.c.state == JobState.RUNNING]
    if not all_running:
        lost.append(or_(job.c.lease_until.is_(None), job.c.lease_until < tx.now))
    given_up = {
        "state": JobState.FAILED,
        "finished_at": tx.now,
        "failure": {"code": "interrupted", "message": "this was interrupted too often", "params": {}},
    }
    tx.connection.execute(update(job).where(*lost, job.c.attempts >= MOST_ATTEMPTS).values(**given_up))
    tx.connection.execute(update(job).where(*lost).values(state=JobState.QUEUED))


def forget_job(tx: Transaction, job_id: str) -> None:
    """Drop a job from the list; what it did stays."""
    tx.require_writable()
    tx.connection.execute(delete(job).where(job.c.workspace_id == tx.workspace_id, job.c.id == job_id))


def forget_jobs_before(tx: Transaction, moment: datetime) -> list[str]:
    """Drop what ended before a moment; returns the ids."""
    tx.require_writable()
    query = delete(job).where(job.c.workspace_id == tx.workspace_id, job.c.finished_at < moment).returning(job.c.id)
    return list(tx.connection.execute(query).scalars())


def _read(tx: Transaction, *where: ColumnElement[bool], limit: int | None = None) -> list[Job]:
    query = select(*_COLUMNS).where(job.c.workspace_id == tx.workspace_id, *where).order_by(job.c.id.desc())
    return [_job(row) for row in tx.connection.execute(query.limit(limit))]


def _job(row: Any) -> Job:
    values = dict(zip(_FIELDS, row, strict=True))
    return Job(**{**values, "role": Role(values["role"])})
