"""Raw cells into rows as wide as the headings: blank lines skipped, footers recognised, too wide rows rejected."""

import re
from collections.abc import Iterator, Sequence

from inroad.exchange.importers.limits import MAX_CELL_CHARS
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.table import Reading, Row

_FOOTER = re.compile(
    r"""\s*(
        (grand\s+|sub)?totals?\b(?!\w) | gesamtsummen? | total\s+g[ée]n[ée]ral | totaux | totales\s+generales | итого
        | общ(ий|ая|ие)\s+итог | confidential\s+information | vertrauliche\s+informationen
        | informations\s+confidentielles | información\s+confidencial | конфиденциальн
        | copyright\b | © | \(c\)\s | all\s+rights\s+reserved | generated\s+(by|on)\b | exported\s+(by|from|on)\b
        | end\s+of\s+(report|file)\b | page\s+\d+\s+of\s+\d+
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"[-+(]?[^\w\s]?\s?[\d.,\s]*\d[\d.,\s]*[)%]?\s?\D{0,3}\Z")
_MAX_HELD = 50


class Shaper:
    """Shapes the rows of one reading. Lines with one cell are held back until it is clear whether a footer begins."""

    def __init__(self, width: int, reading: Reading) -> None:
        self._width = width
        self._reading = reading
        self.held: list[Row] = []

    def shape(self, cells: Sequence[str], line: int) -> Iterator[Row | Rejection]:
        """What becomes of one row's cells."""
        filled = [cell for cell in cells if cell and not cell.isspace()]
        if not filled:
            self._reading.blank_lines += 1
            return
        row = self._fitted(cells, line)
        if isinstance(row, Row) and self._may_be_footer(filled) and len(self.held) < _MAX_HELD:
            self.held.append(row)
            return
        yield from self.after_held(row)

    def after_held(self, row: Row | Rejection) -> Iterator[Row | Rejection]:
        """A row that is certainly one, behind those held back: they are no footer then."""
        yield from self.held
        self.held.clear()
        yield row

    def finish(self) -> Iterator[Row]:
        """The rows still held back; what follows the first footer line is footer."""
        footer = False
        for row in self.held:
            footer = footer or _FOOTER.match(_first(row.cells)) is not None
            if footer:
                self._reading.footer.append(" ".join(filter(None, row.cells)))
            else:
                yield row
        self.held.clear()

    def _fitted(self, cells: Sequence[str], line: int) -> Row | Rejection:
        width = self._width
        extra = sum(1 for cell in cells[width:] if cell and not cell.isspace())
        if extra:
            return Rejection(
                line,
                "too_many_cells",
                f"The row has {len(cells):,} cells, but there are {width:,} headings: "
                "perhaps a cell contains the delimiter without quotation marks.",
            )
        return Row(line, (*cells[:width], *("",) * (width - len(cells))))

    def _may_be_footer(self, filled: list[str]) -> bool:
        """One cell alone, or a total: a known word and numbers."""
        if len(filled) == 1:
            return self._width > 1 or _FOOTER.match(filled[0]) is not None
        return _FOOTER.match(filled[0]) is not None and all(_NUMBER.match(cell) for cell in filled[1:])


def too_large_cell(line: int) -> Rejection:
    """The rejection of a row with a cell larger than anybody writes."""
    return Rejection(line, "cell_too_large", f"A cell of the row has more than {MAX_CELL_CHARS:,} characters.")


def _first(cells: tuple[str, ...]) -> str:
    return next((cell for cell in cells if cell and not cell.isspace()), "")
