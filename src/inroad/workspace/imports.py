"""Importing people: read a file, plan the changes, and preview, suggest or apply them."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any

from inroad.exchange.importers.batches import in_batches
from inroad.exchange.importers.counting import lines_of
from inroad.exchange.importers.dates import day_in_name
from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.judgements import is_judged
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.opening import open_people
from inroad.exchange.importers.plan.planner import Plan
from inroad.exchange.importers.plan.posts import Terms
from inroad.exchange.importers.plan.shelf import Item
from inroad.exchange.importers.record import Remark
from inroad.exchange.importers.superiors import ways_of_naming
from inroad.model.changeset import Changeset, Outcome, RowChange
from inroad.model.errors import Invalid
from inroad.storage.changesets import applied_digests, keep_suggestion, keep_told, row_to_json
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_workspace
from inroad.workspace.applying import apply_rows
from inroad.workspace.board import Heard, told_about
from inroad.workspace.import_accounts import ImportAccounts
from inroad.workspace.import_judgements import ImportJudgements, JudgedFile
from inroad.workspace.planned import PlannedRows

Progress = Callable[[int], None]
"""Hears now and then how many rows have been dealt with: each counts half once it is read, and whole once planned."""

_REJECTED = Outcome.REJECTED
_MOST_REJECTED = 10_000
_REPORT_EVERY = 500
_LARGE = 4_000_000
"""Bytes of a file of some thirty thousand people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What to import and how: `name` is the file's own name, `account` a name or id for people without a company.

    `as_of` is the day the file describes; `mapping` says what columns mean (heading → field) where we cannot tell.
    """

    path: Path
    name: str
    account: str | None = None
    as_of: date | None = None
    profile: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that cannot be used, and why."""

    line: int
    reason: str


@dataclass(slots=True)
class ImportReport:
    """What an import did, or would do. Counts are in people rows; `left` counts people missing from the snapshot.

    `judged` names by a column's place the field of the table that it says something of (`model.fields`). `day_named` is
    the day that the file's name says, where neither the file nor who asked says one.

    `changeset` is the applied changeset or the suggestion; None in a preview and where nothing had to be changed.
    """

    profile: str
    profile_title: str
    columns: ColumnMapping
    sample: Sequence[Sequence[str]]
    encoding: str | None
    rows_read: int = 0
    counts: Counter[Outcome] = field(default_factory=Counter)
    rejected: list[RejectedRow] = field(default_factory=list)
    remarks: Mapping[str, int] = field(default_factory=dict)
    judged: Mapping[int, str] = field(default_factory=dict)
    day_named: date | None = None
    changeset: Changeset | None = None
    suggestion: Changeset | None = None

    def count(self, row: RowChange) -> None:
        """Take a row into the account."""
        line, outcome = row.line, row.outcome
        if line is not None:
            self.rows_read += 1
            self.counts[outcome] += 1
            if outcome is _REJECTED and len(self.rejected) < _MOST_REJECTED:
                self.rejected.append(RejectedRow(line, row.reason or ""))
        elif outcome is Outcome.LEFT:
            self.counts[outcome] += 1


def preview_import(tx: Transaction, request: ImportRequest, *, progress: Progress | None = None) -> ImportReport:
    """What an import would do; nothing is written."""
    access_workspace(tx, to=Access.READ)
    running = _Import.open(tx, request, progress)
    for _ in running.rows():
        pass
    return running.report


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """What an import would do, worked out while others write: its report, its act and its rows."""

    report: ImportReport
    act: Act
    rows: PlannedRows


def plan_import(tx: Transaction, request: ImportRequest, heard: Heard) -> PlannedImport:
    """Work out what an import would do, to be kept later by `keep_import`; nothing is written.

    `heard` hears "reading" with the rows read so far, then "comparing" with those compared of all.
    """
    access_workspace(tx, to=Access.READ)
    running = _Import.open(tx, request, None, together=True)
    expected = lines_of(request.path)
    read = running.plan.reading
    running.plan.reading = lambda: told_about(
        read(), lambda done: heard("reading", done, expected), every=_REPORT_EVERY
    )
    rows = running.rows()
    total = running.plan.count
    running.progress = lambda done: heard("comparing", done, total)
    planned = PlannedRows()
    for row in rows:
        planned.write(row_to_json(row))
    return PlannedImport(running.report, running.act(), planned)


def keep_import(tx: Transaction, planned: PlannedImport, heard: Heard) -> Changeset:
    """Keep a planned import as a suggestion, to be reviewed and accepted whole or in part."""
    access_workspace(tx, to=Access.EDIT)
    total = planned.rows.count
    rows = told_about(planned.rows, lambda done: heard("keeping", done, total), every=_REPORT_EVERY)
    return keep_told(tx, planned.act, rows)


