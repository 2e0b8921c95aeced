import pytest

from inroad.exchange.importers.headings import DIVISION_LEVELS, REPEATABLE, SYNONYMS, Field, heading_key, known_headings


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("E-mail Address", "email address"),
        ("eMail", "email"),
        ("PersonID", "person id"),
        ("SupervisorEmail", "supervisor email"),
        ("REPORTSTOID", "reportstoid"),
        ("Manager's Name", "managers name"),
        ("Person - Email (Work)", "person email work"),
        ("\ufefffirst_name*", "first name"),
        ("Отчётность", "отчетность"),
        ("Salary Cost of Reports (£)", "salary cost of reports £"),
        ("", ""),
    ],
)
def test_headings_are_compared_by_their_words(heading: str, key: str) -> None:
    assert heading_key(heading) == key


def test_every_field_has_headings_and_no_heading_two_fields() -> None:
    assert set(SYNONYMS) == set(Field)
    meant: dict[str, Field] = {}
    for field in Field:
        for key in known_headings(field):
            assert key
            assert meant.setdefault(key, field) is field, key


def test_no_heading_is_listed_twice() -> None:
    for field in Field:
        assert len(set(known_headings(field))) == len(known_headings(field)), field


def test_the_levels_of_a_division_may_repeat() -> None:
    assert set(DIVISION_LEVELS) <= REPEATABLE


def test_a_field_is_found_by_its_name_and_by_itself() -> None:
    assert Field("email") is Field.EMAIL
    assert {Field.EMAIL: 1}[Field("email")] == 1
