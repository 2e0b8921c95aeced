"""An org chart as SVG, from the same layout as every other renderer, in the look of the cards on screen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from inroad.model.person import Seniority
from inroad.orgchart.drawing import Band, BandKind, Card, CardKind, Layout, Line, LineKind
from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.theme import LIGHT, Theme, style_of
from inroad.orgchart.typeset import fitted, initials, printable, width_of, wrapped

MARGIN = 24.0
EDGE = 4.0
STRIP = 22.0
TEXT_AT = 45.0
ROUNDING = 8.0


@dataclass(frozen=True, slots=True)
class Face:
    """What a person's card says; a placeholder's `name` is how the language calls an unknown person."""

    name: str
    title: str | None = None
    badges: tuple[str, ...] = ()
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The few words a picture needs, in English unless told otherwise; `more` takes the number of people."""

    unknown_person: str = "Unknown person"
    more: str = "{count} more"
    hidden: str = "+{count}"
    missing: str = "Missing information"
    seniorities: Mapping[str, str] = field(
        default_factory=lambda: {
            Seniority.BOARD: "Board",
            Seniority.C_LEVEL: "C level",
            Seniority.VP: "VP",
            Seniority.DIRECTOR: "Director",
            Seniority.MANAGER: "Manager",
            Seniority.INDIVIDUAL: "Individual",
        }
    )


ENGLISH = Words()


def faces_of(seats: Sequence[OrgSeat], words: Words = ENGLISH) -> dict[str, Face]:
    """What seats say by themselves, without badges."""
    return {
        seat.id: Face(seat.label or words.unknown_person, seat.title, placeholder=seat.placeholder) for seat in seats
    }


def picture(
    layout: Layout, faces: Mapping[str, Face], *, title: str, theme: Theme = LIGHT, words: Words = ENGLISH
) -> str:
    """A complete SVG document: bands, lines, cards; every text escaped, every card with a title to read aloud."""
    width, height = layout.width + 2 * MARGIN, layout.height + 2 * MARGIN
    size = f'width="{_n(width)}" height="{_n(height)}"'
    box = f"{_n(-MARGIN)} {_n(-MARGIN)} {_n(width)} {_n(height)}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{box}" role="group">',
        f"<title>{_text(title)}</title><style>{style_of(theme)}</style>",
        f'<rect class="page" x="{_n(-MARGIN)}" y="{_n(-MARGIN)}" {size}/>',
        *[_band(band, words) for band in layout.bands],
        *_paths(layout.lines),
    ]
    for card in layout.cards:
        drawn = _stack(card, words) if card.kind is CardKind.STACK else _person(card, faces[card.id], words)
        parts.extend([f'<g transform="translate({_n(card.x)} {_n(card.y)})" role="img">', *drawn, "</g>"])
    return "\n".join([*parts, "</svg>\n"])


