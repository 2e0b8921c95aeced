"""Coverage: with how many people we are in live two-way contact, and how it wears away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroad.influence.because import Because, because, people
from inroad.influence.freshness import Freshness, age_of
from inroad.influence.stakes import NO_CONTACT, Contact, MapPerson
from inroad.influence.thresholds import DEFAULTS, Thresholds
from inroad.model.stakeholder import BuyingRole


class Threading(StrEnum):
    """On how many people a deal hangs."""

    NOBODY = "nobody"
    SINGLE_THREADED = "single_threaded"
    THIN = "thin"
    MULTI_THREADED = "multi_threaded"


class Wear(StrEnum):
    """How far contact has worn away, each worse than the one before."""

    STALE_CONTACT = "stale_contact"
    NO_ACTIVE_CHAMPION = "no_active_champion"
    NO_ACTIVE_ECONOMIC_BUYER = "no_active_economic_buyer"
    NOBODY_ACTIVE = "nobody_active"


@dataclass(frozen=True, slots=True)
class ContactCoverage:
    """The ids of those in live two-way contact and of those who were once; `wear` lists what holds, the worst last."""

    threading: Threading
    because: Because
    active: tuple[str, ...]
    stale: tuple[str, ...]
    known: int
    wear: tuple[tuple[Wear, Because], ...]

    @property
    def worst(self) -> Wear | None:
        """The worst of what holds."""
        return self.wear[-1][0] if self.wear else None


def coverage(
    everybody: Iterable[MapPerson], contacts: Mapping[str, Contact], on: date, thresholds: Thresholds = DEFAULTS
) -> ContactCoverage:
    """Judge the contact with the people of a deal: live is younger than 120 days, two-way is heard from both sides."""
    known = [person for person in everybody if not person.placeholder]
    active = [person for person in known if is_active(contacts.get(person.id, NO_CONTACT), on, thresholds)]
    stale = [
        person
        for person in known
        if age_of(contacts.get(person.id, NO_CONTACT).last, on, thresholds).freshness is Freshness.STALE
    ]
    threading, reason = _threading(active, thresholds)
    return ContactCoverage(
        threading,
        reason,
        tuple(person.id for person in active),
        tuple(person.id for person in stale),
        len(known),
        tuple(_wear(known, active, stale, thresholds)),
    )


def is_active(contact: Contact, on: date, thresholds: Thresholds = DEFAULTS) -> bool:
    """Whether both sides spoke and the latest word of each is not stale."""
    if contact.last_in is None or contact.last_out is None:
        return False
    older = min(contact.last_in, contact.last_out)
    return age_of(older, on, thresholds).freshness is not Freshness.STALE


def _threading(active: list[MapPerson], thresholds: Thresholds) -> tuple[Threading, Because]:
    count = len(active)
    names = [person.name for person in active]
    values = {"count": count, "people": people(count), "wanted": thresholds.threads, "names": names}
    if not active:
        return Threading.NOBODY, because("nobody", "nobody is in live two-way contact with us", **values)
    if len(active) == 1:
        sentence = "everything hangs on {names}: single-threaded; {wanted} people are wanted"
        return Threading.SINGLE_THREADED, because("single_threaded", sentence, **values)
    if len(active) < thresholds.threads:
        sentence = "{people} in live two-way contact, {wanted} are wanted: {names}"
        return Threading.THIN, because("thin", sentence, **values)
    return Threading.MULTI_THREADED, because("multi_threaded", "{people} in live two-way contact: {names}", **values)


def _wear(
    known: list[MapPerson], active: list[MapPerson], stale: list[MapPerson], thresholds: Thresholds
) -> Iterable[tuple[Wear, Because]]:
    if stale:
        names = [person.name for person in stale]
        sentence = "no contact for {days} days and more: {names}"
        yield Wear.STALE_CONTACT, because("stale_contact", sentence, days=thresholds.stale_days, names=names)
    for wear, role in (
        (Wear.NO_ACTIVE_CHAMPION, BuyingRole.CHAMPION),
        (Wear.NO_ACTIVE_ECONOMIC_BUYER, BuyingRole.ECONOMIC_BUYER),
    ):
        if not any(person.has(role) for person in active):
            holders = [person.name for person in known if person.has(role)]
            who = holders or "none is known"
            sentence = "no {role} in live two-way contact ({who})"
            yield wear, because(wear.value, sentence, role=role, who=who, names=holders)
    if not active:
        yield Wear.NOBODY_ACTIVE, because("nobody_active", "nobody is in live two-way contact with us")
