"""What lenses have in common as the API says it: who is seen, and what is held of them."""

from datetime import date

import msgspec

from inroad.influence.stakes import MapPerson
from inroad.model.assessment import Confirmation
from inroad.model.person import Seniority
from inroad.model.stakeholder import (
    BuyingRole,
    Coverage,
    EngagementLevel,
    OnionRing,
    PoliticalStatus,
    Rating,
    Stance,
)
from inroad.workspace.lenses import Sighted
from inroad.workspace.stakeholders import Stakeholder


class RatingAnswer(msgspec.Struct, frozen=True):
    """Power or interest, 0 to 10; null while unknown. `estimated` where it is only assumed."""

    value: int | None
    estimated: bool


class SightedPersonAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One person (or open seat) on a lens; `stance_is` is null while the stance is unknown, `ring` what was chosen."""

    subject_id: str
    position_id: str
    name: str
    placeholder: bool
    title: str | None
    division: str | None
    seniority: Seniority
    roles: list[BuyingRole]
    stance: Stance
    stance_is: Confirmation | None
    political_status: PoliticalStatus
    power: RatingAnswer
    interest: RatingAnswer
    coverage: Coverage
    engagement: EngagementLevel | None
    engagement_desired: EngagementLevel | None
    ring: OnionRing | None


class SightedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A map on a day, as to the deal where one is named, else as to the account.

    `people` are those of whom anything is held: of ten thousand on a map most are known by their place alone.
    """

    as_of: date
    account: str
    opportunity_id: str | None
    opportunity: str | None
    people: list[SightedPersonAnswer]


def sighted_answer(seen: Sighted) -> SightedAnswer:
    """Who is seen."""
    deal = seen.opportunity
    return SightedAnswer(
        as_of=seen.day,
        account=seen.account.name,
        opportunity_id=None if deal is None else deal.id,
        opportunity=None if deal is None else deal.name,
        people=[person_answer(row, person) for row, person in zip(seen.rows, seen.people, strict=True) if row.values],
    )


def person_answer(row: Stakeholder, person: MapPerson) -> SightedPersonAnswer:
    """One of them."""
    return SightedPersonAnswer(
        subject_id=person.id,
        position_id=row.row.position_id,
        name=person.name,
        placeholder=person.placeholder,
        title=person.title,
        division=person.division,
        seniority=person.seniority,
        roles=list(person.known_roles),
        stance=person.stance,
        stance_is=None if person.stance is Stance.UNKNOWN else person.stance_is,
        political_status=person.status,
        power=rating_answer(person.power),
        interest=rating_answer(person.interest),
        coverage=person.coverage,
        engagement=person.engagement,
        engagement_desired=person.desired,
        ring=person.ring,
    )


def rating_answer(rating: Rating) -> RatingAnswer:
    """A rating."""
    return RatingAnswer(rating.value, rating.estimated)
