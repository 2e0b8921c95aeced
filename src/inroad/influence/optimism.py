"""The optimism check: a map without anybody against us has mostly not been looked at."""

from collections.abc import Iterable

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.assessment import Confirmation
from inroad.model.stakeholder import BuyingRole, Stance


def optimism(people: Iterable[MapPerson], thresholds: Thresholds = DEFAULTS) -> tuple[Because, ...]:
    """What looks too good to be true; nothing is said of a map with too few stances to tell."""
    rated = [person for person in people if not person.placeholder and person.stance is not Stance.UNKNOWN]
    if len(rated) < thresholds.rated:
        return ()
    warnings = []
    if not any(person.stance.opposed for person in rated):
        sentence = "not one of {rated} people is against us: who would lose by this purchase?"
        warnings.append(because("no_opponent", sentence, rated=len(rated)))
    supporters = [person for person in rated if person.stance.supportive]
    assumed = [person for person in supporters if person.stance_is is not Confirmation.CONFIRMED]
    if supporters and 2 * len(assumed) > len(supporters):
        sentence = "{assumed} of {supporters} supporters are assumed, not confirmed"
        warnings.append(because("support_assumed", sentence, assumed=len(assumed), supporters=len(supporters)))
    unopposed = [person.name for person in rated if person.has(BuyingRole.BLOCKER) and person.stance.supportive]
    if unopposed:
        sentence = "{name} is called a blocker and a supporter at once"
        warnings.append(because("blocker_supports", sentence, name=unopposed[0]))
    return tuple(warnings)
