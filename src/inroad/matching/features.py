"""The readable table of a comparison: features, their levels, what each says in words, and what it weighs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from inroad.matching.kernel import Reals, Small

Curve = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Level:
    """One outcome of a feature. `says` is its sentence ("" where there is nothing to say); `{word}` is filled in."""

    name: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that is compared, its outcomes in the order of their numbers, and a note on what it means."""

    name: str
    note: str
    levels: tuple[Level, ...]


@dataclass(frozen=True)
class Model:
    """Features with their weights, in natural logarithms of odds.

    The first sum is `base` and a weight of every feature. A curve turns it into odds (points, straight lines
    between), one for each level of the last feature: a sum of names alone is not as sure as the same sum of names
    and telephones. `ahead_left` and `ahead_right` add what it means that the pair is ahead of, or behind, the
    record's next best candidate, by the steps of `scoring.STEPS` (first: there is no other candidate). `overlap` are
    curves, too: they add what it means how much of the shorter list is likely to be in the other, the second one for
    pairs that are behind others. `behind` adds, for the left and for the right record, that another candidate of it is
    clearly ahead, by how often the list of these candidates repeats a name (`Corpus.repeated`; first: none is ahead): a
    list that hardly does has seldom a second record of one. `doubts` are levels with which a pair must be surer than
    others to need no look: names that are missing or unlike, domains that differ.
    """

    features: tuple[Feature, ...]
    weights: Mapping[str, tuple[float, ...]]
    base: float
    curves: tuple[Curve, ...]
    ahead_left: tuple[float, ...]
    ahead_right: tuple[float, ...]
    overlap: tuple[Curve, Curve]
    behind: tuple[tuple[float, ...], tuple[float, ...]]
    doubts: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def doubts_of(self, levels: Small) -> npt.NDArray[np.int64]:
        """How many features of each pair have a level that asks for a look, however likely the pair: see `doubts`."""
        found = np.zeros(len(levels), np.int64)
        for place, feature in enumerate(self.features):
            found += np.isin(levels[:, place], sorted(self.doubts.get(feature.name, ())))
        return found

    @property
    def matrix(self) -> Reals:
        """The weights by feature and level; levels that do not exist weigh nothing."""
        most = max(len(feature.levels) for feature in self.features)
        matrix = np.zeros((len(self.features), most), np.float32)
        for place, feature in enumerate(self.features):
            matrix[place, : len(feature.levels)] = self.weights[feature.name]
        return matrix

    def table(self) -> list[tuple[str, str, float]]:
        """Every feature, level and weight, for people."""
        return [
            (feature.name, level.name, weight)
            for feature in self.features
            for level, weight in zip(feature.levels, self.weights[feature.name], strict=True)
        ]
