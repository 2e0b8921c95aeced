"""The individual account map: all that one needs before one speaks with somebody, on one page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inroad.influence.because import Because
from inroad.influence.review import ReviewedPerson, review
from inroad.model.account import Account
from inroad.model.opportunity import Opportunity
from inroad.storage.interactions import InteractionPage
from inroad.storage.transaction import Transaction
from inroad.workspace.access import absent
from inroad.workspace.coverage import Covered, list_coverage
from inroad.workspace.definitions import thresholds
from inroad.workspace.interactions import Encounter, end_of, list_interactions
from inroad.workspace.moments import point_of
from inroad.workspace.relationships import Tied, list_relationships
from inroad.workspace.roster import RosterRow, When
from inroad.workspace.stakeholders import Portrayed, show_stakeholder
from inroad.workspace.stakes import see_stakes

MOST_MEETINGS = 6
"""So many of the newest times that we were in touch are told."""


@dataclass(frozen=True, slots=True)
class Individual:
    """One stakeholder on a day: who they are, what is held of them and on which ground, whom they know, who of us.

    `asks` is what the rules say of them (what does not go together, where to move them, what to do next); `reviewed`
    is None where nothing is known of them.
    """

    account: Account
    opportunity: Opportunity | None
    row: RosterRow
    portrayed: Portrayed
    ties: Sequence[Tied]
    covered: Sequence[Covered]
    met: Sequence[Encounter]
    reviewed: ReviewedPerson | None
    asks: Sequence[Because]


def map_individual(
    tx: Transaction, account_id: str, position_id: str, when: When, opportunity_id: str | None = None
) -> Individual:
    """One stakeholder of an account, as to one of its deals where one is named; `NotFound` for who is not there."""
    staked = see_stakes(tx, account_id, when, opportunity_id)
    roster = staked.stakeholders.roster
    row = next((row for row in roster.rows if row.position_id == position_id), None)
    if row is None:
        raise absent(tx, position_id, "nobody holds this seat on that day", kind="position")
    subject_id = row.person_id or row.position_id
    told = review(staked.seen, thresholds(tx))
    action = told.health.next_action
    asks = [each.because for each in told.contradictions if each.person == subject_id]
    moves = [gap for gap in told.engagement if gap.steps is None or gap.steps > 0]
    asks += [gap.because for gap in moves if gap.person == subject_id]
    if action is not None and action.person == subject_id:
        asks.append(action.what)
    return Individual(
        account=roster.account,
        opportunity=staked.stakeholders.opportunity,
        row=row,
        portrayed=show_stakeholder(tx, account_id, position_id, when, opportunity_id),
        ties=[
            tied
            for tied in list_relationships(tx, account_id, when)
            if subject_id in {tied.relationship.from_id, tied.relationship.to_id}
        ],
        covered=[each for each in list_coverage(tx, account_id, when) if each.covering.person_id == row.person_id],
        met=_met(tx, account_id, row, when),
        reviewed=next((person for person in told.people if person.id == subject_id), None),
        asks=asks,
    )


def _met(tx: Transaction, account_id: str, row: RosterRow, when: When) -> Sequence[Encounter]:
    """The newest times that they were in touch with us, up to the day."""
    if row.person_id is None:
        return []
    until = end_of(point_of(tx, replace(when, as_known=None)).day)
    wanted = InteractionPage(person_id=row.person_id, until=until, limit=MOST_MEETINGS)
    return list_interactions(tx, account_id, wanted)[0]
