"""A list of companies or people in a file, as a table in memory: CSV, TSV, XLSX or Parquet, the columns as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.source import open_source
from inroad.exchange.importers.table import Row, Sheet
from inroad.matching.list_headings import Kind, read_headings
from inroad.model.errors import Invalid

_PARQUET = b"PAR1"
_BLOCK = 50_000


@dataclass(frozen=True)
class ListFile:
    """A list: its rows, and what could not be read. Row `r` of the table (from 0) is data row `numbers[r]` of the file.

    `rows_read` counts both; the first row below the headings is data row 1. `repaired_lines` had bytes that are not of
    the file's encoding.
    """

    name: str
    table: pa.Table
    numbers: list[int] | range
    rejected: list[Rejection]
    repaired_lines: int = 0

    @property
    def rows_read(self) -> int:
        """All data rows of the file, also those that cannot be used."""
        return len(self.numbers) + len(self.rejected)

    def presumed_heading(self, kind: Kind) -> str | None:
        """The first line of a list with one column, where it is no heading that is known: it may have been a record."""
        headings = self.table.column_names
        return headings[0] if len(headings) == 1 and not read_headings(headings, kind) else None


def read_list(path: Path, kind: Kind, progress: Callable[[int], None] | None = None) -> ListFile:
    """Read a list. `progress` hears how many rows are read.

    Raises `Invalid` with what the file is when no table can be read from it.
    """
    if path.is_file() and _is_parquet(path):
        return _read_parquet(path)
    sheet = open_source(path, recognise=lambda cells: len(_known(cells, kind)))[0]
    return _read_sheet(sheet, path.name, progress)


def _known(cells: object, kind: Kind) -> dict[str, tuple[str, ...]]:
    headings = [str(cell) for cell in cells] if isinstance(cells, list | tuple) else []
    return read_headings(headings, kind)


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(_PARQUET)) == _PARQUET


def _read_parquet(path: Path) -> ListFile:
    try:
        table = pq.read_table(path)
    except (pa.ArrowException, OSError) as error:
        raise Invalid(f"“{path.name}” is a damaged Parquet file: {str(error).partition(chr(10))[0]}") from error
    return ListFile(path.name, table, range(1, len(table) + 1), [])


def _read_sheet(sheet: Sheet, name: str, progress: Callable[[int], None] | None) -> ListFile:
    names = _distinct(sheet.headings)
    schema = pa.schema([(heading, pa.large_string()) for heading in names])
    batches: list[pa.RecordBatch] = []
    block: list[tuple[str, ...]] = []
    numbers: list[int] = []
    rejected: list[Rejection] = []

    def close_block() -> None:
        columns = zip(*block, strict=True) if block else ([] for _ in names)
        batches.append(
            pa.record_batch([pa.array(list(column), pa.large_string()) for column in columns], schema=schema)
        )
        block.clear()

    for number, row in enumerate(sheet.rows(), start=1):
        if not isinstance(row, Row):
            rejected.append(row)
            continue
        block.append(row.cells)
        numbers.append(number)
        if len(block) == _BLOCK:
            close_block()
            if progress is not None:
                progress(number)
    close_block()
    numbered = numbers if rejected else range(1, len(numbers) + 1)
    return ListFile(name, pa.Table.from_batches(batches, schema), numbered, rejected, sheet.repaired_lines)


def _distinct(headings: tuple[str, ...]) -> list[str]:
    """Headings that differ; a column without one is named by its place."""
    seen: dict[str, int] = {}
    names = []
    for place, heading in enumerate(headings, start=1):
        name = heading.strip() or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names
