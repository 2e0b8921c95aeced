import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.matching.titles import TitleReading, plain_text, read_title
from inroad.model.person import Function, Seniority
from tests.fixtures.real_data import REAL_DATA

with (Path(__file__).parent / "labelled_titles.csv").open(encoding="utf-8", newline="") as _file:
    LABELLED = list(csv.DictReader(_file))


def is_right(reading: Seniority | Function, label: str) -> bool:
    return reading.value in label.split("|")


def seniority_of(title: str, grade: str | None = None) -> Seniority:
    return read_title(title, grade=grade).seniority


def organogram_rows() -> Iterator[dict[str, str]]:
    folder = REAL_DATA / "real" / "uk_organograms"
    if not folder.is_dir():
        pytest.skip("the organograms are not on this machine")
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
            yield from csv.DictReader(stream)


def test_nineteen_of_twenty_labelled_titles_get_their_seniority() -> None:
    assert len(LABELLED) >= 200
    wrong = [row["title"] for row in LABELLED if not is_right(seniority_of(row["title"]), row["seniority"])]
    assert len(wrong) <= 0.05 * len(LABELLED), wrong


def test_nine_of_ten_labelled_titles_get_their_function() -> None:
    wrong = [row["title"] for row in LABELLED if not is_right(read_title(row["title"]).function, row["function"])]
    assert len(wrong) <= 0.1 * len(LABELLED), wrong


@pytest.mark.parametrize(
    ("title", "seniority"),
    [
        ("Assistant to the CEO", Seniority.INDIVIDUAL),
        ("Office of the Chief Executive", Seniority.INDIVIDUAL),
        ("CEO, assistant to the Chairman", Seniority.C_LEVEL),
        ("Assistant to Engineers", Seniority.INDIVIDUAL),
        ("Director's Office Manager", Seniority.MANAGER),
        ("Chief of Staff to the CEO", Seniority.DIRECTOR),
        ("Founder & Engineer", Seniority.C_LEVEL),
        ("Deputy Chief Information Security Officer", Seniority.VP),
        ("Assistant Chief Financial Officer", Seniority.DIRECTOR),
        ("Deputy General Counsel", Seniority.VP),
        ("Head of Sales (Chief Happiness Officer)", Seniority.DIRECTOR),
        ("Officer reporting to the Chief of the Office for many things", Seniority.INDIVIDUAL),
        ("Chief Engineer and Senior Officer", Seniority.C_LEVEL),
        ("Officer, Chief Engineer", Seniority.INDIVIDUAL),
        ("Помощник директора", Seniority.INDIVIDUAL),
        ("Lead, Chief Engineer", Seniority.MANAGER),
    ],
)
def test_the_word_that_matters_is_found_among_others(title: str, seniority: Seniority) -> None:
    assert seniority_of(title) is seniority


def test_a_grade_decides_where_the_title_is_unsure() -> None:
    assert seniority_of("Director General") is Seniority.VP
    assert read_title("Director General", grade="SCS3").seniority_confidence > 0.9
    assert seniority_of("Energy Security", "SCS1") is Seniority.DIRECTOR
    assert seniority_of("Private Secretary to the Prime Minister", "SCS1") is Seniority.DIRECTOR
    assert seniority_of("Policy Advisor", "Grade 7 London") is Seniority.INDIVIDUAL
    assert seniority_of("Energy Security", "Range E") is Seniority.UNKNOWN


def test_a_sure_title_outweighs_the_grade() -> None:
    assert seniority_of("Chief Information Officer", "SCS1") is Seniority.C_LEVEL


def test_a_title_that_says_nothing_is_unknown_with_no_confidence() -> None:
    assert read_title("Carbon Budgets") == TitleReading(Seniority.UNKNOWN, 0.0, Function.UNKNOWN, 0.0, ())
    assert read_title("") == read_title(" , ")


def test_the_reading_says_why() -> None:
    assert read_title("Head of IT").because == ("“head of” says director", "“it” says it")
    assert read_title("VP", grade="SCS3").because == ("“grade SCS3” says vp",)


def test_markup_does_not_hide_the_title() -> None:
    assert read_title("**VP** <b>Sales</b>") == read_title("VP Sales")
    assert plain_text("### [Head of **IT**](https://example.org) &amp; _Data_<br/>") == "Head of IT & Data"
    assert plain_text("<script>alert(1)</script>CEO") == "CEO"
    assert plain_text("* Lead") == "Lead"
    assert plain_text("R&D  Manager ") == "R&D Manager"
    assert plain_text("Grade < 7, snake_case and 2 * 3 * 4") == "Grade < 7, snake_case and 2 * 3 * 4"


@given(st.text(max_size=80), st.none() | st.text(max_size=20))
def test_every_title_has_a_reading_and_sure_ones_a_reason(title: str, grade: str | None) -> None:
    reading = read_title(title, grade=grade)
    assert 0 <= reading.seniority_confidence <= 1
    assert 0 <= reading.function_confidence <= 1
    assert bool(reading.seniority_confidence) == (reading.seniority is not Seniority.UNKNOWN)
    assert bool(reading.function_confidence) == (reading.function is not Function.UNKNOWN)


@given(st.text(max_size=60))
def test_plain_text_is_one_line_without_outer_blanks(text: str) -> None:
    plain = plain_text(text)
    assert plain == plain.strip()
    assert "\n" not in plain


def test_senior_civil_servants_are_directors_and_above() -> None:
    low = {Seniority.MANAGER, Seniority.INDIVIDUAL, Seniority.UNKNOWN}
    rows = [row for row in organogram_rows() if row.get("Grade (or equivalent)", "").strip().startswith("SCS")]
    wrong = {row["Job Title"] for row in rows if seniority_of(row["Job Title"], row["Grade (or equivalent)"]) in low}
    assert len(rows) > 2_000
    assert wrong == set()


def test_nine_of_ten_real_titles_of_a_manufacturer_are_understood() -> None:
    file = REAL_DATA / "real" / "adventureworks" / "Employee.csv"
    if not file.is_file():
        pytest.skip("the manufacturer's list is not on this machine")
    titles = {line.split("\t")[5] for line in file.read_text(encoding="utf-8-sig").splitlines() if line.count("\t") > 5}
    readings = [read_title(title) for title in titles]
    assert len(titles) > 60
    assert all(reading.seniority is not Seniority.UNKNOWN for reading in readings)
    assert sum(reading.function is Function.UNKNOWN for reading in readings) <= 0.1 * len(titles)
