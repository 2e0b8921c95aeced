"""The influence lens as the API says it: the network, and what it tells of one person."""

from datetime import date

import msgspec

from inroad.api.lens_answers import SightedAnswer, sighted_answer
from inroad.api.review_answers import ReasonAnswer, reason_answer
from inroad.model.assessment import Confirmation
from inroad.model.relationship import RelationKind, TieStrength
from inroad.workspace.influence import REPORTS_TO, InfluenceLens, StandingSeen
from inroad.workspace.relationships import Tied


class NodeAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The middle of one person's box. `outside` is who is tied to somebody here and is not on this map.

    `rank` is 1 for the highest by the chosen ties, `score` the share of the others whom they stand above (0 to 1); both
    are null for who is in none of them.
    """

    subject_id: str
    name: str
    outside: bool
    x: float
    y: float
    rank: int | None
    score: float | None


class EdgeAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A relationship; `confirmation` is null where nobody said on which ground."""

    id: str
    from_id: str
    to_id: str
    relation: RelationKind
    symmetric: bool
    strength: TieStrength
    formal: bool | None
    note: str | None
    since: date | None
    confirmation: Confirmation | None
    version: int


class InfluenceAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The network: who is tied to whom. `kinds` are those that standing is read along; `measure` says how.

    `counts` says how many ties of each kind there are; `lines` are pairs of who reports to whom. `tray` holds those on
    the map who are in no tie.
    """

    seen: SightedAnswer
    kinds: list[str]
    counts: dict[str, int]
    measure: str
    width: float
    height: float
    nodes: list[NodeAnswer]
    edges: list[EdgeAnswer]
    lines: list[tuple[str, str]]
    tray: list[str]


class HeirAnswer(msgspec.Struct, frozen=True):
    """Who would stand highest after somebody left, with the rank before and after."""

    subject_id: str
    name: str
    before: int
    after: int


class WithoutAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What would change without somebody: ties, people cut off from the rest, who is highest then, what is lost."""

    lost_ties: int
    cut_off_count: int
    cut_off: list[str]
    heirs: list[HeirAnswer]
    losses: list[ReasonAnswer]


class StepAnswer(msgspec.Struct, frozen=True):
    """One person on a path; `strength` is how surely they introduce us to the next (null for the last)."""

    id: str
    name: str
    ours: bool
    strength: float | None


class PathAnswer(msgspec.Struct, frozen=True):
    """The strongest chain from one of ours to somebody; `strength` is the product of its steps."""

    steps: list[StepAnswer]
    strength: float


class StandingAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the network tells of one person: rank and why, the path to them, and what their leaving would change."""

    subject_id: str
    name: str
    rank: int | None
    among: int
    score: float | None
    measure: str
    reasons: list[ReasonAnswer]
    path: PathAnswer | None
    without: WithoutAnswer


def influence_answer(lens: InfluenceLens) -> InfluenceAnswer:
    """The network."""
    drawn, known = lens.drawn, {person.id: person for person in lens.seen.people}
    counts = {kind: sum(tied.relationship.relation is kind for tied in lens.ties) for kind in RelationKind}
    return InfluenceAnswer(
        seen=sighted_answer(lens.seen),
        kinds=lens.chosen.kinds,
        counts={**{kind.value: count for kind, count in counts.items() if count}, REPORTS_TO: len(lens.lines)},
        measure=drawn.measure,
        width=drawn.layout.width,
        height=drawn.layout.height,
        nodes=[
            NodeAnswer(
                subject_id=one,
                name=known[one].name if one in known else lens.outside[one],
                outside=one not in known,
                x=x,
                y=y,
                rank=drawn.rank.get(one),
                score=drawn.score.get(one),
            )
            for one, (x, y) in drawn.layout.places.items()
        ],
        edges=list(map(_edge, lens.ties)),
        lines=list(lens.lines) if lens.chosen.lines else [],
        tray=[one for one in known if one not in drawn.layout.places],
    )


def standing_answer(found: StandingSeen) -> StandingAnswer:
    """What the network tells of one person."""
    mine, names = found.standing, found.names
    return StandingAnswer(
        subject_id=found.subject_id,
        name=names[found.subject_id],
        rank=found.rank,
        among=found.among,
        score=None if mine is None else mine.score,
        measure=found.measure,
        reasons=[] if mine is None else [reason_answer(reason) for reason in mine.reasons],
        path=_path(found),
        without=_without(found),
    )


def _edge(tied: Tied) -> EdgeAnswer:
    tie = tied.relationship
    return EdgeAnswer(
        id=tie.id,
        from_id=tie.from_id,
        to_id=tie.to_id,
        relation=tie.relation,
        symmetric=tie.symmetric,
        strength=tie.strength,
        formal=tie.formal,
        note=tie.note,
        since=tie.valid_from,
        confirmation=None if tied.held is None else tied.held.confirmation,
        version=tie.version,
    )


def _path(found: StandingSeen) -> PathAnswer | None:
    path, names = found.path, found.names
    if path is None:
        return None
    strengths = [*path.strengths, None]
    steps = [
        StepAnswer(one, names.get(one, one), one in found.ours, strength)
        for one, strength in zip(path.people, strengths, strict=True)
    ]
    return PathAnswer(steps, path.strength)


def _without(found: StandingSeen) -> WithoutAnswer:
    gone, names = found.without, found.names
    return WithoutAnswer(
        lost_ties=0 if gone is None else gone.lost_ties,
        cut_off_count=0 if gone is None else gone.cut_off_count,
        cut_off=[] if gone is None else [names.get(one, one) for one in gone.cut_off],
        heirs=[] if gone is None else [HeirAnswer(one, names.get(one, one), *places) for one, *places in gone.heirs],
        losses=[reason_answer(loss) for loss in found.leaving.losses],
    )
