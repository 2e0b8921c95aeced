"""The onion as a picture."""

from collections.abc import Iterator, Sequence
from math import cos, sin

from inroad.exchange.exporters.lens_svg import box, face, line, n, pile, sheet, words
from inroad.influence.onion_map import Onion
from inroad.influence.stakes import MapPerson
from inroad.language import number, t
from inroad.model.stakeholder import OnionRing
from inroad.orgchart.typeset import fitted, printable, width_of

_FOOT = 24.0


def onion_picture(onion: Onion, people: Sequence[MapPerson], *, title: str, dark: bool = False) -> str:
    """A complete SVG document: rings, sectors with their divisions, faces; rings that were suggested are dashed."""
    known = {person.id: person for person in people}
    parts = [*_rings(onion), *_sectors(onion)]
    for each in onion.faces:
        parts.extend(face(known[each.id], each.x, each.y))
    for some in onion.piles:
        names = ", ".join(known[one].name for one in some.people[:_NAMED])
        parts.append(pile(len(some.people), some.x, some.y, names))
    parts.extend(_labels(onion))
    if onion.tray:
        parts.append(words("", 16, onion.height + 8, t("picture.no_ring", number=len(onion.tray))))
    return sheet(parts, (onion.width, onion.height + _FOOT), title=title, dark=dark)


def _rings(onion: Onion) -> Iterator[str]:
    for ring in reversed(OnionRing):
        wide, high = onion.rings[ring]
        stroke = ' stroke-width="1.5"' if ring is OnionRing.CORE else ""
        yield (f'<ellipse class="field"{stroke} cx="{n(onion.x)}" cy="{n(onion.y)}" rx="{n(wide)}" ry="{n(high)}"/>')


def _sectors(onion: Onion) -> Iterator[str]:
    if len(onion.sectors) < _SEVERAL:
        return
    inner, outer = onion.rings[OnionRing.CORE], onion.rings[OnionRing.OUTER]
    for sector in onion.sectors:
        across, up = sin(sector.begins), cos(sector.begins)
        ends = ((onion.x + wide * across, onion.y - high * up) for wide, high in (inner, outer))
        yield line("spoke", *ends)


def _labels(onion: Onion) -> Iterator[str]:
    for ring in OnionRing:
        high = onion.rings[ring][1]
        said = f"{t(f'ring.{ring}')} {number(onion.counts[ring])}"
        yield words("axis", onion.x, onion.y - high + 4, said)
    for sector in onion.sectors:
        division = printable(sector.division or t("lens.no_division"))
        said = f"{fitted(division, 11, 140)} {number(sector.count)}"
        wide = width_of(said, 11) + 16
        left = min(max(sector.label_x - wide / 2, 2), onion.width - wide - 2)
        yield box("chip", left, sector.label_y - 11, wide, 22)
        yield words("head middle", left + wide / 2, sector.label_y + 4, said)


_NAMED = 12
_SEVERAL = 2
