"""A review put into answers."""

from collections.abc import Mapping

from inroad.api.review_answers import (
    ActionAnswer,
    CompletenessAnswer,
    ContactAnswer,
    DealAnswer,
    DepthAnswer,
    DepthPartAnswer,
    EngagementGapAnswer,
    FindingAnswer,
    GlanceAnswer,
    HealthAnswer,
    HeldTogetherAnswer,
    IntroductionAnswer,
    LetterAnswer,
    MissedAnswer,
    OldValueAnswer,
    ReasonAnswer,
    ReviewAnswer,
    ReviewedPersonAnswer,
    RoleAnswer,
    StepAnswer,
    WearingAnswer,
    reason_answer,
)
from inroad.influence.because import Because
from inroad.influence.engagement import EngagementGap
from inroad.influence.health import MapHealth
from inroad.influence.review import Glance, Missed, Review, ReviewedDeal, ReviewedPerson
from inroad.workspace.reviewing import Reviewed


def review_answer(found: Reviewed) -> ReviewAnswer:
    """A review as the API says it."""
    told, names = found.review, found.names
    return ReviewAnswer(
        account=found.account.name,
        opportunity_id=None if found.opportunity is None else found.opportunity.id,
        opportunity=None if found.opportunity is None else found.opportunity.name,
        template=dict(found.template.name),
        on=told.on,
        health=_health(told.health),
        completeness=_completeness(told),
        coverage=_contact(told),
        depth=_depth(told),
        optimism=_reasons(told.optimism),
        contradictions=[
            FindingAnswer(each.person, names[each.person], reason_answer(each.because)) for each in told.contradictions
        ],
        engagement=[
            EngagementGapAnswer(
                each.person, names[each.person], each.current, each.desired, each.steps, reason_answer(each.because)
            )
            for each in told.engagement
        ],
        raci=_raci(told),
        deals=list(map(_deal, told.deals)),
        missed=[_missed(each, names) for each in told.missed],
        held_together=[
            HeldTogetherAnswer(each.person, names[each.person], each.count, [names[one] for one in each.cut_off])
            for each in told.held_together
        ],
        introductions=_introductions(told, names),
        wearing=WearingAnswer(
            dict(told.wearing.counts),
            [OldValueAnswer(each.person, names[each.person], each.field, each.on) for each in told.wearing.oldest],
        ),
        people=list(map(reviewed_answer, told.people)),
    )


def _reasons(reasons: tuple[Because, ...]) -> list[ReasonAnswer]:
    return list(map(reason_answer, reasons))


def glance_answer(account_id: str, told: Glance) -> GlanceAnswer:
    """How an account stands, as the API says it."""
    contact = told.coverage
    return GlanceAnswer(account_id, _health(told.health), len(contact.active), contact.known, contact.threading)


def _health(health: MapHealth) -> HealthAnswer:
    action = health.next_action
    return HealthAnswer(
        int(health.rung),
        max(map(int, type(health.rung))),
        health.light,
        reason_answer(health.because),
        None if action is None else ActionAnswer(reason_answer(action.what), action.person, action.minutes),
    )


def _completeness(told: Review) -> CompletenessAnswer:
    found = told.completeness
    return CompletenessAnswer(
        found.filled,
        found.required,
        found.share,
        [
            RoleAnswer(
                each.role,
                each.required,
                each.filled,
                list(each.filled_by),
                list(each.open_seats),
                reason_answer(each.because),
            )
            for each in found.roles
        ],
    )


def _contact(told: Review) -> ContactAnswer:
    found = told.coverage
    return ContactAnswer(
        found.threading,
        reason_answer(found.because),
        list(found.active),
        list(found.stale),
        found.known,
        [reason_answer(reason) for _, reason in found.wear],
    )


def _depth(told: Review) -> DepthAnswer:
    found = told.depth
    parts = [DepthPartAnswer(each.name, each.share, each.weight, reason_answer(each.because)) for each in found.parts]
    return DepthAnswer(found.value, found.band, parts)


def _gap(each: EngagementGap, names: Mapping[str, str]) -> EngagementGapAnswer:
    reason = reason_answer(each.because)
    return EngagementGapAnswer(each.person, names[each.person], each.current, each.desired, each.steps, reason)


def _raci(told: Review) -> list[StepAnswer] | None:
    if told.raci is None:
        return None
    return [
        StepAnswer(
            each.step,
            list(each.accountable),
            list(each.responsible),
            list(each.consulted),
            list(each.informed),
            _reasons(each.gaps),
        )
        for each in told.raci.steps
    ]


def _deal(deal: ReviewedDeal) -> DealAnswer:
    found = deal.qualification
    return DealAnswer(
        deal.id,
        deal.name,
        found.total,
        found.confirmed,
        found.highest,
        found.next_up,
        [LetterAnswer(letter, each.score, each.confirmation) for letter, each in found.elements.items()],
        _reasons(found.doubts),
    )


def _missed(each: Missed, names: Mapping[str, str]) -> MissedAnswer:
    return MissedAnswer(each.person, names[each.person], int(each.rung), _reasons(each.losses))


def _introductions(told: Review, names: Mapping[str, str]) -> list[IntroductionAnswer]:
    return [
        IntroductionAnswer(
            each.person,
            names[each.person],
            [] if each.path is None else list(each.path.people),
            [] if each.path is None else [names[one] for one in each.path.people],
            None if each.path is None else each.path.strength,
            list(each.holders),
            reason_answer(each.because),
        )
        for each in told.introductions
    ]


def reviewed_answer(each: ReviewedPerson) -> ReviewedPersonAnswer:
    """A person by the rules as the API says them."""
    return ReviewedPersonAnswer(
        subject_id=each.id,
        name=each.name,
        quadrant=each.field.quadrant,
        quadrant_estimated=each.field.estimated,
        quadrant_because=reason_answer(each.field.because),
        ring=each.ring.ring,
        ring_chosen=each.ring.chosen,
        ring_because=reason_answer(each.ring.because),
        contact=each.age.freshness,
        days=each.age.days,
        live=each.live,
        strength=None if each.strength is None else each.strength.value,
        strength_because=[] if each.strength is None else _reasons(each.strength.because),
    )
