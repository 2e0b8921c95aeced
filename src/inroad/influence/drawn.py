"""Relationships that people drew: as ties, for what they tell of standing, and as bonds, for paths along them."""

from collections.abc import Iterable, Iterator

from inroad.influence.paths import Bond
from inroad.influence.ties import Tie, TieKind
from inroad.model.relationship import RelationKind, Relationship, TieStrength

WEIGHT = {TieStrength.WEAK: 1.0, TieStrength.MODERATE: 2.0, TieStrength.UNKNOWN: 2.0, TieStrength.STRONG: 3.0}
"""How much a relationship counts beside others of its kind; one of unknown strength counts as a middling one."""

CARRIES = {TieStrength.WEAK: 0.25, TieStrength.MODERATE: 0.5, TieStrength.UNKNOWN: 0.5, TieStrength.STRONG: 0.75}
"""How likely it carries an introduction."""

_KINDS = {
    RelationKind.INFLUENCES: TieKind.INFLUENCES,
    RelationKind.ADVISES: TieKind.ADVICE,
    RelationKind.ALLIED_WITH: TieKind.ALLIED_WITH,
    RelationKind.KNOWS: TieKind.KNOWS,
    RelationKind.FORMER_COLLEAGUE: TieKind.FORMER_COLLEAGUE,
    RelationKind.ASSISTANT_OF: TieKind.KNOWS,
    RelationKind.INTRODUCED_BY: TieKind.INTRODUCED_BY,
}
"""A conflict is none of these: nobody moves an enemy, or is introduced by one."""


def drawn_ties(relationships: Iterable[Relationship]) -> Iterator[Tie]:
    """Relationships as ties. Who advises is the one asked: as a tie of advice it points at them."""
    for each in relationships:
        if each.relation in _KINDS:
            ends = (each.from_id, each.to_id)
            source, target = reversed(ends) if each.relation is RelationKind.ADVISES else ends
            yield Tie(source, target, _KINDS[each.relation], WEIGHT[each.strength])


def drawn_bonds(relationships: Iterable[Relationship]) -> Iterator[Bond]:
    """Relationships as bonds, along which one can ask for an introduction."""
    for each in relationships:
        if each.relation in _KINDS:
            yield Bond(each.from_id, each.to_id, CARRIES[each.strength])
