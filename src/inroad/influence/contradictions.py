"""Declared against observed: where what somebody wrote down does not go with what happened."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson, Touch, contact_of
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.interaction import InteractionKind
from inroad.model.person import Seniority
from inroad.model.stakeholder import BuyingRole, Coverage, EngagementLevel, PoliticalStatus


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is declared of a person, and what was observed instead; a question to ask, never a correction."""

    person: str
    because: Because


@dataclass(frozen=True, slots=True)
class _Seen:
    """One person and what was observed of them up to a day."""

    person: MapPerson
    touches: list[Touch]
    on: date
    thresholds: Thresholds

    @property
    def meetings(self) -> int:
        """Meetings, calls and visits of late."""
        since = self.on - timedelta(days=self.thresholds.meeting_days)
        return sum(not touch.kind.written and since < touch.on <= self.on for touch in self.touches)

    @property
    def silent_for(self) -> int | None:
        """Days since they were last heard from; None if never."""
        last = contact_of(self.touches).last_in
        return None if last is None else (self.on - last).days


def contradictions(
    people: Iterable[MapPerson], touches: Iterable[Touch], on: date, thresholds: Thresholds = DEFAULTS
) -> tuple[Contradiction, ...]:
    """Everything that does not go together, person by person. Interactions after the day are not looked at."""
    by_person: dict[str, list[Touch]] = {}
    for touch in touches:
        if touch.on <= on:
            by_person.setdefault(touch.person, []).append(touch)
    observed = bool(by_person)
    return tuple(
        Contradiction(person.id, reason)
        for person in people
        if not person.placeholder
        for reason in _of(_Seen(person, by_person.get(person.id, []), on, thresholds), observed=observed)
    )


def _of(seen: _Seen, *, observed: bool) -> Iterator[Because]:
    """The rules in turn; where nothing was observed of anybody, silence means nothing."""
    for rule in _DECLARED:
        yield from rule(seen)
    if observed:
        for rule in _OBSERVED:
            yield from rule(seen)


def _silent_champion(seen: _Seen) -> Iterator[Because]:
    if not seen.person.has(BuyingRole.CHAMPION):
        return
    days = seen.silent_for
    name = seen.person.name
    if days is None:
        yield because("champion_never_heard", "{name} is a champion, yet was never heard from", name=name)
    elif days >= seen.thresholds.silent_days:
        sentence = "{name} is a champion, yet silent for {days} days"
        yield because("champion_silent", sentence, name=name, days=days)


def _attending_blocker(seen: _Seen) -> Iterator[Because]:
    blocks = seen.person.has(BuyingRole.BLOCKER) or seen.person.stance.opposed
    if blocks and seen.meetings >= seen.thresholds.meetings:
        word = "a blocker" if seen.person.has(BuyingRole.BLOCKER) else "against us"
        sentence = "{name} is {word}, yet came to {meetings} meetings"
        yield because("blocker_attends", sentence, name=seen.person.name, word=word, meetings=seen.meetings)


def _unanswering_supporter(seen: _Seen) -> Iterator[Because]:
    contact = contact_of(seen.touches)
    unheard = contact.last_in is None and contact.mails_out >= seen.thresholds.unanswered
    if seen.person.stance.supportive and unheard:
        sentence = "{name} supports us, yet answered none of {mails} mails"
        yield because("supporter_unanswering", sentence, name=seen.person.name, mails=contact.mails_out)


def _covered_without_contact(seen: _Seen) -> Iterator[Because]:
    declared = seen.person.coverage
    name = seen.person.name
    if declared in {Coverage.IN_DEPTH, Coverage.MULTIPLE_CONTACTS} and not seen.touches:
        sentence = "{name} is said to be covered ({coverage}), yet no contact is on record"
        yield because("covered_unseen", sentence, name=name, coverage=declared)
    elif declared is Coverage.NO_CONTACT and seen.touches:
        sentence = "{name} is said to have no contact with us, yet {count} are on record"
        yield because("uncovered_seen", sentence, name=name, count=len(seen.touches))


def _attending_unaware(seen: _Seen) -> Iterator[Because]:
    met = sum(touch.kind is InteractionKind.MEETING for touch in seen.touches)
    if seen.person.engagement is EngagementLevel.UNAWARE and met:
        sentence = "{name} is said to be unaware, yet came to {meetings} meetings"
        yield because("unaware_attends", sentence, name=seen.person.name, meetings=met)


def _deciding_individual(seen: _Seen) -> Iterator[Because]:
    decides = [role for role in _DECIDES if seen.person.has(role)]
    if decides and seen.person.seniority is Seniority.INDIVIDUAL:
        sentence = "{name} is {role}, yet the title says {title}"
        title = seen.person.title or "no manager"
        yield because("title_too_low", sentence, name=seen.person.name, role=decides[0], title=title)


def _powerless_circle(seen: _Seen) -> Iterator[Because]:
    power = seen.person.power.value
    inside = seen.person.status is PoliticalStatus.INNER_CIRCLE
    if inside and power is not None and power <= seen.thresholds.low_power:
        sentence = "{name} belongs to the inner circle, yet has power {power} of 10"
        yield because("circle_without_power", sentence, name=seen.person.name, power=power)


def _supportive_blocker(seen: _Seen) -> Iterator[Because]:
    if seen.person.has(BuyingRole.BLOCKER) and seen.person.stance.supportive:
        yield because("blocker_supports", "{name} is a blocker, yet supports us", name=seen.person.name)


def _opposed_champion(seen: _Seen) -> Iterator[Because]:
    if seen.person.has(BuyingRole.CHAMPION) and seen.person.stance.opposed:
        yield because("champion_opposes", "{name} is a champion, yet is against us", name=seen.person.name)


_Rule = Callable[[_Seen], Iterator[Because]]
_DECIDES = (BuyingRole.DECISION_MAKER, BuyingRole.ECONOMIC_BUYER, BuyingRole.APPROVER)
_DECLARED: tuple[_Rule, ...] = (_deciding_individual, _powerless_circle, _supportive_blocker, _opposed_champion)
_OBSERVED: tuple[_Rule, ...] = (
    _silent_champion,
    _attending_blocker,
    _unanswering_supporter,
    _covered_without_contact,
    _attending_unaware,
)
