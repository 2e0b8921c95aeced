"""What pictures of lenses share: the sheet, people as chips and faces, and the sign of a stance."""

from collections.abc import Iterable, Iterator
from html import escape

from inroad.influence.stakes import MapPerson
from inroad.language import word
from inroad.model.assessment import Confirmation
from inroad.model.stakeholder import Stance
from inroad.orgchart.theme import DARK, FONT, LIGHT, Theme
from inroad.orgchart.typeset import fitted, initials, printable

CHIP_HEIGHT = 28.0
NAME_ROOM = 150.0
"""So many pixels of a name stand on a chip; the width of the chip is the layout's."""

_UP, _DOWN = "M{x} {a}l4 5h-8z", "M{x} {a}l4 -5h-8z"


def sheet(parts: Iterable[str], size: tuple[float, float], *, title: str, dark: bool) -> str:
    """A complete document of a size, light or dark, with a title to be read aloud."""
    width, height = n(size[0]), n(size[1])
    box_of = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {box_of} role="group">',
            f"<title>{text_of(title)}</title><style>{style_of(DARK if dark else LIGHT)}</style>",
            f'<rect class="page" width="{width}" height="{height}"/>',
            *parts,
            "</svg>\n",
        ]
    )


def style_of(theme: Theme) -> str:
    """The style sheet of every lens."""
    rules = {
        "text": f"font:400 11px {FONT};fill:{theme.text_secondary};unicode-bidi:plaintext",
        ".page": f"fill:{theme.page}",
        ".field": f"fill:{theme.surface};stroke:{theme.hairline_strong}",
        ".high": f"fill:{theme.accent_tint};opacity:.5",
        ".thin": f"fill:none;stroke:{theme.hairline}",
        ".strong": f"fill:none;stroke:{theme.control_border};stroke-width:1.25",
        ".spoke": f"fill:none;stroke:{theme.hairline_strong};stroke-dasharray:2 3",
        ".head": f"font-weight:600;font-size:12px;fill:{theme.text}",
        ".axis": f"fill:{theme.text_tertiary};text-anchor:middle",
        ".name": f"font-weight:500;font-size:12px;fill:{theme.text}",
        ".middle": "text-anchor:middle",
        ".chip": f"fill:{theme.surface};stroke:{theme.hairline_strong}",
        ".avatar": f"fill:{theme.surface_sunken};stroke:{theme.hairline_strong}",
        ".initials": "font-weight:600;font-size:9px;text-anchor:middle",
        ".assumed": f"stroke:{theme.control_border};stroke-dasharray:3 2",
        ".many": f"fill:{theme.text_secondary}",
        ".many-text": f"fill:{theme.surface};font-weight:600;font-size:9px;text-anchor:middle",
        ".tie": "fill:none;stroke-width:1.75",
        ".tie.weak": "stroke-width:1",
        ".tie.strong-tie": "stroke-width:3",
        ".tie.guess": "stroke-dasharray:6 4",
        **{f".tie.{kind}": f"stroke:{colour}" for kind, colour in tie_colours(theme).items()},
        **{f".arrow.{kind}": f"fill:{colour}" for kind, colour in tie_colours(theme).items()},
    }
    for stance in Stance:
        colour = getattr(theme, f"stance_{stance.value}_fill")
        rules[f".s-{stance.value}"] = f"fill:{colour}"
        rules[f".l-{stance.value}"] = f"stroke:{colour}"
    rules[".hollow"] = f"fill:{theme.surface};stroke-dasharray:2.2 1.6;stroke-width:1.4"
    return "".join([f"{selector}{{{rule}}}" for selector, rule in rules.items()])


def tie_colours(theme: Theme) -> dict[str, str]:
    """The colour of each kind of line."""
    return {
        "influence": theme.line_influence,
        "conflict": theme.line_conflict,
        "allied": theme.line_allied,
        "formal": theme.line_reporting,
        "other": theme.line_dotted,
    }


