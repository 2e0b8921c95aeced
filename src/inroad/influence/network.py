"""A network out of ties: people by number, and for each layer its distinct pairs with what was counted about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt

from inroad.influence.ties import LAYER_OF, POINTS_BACK, Layer, Tie

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

DAY = 86_400.0


@dataclass(frozen=True, eq=False)
class Pairs:
    """The distinct ordered pairs of a layer: `source[i]` asks, writes to or names `target[i]`.

    `weight` sums the weights of a pair's ties. `share` sums them divided by the number of people that each message went
    to: a mail to fifty is a fiftieth for each. It is None where moments are missing or only days are known, since
    messages cannot be told apart then.
    """

    source: Places
    target: Places
    weight: Numbers
    share: Numbers | None = None

    def __len__(self) -> int:
        return len(self.source)

    def only(self, kept: npt.NDArray[np.bool_]) -> "Pairs":
        """Some of the pairs."""
        share = None if self.share is None else self.share[kept]
        return Pairs(self.source[kept], self.target[kept], self.weight[kept], share)


_NO_PAIRS = Pairs(np.zeros(0, np.intp), np.zeros(0, np.intp), np.zeros(0))


@dataclass(frozen=True, eq=False)
class Network:
    """People, in the order in which ties name them, and their ties by layer; layers without ties are absent."""

    people: tuple[str, ...]
    layers: Mapping[Layer, Pairs]

    @cached_property
    def place(self) -> dict[str, int]:
        """The number of each person."""
        return {person: place for place, person in enumerate(self.people)}

    @cached_property
    def informal(self) -> tuple[Layer, ...]:
        """The layers that can be ranked by, the most telling first."""
        return tuple(layer for layer in Layer if layer in self.layers and layer is not Layer.FORMAL)

    @property
    def leading(self) -> Pairs:
        """The pairs of the most telling informal layer, none where there is none."""
        return self.layers[self.informal[0]] if self.informal else _NO_PAIRS

    @cached_property
    def bonds(self) -> Pairs:
        """Who is tied to whom in any informal layer, whichever way: each pair once, the lower number as the source.

        The weight sums, over layers and directions, each tie's weight relative to the layer's median.
        """
        n = len(self.people)
        keys, weights = [], []
        for layer in self.informal:
            pairs = self.layers[layer]
            low, high = np.minimum(pairs.source, pairs.target), np.maximum(pairs.source, pairs.target)
            keys.append(low * n + high)
            weights.append(saturated(pairs.weight, float(np.median(pairs.weight))))
        if not keys:
            return _NO_PAIRS
        distinct, inverse = np.unique(np.concatenate(keys), return_inverse=True)
        return Pairs(distinct // n, distinct % n, totals(inverse, np.concatenate(weights)))

    def without(self, person: int) -> "Network":
        """The same people with nothing tied to one of them."""
        left = {
            layer: pairs.only((pairs.source != person) & (pairs.target != person))
            for layer, pairs in self.layers.items()
        }
        return Network(self.people, {layer: pairs for layer, pairs in left.items() if len(pairs)})


def weave(ties: Iterable[Tie]) -> Network:
    """Build the network; ties of somebody to themselves are left out (the people are not)."""
    listed = list(ties)
    if not listed:
        return Network((), {})
    sources, targets, kinds, weights, moments = zip(*listed, strict=True)
    people = tuple(dict.fromkeys(chain.from_iterable(zip(sources, targets, strict=True))))
    place = {person: number for number, person in enumerate(people)}
    count = len(sources)
    source = np.fromiter(map(place.__getitem__, sources), np.intp, count)
    target = np.fromiter(map(place.__getitem__, targets), np.intp, count)
    back = np.fromiter(map(POINTS_BACK.__contains__, kinds), np.bool_, count)
    rows = _Rows(
        np.where(back, target, source),
        np.where(back, source, target),
        np.fromiter(weights, np.float64, count),
        np.array([_UNKNOWN if at is None else at for at in moments], np.float64),
    )
    of = [LAYER_OF[kind] for kind in kinds]
    layers = {}
    for layer in Layer:
        kept = (source != target) & np.fromiter((each is layer for each in of), np.bool_, count)
        if kept.any():
            layers[layer] = _pairs(rows.only(kept), len(people))
    return Network(people, layers)


def totals(of: Places, weight: npt.ArrayLike, count: int = 0) -> Numbers:
    """The sum of weights for each number from 0 on, at least `count` of them."""
    return np.asarray(np.bincount(of, np.asarray(weight, np.float64), count), np.float64)


def saturated(weight: Numbers, half: float) -> Numbers:
    """From 0 to 1: the hundredth mail of a pair says less than the first; `half` is the weight that counts one half."""
    return np.asarray(weight / (weight + half))


@dataclass(frozen=True, eq=False)
class _Rows:
    """Ties by column; a moment is not a number where it is unknown."""

    source: Places
    target: Places
    weight: Numbers
    moment: Numbers

    def only(self, kept: npt.NDArray[np.bool_]) -> "_Rows":
        return _Rows(self.source[kept], self.target[kept], self.weight[kept], self.moment[kept])

    @property
    def messages_known(self) -> bool:
        """Whether every row has a moment and some are finer than a day."""
        return not np.isnan(self.moment).any() and bool(np.any(self.moment % DAY))


def _pairs(rows: _Rows, count: int) -> Pairs:
    distinct, pair = np.unique(rows.source * count + rows.target, return_inverse=True)
    share = totals(pair, _shared(rows, pair)) if rows.messages_known else None
    return Pairs(distinct // count, distinct % count, totals(pair, rows.weight), share)


def _shared(rows: _Rows, pair: Places) -> Numbers:
    """Each row's weight divided by the number of people to whom its message went; a repeated row counts nothing."""
    order = np.lexsort((pair, rows.moment, rows.source))
    source, moment, target = rows.source[order], rows.moment[order], pair[order]
    new_message = np.ones(len(order), np.bool_)
    new_message[1:] = (source[1:] != source[:-1]) | (moment[1:] != moment[:-1])
    first = new_message.copy()
    first[1:] |= target[1:] != target[:-1]
    message = np.cumsum(new_message) - 1
    recipients = totals(message, first)
    shared = np.empty(len(order))
    shared[order] = np.where(first, rows.weight[order] / recipients[message], 0.0)
    return shared


_UNKNOWN = float("nan")
