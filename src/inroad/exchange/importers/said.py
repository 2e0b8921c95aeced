"""What one row says: its cells by meaning, cleaned, with blank cells of groups filled from above."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from inroad.exchange.importers.cells import clean, is_clean
from inroad.exchange.importers.headings import REPEATABLE, Field
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.record import Rejection, Remark
from inroad.exchange.importers.table import Row, Sheet
from inroad.matching.names import is_withheld, surely_somebody

_ASIDE = frozenset({Field.KEPT, Field.IGNORED})


@dataclass(slots=True)
class Said:
    """One row: `one` holds the text of each field that has a single column, `many` the texts of the others.

    `kept` collects cells (heading, text) whose interpretation must not lose them, `remarks` what was noticed.
    """

    line: int
    one: dict[Field, str] = field(default_factory=dict)
    many: dict[Field, list[str]] = field(default_factory=dict)
    kept: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def known(self, field: Field) -> str | None:
        """The text of a field, None where it just says "N/A"."""
        text = self.one.get(field)
        if not text or text[-1].isdigit() or surely_somebody(text):
            return text or None
        return None if is_withheld(text) else text

    def remark(self, code: str, sentence: str) -> None:
        """Note something about the row, which is used nonetheless."""
        self.remarks.append(Remark(self.line, code, sentence))


class RowReader:
    """Reads rows of one sheet through its mapping; remembers only what groups show once."""

    def __init__(self, mapping: ColumnMapping) -> None:
        meanings = [(column.index, column.field) for column in mapping.columns if column.field is not None]
        self._one = [(index, field) for index, field in meanings if field not in REPEATABLE]
        self._many = [(index, field) for index, field in meanings if field in REPEATABLE and field not in _ASIDE]
        self._kept = [(c.index, c.heading) for c in mapping.columns if c.field is Field.KEPT]
        self._headings = {field: mapping.columns[at[0]].heading for field, at in mapping.by_field.items()}
        self._grouped = sorted(mapping.filled_down)
        self._above: dict[int, str] = {}

    def heading(self, of: Field) -> str:
        """The heading of the first column with this meaning."""
        return self._headings.get(of, of.value)

    def read(self, row: Row) -> Said:
        """The row by meaning."""
        said = Said(row.line)
        cells = self._filled(row, said) if self._grouped else row.cells
        cleaned = str.strip if is_clean("".join(cells)) else clean
        one, many = said.one, said.many
        for index, meaning in self._one:
            if text := cleaned(cells[index]):
                one[meaning] = text
        for index, meaning in self._many:
            if text := cleaned(cells[index]):
                many.setdefault(meaning, []).append(text)
        for index, heading in self._kept:
            if text := cleaned(cells[index]):
                said.kept.append((heading, text))
        return said

    def _filled(self, row: Row, said: Said) -> list[str]:
        """The cells with the blanks of grouped columns taken from above; a new outer group ends the inner ones."""
        cells = list(row.cells)
        changed = False
        taken = 0
        for index in self._grouped:
            if text := clean(cells[index]):
                changed = changed or self._above.get(index) not in {None, text}
                self._above[index] = text
            elif changed:
                self._above.pop(index, None)
            elif above := self._above.get(index):
                cells[index] = above
                taken += 1
        if taken:
            said.remark("filled_down", "blank cells repeat what the row above says")
        return cells


def rows_said(sheet: Sheet, reader: RowReader) -> Iterator[Said | Rejection]:
    """Every row of the sheet by meaning; what could not be read passes as the rejection it is."""
    for row in sheet.rows():
        yield reader.read(row) if isinstance(row, Row) else row
