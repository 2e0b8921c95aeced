"""Learning from reviewed pairs: a list's own correction of the odds."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inroad.matching.kernel import Reals

_TRUST = 4.0
"""How strongly the engine's own odds are held against few reviews: as a prior of this weight."""
_ROUNDS = 50
_CLOSE = 1e-6
_FLATTEST = 0.05

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A correction of the logarithm of odds: `slope` times it plus `shift`. Without reviews nothing is corrected."""

    slope: float = 1.0
    shift: float = 0.0
    reviewed: int = 0

    def corrected(self, log_odds: Reals) -> Reals:
        """The odds as this list's reviews say."""
        return (log_odds * np.float32(self.slope) + np.float32(self.shift)).astype(np.float32)


def calibrated(log_odds: Reals, same: npt.NDArray[np.bool_]) -> Calibration:
    """The correction that reviewed pairs ask for (Platt 1999), drawn towards none where they are few.

    A pair reviewed twice is given twice. Raises nothing: contradicting reviews flatten the slope.
    """
    if len(log_odds) == 0:
        return Calibration()
    truth = same.astype(np.float64)
    design = np.column_stack([log_odds.astype(np.float64), np.ones(len(truth))])
    prior, centre = np.array([_TRUST * 4, _TRUST]), np.array([1.0, 0.0])

    def loss(theta: Vector) -> float:
        scores = design @ theta
        return float((np.logaddexp(0, scores) - truth * scores).sum() + 0.5 * (prior * (theta - centre) ** 2).sum())

    theta = centre
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(design @ theta, -30, 30)))
        gradient = design.T @ (truth - chance) - prior * (theta - centre)
        hessian = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(prior)
        step = np.linalg.solve(hessian, gradient)
        while loss(theta + step) > loss(theta) and np.abs(step).max() > _CLOSE:
            step = step / 2
        theta = theta + step
        if np.abs(step).max() < _CLOSE:
            break
    return Calibration(max(_FLATTEST, float(theta[0])), float(theta[1]), len(truth))
