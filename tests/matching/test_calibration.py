"""Learning from reviews."""

import numpy as np
import pytest

from inroad.matching.calibration import Calibration, calibrated


def test_without_reviews_nothing_is_corrected() -> None:
    odds = np.array([1.0, -2.0], np.float32)
    assert calibrated(odds[:0], np.zeros(0, np.bool_)) == Calibration()
    assert Calibration().corrected(odds).tolist() == [1.0, -2.0]


def test_few_reviews_correct_little_and_many_much() -> None:
    def shift(count: int) -> float:
        return calibrated(np.full(count, 2.0, np.float32), np.zeros(count, np.bool_)).shift

    assert 0 > shift(1) > shift(10) > shift(200)


def test_many_reviews_bring_the_odds_to_what_was_said() -> None:
    chance = np.random.default_rng(3)
    odds = chance.normal(0, 3, 3_000).astype(np.float32)
    same = chance.random(3_000) < 1 / (1 + np.exp(-(0.5 * odds + 1)))
    found = calibrated(odds, same)
    assert (found.slope, found.shift) == pytest.approx((0.5, 1.0), abs=0.1)
    assert found.reviewed == 3_000
