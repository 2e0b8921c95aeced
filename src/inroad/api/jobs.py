"""Routes of jobs: long work that one can leave and come back to."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec
from litestar import Router, delete, get, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body

from inroad.api.answers import ChangesetAnswer, changeset_answer
from inroad.api.changesets import AcceptedAnswer, SkippedAnswer
from inroad.api.errors import CHANGE_ERRORS, READ_ERRORS, ErrorDetail
from inroad.api.imports import (
    MOST_FILE_BYTES,
    ImportAnswer,
    ImportForm,
    RejectedAnswer,
    RemarkAnswer,
    day_said,
    import_answer,
    mapping_said,
    own_name,
)
from inroad.bootstrap import Installation
from inroad.language import translated
from inroad.model.changeset import Outcome
from inroad.model.errors import Invalid
from inroad.model.interaction import Keep
from inroad.model.job import Job, JobKind
from inroad.storage.transaction import Transaction
from inroad.workspace import jobs
from inroad.workspace.finding import Scope
from inroad.workspace.session import author_of


class AcceptJobRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which suggestion to apply, and which of its rows; all that are not conflicting when none are named."""

    suggestion_id: str
    outcomes: tuple[Outcome, ...] | None = None
    ordinals: tuple[int, ...] | None = None


class AgainRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a file is to be understood this time."""

    account: str | None = None
    as_of: date | None = None
    profile: str | None = None
    mapping: dict[str, str] = {}


class InteractionsForm(msgspec.Struct, forbid_unknown_fields=True):
    """A mailbox, calendar or list. `ours` are domains and addresses of ours, divided by commas.

    `keep` is how much of the contents is kept: "nothing" (the default), "subjects" or "bodies".
    """

    file: UploadFile
    account: str | None = None
    ours: str | None = None
    keep: str | None = None


class InteractionsAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What an import of interactions did.

    `added` and `known` (recorded already) count once for each account; `aside` those left out, by the reason. `people`
    is how many whom we know took part, `strangers` how many addresses are nobody's yet; these are offered as people in
    the `suggestion`. `changeset` is what was recorded, null where nothing was new.
    """

    read: int
    added: int
    known: int
    aside: dict[str, int]
    accounts: int
    people: int
    strangers: int
    rejected_count: int
    rejected: list[RejectedAnswer]
    remarks: list[RemarkAnswer]
    changeset: ChangesetAnswer | None
    suggestion: ChangesetAnswer | None


class DuplicatesJobRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to look for duplicates: in an account and for its people, or everywhere."""

    account_id: str | None = None


class LookedAnswer(msgspec.Struct, frozen=True):
    """What came of looking for duplicates: how many records were merged at once, and how many proposals wait."""

    merged: int
    proposed: int


class JobAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A job: `done` of `total` in its present `phase` while it runs, and what came of it when it has ended.

    `asked` is what was asked for; `preview`, `accepted`, `interactions` or `duplicates` is there when it is done,
    `error` when it failed.
    """

    id: str
    kind: str
    state: str
    name: str
    asked: dict[str, Any]
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    phase: str | None
    done: int
    total: int | None
    preview: ImportAnswer | None
    accepted: AcceptedAnswer | None
    interactions: InteractionsAnswer | None
    duplicates: LookedAnswer | None
    error: ErrorDetail | None


class JobsAnswer(msgspec.Struct, frozen=True):
    """The reader's jobs, newest first."""

    items: list[JobAnswer]


@post("/jobs/imports", sync_to_thread=True, request_max_body_size=MOST_FILE_BYTES, responses=CHANGE_ERRORS)
def preview(
    installation: Installation,
    data: Annotated[ImportForm, Body(media_type=RequestEncodingType.MULTI_PART)],
) -> JobAnswer:
    """Take a file in; what it would do is worked out by itself and kept as a suggestion."""
    name = own_name(data.file.filename)
    how: dict[str, Any] = {
        "account": data.account or None,
        "as_of": day_said(data.as_of),
        "profile": data.profile or None,
        "mapping": mapping_said(data.mapping),
    }
    with _upload(installation, name) as path:
        with data.file.file as uploaded, path.open("wb") as target:
            shutil.copyfileobj(uploaded, target)
        with installation.store.write(installation.owner) as tx:
            asked = jobs.PreviewAsked(upload=path.parent.name, file=name, **how)
            return _told(tx, installation, jobs.ask_preview(tx, asked))


@post("/jobs/interactions", sync_to_thread=True, request_max_body_size=MOST_FILE_BYTES, responses=CHANGE_ERRORS)
def interactions(
    installation: Installation,
    data: Annotated[InteractionsForm, Body(media_type=RequestEncodingType.MULTI_PART)],
) -> JobAnswer:
    """Take a mailbox, calendar or list in; what is new of it is recorded by itself."""
    name = own_name(data.file.filename)
    how: dict[str, Any] = {
        "account": data.account or None,
        "ours": tuple(each for each in (data.ours or "").replace(",", " ").split() if each),
        "keep": keep_said(data.keep),
    }
    with _upload(installation, name) as path:
        with data.file.file as uploaded, path.open("wb") as target:
            shutil.copyfileobj(uploaded, target)
        with installation.store.write(installation.owner) as tx:
            asked = jobs.InteractionsAsked(upload=path.parent.name, file=name, **how)
            return _told(tx, installation, jobs.ask_interactions(tx, asked))


@post("/jobs/{job_id:str}/again", sync_to_thread=True, responses=CHANGE_ERRORS)
def again(installation: Installation, job_id: str, data: AgainRequest) -> JobAnswer:
    """Let the file of a job be read once more, understood otherwise; the suggestion made of it before is withdrawn."""
    with installation.store.write(installation.owner) as tx:
        return _told(tx, installation, jobs.ask_again(tx, job_id, msgspec.structs.asdict(data)))


