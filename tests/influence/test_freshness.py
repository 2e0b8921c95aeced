from datetime import timedelta

import pytest

from inroad.influence.freshness import Freshness, age_of
from inroad.influence.thresholds import Thresholds
from tests.influence.people import TODAY


@pytest.mark.parametrize(
    ("days", "freshness"),
    [
        (-3, Freshness.FRESH),
        (0, Freshness.FRESH),
        (29, Freshness.FRESH),
        (30, Freshness.AGEING),
        (119, Freshness.AGEING),
        (120, Freshness.STALE),
    ],
)
def test_fresh_ageing_and_stale_are_divided_at_30_and_120_days(days: int, freshness: Freshness) -> None:
    found = age_of(TODAY - timedelta(days=days), TODAY)
    assert (found.freshness, found.days) == (freshness, max(days, 0))


def test_never_is_not_stale() -> None:
    found = age_of(None, TODAY)
    assert (found.freshness, found.days, found.because.sentence) == (Freshness.NEVER, None, "never confirmed")


def test_the_days_can_be_chosen_and_are_said() -> None:
    found = age_of(TODAY - timedelta(days=20), TODAY, Thresholds(ageing_days=7, stale_days=14))
    assert (found.freshness, found.because.sentence) == (Freshness.STALE, "20 days old: stale from 14 on")
