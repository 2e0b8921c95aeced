"""The table of person features, and that weights and words fit it."""

from inroad.matching.person_features import PERSON_FEATURES, PERSON_MODEL
from inroad.matching.scoring import STEPS


def test_every_level_has_a_weight_and_every_weight_a_level() -> None:
    assert {feature.name: len(feature.levels) for feature in PERSON_FEATURES} == {
        name: len(weights) for name, weights in PERSON_MODEL.weights.items()
    }


def test_what_is_missing_is_no_evidence() -> None:
    assert {weights[0] for weights in PERSON_MODEL.weights.values()} == {0.0}


def test_whatever_is_known_has_a_curve() -> None:
    assert len(PERSON_MODEL.curves) == len(PERSON_MODEL.features[-1].levels)


def test_more_is_never_less_likely() -> None:
    for curve in PERSON_MODEL.curves:
        odds = [odds for _, odds in curve]
        assert odds == sorted(odds)
    assert len(PERSON_MODEL.ahead_left) == len(PERSON_MODEL.ahead_right) == len(STEPS) + 2


def test_more_in_common_makes_no_pair_less_likely() -> None:
    for curve in PERSON_MODEL.overlap:
        assert list(curve) == sorted(curve)
        assert [odds for _, odds in curve] == sorted(odds for _, odds in curve)


def test_every_feature_explains_itself() -> None:
    assert all(feature.note and len(feature.levels) > 1 for feature in PERSON_FEATURES)
