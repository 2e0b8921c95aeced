"""What one row says: its cells by meaning, cleaned, with blank cells of groups filled from above."""

import msgspec

from inroad.exchange.importers.cells import clean, clean_lines, is_clean
from inroad.exchange.importers.headings import REPEATABLE, Field
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.record import Remark
from inroad.exchange.importers.table import Row
from inroad.matching.names import is_withheld, surely_somebody

_ASIDE = frozenset({Field.KEPT, Field.IGNORED})
_NOTES = frozenset({Field.NOTE, Field.POST_NOTE})


class Said(msgspec.Struct, gc=False):
    """One row: `one` holds the text of each field that has a single column, `many` the texts of the others.

    `kept` collects cells (heading, text) whose interpretation must not lose them, `remarks` what was noticed.
    """

    line: int
    one: dict[Field, str] = {}
    many: dict[Field, list[str]] = {}
    kept: list[tuple[str, str]] = []
    remarks: list[Remark] = []

    def known(self, field: Field) -> str | None:
        """The text of a field, None where it just says "N/A"."""
        text = self.one.get(field)
        return text if text is None or says_something(text) else None

    def remark(self, code: str, sentence: str) -> None:
        """Note something about the row, which is used nonetheless."""
        self.remarks.append(Remark(self.line, code, sentence))


def says_something(text: str) -> bool:
    """Whether a text says more than "N/A"."""
    return text[-1].isdigit() or surely_somebody(text) or not is_withheld(text)


class RowReader:
    """Reads rows of one sheet through its mapping; remembers only what groups show once."""

    def __init__(self, mapping: ColumnMapping) -> None:
        meanings = [(column.index, column.field) for column in mapping.columns if column.field is not None]
        self._one = [(index, field) for index, field in meanings if field not in REPEATABLE]
        several = [(index, field) for index, field in meanings if field in REPEATABLE and field not in _ASIDE]
        self._many = [(index, field, clean_lines if field in _NOTES else None) for index, field in several]
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
        for index, meaning, own in self._many:
            if text := (own or cleaned)(cells[index]):
                if meaning in many:
                    many[meaning].append(text)
                else:
                    many[meaning] = [text]
        for index, heading in self._kept:
            if (text := cleaned(cells[index])) and says_something(text):
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
