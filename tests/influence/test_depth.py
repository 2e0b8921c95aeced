import pytest

from inroad.influence.depth import WEIGHTS, DepthBand, band_of, relationship_depth
from tests.influence.people import TODAY, people, spoke

TEAM = people("Ann champion c_level\nBob economic_buyer vp\nCyd user manager\nDan technical_buyer manager")


def test_the_parts_have_their_published_weights() -> None:
    assert (list(WEIGHTS.values()), sum(WEIGHTS.values())) == ([40, 25, 20, 10, 5], 100)


def test_each_part_gives_its_share() -> None:
    contacts = {"Ann": spoke(1, 2), "Bob": spoke(1, 2), "Cyd": spoke(None, 5), "Dan": spoke(300, 300)}
    found = relationship_depth(TEAM, contacts, TODAY, partner=True)
    assert {part.name: part.share for part in found.parts} == pytest.approx(
        {"roles": 3 / 6, "seniority": 1, "two_way": 2 / 3, "threads": 2 / 3, "partner": 1}
    )
    assert found.value == pytest.approx(40 / 2 + 25 + 20 * 2 / 3 + 10 * 2 / 3 + 5)
    assert found.band is DepthBand.STRONG
    assert [part.because.sentence for part in found.parts][:2] == [
        "in contact with 3 of 6 roles",
        "in contact with 3 of 3 levels of seniority",
    ]


def test_what_cannot_be_known_gives_its_weight_to_the_rest() -> None:
    found = relationship_depth(people("Ann\nBob"), {"Ann": spoke(1, 1)}, TODAY)
    assert [part.name for part in found.parts if part.share is None] == ["roles", "seniority", "partner"]
    assert found.value == pytest.approx(100 * (20 * 1 + 10 / 2) / 30)


def test_where_nobody_is_known_there_is_no_depth() -> None:
    found = relationship_depth(people("?CFO champion"), {}, TODAY, partner=False)
    assert (found.value, found.band) == (None, None)


def test_without_contact_the_depth_is_nothing() -> None:
    found = relationship_depth(TEAM, {}, TODAY, partner=False)
    assert (found.value, found.band) == (0, DepthBand.SHALLOW)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (29.9, "shallow"),
        (30, "emerging"),
        (50, "working"),
        (70, "strong"),
        (84.9, "strong"),
        (85, "deep"),
        (100, "deep"),
    ],
)
def test_the_bands_begin_at_30_50_70_and_85(value: float, band: str) -> None:
    assert band_of(value) == band
