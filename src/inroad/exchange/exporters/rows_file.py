"""What became of a file's rows, as CSV: to mend what was rejected, and drop it once more."""

import csv
import io
from collections.abc import Iterable, Iterator

from inroad.exchange.exporters.people_file import guarded
from inroad.model.changeset import RowChange

COLUMNS = ("line", "outcome", "name", "reason")


def write_rows(rows: Iterable[RowChange]) -> Iterator[str]:
    """The file in pieces, headings first; `line` is the row's line in the file that was read."""
    yield _line(COLUMNS)
    for row in rows:
        line = "" if row.line is None else str(row.line)
        yield _line([line, row.outcome, guarded(row.label), guarded(row.reason or "")])


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()
