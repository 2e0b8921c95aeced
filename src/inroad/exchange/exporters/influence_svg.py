"""The influence network as a picture."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Protocol

from inroad.exchange.exporters.lens_svg import face, line, n, sheet, text_of, words
from inroad.influence.network_map import NetworkMap
from inroad.influence.stakes import MapPerson
from inroad.language import named, t
from inroad.model.assessment import Confirmation
from inroad.model.judgement import Held
from inroad.model.relationship import RelationKind, Relationship, TieStrength
from inroad.orgchart.typeset import fitted, printable

LOOK = {
    RelationKind.INFLUENCES: "influence",
    RelationKind.ADVISES: "influence",
    RelationKind.CONFLICTS_WITH: "conflict",
    RelationKind.ALLIED_WITH: "allied",
}
"""How each kind is drawn; the others alike."""
RADIUS, BELOW, BESIDE = 18.0, 37.0, 36.0
"""How far from the middle of a face lines begin and end: around it, and around the name below it."""
_RISE = 9.0
"""The face stands so far above the middle of its box."""
_MARGIN = 24.0
_WIDTHS = {TieStrength.WEAK: " weak", TieStrength.STRONG: " strong-tie"}


class TieSeen(Protocol):
    """A tie with how well it is known."""

    @property
    def relationship(self) -> Relationship:
        """The tie."""

    @property
    def held(self) -> Held | None:
        """How well it is known."""


@dataclass(frozen=True, slots=True)
class Woven:
    """What is drawn between people: ties, lines of who reports to whom, and the names of who is not on the map."""

    ties: Sequence[TieSeen]
    lines: Sequence[tuple[str, str]]
    outside: Mapping[str, str]


def influence_picture(
    drawn: NetworkMap, people: Sequence[MapPerson], woven: Woven, *, title: str, dark: bool = False
) -> str:
    """A complete SVG document: lines below, faces above; what is only assumed is dashed."""
    known = {person.id: person for person in people}
    places = {one: (x, y - _RISE) for one, (x, y) in drawn.layout.places.items()}
    parts = [line("tie formal weak", places[one], places[other]) for one, other in woven.lines]
    for tied in woven.ties:
        tie = tied.relationship
        confirmed = tied.held is not None and tied.held.confirmation is Confirmation.CONFIRMED
        parts.extend(_tie(tie, places[tie.from_id], places[tie.to_id], confirmed=confirmed))
    for one, (x, y) in drawn.layout.places.items():
        parts.extend(face(known[one], x, y) if one in known else _outside(woven.outside[one], x, y))
    loose = sum(person.id not in drawn.layout.places for person in people)
    if loose:
        parts.append(words("", _MARGIN, drawn.layout.height + 12, t("picture.no_ties", number=loose)))
    size = (max(drawn.layout.width, 240.0), drawn.layout.height + _MARGIN)
    return sheet(parts, size, title=title, dark=dark)


def _tie(tie: Relationship, start: tuple[float, float], end: tuple[float, float], *, confirmed: bool) -> Iterator[str]:
    look = LOOK.get(tie.relation, "other")
    classes = f"tie {look}{_WIDTHS.get(tie.strength, '')}{'' if confirmed else ' guess'}"
    (x, y), (to_x, to_y) = start, end
    away = hypot(to_x - x, to_y - y) or 1.0
    across, down = (to_x - x) / away, (to_y - y) / away
    left, reached = _room(across, down), _room(-across, -down) + 2
    begin = (x + left * across, y + left * down)
    stop = (to_x - reached * across, to_y - reached * down)
    turn = ((begin[0] + stop[0]) / 2 - down * away * 0.12, (begin[1] + stop[1]) / 2 + across * away * 0.12)
    path = f"M{n(begin[0])} {n(begin[1])}Q{n(turn[0])} {n(turn[1])} {n(stop[0])} {n(stop[1])}"
    yield f'<path class="{classes}" d="{path}"><title>{text_of(named("relation", tie.relation))}</title></path>'
    if not tie.symmetric:
        yield _head(look, turn, stop)


def _room(across: float, down: float) -> float:
    """How far from the middle a line begins in a direction: outside of the circle, and of the name."""
    if down <= 0 or abs(across) * RADIUS >= BESIDE * down:
        return RADIUS
    return min(BELOW / down, BESIDE / max(abs(across), 1e-9))


def _head(look: str, before: tuple[float, float], tip: tuple[float, float]) -> str:
    away = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    across, down = (tip[0] - before[0]) / away, (tip[1] - before[1]) / away
    back = (tip[0] - 7 * across, tip[1] - 7 * down)
    left, right = ((back[0] + side * down, back[1] - side * across) for side in (4.0, -4.0))
    points = "L".join(f"{n(x)} {n(y)}" for x, y in (tip, left, right))
    return f'<path class="arrow {look}" d="M{points}z"/>'


def _outside(name: str, x: float, y: float) -> Iterator[str]:
    yield f'<g role="img"><title>{text_of(name)}</title>'
    yield f'<rect class="avatar" x="{n(x - 12)}" y="{n(y - 21)}" width="24" height="24" rx="5"/>'
    yield f'<text class="name middle" x="{n(x)}" y="{n(y + 22)}">{text_of(fitted(printable(name), 12, 108))}</text></g>'