@post("/jobs/accept", sync_to_thread=True, responses=CHANGE_ERRORS)
def accept(installation: Installation, data: AcceptJobRequest) -> JobAnswer:
    """Let a suggestion, or the rows that are named, be applied."""
    with installation.store.write(installation.owner) as tx:
        return _told(tx, installation, jobs.ask_accept(tx, jobs.AcceptAsked(**msgspec.structs.asdict(data))))


@post("/jobs/duplicates", sync_to_thread=True, responses=CHANGE_ERRORS)
def duplicates(installation: Installation, data: DuplicatesJobRequest) -> JobAnswer:
    """Look for records that may be one; what is found waits at /duplicates."""
    with installation.store.write(installation.owner) as tx:
        return _told(tx, installation, jobs.ask_duplicates(tx, Scope(account_id=data.account_id)))


@get("/jobs", sync_to_thread=True, responses=READ_ERRORS)
def listed(installation: Installation) -> JobsAnswer:
    """One's own jobs, the newest first."""
    with installation.store.read(installation.owner) as tx:
        return JobsAnswer([_told(tx, installation, job) for job in jobs.list_jobs(tx)])


@get("/jobs/{job_id:str}", sync_to_thread=True, responses=READ_ERRORS)
def show(installation: Installation, job_id: str) -> JobAnswer:
    """One of one's own jobs."""
    with installation.store.read(installation.owner) as tx:
        return _told(tx, installation, jobs.show_job(tx, job_id))


@delete("/jobs/{job_id:str}", sync_to_thread=True, responses=CHANGE_ERRORS)
def give_up(installation: Installation, job_id: str) -> None:
    """Stop a job, or take it off the list; a suggestion that it made and nobody decided on is withdrawn."""
    with installation.store.write(installation.owner) as tx:
        job = jobs.give_up_job(tx, job_id, installation.board)
    if "upload" in job.asked:
        shutil.rmtree(installation.uploads / job.asked["upload"], ignore_errors=True)


@contextmanager
def _upload(installation: Installation, name: str) -> Iterator[Path]:
    """A file's place in a new folder of its own, which goes again where the job cannot be asked for."""
    folder = installation.uploads / installation.store.ids.new()
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield folder / name
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _told(tx: Transaction, installation: Installation, job: Job) -> JobAnswer:
    doing = None if job.ended else installation.board.doing(job.id)
    return JobAnswer(
        id=job.id,
        kind=job.kind,
        state=job.state,
        name=job.name,
        asked={name: value for name, value in job.asked.items() if name != "upload"},
        created_at=job.created_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        phase=None if doing is None else doing.phase,
        done=0 if doing is None else doing.done,
        total=None if doing is None else doing.total,
        preview=_preview(tx, job),
        accepted=_accepted(tx, job),
        interactions=_interactions(tx, job),
        duplicates=None
        if job.kind is not JobKind.DUPLICATES or job.result is None
        else msgspec.convert(job.result, LookedAnswer),
        error=_failure(job),
    )


def _failure(job: Job) -> ErrorDetail | None:
    """Why it failed, which is kept in English, in the language of who asks."""
    if job.failure is None:
        return None
    kept = msgspec.convert(job.failure, ErrorDetail)
    return ErrorDetail(kept.code, translated(kept.message), kept.params)


def _preview(tx: Transaction, job: Job) -> ImportAnswer | None:
    if job.kind is not JobKind.PREVIEW or job.result is None:
        return None
    result = msgspec.convert(job.result, jobs.PreviewResult)
    return import_answer(result, _changeset(tx, result.suggestion_id))


def _accepted(tx: Transaction, job: Job) -> AcceptedAnswer | None:
    if job.kind is not JobKind.ACCEPT or job.result is None:
        return None
    result = msgspec.convert(job.result, jobs.AcceptResult)
    return AcceptedAnswer(
        None if result.applied_id is None else _changeset(tx, result.applied_id),
        _changeset(tx, result.suggestion_id),
        [SkippedAnswer(ordinal, translated(reason)) for ordinal, reason in result.skipped],
        result.skipped_count,
    )


def _interactions(tx: Transaction, job: Job) -> InteractionsAnswer | None:
    if job.kind is not JobKind.INTERACTIONS or job.result is None:
        return None
    result = msgspec.convert(job.result, jobs.InteractionsResult)
    return InteractionsAnswer(
        read=result.read,
        added=result.added,
        known=result.known,
        aside=result.aside,
        accounts=result.accounts,
        people=result.people,
        strangers=result.strangers,
        rejected_count=result.rejected_count,
        rejected=[RejectedAnswer(line, translated(reason)) for line, reason in result.rejected],
        remarks=[RemarkAnswer(code, count) for code, count in result.remarks.items()],
        changeset=None if result.applied_id is None else _changeset(tx, result.applied_id),
        suggestion=None if result.suggestion_id is None else _changeset(tx, result.suggestion_id),
    )


def keep_said(text: str | None) -> Keep:
    """How much of the contents a form's text means; nothing where it is empty."""
    try:
        return Keep(text or Keep.NOTHING)
    except ValueError as error:
        raise Invalid(f"“{text}” cannot be kept; there is: {', '.join(Keep)}", field="keep") from error


def _changeset(tx: Transaction, changeset_id: str) -> ChangesetAnswer:
    found = jobs.suggestion_of(tx, changeset_id)
    return changeset_answer(found, author_of(tx, found))


router = Router(
    path="/", route_handlers=[preview, interactions, again, accept, duplicates, listed, show, give_up], tags=["jobs"]
)
