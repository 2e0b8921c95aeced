"""The engagement matrix of an account or a deal: how far everybody takes part and should, and whom to move first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inroad.influence.engagement import EngagementGap, engagement_matrix
from inroad.model.account import Account
from inroad.model.opportunity import Opportunity
from inroad.storage.transaction import Transaction
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Stakeholder, list_stakeholders
from inroad.workspace.stakes import is_spoken_of, map_person, on_the_map, one_each


@dataclass(frozen=True, slots=True)
class EngagementMatrix:
    """A row for everybody of whom anything is held: the seat with what is said of it, and what the rule makes of it.

    Who must be moved furthest comes first.
    """

    account: Account
    opportunity: Opportunity | None
    day: date
    rows: Sequence[tuple[Stakeholder, EngagementGap]]


def see_engagement(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> EngagementMatrix:
    """The matrix of an account on a day: as to one deal, where one is named, else as to the account."""
    found = list_stakeholders(tx, account_id, when, opportunity_id)
    rows = {each.subject_id: each for each in one_each(on_the_map(found)) if is_spoken_of(each)}
    gaps = engagement_matrix(map_person(each) for each in rows.values())
    return EngagementMatrix(
        found.roster.account, found.opportunity, found.roster.day, [(rows[gap.person], gap) for gap in gaps]
    )
