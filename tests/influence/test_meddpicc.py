import pytest

from inroad.influence.meddpicc import Element, qualify
from inroad.model.assessment import Confirmation
from inroad.model.errors import Invalid
from inroad.model.stakeholder import Meddpicc
from tests.influence.people import people

SURE = Confirmation.CONFIRMED


def test_a_deal_begins_at_nothing() -> None:
    found = qualify({})
    assert (found.total, found.confirmed, found.highest, found.share) == (0, 0, 24, 0)
    assert found.next_up is Meddpicc.METRICS


def test_the_sum_is_told_with_and_without_what_is_assumed() -> None:
    found = qualify({Meddpicc.METRICS: Element(3, SURE), Meddpicc.IDENTIFY_PAIN: Element(2)})
    assert (found.total, found.confirmed) == (5, 3)


def test_the_lowest_letter_comes_next_and_of_equals_the_assumed_one() -> None:
    scores = {letter: Element(2, SURE) for letter in Meddpicc} | {Meddpicc.COMPETITION: Element(2)}
    assert qualify(scores).next_up is Meddpicc.COMPETITION
    assert qualify(dict.fromkeys(Meddpicc, Element(3, SURE))).next_up is None


@pytest.mark.parametrize(
    ("score", "text", "doubts"),
    [
        (2, "Ann user", ["champion is scored 2, yet the map names none"]),
        (3, "Ann champion opponent", ["champion is scored 3, yet is against us"]),
        (0, "Ann champion", ["champion is on the map, yet the score is 0"]),
        (2, "Ann champion", []),
        (1, "?CFO champion", []),
    ],
)
def test_the_score_is_held_against_the_map(score: int, text: str, doubts: list[str]) -> None:
    found = qualify({Meddpicc.CHAMPION: Element(score)}, people(text))
    assert [doubt.sentence for doubt in found.doubts] == doubts


@pytest.mark.parametrize("score", [-1, 4])
def test_a_score_that_means_nothing_is_refused(score: int) -> None:
    with pytest.raises(Invalid, match="a score is 0 to 3"):
        Element(score)
