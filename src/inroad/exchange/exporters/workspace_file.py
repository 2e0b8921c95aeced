"""The workspace file: one JSON document, open and documented (docs/reference/workspace-file.md), a record a line."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from inroad.model.errors import Invalid

FORMAT = "inroad-workspace"
VERSION = 1
_SNIFFED_BYTES = 200


def is_workspace_file(path: Path) -> bool:
    """Whether a file begins like a workspace file."""
    try:
        with path.open("rb") as stream:
            start = stream.read(_SNIFFED_BYTES)
    except OSError:
        return False
    return start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and f'"{FORMAT}"'.encode() in start


def write_workspace(
    head: dict[str, Any], parts: Iterable[str], rows_of: Callable[[str], Iterable[dict[str, Any]]]
) -> Iterator[str]:
    """The document in pieces: the head, then every part as an array with a record a line."""
    start = msgspec.json.encode({"format": FORMAT, "version": VERSION, "workspace": head}).decode()
    yield start.removesuffix("}")
    for part in parts:
        yield f',\n"{part}": ['
        separator = "\n"
        for row in rows_of(part):
            yield separator + msgspec.json.encode(row).decode()
            separator = ",\n"
        yield "\n]"
    yield "\n}\n"


def read_workspace(path: Path) -> dict[str, Any]:
    """The whole document, checked for its format and version."""
    try:
        document = msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, OSError) as error:
        raise Invalid(f"“{path.name}” is not a whole workspace file: {error}", file=path.name) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Invalid(f"“{path.name}” is no workspace file of Inroad", file=path.name)
    if document.get("version") != VERSION:
        raise Invalid(
            f"“{path.name}” has version {document.get('version')} of the format; this Inroad reads {VERSION}",
            file=path.name,
        )
    return document