def run_import(tx: Transaction, request: ImportRequest, *, progress: Progress | None = None) -> ImportReport:
    """Import: apply what is clear; rows that contradict what one of us set by hand are kept as a suggestion."""
    access_workspace(tx, to=Access.EDIT)
    running = _Import.open(tx, request, progress)
    rows = running.rows()
    tx.begin(running.act())
    if request.path.stat().st_size > _LARGE:
        tx.expect_many()
    conflicting = apply_rows(tx, rows)
    report = running.report
    for outcome, number in report.counts.items():
        tx.count(outcome, number)
    tx.count("rows_read", report.rows_read)
    tx.finish()
    report.changeset = tx.recorded
    if conflicting:
        report.suggestion = keep_suggestion(tx, running.act(), conflicting)
    return report


def suggest_import(tx: Transaction, request: ImportRequest, *, progress: Progress | None = None) -> ImportReport:
    """Keep an import as a suggestion, to be reviewed and accepted whole or in part."""
    access_workspace(tx, to=Access.EDIT)
    running = _Import.open(tx, request, progress, together=True)
    rows = running.rows()
    running.report.changeset = keep_suggestion(tx, running.act(), rows)
    return running.report


@dataclass(slots=True)
class _Import:
    plan: Plan
    request: ImportRequest
    digest: str
    report: ImportReport
    progress: Progress | None
    judgements: ImportJudgements
    read: int = 0
    """Rows that were read, where somebody hears of them with those that were planned."""

    @classmethod
    def open(
        cls, tx: Transaction, request: ImportRequest, progress: Progress | None, *, together: bool = False
    ) -> "_Import":
        judged = {heading: name for heading, name in request.mapping.items() if is_judged(name)}
        others = {heading: name for heading, name in request.mapping.items() if heading not in judged}
        opened = open_people(request.path, profile=request.profile, mapping=others)
        digest = _digest(request)
        profile = opened.profile
        plan = Plan(
            reading=opened.items,
            accounts=ImportAccounts(tx, request.account, profile=profile.name),
            terms=Terms(
                source=profile.name,
                day=request.as_of,
                scope=profile.snapshot_scope,
                ways=ways_of_naming(opened.mapping),
                dated_rows=Field.AS_OF in opened.mapping.by_field,
            ),
            new_id=tx.new_id,
            together=together,
            already_applied=digest in applied_digests(tx, "import"),
        )
        day = min(request.as_of or tx.today, tx.today)
        file = JudgedFile(name=request.name, account=request.account, day=day, override=judged)
        judgements = ImportJudgements(tx, opened, file, plan.noticed)
        report = ImportReport(
            profile=profile.name,
            profile_title=opened.profile.title,
            columns=opened.mapping,
            sample=opened.sample,
            encoding=opened.sheet.encoding,
            judged={column.index: column.field for column in judgements.columns},
            day_named=None if request.as_of or plan.terms.dated_rows else _day_named(request.name, tx.today),
        )
        running = cls(plan, request, digest, report, progress, judgements)
        if progress is not None:
            plan.reading = lambda: running.read_on(opened.items())
        return running

    def read_on(self, items: Iterable[Item]) -> Iterator[Item]:
        """What is read, and told as it is: the rows of accounts that are known are compared long afterwards."""
        for item in items:
            yield item
            if not isinstance(item, Remark):
                self.read += 1
                if self.read % _REPORT_EVERY == 0:
                    self._tell()

    def _tell(self) -> None:
        if self.progress is not None:
            self.progress((self.read + self.report.rows_read) // 2 if self.read else self.report.rows_read)

    def rows(self) -> Iterator[RowChange]:
        """The plan's rows, counted; refuses a file without any. Which days it describes is known when this returns."""
        planned = self.judgements.rows(self.plan.rows())
        return self._counted(chain(list(islice(planned, 1)), planned))

    def _counted(self, planned: Iterable[RowChange]) -> Iterator[RowChange]:
        report = self.report
        for row in in_batches(planned):
            report.count(row)
            if report.rows_read % _REPORT_EVERY == 0:
                self._tell()
            yield row
        report.remarks = dict(self.plan.remark_counts)
        self._tell()
        if not self.report.rows_read:
            raise Invalid(f"“{self.request.name}” has headings but no rows", file=self.request.name)

    def act(self) -> Act:
        """The import as an act; the day is that of the file's newest snapshot where the file says."""
        day = self.request.as_of or (self.plan.days[-1] if self.plan.days else None)
        source: dict[str, Any] = {
            "file": self.request.name,
            "digest": self.digest,
            "profile": self.report.profile,
            "account": self.request.account,
        }
        if self.plan.terms.dated_rows:
            source["days"] = [str(told) for told in self.plan.days]
        return Act(verb="import", summary=self.request.name, source=source, as_of=day)


def _day_named(name: str, today: date) -> date | None:
    """The day that a file's name says, unless it is still to come."""
    day = day_in_name(name)
    return day if day is not None and day <= today else None


def _digest(request: ImportRequest) -> str:
    """What makes two imports the same: the file's bytes, the account, the day, the reading."""
    with request.path.open("rb") as stream:
        content = hashlib.file_digest(stream, "sha256")
    content.update(repr((request.account, request.as_of, request.profile, sorted(request.mapping.items()))).encode())
    return content.hexdigest()
