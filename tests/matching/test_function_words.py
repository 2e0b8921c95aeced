from inroad.matching.function_words import FUNCTION_PHRASES
from inroad.model.person import Function


def phrases_of(text: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in text.split(";")]


def test_phrases_are_written_as_titles_are_compared() -> None:
    for _, _, phrases in FUNCTION_PHRASES:
        for phrase in phrases_of(phrases):
            assert phrase, "an empty phrase would stand for everything"
            assert phrase == phrase.casefold()
            assert all(word.replace("*", "").isalnum() for word in phrase.split()), phrase


def test_every_function_has_phrases() -> None:
    assert {function for function, _, _ in FUNCTION_PHRASES} == set(Function)


def test_only_phrases_that_hide_others_have_no_confidence() -> None:
    for function, confidence, _ in FUNCTION_PHRASES:
        assert (confidence == 0) == (function is Function.UNKNOWN)
        assert 0 <= confidence < 1
