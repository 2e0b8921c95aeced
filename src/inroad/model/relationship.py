"""A relationship: what is between two people, beside and across the lines along which they report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from inroad.model.entity import Entity, Validity, require_order
from inroad.model.errors import Invalid


class RelationKind(StrEnum):
    """What is between them; read "from … to": Ada influences Bob, Ada advises Bob, Ada is introduced to us by Bob."""

    INFLUENCES = "influences"
    CONFLICTS_WITH = "conflicts_with"
    ALLIED_WITH = "allied_with"
    KNOWS = "knows"
    ADVISES = "advises"
    FORMER_COLLEAGUE = "former_colleague"
    ASSISTANT_OF = "assistant_of"
    INTRODUCED_BY = "introduced_by"


SYMMETRIC = frozenset(
    {RelationKind.CONFLICTS_WITH, RelationKind.ALLIED_WITH, RelationKind.KNOWS, RelationKind.FORMER_COLLEAGUE}
)
"""The kinds which say the same of both ends; all others point."""


class TieStrength(StrEnum):
    """How much it counts; unknown is a value of its own, not a weak tie."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship(Entity):
    """A tie from one person to another, drawn in the map of an account, true from `valid_from` to `valid_to`.

    An end is a person (of this account or of any other), or the position of a seat whose holder nobody knows. `formal`
    says whether the tie belongs to their work (a committee, a mandate) or not (a friendship); None where nobody knows.
    """

    kind: ClassVar[str] = "relationship"

    account_id: str
    from_id: str
    to_id: str
    relation: RelationKind
    strength: TieStrength = TieStrength.UNKNOWN
    formal: bool | None = None
    note: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        if self.from_id == self.to_id:
            raise Invalid(
                "a relationship is between two people, not of somebody with themselves", says="self_tie", field="to_id"
            )
        require_order(self.valid_from, self.valid_to)

    @property
    def validity(self) -> Validity:
        """When it was true."""
        return Validity(self.valid_from, self.valid_to)

    @property
    def symmetric(self) -> bool:
        """Whether it says the same of both ends."""
        return self.relation in SYMMETRIC

    def repeats(self, other: "Relationship") -> bool:
        """Whether both say the same of the same two people for a time that both cover."""
        same_ends = (self.from_id, self.to_id) == (other.from_id, other.to_id)
        turned = self.symmetric and (self.from_id, self.to_id) == (other.to_id, other.from_id)
        return (
            self.id != other.id
            and self.account_id == other.account_id
            and self.relation is other.relation
            and (same_ends or turned)
            and self.validity.meets(other.validity)
        )
