"""A reason as the API says it: its code, its sentence in the asked language, its values."""

from datetime import date

from inroad.api.review_answers import reason_answer
from inroad.influence.because import because
from inroad.language import speaking


def test_a_reason_carries_its_values() -> None:
    told = reason_answer(because("code", "on {day}", day=date(2026, 1, 2)))
    assert (told.code, told.sentence, told.values) == ("code", "on 2026-01-02", {"day": date(2026, 1, 2)})


def test_the_sentence_is_told_in_the_language_that_is_spoken() -> None:
    with speaking("ru"):
        told = reason_answer(because("no_contacts", "nobody is known here"))
    assert (told.code, told.sentence) == ("no_contacts", "Здесь пока никого не знаем")
