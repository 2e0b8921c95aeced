"""The tables of legal forms and words."""

from inroad.matching.legal_forms import (
    ALIAS_MARKERS,
    ASIDES,
    FORMER_MARKERS,
    GLUED_FORMS,
    LEADING_FORMS,
    LEGAL_FORM_TABLE,
    SAME_WORDS,
    LegalForm,
)


def test_everything_is_written_as_folded_names_are() -> None:
    texts = [forms for _, forms in LEGAL_FORM_TABLE]
    texts += [ALIAS_MARKERS, FORMER_MARKERS, ASIDES, SAME_WORDS, GLUED_FORMS, *LEADING_FORMS]
    assert [text for text in texts if not text.isascii() or text != text.lower()] == []


def test_every_family_has_forms() -> None:
    assert {family for family, _ in LEGAL_FORM_TABLE} == set(LegalForm) - {LegalForm.NONE}


def test_a_word_stands_for_one_other_only() -> None:
    words = [word for group in SAME_WORDS.split(";") for word in group.split()]
    assert sorted({word for word in words if words.count(word) > 1}) == []
