"""How to choose a value."""

from typing import Any

import pytest

from inroad.model.errors import Invalid
from inroad.model.fields import FIELDS
from inroad.model.guide import Answer, Guide, Question, Word, check_guide, check_texts

EN = {"en": "text"}


def question(*answers: dict[str, Any]) -> Question:
    return Question(EN, tuple(Answer(EN, **answer) for answer in answers))


STANCE = Guide(
    EN,
    EN,
    {word: Word(EN, EN) for word in FIELDS["stance"].words},
    (
        question({"points": {"mentor": 2, "supporter": 1}}, {"points": {"neutral": 2}}),
        question({"points": {"supporter": 1}}, {"points": {"opponent": 3}}, {}),
    ),
)
POWER = Guide(EN, EN, {}, (question({"adds": 4}, {"adds": 0}), question({"adds": 8}, {"adds": -9})))


@pytest.mark.parametrize(
    ("chosen", "suggested"),
    [
        ([0], "mentor"),
        ([0, 0], "mentor"),
        ([1, 0], "neutral"),
        ([1, 1], "opponent"),
        ([None, 0], "supporter"),
        ([None, 2], None),
        ([None, None], None),
        ([], None),
    ],
)
def test_a_choice_takes_the_word_with_the_most_points_the_first_of_several(
    chosen: list[int | None], suggested: str | None
) -> None:
    assert STANCE.suggested(FIELDS["stance"], chosen) == suggested


def test_several_words_may_be_suggested_where_several_may_be_chosen() -> None:
    points = {"champion": 2, "user": 2, "coach": 1}
    guide = Guide(EN, EN, {}, (question({"points": points}, {}),))
    assert guide.suggested(FIELDS["roles"], [0]) == ["champion", "user"]
    assert guide.suggested(FIELDS["roles"], [1]) is None


@pytest.mark.parametrize(("chosen", "suggested"), [([0], 4), ([0, 0], 10), ([1, 1], 0), ([None, 0], 8)])
def test_a_number_is_the_sum_within_its_scale(chosen: list[int | None], suggested: int) -> None:
    assert POWER.suggested(FIELDS["power"], chosen) == suggested


def test_an_answer_that_does_not_exist_is_refused() -> None:
    for number in (2, -1):
        with pytest.raises(Invalid, match="there is no answer"):
            STANCE.suggested(FIELDS["stance"], [number])


def test_a_guide_explains_every_word_of_its_field_and_no_other() -> None:
    check_guide("stance", STANCE, FIELDS["stance"])
    check_guide("power", POWER, FIELDS["power"])
    words = dict(STANCE.words)
    words.pop("mentor")
    for wrong in (words, {**STANCE.words, "enemy": Word(EN, EN)}):
        guide = Guide(EN, EN, wrong, STANCE.questions)
        with pytest.raises(Invalid, match=r"the words of stance are mentor, .*; this does not fit: (mentor|enemy)"):
            check_guide("stance", guide, FIELDS["stance"])
    with pytest.raises(Invalid, match="gives points to enemy, which is no word of it"):
        check_guide("stance", Guide(EN, EN, STANCE.words, (question({"points": {"enemy": 1}}),)), FIELDS["stance"])


@pytest.mark.parametrize("texts", [{}, {"ru": "слово"}, {"en": " "}, {"en": "word", "tlh": "mu'"}])
def test_a_text_is_told_in_the_first_language_and_in_those_we_read(texts: dict[str, str]) -> None:
    with pytest.raises(Invalid, match=r"stance (has no text in en|speaks tlh)"):
        check_texts(texts, of="stance")
    with pytest.raises(Invalid):
        check_guide("stance", Guide(texts, EN, STANCE.words), FIELDS["stance"])
