"""Routes of imports: a file in, a suggestion out, to be reviewed and accepted."""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from litestar import Router, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body

from inroad.api.answers import ChangesetAnswer, changeset_answer
from inroad.api.errors import CHANGE_ERRORS
from inroad.bootstrap import Installation
from inroad.language import translated
from inroad.model.changeset import Outcome
from inroad.model.errors import Invalid
from inroad.workspace.imports import ImportRequest, suggest_import
from inroad.workspace.jobs import PreviewResult, preview_result
from inroad.workspace.session import author_of

MOST_FILE_BYTES = 2 * 1024**3
_LONGEST_NAME = 100


class ProfileAnswer(msgspec.Struct, frozen=True):
    """How the file was recognised."""

    name: str
    title: str


class ColumnAnswer(msgspec.Struct, frozen=True):
    """A column: what it means to us (null: nothing), how that is known, and a few of its cells.

    `judged` is the field of stakeholders or profiles of which it says something (roles, stance, …; null: none).
    """

    heading: str
    field: str | None
    judged: str | None
    found: str
    sample: list[str]


class RejectedAnswer(msgspec.Struct, frozen=True):
    """A row that cannot be used, and why."""

    line: int
    reason: str


class RemarkAnswer(msgspec.Struct, frozen=True):
    """Something noticed about rows that are used nonetheless, and how often."""

    code: str
    count: int


class ImportAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What an import would do; `changeset` is the suggestion to accept or decline.

    `day_named` is the day that the file's name says (null: none, or the file or who asked says one).
    """

    changeset: ChangesetAnswer
    profile: ProfileAnswer
    columns: list[ColumnAnswer]
    encoding: str | None
    rows_read: int
    added: int
    updated: int
    unchanged: int
    conflicting: int
    left: int
    rejected_count: int
    rejected: list[RejectedAnswer]
    remarks: list[RemarkAnswer]
    day_named: date | None


class ImportForm(msgspec.Struct, forbid_unknown_fields=True):
    """A file with how it is to be understood; `mapping` is a JSON object of heading → field."""

    file: UploadFile
    account: str | None = None
    as_of: str | None = None
    profile: str | None = None
    mapping: str | None = None


@post("/imports", sync_to_thread=True, request_max_body_size=MOST_FILE_BYTES, responses=CHANGE_ERRORS)
def suggest(
    installation: Installation,
    data: Annotated[ImportForm, Body(media_type=RequestEncodingType.MULTI_PART)],
) -> ImportAnswer:
    """Read a file and keep what it would do as a suggestion."""
    name = own_name(data.file.filename)
    with tempfile.TemporaryDirectory(prefix="inroad-") as folder:
        path = Path(folder) / name
        with data.file.file as uploaded, path.open("wb") as target:
            shutil.copyfileobj(uploaded, target)
        request = ImportRequest(
            path=path,
            name=name,
            account=data.account or None,
            as_of=day_said(data.as_of),
            profile=data.profile or None,
            mapping=mapping_said(data.mapping),
        )
        with installation.store.write(installation.owner) as tx:
            report = suggest_import(tx, request)
            if report.changeset is None:  # pragma: no cover - a suggestion is always kept
                raise LookupError("no suggestion")
            told = changeset_answer(report.changeset, author_of(tx, report.changeset))
            return import_answer(preview_result(report, report.changeset), told)


def own_name(said: str) -> str:
    """The file's own name, fit to be a file's name here: no folders, no signs that some system gives a meaning."""
    last = said.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign if sign.isprintable() and sign not in '<>:"|?*' else "_" for sign in last)
    return plain.strip(" .")[-_LONGEST_NAME:] or "file"


def import_answer(result: PreviewResult, suggestion: ChangesetAnswer) -> ImportAnswer:
    """What a preview found, as the API says it."""
    counts = {outcome: result.counts.get(outcome, 0) for outcome in Outcome}
    return ImportAnswer(
        changeset=suggestion,
        profile=ProfileAnswer(result.profile, result.profile_title),
        columns=[
            ColumnAnswer(found.heading, found.field, found.judged, found.found, found.sample)
            for found in result.columns
        ],
        encoding=result.encoding,
        rows_read=result.rows_read,
        added=counts[Outcome.ADDED],
        updated=counts[Outcome.UPDATED],
        unchanged=counts[Outcome.UNCHANGED],
        conflicting=counts[Outcome.CONFLICTING],
        left=counts[Outcome.LEFT],
        rejected_count=counts[Outcome.REJECTED],
        rejected=[RejectedAnswer(line, translated(reason)) for line, reason in result.rejected],
        remarks=[RemarkAnswer(code, count) for code, count in result.remarks.items()],
        day_named=result.day_named,
    )


def day_said(text: str | None) -> date | None:
    """The day that a form's text means; none where it is empty."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Invalid(f"“{text}” is no date; write it as 2026-03-31", field="as_of") from error


def mapping_said(text: str | None) -> dict[str, str]:
    """The meanings of columns that a form's text holds as JSON."""
    if not text:
        return {}
    try:
        return msgspec.json.decode(text, type=dict[str, str])
    except msgspec.DecodeError as error:
        raise Invalid("mapping is a JSON object of heading → field", field="mapping") from error


router = Router(path="/", route_handlers=[suggest], tags=["imports"])
