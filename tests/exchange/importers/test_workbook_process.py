import datetime as dt
import subprocess
import sys
from pathlib import Path

import msgspec
import openpyxl
import pytest

from inroad.exchange.importers.frames import END, FAILED, ROWS, SHEET
from inroad.exchange.importers.workbook_process import frames, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("a", "a"),
        (False, "false"),
        (2.0, "2"),
        (-0.5, "-0.5"),
        (1e20, "1e+20"),
        (7, "7"),
        (dt.datetime.fromisoformat("2024-05-01"), "2024-05-01"),
        (dt.timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_a_cell_becomes_text(cell: object, text: str) -> None:
    assert text_of(cell) == text


def book_of(path: Path, rows: list[list[str]]) -> str:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("People")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return str(path)


def test_a_workbook_becomes_frames_of_some_hundred_rows(tmp_path: Path) -> None:
    found = list(frames(book_of(tmp_path / "x.xlsx", [["a", "b"]] * 700), max_cell=10))
    assert [kind for kind, _ in found] == [SHEET, ROWS, ROWS, END]
    assert msgspec.msgpack.decode(found[2][1])[0] == 501


def test_a_row_with_a_cell_too_large_is_nil_and_a_failure_has_words(tmp_path: Path) -> None:
    found = list(frames(book_of(tmp_path / "x.xlsx", [["a", "b"], ["x" * 11, "c"], ["123456", "123456"]]), max_cell=10))
    assert msgspec.msgpack.decode(found[1][1]) == [1, [["a", "b"], None, ["123456", "123456"]]]
    (tmp_path / "y.xlsx").write_bytes(b"no workbook")
    assert [kind for kind, _ in frames(str(tmp_path / "y.xlsx"), 10)] == [FAILED, END]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize(("memory", "readable"), [(2**30, True), (2**20, False)])
def test_the_process_obeys_its_limits(tmp_path: Path, memory: int, readable: bool) -> None:
    path = book_of(tmp_path / "x.xlsx", [[f"a{i}", "b"] for i in range(20_000)])
    command = [sys.executable, "-m", "inroad.exchange.importers.workbook_process", path, str(memory), "60", "100"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (b"a19999" in done.stdout) == readable
