"""The engagement matrix of an account or a deal: how far everybody takes part and should, and whom to move first."""

from collections.abc import Sequence
from dataclasses import dataclass

from inroad.influence.engagement import EngagementGap, engagement_matrix
from inroad.influence.stakes import MapPerson
from inroad.storage.transaction import Transaction
from inroad.workspace.lenses import Sighted, see_people
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Stakeholder
from inroad.workspace.stakes import is_spoken_of


@dataclass(frozen=True, slots=True)
class EngagementMatrix:
    """A row for everybody of whom anything is held, with what the rule makes of it; whom to move furthest is first."""

    seen: Sighted
    rows: Sequence[tuple[Stakeholder, MapPerson, EngagementGap]]


def see_engagement(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> EngagementMatrix:
    """The matrix of an account on a day: as to one deal, where one is named, else as to the account."""
    seen = see_people(tx, account_id, when, opportunity_id)
    people = {person.id: (row, person) for row, person in zip(seen.rows, seen.people, strict=True) if is_spoken_of(row)}
    gaps = engagement_matrix(person for _, person in people.values())
    return EngagementMatrix(seen, [(*people[gap.person], gap) for gap in gaps])
