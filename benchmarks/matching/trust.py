"""How far probabilities can be trusted: their expected calibration error, and what of it is chance alone."""

from typing import Any, NamedTuple

import numpy as np

BINS = 10
DRAWS = 1_000
_SEED = 7


class Trust(NamedTuple):
    """The expected calibration error, and what it would be if every probability were right.

    The latter are the mean and the 95th percentile of draws: of a few dozen pairs nobody can expect an error of 0.
    """

    error: float
    by_chance: float
    seldom_above: float

    def __str__(self) -> str:
        return f"{self.error:.3f} (by chance alone {self.by_chance:.3f}, in 95 of 100 below {self.seldom_above:.3f})"


def bins_of(chance: Any) -> Any:
    """The tenth of each probability."""
    return np.minimum((chance * BINS).astype(int), BINS - 1)


def trust(chance: Any, same: Any, asked: Any = None) -> Trust:
    """Probabilities beside whether each pair is one; what is chance is drawn from the probabilities, seeded.

    Pairs with one text in `asked` are the same question, asked again of records that stand twice: drawn once.
    """
    if len(chance) == 0:
        return Trust(0.0, 0.0, 0.0)
    bins, chance = bins_of(chance), np.asarray(chance, np.float64)
    questions = np.arange(len(chance)) if asked is None else np.unique(asked, return_inverse=True)[1]
    count, draws = int(questions.max()) + 1, np.random.default_rng(_SEED)

    def error_of(answers: Any) -> float:
        return float(np.abs(np.bincount(bins, chance - answers, BINS)).sum() / len(chance))

    drawn = [error_of(draws.random(count)[questions] < chance) for _ in range(DRAWS)]
    return Trust(error_of(same), float(np.mean(drawn)), float(np.quantile(drawn, 0.95)))
