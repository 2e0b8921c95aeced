"""The coverage matrix of an account: our team and theirs, who covers whom, what really passed, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inroad.influence.coverage import ContactCoverage, coverage
from inroad.influence.coverage_matrix import CoverageRow, Pair, coverage_matrix
from inroad.influence.stakes import contacts
from inroad.influence.thresholds import Thresholds
from inroad.model.account import Account
from inroad.model.coverage import Covering, TeamMember
from inroad.model.opportunity import Opportunity
from inroad.storage.changesets import member_names
from inroad.storage.transaction import Transaction
from inroad.workspace.coverage import list_coverage, list_team
from inroad.workspace.definitions import thresholds
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Stakeholder
from inroad.workspace.stakes import is_spoken_of, on_the_map, one_each, see_stakes


@dataclass(frozen=True, slots=True)
class Ours:
    """One of us at the head of a column, with the places in the team; without one they cover or met somebody."""

    member_id: str
    name: str
    places: Sequence[TeamMember]


@dataclass(frozen=True, slots=True)
class Seen:
    """One of them at the head of a row, and what the rules make of it."""

    stakeholder: Stakeholder
    row: CoverageRow


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Our people across, theirs down (who is covered, was met or is spoken of); `contact` judges the whole.

    `coverings` are by (member, person); `lines` are the thresholds by which it was judged.
    """

    account: Account
    opportunity: Opportunity | None
    day: date
    us: Sequence[Ours]
    rows: Sequence[Seen]
    coverings: Mapping[tuple[str, str], Covering]
    contact: ContactCoverage
    lines: Thresholds


def see_coverage(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> CoverageView:
    """The matrix of an account on a day; with a deal, its people as they stand to it."""
    staked = see_stakes(tx, account_id, when, opportunity_id)
    seen, found, lines = staked.seen, staked.stakeholders, thresholds(tx)
    coverings = {
        (each.covering.member_id, each.covering.person_id): each.covering
        for each in list_coverage(tx, account_id, when)
    }
    met = {touch.person for touch in seen.touches}
    rows = {
        each.subject_id: each
        for each in one_each(on_the_map(found))
        if is_spoken_of(each) or each.subject_id in met or any(them == each.subject_id for _, them in coverings)
    }
    team = list_team(tx, account_id, when)
    names = member_names(tx)
    active = [user for touch in seen.touches if touch.person in rows for user in touch.users if user in names]
    order = dict.fromkeys([*(one.place.member_id for one in team), *(us for us, _ in coverings), *active])
    us = {one: names.get(one, "") for one in order}
    people = [person for person in seen.people if person.id in rows]
    pairs = [Pair(each.member_id, each.person_id, each.level, each.desired) for each in coverings.values()]
    matrix = coverage_matrix(people, seen.touches, pairs, us, seen.on, lines)
    return CoverageView(
        found.roster.account,
        found.opportunity,
        seen.on,
        [Ours(one, name, [each.place for each in team if each.place.member_id == one]) for one, name in us.items()],
        [Seen(rows[row.person], row) for row in matrix],
        coverings,
        coverage(people, contacts(touch for touch in seen.touches if touch.on <= seen.on), seen.on, lines),
        lines,
    )
