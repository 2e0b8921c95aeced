"""Power and interest: in which of four fields somebody stands, and what that asks of us."""

from dataclasses import dataclass

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.stakeholder import Quadrant, Rating

ADVICE = {
    Quadrant.MANAGE_CLOSELY: "involve at every step",
    Quadrant.KEEP_SATISFIED: "ask before each decision, and spare the details",
    Quadrant.KEEP_INFORMED: "inform often: they can speak for us",
    Quadrant.MONITOR: "look in now and then",
}


@dataclass(frozen=True, slots=True)
class Field:
    """Where somebody stands: None while power or interest is unknown; `estimated` if either is."""

    quadrant: Quadrant | None
    estimated: bool
    because: Because


def quadrant_of(person: MapPerson, thresholds: Thresholds = DEFAULTS) -> Field:
    """The field of a person: from 5 on power and interest are high. Unknown is not low: it is nowhere yet."""
    missing = [name for name, rating in _ratings(person) if rating.value is None]
    if person.power.value is None or person.interest.value is None:
        sentence = "{missing} unknown"
        return Field(None, estimated=False, because=because("unrated", sentence, missing=" and ".join(missing)))
    quadrant = field_of(person.power.value, person.interest.value, thresholds)
    estimated = person.power.estimated or person.interest.estimated
    reason = because(
        quadrant.value,
        "power {power}, interest {interest}: {advice}",
        power=person.power.words,
        interest=person.interest.words,
        advice=ADVICE[quadrant],
    )
    return Field(quadrant, estimated, reason)


def field_of(power: float, interest: float, thresholds: Thresholds = DEFAULTS) -> Quadrant:
    """The field of two numbers."""
    if power >= thresholds.quadrant:
        return Quadrant.MANAGE_CLOSELY if interest >= thresholds.quadrant else Quadrant.KEEP_SATISFIED
    return Quadrant.KEEP_INFORMED if interest >= thresholds.quadrant else Quadrant.MONITOR


def _ratings(person: MapPerson) -> tuple[tuple[str, Rating], ...]:
    return (("power", person.power), ("interest", person.interest))
