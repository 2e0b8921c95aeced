"""What a file is when it is no table: told by its first bytes, with what to do instead."""

import re

from inroad.model.errors import Invalid

_MEANWHILE_TEXT = "Export the table itself as CSV or XLSX and import that."
_SAVE_AS_XLSX = "Open it in a spreadsheet program and save it as XLSX or CSV."

ZIP_MAGIC = b"PK\x03\x04"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF document", _MEANWHILE_TEXT),
    (b"\x89PNG", "a PNG image", _MEANWHILE_TEXT),
    (b"\xff\xd8\xff", "a JPEG image", _MEANWHILE_TEXT),
    (b"GIF8", "a GIF image", _MEANWHILE_TEXT),
    (b"II*\x00", "a TIFF image", _MEANWHILE_TEXT),
    (b"MM\x00*", "a TIFF image", _MEANWHILE_TEXT),
    (b"{\\rtf", "an RTF document", _MEANWHILE_TEXT),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and import the table inside."),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "Unpack it and import the table inside."),
    (b"Rar!", "a RAR archive", "Unpack it and import the table inside."),
    (b"BZh", "a bzip2 archive", "Unpack it and import the table inside."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it and import the table inside."),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "Unpack it and import the table inside."),
    (b"PK\x05\x06", "an empty ZIP archive", "Export the table again."),
    (b"PK\x07\x08", "a part of a split ZIP archive", "Join the parts and import the whole archive."),
    (b"SQLite format 3\x00", "an SQLite database", _MEANWHILE_TEXT),
    (b"PAR1", "a Parquet file", _MEANWHILE_TEXT),
    (b"\x7fELF", "a program", _MEANWHILE_TEXT),
    (b"MZ\x90", "a program", _MEANWHILE_TEXT),
)
_MARKUP: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"\s*<\?xml[^>]*>\s*<\?mso-application", re.IGNORECASE), "an Excel 2003 XML workbook", _SAVE_AS_XLSX),
    (re.compile(rb"\s*(<!doctype html|<html|<table|<head|<meta)", re.IGNORECASE), "an HTML page", _SAVE_AS_XLSX),
    (re.compile(rb"\s*(<\?xml|<!doctype|<svg)", re.IGNORECASE), "an XML document", _MEANWHILE_TEXT),
    (re.compile(rb"""\s*(\{\s*["}]|\[\s*[\[{"\]])"""), "a JSON document", _MEANWHILE_TEXT),
    (re.compile(rb"\s*BEGIN:VCARD", re.IGNORECASE), "a vCard file", _MEANWHILE_TEXT),
    (re.compile(rb"\s*BEGIN:VCALENDAR", re.IGNORECASE), "a calendar file", _MEANWHILE_TEXT),
)


def refuse_what_is_no_table(name: str, start: bytes) -> None:
    """Refuse a file whose first bytes (some thousands) show that it is something else than text; ZIP is not judged.

    Raises Invalid that says what the file is and what to do.
    """
    if start.startswith(_OLE_MAGIC):
        _refuse_compound_file(name, start)
    for magic, what, advice in _MAGIC:
        if start.startswith(magic):
            raise no_table(name, what, advice)
    text = start.removeprefix(b"\xef\xbb\xbf")
    for pattern, what, advice in _MARKUP:
        if pattern.match(text):
            raise no_table(name, what, advice)


def no_table(name: str, what: str, advice: str) -> Invalid:
    """The refusal of a file that is something else."""
    return Invalid(f"“{name}” is {what}, not a table. {advice}", file=name, found=what)


def _refuse_compound_file(name: str, start: bytes) -> None:
    """Excel before 2007 and Excel with a password share one container."""
    if _ENCRYPTED in start:
        raise Invalid(
            f"“{name}” is protected with a password. Save it without the password and import it again.",
            file=name,
            found="an encrypted workbook",
        )
    raise Invalid(
        f"“{name}” is a workbook (or document) of an old Office version (.xls). {_SAVE_AS_XLSX}",
        file=name,
        found="a legacy Office file",
    )
