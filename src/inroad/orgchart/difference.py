"""What happened in an account between two days: who joined, left, rose, moved or got another manager.

People are recognised by their person, never by their seat: who changed seats moved, and neither left nor joined.
Seats without a person are recognised by the seat.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inroad.model.person import Seniority

RANK = {seniority: rank for rank, seniority in enumerate(reversed(Seniority))}
"""How high each seniority stands: 0 for unknown, 1 for individuals, and so on up."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Who held which seat on one day. `manager_key` identifies the manager over time (person, else seat)."""

    position_id: str
    person_id: str | None
    name: str
    title: str | None = None
    seniority: Seniority = Seniority.UNKNOWN
    division: str | None = None
    manager_key: str | None = None
    manager_name: str | None = None

    @property
    def key(self) -> str:
        """Who this is over time: the person, or the seat while nobody is known."""
        return self.position_id if self.person_id is None else self.person_id


class Happening(StrEnum):
    """What may happen to somebody between two days, in the order in which it is told."""

    JOINED = "joined"
    LEFT = "left"
    PROMOTED = "promoted"
    DEMOTED = "demoted"
    MOVED = "moved"
    MANAGER_CHANGED = "manager_changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened to one person or placeholder. Who joined has no `before`, who left no `after`."""

    what: Happening
    before: Holding | None
    after: Holding | None

    @property
    def name(self) -> str:
        """The newer name."""
        holding = self.after or self.before
        return holding.name if holding else ""


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes between two days, ordered by what happened and then as the holdings were given."""

    changes: tuple[Change, ...]

    def of(self, what: Happening) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.what is what)

    @property
    def counts(self) -> dict[Happening, int]:
        """How many changes there are of each kind, zeros included."""
        return {what: len(self.of(what)) for what in Happening}


def difference(before: Iterable[Holding], after: Iterable[Holding]) -> Difference:
    """Compare an account on two days.

    Somebody with several seats is compared seat by seat: the same seat with itself, the remaining ones in the given
    order; a seat gained or given up by somebody who stays is a move. A seat that became known or vacant is told by the
    person who came or went, not as a placeholder leaving or joining.
    """
    old, new = _by_key(before), _by_key(after)
    seats_then, seats_now = _seats(old), _seats(new)
    changes: list[Change] = []
    for key, holdings in new.items():
        if key in old:
            for then, now in _pairs(old[key], holdings):
                changes.extend(_between(then, now))
        elif holdings[0].person_id is not None or key not in seats_then:
            changes.append(Change(Happening.JOINED, None, holdings[0]))
    for key, holdings in old.items():
        if key not in new and (holdings[0].person_id is not None or key not in seats_now):
            changes.append(Change(Happening.LEFT, holdings[0], None))
    told = list(Happening)
    return Difference(tuple(sorted(changes, key=lambda change: told.index(change.what))))


def _seats(by_key: Mapping[str, list[Holding]]) -> set[str]:
    return {holding.position_id for holdings in by_key.values() for holding in holdings}


def _by_key(holdings: Iterable[Holding]) -> dict[str, list[Holding]]:
    by_key: defaultdict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        by_key[holding.key].append(holding)
    return by_key


def _pairs(old: list[Holding], new: list[Holding]) -> list[tuple[Holding | None, Holding | None]]:
    """Each seat then and now; what has no counterpart stands alone."""
    then = {holding.position_id: holding for holding in old}
    pairs: list[tuple[Holding | None, Holding | None]] = [
        (then.pop(holding.position_id), holding) for holding in new if holding.position_id in then
    ]
    paired = {holding.position_id for _, holding in pairs if holding}
    came = [holding for holding in new if holding.position_id not in paired]
    went = list(then.values())
    longer = max(len(went), len(came))
    return pairs + [(went[i] if i < len(went) else None, came[i] if i < len(came) else None) for i in range(longer)]


def _between(before: Holding | None, after: Holding | None) -> list[Change]:
    if before is None or after is None:
        return [Change(Happening.MOVED, before, after)]
    found = []
    old, new = RANK[before.seniority], RANK[after.seniority]
    ranked = bool(old and new and old != new)
    if ranked:
        found.append(Change(Happening.PROMOTED if new > old else Happening.DEMOTED, before, after))
    if before.division != after.division or (before.title != after.title and not ranked):
        found.append(Change(Happening.MOVED, before, after))
    if before.manager_key != after.manager_key:
        found.append(Change(Happening.MANAGER_CHANGED, before, after))
    return found
