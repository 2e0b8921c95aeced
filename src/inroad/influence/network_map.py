"""The influence lens as a drawing: who is tied to whom, with everybody's standing along the chosen kinds of ties.

Places come from all ties that were ever drawn, in their order: choosing kinds, going back in time and ending a tie move
nobody. The first ties are laid out as a whole; who came later is put beside those they are tied to, and the others give
way a little, so that one tie more moves hardly anybody. At 8, 12, 16, 24, 32, 48 … ties the whole is laid out anew.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

import numpy as np

from inroad.influence.drawn import WEIGHT, drawn_ties
from inroad.influence.force import Bend, InfluenceLayout, Node, place_people
from inroad.influence.network import Network, weave
from inroad.influence.standing import Standing, ranks, standing
from inroad.influence.ties import Tie, TieKind
from inroad.model.relationship import RelationKind, Relationship

NODE_WIDTH, NODE_HEIGHT = 112.0, 64.0
"""The box of a face with the name below it."""
APART = 0.5
"""How strongly a conflict holds two together on the drawing: they have to do with each other, and are no allies."""
ALONG_LINES = 0.6
"""The same of a reporting line."""


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """Who is drawn where, and who stands how high along the chosen ties: `rank` is 1 for the highest, `score` 0 to 1.

    Who is in no chosen tie has no rank. `measure` says in words what was computed.
    """

    layout: InfluenceLayout
    rank: Mapping[str, int]
    score: Mapping[str, float]
    measure: str


def chosen_network(
    ties: Iterable[Relationship], lines: Iterable[tuple[str, str]], kinds: Collection[RelationKind]
) -> Network:
    """The network of the chosen kinds. Lines are there to be compared with, and never ranked by."""
    formal = [Tie(report, superior, TieKind.REPORTS_TO) for report, superior in lines]
    return weave([*drawn_ties(tie for tie in ties if tie.relation in kinds), *formal])


def place_network(
    drawn: Sequence[Relationship], lines: Sequence[tuple[str, str]], network: Network, shown: Collection[str]
) -> NetworkMap:
    """Draw those who are `shown` by all ties that were ever `drawn`, and by the lines where they are shown, too."""
    layout = steady_places([bend(tie) for tie in drawn], [Bend(one, other, ALONG_LINES) for one, other in lines], shown)
    found = standing(network)
    ranked, score = ranks_of(network, found), found.score.tolist()
    return NetworkMap(
        layout,
        {one: rank for one, rank in ranked.items() if one in shown},
        {one: score[network.place[one]] for one in ranked if one in shown},
        found.measure,
    )


def ranks_of(network: Network, found: Standing) -> dict[str, int]:
    """The rank of everybody who is in any informal tie among all who are; the others have nothing to be ranked by."""
    informal = [network.layers[layer] for layer in network.informal]
    tied = np.unique(np.concatenate([np.zeros(0, np.intp), *(end for p in informal for end in (p.source, p.target))]))
    rank = ranks(found.score[tied])
    return {network.people[place]: rank[number] for number, place in enumerate(tied.tolist())}


def bend(tie: Relationship) -> Bend:
    """A relationship as it holds people together on the drawing."""
    weight = WEIGHT[tie.strength] / WEIGHT_OF_ALL
    return Bend(tie.from_id, tie.to_id, APART if tie.relation is RelationKind.CONFLICTS_WITH else weight)


def steady_places(drawn: Sequence[Bend], further: Sequence[Bend], shown: Collection[str]) -> InfluenceLayout:
    """Places by ties in the order in which they were drawn; `further` ones place who is in none of them.

    Those who are tied together, however far, stand as a group; groups stand in rows, in the order of their first tie.
    """
    places = _settled(tuple(drawn), tuple(further))
    groups = [[one for one in group if one in shown] for group in _groups([*drawn, *further])]
    boxes = [_box([places[one] for one in group]) for group in groups if group]
    wide = max([sum(width * height for *_, width, height in boxes) ** 0.5 * _WIDER, *(box[2] for box in boxes), 0.0])
    moved: dict[str, tuple[float, float]] = {}
    x = y = row = 0.0
    for group, (left, top, width, height) in zip(filter(None, groups), boxes, strict=True):
        if x and x + width > wide:
            x, y, row = 0.0, y + row, 0.0
        moved |= {one: (round(places[one][0] - left + x, 1), round(places[one][1] - top + y, 1)) for one in group}
        x, row = x + width, max(row, height)
    extent = _box(list(moved.values())) if moved else (0.0, 0.0, 0.0, 0.0)
    return InfluenceLayout(0.0, 0.0, extent[2], extent[3], moved, tuple(one for one in shown if one not in moved))


def _box(places: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Where a group begins, and how wide and high it is with a margin around it."""
    across, down = zip(*places, strict=True)
    left, top = min(across) - NODE_WIDTH * _AROUND, min(down) - NODE_HEIGHT * _AROUND
    return left, top, max(across) + NODE_WIDTH * _AROUND - left, max(down) + NODE_HEIGHT * _AROUND - top


def _groups(ties: Sequence[Bend]) -> list[list[str]]:
    """Who is tied together, however far, in the order of their first tie."""
    group: dict[str, list[str]] = {}
    for one, other, _ in ties:
        mine, theirs = group.setdefault(one, [one]), group.setdefault(other, [other])
        if mine is not theirs:
            small, large = sorted((mine, theirs), key=len)
            large.extend(small)
            group |= dict.fromkeys(small, large)
    return list({id(members): members for members in group.values()}.values())


@lru_cache(maxsize=64)
def _settled(drawn: tuple[Bend, ...], further: tuple[Bend, ...]) -> Mapping[str, tuple[float, float]]:
    """Where everybody comes to rest; who looks at a map again does not wait for it."""
    whole = max(takewhile(len(drawn).__ge__, _STEPS), default=len(drawn))
    places = place_people(_ends(drawn[:whole]), drawn[:whole]).places
    if whole < len(drawn):
        places = place_people(_ends(drawn), drawn, places, give=GIVE).places
    if further:
        both = [*drawn, *further]
        places = place_people(_ends(both), both, places).places
    return places


def _ends(ties: Sequence[Bend]) -> list[Node]:
    """Everybody who is in a tie, in the order in which they are named."""
    return [Node(one, NODE_WIDTH, NODE_HEIGHT) for one in dict.fromkeys(end for tie in ties for end in tie[:2])]


GIVE = 0.2
"""How far those who stand give way to a new tie, beside who is new."""
WEIGHT_OF_ALL = 2.0
"""A tie of unknown strength pulls with 1."""
_WIDER = 1.4
_AROUND = 0.8
_STEPS = tuple(step for power in range(3, 17) for step in (1 << power, 3 << (power - 1)))
"""At so many ties the whole is laid out anew."""
