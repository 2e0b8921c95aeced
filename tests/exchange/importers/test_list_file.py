"""Lists in files."""

from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from inroad.exchange.importers.list_file import read_list
from inroad.matching.list_headings import Kind
from inroad.model.errors import Invalid

ROWS = {"Company": ["Acme, Inc.", "Бета"], "Website": ["acme.com", ""]}


def test_text_workbooks_and_parquet_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('Company;Website\n"Acme, Inc.";acme.com\nБета;\n', encoding="cp1251")
    book = openpyxl.Workbook()
    for row in (list(ROWS), *zip(*ROWS.values(), strict=True)):
        book.worksheets[0].append(list(row))
    book.save(tmp_path / "a.xlsx")
    pq.write_table(pa.table(ROWS), tmp_path / "a.parquet")
    for name in ("a.csv", "a.xlsx", "a.parquet"):
        found = read_list(tmp_path / name, Kind.ACCOUNT)
        assert (found.table.to_pydict(), list(found.numbers), found.rejected) == (ROWS, [1, 2], [])


def test_a_row_that_cannot_be_read_is_reported_and_keeps_its_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Company,Website\nAcme,acme.com\nBe\x00ta,b.com\nGamma,g.com\n")
    found = read_list(path, Kind.ACCOUNT)
    assert found.table.column("Company").to_pylist() == ["Acme", "Gamma"]
    assert list(found.numbers) == [1, 3]
    assert [row.line for row in found.rejected] == [3]
    assert found.rows_read == 3


def test_headings_that_repeat_or_are_missing_get_names(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Company,Company,\nAcme,Acme Inc,x\n")
    assert read_list(path, Kind.ACCOUNT).table.column_names[:2] == ["Company", "Company (2)"]


def test_progress_is_told_block_by_block(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Company\n" + "Acme\n" * 50_001)
    heard: list[int] = []
    assert len(read_list(path, Kind.ACCOUNT, heard.append).table) == 50_001
    assert heard == [50_000]


def test_damaged_and_missing_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 but nothing else")
    with pytest.raises(Invalid, match="damaged Parquet"):
        read_list(tmp_path / "a.parquet", Kind.ACCOUNT)
    with pytest.raises(Invalid, match="does not exist"):
        read_list(tmp_path / "b.csv", Kind.ACCOUNT)
