"""The review of a map: everything that the rules tell of it, in one answer, each with why it is so."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from inroad.influence.because import Because
from inroad.influence.completeness import Completeness, completeness
from inroad.influence.contradictions import Contradiction, contradictions
from inroad.influence.coverage import ContactCoverage, coverage, is_active
from inroad.influence.depth import Depth, relationship_depth
from inroad.influence.drawn import drawn_bonds, drawn_ties
from inroad.influence.engagement import EngagementGap, engagement_matrix
from inroad.influence.fragility import single_points
from inroad.influence.freshness import Age, Freshness, age_of
from inroad.influence.health import DECIDING, MapHealth, Rung, map_health
from inroad.influence.introductions import Introduction, along_lines, introductions, our_bonds
from inroad.influence.leaving import leaving
from inroad.influence.meddpicc import Element, Qualification, qualify
from inroad.influence.network import weave
from inroad.influence.onion import RingPlace, ring_of
from inroad.influence.optimism import optimism
from inroad.influence.quadrants import Field, quadrant_of
from inroad.influence.raci import Assignment, RaciCheck, check_raci
from inroad.influence.stakes import NO_CONTACT, Contact, MapPerson, Touch, contacts
from inroad.influence.strength import TieStrength, pair_strengths, team_strengths
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.assessment import Confirmation
from inroad.model.relationship import Relationship
from inroad.model.stakeholder import Meddpicc, RelationshipLevel


class SaidValue(NamedTuple):
    """A value that is held of somebody, and the day on which somebody last stood by it."""

    person: str
    field: str
    on: date


class Deal(NamedTuple):
    """A deal with the letters that somebody scored."""

    id: str
    name: str
    scored: Mapping[Meddpicc, Element]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that a review looks at, as of the day `on`.

    `us` are our people by id with their names, `others` those outside the map with whom somebody has a relationship;
    `levels` what one of us is to one of theirs, by (ours, theirs); `lines` are (report, superior). Relationships are
    those that hold on the day.
    """

    on: date
    people: Sequence[MapPerson]
    touches: Sequence[Touch] = ()
    relationships: Sequence[Relationship] = ()
    lines: Sequence[tuple[str, str]] = ()
    us: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[tuple[str, str], RelationshipLevel] = field(default_factory=dict)
    assignments: Sequence[Assignment] = ()
    steps: Sequence[str] = ()
    deals: Sequence[Deal] = ()
    values: Sequence[SaidValue] = ()


@dataclass(frozen=True, slots=True)
class ReviewedPerson:
    """One person by the rules: field of power and interest, ring, what passed between us, and how old that is.

    `strength` is that of all our ties to them (None: nothing ever passed); `live` says that both sides spoke of late.
    """

    id: str
    name: str
    field: Field
    ring: RingPlace
    contact: Contact
    age: Age
    strength: TieStrength | None
    live: bool


@dataclass(frozen=True, slots=True)
class ReviewedDeal:
    """A deal's qualification, judged with the people of the map."""

    id: str
    name: str
    qualification: Qualification


