import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.table import Row, Sheet
from inroad.exchange.importers.workbook import read_workbook
from inroad.model.errors import Invalid


def recognise(cells: Sequence[str]) -> int:
    return sum(cell.casefold() in {"name", "title"} for cell in cells)


def saved(path: Path, sheets: dict[str, list[list[object]]], hidden: Sequence[str] = ()) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def read(path: Path) -> list[Sheet]:
    return read_workbook(path, recognise)


def test_values_become_text_as_short_and_plain_as_they_are(tmp_path: Path) -> None:
    values: list[object] = [
        3.0,
        1.5,
        True,
        dt.date(2024, 5, 1),
        dt.datetime.fromisoformat("2024-05-01T09:30"),
        dt.time(9, 30),
        12345678901,
        None,
    ]
    rows: list[list[object]] = [["Name", "Title", *"abcdef"], ["Ann", "CEO", *values[:6]], ["Bob", "CFO", *values[6:]]]
    (sheet,) = read(saved(tmp_path / "x.xlsx", {"S": rows}))
    assert list(sheet.rows()) == [
        Row(2, ("Ann", "CEO", "3", "1.5", "true", "2024-05-01", "2024-05-01T09:30:00", "09:30:00")),
        Row(3, ("Bob", "CFO", "12345678901", "", "", "", "", "")),
    ]


def test_merged_titles_and_blank_rows_above_the_headings_are_preamble(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "x.xlsx", {"S": [["People of May"], [], ["Name", "Title", "X"], ["Ann", "CEO"], ["a", "b"]]}
    )
    book = openpyxl.load_workbook(path)
    book["S"].merge_cells("A1:C1")
    book["S"]["D5"] = "beyond"
    book.save(path)
    (sheet,) = read(path)
    assert (sheet.heading_line, sheet.preamble) == (3, ("People of May", ""))
    assert list(sheet.rows()) == [Row(4, ("Ann", "CEO", "", "")), Row(5, ("a", "b", "", "beyond"))]


def test_hidden_sheets_empty_ones_and_such_without_headings_are_left_out(tmp_path: Path) -> None:
    table: list[list[object]] = [["Name", "Title"], ["Ann", "CEO"]]
    sheets: dict[str, list[list[object]]] = {
        "Cover": [[1, 2], [3, 4]],
        "People": table,
        "Lists": table,
        "Blank": [],
        "More": table,
    }
    assert [sheet.name for sheet in read(saved(tmp_path / "x.xlsx", sheets, hidden=["Lists"]))] == ["People", "More"]


def test_a_workbook_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="no visible sheet"):
        read(saved(tmp_path / "x.xlsx", {"Blank": []}))
    with pytest.raises(Invalid, match="no line of headings"):
        read(saved(tmp_path / "x.xlsx", {"Numbers": [[1, 2], [3, 4]]}))
    (tmp_path / "y.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(Invalid, match="damaged workbook"):
        read(tmp_path / "y.xlsx")


def test_two_sheets_can_be_read_at_the_same_time_and_after_the_file_is_gone(tmp_path: Path) -> None:
    people: list[list[object]] = [[f"Ann {i}", "CEO"] for i in range(1200)]
    table: list[list[object]] = [["Name", "Title"], *people]
    path = saved(tmp_path / "x.xlsx", {"A": table, "B": table})
    one, two = read(path)
    path.unlink()
    pairs = list(zip(one.rows(), two.rows(), strict=True))
    assert len(pairs) == 1200
    assert all(a == b and not isinstance(a, Rejection) for a, b in pairs)
