"""Communities: who is tied more closely with one another than with the rest. A suggestion of divisions, never one."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from inroad.influence.network import Network, Numbers, Places, totals


@dataclass(frozen=True, eq=False)
class Communities:
    """The community of each person by number, the largest first; who has no tie is in none (-1).

    `modularity` says how clearly they part: 0 as by chance, 0.3 and more clearly (Newman and Girvan 2004).
    """

    of: Places
    modularity: float

    @property
    def count(self) -> int:
        """How many there are."""
        return int(self.of.max(initial=-1)) + 1

    def members(self, community: int) -> list[int]:
        """The numbers of its people, ascending."""
        return np.flatnonzero(self.of == community).tolist()


@dataclass(frozen=True, eq=False)
class _Graph:
    """A symmetric weighted graph: every edge in both directions, loops once with their whole weight."""

    source: Places
    target: Places
    weight: Numbers
    count: int

    @cached_property
    def degrees(self) -> Numbers:
        return totals(self.source, self.weight, self.count)


def communities(network: Network) -> Communities:
    """Partition by modularity: Louvain's two phases (Blondel et al. 2008), moving in sweeps instead of one by one.

    In a sweep half of the people, told by a hash of their number, move where they gain most; so two never swap for
    ever, and the answer is always the same. Small networks are parted several times and the best partition is taken.
    """
    count, bonds = len(network.people), network.bonds
    graph = _Graph(
        np.concatenate([bonds.source, bonds.target]),
        np.concatenate([bonds.target, bonds.source]),
        np.concatenate([bonds.weight, bonds.weight]),
        count,
    )
    if not len(bonds):
        return Communities(np.full(count, -1, np.intp), 0.0)
    tries = min(_MOST_TRIES, 1 + _ENOUGH_BONDS // len(bonds))
    found = [_parted(graph, seed) for seed in range(tries)]
    best = max(found, key=lambda label: _modularity(graph, label))
    return Communities(_largest_first(best, graph.degrees > 0), _modularity(graph, best))


def _parted(whole: _Graph, seed: int) -> Places:
    """Settle, merge each community into one, and so on until nothing changes; then let everybody settle once more."""
    graph, of = whole, np.arange(whole.count)
    while True:
        labels, label = np.unique(_settle(graph, np.arange(graph.count), seed), return_inverse=True)
        of = label[of]
        if len(labels) == graph.count:
            return _settle(whole, of, seed)
        graph = _merged(graph, label, len(labels))


def _settle(graph: _Graph, label: Places, seed: int) -> Places:
    """Move people between communities until hardly anybody gains by moving."""
    kept, reached = label, _modularity(graph, label)
    due = np.ones(graph.count, np.bool_)  # whom somebody close moved since they were asked
    dull = sweep = 0
    while dull < _DULL_SWEEPS and sweep < _MOST_SWEEPS:
        turn = due & ((np.arange(graph.count) * _HASH + (sweep + seed * _MOST_SWEEPS) * _STEP) >> 7 & 1 == 0)
        before, label = label, _moved(graph, label, turn)
        due &= ~turn
        due[graph.target[(label != before)[graph.source]]] = True
        modularity = _modularity(graph, label)
        dull = 0 if modularity > reached + _WORTH_A_SWEEP else dull + 1
        if modularity > reached:
            kept, reached = label, modularity
        sweep += 1
    return kept


def _moved(graph: _Graph, label: Places, turn: npt.NDArray[np.bool_]) -> Places:
    """The labels after those whose turn it is have gone where they gain most; nobody goes unless it truly is better."""
    count, degrees = graph.count, graph.degrees
    movers = np.flatnonzero(turn)
    if not len(movers):
        return label
    mine = turn[graph.source] & (graph.source != graph.target)
    keys = np.concatenate([graph.source[mine] * count + label[graph.target[mine]], movers * count + label[movers]])
    weights = np.concatenate([graph.weight[mine], np.zeros(len(movers))])
    order = np.argsort(keys)
    ordered = keys[order]
    begins = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    tied = np.add.reduceat(weights[order], begins)
    person, community = ordered[begins] // count, ordered[begins] % count
    inside = totals(label, degrees, count)
    own = community == label[person]
    gain = tied - degrees[person] * (inside[community] - np.where(own, degrees[person], 0.0)) / degrees.sum()
    gain[own] += _TRULY
    starts = np.flatnonzero(np.concatenate([[True], person[1:] != person[:-1]]))
    best = np.repeat(np.maximum.reduceat(gain, starts), np.diff(np.append(starts, len(person))))
    at_best = np.flatnonzero(gain == best)[::-1]
    after = label.copy()
    after[person[at_best]] = community[at_best]  # of equals the lowest: the last written wins
    return after


def _merged(graph: _Graph, label: Places, count: int) -> _Graph:
    keys, inverse = np.unique(label[graph.source] * count + label[graph.target], return_inverse=True)
    return _Graph(keys // count, keys % count, totals(inverse, graph.weight), count)


def _modularity(graph: _Graph, label: Places) -> float:
    total = graph.weight.sum()
    within = graph.weight[label[graph.source] == label[graph.target]].sum() / total
    return float(within - ((totals(label, graph.degrees) / total) ** 2).sum())


def _largest_first(of: Places, tied: npt.NDArray[np.bool_]) -> Places:
    """Communities numbered by size, equals by their first member; people without ties in none."""
    labels, first, inverse, sizes = np.unique(of[tied], return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(labels), np.intp)
    rank[np.lexsort((first, -sizes))] = np.arange(len(labels))
    numbered = np.full(len(of), -1, np.intp)
    numbered[tied] = rank[inverse]
    return numbered


_MOST_TRIES = 8
_ENOUGH_BONDS = 8_000
_MOST_SWEEPS = 40
_DULL_SWEEPS = 3
_WORTH_A_SWEEP = 0.002
_HASH = 2_654_435_761
_STEP = 40_503
_TRULY = 1e-9
