"""The onion: how close somebody is to the decision, by what they do in it and how much they can."""

from dataclasses import dataclass

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.stakeholder import BuyingRole, OnionRing

RING_OF_ROLE = {
    BuyingRole.DECISION_MAKER: OnionRing.CORE,
    BuyingRole.ECONOMIC_BUYER: OnionRing.CORE,
    BuyingRole.APPROVER: OnionRing.CORE,
    BuyingRole.SIGNER: OnionRing.CORE,
    BuyingRole.CHAMPION: OnionRing.INNER,
    BuyingRole.COACH: OnionRing.INNER,
    BuyingRole.EXECUTIVE_SPONSOR: OnionRing.INNER,
    BuyingRole.BLOCKER: OnionRing.INNER,
    BuyingRole.INFLUENCER: OnionRing.MIDDLE,
    BuyingRole.TECHNICAL_BUYER: OnionRing.MIDDLE,
    BuyingRole.EVALUATOR: OnionRing.MIDDLE,
    BuyingRole.GATEKEEPER: OnionRing.MIDDLE,
    BuyingRole.PROCUREMENT: OnionRing.MIDDLE,
    BuyingRole.LEGAL_COMPLIANCE: OnionRing.MIDDLE,
    BuyingRole.USER: OnionRing.OUTER,
    BuyingRole.OTHER: OnionRing.OUTER,
}
"""Who takes the decision, who shapes or can stop it, who is asked, and who lives with it."""

SPEAKS_FOR_US = (BuyingRole.CHAMPION, BuyingRole.COACH, BuyingRole.EXECUTIVE_SPONSOR)
_RINGS = list(OnionRing)


@dataclass(frozen=True, slots=True)
class RingPlace:
    """The ring, None while neither role nor power is known, whether somebody chose it, and why."""

    ring: OnionRing | None
    chosen: bool
    because: Because


def ring_of(person: MapPerson, thresholds: Thresholds = DEFAULTS) -> RingPlace:
    """The chosen ring, else the innermost that role or power gives.

    Who speaks for us with power 7 and more stands in the core; power alone leads to the inner ring at most (6) or the
    middle one (4).
    """
    if person.ring is not None:
        return RingPlace(person.ring, chosen=True, because=because("ring_chosen", "somebody placed them here"))
    by_role = [(RING_OF_ROLE[role], role.words) for role in person.known_roles]
    power = person.power.value
    found = [(ring, because("ring_by_role", "as {role}", role=words)) for ring, words in by_role]
    if power is not None:
        found.append((_by_power(power, thresholds), _because_of_power(person)))
        if power >= thresholds.core_power and person.has(*SPEAKS_FOR_US):
            found.append((OnionRing.CORE, because("ring_by_both", "speaks for us, power {power}", power=power)))
    if not found:
        return RingPlace(None, chosen=False, because=because("ring_unknown", "neither role nor power is known"))
    ring, reason = min(found, key=lambda each: _RINGS.index(each[0]))
    return RingPlace(ring, chosen=False, because=reason)


def _by_power(power: int, thresholds: Thresholds) -> OnionRing:
    if power >= thresholds.inner_power:
        return OnionRing.INNER
    return OnionRing.MIDDLE if power >= thresholds.middle_power else OnionRing.OUTER


def _because_of_power(person: MapPerson) -> Because:
    return because("ring_by_power", "by power {power}", power=person.power.words)
