from inroad.matching.title_words import (
    DEPUTIES,
    GRADE_SENIORITY,
    INDEPENDENT_PHRASES,
    JUNIORS,
    SENIORITY_PHRASES,
    SERVING_PHRASES,
)
from inroad.model.person import Seniority


def phrases_of(text: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in text.split(";")]


ALL = [phrase for _, _, phrases in SENIORITY_PHRASES for phrase in phrases_of(phrases)]


def test_phrases_are_written_as_titles_are_compared() -> None:
    served = [*phrases_of(SERVING_PHRASES), *phrases_of(INDEPENDENT_PHRASES)]
    for phrase in (*ALL, *served, *GRADE_SENIORITY, *DEPUTIES, *JUNIORS):
        assert phrase, "an empty phrase would stand for everything"
        assert phrase == phrase.casefold()
        assert all(word.replace("*", "").isalnum() for word in phrase.split()), phrase


def test_no_phrase_means_two_heights() -> None:
    heights: dict[str, Seniority] = {}
    for seniority, _, phrases in SENIORITY_PHRASES:
        for phrase in phrases_of(phrases):
            assert heights.setdefault(phrase, seniority) is seniority, phrase


def test_confidences_are_shares_of_one() -> None:
    assert all(0 < confidence < 1 for _, confidence, _ in SENIORITY_PHRASES)
    assert all(0 < confidence < 1 for _, confidence in GRADE_SENIORITY.values())


def test_every_height_has_phrases() -> None:
    assert {seniority for seniority, _, _ in SENIORITY_PHRASES} == set(Seniority) - {Seniority.UNKNOWN}
