"""Where the rules draw their lines. Every one can be changed, and is shown beside what it decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from inroad.model.stakeholder import BuyingRole


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """How many people a map should name for a role, and how much the role counts among the others."""

    count: int = 1
    weight: float = 1.0


DEFAULT_TEMPLATE: Mapping[BuyingRole, RoleNeed] = MappingProxyType(
    {
        BuyingRole.EXECUTIVE_SPONSOR: RoleNeed(),
        BuyingRole.ECONOMIC_BUYER: RoleNeed(),
        BuyingRole.DECISION_MAKER: RoleNeed(),
        BuyingRole.CHAMPION: RoleNeed(),
        BuyingRole.TECHNICAL_BUYER: RoleNeed(),
        BuyingRole.USER: RoleNeed(),
    }
)
"""Whom a map should name where nobody said otherwise."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Days, numbers of people and shares at which the rules change their answer.

    `ageing_days` and `stale_days` divide fresh from ageing from stale. `threads` is how many people in live two-way
    contact an opportunity needs. `silent_days` is how long a champion may be silent, `meetings` how many meetings of a
    blocker speak against the word, within `meeting_days`. `unanswered` mails without an answer speak against support.
    `quadrant` divides low from high power and interest. `rated` is how many stances a map needs before the absence of
    opponents is suspicious. `depth_bands` are the lower bounds of the upper four bands of relationship depth.
    """

    ageing_days: int = 30
    stale_days: int = 120
    threads: int = 3
    silent_days: int = 30
    meetings: int = 4
    meeting_days: int = 180
    unanswered: int = 5
    quadrant: int = 5
    low_power: int = 3
    inner_power: int = 6
    middle_power: int = 4
    core_power: int = 7
    rated: int = 5
    depth_bands: tuple[int, int, int, int] = (30, 50, 70, 85)
    template: Mapping[BuyingRole, RoleNeed] = field(default_factory=lambda: DEFAULT_TEMPLATE)


DEFAULTS = Thresholds()
