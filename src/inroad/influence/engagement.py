"""The engagement matrix: how far people take part, how far they should, and whom to move first."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.model.stakeholder import EngagementLevel

_LEVELS = list(EngagementLevel)


@dataclass(frozen=True, slots=True)
class EngagementGap:
    """One person's row: where they are, where they should be, and by how many levels they must move.

    `steps` is None while either is unknown, negative for who does more than is wanted.
    """

    person: str
    current: EngagementLevel | None
    desired: EngagementLevel | None
    steps: int | None
    because: Because


def engagement_matrix(people: Iterable[MapPerson]) -> tuple[EngagementGap, ...]:
    """Every row: who must move furthest first, of equals the more powerful; then who is unknown, then who is there."""
    rows = [(person, _row(person)) for person in people if not person.placeholder]
    return tuple(row for _, row in sorted(rows, key=lambda pair: _urgency(*pair)))


def _row(person: MapPerson) -> EngagementGap:
    current, desired = person.engagement, person.desired
    if desired is None:
        reason = because("no_aim", "where {name} should be is not said", name=person.name)
        return EngagementGap(person.id, current, None, None, reason)
    if current is None:
        reason = because("find_out", "find out where {name} is: {aim} is wanted", name=person.name, aim=desired)
        return EngagementGap(person.id, None, desired, None, reason)
    steps = _LEVELS.index(desired) - _LEVELS.index(current)
    if steps > 0:
        sentence = "move {name} from {current} to {aim}"
        reason = because("move", sentence, name=person.name, current=current, aim=desired)
    else:
        reason = because("kept", "keep {name} {current}", name=person.name, current=current)
    return EngagementGap(person.id, current, desired, steps, reason)


def _urgency(person: MapPerson, row: EngagementGap) -> tuple[int, int, int]:
    power = person.power.value or 0
    if row.steps is None:
        return (1 if row.desired is not None else 3, 0, -power)
    return (0, -row.steps, -power) if row.steps > 0 else (2, 0, -power)
