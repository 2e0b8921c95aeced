"""Learning from reviewed pairs: a list's own correction of the odds."""

from dataclasses import dataclass

import numpy as np

from inroad.matching.kernel import Reals

_TRUST = 4.0
"""How strongly the engine's own odds are held against few reviews: as a prior of this weight."""
_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class Calibration:
    """A correction of the logarithm of odds: `slope` times it plus `shift`. Without reviews nothing is corrected."""

    slope: float = 1.0
    shift: float = 0.0
    reviewed: int = 0

    def corrected(self, log_odds: Reals) -> Reals:
        """The odds as this list's reviews say."""
        return (log_odds * np.float32(self.slope) + np.float32(self.shift)).astype(np.float32)


def calibrated(log_odds: Reals, same: "np.typing.NDArray[np.bool_]") -> Calibration:
    """The correction that reviewed pairs ask for (Platt 1999), drawn towards none where they are few.

    A pair reviewed twice is given twice. Raises nothing: contradicting reviews flatten the slope.
    """
    if len(log_odds) == 0:
        return Calibration()
    odds = log_odds.astype(np.float64)
    truth = same.astype(np.float64)
    theta = np.array([1.0, 0.0])
    design = np.column_stack([odds, np.ones_like(odds)])
    prior = np.diag([_TRUST * 4, _TRUST])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(design @ theta, -30, 30)))
        gradient = design.T @ (truth - chance) - prior @ (theta - (1.0, 0.0))
        hessian = (design * (chance * (1 - chance))[:, None]).T @ design + prior
        step = np.linalg.solve(hessian, gradient)
        theta = theta + step
        if np.abs(step).max() < 1e-6:
            break
    return Calibration(max(0.05, float(theta[0])), float(theta[1]), len(odds))
