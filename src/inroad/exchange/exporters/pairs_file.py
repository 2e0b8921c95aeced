"""Matched pairs as a file: CSV for people and spreadsheets, Parquet for programs, and back: what somebody decided."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inroad.exchange.importers.source import open_source
from inroad.exchange.importers.table import Row
from inroad.matching.judgement import Decisions, Judgement
from inroad.model.errors import Invalid

if TYPE_CHECKING:
    import pyarrow as pa

DECISION = "decision"
_YES = frozenset({"yes", "y", "true", "1", "confirm", "confirmed", "match", "same", "да", "ja", "oui", "si"})
_NO = frozenset({"no", "n", "false", "0", "reject", "rejected", "different", "other", "нет", "nein", "non"})
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BLOCK = 10_000


def pairs_as_csv(table: "pa.Table") -> Iterator[str]:
    """The pairs as CSV in pieces, with an empty column for decisions; cells that look like formulas are guarded."""
    headings = [*table.column_names, DECISION]
    yield ",".join(headings) + "\r\n"
    for batch in table.to_batches(_BLOCK):
        columns = [batch.column(place).to_pylist() for place in range(batch.num_columns)]
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerows([*map(_guarded, row), ""] for row in zip(*columns, strict=True))
        yield text.getvalue()


def _guarded(value: object) -> object:
    if isinstance(value, str) and value.lstrip(" \x00").startswith(_FORMULA):
        return f"'{value}"
    return value


def read_decisions(path: Path) -> Decisions:
    """What somebody wrote into the column `decision` of a file of pairs; an empty cell decides nothing.

    Raises `Invalid` for a file without the columns left_key, right_key, decision, and for a word that is no decision.
    """
    wanted = ("left_key", "right_key", DECISION)
    sheet = open_source(path, recognise=lambda cells: len(set(wanted) & {str(cell).strip() for cell in cells}))[0]
    headings = [heading.strip() for heading in sheet.headings]
    missing = [heading for heading in wanted if heading not in headings]
    if missing:
        raise Invalid(f"“{path.name}” holds no decisions: it has no column {' and no column '.join(missing)}")
    places = [headings.index(heading) for heading in wanted]
    said = []
    for row in sheet.rows():
        if not isinstance(row, Row):
            raise Invalid(f"“{path.name}”, line {row.line}: {row.reason}")
        one, other, word = (row.cells[place].strip() for place in places)
        if word:
            said.append((one, other, _judgement(word, path.name, row.line)))
    return Decisions.of(said)


def _judgement(word: str, name: str, line: int) -> Judgement:
    plain = word.casefold()
    if plain in _YES:
        return Judgement.CONFIRMED
    if plain in _NO:
        return Judgement.REJECTED
    raise Invalid(f"“{name}”, line {line}: “{word}” is no decision; write yes or no")
