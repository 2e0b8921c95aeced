"""What is done for each kind of job. The work and its end are one transaction: it is done once or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec

from inroad.bootstrap import Installation
from inroad.jobs.looking import look_for_duplicates
from inroad.model.errors import Invalid
from inroad.model.job import Job, JobKind, JobState
from inroad.model.member import Actor
from inroad.storage.jobs import end_job
from inroad.workspace import imports, suggestions
from inroad.workspace.board import Heard
from inroad.workspace.finding import Scope, brought_anything
from inroad.workspace.import_interactions import InteractionsRequest, import_interactions, ours_in, read_file
from inroad.workspace.jobs import (
    AcceptAsked,
    DuplicatesAsked,
    InteractionsAsked,
    PreviewAsked,
    accept_result,
    ask_duplicates,
    interactions_result,
    preview_result,
)

Handler: TypeAlias = Callable[[Installation, Actor, Job, Heard], None]


def preview(installation: Installation, actor: Actor, job: Job, heard: Heard) -> None:
    """Read a file while others may write, then keep what it would do as a suggestion in one go."""
    asked = msgspec.convert(job.asked, PreviewAsked)
    path = _uploaded(installation, asked.upload, asked.file)
    request = imports.ImportRequest(
        path=path,
        name=asked.file,
        account=asked.account,
        as_of=asked.as_of,
        profile=asked.profile,
        mapping=asked.mapping,
    )
    with installation.store.read(actor) as tx:
        planned = imports.plan_import(tx, request, heard)
    with installation.store.write(actor) as tx:
        suggestion = imports.keep_import(tx, planned, heard)
        result = preview_result(planned.report, suggestion)
        end_job(tx, job.id, JobState.DONE, result=msgspec.to_builtins(result))


def accept(installation: Installation, actor: Actor, job: Job, heard: Heard) -> None:
    """Apply a suggestion, whole or in part."""
    asked = msgspec.convert(job.asked, AcceptAsked)
    with installation.store.write(actor) as tx:
        done = suggestions.accept(tx, asked.suggestion_id, asked.choice, heard=heard)
        if done.applied is not None and brought_anything(tx, done.applied.id):
            ask_duplicates(tx, Scope(changeset_id=done.applied.id))
        end_job(tx, job.id, JobState.DONE, result=msgspec.to_builtins(accept_result(done)))


def interactions(installation: Installation, actor: Actor, job: Job, heard: Heard) -> None:
    """Read a mailbox, calendar or list while others may write, then record what is new of it in one go."""
    asked = msgspec.convert(job.asked, InteractionsAsked)
    request = InteractionsRequest(
        path=_uploaded(installation, asked.upload, asked.file),
        name=asked.file,
        account=asked.account,
        ours=asked.ours,
        keep=asked.keep,
    )
    with installation.store.read(actor) as tx:
        ours = ours_in(tx, request)
    read = read_file(request, ours, heard)
    with installation.store.write(actor) as tx:
        report = import_interactions(tx, request, read, heard)
        end_job(tx, job.id, JobState.DONE, result=msgspec.to_builtins(interactions_result(report)))


def duplicates(installation: Installation, actor: Actor, job: Job, heard: Heard) -> None:
    """Look for records that may be one, and merge at once what an import brought and is surely known already."""
    asked = msgspec.convert(job.asked, DuplicatesAsked)
    look_for_duplicates(installation.store, actor, asked.scope, heard, job_id=job.id)


def _uploaded(installation: Installation, upload: str, file: str) -> Path:
    path = installation.uploads / upload / file
    if not path.is_file():
        raise Invalid(f"“{file}” is not there any more; drop it once more", file=file)
    return path


HANDLERS: Mapping[JobKind, Handler] = {
    JobKind.PREVIEW: preview,
    JobKind.ACCEPT: accept,
    JobKind.INTERACTIONS: interactions,
    JobKind.DUPLICATES: duplicates,
}
