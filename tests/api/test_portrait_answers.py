"""What the API says of a person holds exactly what is known, and nothing that only the program needs."""

from datetime import date

from inroad.api.portrait_answers import AssessmentAnswer, note_answer
from inroad.model.assessment import Assessment
from inroad.model.note import Note

DAY = date(2025, 1, 1)


def test_an_assessment_is_told_with_all_it_says() -> None:
    own = set(Assessment(id="a", account_id="b", subject_id="c", field="title", asserted_on=DAY).values())
    told = set(AssessmentAnswer.__struct_fields__)
    assert own - told == {
        "account_id",
        "context_id",
        "subject_id",
        "field",
        "value",
        "author_id",
        "valid_from",
        "valid_to",
    }
    assert told - own == {"id", "version", "author", "mine"}


def test_a_note_is_told_with_its_author_by_name() -> None:
    note = Note(id="a", account_id="b", subject_id="c", author_id="d", text="hello", private=True, written_on=DAY)
    told = note_answer(note, "Priya", mine=False)
    assert (told.author, told.mine, told.text, told.private, told.written_on) == ("Priya", False, "hello", True, DAY)
