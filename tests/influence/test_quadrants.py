import pytest

from inroad.influence.quadrants import field_of, quadrant_of
from inroad.model.stakeholder import Quadrant
from tests.influence.people import person


@pytest.mark.parametrize(
    ("power", "interest", "quadrant"),
    [
        (5, 5, Quadrant.MANAGE_CLOSELY),
        (10, 4, Quadrant.KEEP_SATISFIED),
        (4, 10, Quadrant.KEEP_INFORMED),
        (4, 4, Quadrant.MONITOR),
        (0, 0, Quadrant.MONITOR),
    ],
)
def test_the_fields_are_divided_at_five(power: int, interest: int, quadrant: Quadrant) -> None:
    assert field_of(power, interest) is quadrant
    assert quadrant_of(person(f"Ann power{power} interest{interest}")).quadrant is quadrant


def test_an_estimate_places_somebody_and_says_so() -> None:
    found = quadrant_of(person("Ann power~6 interest8"))
    assert (found.quadrant, found.estimated) == (Quadrant.MANAGE_CLOSELY, True)
    assert found.because.sentence == "power ~6, interest 8: involve at every step"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("Ann", "power and interest unknown"), ("Ann power9", "interest unknown"), ("Ann interest~1", "power unknown")],
)
def test_unknown_is_nowhere_not_low(text: str, sentence: str) -> None:
    found = quadrant_of(person(text))
    assert (found.quadrant, found.estimated, found.because.sentence) == (None, False, sentence)
