import zipfile
from pathlib import Path

import pytest

from inroad.exchange.importers.archive import open_member, table_members
from inroad.model.errors import Invalid


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_tables_are_members_by_their_ending_except_hidden_and_empty_ones(tmp_path: Path) -> None:
    names = ["a.csv", "b/C.TSV", "d.txt", ".e.csv", "__MACOSX/f.csv", "g.png", "h/"]
    path = zipped(tmp_path / "x.zip", dict.fromkeys(names, b"x") | {"empty.csv": b""})
    assert table_members(path) == ["a.csv", "b/C.TSV", "d.txt"]


def test_a_workbook_is_no_archive_of_tables(tmp_path: Path) -> None:
    assert table_members(zipped(tmp_path / "x.xlsx", {"xl/workbook.xml": b"<workbook/>", "a.csv": b"x"})) is None


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("word/document.xml", "a Word document"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("xl/workbook.bin", "a binary workbook"),
        ("content.xml", "an OpenDocument file"),
        ("nothing.png", "without any table"),
    ],
)
def test_other_archives_are_named(tmp_path: Path, part: str, what: str) -> None:
    with pytest.raises(Invalid, match=what):
        table_members(zipped(tmp_path / "x.zip", {part: b"<x/>"}))


def test_a_member_is_read_as_a_stream_in_pieces_or_whole(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"a.csv": b"abcdef"})
    with open_member(path, "a.csv") as stream:
        assert (stream.read(2), stream.read()) == (b"ab", b"cdef")


def test_a_damaged_member_is_told_when_it_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"a.csv": b"abcdef" * 1000})
    content = bytearray(path.read_bytes())
    content[40:44] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    with pytest.raises(Invalid, match="damaged or incomplete"), open_member(path, "a.csv") as stream:
        stream.read()


@pytest.mark.parametrize("size", [600 * 1024**2, 300 * 1024**2])
def test_declared_sizes_beyond_reason_are_refused_before_unpacking(tmp_path: Path, size: int) -> None:
    path = zipped(tmp_path / "x.zip", {f"{i}.csv": b"x" * 50_000 for i in range(4)})
    small = (50_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(small, size.to_bytes(4, "little")))
    with pytest.raises(Invalid, match="unpacks to more than"):
        table_members(path)
