"""Reading a large file in a process of its own: two processors then do what one would do after the other."""

import json
import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import IO, Any, cast

import msgspec

from inroad.exchange.importers.frames import END, FAILED, frames_of
from inroad.exchange.importers.limits import BESIDE_BYTES
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark
from inroad.model.errors import Invalid

_PROCESS = "inroad.exchange.importers.people_process"

_items_of = msgspec.msgpack.Decoder(list[PersonRecord | Rejection | Remark]).decode
_refusal_of = msgspec.msgpack.Decoder(tuple[str, str, dict[str, Any]]).decode


def pays_beside(size: int) -> bool:
    """Whether a text of so many bytes is read sooner by a process of its own: it takes a moment to start."""
    return size >= BESIDE_BYTES and (os.cpu_count() or 1) > 1


def read_beside(path: Path, profile: str, mapping: Mapping[str, str]) -> Generator[PersonRecord | Rejection | Remark]:
    """What `profile.read` tells of a file, told by another process.

    Raises `Invalid` as reading it here does, and where that process dies.
    """
    command = [sys.executable, "-P", "-m", _PROCESS, str(path.resolve()), profile, json.dumps(dict(mapping))]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module; names are arguments of their own
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with process:
        try:
            yield from _told(path.name, cast("IO[bytes]", process.stdout))
        finally:
            process.kill()


def _told(name: str, pipe: IO[bytes]) -> Generator[PersonRecord | Rejection | Remark]:
    for kind, content in frames_of(pipe):
        if kind == END:
            return
        if kind == FAILED:
            sentence, says, params = _refusal_of(content)
            raise Invalid(sentence, says=says, **params)
        yield from _items_of(content)
    raise Invalid(f"“{name}” could not be read to its end. Import it again.", file=name)