@dataclass(frozen=True, slots=True)
class Wearing:
    """How many values are how fresh, and those that most need somebody to say that they still hold, oldest first."""

    counts: Mapping[Freshness, int]
    oldest: tuple[SaidValue, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """Whose leaving would cost what, and the rung of the ladder on which the map would be left."""

    person: str
    rung: Rung
    losses: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class HeldTogether:
    """Somebody who alone ties so many others to the rest of those with whom anybody drew a relationship."""

    person: str
    count: int
    cut_off: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the rules tell of a map; `people` are those of whom anything is known.

    `raci` is None where nobody is assigned to any step: nobody asked for a matrix.
    """

    on: date
    health: MapHealth
    completeness: Completeness
    coverage: ContactCoverage
    depth: Depth
    contradictions: tuple[Contradiction, ...]
    optimism: tuple[Because, ...]
    engagement: tuple[EngagementGap, ...]
    raci: RaciCheck | None
    deals: tuple[ReviewedDeal, ...]
    missed: tuple[Missed, ...]
    held_together: tuple[HeldTogether, ...]
    introductions: tuple[Introduction, ...]
    wearing: Wearing
    people: tuple[ReviewedPerson, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """What is told of a map beside others: how good it is, and with how many of its people we are in contact."""

    health: MapHealth
    coverage: ContactCoverage


def glance(seen: Seen, thresholds: Thresholds = DEFAULTS) -> Glance:
    """Judge a map by what comes first in its review."""
    met = contacts(touch for touch in seen.touches if touch.on <= seen.on)
    return Glance(map_health(seen.people), coverage(seen.people, met, seen.on, thresholds))


def review(seen: Seen, thresholds: Thresholds = DEFAULTS) -> Review:
    """Judge a map by every rule. What happened after the day is not looked at."""
    touches = [touch for touch in seen.touches if touch.on <= seen.on]
    met = contacts(touches)
    people, on = seen.people, seen.on
    covered = coverage(people, met, on, thresholds)
    ours = our_bonds(pair_strengths(touches, on), seen.levels)
    bonds = [*ours, *drawn_bonds(seen.relationships), *along_lines(seen.lines)]
    return Review(
        on=on,
        health=map_health(people),
        completeness=completeness(people, thresholds.template),
        coverage=covered,
        depth=relationship_depth(people, met, on, thresholds=thresholds),
        contradictions=contradictions(people, touches, on, thresholds),
        optimism=optimism(people, thresholds),
        engagement=engagement_matrix(person for person in people if person.desired is not None),
        raci=check_raci(seen.assignments, seen.steps) if seen.assignments else None,
        deals=tuple(ReviewedDeal(deal.id, deal.name, qualify(deal.scored, people)) for deal in seen.deals),
        missed=_missed(people, met, on, thresholds),
        held_together=_held_together(seen.relationships),
        introductions=introductions(people, bonds, seen.us, covered.active, seen.others),
        wearing=_wearing(seen.values, on, thresholds),
        people=_people(seen, met, touches, thresholds),
    )


def _missed(
    people: Sequence[MapPerson], met: Mapping[str, Contact], on: date, thresholds: Thresholds
) -> tuple[Missed, ...]:
    """What the leaving of each would cost whom the map cannot do without, the dearest first."""
    looked_at = _telling(people, met)
    found = [leaving(person, looked_at, met, on, thresholds) for person in _needed(looked_at, met, on, thresholds)]
    costly = [Missed(each.person, each.after.health.rung, each.losses) for each in found if each.losses]
    return tuple(sorted(costly, key=lambda each: (each.rung, -len(each.losses))))


def _telling(people: Sequence[MapPerson], met: Mapping[str, Contact]) -> list[MapPerson]:
    """Those of whom anything is known that a leaving could take away; one of the others stands for all of them."""
    told = [each for each in people if each.known_roles or each.status.key_player or each.id in met]
    others = [each for each in people if not (each.known_roles or each.status.key_player or each.id in met)]
    return told + [each for each in others if not each.placeholder][:1]


def _needed(people: Sequence[MapPerson], met: Mapping[str, Contact], on: date, thresholds: Thresholds) -> list[str]:
    """Those who may be the last of their kind: of a role, of support, of support that decides, of live contact."""
    known = [person for person in people if not person.placeholder]
    supporters = [
        each
        for each in known
        if each.status.key_player and each.stance.supportive and each.stance_is is Confirmation.CONFIRMED
    ]
    kinds = [([each for each in known if each.has(role)], need.count) for role, need in thresholds.template.items()]
    kinds += [(supporters, 1), ([each for each in supporters if each.has(*DECIDING)], 1)]
    kinds += [([each for each in known if is_active(met.get(each.id, NO_CONTACT), on, thresholds)], thresholds.threads)]
    scarce = {each.id for some, count in kinds if len(some) <= count for each in some}
    return [each.id for each in known if each.id in scarce]


def _held_together(relationships: Sequence[Relationship]) -> tuple[HeldTogether, ...]:
    network = weave(drawn_ties(relationships))
    name = network.people
    return tuple(
        HeldTogether(name[point.person], point.count, tuple(name[each] for each in point.cut_off))
        for point in single_points(network)
    )


def _wearing(values: Sequence[SaidValue], on: date, thresholds: Thresholds) -> Wearing:
    fresh = {day: age_of(day, on, thresholds).freshness for day in {value.on for value in values}}
    counts = Counter(fresh[value.on] for value in values)
    old = [value for value in values if fresh[value.on] is not Freshness.FRESH]
    return Wearing({each: counts[each] for each in Freshness}, tuple(sorted(old, key=_day)[:MOST_NAMED]))


def _day(value: SaidValue) -> date:
    return value.on


def _people(
    seen: Seen, met: Mapping[str, Contact], touches: Sequence[Touch], thresholds: Thresholds
) -> tuple[ReviewedPerson, ...]:
    strengths = team_strengths(touches, seen.on)
    told = {value.person for value in seen.values} | set(met)
    found = []
    for person in seen.people:
        if person.id in told:
            contact = met.get(person.id, NO_CONTACT)
            found.append(
                ReviewedPerson(
                    person.id,
                    person.name,
                    quadrant_of(person, thresholds),
                    ring_of(person, thresholds),
                    contact,
                    age_of(contact.last, seen.on, thresholds),
                    strengths.get(person.id),
                    is_active(contact, seen.on, thresholds),
                )
            )
    return tuple(found)


MOST_NAMED = 20
"""So many of the oldest values are named; all are counted."""
