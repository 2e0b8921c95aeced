"""Casting by chance: names which suit a place, titles from a choice, numbers within bounds."""

from inroad.demo.dice import Dice
from inroad.demo.names import OF_PLACE


class Chance:
    """The casting (see `plot.Casting`) of one account; `dice` also decides what happens to the people it made."""

    def __init__(self, seed: int) -> None:
        self.dice = Dice(seed)
        self._taken: set[str] = set()

    def name(self, place: str | None) -> str:
        """A name usual in that place, which nobody drawn before bears; ValueError where no names are known."""
        if place is None or place not in OF_PLACE:
            raise ValueError(f"nobody knows which names are usual in {place}")
        while True:
            names = self.dice.pick(OF_PLACE[place])
            as_man, as_woman = self.dice.pick(names.families)
            man = self.dice.happens(50)
            name = f"{self.dice.pick(names.men if man else names.women)} {as_man if man else as_woman}"
            if name not in self._taken:
                self._taken.add(name)
                return name

    def title(self, among: str) -> str:
        """One of the titles, parted by `|`."""
        return self.dice.pick(among.split(" | "))

    def many(self, least: int, most: int) -> int:
        """A number from `least` to `most`."""
        return self.dice.between(least, most)
