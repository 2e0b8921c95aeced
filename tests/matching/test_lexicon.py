"""What is known about words."""

import pytest

from inroad.matching.hash_table import look_up
from inroad.matching.kernel import hash_phrase, hash_text
from inroad.matching.legal_forms import LegalForm
from inroad.matching.lexicon import ALIAS, ASIDE, BEGINS, ENDS, FAMILY, FORMER, LEADING, lexicon


@pytest.mark.parametrize(
    ("phrase", "flags"),
    [("gmbh", ENDS), ("dba", ALIAS | BEGINS), ("formerly known as", FORMER), ("the", LEADING), ("member", ASIDE)],
)
def test_phrases_have_their_meaning(phrase: str, flags: int) -> None:
    assert look_up(lexicon().phrases, hash_phrase(phrase)) & flags == flags


def test_legal_forms_have_their_family() -> None:
    assert look_up(lexicon().phrases, hash_phrase("gmbh")) & FAMILY == LegalForm.LIMITED
    assert look_up(lexicon().phrases, hash_phrase("sp zoo")) & FAMILY == LegalForm.LIMITED


def test_words_that_stand_for_each_other_meet() -> None:
    known = lexicon()
    assert look_up(known.same, hash_text("intl")) == look_up(known.same, hash_text("international")) >= 0
