"""Ties between people out of a table: source, target and perhaps weight, kind and moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import isfinite
from pathlib import Path

from inroad.exchange.importers.cells import clean, is_clean, number_in
from inroad.exchange.importers.headings import heading_key
from inroad.exchange.importers.moments import moment_in
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.source import open_source
from inroad.exchange.importers.table import Row, Sheet
from inroad.influence.ties import Tie, TieKind, read_kind
from inroad.model.errors import Invalid


class TieField(StrEnum):
    """What a column of ties can mean."""

    SOURCE = "source"
    TARGET = "target"
    WEIGHT = "weight"
    KIND = "kind"
    AT = "at"


HEADINGS: dict[TieField, str] = {
    TieField.SOURCE: """source; from; sender; ego; source id; from id; sender id; who; asker; respondent; mail from;
        from address; employee; employee id; id; von; absender; expéditeur; de; кто; от; отправитель; источник""",
    TieField.TARGET: """target; to; recipient; receiver; alter; target id; to id; recipient id; whom; nominee; mail to;
        to address; reports to; reports to id; manager; manager id; boss; boss id; an; empfänger; destinataire;
        кого; кому; получатель; цель""",
    TieField.WEIGHT: """weight; count; mails; emails; messages; strength; frequency; number; value; n; gewicht; anzahl;
        poids; nombre; вес; количество; число""",
    TieField.KIND: "kind; type; relation; relation type; relationship; tie; layer; art; typ; genre; вид; тип",
    TieField.AT: """at; date; time; timestamp; datetime; date time; when; sent; sent at; event date; moment; datum;
        zeit; heure; дата; время; когда""",
}
"""For every field the headings that mean it, in the spelling of `heading_key`, best first."""

_FIELD_OF = {
    heading_key(word): (field, rank) for field, words in HEADINGS.items() for rank, word in enumerate(words.split(";"))
}
_FORMAL = frozenset({"reports to", "reports to id", "manager", "manager id", "boss", "boss id"})
_BY_MAIL = frozenset({"from", "sender", "sender id", "mail from", "from address", "absender", "отправитель"})


@dataclass(frozen=True, slots=True)
class TieFile:
    """The ties of a file: rows read = `ties` + `rejected`.

    `kind` is what rows without a kind were read as, and `kind_because` says why when nobody said it (None otherwise).
    """

    ties: tuple[Tie, ...]
    rejected: tuple[Rejection, ...]
    kind: TieKind | None
    kind_because: str | None

    @property
    def rows_read(self) -> int:
        """Every row below the headings but blank lines."""
        return len(self.ties) + len(self.rejected)

    @property
    def self_loops(self) -> int:
        """How many rows were rejected since they tie somebody to themselves."""
        return sum(row.code == "self_loop" for row in self.rejected)


def read_ties(path: Path, kind: TieKind | None = None) -> TieFile:
    """Read a table of ties; `kind` is that of all rows, whatever they say themselves.

    Raises `Invalid` when the file is no table, lacks a column for who or whom, or has not one row that can be used.
    """
    sheet = open_source(path, recognise=_recognise)[0]
    places = _places(path.name, sheet.headings)
    because = None
    if kind is None and TieField.KIND not in places:
        kind, because = _guessed(sheet.headings, places)
    reader = _RowReader(places, kind)
    rows = [row if isinstance(row, Rejection) else reader.read(row) for row in _all_rows(sheet)]
    ties = tuple([row for row in rows if isinstance(row, Tie)])
    rejected = tuple([row for row in rows if isinstance(row, Rejection)])
    if not ties:
        raise _nothing(path.name, rejected)
    return TieFile(ties, rejected, kind, because)


@dataclass(frozen=True, slots=True)
class _RowReader:
    """Reads rows by the places of their columns."""

    places: Mapping[TieField, int]
    kind: TieKind | None

    def read(self, row: Row) -> Tie | Rejection:
        """The tie of a row, or why there is none."""
        if not is_clean("".join(row.cells)):
            row = Row(row.line, tuple(map(clean, row.cells)))
        source, target = self._cell(row, TieField.SOURCE), self._cell(row, TieField.TARGET)
        if not source or not target:
            return Rejection(row.line, "nobody", f"the row names no {'target' if source else 'source'}")
        if source == target:
            return Rejection(row.line, "self_loop", f"the row ties “{source}” to themselves")
        weight, at, kind = self._weight(row), self._moment(row), self._kind(row)
        if isinstance(weight, Rejection):
            return weight
        if isinstance(at, Rejection):
            return at
        return kind if isinstance(kind, Rejection) else Tie(source, target, kind, weight, at)

    def _cell(self, row: Row, field: TieField) -> str:
        place = self.places.get(field)
        return "" if place is None else row.cells[place].strip()

    def _weight(self, row: Row) -> float | Rejection:
        text = self._cell(row, TieField.WEIGHT)
        if not text:
            return 1.0
        number = _number(text)
        if number is None:
            return Rejection(row.line, "bad_weight", f"the weight “{text}” is no number")
        if number <= 0:
            what = "negative" if number < 0 else "zero"
            return Rejection(row.line, "bad_weight", f"the weight “{text}” is {what}; a tie's weight is above 0")
        return number

    def _moment(self, row: Row) -> float | Rejection | None:
        text = self._cell(row, TieField.AT)
        if not text:
            return None
        moment = moment_in(text)
        if moment is None:
            return Rejection(row.line, "bad_date", f"“{text}” is no date; write it as 2026-03-31 or 2026-03-31 14:30")
        return moment

    def _kind(self, row: Row) -> TieKind | Rejection:
        if self.kind is not None:
            return self.kind
        text = self._cell(row, TieField.KIND)
        if not text:
            return Rejection(row.line, "unknown_kind", "the row says no kind of tie; --kind says it for the whole file")
        try:
            return _kind_of(text)
        except Invalid as unknown:
            return Rejection(row.line, "unknown_kind", unknown.sentence)


def _all_rows(sheet: Sheet) -> Iterator[Row | Rejection]:
    """The rows, those included that look like a footer: a tie may be called "Total"."""
    yield from sheet.rows()
    for text in sheet.footer:
        yield Rejection(0, "footer", f"“{text}” at the end of the file is no tie")


def _recognise(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if heading_key(cell) in _FIELD_OF)


def _places(name: str, headings: Sequence[str]) -> dict[TieField, int]:
    """The column of each field: the best of the headings that mean it."""
    best: dict[TieField, tuple[int, int]] = {}
    for place, heading in enumerate(headings):
        if found := _FIELD_OF.get(heading_key(heading)):
            field, rank = found
            best[field] = min(best.get(field, (rank, place)), (rank, place))
    missing = [field.value for field in (TieField.SOURCE, TieField.TARGET) if field not in best]
    if missing:
        raise Invalid(
            f"“{name}” has no column {' and no column '.join(missing)}; its columns are: {', '.join(headings)}. "
            "Name them source and target (and, if known, weight, kind, at).",
            file=name,
            missing=missing,
        )
    return {field: place for field, (_, place) in best.items()}


def _guessed(headings: Sequence[str], places: Mapping[TieField, int]) -> tuple[TieKind, str]:
    source, target = (heading_key(headings[places[field]]) for field in (TieField.SOURCE, TieField.TARGET))
    if target in _FORMAL:
        return TieKind.REPORTS_TO, "its columns name superiors"
    if source in _BY_MAIL or TieField.AT in places or TieField.WEIGHT in places:
        return TieKind.MAIL, "it has moments, weights or senders"
    return TieKind.ADVICE, "it has neither moments nor weights"


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return number_in(text)
    return number if isfinite(number) else None


@lru_cache(maxsize=256)
def _kind_of(text: str) -> TieKind:
    return read_kind(text)


def _nothing(name: str, rejected: tuple[Rejection, ...]) -> Invalid:
    if not rejected:
        return Invalid(f"“{name}” has headings but no rows.", file=name)
    first = rejected[0]
    return Invalid(
        f"“{name}” has no row that can be used: {len(rejected):,} were rejected, the first (line {first.line}) since "
        f"{first.reason}.",
        file=name,
        rejected=[{"line": row.line, "reason": row.reason} for row in rejected[:_MOST_TOLD]],
    )


_MOST_TOLD = 100
