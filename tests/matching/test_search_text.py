"""Text as people look for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.matching.search_text import last_word_first, letters, search_text, search_words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Müller", "МЮЛЛЕР", "muller", "  MULLER "),
        ("Людмила Ключникова", "Lyudmila Klyuchnikova", "ludmila  kluchnikova"),
        ("Юрий", "YURIY"),
        ("Łódź", "lodz"),
        ("José\tÁlvarez", "jose alvarez"),
    ],
)
def test_case_accents_script_and_spaces_do_not_matter(spellings: tuple[str, ...]) -> None:
    assert len({search_text(spelling) for spelling in spellings}) == 1


@given(st.text())
def test_what_is_looked_for_is_plain_and_stays_what_it_is(text: str) -> None:
    found = search_text(text)
    assert found.isascii()
    assert search_text(found) == found


@pytest.mark.parametrize(
    ("spelling", "other"),
    [("Tax & Welfare", "tax and welfare"), ("Head of IT", "Head, IT"), ("Leiter der Technik", "leiter technik")],
)
def test_signs_and_small_words_do_not_count_among_letters(spelling: str, other: str) -> None:
    assert letters(spelling) == letters(other) != ""


def test_small_words_alone_are_still_something() -> None:
    assert letters("Of The") == "ofthe"
    assert letters(None) == letters(" & ") == ""


@pytest.mark.parametrize(
    ("name", "words", "turned"),
    [
        ("Dr. Anna-Lena O'Neil", "dr anna lena o neil", "neil dr anna lena o"),
        ("Иванов  Иван", "ivanov ivan", "ivan ivanov"),
        ("Prince", "prince", "prince"),
        ("---", "", ""),
    ],
)
def test_the_words_of_a_name_may_begin_with_the_last(name: str, words: str, turned: str) -> None:
    assert search_words(name) == words
    assert last_word_first(words) == turned


LETTERS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" \u3000"))


@given(LETTERS | st.lists(st.sampled_from(["O'Neil", "Анна-Лена", "---", "Dr.", "straße", "李"])).map("\u3000".join))
def test_the_words_of_a_name_are_those_of_its_words(text: str) -> None:
    assert search_words(text) == " ".join(re.findall("[a-z0-9]+", search_text(text)))
