from inroad.exchange.importers.value_words import FUNCTION_WORDS, SENIORITY_WORDS
from inroad.model.person import Function, Seniority


def test_words_are_written_as_they_are_compared() -> None:
    for word in (*SENIORITY_WORDS, *FUNCTION_WORDS):
        assert word
        assert all(part.isalnum() for part in word.split()), word
        assert word == word.casefold()


def test_our_own_words_mean_themselves() -> None:
    assert all(FUNCTION_WORDS[function.value.replace("_", " ")] is function for function in Function)
    assert set(SENIORITY_WORDS.values()) == set(Seniority) - {Seniority.UNKNOWN}
