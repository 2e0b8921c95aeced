"""About how long a file is."""

from pathlib import Path

from inroad.exchange.importers.counting import lines_of


def test_lines_are_counted_in_text_files_only(tmp_path: Path) -> None:
    text, book, empty = tmp_path / "a.TSV", tmp_path / "a.xlsx", tmp_path / "a.csv"
    text.write_bytes(b"a\n" * 1_000_000)
    book.write_bytes(b"PK\n\n")
    empty.write_bytes(b"")
    assert [lines_of(path) for path in (text, book, empty)] == [1_000_000, None, 1]
