"""Completeness: which of the roles that a map should name are filled, as progress one can finish."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import DEFAULT_TEMPLATE, RoleNeed
from inroad.model.errors import Invalid
from inroad.model.stakeholder import BuyingRole


@dataclass(frozen=True, slots=True)
class RoleFill:
    """One required role: who fills it (names), how many are required, and the open seats known for it."""

    role: BuyingRole
    required: int
    filled_by: tuple[str, ...]
    open_seats: tuple[str, ...]

    @property
    def filled(self) -> int:
        """How many of the required are filled; more than required does not count."""
        return min(len(self.filled_by), self.required)

    @property
    def because(self) -> Because:
        """Progress as one says it, "2 of 3 economic buyers", and the open seats known."""
        plural = self.role.words if self.required == 1 else f"{self.role.words}s"
        sentence = "{filled} of {required} {roles}"
        if self.filled < self.required and self.open_seats:
            sentence += "; the seat is known, the person is not: {seats}"
        code = "role_seat_open" if self.filled < self.required and self.open_seats else "role_fill"
        return because(
            code,
            sentence,
            filled=self.filled,
            required=self.required,
            roles=plural,
            role=self.role,
            seats=self.open_seats,
        )


@dataclass(frozen=True, slots=True)
class Completeness:
    """Progress of a map by its template; `share` is weighted, 0 to 1."""

    roles: tuple[RoleFill, ...]
    share: float

    @property
    def filled(self) -> int:
        """How many of the required people are known."""
        return sum(role.filled for role in self.roles)

    @property
    def required(self) -> int:
        """How many people the template requires."""
        return sum(role.required for role in self.roles)

    @property
    def missing(self) -> tuple[RoleFill, ...]:
        """The roles that are not filled."""
        return tuple(role for role in self.roles if role.filled < role.required)


def completeness(
    people: Iterable[MapPerson], template: Mapping[BuyingRole, RoleNeed] = DEFAULT_TEMPLATE
) -> Completeness:
    """Compare a map with a template; an open seat is known of, but does not fill a role."""
    if not template or any(need.count < 1 or need.weight <= 0 for need in template.values()):
        raise Invalid("a template requires some role, each with a number and a weight above 0", field="template")
    everybody = list(people)
    roles = tuple(
        RoleFill(
            role,
            need.count,
            tuple(person.name for person in everybody if person.has(role) and not person.placeholder),
            tuple(person.name for person in everybody if person.has(role) and person.placeholder),
        )
        for role, need in template.items()
    )
    whole = sum(need.count * need.weight for need in template.values())
    return Completeness(roles, sum(role.filled * template[role.role].weight for role in roles) / whole)