def glyph(person: MapPerson, x: float, y: float) -> str:
    """The sign of a stance: up is for us, two are strongly so, a disc is neutral, a dashed ring is unknown."""
    stance = person.stance
    paths = {
        Stance.MENTOR: _UP.format(x=n(x), a=n(y - 6)) + _UP.format(x=n(x), a=n(y)),
        Stance.SUPPORTER: _UP.format(x=n(x), a=n(y - 3)),
        Stance.NON_SUPPORTER: _DOWN.format(x=n(x), a=n(y + 3)),
        Stance.OPPONENT: _DOWN.format(x=n(x), a=n(y)) + _DOWN.format(x=n(x), a=n(y + 6)),
    }
    if stance in paths:
        return f'<path class="s-{stance}" d="{paths[stance]}"/>'
    if stance is Stance.NEUTRAL:
        return f'<circle class="s-neutral" cx="{n(x)}" cy="{n(y)}" r="4"/>'
    return f'<circle class="hollow l-unknown" cx="{n(x)}" cy="{n(y)}" r="4"/>'


def chip(person: MapPerson, x: float, y: float, width: float, *, estimated: bool) -> Iterator[str]:
    """A person in one line: edge in the colour of the stance, initials, name, sign."""
    name = shown(person)
    middle = y + CHIP_HEIGHT / 2
    classes = "chip assumed" if estimated else "chip"
    yield f'<g role="img"><title>{text_of(spoken(person))}</title>'
    yield box(classes, x, y, width, CHIP_HEIGHT)
    yield f'<rect class="s-{person.stance}" x="{n(x)}" y="{n(y + 2)}" width="4" height="24" rx="2"/>'
    yield f'<circle class="avatar" cx="{n(x + 20)}" cy="{n(middle)}" r="10"/>'
    yield f'<text class="initials" x="{n(x + 20)}" y="{n(middle + 3)}">{_initials(person)}</text>'
    yield f'<text class="name" x="{n(x + 36)}" y="{n(middle + 4)}">{escape(fitted(name, 12, NAME_ROOM))}</text>'
    yield glyph(person, x + width - 12, middle) + "</g>"


def face(person: MapPerson, x: float, y: float, *, solid: bool = True) -> Iterator[str]:
    """A person as a circle with the name below it: `x` and `y` are the middle of the whole."""
    top = y - 9
    outline = "" if solid and person.stance_is is Confirmation.CONFIRMED else ' stroke-dasharray="3 2"'
    yield f'<g role="img"><title>{text_of(spoken(person))}</title>'
    yield (
        f'<circle class="avatar l-{person.stance}" stroke-width="2"{outline} cx="{n(x)}" cy="{n(top)}" r="15"/>'
        f'<text class="initials" x="{n(x)}" y="{n(top + 3.5)}">{_initials(person)}</text>'
    )
    yield glyph(person, x + 13, top + 12)
    name = escape(fitted(shown(person), 12, 108))
    yield f'<text class="name middle" x="{n(x)}" y="{n(y + 22)}">{name}</text></g>'


def pile(count: int, x: float, y: float, said: str) -> str:
    """Several people who have no room of their own."""
    return (
        f'<g role="img"><title>{text_of(said)}</title><circle class="many" cx="{n(x)}" cy="{n(y)}" r="13"/>'
        f'<text class="many-text" x="{n(x)}" y="{n(y + 3.5)}">+{count:,}</text></g>'
    )


def box(classes: str, x: float, y: float, width: float, height: float, radius: float = 5) -> str:
    """A rectangle with round corners."""
    size = f'width="{n(width)}" height="{n(height)}" rx="{n(radius)}"'
    return f'<rect class="{classes}" x="{n(x)}" y="{n(y)}" {size}/>'


def line(classes: str, *points: tuple[float, float]) -> str:
    """A line along points."""
    path = "L".join(f"{n(x)} {n(y)}" for x, y in points)
    return f'<path class="{classes}" d="M{path}"/>'


def words(classes: str, x: float, y: float, said: str) -> str:
    """A text."""
    return f'<text class="{classes}" x="{n(x)}" y="{n(y)}">{text_of(said)}</text>'


def shown(person: MapPerson) -> str:
    """The name, of an open seat its title."""
    return printable(person.name)


def spoken(person: MapPerson) -> str:
    """Somebody in one sentence: name, title, roles, stance."""
    roles = ", ".join(word("roles", role) for role in person.known_roles)
    return ", ".join(filter(None, [person.name, person.title, roles, word("stance", person.stance)]))


def text_of(said: str) -> str:
    """A text as XML takes it."""
    return escape(printable(said))


def n(number: float) -> str:
    """A number in as few characters as it needs."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _initials(person: MapPerson) -> str:
    return "?" if person.placeholder else escape(initials(shown(person)))
