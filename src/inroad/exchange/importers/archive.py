"""ZIP archives, which come from anywhere: measured before anything in them is used."""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from inroad.exchange.importers.filetype import no_table
from inroad.exchange.importers.limits import (
    BLOCK_BYTES,
    MAX_ARCHIVE_ENTRIES,
    MAX_ENTRY_BYTES,
    MAX_RATIO,
    MAX_UNPACKED_BYTES,
    RATIO_MATTERS_FROM,
)
from inroad.model.errors import Invalid

_DAMAGES = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OverflowError,
    KeyError,
    IndexError,
)
"""What the standard library raises for archives that are cut, forged, encrypted or packed in a rare way."""

_TABLES = {".csv", ".tsv", ".tab", ".txt"}
_DOCTYPE = re.compile(rb"<\0?!\0?(D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
_OVERLAP = 32
_OTHER_DOCUMENTS = (
    ("word/document.xml", "a Word document"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("xl/workbook.bin", "a binary workbook (.xlsb)"),
    ("content.xml", "an OpenDocument file"),
    ("Index/Document.iwa", "an Apple iWork document"),
    ("doc.kml", "a map (KMZ)"),
)


def table_members(path: Path) -> list[str] | None:
    """Names of the tables in a ZIP archive, or None when the archive is itself a workbook (XLSX).

    Raises Invalid when it is damaged, unreasonably large, another kind of document, or has no table.
    """
    with _opened(path) as archive:
        entries = archive.infolist()
        _check_declared(path.name, entries)
        names = {entry.filename for entry in entries}
        if "xl/workbook.xml" in names:
            _check_parts(path.name, archive)
            return None
        for part, what in _OTHER_DOCUMENTS:
            if part in names:
                raise no_table(path.name, what, "Save it as XLSX or CSV and import that.")
        members = [entry.filename for entry in entries if _is_table(entry)]
    if not members:
        raise Invalid(f"“{path.name}” is a ZIP archive without any table (CSV, TSV or TXT) in it.", file=path.name)
    return members


@contextmanager
def open_member(path: Path, member: str) -> Iterator[BinaryIO]:
    """One member of an archive as a stream that refuses to become larger than allowed; nothing is written to disk."""
    with _opened(path) as archive, _unpacked(path.name, archive, archive.getinfo(member)) as stream:
        yield cast("BinaryIO", stream)


class _Measured(BufferedIOBase):
    """Counts what really comes out: declared sizes lie."""

    def __init__(self, name: str, packed: IO[bytes], packed_size: int) -> None:
        self._name = name
        self._packed = packed
        self._packed_size = packed_size
        self.count = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Bytes of the member; Invalid when there are more than allowed."""
        with _damage_told(self._name):
            data = self._packed.read(size if size is not None else -1)
        self.count += len(data)
        _check_size(self._name, self.count, self._packed_size)
        return data


def _check_declared(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ARCHIVE_ENTRIES:
        raise Invalid(f"“{name}” has {len(entries):,} entries; {MAX_ARCHIVE_ENTRIES:,} are allowed.", file=name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Invalid(f"“{name}” is protected with a password. Save it without one.", file=name)
    for entry in entries:
        _check_size(name, entry.file_size, entry.compress_size)
    _check_total(name, sum(entry.file_size for entry in entries))


def _check_size(name: str, unpacked: int, packed: int) -> None:
    if unpacked > MAX_ENTRY_BYTES:
        raise Invalid(f"“{name}” unpacks to more than {MAX_ENTRY_BYTES:,} bytes in one part: refused.", file=name)
    if unpacked > RATIO_MATTERS_FROM and unpacked > MAX_RATIO * max(packed, 1):
        raise Invalid(
            f"“{name}” unpacks to more than {MAX_RATIO} times its size, as only a zip bomb does: refused. "
            "If it is a real table, save it as CSV.",
            file=name,
        )


def _check_total(name: str, unpacked: int) -> None:
    if unpacked > MAX_UNPACKED_BYTES:
        raise Invalid(f"“{name}” unpacks to more than {MAX_UNPACKED_BYTES:,} bytes: refused.", file=name)


def _check_parts(name: str, archive: zipfile.ZipFile) -> None:
    """Unpack all XML of a workbook once, counting, and refuse document types: they only serve attacks there."""
    total = 0
    for entry in archive.infolist():
        if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        with _unpacked(name, archive, entry) as part:
            tail = b""
            while data := part.read(BLOCK_BYTES):
                _check_total(name, total + part.count)
                if _DOCTYPE.search(tail + data):
                    raise Invalid(f"“{name}” declares a document type, as no workbook does: refused.", file=name)
                tail = data[-_OVERLAP:]
            total += part.count


def _is_table(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    hidden = path.name.startswith(".") or "__MACOSX" in path.parts
    return not entry.is_dir() and not hidden and path.suffix.lower() in _TABLES and entry.file_size > 0


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with _damage_told(path.name):
        archive = zipfile.ZipFile(path)
    with archive:
        yield archive


@contextmanager
def _unpacked(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator["_Measured"]:
    with _damage_told(name):
        packed = archive.open(entry)
    with packed:
        yield _Measured(name, packed, entry.compress_size)


@contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGES as error:
        raise Invalid(
            f"“{name}” is a damaged or incomplete workbook or ZIP archive ({error}). Export or download it again.",
            file=name,
        ) from error
