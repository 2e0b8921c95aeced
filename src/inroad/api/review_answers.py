"""How a review is told by the API: each finding with the people it is about and why it is so."""

from datetime import date
from typing import Any

import msgspec

from inroad.influence.because import Because
from inroad.influence.freshness import Freshness
from inroad.influence.health import Light
from inroad.language import tell
from inroad.model.stakeholder import EngagementLevel, OnionRing, Quadrant


class ReasonAnswer(msgspec.Struct, frozen=True):
    """Why: `code` is stable, `sentence` says it in the language that was asked for, `values` fill it in any other."""

    code: str
    sentence: str
    values: dict[str, Any]


def reason_answer(reason: Because) -> ReasonAnswer:
    """A reason as the API says it."""
    return ReasonAnswer(reason.code, tell(reason), dict(reason.values))


class ActionAnswer(msgspec.Struct, frozen=True):
    """What to do next, with whom (a subject's id; null: nobody yet) and about how many minutes it takes."""

    what: ReasonAnswer
    subject_id: str | None
    minutes: int


class HealthAnswer(msgspec.Struct, frozen=True):
    """The rung of the ladder, 1 to `highest`, and the cheapest action that leads to the next one."""

    rung: int
    highest: int
    light: Light
    because: ReasonAnswer
    next_action: ActionAnswer | None


class GlanceAnswer(msgspec.Struct, frozen=True):
    """How an account's map stands beside others: its health; with how many of those known both sides speak of late."""

    account_id: str
    health: HealthAnswer
    active: int
    known: int
    threading: str


class GlancesAnswer(msgspec.Struct, frozen=True):
    """How several accounts stand, in the order asked for."""

    items: list[GlanceAnswer]


class RoleAnswer(msgspec.Struct, frozen=True):
    """One required role: who fills it, and in which seats it is known that nobody is known."""

    role: str
    required: int
    filled: int
    names: list[str]
    open_seats: list[str]
    because: ReasonAnswer


class CompletenessAnswer(msgspec.Struct, frozen=True):
    """Which of the required people are known; `share` counts the roles' weights, 0 to 1."""

    filled: int
    required: int
    share: float
    roles: list[RoleAnswer]


class ContactAnswer(msgspec.Struct, frozen=True):
    """With how many people both sides speak of late, and how contact has worn away, the worst last."""

    threading: str
    because: ReasonAnswer
    active: list[str]
    stale: list[str]
    known: int
    wear: list[ReasonAnswer]


class DepthPartAnswer(msgspec.Struct, frozen=True):
    """One part of the depth: its share, 0 to 1 (null: it cannot be known), and the points it can give."""

    name: str
    share: float | None
    weight: int
    because: ReasonAnswer


class DepthAnswer(msgspec.Struct, frozen=True):
    """How deep our relationship with the account is, 0 to 100; null while nobody is known."""

    value: float | None
    band: str | None
    parts: list[DepthPartAnswer]


class FindingAnswer(msgspec.Struct, frozen=True):
    """Something to look at, and whom it is about."""

    subject_id: str
    name: str
    because: ReasonAnswer


class EngagementGapAnswer(msgspec.Struct, frozen=True):
    """How far somebody takes part and should; `steps` is by how many levels they must move."""

    subject_id: str
    name: str
    current: EngagementLevel | None
    desired: EngagementLevel | None
    steps: int | None
    because: ReasonAnswer


class StepAnswer(msgspec.Struct, frozen=True):
    """One step of the decision: who is what to it (names), and what is wrong."""

    step: str
    accountable: list[str]
    responsible: list[str]
    consulted: list[str]
    informed: list[str]
    gaps: list[ReasonAnswer]


class LetterAnswer(msgspec.Struct, frozen=True):
    """One letter of MEDDPICC: 0 to 3, and how sure that is."""

    letter: str
    score: int
    confirmation: str


class DealAnswer(msgspec.Struct, frozen=True):
    """How well a deal is understood: the sum of its letters, what of it is confirmed, what is next, and doubts."""

    opportunity_id: str
    name: str
    total: int
    confirmed: int
    highest: int
    next_up: str | None
    letters: list[LetterAnswer]
    doubts: list[ReasonAnswer]


class MissedAnswer(msgspec.Struct, frozen=True):
    """What somebody's leaving would cost; `rung` is where on the ladder the map would be left."""

    subject_id: str
    name: str
    rung: int
    losses: list[ReasonAnswer]


class HeldTogetherAnswer(msgspec.Struct, frozen=True):
    """Somebody without whom so many others would have no relationship with the rest; `cut_off` names some of them."""

    subject_id: str
    name: str
    count: int
    cut_off: list[str]


class IntroductionAnswer(msgspec.Struct, frozen=True):
    """The strongest chain to somebody who counts and whom we do not reach, beginning with one of us.

    `path` and `holders` are ids of members and people; without one of the `holders` no chain is left. `strength` is
    how likely the whole chain holds, 0 to 1. All are null or empty where no chain leads there.
    """

    subject_id: str
    name: str
    path: list[str]
    names: list[str]
    strength: float | None
    holders: list[str]
    because: ReasonAnswer


class OldValueAnswer(msgspec.Struct, frozen=True):
    """A value that somebody should stand by or change, and when somebody last did."""

    subject_id: str
    name: str
    field: str
    on: date


class WearingAnswer(msgspec.Struct, frozen=True):
    """How many values are how fresh, and the oldest that are not."""

    counts: dict[Freshness, int]
    oldest: list[OldValueAnswer]


class ReviewedPersonAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One person by the rules: field of power and interest, ring, how our contact is.

    `days` is how long ago we were last in touch; `strength` 1 to 100. Null is unknown, or never.
    """

    subject_id: str
    name: str
    quadrant: Quadrant | None
    quadrant_estimated: bool
    quadrant_because: ReasonAnswer
    ring: OnionRing | None
    ring_chosen: bool
    ring_because: ReasonAnswer
    contact: Freshness
    days: int | None
    live: bool
    strength: float | None
    strength_because: list[ReasonAnswer]


class ReviewAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the rules tell of an account's map, or of one of its deals, on a day.

    `raci` is null where nobody is assigned to any step. `people` are those of whom anything is known.
    """

    account: str
    opportunity_id: str | None
    opportunity: str | None
    template: dict[str, str]
    on: date
    health: HealthAnswer
    completeness: CompletenessAnswer
    coverage: ContactAnswer
    depth: DepthAnswer
    optimism: list[ReasonAnswer]
    contradictions: list[FindingAnswer]
    engagement: list[EngagementGapAnswer]
    raci: list[StepAnswer] | None
    deals: list[DealAnswer]
    missed: list[MissedAnswer]
    held_together: list[HeldTogetherAnswer]
    introductions: list[IntroductionAnswer]
    wearing: WearingAnswer
    people: list[ReviewedPersonAnswer]
