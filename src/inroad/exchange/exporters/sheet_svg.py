"""A matrix as SVG: heads across and down, a few words or a sign in each cell, and what is missing beside each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from inroad.exchange.exporters.lens_svg import n, text_of
from inroad.orgchart.theme import FONT, LIGHT, Theme
from inroad.orgchart.typeset import fitted, printable, wrapped

MARGIN = 24.0
HEAD_WIDTH, NOTE_WIDTH = 208.0, 320.0
HEAD_HEIGHT, TITLE_HEIGHT = 44.0, 32.0
LINE, PADDING = 14.0, 8.0
MOST_NOTES = 4


class Look(StrEnum):
    """How a cell is drawn: a letter in a box, words, a filled disc (is there), a ring (should be there), or both."""

    LETTER = "letter"
    WORDS = "words"
    HERE = "here"
    AIM = "aim"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What a column or row is headed by: a name and a second line; `open` where nobody is known there."""

    text: str
    under: str = ""
    open: bool = False


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What stands in a column (by its number); `assumed` is drawn dashed, `strong` stands out."""

    column: int
    lines: tuple[str, ...] = ()
    look: Look = Look.WORDS
    assumed: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with its cells, an arrow from one column to one further right, and what is to be said beside it."""

    head: SheetHead
    cells: tuple[SheetCell, ...] = ()
    arrow: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A matrix to be drawn, its columns so many pixels wide."""

    title: str
    columns: tuple[SheetHead, ...]
    rows: tuple[SheetRow, ...]
    column_width: float = 96.0


def sheet_picture(sheet: Sheet, theme: Theme = LIGHT) -> str:
    """A complete SVG document; every text is escaped and shortened to its place, whole in the title of its group."""
    wide = HEAD_WIDTH + sheet.column_width * len(sheet.columns)
    width = wide + NOTE_WIDTH + 2 * MARGIN
    bodies = [(_height(row), row) for row in sheet.rows]
    height = TITLE_HEIGHT + HEAD_HEIGHT + sum(tall for tall, _ in bodies) + 2 * MARGIN
    size = f'width="{n(width)}" height="{n(height)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {n(width)} {n(height)}" role="group">',
        f"<title>{text_of(sheet.title)}</title><style>{_style(theme)}</style>",
        f'<rect class="page" {size}/>',
        f'<text class="head" x="{n(MARGIN)}" y="{n(MARGIN + 16)}">{_short(sheet.title, 14, width - 2 * MARGIN)}</text>',
        f'<g transform="translate({n(MARGIN)} {n(MARGIN + TITLE_HEIGHT)})">',
    ]
    for number, head in enumerate(sheet.columns):
        parts.extend(_column(head, HEAD_WIDTH + sheet.column_width * number, sheet.column_width))
    top = HEAD_HEIGHT
    for tall, row in bodies:
        parts.append(f'<g transform="translate(0 {n(top)})">')
        parts.append(f'<path class="rule" d="M0 0H{n(wide + NOTE_WIDTH)}"/>')
        parts.extend(_row(row, sheet.column_width, tall, wide))
        parts.append("</g>")
        top += tall
    return "\n".join([*parts, "</g>", "</svg>\n"])


def _height(row: SheetRow) -> float:
    lines = max([2, len(_notes(row)), *(len(cell.lines) for cell in row.cells)])
    return lines * LINE + 2 * PADDING


def _notes(row: SheetRow) -> Sequence[str]:
    shown = [line for note in row.notes for line in wrapped(printable(note), 11, NOTE_WIDTH - 16, 2)]
    return shown if len(shown) <= MOST_NOTES else [*shown[: MOST_NOTES - 1], "…"]


def _column(head: SheetHead, x: float, width: float) -> Iterator[str]:
    yield f'<g role="img"><title>{text_of(_whole(head))}</title>'
    kind = "name open" if head.open else "name"
    middle = x + width / 2
    yield f'<text class="{kind} mid" x="{n(middle)}" y="16">{_short(head.text, 12, width - 12)}</text>'
    if head.under:
        yield f'<text class="mid" x="{n(middle)}" y="30">{_short(head.under, 11, width - 12)}</text>'
    yield "</g>"


def _row(row: SheetRow, width: float, tall: float, wide: float) -> Iterator[str]:
    kind = "name open" if row.head.open else "name"
    yield f'<g role="img"><title>{text_of(_whole(row.head))}</title>'
    yield f'<text class="{kind}" x="0" y="{n(PADDING + 11)}">{_short(row.head.text, 12, HEAD_WIDTH - 12)}</text>'
    if row.head.under:
        yield f'<text x="0" y="{n(PADDING + 25)}">{_short(row.head.under, 11, HEAD_WIDTH - 12)}</text>'
    yield "</g>"
    if row.arrow is not None:
        yield _arrow(row.arrow, width, tall / 2)
    for cell in row.cells:
        yield from _cell(cell, HEAD_WIDTH + width * cell.column, width, tall)
    for number, note in enumerate(_notes(row)):
        yield f'<text class="note" x="{n(wide + 16)}" y="{n(PADDING + 11 + LINE * number)}">{escape(note)}</text>'


def _cell(cell: SheetCell, x: float, width: float, tall: float) -> Iterator[str]:
    across, down = x + width / 2, tall / 2
    dashed = " assumed" if cell.assumed else ""
    strong = " strong" if cell.strong else ""
    if cell.look in {Look.HERE, Look.BOTH}:
        yield f'<circle class="here{dashed}" cx="{n(across)}" cy="{n(down)}" r="7"/>'
    if cell.look in {Look.AIM, Look.BOTH}:
        yield f'<circle class="aim{dashed}" cx="{n(across)}" cy="{n(down)}" r="11"/>'
    if cell.look is Look.LETTER:
        place = f'x="{n(across - 13)}" y="{n(down - 13)}" width="26" height="26" rx="5"'
        yield f'<rect class="box{dashed}{strong}" {place}/>'
        yield f'<text class="letter mid{strong}" x="{n(across)}" y="{n(down + 4.5)}">{text_of(cell.lines[0])}</text>'
    if cell.look is Look.WORDS:
        first = down - LINE * (len(cell.lines) - 1) / 2 + 4
        for number, line in enumerate(cell.lines):
            kind = "mid name" if cell.strong and number == 0 else "mid"
            words = _short(line, 12 if cell.strong and number == 0 else 11, width - 8)
            yield f'<text class="{kind}" x="{n(across)}" y="{n(first + LINE * number)}">{words}</text>'


def _arrow(arrow: tuple[int, int], width: float, down: float) -> str:
    begin, end = (HEAD_WIDTH + width * (column + 0.5) for column in arrow)
    tip = end - 13
    head = f"M{n(tip - 5)} {n(down - 4)}L{n(tip)} {n(down)}L{n(tip - 5)} {n(down + 4)}"
    return f'<path class="arrow" d="M{n(begin + 9)} {n(down)}H{n(tip)}{head}"/>'


def _style(theme: Theme) -> str:
    rules = {
        "text": f"font:400 11px {FONT};fill:{theme.text_secondary};unicode-bidi:plaintext",
        ".page": f"fill:{theme.page}",
        ".head": f"font-weight:600;font-size:14px;fill:{theme.text}",
        ".name": f"font-weight:600;font-size:12px;fill:{theme.text}",
        ".name.open": f"fill:{theme.text_secondary};font-style:italic",
        ".mid": "text-anchor:middle",
        ".note": f"fill:{theme.text_secondary}",
        ".rule": f"stroke:{theme.hairline_strong}",
        ".box": f"fill:{theme.surface};stroke:{theme.control_border}",
        ".box.strong": f"fill:{theme.text};stroke:{theme.text}",
        ".assumed": "stroke-dasharray:3 2",
        ".letter": f"font-weight:600;font-size:13px;fill:{theme.text}",
        ".letter.strong": f"fill:{theme.surface}",
        ".here": f"fill:{theme.text};stroke:{theme.text}",
        ".aim": f"fill:none;stroke:{theme.text};stroke-width:1.5",
        ".arrow": f"fill:none;stroke:{theme.line_reporting};stroke-width:1.75",
    }
    return "".join([f"{selector}{{{rule}}}" for selector, rule in rules.items()])


def _whole(head: SheetHead) -> str:
    return ", ".join(filter(None, [head.text, head.under]))


def _short(text: str, size: float, room: float) -> str:
    return escape(fitted(printable(text), size, room))
