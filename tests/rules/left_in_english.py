"""What is still English in the answer to somebody who asked for Russian."""

import json
import re
import shlex
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.rules.example_files import TEXTS, WORKBOOKS

ALLOWED = frozenset(
    ("C-level", "PageRank", "RACI", "MEDDPICC", "ID", "CSV", "Inroad", "yes", "no", "merge", "apart", "later", "family")
)
"""Names of methods and formats, and words that are typed as they are."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+")
_TYPED = re.compile(
    r"`[^`]*`|--[\w-]+|\b[0-9a-f]{32}\b|[\w./-]+\.(?:csv|db|json|xlsx|parquet|mbox|ics|svg)\b|\w+=\S+"
    r"|^ *[a-z][\w.]*:|\b[a-z]+(?:_[a-z]+)+\b|^(?:fields|thresholds|us)\b",
    re.MULTILINE,
)
"""Commands, options, ids, files, parts of an address, keys and names of definitions."""


def vocabulary(database: Path) -> tuple[str, ...]:
    """All that people wrote: every text of a workspace and of the files that examples read, the longest first."""
    found = {" ".join(text.split()) for text in _texts(database) if _WORD.search(text)}
    found |= {
        cell.strip() for text in TEXTS.values() for line in text.splitlines() for cell in re.split("[,:<>]", line)
    }
    found |= {str(cell) for rows in WORKBOOKS.values() for row in rows for cell in row}
    return tuple(sorted(found - {""}, key=len, reverse=True))


def left_in_english(answer: str, said: str, written: Collection[str]) -> list[str]:
    """The lines of an answer with words that nobody wrote, as they stand without what is allowed."""
    words = shlex.split(said)
    values = [word.rpartition("=")[2] for word in words]
    typed = {*words, *values, *(part for value in values for part in re.split(r" / |,", value))}
    text = _TYPED.sub("·", answer)
    for phrase in sorted((each for each in {*written, *typed} if each and each in text), key=len, reverse=True):
        text = re.sub(rf"(?<![A-Za-z]){re.escape(phrase)}(?![A-Za-z])", "·", text)
    return [line for line in text.splitlines() if set(_WORD.findall(line)) - ALLOWED]


def _texts(database: Path) -> Iterator[str]:
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - the name is the database's own
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
