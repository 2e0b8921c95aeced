"""What commands print: JSON for programs, tables and sentences for people, files written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from unicodedata import category

import typer

from inroad.language import ENGLISH, phrase, spoken, translated
from inroad.model.errors import Invalid

_UNCUT = 10_000
"""Columns of a table that is not shown in a terminal: nothing is cut or wrapped."""


def say(text: str = "") -> None:
    """A line for people, in the language spoken."""
    typer.echo(translated(text))


def say_as_it_stands(text: str) -> None:
    """A line of what people wrote, or of what was told in the language spoken already."""
    typer.echo(text)


def say_json(value: object) -> None:
    """A value for programs: indented JSON in UTF-8."""
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))


def say_json_list(items: Iterable[object]) -> None:
    """A list for programs, an item a line, written while it is read."""
    import msgspec

    separator = b"[\n"
    for item in items:
        typer.echo(separator + msgspec.json.encode(item), nl=False)
        separator = b",\n"
    typer.echo("[]" if separator == b"[\n" else "\n]")


def say_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for people: fitted to the terminal, never cut in a file or a pipe. Numbers stand on the right."""
    typer.echo(table_text(headings, rows, fitted=sys.stdout.isatty()), nl=False)


def table_text(headings: Sequence[str], rows: Iterable[Sequence[object]], *, fitted: bool = False) -> str:
    """The same table as text; `fitted` to the terminal, or as wide as it is."""
    from io import StringIO

    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    listed = [list(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, heading in enumerate(headings):
        numeric = all(isinstance(row[place], int | float) for row in listed)
        table.add_column(Text(translated(heading)), justify="right" if numeric else "left", overflow="fold")
    for row in listed:
        table.add_row(*(Text(cell(value)) for value in row))
    written = StringIO()
    Console(file=written, highlight=False, width=None if fitted else _UNCUT).print(table)
    return written.getvalue()


def cell(value: object) -> str:
    """A value on one line, without anything that a terminal would obey."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    return one_line(str(value))


def one_line(text: str) -> str:
    """The text on one line, without control characters: a file's contents must not steer a terminal."""
    return " ".join("".join(" " if category(char) in {"Cc", "Cs"} else char for char in text).split())


def many(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 account", "1,950 people"."""
    several = plural or f"{noun}s"
    if spoken() == ENGLISH:
        return f"{count:,} {noun if count == 1 else several}"
    return phrase(f"{{count}} {several}", count=count)


def write_out(pieces: Iterable[str], target: Path | None) -> None:
    """Text in pieces, to standard output or to a file, which is replaced only when all of it was written."""
    if target is None or str(target) == "-":
        for piece in pieces:
            typer.echo(piece.encode(), nl=False)
        return
    try:
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="") as stream:
                stream.writelines(pieces)
        else:
            _replace(target, pieces)
    except OSError as error:
        raise Invalid(f"{target} cannot be written: {error.strerror or error}") from error


def _replace(target: Path, pieces: Iterable[str]) -> None:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.writelines(pieces)
        unfinished.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
