"""How the matrices are told by the API: who is what to each step, who covers whom, who takes part how far."""

from datetime import date
from typing import Any

import msgspec

from inroad.api.coverage import ColleagueAnswer
from inroad.api.lens_answers import SightedPersonAnswer, person_answer
from inroad.api.review_answers import ReasonAnswer, reason_answer
from inroad.api.stakeholder_answers import HeldValueAnswer, held_answer
from inroad.influence.coverage_matrix import CoverageCell
from inroad.influence.freshness import Freshness
from inroad.influence.strength import TieStrength
from inroad.model.coverage import Covering
from inroad.model.stakeholder import EngagementLevel, Raci, RelationshipLevel
from inroad.workspace.coverage_matrix import CoverageMatrix, Ours, Theirs
from inroad.workspace.engagement import EngagementMatrix
from inroad.workspace.lenses import Sighted
from inroad.workspace.raci import RaciMatrix


class MatrixAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Of which account and day a matrix is, and of which deal, where one is named."""

    as_of: date
    account: str
    opportunity_id: str | None
    opportunity: str | None


class RaciCellAnswer(msgspec.Struct, frozen=True):
    """The letter that somebody has in a step, and how well that is known."""

    step: str
    subject_id: str
    letter: Raci
    held: HeldValueAnswer


class RaciStepAnswer(msgspec.Struct, frozen=True):
    """A step of the decision, its name by language, and what is wrong with it."""

    key: str
    name: dict[str, str]
    gaps: list[ReasonAnswer]


class RaciMatrixAnswer(MatrixAnswer, frozen=True, kw_only=True):
    """Steps down, people across, and the letters that are held; `complete` when nothing is wrong."""

    steps: list[RaciStepAnswer]
    people: list[SightedPersonAnswer]
    cells: list[RaciCellAnswer]
    complete: bool


class PassedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What passed between us and somebody: when last, how old that is, how strong the tie is (1 to 100) and why."""

    last: date | None
    freshness: Freshness
    days: int | None
    strength: float | None
    strength_because: list[ReasonAnswer]


class CoverageCellAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One of us and one of them; `covering_id` is null where only something passed and nobody says that one covers."""

    member_id: str
    covering_id: str | None
    version: int | None
    level: RelationshipLevel | None
    desired: RelationshipLevel | None
    note: str | None
    passed: PassedAnswer


class CoverageRowAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One of them: what passed with all of us, whether both sides spoke of late, each of us, and what is missing."""

    person: SightedPersonAnswer
    passed: PassedAnswer
    live: bool
    cells: list[CoverageCellAnswer]
    gaps: list[ReasonAnswer]


class OursAnswer(msgspec.Struct, frozen=True):
    """One of us; without a place in the team they cover or met somebody here."""

    member_id: str
    name: str
    places: list[ColleagueAnswer]


class CoverageMatrixAnswer(MatrixAnswer, frozen=True, kw_only=True):
    """Our people across, theirs down, and on how many people it all hangs; contact is stale from `stale_days` on.

    `active` are those in live two-way contact, `wanted` is how many there should be.
    """

    us: list[OursAnswer]
    rows: list[CoverageRowAnswer]
    threading: str
    because: ReasonAnswer
    active: list[str]
    wanted: int
    wear: list[ReasonAnswer]
    stale_days: int


class EngagementRowAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """How far somebody takes part and should, how well either is known, and what to do.

    `steps` is by how many levels they must move: null while either is unknown, negative for who does more than wanted.
    """

    person: SightedPersonAnswer
    current: EngagementLevel | None
    desired: EngagementLevel | None
    current_held: HeldValueAnswer | None
    desired_held: HeldValueAnswer | None
    steps: int | None
    because: ReasonAnswer


class EngagementMatrixAnswer(MatrixAnswer, frozen=True, kw_only=True):
    """A row for everybody of whom anything is held; who must be moved furthest comes first."""

    rows: list[EngagementRowAnswer]


def raci_answer(found: RaciMatrix) -> RaciMatrixAnswer:
    """A RACI matrix as the API says it."""
    names = {step.key: dict(step.name) for step in found.steps}
    return RaciMatrixAnswer(
        **_of(found.seen),
        steps=[
            RaciStepAnswer(each.step, names[each.step], list(map(reason_answer, each.gaps)))
            for each in found.check.steps
        ],
        people=[person_answer(row, person) for row, person in found.columns],
        cells=[
            RaciCellAnswer(step, subject, Raci(held.value), held_answer(held))
            for (step, subject), held in found.cells.items()
        ],
        complete=found.check.complete,
    )


def coverage_answer(found: CoverageMatrix) -> CoverageMatrixAnswer:
    """A coverage matrix as the API says it."""
    contact = found.contact
    return CoverageMatrixAnswer(
        **_of(found.seen),
        us=list(map(_ours, found.us)),
        rows=[_theirs(each, found) for each in found.rows],
        threading=contact.threading,
        because=reason_answer(contact.because),
        active=list(contact.active),
        wanted=found.lines.threads,
        wear=[reason_answer(reason) for _, reason in contact.wear],
        stale_days=found.lines.stale_days,
    )


def engagement_answer(found: EngagementMatrix) -> EngagementMatrixAnswer:
    """An engagement matrix as the API says it."""
    rows = []
    for stakeholder, person, gap in found.rows:
        current, desired = (stakeholder.values.get(name) for name in ("engagement", "engagement_desired"))
        rows.append(
            EngagementRowAnswer(
                person=person_answer(stakeholder, person),
                current=gap.current,
                desired=gap.desired,
                current_held=None if current is None else held_answer(current),
                desired_held=None if desired is None else held_answer(desired),
                steps=gap.steps,
                because=reason_answer(gap.because),
            )
        )
    return EngagementMatrixAnswer(**_of(found.seen), rows=rows)


def _of(seen: Sighted) -> dict[str, Any]:
    deal = seen.opportunity
    return {
        "as_of": seen.day,
        "account": seen.account.name,
        "opportunity_id": None if deal is None else deal.id,
        "opportunity": None if deal is None else deal.name,
    }


def _ours(one: Ours) -> OursAnswer:
    places = [ColleagueAnswer(place.id, place.member_id, one.name, place.role) for place in one.places]
    return OursAnswer(one.member_id, one.name, places)


def _theirs(each: Theirs, found: CoverageMatrix) -> CoverageRowAnswer:
    row = each.row
    return CoverageRowAnswer(
        person=person_answer(each.stakeholder, each.person),
        passed=_passed(row.contact.last, row.age.freshness, row.age.days, row.strength),
        live=row.live,
        cells=[_cell(cell, found.coverings.get((cell.us, row.person))) for cell in row.cells],
        gaps=list(map(reason_answer, row.gaps)),
    )


def _cell(cell: CoverageCell, covering: Covering | None) -> CoverageCellAnswer:
    return CoverageCellAnswer(
        member_id=cell.us,
        covering_id=None if covering is None else covering.id,
        version=None if covering is None else covering.version,
        level=None if covering is None else covering.level,
        desired=None if covering is None else covering.desired,
        note=None if covering is None else covering.note,
        passed=_passed(cell.contact.last, cell.age.freshness, cell.age.days, cell.strength),
    )


def _passed(last: date | None, freshness: Freshness, days: int | None, tie: TieStrength | None) -> PassedAnswer:
    return PassedAnswer(
        last=last,
        freshness=freshness,
        days=days,
        strength=None if tie is None else tie.value,
        strength_because=[] if tie is None else list(map(reason_answer, tie.because)),
    )
