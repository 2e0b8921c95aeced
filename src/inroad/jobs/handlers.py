"""What is done for each kind of job. The work and its end are one transaction: it is done once or not at all."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import msgspec

from inroad.bootstrap import Installation
from inroad.model.errors import Invalid
from inroad.model.job import Job, JobKind, JobState
from inroad.model.member import Actor
from inroad.storage.jobs import end_job
from inroad.workspace import imports, suggestions
from inroad.workspace.board import Heard
from inroad.workspace.jobs import AcceptAsked, PreviewAsked, accept_result, preview_result

Handler: TypeAlias = Callable[[Installation, Actor, Job, Heard], None]


def preview(installation: Installation, actor: Actor, job: Job, heard: Heard) -> None:
    """Read a file while others may write, then keep what it would do as a suggestion in one go."""
    asked = msgspec.convert(job.asked, PreviewAsked)
    path = installation.uploads / asked.upload / asked.file
    if not path.is_file():
        raise Invalid(f"“{asked.file}” is not there any more; drop it once more", file=asked.file)
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
        end_job(tx, job.id, JobState.DONE, result=msgspec.to_builtins(accept_result(done)))


HANDLERS: Mapping[JobKind, Handler] = {JobKind.PREVIEW: preview, JobKind.ACCEPT: accept}
