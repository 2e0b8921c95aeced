"""The process that reads a large file of people, while the one that started it plans and writes what it has told.

Run as `python -m inroad.exchange.importers.people_process FILE PROFILE MAPPING`, the mapping of headings as JSON. It
writes frames to its standard output: some records, rejections and remarks as MessagePack, the words and parameters of a
refusal, at last the end.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from inroad.exchange.importers.batches import batches
from inroad.exchange.importers.frames import END, FAILED, ROWS, Frame, framed
from inroad.exchange.importers.opening import open_people
from inroad.model.errors import Invalid

_encode = msgspec.msgpack.Encoder(enc_hook=str).encode


def main(arguments: list[str]) -> None:
    """Read the file and write its frames."""
    path, profile, mapping = arguments
    for kind, content in frames(Path(path), profile, json.loads(mapping)):
        sys.stdout.buffer.write(framed(kind, content))
    sys.stdout.buffer.flush()


def frames(path: Path, profile: str, mapping: Mapping[str, str]) -> Iterator[Frame]:
    """What the rows of the file say, as frames."""
    try:
        opened = open_people(path, profile=profile, mapping=mapping)
        for some in batches(opened.profile.read(opened.sheet, opened.mapping)):
            yield ROWS, _encode(some)
    except Invalid as refusal:
        yield FAILED, _encode((refusal.sentence, refusal.says, refusal.params))
    yield END, b""


if __name__ == "__main__":
    main(sys.argv[1:])
