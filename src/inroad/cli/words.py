"""What a user may say: the arguments and options that commands share, and how their words become values."""

import shutil
import sys
from contextlib import nullcontext
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from inroad.model.assessment import SourceKind

_MOST_COMPLETIONS = 50


def examples(*lines: str) -> str:
    """The end of a command's help."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


def read_day(text: str) -> date:
    """A day as ISO writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"“{text}” is no date; write it as 2026-03-31") from error


def read_moment(text: str) -> datetime:
    """A moment as ISO writes it; without a zone it is this machine's time, and a day alone means its end."""
    try:
        if len(text) == len("2026-03-31"):
            return datetime.combine(date.fromisoformat(text), time.max).astimezone()
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(f"“{text}” is no moment; write it as 2026-03-31 or 2026-03-31T14:30") from error


def kept_in_a_file(context: typer.Context, file: Path | None) -> Path | None:
    """A file that can be read more than once: what comes by standard input (`-`) or a pipe is first kept in one."""
    if file is None or not (str(file) == "-" or file.is_fifo()):
        return file
    if str(file) == "-" and sys.stdin is None:
        raise typer.BadParameter("standard input is closed")
    kept = Path(context.with_resource(TemporaryDirectory(prefix="inroad-")), "stdin" if str(file) == "-" else file.name)
    with nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb") as stream, kept.open("wb") as copy:
        shutil.copyfileobj(stream, copy)
    return kept


def complete_account(context: typer.Context, incomplete: str) -> list[str]:
    """Names of accounts that begin so; none where the database does not exist yet or does not answer."""
    from inroad.cli.opening import reading
    from inroad.model.errors import InroadError
    from inroad.settings import read_settings

    database = context.params.get("db")
    settings = read_settings(database=database)
    if "://" not in settings.database and not Path(settings.database).is_file():
        return []
    try:
        with reading(database) as tx:
            from inroad.storage.accounts import AccountPage
            from inroad.workspace.accounts import list_accounts

            page = AccountPage(query=incomplete, limit=_MOST_COMPLETIONS)
            return [account.name for account in list_accounts(tx, page).accounts]
    except InroadError:
        return []


Database = Annotated[
    str | None,
    typer.Option("--db", metavar="PATH|URL", help="Database; else INROAD_DB, else a file in your data folder."),
]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]
AccountName = Annotated[
    str,
    typer.Argument(
        metavar="ACCOUNT", help="Name or id of the account.", show_default=False, autocompletion=complete_account
    ),
]
Who = Annotated[str, typer.Argument(metavar="PERSON", help="Name or position id; for an open seat its title.")]
AsOf = Annotated[
    date | None,
    typer.Option("--as-of", metavar="DATE", parser=read_day, help="As it was on this day.", show_default=False),
]
AsKnown = Annotated[
    datetime | None,
    typer.Option(
        "--as-known", metavar="MOMENT", parser=read_moment, help="As it was known at this moment.", show_default=False
    ),
]
Query = Annotated[str, typer.Option(help="Part of a name, in any script.")]
Filter = Annotated[
    list[str] | None,
    typer.Option(
        "--filter",
        metavar="FACET:VALUE",
        help="Only these, as tier:tier_1; nothing behind : means without; repeatable.",
    ),
]
On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=read_day, help="The day it happened; today.", show_default=False),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file.", show_default=False, readable=False),
]
Values = Annotated[
    list[str],
    typer.Argument(metavar="FIELD=VALUE…", help="What to set; several values by commas, nothing after = clears."),
]
BaseVersion = Annotated[
    int | None,
    typer.Option(help="Refuse where somebody has set one of the fields since this version.", show_default=False),
]
Since = Annotated[
    date | None, typer.Option(metavar="DATE", parser=read_day, help="The first day of it.", show_default=False)
]
InOpportunity = Annotated[
    str | None, typer.Option("--opportunity", metavar="NAME", help="In this deal; by default in the account.")
]
Confirmed = Annotated[bool, typer.Option("--confirmed", help="Somebody stands by it: it is not only assumed.")]
Confidence = Annotated[float | None, typer.Option(min=0, max=1, help="How sure, from 0 to 1.", show_default=False)]
Source = Annotated[str | None, typer.Option(help="Where it is from: an address, a call, a file and row.")]
SourceKindOption = Annotated[SourceKind, typer.Option("--source-kind", help="What the source is.")]
Quote = Annotated[str | None, typer.Option(help="What it says there, word for word.")]
