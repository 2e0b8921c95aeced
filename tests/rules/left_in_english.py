"""What is still English in the answer to somebody who asked for Russian."""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.rules.example_files import TEXTS, WORKBOOKS

ALLOWED = frozenset({"PageRank", "MEDDPICC", "ID", "yes", "no", "merge", "apart", "later", "family", "Inroad", "CSV"})
"""Names of methods and formats, and words that are typed as they are."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+")
_TYPED = re.compile(r"`[^`]*`|--[\w-]+|\b[0-9a-f]{32}\b|[\w./-]+\.(?:csv|db|json|xlsx|parquet|mbox|ics|svg)\b|\w+=\S+")
"""Commands, options, ids, files and parts of an address."""


def vocabulary(database: Path) -> tuple[str, ...]:
    """All that people wrote: every text of a workspace and of the files that examples read, the longest first."""
    found = {" ".join(text.split()) for text in _texts(database) if _WORD.search(text)}
    found |= {cell for text in TEXTS.values() for line in text.splitlines() for cell in line.split(",")}
    found |= {str(cell) for rows in WORKBOOKS.values() for row in rows for cell in row}
    return tuple(sorted(found - {""}, key=len, reverse=True))


def left_in_english(answer: str, said: str, written: Sequence[str]) -> list[str]:
    """The lines of an answer with words that nobody wrote, as they stand without what is allowed."""
    text = _TYPED.sub("·", answer)
    for word in sorted((word for word in re.findall(r"'[^']*'|\"[^\"]*\"|\S+", said)), key=len, reverse=True):
        text = text.replace(word.strip("\"'"), "·")
    for phrase in written:
        if phrase in text:
            text = re.sub(rf"(?<![A-Za-z]){re.escape(phrase)}(?![A-Za-z])", "·", text)
    return [line for line in text.splitlines() if set(_WORD.findall(line)) - ALLOWED]


def _texts(database: Path) -> Iterator[str]:
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                yield from (text for value in row for text in _within(value) if _is_written(text))


def _is_written(text: str) -> bool:
    """Whether it is no word of the program's own, as those in small letters are ("economic_buyer")."""
    return re.fullmatch(r"[a-z_]+", text) is None


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _within(each)
    elif isinstance(value, str):
        yield value
        if value[:1] in {"[", "{", '"'}:
            try:
                yield from _within(json.loads(value))
            except ValueError:
                return
