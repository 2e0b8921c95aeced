"""Why somebody stands where they stand, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from inroad.influence.because import Because, because, listed, people
from inroad.influence.network import Network, Pairs
from inroad.influence.standing import MIDDLE, Standing
from inroad.influence.ties import Layer

_WORDS = {
    Layer.ADVICE: (
        "asked_by", "comes to them for advice", "come to them for advice", "nobody asks them for advice",
    ),
    Layer.MAIL: ("written_by", "writes to them", "write to them", "nobody writes to them"),
    Layer.FRIENDSHIP: ("named_by", "names them", "name them", "nobody names them"),
}  # fmt: skip
"""Of each layer the code of its reason, and what one of the others does, what several do, or that nobody does."""
_NAMED = 3
_MANY = 1.0


@dataclass(frozen=True, slots=True)
class _Told:
    """One layer as it is told: distinct sources and targets of each, and the highest sources by name."""

    layer: Layer
    sources: list[int]
    targets: list[int]
    whole: list[int] | None
    highest: list[list[str]]


class Reasons:
    """Tells reasons for everybody in a network; `names` are those of people who are known in it by other ids."""

    def __init__(self, network: Network, standing: Standing, names: Mapping[str, str] = MappingProxyType({})) -> None:
        self._standing = standing
        self._others = len(network.people) - 1
        self._told = [_tell(network, layer, standing, names) for layer in network.informal]
        self._score = {layer: standing.by_layer[layer].tolist() for layer in network.informal}

    def of(self, person: int) -> Iterator[Because]:
        """The reasons for one person's standing, the most telling layer first."""
        if person in self._standing.automatic:
            yield because("automatic", "writes to many and is answered by nobody: a machine, whose mail does not count")
        for told in self._told:
            if self._score[told.layer][person] != self._score[told.layer][person]:
                sentence = "does not occur among the {layer} ties, which say nothing about them"
                yield because("layer_silent", sentence, layer=told.layer.value)
            else:
                yield from self._in_layer(told, person)

    def _in_layer(self, told: _Told, person: int) -> Iterator[Because]:
        code, one, several, nobody = _WORDS[told.layer]
        count = told.sources[person]
        if not count:
            yield because(f"not_{code}", nobody)
        else:
            sentence = "{people} of {others} " + (one if count == 1 else several)
            yield because(code, sentence, people=people(count), count=count, others=f"{self._others:,}")
        if told.highest[person]:
            highest = told.highest[person]
            yield because("sought_by_the_sought", "among them {names}", names=listed(highest), named=highest)
        if told.whole is not None and count > told.whole[person]:
            whole = told.whole[person]
            sentence = "{only} of these wrote as much as one mail to them alone; the rest is mail to many"
            yield because("mostly_mail_to_many", sentence, only=f"only {whole:,}" if whole else "none", whole=whole)
        if told.layer is Layer.MAIL and count and not told.targets[person]:
            yield because("never_writes", "never writes: perhaps a list or a shared mailbox")


def _tell(network: Network, layer: Layer, standing: Standing, names: Mapping[str, str]) -> _Told:
    pairs, count = network.layers[layer], len(network.people)
    sources = np.bincount(pairs.target, minlength=count).tolist()
    targets = np.bincount(pairs.source, minlength=count).tolist()
    whole = None
    if pairs.share is not None:
        whole = np.bincount(pairs.target, pairs.share >= _MANY, count).astype(int).tolist()
    highest = _highest_sources(network, pairs, standing)
    called = [[names.get(one, one) for one in some] for some in highest] if names else highest
    return _Told(layer, sources, targets, whole, called)


def _highest_sources(network: Network, pairs: Pairs, standing: Standing) -> list[list[str]]:
    """For everybody the names of the highest of their sources, at most three, who stand in the upper half."""
    score = standing.score[pairs.source]
    upper = score > MIDDLE
    source, target = pairs.source[upper], pairs.target[upper]
    highest: list[list[str]] = [[] for _ in network.people]
    order = np.lexsort((source, -score[upper], target))
    for one, other in zip(source[order].tolist(), target[order].tolist(), strict=True):
        if len(highest[other]) < _NAMED:
            highest[other].append(network.people[one])
    return highest
