"""Planned rows on disk: a plan is made while others write, and kept in one go when it is complete."""

import tempfile
import weakref
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

IN_MEMORY = 16 * 1024 * 1024
"""Bytes of JSON that are not worth a file."""


class PlannedRows:
    """Rows as JSON, written once, in order, and read once; few of them never leave memory."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - it lives as long as the rows
        weakref.finalize(self, self._file.close)
        self._encoder = msgspec.json.Encoder()
        self.count = 0

    def write(self, row: Mapping[str, Any]) -> None:
        """Append a row."""
        self._file.write(self._encoder.encode(row) + b"\n")
        self.count += 1

    def __iter__(self) -> Iterator[dict[str, Any]]:
        self._file.seek(0)
        decode = msgspec.json.Decoder(dict[str, Any]).decode
        for line in self._file:
            yield decode(line)
