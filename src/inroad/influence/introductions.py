"""Introductions: by which chain of people we come to those who count and whom we do not reach, and who holds it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from inroad.influence.because import Because, because
from inroad.influence.health import DECIDING
from inroad.influence.paths import Bond, Path, path_to_power
from inroad.influence.stakes import MapPerson
from inroad.influence.strength import STRONGEST, TieStrength
from inroad.model.stakeholder import RelationshipLevel

SURE_OF = {
    RelationshipLevel.VENDOR: 0.25,
    RelationshipLevel.CREDIBLE_SOURCE: 0.5,
    RelationshipLevel.PROBLEM_SOLVER: 0.75,
    RelationshipLevel.TRUSTED_ADVISOR: 0.9,
}
"""How likely somebody does one of us the favour, by what we are to them."""

ALONG_THE_LINE = 0.5
"""How likely a superior and a report introduce somebody to each other: they do meet, but nobody said how they stand."""

MOST_SOUGHT = 12
"""To so many people paths are looked for, the most powerful first."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Somebody who counts and whom we do not reach: the strongest chain to them (None: there is none), in words.

    `holders` are those on the way without whom no chain would be left.
    """

    person: str
    path: Path | None
    because: Because
    holders: tuple[str, ...]


def our_bonds(
    strengths: Mapping[tuple[str, str], TieStrength], levels: Mapping[tuple[str, str], RelationshipLevel]
) -> list[Bond]:
    """The bonds of ours to their people, by (ours, theirs): as strong as what passed, or as what we say we are."""
    seen = [Bond(ours, theirs, tie.value / STRONGEST) for (ours, theirs), tie in strengths.items()]
    return seen + [Bond(ours, theirs, SURE_OF[level]) for (ours, theirs), level in levels.items()]


def along_lines(lines: Iterable[tuple[str, str]]) -> list[Bond]:
    """The bonds of reports and superiors."""
    return [Bond(report, superior, ALONG_THE_LINE) for report, superior in lines if report != superior]


def introductions(
    people: Sequence[MapPerson],
    bonds: Sequence[Bond],
    us: Mapping[str, str],
    reached: Collection[str] = (),
    others: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Introduction, ...]:
    """The way to everybody who counts but those we have `reached`.

    `us` are our people, by id with their names, `others` those outside the map who can help.
    """
    names = {**{person.id: person.name for person in people}, **others, **us}
    nobody = {person.id for person in people if person.placeholder}
    walkable = [bond for bond in bonds if bond.one not in nobody and bond.other not in nobody]
    found = []
    for person in _sought(people, reached):
        usable = [b for b in bonds if person.id in {b.one, b.other}] + walkable if person.placeholder else walkable
        found.append(_introduction(person, usable, us, names))
    return tuple(found)


def _sought(people: Sequence[MapPerson], reached: Collection[str]) -> list[MapPerson]:
    """Those who decide or are key players; a seat nobody is known in leads nowhere, but can be led to."""
    counting = [each for each in people if each.id not in reached and (each.has(*DECIDING) or each.status.key_player)]
    return sorted(counting, key=lambda each: (-_power(each), not each.has(*DECIDING)))[:MOST_SOUGHT]


def _introduction(
    person: MapPerson, bonds: Sequence[Bond], us: Mapping[str, str], names: Mapping[str, str]
) -> Introduction:
    path = path_to_power(bonds, person.id, ours=us)
    if path is None:
        reason = because("no_path", "nobody we know leads to {name}", name=person.name)
        return Introduction(person.id, None, reason, ())
    told = replace(path, people=tuple(names.get(each, each) for each in path.people))
    reason = because(
        "path", "{way}", way=told.sentence, people=list(told.people), strength=round(path.strength, _DIGITS)
    )
    between = [each for each in path.people[:-1] if each not in us]
    holders = [each for each in between if path_to_power(_without(each, bonds), person.id, ours=us) is None]
    return Introduction(person.id, path, reason, tuple(holders))


def _without(person: str, bonds: Iterable[Bond]) -> list[Bond]:
    return [bond for bond in bonds if person not in {bond.one, bond.other}]


def _power(person: MapPerson) -> int:
    return -1 if person.power.value is None else person.power.value


_DIGITS = 3
