"""The command that brings in who wrote, met and called whom: out of mailboxes, calendars and lists."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inroad.cli.opening import reading, writing
from inroad.cli.output import agreed, many, one_line, say, say_json
from inroad.cli.words import Database, Json, complete_account, examples, kept_in_a_file
from inroad.model.errors import Invalid
from inroad.model.interaction import Keep

if TYPE_CHECKING:
    from inroad.workspace.import_interactions import InteractionsReport, InteractionsRequest, ReadInteractions

commands = typer.Typer()
_SHOWN_REJECTS = 20


@commands.command(
    name="import-interactions",
    epilog=examples(
        "inroad import-interactions archive.mbox --ours inroad.example",
        'inroad import-interactions calendar.ics --ours inroad.example --account "Meridian Health Partners" --yes',
        "inroad import-interactions calls.csv --ours inroad.example --keep subjects --yes --json",
    ),
)
def import_interactions(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="A mailbox (mbox, eml, a folder of mails), calendar (ICS) or table.",
            callback=kept_in_a_file,
        ),
    ],
    *,
    account: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="All of it is about this account.", autocompletion=complete_account),
    ] = None,
    ours: Annotated[
        list[str] | None, typer.Option(metavar="DOMAIN|ADDRESS", help="Who of them is ours; may be repeated.")
    ] = None,
    keep: Annotated[Keep, typer.Option(help="How much of what was said is kept.")] = Keep.NOTHING,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Record it without asking.")] = False,
    db: Database = None,
    json: Json = False,
) -> None:
    """Record who was in touch with whom. People are known by their addresses; whoever is not, is suggested.

    Nothing of what was said is read unless --keep asks for it. What was recorded before is recognised; `undo` takes an
    import back. `inroad define us` says once and for all who is ours.
    """
    from inroad.cli.progress import counting, of_phases
    from inroad.workspace.import_interactions import InteractionsRequest, ours_in, read_file

    if not file.exists():
        raise Invalid(f"there is no file {file}", file=str(file))
    request = InteractionsRequest(path=file, name=file.name, account=account, ours=tuple(ours or ()), keep=keep)
    with reading(db) as tx:
        known = ours_in(tx, request)
    with counting("Reading", quiet=json) as heard:
        read = read_file(request, known, of_phases(heard))
    if yes:
        _record(request, read, db, json=json)
    else:
        _preview(request, read, db, json=json)


def _preview(request: "InteractionsRequest", read: "ReadInteractions", db: str | None, *, json: bool) -> None:
    from inroad.workspace.import_interactions import preview_interactions

    with reading(db) as tx:
        report = preview_interactions(tx, request, read)
    if json:
        say_json(_answer(report))
        return
    _tell(report, f"What “{one_line(request.name)}” would record")
    if not report.added:
        say("\nNothing to record.")
    elif agreed("Record it?"):
        _record(request, read, db, json=False)
    else:
        say("\nNothing was recorded; with --yes it is.")


def _record(request: "InteractionsRequest", read: "ReadInteractions", db: str | None, *, json: bool) -> None:
    from inroad.cli.progress import counting, of_phases
    from inroad.workspace.import_interactions import import_interactions as record

    total = len(read.records)
    with writing(db) as tx, counting("Recording", quiet=json, total=total) as heard:
        report = record(tx, request, read, of_phases(heard))
    if json:
        say_json(_answer(report))
        return
    _tell(report, f"Recorded “{one_line(request.name)}”")
    if report.changeset is None:
        say("\nEverything was known already: nothing changed.")
    else:
        say(f"\nRecorded as no {report.changeset.seq}; `inroad undo {report.changeset.seq}` takes it back.")
    if report.suggestion is not None:
        say(f"People whom nobody knows yet wait for you: `inroad suggestions {report.suggestion.id}`")


def _answer(report: "InteractionsReport") -> dict[str, object]:
    return {
        "read": report.read,
        "added": report.added,
        "known": report.known,
        "aside": {reason.value: number for reason, number in report.aside.items()},
        "accounts": report.accounts,
        "people": report.people,
        "strangers": report.strangers,
        "rejected": [{"line": row.line, "code": row.code, "reason": row.reason} for row in report.rejected],
        "rejected_count": report.rejected_count,
        "remarks": report.remarks,
        "changeset": None if report.changeset is None else report.changeset.id,
        "suggestion": None if report.suggestion is None else report.suggestion.id,
    }


def _tell(report: "InteractionsReport", title: str) -> None:
    from inroad.cli.telling import spoken

    say(f"{title}\n\n{many(report.read, 'interaction')} read")
    accounts, people = many(report.accounts, "account"), many(report.people, "person", "people")
    say(f"  {report.added:>9,} recorded, with {people} of {accounts}")
    say(f"  {report.known:>9,} recorded before")
    for reason, number in report.aside.most_common():
        say(f"  {number:>9,} left out: {spoken(reason)}")
    say(f"  {report.rejected_count:>9,} rejected")
    for row in report.rejected[:_SHOWN_REJECTS]:
        say(f"    {row.line}: {one_line(row.reason)}")
    if report.rejected_count > _SHOWN_REJECTS:
        say(f"    and {report.rejected_count - _SHOWN_REJECTS:,} more (--json lists them)")
    for code, number in report.remarks.items():
        say(f"  {number:>9,} × noticed: {spoken(code)}")
    if report.strangers:
        say(f"  {report.strangers:>9,} took part whom nobody knows yet")
