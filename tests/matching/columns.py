"""Columns of text as the compiled functions read them, and their answers as text."""

from typing import Any

import pyarrow as pa

from inroad.matching.accounts import text_of
from inroad.matching.company_names import Names


def column(*texts: str | None) -> tuple[Any, Any]:
    """Offsets and bytes of a column."""
    return text_of(pa.array(texts, pa.large_string()), len(texts))


def word(names: Names, place: int) -> str:
    """One word of names."""
    return bytes(names.text[names.starts[place] : names.starts[place] + names.lengths[place]]).decode()


def spelt(names: Names, record: int = 0) -> list[str]:
    """The names that a record bears, word by word."""
    return [
        " ".join(word(names, at) for at in range(names.names[name], names.names[name + 1]))
        for name in range(names.records[record], names.records[record + 1])
    ]
