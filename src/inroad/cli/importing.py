"""The command that brings files in: a preview first, then the changes, with their numbers and their rejects."""

import gc
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import agreed, many, one_line, say, say_json, say_table
from inroad.cli.words import Database, Json, complete_account, examples, kept_in_a_file, read_day
from inroad.language import named, translated
from inroad.model.changeset import Outcome
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    from inroad.exchange.importers.mapping import Column
    from inroad.workspace.imports import ImportReport, ImportRequest

commands = typer.Typer()
_SHOWN_REJECTS = 20
MOST_LOOKED_AT = 20_000
"""So many new people are compared with everybody else at once; of more, that takes far longer than to import them."""


@commands.command(
    name="import",
    epilog=examples(
        'inroad import people.csv --account "Quillmoor Robotics"',
        'inroad import people.csv --account "Quillmoor Robotics" --as-of 2026-11-27 --yes',
        'inroad import people.xlsx --account "My Account" --map "Job=title" --map "Boss=manager" --yes --json',
        "inroad import workspace.json --db new.db --yes",
    ),
)
def import_file(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="CSV, TSV, XLSX, vCard, or a workspace file of `export`; - is standard input.",
            callback=kept_in_a_file,
        ),
    ],
    *,
    account: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Whose people they are, if rows do not say.", autocompletion=complete_account
        ),
    ] = None,
    as_of: Annotated[
        date | None, typer.Option(metavar="DATE", parser=read_day, help="The day the file describes.")
    ] = None,
    profile: Annotated[str | None, typer.Option(metavar="NAME", help="The kind of file, if not recognised.")] = None,
    mapping: Annotated[
        list[str] | None, typer.Option("--map", metavar="HEADING=FIELD", help="What a column means; may be repeated.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Apply it without asking.")] = False,
    look: Annotated[
        bool | None,
        typer.Option(
            "--look/--no-look",
            show_default=False,
            help=f"Look afterwards for what you had already (by itself: up to {MOST_LOOKED_AT:,} new people).",
        ),
    ] = None,
    suggest: Annotated[bool, typer.Option("--suggest", help="Keep it as a suggestion to be reviewed.")] = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Import people: show what would be added, updated and rejected, and with --yes apply it. `undo` takes it back."""
    from inroad.cli.restoring import restore
    from inroad.exchange.exporters.workspace_file import is_workspace_file
    from inroad.workspace.imports import ImportRequest

    if not file.is_file():
        raise Invalid(f"there is no file {file}" if not file.exists() else f"{file} is no file", file=str(file))
    if is_workspace_file(file):
        restore(file, db, yes=yes, json=json)
        return
    request = ImportRequest(
        path=file, name=file.name, account=account, as_of=as_of, profile=profile, mapping=_read_mapping(mapping or [])
    )
    if suggest:
        _suggest(request, db, json=json)
    elif yes:
        _apply(request, db, json=json, look=look)
    else:
        _preview(request, db, json=json, look=look)


def _preview(request: "ImportRequest", db: str | None, *, json: bool, look: bool | None) -> None:
    from inroad.cli.progress import counting
    from inroad.workspace.imports import preview_import

    with reading(db) as tx, counting("Reading", request.path, quiet=json) as heard:
        report = preview_import(tx, request, progress=heard)
    if json:
        say_json(_answer(report))
        return
    say_table(("Column", "Meaning"), ((c.heading, _spoken_of(_meaning(report, c))) for c in report.columns.columns))
    say()
    _tell(report, f"What “{one_line(request.name)}” would do")
    if report.day_named is not None:
        day = report.day_named
        say(f"\nIts name says {day}: with --as-of {day} joins, moves and leaves are dated so.")
    if not _changes(report):
        say("\nNothing to apply.")
    elif agreed("Apply it?"):
        _apply(request, db, json=False, look=look, total=report.rows_read)
    else:
        say("\nNothing was changed. With --yes it is applied, with --suggest kept for review.")


def _apply(
    request: "ImportRequest", db: str | None, *, json: bool, look: bool | None, total: int | None = None
) -> None:
    from inroad.cli.progress import counting
    from inroad.workspace.imports import run_import

    # A load makes millions of short-lived values and no circles: to look for some now and then is work for nothing.
    gc.disable()
    try:
        with writing(db) as tx, counting("Importing", request.path, quiet=json, total=total) as heard:
            report = run_import(tx, request, progress=heard)
    finally:
        gc.enable()
    if not json:  # before the search, which somebody may interrupt: this is done
        _tell_applied(report, request.name)
    few = report.counts[Outcome.ADDED] <= MOST_LOOKED_AT
    merged, proposed = _look(report, db, quiet=json) if look or (look is None and few) else (0, 0)
    if json:
        say_json(_answer(report) | {"merged": merged, "proposed": proposed})
        return
    if merged:
        say(f"{many(merged, 'record')} of it you had already: merged (`inroad history` tells, `inroad undo` parts).")
    if look is None and not few:
        say("Nobody looked whether you had some of it already: `inroad duplicates` does.")
    if proposed:
        say(f"{many(proposed, 'record')} may be known already: `inroad duplicates --kept` lists them.")


def _tell_applied(report: "ImportReport", name: str) -> None:
    _tell(report, f"Imported “{one_line(name)}”")
    if report.suggestion is not None:
        say(f"\nConflicting rows wait for you: `inroad suggestions {report.suggestion.id}`")
    if report.changeset is None:
        say("\nEverything was known already: nothing changed.")
    else:
        say(f"\nRecorded as no {report.changeset.seq}; `inroad undo {report.changeset.seq}` takes it back.")


def _look(report: "ImportReport", db: str | None, *, quiet: bool) -> tuple[int, int]:
    """Look whether an import brought what is there already: how many were merged, and how many may be."""
    from inroad.cli.doubling import search
    from inroad.workspace.finding import Scope, brought_anything

    if report.changeset is None:
        return 0, 0
    with reading(db) as tx:
        if not brought_anything(tx, report.changeset.id):
            return 0, 0
    found = search(db, Scope(changeset_id=report.changeset.id), quiet=quiet)
    return found.merged, found.proposed


def _suggest(request: "ImportRequest", db: str | None, *, json: bool) -> None:
    from inroad.cli.progress import counting
    from inroad.workspace.imports import suggest_import

    with writing(db) as tx, counting("Reading", request.path, quiet=json) as heard:
        report = suggest_import(tx, request, progress=heard)
    if json:
        say_json(_answer(report))
        return
    _tell(report, f"Suggested by “{one_line(request.name)}”")
    if report.changeset is not None:
        say(f"\nKept as a suggestion: `inroad accept {report.changeset.id}` applies it.")


def _answer(report: "ImportReport") -> dict[str, Any]:
    """The report in JSON; `rejected` lists at most the first 10,000, `rejected_count` counts them all."""
    return {
        "rows_read": report.rows_read,
        **{outcome.value: report.counts[outcome] for outcome in Outcome if outcome is not Outcome.REJECTED},
        "rejected": [{"line": row.line, "reason": row.reason} for row in report.rejected],
        "rejected_count": report.counts[Outcome.REJECTED],
        "remarks": report.remarks,
        "day_named": report.day_named,
        "profile": report.profile,
        "columns": [
            {"heading": c.heading, "field": c.field, "judged": report.judged.get(c.index), "found": c.found}
            for c in report.columns.columns
        ],
        "changeset": None if report.changeset is None else report.changeset.id,
        "suggestion": None if report.suggestion is None else report.suggestion.id,
    }


def _tell(report: "ImportReport", title: str) -> None:
    from inroad.cli.telling import spoken

    say(f"{title} (read as: {translated(report.profile_title)})\n")
    say(f"{many(report.rows_read, 'row')} read")
    for outcome in Outcome:
        if report.counts[outcome] or outcome in {Outcome.ADDED, Outcome.UPDATED, Outcome.UNCHANGED}:
            say(f"  {report.counts[outcome]:>9,} {outcome}")
    for row in report.rejected[:_SHOWN_REJECTS]:
        say(f"    line {row.line}: {one_line(row.reason)}")
    if report.counts[Outcome.REJECTED] > _SHOWN_REJECTS:
        say(f"    and {report.counts[Outcome.REJECTED] - _SHOWN_REJECTS:,} more (--json lists them)")
    for code, number in report.remarks.items():
        say(f"  {number:>9,} × noticed: {spoken(code)}")


def _meaning(report: "ImportReport", column: "Column") -> str:
    return report.judged.get(column.index) or column.field or "not used"


def _spoken_of(meaning: str) -> str:
    """A column's meaning as its field is called: "email" is no letter that somebody wrote, "manager" no seniority."""
    from inroad.cli.telling import spoken

    known = named("field", meaning)
    return spoken(meaning) if known == meaning.replace("_", " ") else known


def _changes(report: "ImportReport") -> bool:
    changing = (Outcome.ADDED, Outcome.UPDATED, Outcome.LEFT, Outcome.CONFLICTING)
    return any(report.counts[outcome] for outcome in changing)


def _read_mapping(words: list[str]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for word in words:
        heading, sign, field = word.rpartition("=")
        if not sign or not heading:
            raise Invalid(f'“{word}” maps nothing; write it as "Heading=field"', field="map")
        mapping[heading.strip()] = field.strip()
    return mapping
