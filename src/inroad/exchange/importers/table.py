"""A table found in a file: its headings, and its rows as a stream that can be read again and again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import msgspec

from inroad.exchange.importers.record import Rejection


class Row(msgspec.Struct, frozen=True, gc=False):
    """One data row: the 1-based line (sheet row) where it starts, and as many cells as there are headings.

    A struct, not a dataclass: a million of them are made.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """What the latest complete reading of a sheet's rows noticed beside the rows."""

    repaired_lines: int = 0
    blank_lines: int = 0
    footer: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table found in a file.

    `encoding` and `delimiter` are None for a workbook (`delimiter` also for a text of one column). `headings` are as
    written; `preamble` the lines above them; `recognised` how many of the headings are known.
    """

    name: str
    encoding: str | None
    delimiter: str | None
    headings: tuple[str, ...]
    heading_line: int
    preamble: tuple[str, ...]
    recognised: int
    read: Callable[[Reading], Iterator[Row | Rejection]] = field(repr=False, compare=False)
    reading: Reading = field(default_factory=Reading, repr=False, compare=False)

    def rows(self) -> Iterator[Row | Rejection]:
        """Every row below the headings, in order; blank lines and the footer are no rows."""
        self.reading.repaired_lines = self.reading.blank_lines = 0
        self.reading.footer.clear()
        return self.read(self.reading)

    @property
    def repaired_lines(self) -> int:
        """Lines with bytes that are not of the encoding, replaced; known once the rows have been read."""
        return self.reading.repaired_lines

    @property
    def footer(self) -> tuple[str, ...]:
        """Lines below the table that are no data (totals, copyright); known once the rows have been read."""
        return tuple(self.reading.footer)
