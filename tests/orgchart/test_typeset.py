import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.orgchart.typeset import fitted, initials, printable, width_of, wrapped


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ann", "A"),
        ("Ann Marie Oyelaran", "AO"),
        ("Анна Петрова", "АП"),
        ("山田太郎", "山"),
        ("山田 太郎", "山"),
        ("محمد علي", "مع"),
        ("(acting) O'Neil", "AO"),
        ("— ?", "?"),
        ("", "?"),
    ],
)
def test_initials_are_those_of_the_first_and_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_long_title_takes_two_lines_and_an_ellipsis() -> None:
    title = "Deputy Director General for Strategy, Transformation and Everything Else"
    assert wrapped(title, 11, 117, 2) == ["Deputy Director", "General for Strategy,…"]
    assert wrapped("Head of IT", 11, 117, 2) == ["Head of IT"]
    assert wrapped("", 11, 117, 2) == []


def test_what_xml_forbids_is_blank() -> None:
    assert printable(" A\x00nn\ud800 \ufffe\tB\n") == "A nn B"


def test_marks_take_no_room_and_wide_signs_much() -> None:
    assert width_of("e\u0301", 10) == width_of("e", 10)
    assert width_of("山", 10) > width_of("M", 10) > width_of("a", 10) > width_of("i", 10)


@given(st.text(), st.floats(20, 300))
def test_a_fitted_text_never_takes_more_than_its_room(text: str, room: float) -> None:
    assert width_of(fitted(text, 11, room), 11) <= room + 1e-6
