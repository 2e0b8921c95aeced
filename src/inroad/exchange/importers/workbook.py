"""Workbooks (XLSX): read once by a process of its own into a spool on disk, from which the rows are streamed."""

import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, cast

import msgspec

from inroad.exchange.importers.frames import FAILED, HEAD_BYTES, ROWS, SHEET, framed, frames_of
from inroad.exchange.importers.heading_line import Recognise, find_headings
from inroad.exchange.importers.limits import (
    MAX_CELL_CHARS,
    MAX_FILE_BYTES,
    SAMPLE_LINES,
    WORKBOOK_CPU_SECONDS,
    WORKBOOK_MEMORY_BYTES,
)
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.shaping import Shaper, too_large_cell
from inroad.exchange.importers.sniffing import fitting_headings, no_headings
from inroad.exchange.importers.table import Reading, Row, Sheet
from inroad.exchange.importers.workbook_process import ENCRYPTED, TOO_LARGE
from inroad.model.errors import Invalid

_PROCESS = "inroad.exchange.importers.workbook_process"

_rows_of = msgspec.msgpack.Decoder(tuple[int, list[list[str] | None]]).decode


@dataclass(slots=True)
class _Part:
    """A sheet in the spool: its name and where its frames of rows are."""

    name: str
    begin: int
    end: int


class Spool:
    """A file without a name that holds the frames; it goes when nobody needs it any longer."""

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the sheets that read it
        weakref.finalize(self, self.file.close)

    def rows(self, part: _Part) -> Iterator[tuple[int, list[str] | None]]:
        """The rows of a sheet, each with its number in the sheet."""
        at = part.begin
        while at < part.end:
            self.file.seek(at)
            length = int.from_bytes(self.file.read(HEAD_BYTES)[1:], "big")
            first, rows = _rows_of(self.file.read(length))
            at += HEAD_BYTES + length
            yield from enumerate(rows, first)


def read_workbook(path: Path, recognise: Recognise) -> list[Sheet]:
    """The tables in a workbook whose archive has been checked; visible sheets without headings are left out.

    Raises Invalid when the workbook cannot be read within the limits or has no table.
    """
    spool = Spool()
    parts = _spooled(path, spool.file)
    if not parts:
        raise Invalid(f"“{path.name}” has no visible sheet with anything in it.", file=path.name)
    sheets = [sheet for part in parts if (sheet := _sheet(part, spool, recognise)) is not None]
    if not sheets:
        raise no_headings(path.name)
    return sheets


def _sheet(part: _Part, spool: Spool, recognise: Recognise) -> Sheet | None:
    """The table in a sheet, if there are headings."""
    first = [(number, cells or []) for number, cells in islice(spool.rows(part), SAMPLE_LINES)]
    found = find_headings([cells for _, cells in first], recognise)
    if found is None:
        return None
    heading_row, cells = first[found.index]
    headings = fitting_headings(part.name, cells)
    return Sheet(
        name=part.name,
        encoding=None,
        delimiter=None,
        headings=headings,
        heading_line=heading_row,
        preamble=tuple("\t".join(filter(None, above)) for _, above in first[: found.index]),
        recognised=found.recognised,
        read=partial(_rows, spool, part, heading_row, len(headings)),
    )


def _rows(spool: Spool, part: _Part, heading_row: int, width: int, reading: Reading) -> Iterator[Row | Rejection]:
    shaper = Shaper(width, reading)
    second = min(1, width - 1)
    for number, cells in islice(spool.rows(part), heading_row, None):
        if cells is None:
            yield from shaper.after_held(too_large_cell(number))
        elif len(cells) == width and cells[0] > "!" and cells[second] and not shaper.held:
            yield Row(number, tuple(cells))
        else:
            yield from shaper.shape(cells, number)
    yield from shaper.finish()


def _spooled(path: Path, spool: IO[bytes]) -> list[_Part]:
    """Let the process read the workbook into the spool; Invalid when it fails or is stopped by its limits."""
    limits = (WORKBOOK_MEMORY_BYTES, WORKBOOK_CPU_SECONDS, MAX_CELL_CHARS)
    command = [sys.executable, "-P", "-m", _PROCESS, str(path.resolve()), *map(str, limits)]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module; the file's name is one argument
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with process:
        try:
            parts, failure = _copied(cast("IO[bytes]", process.stdout), spool)
        except BaseException:
            process.kill()
            raise
    if failure is not None:
        raise _refusal(path.name, failure or ("it ends too soon" if process.returncode >= 0 else TOO_LARGE))
    return [part for part in parts if part.end > part.begin]


def _copied(pipe: IO[bytes], spool: IO[bytes]) -> tuple[list[_Part], str | None]:
    """The parts copied from the pipe to the spool, and what failed: None, words, or "" when the process died."""
    parts: list[_Part] = []
    for kind, content in frames_of(pipe):
        if kind == ROWS:
            spool.write(framed(kind, content))
            parts[-1].end = spool.tell()
        elif kind == SHEET:
            parts.append(_Part(content.decode("utf-8", "replace"), spool.tell(), spool.tell()))
        elif kind == FAILED:
            return parts, content.decode("utf-8", "replace")
        else:
            return parts, None
        if spool.tell() > MAX_FILE_BYTES:
            return parts, TOO_LARGE
    return parts, ""


def _refusal(name: str, failure: str) -> Invalid:
    if failure == TOO_LARGE:
        return Invalid(
            f"“{name}” needs more memory or time than a workbook is given. Save the sheet as CSV and import that.",
            file=name,
        )
    if failure == ENCRYPTED:
        return Invalid(f"“{name}” is protected with a password. Save it without the password.", file=name)
    return Invalid(f"“{name}” is a damaged workbook ({failure}). Save or export it again.", file=name)
