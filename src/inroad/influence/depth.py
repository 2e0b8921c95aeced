"""Relationship depth of an account: 0 to 100 out of five parts with published weights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroad.influence.because import Because, because
from inroad.influence.coverage import is_active
from inroad.influence.freshness import Freshness, age_of
from inroad.influence.stakes import NO_CONTACT, Contact, MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.person import Seniority

WEIGHTS = {"roles": 40, "seniority": 25, "two_way": 20, "threads": 10, "partner": 5}
"""How many of the 100 points each part can give."""


class DepthBand(StrEnum):
    """The depth in words, the least first."""

    SHALLOW = "shallow"
    EMERGING = "emerging"
    WORKING = "working"
    STRONG = "strong"
    DEEP = "deep"


@dataclass(frozen=True, slots=True)
class DepthPart:
    """One part: its share, 0 to 1 (None while it cannot be known), the points it could give, and why."""

    name: str
    share: float | None
    weight: int
    because: Because


@dataclass(frozen=True, slots=True)
class Depth:
    """The depth, its band and its parts. What cannot be known gives its weight to the rest; None if nothing can."""

    value: float | None
    band: DepthBand | None
    parts: tuple[DepthPart, ...]


def relationship_depth(
    people: Iterable[MapPerson],
    contacts: Mapping[str, Contact],
    on: date,
    *,
    partner: bool | None = None,
    thresholds: Thresholds = DEFAULTS,
) -> Depth:
    """How deep our relationship with an account is; `partner` says whether one stands beside us there, if known."""
    known = [person for person in people if not person.placeholder]
    reached = [
        person
        for person in known
        if age_of(contacts.get(person.id, NO_CONTACT).last, on, thresholds).freshness
        not in {Freshness.STALE, Freshness.NEVER}
    ]
    active = [person for person in reached if is_active(contacts[person.id], on, thresholds)]
    parts = (
        _roles(known, reached, thresholds),
        _seniority(known, reached),
        _two_way(reached, active),
        _threads(known, active, thresholds),
        _partner(beside_us=partner),
    )
    told = [part for part in parts if part.share is not None]
    if not known:
        return Depth(None, None, parts)
    value = 100 * sum((part.share or 0.0) * part.weight for part in told) / sum(part.weight for part in told)
    return Depth(value, band_of(value, thresholds), parts)


def band_of(value: float, thresholds: Thresholds = DEFAULTS) -> DepthBand:
    """The band in which a depth lies; a bound belongs to the band above it."""
    return list(DepthBand)[sum(value >= bound for bound in thresholds.depth_bands)]


def _roles(known: list[MapPerson], reached: list[MapPerson], thresholds: Thresholds) -> DepthPart:
    wanted = list(thresholds.template)
    if not any(person.known_roles for person in known):
        return _unknown("roles", "no buying role is known")
    found = [role for role in wanted if any(person.has(role) for person in reached)]
    reason = because("depth_roles", "in contact with {found} of {wanted} roles", found=len(found), wanted=len(wanted))
    return DepthPart("roles", len(found) / len(wanted), WEIGHTS["roles"], reason)


def _seniority(known: list[MapPerson], reached: list[MapPerson]) -> DepthPart:
    levels = {person.seniority for person in known} - {Seniority.UNKNOWN}
    if not levels:
        return _unknown("seniority", "no seniority is known")
    found = levels & {person.seniority for person in reached}
    sentence = "in contact with {found} of {levels} levels of seniority"
    reason = because("depth_seniority", sentence, found=len(found), levels=len(levels))
    return DepthPart("seniority", len(found) / len(levels), WEIGHTS["seniority"], reason)


def _two_way(reached: list[MapPerson], active: list[MapPerson]) -> DepthPart:
    share = len(active) / len(reached) if reached else 0.0
    sentence = "{active} of {reached} live contacts are two-way"
    reason = because("depth_two_way", sentence, active=len(active), reached=len(reached))
    return DepthPart("two_way", share, WEIGHTS["two_way"], reason)


def _threads(known: list[MapPerson], active: list[MapPerson], thresholds: Thresholds) -> DepthPart:
    wanted = min(thresholds.threads, len(known)) or 1
    reason = because(
        "depth_threads", "{active} in live contact, {wanted} are wanted", active=len(active), wanted=wanted
    )
    return DepthPart("threads", min(len(active) / wanted, 1.0), WEIGHTS["threads"], reason)


def _partner(*, beside_us: bool | None) -> DepthPart:
    if beside_us is None:
        return _unknown("partner", "nobody said whether a partner is there")
    sentence = "a partner is there too" if beside_us else "no partner is there"
    return DepthPart("partner", float(beside_us), WEIGHTS["partner"], because("depth_partner", sentence))


def _unknown(name: str, sentence: str) -> DepthPart:
    return DepthPart(name, None, WEIGHTS[name], because(f"depth_{name}_unknown", sentence))
