"""Who stands high: measures by layer, chosen for what each kind of tie can tell.

Advice that people say they seek is the best witness of standing (weighted PageRank). Mail is a poor one, in two ways:
who is copied on everything is written to by everybody, and who trades a hundred mails a day with one colleague has the
heaviest ties. Both are damped before anybody is counted. A mail to fifty people is a fiftieth for each, a tie is full
once two whole mails went along it, so that neither lists nor heavy pairs outweigh the question of *who writes to whom
at all*. On the network of such ties PageRank and the number of people who write to somebody are blended by rank. Where
moments are missing, so that a mail to fifty is not told from fifty mails, PageRank on saturated weights stands alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inroad.influence.network import Network, Numbers, Pairs, saturated, totals
from inroad.influence.senders import automatic_senders
from inroad.influence.ties import Layer

MIDDLE = 0.5
"""What a layer says about somebody who does not occur in it: unknown is never the bottom."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How standing is computed.

    `damping` is PageRank's chance to follow a tie rather than to begin anew. `full_tie` is how many whole mails make a
    full tie, `half_tie` how many make half of one where mails to many cannot be told apart. `in_degree_counts` is the
    part of the blend on mail that the number of senders has. `layers` are the weights of layers with one another.
    """

    damping: float = 0.85
    full_tie: float = 2.0
    half_tie: float = 1.0
    in_degree_counts: float = 0.4
    layers: tuple[tuple[Layer, float], ...] = ((Layer.ADVICE, 0.85), (Layer.MAIL, 0.1), (Layer.FRIENDSHIP, 0.05))


@dataclass(frozen=True, eq=False)
class Standing:
    """The standing of everybody: the share of the others whom they stand above, 0 to 1, by person's number.

    `by_layer` holds the same for each layer, NaN for who does not occur in it; `measure` says in words what was
    computed. `automatic` are the numbers of senders that are machines: their mail does not count and they stand last.
    """

    score: Numbers
    by_layer: Mapping[Layer, Numbers]
    measure: str
    automatic: frozenset[int] = frozenset()


DEFAULT_MEASURES = Measures()


def standing(network: Network, measures: Measures = DEFAULT_MEASURES) -> Standing:
    """Rank everybody by all informal layers; without any of them everybody stands in the middle."""
    count = len(network.people)
    automatic = automatic_senders(network)
    by_layer, words = {}, []
    for layer in network.informal:
        pairs = network.layers[layer]
        if layer is Layer.MAIL:
            score, measure = _by_mail(without_sources(pairs, automatic), count, measures)
        else:
            score = _percentile(pagerank(pairs, pairs.weight, count, measures.damping))
            measure = f"weighted PageRank on {layer} ties"
        by_layer[layer] = _only_present(score, pairs)
        words.append(measure)
    score = _together(by_layer, count, measures)
    score[sorted(automatic)] = 0.0
    return Standing(score, by_layer, "; ".join(words) or "nothing to rank by", automatic)


def ranks(score: Numbers, *, leaving: int | None = None) -> list[int]:
    """Everybody's rank, 1 the highest; equals share the better one. Who is leaving does not push anybody down."""
    others = np.delete(score, leaving) if leaving is not None else score
    higher = len(others) - np.searchsorted(np.sort(others), score, "right")
    return [int(rank) + 1 for rank in higher]


def pagerank(pairs: Pairs, weight: Numbers, count: int, damping: float = 0.85) -> Numbers:
    """The stationary share of a walk along the ties, which sums to 1 (Page and Brin 1998).

    Who has no outgoing tie passes their share to everybody alike. Exact to 1e-12 in total.
    """
    out = totals(pairs.source, weight, count)
    ends = out == 0
    part = weight / out[pairs.source]
    share = np.full(count, 1 / max(count, 1))
    moved, rounds = 1.0, 0
    while moved > _EXACT and rounds < _MOST_ROUNDS:
        passed = totals(pairs.target, share[pairs.source] * part, count) + share[ends].sum() / count
        after = damping * passed + (1 - damping) / count
        moved, rounds = float(np.abs(after - share).sum()), rounds + 1
        share = after
    return np.asarray(share)


def without_sources(pairs: Pairs, sources: frozenset[int]) -> Pairs:
    """The pairs but those whose source is one of these."""
    return pairs.only(~np.isin(pairs.source, sorted(sources))) if sources else pairs


def _by_mail(pairs: Pairs, count: int, measures: Measures) -> tuple[Numbers, str]:
    if pairs.share is None:
        weight = saturated(pairs.weight, measures.half_tie)
        return (
            _percentile(pagerank(pairs, weight, count, measures.damping)),
            f"PageRank on mail ties, each damped by w / (w + {measures.half_tie:g})",
        )
    full = np.minimum(pairs.share / measures.full_tie, 1.0)
    walked = _percentile(pagerank(pairs, full, count, measures.damping))
    senders = _percentile(totals(pairs.target, np.minimum(pairs.share, 1.0), count))
    part = measures.in_degree_counts
    return (
        (1 - part) * walked + part * senders,
        "PageRank on mail ties (mails to many count little) blended by rank with the number of people who write",
    )


def _percentile(value: Numbers) -> Numbers:
    """The share of the others whom everybody stands above, equals counting half."""
    rounded = np.array([float(f"{each:.10e}") for each in value])
    ordered = np.sort(rounded)
    below = np.searchsorted(ordered, rounded, "left")
    up_to = np.searchsorted(ordered, rounded, "right")
    return np.asarray((below + (up_to - below - 1) / 2) / (len(value) - 1), np.float64)


def _only_present(score: Numbers, pairs: Pairs) -> Numbers:
    present = np.zeros(len(score), np.bool_)
    present[pairs.source] = present[pairs.target] = True
    return np.where(present, score, np.nan)


def _together(by_layer: Mapping[Layer, Numbers], count: int, measures: Measures) -> Numbers:
    weights = {layer: weight for layer, weight in measures.layers if layer in by_layer}
    if not weights:
        return np.full(count, MIDDLE)
    parts = [weight * np.nan_to_num(by_layer[layer], nan=MIDDLE) for layer, weight in weights.items()]
    return np.asarray(np.sum(parts, axis=0) / sum(weights.values()))


_MOST_ROUNDS = 500
_EXACT = 1e-12
