"""What an org chart lacks: a list to work through, each entry with its reason."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from inroad.model.person import Seniority
from inroad.orgchart.drawing import Mode
from inroad.orgchart.layout import mode_of
from inroad.orgchart.seat import OrgSeat
from inroad.orgchart.tree import grow


class Lack(StrEnum):
    """What is missing or doubtful about one seat."""

    PERSON = "person"
    MANAGER = "manager"
    MANAGER_UNKNOWN = "manager_unknown"
    CYCLE = "cycle"
    TITLE = "title"
    DIVISION = "division"
    SENIORITY = "seniority"


REASONS = {
    Lack.PERSON: "nobody is known in this seat",
    Lack.MANAGER: "no manager is known",
    Lack.MANAGER_UNKNOWN: "the manager is not among the people of this account",
    Lack.CYCLE: "the line to the manager would close a circle and is not drawn",
    Lack.TITLE: "no title is known",
    Lack.DIVISION: "no division is known",
    Lack.SENIORITY: "no seniority is known",
}


class Gap(NamedTuple):
    """One thing missing about one seat."""

    seat_id: str
    lack: Lack

    @property
    def reason(self) -> str:
        """The gap in words."""
        return REASONS[self.lack]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Everything missing from an org chart, in the order of the seats.

    `managed_share` is the share of seats whose manager is among the seats, 0 to 1; it decides the `mode`.
    """

    seats: int
    gaps: tuple[Gap, ...]
    managed_share: float
    mode: Mode

    @property
    def counts(self) -> dict[Lack, int]:
        """How often each thing is missing; what is not missing is absent."""
        return dict(Counter(gap.lack for gap in self.gaps))

    def lacking(self, lack: Lack) -> tuple[str, ...]:
        """The seats which lack it."""
        return tuple(gap.seat_id for gap in self.gaps if gap.lack is lack)


def find_gaps(seats: Sequence[OrgSeat]) -> Gaps:
    """Look for what is missing. The head of the largest tree needs no manager; everybody else does."""
    tree = grow(seats)
    above = dict.fromkeys(tree.roots, Lack.MANAGER)
    above |= dict.fromkeys(tree.orphans, Lack.MANAGER_UNKNOWN)
    above |= {cycle[0]: Lack.CYCLE for cycle in tree.cycles}
    heads = [root for root in tree.roots if above[root] is Lack.MANAGER and root in tree.reports]
    if heads:
        size = tree.sizes()
        del above[max(heads, key=size.__getitem__)]
    gaps = [Gap(seat.id, lack) for i, seat in enumerate(seats) for lack in _lacks(seat, above.get(i))]
    return Gaps(len(seats), tuple(gaps), tree.managed / len(seats) if seats else 0.0, mode_of(tree))


def _lacks(seat: OrgSeat, above: Lack | None) -> list[Lack]:
    """What one seat lacks; `above` says what is wrong with its superior."""
    lacks = [Lack.PERSON] if seat.placeholder else []
    if above is not None:
        lacks.append(above)
    if not seat.title:
        lacks.append(Lack.TITLE)
    if not seat.division:
        lacks.append(Lack.DIVISION)
    if seat.seniority is Seniority.UNKNOWN:
        lacks.append(Lack.SENIORITY)
    return lacks
