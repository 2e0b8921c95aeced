"""The physical lines of a byte stream: decoded block by block, repaired where a byte is wrong, bounded in size."""

import codecs
import io
import re
from collections import deque
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import BinaryIO

from inroad.exchange.importers.encoding import Encoding
from inroad.exchange.importers.limits import BLOCK_BYTES, MAX_RECORD_CHARS

END_OF_FILE = "\0end"
"""The line behind the last one: whoever reads it inside a quotation knows that the quotation is never closed."""

MANY_AS_ONE = "\x1f"
"""What a delimiter of several characters is read as: the character made for separating units."""

_NOT_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What `str.splitlines` takes for a line's end, and no spreadsheet does."""

_STRAY = re.compile("[\udc80-\udcff]")
_STRAY_AS_WINDOWS_1252 = {0xDC00 + b: bytes([b]).decode("cp1252", "replace") for b in range(0x80, 0x100)}


class Fault(StrEnum):
    """Why a physical line cannot be used."""

    NUL = "nul"
    TOO_LONG = "too_long"
    END = "end"


class RecordTooLong(Exception):
    """The row being read has grown beyond what is kept: its quotation mark is not closed."""


class TextLines:
    """Iterates over blocks of physical lines, each line with its end; the last line is `END_OF_FILE`.

    `number` counts the lines given out. The reader sets `read` to the last line it is done with, so that the lines of
    an unfinished row can be had again (`after`). `faults` holds unusable lines by number until the reader takes them.
    """

    def __init__(self, stream: BinaryIO, encoding: Encoding, *, delimiter_of_many: str | None = None) -> None:
        stream.read(encoding.mark)
        self._stream = stream
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding.codec)("strict")
        self._delimiter_of_many = delimiter_of_many
        self._kept: deque[tuple[int, list[str], int]] = deque()
        self._rest = ""
        self._exhausted = False
        self._ended = False
        self.number = 0
        self.read = 0
        self.repaired = 0
        self.faults: dict[int, Fault] = {}

    def __iter__(self) -> Iterator[list[str]]:
        """Blocks of lines."""
        return self

    def __next__(self) -> list[str]:
        """The next block of lines."""
        if self._ended:
            raise StopIteration
        if sum(size for first, _, size in self._kept if first > self.read + 1) > MAX_RECORD_CHARS:
            raise RecordTooLong
        lines = self._next_lines()
        if self._exhausted and not self._rest:
            self._ended = True
            lines.append(END_OF_FILE)
            self.faults[self.number + len(lines)] = Fault.END
        self._keep(lines)
        return lines

    def after(self, line: int) -> Iterator[str]:
        """The lines after the given one: those still kept, then the stream's; the latest lines are always kept."""
        kept = chain.from_iterable(
            lines[max(0, line + 1 - first) :] for first, lines, _ in tuple(self._kept) if first + len(lines) > line + 1
        )
        return chain(kept, chain.from_iterable(self))

    def keeps(self, line: int) -> bool:
        """Whether the line can be had again."""
        return bool(self._kept) and line >= self._kept[0][0]

    def _keep(self, lines: list[str]) -> None:
        size = sum(map(len, lines))
        self._kept.append((self.number + 1, lines, size))
        self.number += len(lines)
        total = sum(kept for _, _, kept in self._kept)
        while len(self._kept) > 1 and total - self._kept[0][2] > MAX_RECORD_CHARS + BLOCK_BYTES:
            total -= self._kept.popleft()[2]

    def _next_lines(self) -> list[str]:
        """At least one complete line; none only at the end of the file."""
        while True:
            text = self._rest + self._next_text()
            cut = len(text) if self._exhausted else _end_of_last_line(text)
            self._rest = text[cut:]
            if cut or self._exhausted:
                return self._usable(text[:cut])
            if len(self._rest) > MAX_RECORD_CHARS:
                self._skip_overlong_line()

    def _skip_overlong_line(self) -> None:
        """Leave an empty line in its place."""
        self.faults[self.number + 1] = Fault.TOO_LONG
        text = self._rest[-1:]
        while (end := _first_line_end(text)) < 0 and not self._exhausted:
            text = self._next_text()
        self._rest = text[end:] if end >= 0 else "\n"

    def _next_text(self) -> str:
        """The next piece of text; a line with bytes that do not decode is repaired and counted."""
        data = self._stream.read(BLOCK_BYTES)
        self._exhausted = not data
        try:
            text = self._decoder.decode(data, self._exhausted)
        except UnicodeDecodeError:
            text = self._repaired(data)
        if self._delimiter_of_many is not None:
            text = text.replace(self._delimiter_of_many, MANY_AS_ONE)
        return text

    def _repaired(self, data: bytes) -> str:
        self._decoder.errors = self._encoding.tolerance
        text = self._decoder.decode(data, self._exhausted)
        self._decoder.errors = "strict"
        if self._encoding.tolerance == "replace":
            self.repaired += sum(1 for line in _split(text) if "\ufffd" in line)
            return text
        lines = _split(text)
        for at, line in enumerate(lines):
            if _STRAY.search(line):
                self.repaired += 1
                lines[at] = line.translate(_STRAY_AS_WINDOWS_1252)
        return "".join(lines)

    def _usable(self, text: str) -> list[str]:
        """The text's lines, those with NUL characters noted as faulty."""
        lines = _split(text)
        if "\0" in text:
            for at, line in enumerate(lines, self.number + 1):
                if "\0" in line:
                    self.faults[at] = Fault.NUL
        return lines


def _end_of_last_line(text: str) -> int:
    """Behind the last line feed, or, where there is none, the last carriage return that has a character after it."""
    return text.rfind("\n") + 1 or text.rfind("\r", 0, -1) + 1


def _first_line_end(text: str) -> int:
    return min((at for at in (text.find("\n"), text.find("\r")) if at >= 0), default=-1)


def _split(text: str) -> list[str]:
    """Lines with their ends, which are LF, CR LF or CR."""
    if any(sign in text for sign in _NOT_LINE_ENDS):
        return io.StringIO(text, newline="").readlines()
    return text.splitlines(keepends=True)
