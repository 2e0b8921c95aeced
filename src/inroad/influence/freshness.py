"""How fresh a contact or an asserted value is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroad.influence.because import Because, because
from inroad.influence.thresholds import DEFAULTS, Thresholds


class Freshness(StrEnum):
    """How long ago something was last true for certain."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Age:
    """How fresh, and how many days old (None for never)."""

    freshness: Freshness
    days: int | None
    because: Because


def age_of(last: date | None, on: date, thresholds: Thresholds = DEFAULTS) -> Age:
    """Fresh below 30 days, stale from 120 on, ageing between; a day to come is as fresh as today."""
    if last is None:
        return Age(Freshness.NEVER, None, because("never", "never confirmed"))
    days = max((on - last).days, 0)
    if days >= thresholds.stale_days:
        sentence = "{days} days old: stale from {limit} on"
        return Age(Freshness.STALE, days, because("stale", sentence, days=days, limit=thresholds.stale_days))
    if days >= thresholds.ageing_days:
        sentence = "{days} days old: ageing from {limit} on"
        return Age(Freshness.AGEING, days, because("ageing", sentence, days=days, limit=thresholds.ageing_days))
    sentence = "{days} days old: fresh below {limit}"
    return Age(Freshness.FRESH, days, because("fresh", sentence, days=days, limit=thresholds.ageing_days))
