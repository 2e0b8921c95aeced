"""Rows of a delimited text, as fast as the csv module, resuming behind whatever cannot be read."""

import csv
from _csv import Reader
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import islice

from inroad.exchange.importers.limits import MAX_CELL_CHARS, MAX_QUOTE_RECOVERIES, MAX_RECORD_CHARS
from inroad.exchange.importers.lines import END_OF_FILE, MANY_AS_ONE, Fault, RecordTooLong, TextLines
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.shaping import Shaper, too_large_cell
from inroad.exchange.importers.table import Reading, Row

_LINES_COMPARED = 5
"""So many lines that divide like rows are rows; lines of a letter hardly ever do."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart. `delimiter` has one character, or several; `spaced` allows a space before a quote."""

    delimiter: str
    spaced: bool = False

    @property
    def of_many(self) -> str | None:
        """The delimiter when it has several characters."""
        return self.delimiter if len(self.delimiter) > 1 else None

    def parse(self, lines: Iterator[str]) -> Reader:
        """A csv reader over physical lines in which a delimiter of several characters is replaced already."""
        csv.field_size_limit(MAX_CELL_CHARS)
        delimiter = MANY_AS_ONE if self.of_many else self.delimiter
        return csv.reader(lines, delimiter=delimiter, skipinitialspace=self.spaced)


class DelimitedRows:
    """One reading of the rows below the headings, which end in line `heading_end`."""

    def __init__(self, lines: TextLines, dialect: Dialect, width: int, reading: Reading) -> None:
        self._lines = lines
        self._dialect = dialect
        self._width = width
        self._reading = reading
        self._shaper = Shaper(width, reading)
        self._recoveries = 0

    def below(self, heading_end: int) -> Iterator[Row | Rejection]:
        """The rows below the headings, which end in that line."""
        skipped = self._lines.after(0)
        for _ in islice(skipped, heading_end):
            pass
        line = self._lines.read = heading_end
        while line >= 0:
            line = yield from self._read_after(line)
            self._reading.repaired_lines = self._lines.repaired
        yield from self._shaper.finish()

    def _read_after(self, offset: int) -> Generator[Row | Rejection, None, int]:
        """Rows after a line until one cannot be read; returns the line to resume after, or -1 at the end."""
        lines, width, held = self._lines, self._width, self._shaper.held
        reader, faults = self._dialect.parse(lines.after(offset)), lines.faults
        second = min(1, width - 1)
        done = offset
        try:
            for cells in reader if self._dialect.of_many is None else map(self._restored, reader):
                end = offset + reader.line_num
                if len(cells) == width and cells[0] > "!" and cells[second] and not faults and not held:
                    yield Row(done + 1, tuple(cells))
                elif fault := self._fault(done + 1, end):
                    if fault is Fault.END and end == done + 1:
                        return -1
                    if fault is Fault.END:
                        return (yield from self._unclosed(done + 1, end - 1, at_end=True))
                    yield from self._shaper.after_held(_unusable(fault, done + 1))
                else:
                    yield from self._shaper.shape(cells, done + 1)
                lines.read = done = end
        except RecordTooLong:
            return (yield from self._unclosed(done + 1, offset + reader.line_num))
        except csv.Error:
            end = offset + reader.line_num
            if end == done + 1:
                yield from self._shaper.after_held(too_large_cell(end))
                return end
            return (yield from self._unclosed(done + 1, end))
        return -1

    def _fault(self, line: int, end: int) -> Fault | None:
        """The last fault among the lines of a row; the end of the file, which no row may contain, stays noted."""
        faults = self._lines.faults
        here = [number for number in range(line, end + 1) if number in faults] if faults else ()
        if not here:
            return None
        last = faults[here[-1]]
        if last is not Fault.END:
            for number in here:
                del faults[number]
        return last

    def _unclosed(self, line: int, end: int, *, at_end: bool = False) -> Generator[Row | Rejection, None, int]:
        """A quotation opened in `line` is still open in `end`; returns the line to resume after.

        A stray mark costs its own line only: the following are read afresh, if they look like rows or if there is no
        closing mark in the whole file. A quotation that is really that long is left out up to its end.
        """
        lines = self._lines
        self._recoveries += 1
        afresh = self._recoveries <= MAX_QUOTE_RECOVERIES and lines.keeps(line + 1)
        afresh = afresh and (at_end or self._are_rows(list(islice(lines.after(line), _LINES_COMPARED))))
        end = line if afresh else self._end_of_quotation(end)
        for number in [number for number in lines.faults if number <= end]:
            del lines.faults[number]
        lines.read = end
        belonging = f" Lines {line:,} to {end:,} are read as this one row." if end > line else ""
        reason = f"A quotation mark opens in this line and is not closed.{belonging}"
        yield from self._shaper.after_held(Rejection(line, "unclosed_quote", reason))
        return end

    def _end_of_quotation(self, end: int) -> int:
        """The first line after `end` with an odd number of quotation marks, or the last line of the file."""
        lines = self._lines
        lines.read = end
        for text in lines.after(end):
            if text == END_OF_FILE:
                break
            end += 1
            lines.read = end
            if text.count('"') % 2:
                break
        return end

    def _are_rows(self, lines: list[str]) -> bool:
        """Whether each of some lines would be a row of its own."""
        try:
            return all(len(next(self._dialect.parse(iter((line,))), ())) == self._width for line in lines)
        except csv.Error:
            return False

    def _restored(self, cells: list[str]) -> list[str]:
        """Cells of a text with a delimiter of several characters as they were written."""
        return [cell.replace(MANY_AS_ONE, self._dialect.delimiter) for cell in cells]


def _unusable(fault: Fault, line: int) -> Rejection:
    if fault is Fault.NUL:
        return Rejection(line, "nul_character", "The row contains a NUL character: the file is damaged here.")
    return Rejection(line, "line_too_long", f"The line has more than {MAX_RECORD_CHARS:,} characters.")
