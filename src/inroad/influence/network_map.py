"""The influence lens as a drawing: who is tied to whom, with everybody's standing along the chosen kinds of ties.

Places come from all ties that were ever drawn, in their order: choosing kinds, going back in time and ending a tie move
nobody. The first ties are laid out as a whole, and who came later is put beside those they are tied to, so that one tie
more moves hardly anybody; at 8, 12, 16, 24, 32 … ties the whole is laid out anew.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inroad.influence.drawn import WEIGHT, drawn_ties
from inroad.influence.force import Bend, InfluenceLayout, Node, place_people
from inroad.influence.network import Network, weave
from inroad.influence.standing import Standing, ranks, standing
from inroad.influence.ties import Tie, TieKind
from inroad.model.relationship import RelationKind, Relationship

NODE_WIDTH, NODE_HEIGHT = 96.0, 64.0
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
    """Places by ties in the order in which they were drawn; `further` ones place who is in none of them."""
    whole = _whole(len(drawn))
    base = place_people(_ends(drawn[:whole]), drawn[:whole])
    layout = base if whole == len(drawn) else place_people(_ends(drawn), drawn, base.places)
    both = [*drawn, *further]
    if further:
        layout = place_people(_ends(both), both, layout.places)
    left = min((layout.places[one][0] for one in shown if one in layout.places), default=0.0) - NODE_WIDTH
    top = min((layout.places[one][1] for one in shown if one in layout.places), default=0.0) - NODE_HEIGHT
    places = {one: (round(x - left, 1), round(y - top, 1)) for one, (x, y) in layout.places.items() if one in shown}
    return InfluenceLayout(
        0.0,
        0.0,
        max((x for x, _ in places.values()), default=0.0) + NODE_WIDTH,
        max((y for _, y in places.values()), default=0.0) + NODE_HEIGHT,
        places,
        tuple(one for one in shown if one not in layout.places),
    )


def _ends(ties: Sequence[Bend]) -> list[Node]:
    """Everybody who is in a tie, in the order in which they are named."""
    return [Node(one, NODE_WIDTH, NODE_HEIGHT) for one in dict.fromkeys(end for tie in ties for end in tie[:2])]


def _whole(count: int) -> int:
    """How many of the first ties are laid out as a whole: 8, 12, 16, 24, 32, 48 …, all of fewer."""
    if count <= _FIRST:
        return count
    power = 1 << (count.bit_length() - 1)
    return power + power // 2 if count >= power + power // 2 else power


WEIGHT_OF_ALL = 2.0
"""A tie of unknown strength pulls with 1."""
_FIRST = 8
