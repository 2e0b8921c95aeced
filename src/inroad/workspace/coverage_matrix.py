"""The coverage matrix of an account: our team and theirs, who covers whom, what really passed, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inroad.influence.coverage import ContactCoverage, coverage
from inroad.influence.coverage_matrix import CoverageRow, Pair, coverage_matrix
from inroad.influence.stakes import MapPerson, contacts
from inroad.influence.thresholds import Thresholds
from inroad.model.coverage import Covering, TeamMember
from inroad.storage.changesets import member_names
from inroad.storage.transaction import Transaction
from inroad.workspace.coverage import list_coverage, list_team
from inroad.workspace.definitions import thresholds
from inroad.workspace.lenses import Sighted, see_people
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Stakeholder
from inroad.workspace.stakes import is_spoken_of, see_stakes


@dataclass(frozen=True, slots=True)
class Ours:
    """One of us at the head of a column, with the places in the team; without one they cover or met somebody."""

    member_id: str
    name: str
    places: Sequence[TeamMember]


@dataclass(frozen=True, slots=True)
class Theirs:
    """One of them at the head of a row, and what the rules make of it."""

    stakeholder: Stakeholder
    person: MapPerson
    row: CoverageRow


@dataclass(frozen=True, slots=True)
class CoverageMatrix:
    """Our people across, theirs down (who is covered, was met or is spoken of); `contact` judges the whole.

    `coverings` are by (member, person); `lines` are the thresholds by which it was judged.
    """

    seen: Sighted
    us: Sequence[Ours]
    rows: Sequence[Theirs]
    coverings: Mapping[tuple[str, str], Covering]
    contact: ContactCoverage
    lines: Thresholds


def see_coverage(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> CoverageMatrix:
    """The matrix of an account on a day; with a deal, its people as they stand to it."""
    staked = see_stakes(tx, account_id, when, opportunity_id)
    facts, lines = staked.seen, thresholds(tx)
    seen = see_people(tx, account_id, when, opportunity_id)
    known = [each.covering for each in list_coverage(tx, account_id, when)]
    touches = [touch for touch in facts.touches if touch.on <= facts.on]
    near = {each.person_id for each in known} | {touch.person for touch in touches}
    rows = {row.subject_id: row for row in seen.rows if is_spoken_of(row) or row.subject_id in near}
    people = {person.id: person for person in seen.people if person.id in rows}
    team, names = list_team(tx, account_id, when), member_names(tx)
    met = [user for touch in touches if touch.person in rows for user in touch.users if user in names]
    us = dict.fromkeys([*(each.place.member_id for each in team), *(each.member_id for each in known), *met])
    called = {one: names.get(one, "") for one in us}
    pairs = [Pair(each.member_id, each.person_id, each.level, each.desired) for each in known]
    matrix = coverage_matrix(people.values(), touches, pairs, called, facts.on, lines)
    return CoverageMatrix(
        seen,
        [Ours(one, called[one], [each.place for each in team if each.place.member_id == one]) for one in us],
        [Theirs(rows[row.person], people[row.person], row) for row in matrix],
        {(each.member_id, each.person_id): each for each in known},
        coverage(people.values(), contacts(touches), facts.on, lines),
        lines,
    )
