"""What people decided about pairs: remembered, stronger than the engine, and what the engine learns from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Judgement(StrEnum):
    """A verdict on two records."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNDECIDED = "undecided"

    def __add__(self, other: str) -> "Judgement":
        """The verdict on a and c from those on a and b, and b and c: who is the same as the same is the same."""
        verdicts = {self, Judgement(other)}
        if verdicts == {Judgement.CONFIRMED}:
            return Judgement.CONFIRMED
        if verdicts == {Judgement.CONFIRMED, Judgement.REJECTED}:
            return Judgement.REJECTED
        return Judgement.UNDECIDED


@dataclass(frozen=True)
class Decisions:
    """Verdicts by the records' keys (`record_keys`), each given once; the order of a pair does not matter."""

    verdicts: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)

    @classmethod
    def of(cls, verdicts: Iterable[tuple[str, str, Judgement]]) -> "Decisions":
        """Decisions in the order in which they were made: the last word on a pair counts."""
        return cls({_ordered(one, other): Judgement(verdict) for one, other, verdict in verdicts})

    def confirm(self, one: str, other: str) -> "Decisions":
        """The decisions, and that these two are the same."""
        return Decisions({**self.verdicts, _ordered(one, other): Judgement.CONFIRMED})

    def reject(self, one: str, other: str) -> "Decisions":
        """The decisions, and that these two are not the same."""
        return Decisions({**self.verdicts, _ordered(one, other): Judgement.REJECTED})

    def judge(self, one: str, other: str) -> Judgement:
        """The verdict on two records, also where it follows from others; a word on the very pair comes first."""
        direct = self.verdicts.get(_ordered(one, other))
        if direct is not None:
            return direct
        groups = self._groups
        mine, theirs = groups.get(one, one), groups.get(other, other)
        if mine == theirs:
            return Judgement.CONFIRMED
        return Judgement.REJECTED if _ordered(mine, theirs) in self._apart else Judgement.UNDECIDED

    def said(self) -> Iterator[tuple[str, str, Judgement]]:
        """Every verdict as it was given."""
        for (one, other), verdict in self.verdicts.items():
            yield one, other, verdict

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all records that any verdict is about."""
        return frozenset(key for pair in self.verdicts for key in pair)

    @cached_property
    def _groups(self) -> dict[str, str]:
        """Of each record confirmed to be the same as another one, the group's first key."""
        parent: dict[str, str] = {}

        def root(key: str) -> str:
            while (above := parent.setdefault(key, key)) != key:
                key = above
            return key

        for one, other, verdict in self.said():
            if verdict is Judgement.CONFIRMED:
                first, second = sorted((root(one), root(other)))
                parent[second] = first
        return {key: root(key) for key in parent}

    @cached_property
    def _apart(self) -> frozenset[tuple[str, str]]:
        """Groups of which a member of one was said not to be a member of the other."""
        groups = self._groups
        return frozenset(
            _ordered(groups.get(one, one), groups.get(other, other))
            for one, other, verdict in self.said()
            if verdict is Judgement.REJECTED
        )


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)
