"""Long work that goes on by itself: asked for, looked at, asked for again, given up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec

from inroad.model.changeset import Changeset, ChangesetStatus, Outcome
from inroad.model.errors import Invalid
from inroad.model.interaction import Keep
from inroad.model.job import Job, JobKind, JobState
from inroad.storage.changesets import get_changeset
from inroad.storage.jobs import end_job, forget_job, own_jobs, put_job
from inroad.storage.transaction import Transaction
from inroad.workspace.access import (
    Access,
    access_account,
    access_changeset,
    access_job,
    access_suggestion,
    access_workspace,
)
from inroad.workspace.board import Board
from inroad.workspace.finding import Scope
from inroad.workspace.import_interactions import InteractionsReport
from inroad.workspace.imports import ImportReport
from inroad.workspace.suggestions import Acceptance, Choice, decline

SHOWN_JOBS = 20
_SHOWN_REJECTED = 200
_SHOWN_SKIPPED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewAsked:
    """A file to be read: its upload's folder, its own name, and how it is to be understood (see `ImportRequest`)."""

    upload: str
    file: str
    account: str | None = None
    as_of: date | None = None
    profile: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptAsked:
    """A suggestion to be applied, whole or in part (see `Choice`)."""

    suggestion_id: str
    outcomes: Collection[Outcome] | None = None
    ordinals: Collection[int] | None = None

    @property
    def choice(self) -> Choice:
        """Which rows are meant."""
        return Choice(outcomes=self.outcomes, ordinals=self.ordinals)


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionsAsked:
    """A mailbox, calendar or list: its upload's folder, its own name, and how to read it (`InteractionsRequest`)."""

    upload: str
    file: str
    account: str | None = None
    ours: tuple[str, ...] = ()
    keep: Keep = Keep.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatesAsked:
    """Where to look for duplicates (see `Scope`): everywhere, in an account, or in what a changeset brought.

    In the last case those that are surely one are merged at once.
    """

    account_id: str | None = None
    changeset_id: str | None = None

    @property
    def scope(self) -> Scope:
        """Where to look."""
        return Scope(account_id=self.account_id, changeset_id=self.changeset_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatesResult:
    """How many records were merged at once, and how many proposals wait."""

    merged: int
    proposed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionsResult:
    """What came of it (see `InteractionsReport`); `rejected` lists the first that cannot be used."""

    read: int
    added: int
    known: int
    aside: dict[str, int]
    accounts: int
    people: int
    strangers: int
    rejected_count: int
    rejected: list[tuple[int, str]]
    remarks: dict[str, int]
    applied_id: str | None
    suggestion_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFound:
    """A column of the file, what it was taken to mean and how that is known, with a few of its cells.

    `judged` is the field of the table that it says something of, beside or instead of a person's own `field`.
    """

    heading: str
    field: str | None
    judged: str | None = None
    found: str
    sample: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewResult:
    """How a file was understood and what it would do; `rejected` lists the first rows that cannot be used."""

    suggestion_id: str
    profile: str
    profile_title: str
    columns: list[ColumnFound]
    encoding: str | None
    rows_read: int
    counts: dict[str, int]
    rejected: list[tuple[int, str]]
    remarks: dict[str, int]
    day_named: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptResult:
    """What was applied, and the first rows that could not be."""

    applied_id: str | None
    suggestion_id: str
    skipped: list[tuple[int, str]]
    skipped_count: int


def ask_preview(tx: Transaction, asked: PreviewAsked) -> Job:
    """Let an uploaded file be read and what it would do be kept as a suggestion."""
    access_workspace(tx, to=Access.EDIT)
    return put_job(tx, _new(tx, JobKind.PREVIEW, asked.file, msgspec.to_builtins(asked)))


def ask_again(tx: Transaction, job_id: str, how: Mapping[str, Any]) -> Job:
    """Let a file be read once more, understood otherwise; what it would have done before is withdrawn."""
    access_workspace(tx, to=Access.EDIT)
    job = access_job(tx, job_id)
    if job.kind is not JobKind.PREVIEW or not job.ended:
        raise Invalid("only a file that has been read can be read again")
    _withdraw(tx, job)
    forget_job(tx, job.id)
    return ask_preview(tx, msgspec.convert({**job.asked, **how}, PreviewAsked))


def ask_accept(tx: Transaction, asked: AcceptAsked) -> Job:
    """Let a suggestion be applied."""
    access_workspace(tx, to=Access.EDIT)
    suggestion = access_suggestion(tx, asked.suggestion_id)
    return put_job(tx, _new(tx, JobKind.ACCEPT, suggestion.summary, msgspec.to_builtins(asked)))


def ask_interactions(tx: Transaction, asked: InteractionsAsked) -> Job:
    """Let an uploaded mailbox, calendar or list be imported."""
    access_workspace(tx, to=Access.EDIT)
    return put_job(tx, _new(tx, JobKind.INTERACTIONS, asked.file, msgspec.to_builtins(asked)))


def ask_duplicates(tx: Transaction, scope: Scope) -> Job:
    """Let somebody look for records that may be one."""
    access_workspace(tx, to=Access.EDIT)
    name = ""
    if scope.account_id is not None:
        name = access_account(tx, scope.account_id, to=Access.EDIT).name
    elif scope.changeset_id is not None:
        name = access_changeset(tx, scope.changeset_id, to=Access.EDIT).summary
    asked = DuplicatesAsked(account_id=scope.account_id, changeset_id=scope.changeset_id)
    return put_job(tx, _new(tx, JobKind.DUPLICATES, name, msgspec.to_builtins(asked)))


def list_jobs(tx: Transaction) -> list[Job]:
    """The actor's newest jobs, the newest first."""
    access_workspace(tx, to=Access.READ)
    return own_jobs(tx, limit=SHOWN_JOBS)


def show_job(tx: Transaction, job_id: str) -> Job:
    """One of the actor's jobs."""
    access_workspace(tx, to=Access.READ)
    return access_job(tx, job_id)


def give_up_job(tx: Transaction, job_id: str, board: Board) -> Job:
    """Stop a job, or take one that has ended off the list; a suggestion that it left undecided is withdrawn."""
    access_workspace(tx, to=Access.EDIT)
    job = access_job(tx, job_id)
    if job.ended:
        _withdraw(tx, job)
        forget_job(tx, job.id)
    else:
        end_job(tx, job.id, JobState.CANCELLED)
        board.stop(job.id)
    return job


def suggestion_of(tx: Transaction, suggestion_id: str) -> Changeset:
    """The suggestion that a job is about, as it stands now; or the changeset that came of it."""
    return access_changeset(tx, suggestion_id, to=Access.READ)


def preview_result(report: ImportReport, suggestion: Changeset) -> PreviewResult:
    """What is kept of a report."""
    return PreviewResult(
        suggestion_id=suggestion.id,
        profile=report.profile,
        profile_title=report.profile_title,
        columns=[
            ColumnFound(
                heading=column.heading,
                field=column.field,
                judged=report.judged.get(column.index),
                found=column.found,
                sample=[row[column.index] for row in report.sample if column.index < len(row)],
            )
            for column in report.columns.columns
        ],
        encoding=report.encoding,
        rows_read=report.rows_read,
        counts={outcome.value: number for outcome, number in report.counts.items()},
        rejected=[(row.line, row.reason) for row in report.rejected[:_SHOWN_REJECTED]],
        remarks=dict(report.remarks),
        day_named=report.day_named,
    )


def interactions_result(report: InteractionsReport) -> InteractionsResult:
    """What is kept of an import of interactions."""
    return InteractionsResult(
        read=report.read,
        added=report.added,
        known=report.known,
        aside={reason.value: number for reason, number in report.aside.items()},
        accounts=report.accounts,
        people=report.people,
        strangers=report.strangers,
        rejected_count=report.rejected_count,
        rejected=[(row.line, row.reason) for row in report.rejected[:_SHOWN_REJECTED]],
        remarks=dict(report.remarks),
        applied_id=None if report.changeset is None else report.changeset.id,
        suggestion_id=None if report.suggestion is None else report.suggestion.id,
    )


def accept_result(done: Acceptance) -> AcceptResult:
    """What is kept of an acceptance."""
    return AcceptResult(
        applied_id=None if done.applied is None else done.applied.id,
        suggestion_id=done.suggestion.id,
        skipped=sorted(done.skipped.items())[:_SHOWN_SKIPPED],
        skipped_count=len(done.skipped),
    )


def _new(tx: Transaction, kind: JobKind, name: str, asked: dict[str, Any]) -> Job:
    return Job(
        id=tx.new_id(),
        kind=kind,
        state=JobState.QUEUED,
        name=name,
        actor_id=tx.actor.member_id,
        role=tx.actor.role,
        asked=asked,
        created_at=tx.now,
    )


def _withdraw(tx: Transaction, job: Job) -> None:
    suggestion_id = (job.result or {}).get("suggestion_id") if job.kind is JobKind.PREVIEW else None
    suggestion = None if suggestion_id is None else get_changeset(tx, suggestion_id)
    if suggestion is not None and suggestion.status is ChangesetStatus.SUGGESTED:
        decline(tx, suggestion.id)
