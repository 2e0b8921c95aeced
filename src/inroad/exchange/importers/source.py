"""Tables out of any file: text in whatever encoding and layout, workbooks, archives of tables, cards."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from inroad.exchange.importers.archive import open_member, table_members
from inroad.exchange.importers.card_sheet import card_sheet, holds_cards
from inroad.exchange.importers.delimited import DelimitedRows
from inroad.exchange.importers.encoding import Encoding, detect
from inroad.exchange.importers.filetype import ZIP_MAGIC, no_table, refuse_what_is_no_table
from inroad.exchange.importers.heading_line import Recognise
from inroad.exchange.importers.limits import BLOCK_BYTES, EVIDENCE_BYTES, MAX_FILE_BYTES, SAMPLE_BYTES
from inroad.exchange.importers.lines import TextLines
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.sniffing import Layout, sniff
from inroad.exchange.importers.table import Reading, Row, Sheet
from inroad.exchange.importers.workbook import read_workbook
from inroad.model.errors import Invalid

__all__ = ["Row", "Sheet", "open_source"]

_Opener = Callable[[], AbstractContextManager[BinaryIO]]


def open_source(path: Path, *, recognise: Recognise) -> list[Sheet]:
    """The tables of a file, those with the most known headings first.

    `recognise` says how many of some cells look like known headings. Raises Invalid with what the file is and what to
    do when no table can be read from it.
    """
    start = _start_of(path)
    if start.startswith(ZIP_MAGIC):
        sheets = _in_archive(path, recognise)
    elif holds_cards(start):
        sheets = [card_sheet(path)]
    else:
        sheets = [_text(path.name, partial(_binary, path), recognise)]
    return sorted(sheets, key=lambda sheet: -sheet.recognised)


def _start_of(path: Path) -> bytes:
    """The first bytes of a file that is fit to be opened."""
    name = path.name
    try:
        if path.is_dir():
            raise Invalid(f"“{name}” is a folder. Name a file in it.", file=name)
        if not path.is_file():
            raise Invalid(f"“{name}” is not a file." if path.exists() else f"“{name}” does not exist.", file=name)
        size = path.stat().st_size
        with path.open("rb") as stream:
            start = stream.read(BLOCK_BYTES)
    except (OSError, ValueError) as error:
        raise Invalid(f"“{name}” cannot be opened: {getattr(error, 'strerror', None) or error}.", file=name) from error
    if not start:
        raise Invalid(f"“{name}” is empty.", file=name)
    if size > MAX_FILE_BYTES:
        raise Invalid(f"“{name}” has {size:,} bytes; {MAX_FILE_BYTES:,} are allowed. Split it.", file=name)
    return start


def _in_archive(path: Path, recognise: Recognise) -> list[Sheet]:
    members = table_members(path)
    if members is None:
        return read_workbook(path, recognise)
    sheets, refusals = [], []
    for member in members:
        try:
            sheets.append(_text(member, partial(open_member, path, member), recognise))
        except Invalid as refusal:
            refusals.append(refusal)
    if not sheets:
        raise refusals[0]
    return sheets


def _text(name: str, opener: _Opener, recognise: Recognise) -> Sheet:
    """The table of a delimited text."""
    with opener() as stream:
        sample = _sample(stream)
    refuse_what_is_no_table(name, sample)
    encoding = detect(sample)
    if encoding is None:
        raise no_table(name, "a binary file", "Export the table as CSV or XLSX and import that.")
    with opener() as stream:
        layout = sniff(name, chain.from_iterable(TextLines(stream, encoding)), recognise)
    return Sheet(
        name=name,
        encoding=encoding.name,
        delimiter=layout.dialect.delimiter if len(layout.headings) > 1 else None,
        headings=layout.headings,
        heading_line=layout.heading_line,
        preamble=layout.preamble,
        recognised=layout.recognised,
        read=partial(_rows, opener, encoding, layout),
    )


def _rows(opener: _Opener, encoding: Encoding, layout: Layout, reading: Reading) -> Iterator[Row | Rejection]:
    with opener() as stream:
        lines = TextLines(stream, encoding, delimiter_of_many=layout.dialect.of_many)
        rows = DelimitedRows(lines, layout.dialect, len(layout.headings), reading)
        yield from rows.below(layout.heading_end)


def _binary(path: Path) -> BinaryIO:
    return path.open("rb")


def _sample(stream: BinaryIO) -> bytes:
    """The beginning, and where that is pure ASCII, the first block that is not."""
    sample = stream.read(SAMPLE_BYTES)
    sought = len(sample)
    while sample.isascii() and sought < EVIDENCE_BYTES and (block := stream.read(SAMPLE_BYTES)):
        sought += len(block)
        if not block.isascii():
            sample += block
    return sample
