"""The org-chart CSV: one row a position, as Visio, Lucidchart, Organimi and our own import read it."""

import csv
import io
from collections.abc import Iterable, Iterator

COLUMNS = (
    "id", "supervisor_id", "dotted_manager", "name", "title", "department", "email", "phone", "seniority", "function",
    "grade", "location", "headcount", "since", "post_note",
)  # fmt: skip
_FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"


def guarded(cell: str) -> str:
    """A cell which no spreadsheet takes for a formula, whatever precedes the dangerous sign."""
    stripped = cell.lstrip(" \u00a0\u200b\ufeff\x00\x0b\x0c")
    return f"'{cell}" if stripped[:1] and stripped[0] in _FORMULA_STARTS else cell


def write_people(rows: Iterable[dict[str, str]]) -> Iterator[str]:
    """The file in pieces, headings first."""
    yield _line(COLUMNS)
    for row in rows:
        yield _line([guarded(row.get(column, "")) for column in COLUMNS])


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()
