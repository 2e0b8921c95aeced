"""Brokers: people on the shortest ways between others, whom news and favours pass through."""

from dataclasses import dataclass

import numpy as np
import rustworkx as rx

from inroad.influence.network import Network, Numbers, Places, totals

MOST_STEPS = 20_000_000
"""People times ties up to which every way is counted: half a second at most."""
PIVOTS = 128
"""From so many people, spread evenly by the number of their ties, the ways are counted beyond that."""

MOST_BROKERS = 10


@dataclass(frozen=True, eq=False)
class Brokerage:
    """How much of the shortest ways between others leads through each person, 0 to 1; `exact` or estimated."""

    between: Numbers
    exact: bool

    def brokers(self) -> tuple[int, ...]:
        """The numbers of those, ten at most, through whom at least twice as much leads as through people on average."""
        first = np.argsort(-self.between, kind="stable")[:MOST_BROKERS]
        least = max(2 * float(self.between.mean()), _SOME) if len(first) else _SOME
        return tuple(first[self.between[first] >= least].tolist())


def brokerage(network: Network) -> Brokerage:
    """Betweenness (Freeman 1977) over the distinct informal ties in their directions."""
    count = len(network.people)
    source, target = _distinct_ties(network)
    if count * len(source) <= MOST_STEPS:
        graph = rx.PyDiGraph(multigraph=False)
        graph.add_nodes_from(range(count))
        graph.extend_from_edge_list(list(zip(source.tolist(), target.tolist(), strict=True)))
        found = rx.digraph_betweenness_centrality(graph)
        return Brokerage(np.array([found[person] for person in range(count)]), exact=True)
    degree = np.bincount(source, minlength=count) + np.bincount(target, minlength=count)
    spread = np.linspace(0, count - 1, PIVOTS).astype(np.intp)
    pivots = np.argsort(degree, kind="stable")[spread]
    return Brokerage(estimated(source, target, pivots, count), exact=False)


def estimated(source: Places, target: Places, pivots: Places, count: int) -> Numbers:
    """Betweenness by the ways from some people only, scaled up (Brandes and Pich 2007); exact if they are everybody."""
    order = np.argsort(source, kind="stable")
    ends = target[order]
    begins = np.zeros(count + 1, np.intp)
    np.cumsum(np.bincount(source, minlength=count), out=begins[1:])
    total = np.zeros(count)
    for pivot in pivots.tolist():
        total += _dependency(ends, begins, pivot)
    pairs = max((count - 1) * (count - 2), 1)
    return np.asarray(total * (count / max(len(pivots), 1)) / pairs)


def _dependency(ends: Places, begins: Places, pivot: int) -> Numbers:
    """How much of the shortest ways from one person leads through each other one (Brandes 2001), level by level."""
    count = len(begins) - 1
    level = np.full(count, -1, np.intp)
    ways = np.zeros(count)
    level[pivot], ways[pivot] = 0, 1.0
    steps: list[tuple[Places, Places]] = []
    front = np.array([pivot], np.intp)
    while len(front):
        width = begins[front + 1] - begins[front]
        before = np.repeat(front, width)
        skipped = np.cumsum(width) - width
        after = ends[np.arange(len(before)) + np.repeat(begins[front] - skipped, width)]
        level[after[level[after] < 0]] = len(steps) + 1
        onward = level[after] == len(steps) + 1
        before, after = before[onward], after[onward]
        ways += totals(after, ways[before], count)
        steps.append((before, after))
        front = np.flatnonzero(level == len(steps))
    through = np.zeros(count)
    for before, after in reversed(steps):
        through += totals(before, ways[before] / ways[after] * (1 + through[after]), count)
    through[pivot] = 0.0
    return through


def _distinct_ties(network: Network) -> tuple[Places, Places]:
    count = len(network.people)
    keys = [network.layers[layer].source * count + network.layers[layer].target for layer in network.informal]
    distinct = np.unique(np.concatenate(keys)) if keys else np.zeros(0, np.intp)
    return distinct // max(count, 1), distinct % max(count, 1)


_SOME = 1e-9
