"""What the rules look at: people with what is said of them, and what passed between them and us."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inroad.model.assessment import Confirmation
from inroad.model.interaction import Direction, InteractionKind
from inroad.model.person import Seniority
from inroad.model.stakeholder import (
    UNRATED,
    BuyingRole,
    Coverage,
    EngagementLevel,
    OnionRing,
    PoliticalStatus,
    Rating,
    Stance,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPerson:
    """One person, or a seat nobody is known in (`placeholder`), with what is said of them in one account or deal.

    `stance_is` says how sure the stance is. `engagement` and `desired` are None while unknown or not wanted, `ring`
    while nobody chose one.
    """

    id: str
    name: str
    placeholder: bool = False
    title: str | None = None
    seniority: Seniority = Seniority.UNKNOWN
    division: str | None = None
    roles: frozenset[BuyingRole] = frozenset()
    stance: Stance = Stance.UNKNOWN
    stance_is: Confirmation = Confirmation.ASSUMED
    status: PoliticalStatus = PoliticalStatus.UNKNOWN
    power: Rating = UNRATED
    interest: Rating = UNRATED
    coverage: Coverage = Coverage.UNKNOWN
    engagement: EngagementLevel | None = None
    desired: EngagementLevel | None = None
    ring: OnionRing | None = None

    def has(self, *roles: BuyingRole) -> bool:
        """Whether they have any of these roles."""
        return not self.roles.isdisjoint(roles)

    @property
    def known_roles(self) -> tuple[BuyingRole, ...]:
        """Their roles but "unknown", in the order of the enumeration."""
        if not self.roles:
            return ()
        return tuple(role for role in BuyingRole if role in self.roles and role is not BuyingRole.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Touch:
    """One interaction of some of our people with one of theirs: seen from us, in- or outbound, or mutual."""

    person: str
    users: tuple[str, ...]
    on: date
    kind: InteractionKind
    direction: Direction


@dataclass(frozen=True, slots=True)
class Contact:
    """What passed between us and one person: when last, when last each way, and how often. None is never."""

    last: date | None = None
    last_in: date | None = None
    last_out: date | None = None
    mails_in: int = 0
    mails_out: int = 0
    events: int = 0

    @property
    def two_way(self) -> bool:
        """Whether both sides ever spoke."""
        return self.last_in is not None and self.last_out is not None


def contacts(touches: Iterable[Touch]) -> dict[str, Contact]:
    """Sum up the interactions of each person; who has none is absent."""
    by_person: dict[str, list[Touch]] = {}
    for touch in touches:
        by_person.setdefault(touch.person, []).append(touch)
    return {person: contact_of(theirs) for person, theirs in by_person.items()}


def contact_of(touches: list[Touch]) -> Contact:
    """Sum up interactions with one person. A meeting is an event and goes both ways, unless it says otherwise."""
    inbound = [touch for touch in touches if touch.direction in {Direction.INBOUND, Direction.MUTUAL}]
    outbound = [touch for touch in touches if touch.direction in {Direction.OUTBOUND, Direction.MUTUAL}]
    return Contact(
        last=max((touch.on for touch in touches), default=None),
        last_in=max((touch.on for touch in inbound), default=None),
        last_out=max((touch.on for touch in outbound), default=None),
        mails_in=sum(touch.kind.written for touch in inbound),
        mails_out=sum(touch.kind.written for touch in outbound),
        events=sum(not touch.kind.written for touch in touches),
    )


NO_CONTACT = Contact()
