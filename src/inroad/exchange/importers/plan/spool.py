"""What was understood of a file, kept on disk between the passes over it: a million records do not fit in memory."""

import tempfile
import weakref
from collections.abc import Iterator
from struct import Struct
from typing import TypeAlias

import msgspec

from inroad.exchange.importers.record import PersonRecord, Rejection, Remark

Item: TypeAlias = PersonRecord | Rejection | Remark

_IN_MEMORY = 32 * 1024 * 1024
_BLOCK = 1024 * 1024
_LENGTH = Struct("<I")


class Spool:
    """Items written once, in order, and read as often as wanted; small ones never leave memory."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - it lives as long as the spool
        weakref.finalize(self, self._file.close)
        self._encoder = msgspec.msgpack.Encoder()
        self._pending = bytearray()

    def write(self, item: Item) -> None:
        """Append an item."""
        start = len(self._pending)
        self._pending += b"\0\0\0\0"
        self._encoder.encode_into(item, self._pending, start + _LENGTH.size)
        _LENGTH.pack_into(self._pending, start, len(self._pending) - start - _LENGTH.size)
        if len(self._pending) > _BLOCK:
            self._flush()

    def items(self) -> Iterator[Item]:
        """Every item, from the first."""
        self._flush()
        decode = msgspec.msgpack.Decoder(Item).decode
        rest, offset = b"", 0
        while block := self._block(offset):
            offset += len(block)
            data = memoryview(rest + block)
            at, end = 0, len(data)
            while at + _LENGTH.size <= end:
                stop = at + _LENGTH.size + _LENGTH.unpack_from(data, at)[0]
                if stop > end:
                    break
                yield decode(data[at + _LENGTH.size : stop])
                at = stop
            rest = bytes(data[at:])

    def _block(self, offset: int) -> bytes:
        self._file.seek(offset)  # several readers may take turns
        return self._file.read(_BLOCK)

    def _flush(self) -> None:
        self._file.seek(0, 2)
        self._file.write(self._pending)
        self._pending.clear()
