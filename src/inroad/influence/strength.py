"""How strong a tie between our people and one of theirs is, by a formula that anybody can recompute."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from inroad.influence.because import Because, because
from inroad.influence.stakes import Contact, Touch, contact_of

DAYS_A_YEAR = 365.25
QUICK_SHARE, QUICK_YEARS = 0.75, 2
SLOW_SHARE, SLOW_YEARS = 0.25, 6
POINTS_AN_EVENT = 3
STRONGEST = 100.0


Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class TieStrength:
    """From 1 to 100, with what it is made of: the points before decay, and the share that has decayed (0 to 1)."""

    value: float
    points: int
    decay: float
    because: tuple[Because, ...]


def strength(contact: Contact, on: date) -> TieStrength | None:
    """max(1, min(100, 1 + 3 events + min(mails in, mails out)) (1 - decay)); None where nothing ever passed.

    The age is that of the last contact. Three quarters of the points decay in a line over two years, one over six.
    """
    if contact.last is None:
        return None
    points = 1 + POINTS_AN_EVENT * contact.events + min(contact.mails_in, contact.mails_out)
    capped = min(STRONGEST, points)
    days = max((on - contact.last).days, 0)
    lost = decay(days)
    return TieStrength(max(1.0, capped * (1 - lost)), points, lost, _reasons(contact, days, lost))


def pair_strengths(touches: Iterable[Touch], on: date) -> dict[tuple[str, str], TieStrength]:
    """The strength of each of our people's tie to each person they met or wrote with, by (user, person)."""
    by_pair: dict[tuple[str, str], list[Touch]] = {}
    for touch in touches:
        for user in dict.fromkeys(touch.users):
            by_pair.setdefault((user, touch.person), []).append(touch)
    return _strengths(by_pair, on)


def team_strengths(touches: Iterable[Touch], on: date) -> dict[str, TieStrength]:
    """The strength of our ties together to each person: an event that several of us attended counts once."""
    by_person: dict[str, list[Touch]] = {}
    for touch in touches:
        by_person.setdefault(touch.person, []).append(touch)
    return _strengths(by_person, on)


def decay(days: float) -> float:
    """The share of the points that is lost after so many days: 0 on the day itself, 1 after six years."""
    years = days / DAYS_A_YEAR
    quick = QUICK_SHARE * min(years / QUICK_YEARS, 1.0)
    return quick + SLOW_SHARE * min(years / SLOW_YEARS, 1.0)


def _strengths(touches: dict[Key, list[Touch]], on: date) -> dict[Key, TieStrength]:
    found = {key: strength(contact_of(theirs), on) for key, theirs in touches.items()}
    return {key: tie for key, tie in found.items() if tie is not None}


def _reasons(contact: Contact, days: int, lost: float) -> tuple[Because, ...]:
    both = min(contact.mails_in, contact.mails_out)
    return (
        because("events", "{count} meetings, calls and visits, 3 points each", count=contact.events),
        because("mails", "{count} mails answered by as many, 1 point each", count=both),
        because("decay", "last contact {days} days ago: {lost} of the points lost", days=days, lost=f"{lost:.0%}"),
    )
