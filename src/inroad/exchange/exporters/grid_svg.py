"""The power/interest grid as a picture."""

from collections.abc import Iterator, Mapping, Sequence

from inroad.exchange.exporters.lens_svg import box, chip, line, n, sheet, text_of, words
from inroad.influence.power_grid import Frame, GridDot, PowerGrid
from inroad.influence.stakes import MapPerson
from inroad.language import number, t
from inroad.model.stakeholder import Quadrant

_MARGIN = 16.0
_FOOT = 56.0


def grid_picture(grid: PowerGrid, people: Sequence[MapPerson], frame: Frame, *, title: str, dark: bool = False) -> str:
    """A complete SVG document: the four fields with their numbers, axes, dots, and chips where they fit."""
    known = {person.id: person for person in people}
    parts = [*_fields(grid, frame), *_axes(grid, frame), *_heads(grid, frame), *_dots(grid, known)]
    for dot in grid.dots:
        if dot.label is not None:
            person = known[dot.id]
            parts.extend(chip(person, dot.label.x, dot.label.y, dot.label_width, estimated=dot.estimated))
    if grid.tray:
        parts.append(words("", frame.left, frame.bottom + 48, t("picture.not_placed", number=len(grid.tray))))
    return sheet(parts, (frame.right + _MARGIN, frame.bottom + _FOOT), title=title, dark=dark)


def _fields(grid: PowerGrid, frame: Frame) -> Iterator[str]:
    yield box("field", frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top, 8)
    if grid.cross is None:
        return
    x, y = grid.cross
    yield box("high", x, frame.top + 1, frame.right - x - 1, y - frame.top - 1, 7)


def _heads(grid: PowerGrid, frame: Frame) -> Iterator[str]:
    if grid.cross is None:
        return
    x, y = grid.cross
    yield line("strong", (x, frame.top), (x, frame.bottom))
    yield line("strong", (frame.left, y), (frame.right, y))
    corners = {
        Quadrant.KEEP_SATISFIED: (frame.left, frame.top),
        Quadrant.MANAGE_CLOSELY: (x, frame.top),
        Quadrant.MONITOR: (frame.left, y),
        Quadrant.KEEP_INFORMED: (x, y),
    }
    for quadrant, (left, top) in corners.items():
        said = f"{t(f'quadrant.{quadrant}')} ({number(grid.counts[quadrant])})"
        yield words("head", left + 12, top + 20, said)


def _axes(grid: PowerGrid, frame: Frame) -> Iterator[str]:
    low, high = grid.zoom.interest
    for rating in range(int(low), int(high) + 1):
        x, _ = frame.at(rating, grid.zoom.power[0], grid.zoom)
        yield line("thin", (x, frame.top + 1), (x, frame.bottom - 1))
        yield words("axis", x, frame.bottom + 16, str(rating))
    low, high = grid.zoom.power
    for rating in range(int(low), int(high) + 1):
        _, y = frame.at(grid.zoom.interest[0], rating, grid.zoom)
        yield line("thin", (frame.left + 1, y), (frame.right - 1, y))
        yield words("axis", frame.left - 14, y + 4, str(rating))
    yield words("axis", (frame.left + frame.right) / 2, frame.bottom + 34, f"{t('stake.interest')} →")
    middle, power = (frame.top + frame.bottom) / 2, f"{t('stake.power')} →"
    yield f'<g transform="translate({n(14)} {n(middle)}) rotate(-90)">{words("axis", 0, 0, power)}</g>'


def _dots(grid: PowerGrid, known: Mapping[str, MapPerson]) -> Iterator[str]:
    drawn = set[tuple[float, float]]()
    for dot in grid.dots:
        stance = known[dot.id].stance
        if dot.label is not None and dot.label.leader is not None:
            yield line(f"tie weak l-{stance}", (dot.x, dot.y), dot.label.leader)
    for dot in grid.dots:
        if (dot.x, dot.y) not in drawn:
            drawn.add((dot.x, dot.y))
            yield _dot(dot, known[dot.id])


def _dot(dot: GridDot, person: MapPerson) -> str:
    at = f'cx="{n(dot.x)}" cy="{n(dot.y)}"'
    if dot.together > 1:
        said = f'<text class="many-text" x="{n(dot.x)}" y="{n(dot.y + 3)}">{dot.together:,}</text>'
        return f'<g role="img"><title>{dot.together:,}</title><circle class="many" {at} r="8"/>{said}</g>'
    look = f"hollow l-{person.stance}" if dot.estimated else f"s-{person.stance}"
    return f'<circle class="{look}" {at} r="4"><title>{text_of(person.name)}</title></circle>'
