"""A note says something, and not too much."""

from datetime import date

import pytest

from inroad.model.errors import Invalid
from inroad.model.note import Note


def note(text: str) -> Note:
    return Note(id="n", account_id="acme", subject_id="ada", author_id="olga", text=text, written_on=date(2025, 1, 1))


def test_a_note_is_shared_unless_it_is_said_to_be_private() -> None:
    assert not note("Prefers the telephone").private


@pytest.mark.parametrize("text", ["", " \n", "x" * 10_001])
def test_a_note_without_words_or_with_too_many_is_none(text: str) -> None:
    with pytest.raises(Invalid):
        note(text)
