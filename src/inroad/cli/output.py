"""What commands print: JSON for programs, tables and sentences for people, files written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from typing import Self
from unicodedata import category

import typer

from inroad.language import ENGLISH, phrase, spoken, translated
from inroad.model.errors import InroadError, Invalid

_UNCUT = 10_000
"""Columns of a table that is not shown in a terminal: nothing is cut or wrapped."""


_held: ContextVar[list[str | bytes] | None] = ContextVar("held", default=None)


class Unheard(InroadError):
    """Standard output takes nothing more: the disk that it is written to is full, for example."""

    code = "unheard"

    @classmethod
    def by(cls, error: OSError) -> Self:
        """What the system says of it, as a sentence."""
        return cls(f"the answer cannot be written: {error.strerror or error}; what was done stays done")


@contextmanager
def held() -> Iterator[None]:
    """What is said within is printed at the end; of what fails nothing was said."""
    said: list[str | bytes] = []
    before = _held.set(said)
    try:
        yield
    finally:
        _held.reset(before)
    for text in said:
        _print(text)


def _print(text: str | bytes, *, aside: bool = False) -> None:
    """Print what ends by itself; `aside` on standard error, where it does not mix with an answer."""
    waiting = None if aside else _held.get()
    if waiting is not None:
        waiting.append(text)
        return
    with _heard():
        typer.echo(text, nl=False, err=aside)


def finish() -> None:
    """Print what the system still keeps back."""
    with _heard():
        sys.stdout.flush()


@contextmanager
def _heard() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unheard.by(error) from error


def say(text: str = "", *, aside: bool = False) -> None:
    """A line for people, in the language spoken; `aside` on standard error."""
    _print(f"{_shown(translated(text))}\n", aside=aside)


def agreed(question: str) -> bool:
    """Whether somebody at a terminal says yes; a script, whom nobody can ask, does not."""
    return sys.stdin is not None and sys.stdin.isatty() and typer.confirm(f"\n{translated(question)}")


def say_as_it_stands(text: str) -> None:
    """A line of what people wrote, or of what was told in the language spoken already."""
    _print(f"{_shown(text)}\n")


def say_json(value: object) -> None:
    """A value for programs: indented JSON in UTF-8."""
    import msgspec

    _print(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def say_json_list(items: Iterable[object]) -> None:
    """A list for programs, an item a line, written while it is read."""
    import msgspec

    separator = b"[\n"
    for item in items:
        _print(separator + msgspec.json.encode(item))
        separator = b",\n"
    _print("[]\n" if separator == b"[\n" else "\n]\n")


def say_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for people: fitted to the terminal, never cut in a file or a pipe. Numbers stand on the right."""
    _print(table_text(headings, rows, fitted=sys.stdout.isatty()))


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
    return " ".join(_shown(text).split())


def _shown(text: str) -> str:
    """The text in its lines, without anything that a terminal would obey."""
    return text if text.isprintable() else "".join(" " if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    return char != "\n" and category(char) in {"Cc", "Cs"}


def many(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 account", "1,950 people"."""
    several = plural or f"{noun}s"
    if spoken() == ENGLISH:
        return f"{count:,} {noun if count == 1 else several}"
    return phrase(f"{{count}} {several}", count=count)


def write_out(pieces: Iterable[str], target: Path | None) -> None:
    """Text in pieces, to standard output or to a file, which is replaced only when all of it was written."""
    if target is None or is_standard_output(target):
        for piece in pieces:
            _print(piece.encode())
        return

    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(pieces)

    put_in_place(target, write)


def deliver(pieces: Iterable[str], target: Path | None, *, json: bool) -> None:
    """The same, and it is said where it was written."""
    write_out(pieces, target)
    if target is None or not target.is_file():
        return
    if json:
        say_json({"written": str(target)})
    else:
        say(f"Written to {target}.")


def is_standard_output(target: Path | None) -> bool:
    """Whether a file's name means standard output."""
    return str(target) == "-"


def put_in_place(target: Path, write: Callable[[Path], object]) -> None:
    """Let a file be written whole or not at all: `write` is given where it is made until it is done."""
    try:
        if target.exists() and not target.is_file():
            write(target)
        else:
            _replace(target.resolve(), write)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Invalid(f"{target} cannot be written: {error.strerror or error}") from error


def _replace(target: Path, write: Callable[[Path], object]) -> None:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".inroad-")
    os.close(descriptor)
    unfinished = Path(name)
    try:
        write(unfinished)
        unfinished.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
