"""How a process that reads a file tells the one that started it: frames, each a kind, a length and a content.

The kind is one byte, the length four, big-endian. Whose frames stop before `END` has died.
"""

from collections.abc import Iterator
from typing import IO, TypeAlias

HEAD_BYTES = 5
SHEET, ROWS, FAILED, END = b"s", b"r", b"f", b"e"

Frame: TypeAlias = tuple[bytes, bytes]
"""The kind and the content."""


def framed(kind: bytes, content: bytes) -> bytes:
    """A frame as it goes through a pipe."""
    return kind + len(content).to_bytes(HEAD_BYTES - 1, "big") + content


def frames_of(pipe: IO[bytes]) -> Iterator[Frame]:
    """The frames that have come whole, up to and with the first `END`."""
    while len(head := pipe.read(HEAD_BYTES)) == HEAD_BYTES:
        length = int.from_bytes(head[1:], "big")
        content = pipe.read(length)
        if len(content) < length:
            return
        yield head[:1], content
        if head[:1] == END:
            return
