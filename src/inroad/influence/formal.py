"""Standing compared with the reporting lines somebody stated: a check and a finding, never a line of our own."""

from dataclasses import dataclass

import numpy as np

from inroad.influence.network import Network, Numbers, Places
from inroad.influence.ties import Layer

SOUGHT = 0.75
"""Above this share of the others one is sought after."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """In how many of the stated reporting lines between ranked people the boss stands above the report."""

    lines: int
    boss_above: float

    @property
    def share(self) -> float:
        """From 0 to 1; equals count half."""
        return self.boss_above / self.lines


def reports_below(network: Network) -> Places | None:
    """How many direct reports everybody has by the stated lines; None where none is stated."""
    lines = network.layers.get(Layer.FORMAL)
    return None if lines is None else np.bincount(lines.target, minlength=len(network.people))


def agreement(network: Network, score: Numbers) -> Agreement | None:
    """How far standing follows the stated lines; None where none is stated."""
    lines = network.layers.get(Layer.FORMAL)
    if lines is None:
        return None
    report, boss = score[lines.source], score[lines.target]
    return Agreement(len(lines), float((boss > report).sum() + (boss == report).sum() / 2))


def sought_without_power(network: Network, score: Numbers) -> tuple[int, ...]:
    """The numbers of people who are sought after although nobody reports to them; whom most come to first."""
    reports = reports_below(network)
    if reports is None:
        return ()
    lines = network.layers[Layer.FORMAL]
    known = np.zeros(len(score), np.bool_)
    known[lines.source] = True
    found = np.flatnonzero(known & (reports == 0) & (score >= SOUGHT))
    come = np.bincount(network.leading.target, minlength=len(score))[found]
    return tuple(found[np.lexsort((-score[found], -come))].tolist())
