"""Where recorded values stem from: the log read forwards, through what was taken back and what became one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from inroad.model.changeset import Changeset

MERGING = ("merge_accounts", "merge_people", "merge_positions", "record_move")
"""What lets two records become one."""
Place = tuple[str, str]
"""A field of an entity."""


class Logged(NamedTuple):
    """What a changeset set of one entity; `undoes` is the number of the one that it takes back, if it does."""

    seq: int
    entity_id: str
    after: Mapping[str, Any] | None
    undoes: int | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Which records a changeset let become which, and the fields of which somebody `picked` the value themselves.

    What else a `pure` one touched only follows; another, which tells more than that two are one, has said it.
    """

    into: Mapping[str, str]
    picked: frozenset[str] = frozenset()
    pure: bool = True

    @classmethod
    def of(cls, verb: str, source: Mapping[str, Any]) -> "Merge | None":
        """The merge that a changeset is, if it is one."""
        if verb not in MERGING or not source.get("into"):
            return None
        return cls(source["into"], frozenset(source.get("picked", ())), verb != "record_move")

    @classmethod
    def among(cls, acts: Iterable[Changeset]) -> "dict[int, Merge]":
        """The merges among some changesets, by number."""
        found = {act.seq: cls.of(act.verb, act.source) for act in acts if act.seq is not None}
        return {seq: merge for seq, merge in found.items() if merge is not None}


@dataclass(slots=True)
class Stems:
    """By field of an entity, the number of the changeset that set its present value, in whichever record that was.

    Undoing adds no knowledge, and neither does merging: a value stems from where it stemmed before, in the other record
    if it was taken over from there. `created` says when entities came into being, where that counts.
    """

    merges: Mapping[int, Merge]
    created: Mapping[str, int] = field(default_factory=dict)
    _steps: dict[Place, list[tuple[int, int | None]]] = field(default_factory=lambda: defaultdict(list))

    def read(self, log: Iterable[Logged]) -> "Stems":
        """Hear what happened, oldest first."""
        for line in log:
            for name in line.after or ():
                self._steps[line.entity_id, name].append((line.seq, self._stem(line, name)))
        return self

    def of(self, entity_id: str, name: str) -> int | None:
        """The changeset from which the present value stems; None where it is as created, and nobody knows when."""
        steps = self._steps.get((entity_id, name))
        return steps[-1][1] if steps else self.created.get(entity_id)

    def places(self) -> Iterator[Place]:
        """Every field that was ever changed."""
        return iter(self._steps)

    def _stem(self, line: Logged, name: str) -> int | None:
        if line.undoes is not None:
            return self._before(line, name, line.undoes)
        merge = self.merges.get(line.seq)
        if merge is None or name in merge.picked:
            return line.seq
        gone = [old for old, new in merge.into.items() if new == line.entity_id]
        if not gone:
            return self.of(line.entity_id, name) if merge.pure else line.seq
        theirs = self.of(gone[-1], name)
        if isinstance((line.after or {}).get(name), list):  # it holds the entries of both
            return max(filter(None, (theirs, self.of(line.entity_id, name))), default=None)
        return theirs

    def _before(self, line: Logged, name: str, undone: int) -> int | None:
        """Where the value stemmed from before the changeset that is taken back."""
        steps = [stem for seq, stem in self._steps.get((line.entity_id, name), ()) if seq < undone]
        return steps[-1] if steps else self.created.get(line.entity_id)
