"""What somebody's leaving would do to a map: to its health, its roles and our contact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inroad.influence.because import Because, because
from inroad.influence.completeness import Completeness, completeness
from inroad.influence.coverage import ContactCoverage, coverage
from inroad.influence.health import MapHealth, map_health
from inroad.influence.stakes import Contact, MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.errors import NotFound


@dataclass(frozen=True, slots=True)
class MapState:
    """A map at one time, by the three rules that a leaving can change."""

    health: MapHealth
    completeness: Completeness
    coverage: ContactCoverage


@dataclass(frozen=True, slots=True)
class Leaving:
    """A map with and without a person, and what is lost, in words; nothing is said of what stays as it is."""

    person: str
    before: MapState
    after: MapState
    losses: tuple[Because, ...]


def leaving(
    person: str,
    people: Iterable[MapPerson],
    contacts: Mapping[str, Contact],
    on: date,
    thresholds: Thresholds = DEFAULTS,
) -> Leaving:
    """Judge a map with and without a person (by id); `NotFound` if the map has nobody of that id."""
    everybody = list(people)
    rest = [each for each in everybody if each.id != person]
    if len(rest) == len(everybody):
        raise NotFound("this person is not on the map", kind="person")
    before, after = (_state(those, contacts, on, thresholds) for those in (everybody, rest))
    return Leaving(person, before, after, tuple(_losses(before, after)))


def _state(people: list[MapPerson], contacts: Mapping[str, Contact], on: date, thresholds: Thresholds) -> MapState:
    return MapState(
        map_health(people),
        completeness(people, thresholds.template),
        coverage(people, contacts, on, thresholds),
    )


def _losses(before: MapState, after: MapState) -> Iterable[Because]:
    if after.health.rung < before.health.rung:
        sentence = "the map falls from rung {rung} to {lower}: {why}"
        rung, lower = int(before.health.rung), int(after.health.rung)
        yield because("rung_lost", sentence, rung=rung, lower=lower, why=after.health.because)
    unfilled = [
        role.role
        for role, now in zip(before.completeness.roles, after.completeness.roles, strict=True)
        if now.filled < role.filled
    ]
    if unfilled:
        yield because("roles_lost", "nobody else is known as {roles}", roles=unfilled)
    if after.coverage.threading is not before.coverage.threading:
        yield because("threads_lost", "{why}", why=after.coverage.because)
    known = {wear for wear, _ in before.coverage.wear}
    yield from (reason for wear, reason in after.coverage.wear if wear not in known and after.coverage.active)
