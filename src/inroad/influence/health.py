"""Map health: a ladder of five rungs, and the cheapest next action that lifts the map by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from inroad.influence.because import Because, because
from inroad.influence.stakes import MapPerson
from inroad.model.assessment import Confirmation
from inroad.model.stakeholder import BuyingRole, PoliticalStatus, Stance

DECIDING = (BuyingRole.DECISION_MAKER, BuyingRole.ECONOMIC_BUYER, BuyingRole.APPROVER)


class Rung(IntEnum):
    """How much a map can be relied on."""

    NO_CONTACTS = 1
    NO_KEY_PLAYER = 2
    NO_SUPPORT = 3
    SUPPORTED = 4
    SUPPORTED_BY_THE_DECISION = 5


class Light(StrEnum):
    """The ladder in three colours."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


LIGHT = {
    Rung.NO_CONTACTS: Light.RED,
    Rung.NO_KEY_PLAYER: Light.RED,
    Rung.NO_SUPPORT: Light.AMBER,
    Rung.SUPPORTED: Light.GREEN,
    Rung.SUPPORTED_BY_THE_DECISION: Light.GREEN,
}


@dataclass(frozen=True, slots=True)
class NextAction:
    """What to do next, with whom (None: nobody yet) and about how many minutes it takes."""

    what: Because
    person: str | None
    minutes: int


@dataclass(frozen=True, slots=True)
class MapHealth:
    """The rung, why, and the cheapest action that leads to the next one (None on the highest)."""

    rung: Rung
    because: Because
    next_action: NextAction | None

    @property
    def light(self) -> Light:
        """Red, amber or green."""
        return LIGHT[self.rung]


def map_health(people: Iterable[MapPerson]) -> MapHealth:
    """Judge a map. Support counts once somebody confirmed it: an assumed supporter is an action, not a rung."""
    everybody = list(people)
    known = [person for person in everybody if not person.placeholder]
    key_players = [person for person in known if person.status.key_player]
    supporters = [person for person in key_players if _supports(person)]
    deciders = [person for person in supporters if person.has(*DECIDING)]
    if not known:
        return MapHealth(Rung.NO_CONTACTS, because("no_contacts", "nobody is known here"), _find_somebody(everybody))
    if not key_players:
        reason = because("no_key_player", "no key player among the people known")
        return MapHealth(Rung.NO_KEY_PLAYER, reason, _find_a_key_player(known))
    if not supporters:
        names = [person.name for person in key_players]
        reason = because("no_support", "no key player is confirmed to support us: {names}", names=names)
        return MapHealth(Rung.NO_SUPPORT, reason, _win(key_players))
    names = [person.name for person in deciders or supporters]
    if not deciders:
        reason = because("supported", "a key player supports us, but none who decides: {names}", names=names)
        return MapHealth(Rung.SUPPORTED, reason, _win_the_decision(known, supporters))
    reason = because("supported_by_the_decision", "a key player who decides supports us: {names}", names=names)
    return MapHealth(Rung.SUPPORTED_BY_THE_DECISION, reason, None)


def _supports(person: MapPerson) -> bool:
    return person.stance.supportive and person.stance_is is Confirmation.CONFIRMED


def _find_somebody(people: Sequence[MapPerson]) -> NextAction:
    seats = [person for person in people if person.placeholder]
    if not seats:
        return NextAction(because("import_people", "Import or add the people you know"), None, _MINUTES_TO_ADD)
    seat = max(seats, key=_power)
    return NextAction(because("fill_seat", "Find out who is {name}", name=seat.name), seat.id, _MINUTES_TO_ASK)


def _find_a_key_player(known: Sequence[MapPerson]) -> NextAction:
    unknown = [person for person in known if person.status is PoliticalStatus.UNKNOWN]
    if unknown:
        person = max(unknown, key=_power)
        what = because("place_politically", "Find out whether {name} belongs to the inner circle", name=person.name)
        return NextAction(what, person.id, _MINUTES_TO_ASK)
    person = max(known, key=_power)
    what = because("ask_for_key_player", "Ask {name} who really decides, and add them", name=person.name)
    return NextAction(what, person.id, _MINUTES_TO_ADD)


def _win(people: Sequence[MapPerson]) -> NextAction:
    """The cheapest way to the support of one of these: confirm it, find it out, or win it."""
    return min((_step_with(person) for person in sorted(people, key=_power, reverse=True)), key=_minutes)


def _win_the_decision(known: Sequence[MapPerson], supporters: Sequence[MapPerson]) -> NextAction:
    """Win a key player who decides, or find out that a supporter does, or that a decider is a key player."""
    actions = [_step_with(person) for person in known if person.status.key_player and person.has(*DECIDING)]
    for person in supporters:
        if not person.known_roles:
            what = because("find_role", "Find out which part {name} has in the decision", name=person.name)
            actions.append(NextAction(what, person.id, _MINUTES_TO_ASK))
    for person in known:
        if person.has(*DECIDING) and person.status is PoliticalStatus.UNKNOWN and _supports(person):
            what = because("place_politically", "Find out whether {name} belongs to the inner circle", name=person.name)
            actions.append(NextAction(what, person.id, _MINUTES_TO_ASK))
    if not actions:
        person = max(supporters, key=_power)
        what = because("ask_for_decider", "Ask {name} for an introduction to who decides", name=person.name)
        actions.append(NextAction(what, person.id, _MINUTES_TO_ADD))
    return min(actions, key=_minutes)


def _step_with(person: MapPerson) -> NextAction:
    roles = [role for role in person.known_roles if role in DECIDING]
    who = f"{person.name} ({', '.join(role.words for role in roles)})" if roles else person.name
    values = {"who": who, "name": person.name, "roles": roles}
    if person.stance.supportive:
        what = because("confirm_support", "Confirm that {who} supports us", **values)
        return NextAction(what, person.id, _MINUTES_TO_CONFIRM)
    if person.stance is Stance.UNKNOWN:
        what = because("find_stance", "Find out where {who} stands", **values)
        return NextAction(what, person.id, _MINUTES_TO_ASK)
    minutes = _MINUTES_TO_WIN if person.stance is Stance.NEUTRAL else 2 * _MINUTES_TO_WIN
    return NextAction(because("win", "Meet {who} to win their support", **values), person.id, minutes)


def _power(person: MapPerson) -> int:
    return -1 if person.power.value is None else person.power.value


def _minutes(action: NextAction) -> int:
    return action.minutes


_MINUTES_TO_CONFIRM = 5
_MINUTES_TO_ASK = 15
_MINUTES_TO_ADD = 30
_MINUTES_TO_WIN = 60