def _person(card: Card, face: Face, words: Words) -> Iterator[str]:
    name, title = printable(face.name), printable(face.title or "")
    yield f"<title>{escape(', '.join(filter(None, [name, title])))}</title>"
    kind = "placeholder" if face.placeholder else "person"
    yield _box(kind, card.width, card.height)
    if not face.placeholder:
        yield f'<path class="edge" d="{_left_edge(card.height)}"/>'
    yield f'<path class="strip {kind}" d="{_strip(card, whole=face.placeholder)}"/>'
    yield f'<circle class="avatar {kind}" cx="24" cy="19" r="12.5"/>'
    yield f'<text class="initials" x="24" y="22.5">{"?" if face.placeholder else escape(initials(name))}</text>'
    room = card.width - TEXT_AT - 6
    yield f'<text class="name {kind}" x="{_n(TEXT_AT)}" y="16">{escape(fitted(name, 12, room))}</text>'
    lines = int(max(0.0, card.height - STRIP - 20) // 13)
    for row, line in enumerate(wrapped(title, 11, room, lines) if lines else ()):
        yield f'<text class="title" x="{_n(TEXT_AT)}" y="{29 + 13 * row}">{escape(line)}</text>'
    yield from _signs(card, face, words)


def _signs(card: Card, face: Face, words: Words) -> Iterator[str]:
    """The strip at the foot: an empty ring (no stance is known), badges, and how many reports are out of sight."""
    middle = card.height - STRIP / 2
    at, end = EDGE + 7.0, card.width - 8.0
    if not face.placeholder:
        yield f'<circle class="ring" cx="{_n(at + 6)}" cy="{_n(middle)}" r="4.2"/>'
        at += 16
    if card.hidden:
        hidden = words.hidden.format(count=card.hidden)
        yield f'<text class="count" x="{_n(end)}" y="{_n(middle + 3.5)}">{_text(hidden)}</text>'
        end -= width_of(hidden, 10) + 6
    for badge in face.badges:
        label = fitted(printable(badge), 10, end - at - 10)
        wide = width_of(label, 10) + 10
        if at + wide > end:
            return
        yield f'<rect class="badge" x="{_n(at)}" y="{_n(middle - 8)}" width="{_n(wide)}" height="16" rx="3"/>'
        yield f'<text class="badge-text" x="{_n(at + wide / 2)}" y="{_n(middle + 3.5)}">{escape(label)}</text>'
        at += wide + 4


def _stack(card: Card, words: Words) -> Iterator[str]:
    label = printable(words.more.format(count=card.hidden))
    yield f"<title>{escape(label)}</title>"
    yield (f'<path class="under" d="M1 {_n(card.height - 5)}v3a5 5 0 0 0 5 5H{_n(card.width - 6)}a5 5 0 0 0 5-5v-3"/>')
    yield _box("person", card.width, card.height)
    yield f'<path class="plus" d="M10 {_n(card.height / 2)}h8m-4-4v8"/>'
    yield f'<text class="more" x="26" y="{_n(card.height / 2 + 4)}">{escape(label)}</text>'


def _band(band: Band, words: Words) -> str:
    if band.label is None:
        label = words.missing
    else:
        label = words.seniorities.get(band.label, band.label) if band.kind is BandKind.SENIORITY else band.label
    label = printable(label)
    if band.kind is BandKind.DIVISION:
        room, line = band.width - 32, f"M{_n(band.x)} {_n(band.y)}V{_n(band.y + band.height)}"
        x, y = band.x + 16, band.y + 24
    else:
        room, line = 104.0, f"M{_n(band.x)} {_n(band.y)}H{_n(band.x + band.width)}"
        x, y = band.x, band.y + 28
    return (
        f'<g><title>{escape(label)}</title><path class="band" d="{line}"/>'
        f'<text class="heading" x="{_n(x)}" y="{_n(y)}">{escape(fitted(label, 11, room))}</text></g>'
    )


def _paths(lines: Sequence[Line]) -> Iterator[str]:
    """All lines of one kind as one path."""
    for kinds, name in (((LineKind.SOLID, LineKind.ASSISTANT), "solid"), ((LineKind.DOTTED,), "dotted")):
        data = [_rounded(line.points) for line in lines if line.kind in kinds]
        if data:
            yield f'<path class="line {name}" d="{"".join(data)}"/>'


def _rounded(points: Sequence[tuple[float, float]]) -> str:
    """A path whose last corner, the one at the report, is round; the others lie on the trunk that all reports share."""
    *trunk, (x, y), (end_x, end_y) = points
    if not trunk:
        return f"M{_n(x)} {_n(y)}L{_n(end_x)} {_n(end_y)}"
    start = "M" + "L".join([f"{_n(x)} {_n(y)}" for x, y in trunk])
    before_x, before_y = trunk[-1]
    into = abs(x - before_x) + abs(y - before_y)
    out = abs(end_x - x) + abs(end_y - y)
    radius = min(ROUNDING, into, out)
    from_x, from_y = x + (before_x - x) * radius / into, y + (before_y - y) * radius / into
    to_x, to_y = x + (end_x - x) * radius / out, y + (end_y - y) * radius / out
    return f"{start}L{_n(from_x)} {_n(from_y)}Q{_n(x)} {_n(y)} {_n(to_x)} {_n(to_y)}L{_n(end_x)} {_n(end_y)}"


def _box(kind: str, width: float, height: float) -> str:
    return f'<rect class="box {kind}" x=".5" y=".5" width="{_n(width - 1)}" height="{_n(height - 1)}" rx="7.5"/>'


def _left_edge(height: float) -> str:
    """The four pixels at the left which carry the stance, within the card's round corners."""
    return f"M8 0a8 8 0 0 0-8 8V{_n(height - 8)}a8 8 0 0 0 8 8a4 8 0 0 1-4-8V8a4 8 0 0 1 4-8z"


def _strip(card: Card, *, whole: bool) -> str:
    """The foot of the card; a placeholder's has only a line above it."""
    top = _n(card.height - STRIP)
    if whole:
        return f"M1 {top}H{_n(card.width - 1)}"
    return f"M4 {top}H{_n(card.width - 1)}v{_n(STRIP - 8)}a7 7 0 0 1-7 7H8a4 7 0 0 1-4-7z"


def _text(text: str) -> str:
    return escape(printable(text))


def _n(number: float) -> str:
    """A number in as few characters as it needs."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
