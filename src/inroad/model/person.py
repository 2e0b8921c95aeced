"""A person, the positions they hold and the lines along which they report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import eq
from typing import Any, ClassVar

from inroad.model.account import are_names, require_name
from inroad.model.entity import Entity, Validity, are_in_order, require_order
from inroad.model.errors import Invalid


class Seniority(StrEnum):
    """How high a title stands, highest first; unknown is a value of its own."""

    BOARD = "board"
    C_LEVEL = "c_level"
    VP = "vp"
    DIRECTOR = "director"
    MANAGER = "manager"
    INDIVIDUAL = "individual"
    UNKNOWN = "unknown"


class Function(StrEnum):
    """What kind of work a title stands for."""

    GENERAL_MANAGEMENT = "general_management"
    FINANCE = "finance"
    IT = "it"
    OPERATIONS = "operations"
    SALES = "sales"
    MARKETING = "marketing"
    PRODUCT = "product"
    ENGINEERING = "engineering"
    RESEARCH = "research"
    HUMAN_RESOURCES = "human_resources"
    LEGAL = "legal"
    PROCUREMENT = "procurement"
    CLINICAL = "clinical"
    POLICY = "policy"
    COMMUNICATIONS = "communications"
    CUSTOMER_SERVICE = "customer_service"
    ADMINISTRATION = "administration"
    OTHER = "other"
    UNKNOWN = "unknown"


class Seat(StrEnum):
    """Who sits there: a known person, somebody we do not know, nobody, or several people in the same kind of post."""

    FILLED = "filled"
    UNKNOWN = "unknown"
    VACANT = "vacant"
    GROUP = "group"


class PositionStatus(StrEnum):
    """Whether the position is held today."""

    ACTIVE = "active"
    LEFT = "left"
    INACTIVE = "inactive"
    UNKNOWN = "unknown"


class LineKind(StrEnum):
    """Solid: the one primary superior. Dotted: any further one."""

    SOLID = "solid"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A human being. `account_id` is the account through which we first met them: their history is kept there."""

    kind: ClassVar[str] = "person"

    account_id: str
    name: str
    given_name: str | None = None
    family_name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    language: str | None = None
    time_zone: str | None = None
    country: str | None = None
    city: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        require_name("person", self.name)

    @classmethod
    def are_sound(cls, columns: Mapping[str, Sequence[Any]]) -> bool:
        """All have names."""
        return are_names(columns["name"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Entity):
    """A seat in an account, held by a person while it was true (`valid_from` to `valid_to`, exclusive).

    A position without a person is a placeholder (`seat` says which kind). One that is not `mapped` was taken off the
    map by somebody: it stands in every list, and on no map until it is put back. `seniority_confidence` and
    `function_confidence` are 0 to 1, None when somebody set the value. `headcount` is full-time equivalents of a group
    seat. `source_key` is what the source called it: a hint, never an identity. `source` names the importing profile.
    """

    kind: ClassVar[str] = "position"

    account_id: str
    person_id: str | None = None
    seat: Seat = Seat.FILLED
    title: str | None = None
    division_id: str | None = None
    seniority: Seniority = Seniority.UNKNOWN
    seniority_confidence: float | None = None
    function: Function = Function.UNKNOWN
    function_confidence: float | None = None
    status: PositionStatus = PositionStatus.ACTIVE
    mapped: bool = True
    grade: str | None = None
    location: str | None = None
    headcount: float | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str | None = None
    source_key: str | None = None
    source_line: int | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        require_order(self.valid_from, self.valid_to)
        if (self.person_id is not None) != (self.seat is Seat.FILLED):
            raise Invalid("a filled seat has a person, and only a filled seat", field="seat")

    @classmethod
    def are_sound(cls, columns: Mapping[str, Sequence[Any]]) -> bool:
        """All filled seats have persons, and none ends before it begins."""
        holders = zip(columns["seat"], columns["person_id"], strict=True)
        return all((seat is Seat.FILLED) == (holder is not None) for seat, holder in holders) and are_in_order(columns)

    @property
    def validity(self) -> Validity:
        """When the position was held."""
        return Validity(self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingLine(Entity):
    """`position_id` reports to `manager_id`, both of one account, from `valid_from` to `valid_to`, exclusive."""

    kind: ClassVar[str] = "reporting_line"

    account_id: str
    position_id: str
    manager_id: str
    line: LineKind = LineKind.SOLID
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        require_order(self.valid_from, self.valid_to)
        if self.position_id == self.manager_id:
            raise Invalid("nobody reports to themselves", says="own_boss", field="manager_id")

    @classmethod
    def are_sound(cls, columns: Mapping[str, Sequence[Any]]) -> bool:
        """All connect two, and none ends before it begins."""
        return not any(map(eq, columns["position_id"], columns["manager_id"])) and are_in_order(columns)

    @property
    def validity(self) -> Validity:
        """When the line was true."""
        return Validity(self.valid_from, self.valid_to)
