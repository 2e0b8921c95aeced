"""The path to power: the strongest chain of ties from our people, or a partner's, to somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

import rustworkx as rx

from inroad.model.errors import Invalid


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie that can carry an introduction: `strength` is above 0 and at most 1, either way alike."""

    one: str
    other: str
    strength: float

    def __post_init__(self) -> None:
        if not 0 < self.strength <= 1:
            raise Invalid(f"a tie's strength is above 0 and at most 1, not {self.strength}", field="strength")


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of people from one who knows somebody to the one sought.

    `strengths[i]` is that of the tie from `people[i]` to the next. `strength` is their product: how likely the whole
    chain holds if each tie holds with its strength. `through_partner` says that a partner's person begins it.
    """

    people: tuple[str, ...]
    strengths: tuple[float, ...]
    through_partner: bool = False

    @property
    def strength(self) -> float:
        """The product of the ties' strengths, 1 for who is ours already."""
        product = 1.0
        for each in self.strengths:
            product *= each
        return product

    @property
    def sentence(self) -> str:
        """The path in words: whom to ask for which introduction."""
        if len(self.people) == 1:
            return f"{self.people[0]} is ours already"
        if len(self.people) == _DIRECT:
            first = f"{self.people[0]} knows {self.people[1]}"
        else:
            first = f"ask {self.people[0]} to have {self.people[1]} introduce us to {self.people[2]}"
            first += "".join(f", then {self.people[i]} to {self.people[i + 1]}" for i in range(2, len(self.people) - 1))
        whose = " (a partner's person)" if self.through_partner else ""
        return f"{first}{whose}; the chain's strength is {self.strength:.0%}"


def path_to_power(
    bonds: Iterable[Bond], target: str, *, ours: Iterable[str], partners: Iterable[str] = ()
) -> Path | None:
    """The strongest path to a person; None if no chain leads there.

    Of equally strong paths ours comes before a partner's, then the shorter, then the one given first. Of several ties
    between two people the strongest counts.
    """
    starts = dict.fromkeys(ours, False) | {person: True for person in partners if person not in set(ours)}
    graph, place = _graph(bonds, [*starts, target])
    everywhere = graph.add_node(None)
    for person, partner in starts.items():
        graph.add_edge(everywhere, place[person], _DETOUR if partner else 0.0)
    found = rx.dijkstra_shortest_paths(graph, everywhere, place[target], weight_fn=float)
    if place[target] not in found:
        return None
    people = [person for person in (graph[node] for node in found[place[target]]) if person is not None]
    costs = [graph.get_edge_data(place[one], place[other]) for one, other in pairwise(people)]
    return Path(tuple(people), tuple(exp(-(cost - _STEP)) for cost in costs), starts[people[0]])


def _graph(bonds: Iterable[Bond], people: list[str]) -> tuple["rx.PyGraph[str | None, float]", dict[str, int]]:
    graph: rx.PyGraph[str | None, float] = rx.PyGraph(multigraph=False)
    place: dict[str, int] = {}
    strongest: dict[tuple[str, str], float] = {}
    for bond in bonds:
        pair = (bond.one, bond.other) if bond.one <= bond.other else (bond.other, bond.one)
        strongest[pair] = max(strongest.get(pair, 0.0), bond.strength)
    for person in (*people, *(person for pair in strongest for person in pair)):
        if person not in place:
            place[person] = graph.add_node(person)
    graph.add_edges_from([(place[one], place[other], _STEP - log(s)) for (one, other), s in strongest.items()])
    return graph, place


_DIRECT = 2
_STEP = 1e-9
"""What each step costs beside its weakness: of equally strong paths the shorter wins."""
_DETOUR = 1e-6
"""What a partner's help costs: of equally strong paths ours wins."""
