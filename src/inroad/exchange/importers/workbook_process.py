"""The process that reads a workbook: limited in memory and time, it may die without harming anybody.

Run as `python -m inroad.exchange.importers.workbook_process FILE MEMORY_BYTES CPU_SECONDS MAX_CELL_CHARS`. It writes
frames to its standard output: the name of a sheet, some of its rows as MessagePack
`[number of the first, [[cell, …] or nil, …]]` (nil: a cell is too large), words for a failure, and at last the end.
"""

import datetime as dt
import sys
from collections.abc import Iterator

import msgspec
import python_calamine

from inroad.exchange.importers.frames import END, FAILED, ROWS, SHEET, Frame, framed

if sys.platform != "win32":
    import resource

_ROWS_IN_FRAME = 500
_CHARS_IN_FRAME = 1_000_000
_LARGEST_WHOLE_FLOAT = 1e15
"""Beyond it a float no longer holds every whole number, and is written with an exponent."""

ENCRYPTED, TOO_LARGE = "encrypted", "too large"

_encode = msgspec.msgpack.Encoder().encode


def main(arguments: list[str]) -> None:
    """Read the workbook and write its frames."""
    path, memory, seconds, max_cell = arguments[0], *map(int, arguments[1:4])
    limit(memory, seconds)
    for kind, content in frames(path, max_cell):
        sys.stdout.buffer.write(framed(kind, content))
    sys.stdout.buffer.flush()


def limit(memory: int, seconds: int) -> None:
    """Bound this process's address space and processor time, where the system can."""
    if sys.platform != "win32":
        for what, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(what)
            bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (bound, bound))


def frames(path: str, max_cell: int) -> Iterator[Frame]:
    """The visible work sheets of a workbook as frames."""
    try:
        with python_calamine.load_workbook(path) as workbook:
            for sheet in workbook.sheets_metadata:
                visible = sheet.visible is python_calamine.SheetVisibleEnum.Visible
                if visible and sheet.typ is python_calamine.SheetTypeEnum.WorkSheet:
                    yield SHEET, sheet.name.encode()
                    yield from _rows(workbook.get_sheet_by_name(sheet.name), max_cell)
    except MemoryError:
        yield FAILED, TOO_LARGE.encode()
    except python_calamine.PasswordError:
        yield FAILED, ENCRYPTED.encode()
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        yield FAILED, str(error).encode("utf-8", "replace")
    yield END, b""


def text_of(cell: object) -> str:
    """A cell as text: dates as ISO 8601 (without a time at midnight), numbers as short as they are, true and false."""
    match cell:
        case str():
            return cell
        case bool():
            return "true" if cell else "false"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < _LARGEST_WHOLE_FLOAT else repr(cell)
        case dt.datetime():
            return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat()
        case dt.date() | dt.time():
            return cell.isoformat()
    return str(cell)


def _rows(sheet: python_calamine.CalamineSheet, max_cell: int) -> Iterator[Frame]:
    """The rows of a sheet, some hundreds a frame, from row 1: calamine fills in those above the first cell."""
    if sheet.start is None:
        return
    first = 1
    batch: list[list[str] | None] = []
    size = 0
    for row in sheet.iter_rows():
        cells = [cell if type(cell) is str else text_of(cell) for cell in row]
        length = sum(map(len, cells))
        usable = length <= max_cell or max(map(len, cells)) <= max_cell
        batch.append(cells if usable else None)
        size += length + len(cells)
        if len(batch) == _ROWS_IN_FRAME or size > _CHARS_IN_FRAME:
            yield ROWS, _encode((first, batch))
            first += len(batch)
            batch, size = [], 0
    if batch:
        yield ROWS, _encode((first, batch))


if __name__ == "__main__":
    main(sys.argv[1:])
