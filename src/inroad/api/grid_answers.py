"""The power/interest grid and the onion as the API says them."""

import msgspec

from inroad.api.lens_answers import SightedAnswer, sighted_answer
from inroad.api.review_answers import ReasonAnswer, reason_answer
from inroad.influence.labels import Label
from inroad.influence.onion import ring_of
from inroad.influence.onion_map import Onion
from inroad.influence.power_grid import GridDot, PowerGrid
from inroad.model.stakeholder import OnionRing, Quadrant
from inroad.workspace.lenses import GridLens, OnionLens


class FrameAnswer(msgspec.Struct, frozen=True):
    """The rectangle of the grid in the drawing; the lowest and highest ratings stand `inset` from its edges."""

    left: float
    top: float
    right: float
    bottom: float
    inset: float


class LabelAnswer(msgspec.Struct, frozen=True):
    """A label's upper left corner; a line leads from `leader` to the dot, none is needed where it is null."""

    x: float
    y: float
    leader: tuple[float, float] | None


class DotAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Where one person stands; `together` stand on the very same point, `label` is null where there is no room."""

    subject_id: str
    x: float
    y: float
    quadrant: Quadrant
    estimated: bool
    together: int
    width: float
    label: LabelAnswer | None


class GridAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The grid: who stands where, who cannot be placed (`tray`), how many are in each field.

    `cross` is where the fields meet, null where `only` one of them is drawn. `power` and `interest` are the ratings at
    the edges; from `high` on they are high.
    """

    seen: SightedAnswer
    only: Quadrant | None
    frame: FrameAnswer
    power: tuple[float, float]
    interest: tuple[float, float]
    high: int
    cross: tuple[float, float] | None
    dots: list[DotAnswer]
    tray: list[str]
    counts: dict[Quadrant, int]


class FaceAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The middle of one person's box in the onion; the ring was `chosen` by somebody, or is suggested, and why."""

    subject_id: str
    x: float
    y: float
    ring: OnionRing
    chosen: bool
    because: ReasonAnswer


class PileAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Those of a ring and division for whom there is no room of their own, in one box."""

    id: str
    x: float
    y: float
    ring: OnionRing
    division: str | None
    subject_ids: list[str]


class SectorAnswer(msgspec.Struct, frozen=True):
    """A division's part, from one angle to the next, clockwise from the top (radians); null is no division known."""

    division: str | None
    begins: float
    ends: float
    count: int
    label_x: float
    label_y: float


class RingAnswer(msgspec.Struct, frozen=True):
    """Half the width and height of a ring's outer edge, and how many stand in it."""

    ring: OnionRing
    half_width: float
    half_height: float
    count: int


class OnionAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The onion around the middle (`x`, `y`): rings from the core outwards, sectors, faces, who has no ring yet."""

    seen: SightedAnswer
    width: float
    height: float
    x: float
    y: float
    face: tuple[float, float]
    rings: list[RingAnswer]
    sectors: list[SectorAnswer]
    faces: list[FaceAnswer]
    piles: list[PileAnswer]
    tray: list[str]


def grid_answer(lens: GridLens) -> GridAnswer:
    """The grid."""
    grid: PowerGrid = lens.grid
    frame = lens.frame
    return GridAnswer(
        seen=sighted_answer(lens.seen),
        only=lens.only,
        frame=FrameAnswer(frame.left, frame.top, frame.right, frame.bottom, frame.inset),
        power=grid.zoom.power,
        interest=grid.zoom.interest,
        high=grid.high,
        cross=grid.cross,
        dots=list(map(_dot, grid.dots)),
        tray=list(grid.tray),
        counts=dict(grid.counts),
    )


def onion_answer(lens: OnionLens) -> OnionAnswer:
    """The onion."""
    onion: Onion = lens.onion
    people = {person.id: person for person in lens.seen.people}
    return OnionAnswer(
        seen=sighted_answer(lens.seen),
        width=onion.width,
        height=onion.height,
        x=onion.x,
        y=onion.y,
        face=onion.face,
        rings=[RingAnswer(ring, *radii, onion.counts[ring]) for ring, radii in onion.rings.items()],
        sectors=[SectorAnswer(s.division, s.begins, s.ends, s.count, s.label_x, s.label_y) for s in onion.sectors],
        faces=[
            FaceAnswer(
                subject_id=face.id,
                x=face.x,
                y=face.y,
                ring=face.ring,
                chosen=face.chosen,
                because=reason_answer(ring_of(people[face.id], lens.thresholds).because),
            )
            for face in onion.faces
        ],
        piles=[
            PileAnswer(
                id=pile.id, x=pile.x, y=pile.y, ring=pile.ring, division=pile.division, subject_ids=list(pile.people)
            )
            for pile in onion.piles
        ],
        tray=list(onion.tray),
    )


def _dot(dot: GridDot) -> DotAnswer:
    label: Label | None = dot.label
    return DotAnswer(
        subject_id=dot.id,
        x=dot.x,
        y=dot.y,
        quadrant=dot.quadrant,
        estimated=dot.estimated,
        together=dot.together,
        width=dot.label_width,
        label=None if label is None else LabelAnswer(label.x, label.y, label.leader),
    )
