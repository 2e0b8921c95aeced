"""Repeatable chance: the same seed gives the same fiction on every machine and under every version of Python."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


class Dice:
    """A seeded stream of 64-bit numbers (the SplitMix64 generator)."""

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + self._next() % (most - least + 1)

    def pick(self, among: Sequence[T]) -> T:
        """One of them."""
        return among[self._next() % len(among)]

    def happens(self, percent: int) -> bool:
        """Whether something happens which does so in `percent` of cases."""
        return self._next() % 100 < percent

    def some(self, among: Sequence[T], per_mille: int) -> list[T]:
        """So many per thousand of them, rounded to the nearest, none twice, in the order drawn."""
        rest = list(among)
        return [rest.pop(self._next() % len(rest)) for _ in range((len(among) * per_mille + 500) // 1000)]
