"""How a text is laid out: the delimiter and the headings, decided together on its first lines."""

import re
import string
from collections.abc import Iterable, Iterator, Sequence
from csv import Error as CsvError
from dataclasses import dataclass

from inroad.exchange.importers.delimited import Dialect
from inroad.exchange.importers.heading_line import Found, Recognise, find_headings, without_trailing_blanks
from inroad.exchange.importers.limits import HEADING_LINES, MAX_COLUMNS, SAMPLE_BYTES, SAMPLE_LINES
from inroad.exchange.importers.lines import END_OF_FILE, MANY_AS_ONE
from inroad.model.errors import Invalid

_USUAL = (",", ";", "\t", "|")
_OF_MANY = ("+|", "~|~", "|~|", "^|^", "||", "::", ";;")
_UNUSUAL = "".join(c for c in string.punctuation if c not in "\"'._-@()/,;|") + "\x01\x02\x1e\x1f¦§¬¤"
_ONE_COLUMN = Dialect("\x1f")
"""What commas in a text of one column must not be divided by."""

_SEP = re.compile(r"sep=(.)\r?\n?\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headings are and how cells are told apart. `heading_end` is the last line of the headings."""

    dialect: Dialect
    headings: tuple[str, ...]
    heading_line: int
    heading_end: int
    preamble: tuple[str, ...]
    recognised: int


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    end: int
    cells: list[str]


def sniff(name: str, lines: Iterable[str], recognise: Recognise) -> Layout:
    """The layout of a text from its physical lines; reads the first of them only.

    Raises Invalid when there are no headings, or more of them than any table has.
    """
    sample = _first_lines(lines)
    declared = _SEP.match(sample[0]) if sample else None
    dialects = [Dialect(declared[1])] if declared else _candidates(sample)
    judged = [_judge(sample, dialect, recognise, skip=int(declared is not None)) for dialect in dialects]
    best = max((each for each in judged if each is not None), key=lambda each: each[0], default=None)
    if best is None:
        raise no_headings(name)
    _, dialect, records, found = best
    if len(records[found.index].cells) == 1:
        dialect = _ONE_COLUMN
    return _layout(name, sample, dialect, records, found)


def no_headings(name: str) -> Invalid:
    """The refusal of a table without headings."""
    return Invalid(
        f"“{name}” has no line of headings among its first {HEADING_LINES} lines. "
        "Add a first line that names the columns (Name, Title, E-mail, …).",
        file=name,
    )


def fitting_headings(name: str, cells: Sequence[str]) -> tuple[str, ...]:
    """The headings as written, without the blank ones at the end when there are too many; Invalid if still too many."""
    if len(cells) <= MAX_COLUMNS:
        return tuple(cells)
    named = without_trailing_blanks(cells)
    if len(named) > MAX_COLUMNS:
        raise Invalid(f"“{name}” has {len(named):,} columns; {MAX_COLUMNS:,} are allowed.", file=name)
    return tuple(named)


def _first_lines(lines: Iterable[str]) -> list[str]:
    sample: list[str] = []
    size = 0
    for line in lines:
        if line == END_OF_FILE:
            break
        sample.append(line)
        size += len(line)
        if size > SAMPLE_BYTES or len(sample) == SAMPLE_LINES:
            break
    return sample


def _candidates(sample: list[str]) -> list[Dialect]:
    """Delimiters that occur, the usual ones first; a comma is what a text of one column is read with."""
    text = "".join(sample)
    delimiters = [*(d for d in _USUAL if d in text), *(d for d in (*_OF_MANY, *_UNUSUAL) if _may_divide(d, text))]
    spaced = [Dialect(d, spaced=True) for d in delimiters if f'{d} "' in text]
    return [Dialect(","), *(Dialect(d) for d in delimiters if d != ","), *spaced]


def _may_divide(sign: str, text: str) -> bool:
    """A sign with spaces around it wherever it stands belongs to the text: an arrow in a path, a dash."""
    return text.count(sign) > text.count(f" {sign} ")


_Judged = tuple[tuple[float, ...], Dialect, list[_Record], Found]


def _judge(sample: list[str], dialect: Dialect, recognise: Recognise, skip: int) -> _Judged | None:
    """How well a dialect explains the sample.

    In this order: known headings, more than one column, rows as wide as the headings, headings without gaps; a
    delimiter of several characters before its parts, and the usual ones before the others, which may divide paths
    within headings and happen upon a known word.
    """
    records = list(_records(sample, dialect, skip))
    found = find_headings([record.cells for record in records], recognise)
    if found is None:
        return None
    width = len(records[found.index].cells)
    below = [record for record in records[found.index + 1 :] if any(record.cells)]
    alike = sum(_likeness(len(record.cells), width) for record in below) / (len(below) or 1)
    named = sum(1 for cell in records[found.index].cells if cell.strip()) / width
    usual = 2 if dialect.of_many else int(dialect.delimiter in _USUAL)
    known = found.recognised if usual else max(0, found.recognised - 1)
    return (known, width > 1, round(alike, 1), named, usual, width), dialect, records, found


def _likeness(width: int, headings: int) -> float:
    """Some programs leave out empty cells at the end of a row."""
    if width == headings:
        return 1.0
    return 0.5 if 1 < width < headings else 0.0


def _records(sample: list[str], dialect: Dialect, skip: int) -> Iterator[_Record]:
    many = dialect.of_many
    lines = sample[skip:] if many is None else [line.replace(many, MANY_AS_ONE) for line in sample[skip:]]
    done = 0
    while done < len(lines):
        reader = dialect.parse(iter(lines[done:]))
        try:
            offset = done
            for cells in reader:
                end = offset + reader.line_num
                yield _Record(skip + done + 1, skip + end, cells)
                done = end
        except CsvError:
            done += max(1, reader.line_num)


def _layout(name: str, sample: list[str], dialect: Dialect, records: list[_Record], found: Found) -> Layout:
    headings = records[found.index]
    return Layout(
        dialect=dialect,
        headings=fitting_headings(name, headings.cells),
        heading_line=headings.line,
        heading_end=headings.end,
        preamble=tuple(line.strip("\r\n") for line in sample[: headings.line - 1]),
        recognised=found.recognised,
    )
