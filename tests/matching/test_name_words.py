import pytest
from anyascii import anyascii

from inroad.matching import name_words as words


@pytest.mark.parametrize("nobody", [words.WITHHELD, words.VACANT, words.ABOLISHED])
def test_words_for_nobody_are_written_as_they_are_compared(nobody: frozenset[str]) -> None:
    for phrase in nobody:
        assert phrase == " ".join(phrase.casefold().split())


def test_nobody_is_either_withheld_or_vacant_or_abolished() -> None:
    assert not words.WITHHELD & words.VACANT
    assert not words.VACANT & words.ABOLISHED
    assert not words.WITHHELD & words.ABOLISHED


def test_words_around_names_are_letters_alone() -> None:
    for word in (*words.HONORIFICS, *words.SUFFIXES, *words.PARTICLES):
        assert word.isalpha()
        assert word == anyascii(word).casefold()
    assert all(word.isupper() for word in words.CAPITAL_SUFFIXES)


def test_short_forms_lead_to_a_form_that_is_final() -> None:
    for form in words.SHORT_FORMS.values():
        assert words.SHORT_FORMS.get(form, form) == form


def test_legal_forms_are_written_as_they_are_compared() -> None:
    for form in (*words.LEGAL_FORMS, *words.LEADING_LEGAL_FORMS):
        assert form == " ".join(anyascii(form).casefold().split())
