import pytest

from inroad.model.errors import Invalid
from inroad.model.stakeholder import (
    BuyingRole,
    PoliticalStatus,
    Raci,
    Rating,
    StakeholderProfile,
    Stance,
)


def test_an_unknown_stance_is_neither_neutral_nor_zero() -> None:
    assert [stance.score for stance in Stance] == [2, 1, 0, -1, -2, None]
    assert not Stance.UNKNOWN.supportive
    assert not Stance.UNKNOWN.opposed


def test_who_is_for_and_against_us() -> None:
    assert [stance for stance in Stance if stance.supportive] == [Stance.MENTOR, Stance.SUPPORTER]
    assert [stance for stance in Stance if stance.opposed] == [Stance.NON_SUPPORTER, Stance.OPPONENT]


def test_a_key_player_is_of_the_inner_circle_or_the_political_structure() -> None:
    assert [status.key_player for status in PoliticalStatus] == [True, True, False, None]


def test_the_first_three_profiles_mobilise_others() -> None:
    assert [profile.mobiliser for profile in StakeholderProfile] == [True] * 3 + [False] * 5


def test_roles_and_letters_are_said_in_words() -> None:
    assert BuyingRole.ECONOMIC_BUYER.words == "economic buyer"
    assert [letter.words for letter in Raci] == ["responsible", "accountable", "consulted", "informed"]


def test_a_rating_is_shown_with_how_sure_it_is() -> None:
    assert [Rating(7).words, Rating(6, estimated=True).words, Rating().words] == ["7", "~6", "unknown"]


@pytest.mark.parametrize(("value", "estimated"), [(-1, False), (11, False), (None, True)])
def test_a_rating_that_means_nothing_is_refused(value: int | None, estimated: bool) -> None:
    with pytest.raises(Invalid):
        Rating(value, estimated)
