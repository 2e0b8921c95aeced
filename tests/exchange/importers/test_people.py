from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.exchange.importers.headings import SYNONYMS, known_headings
from inroad.exchange.importers.profiles.profile import sample_of
from inroad.exchange.importers.profiles.registry import PROFILES
from inroad.exchange.importers.record import PersonRecord, Rejection
from inroad.model.person import Function, Seat, Seniority
from tests.exchange.importers.sheets import records_of, rejected_in, remarked_in, sheet_of


def test_a_row_becomes_a_record() -> None:
    (record,) = records_of(
        "Full name|Job title|Company|Website|Department|Grade|E-mail|Phone|"
        "LinkedIn|City|Country|Language|Start date|Notes\n"
        "Ann Lee|<b>Head</b> of IT|ABC|https://www.abc.example|Technology > Networks|G7|"
        "Ann@ABC.example; info@abc.example|'+44 20 7946 0000|linkedin.example/in/ann|York|UK|en|31.12.2020|likes maps"
    )
    assert record == PersonRecord(
        line=2,
        name="Ann Lee",
        given_name="Ann",
        family_name="Lee",
        title="Head of IT",
        company="ABC",
        company_domain="abc.example",
        division=("Technology", "Networks"),
        grade="G7",
        emails=("ann@abc.example",),
        phones=("+44 20 7946 0000",),
        urls=("https://linkedin.example/in/ann",),
        location="York",
        country="UK",
        language="en",
        since=date(2020, 12, 31),
        note="likes maps",
        unrecorded=(("E-mail", "info@abc.example"),),
    )


@pytest.mark.parametrize(
    ("cells", "name", "given_name", "family"),
    [
        ("Ann||Lee|", "Ann Lee", "Ann", "Lee"),
        ("Ann|Mary|Lee|", "Ann Mary Lee", "Ann Mary", "Lee"),
        ("||Lee|", "Lee", None, "Lee"),
        ("Ann||-|", "Ann", None, "Ann"),
        ("|||Lee, Ann", "Ann Lee", "Ann", "Lee"),
        ("|||Dr. Ann Lee CBE", "Ann Lee", "Ann", "Lee"),
        ("Ann||Lee|Ann M. Lee", "Ann Lee", "Ann", "Lee"),
    ],
)
def test_the_name_is_put_together_from_its_columns(cells: str, name: str, given_name: str | None, family: str) -> None:
    (record,) = records_of(f"First name|Middle name|Last name|Name\n{cells}")
    assert (record.name, record.given_name, record.family_name) == (name, given_name, family)


def test_an_unnamed_post_is_a_placeholder() -> None:
    records = records_of("Name|Title\nN/D|CFO\nVacant|CIO\n|COO\n,|CTO")
    assert [(record.seat, record.name, record.title) for record in records] == [
        (Seat.UNKNOWN, None, "CFO"),
        (Seat.VACANT, None, "CIO"),
        (Seat.UNKNOWN, None, "COO"),
        (Seat.UNKNOWN, None, "CTO"),
    ]
    (record,) = records_of("First name|Last name|Title\nN/D|N/D|CFO")
    assert (record.seat, record.unrecorded) == (Seat.UNKNOWN, ())


def test_a_post_without_name_and_title_is_a_placeholder_only_with_a_place_in_the_tree() -> None:
    (record,) = records_of("id|Name|Title|Manager ID\n7|||1")
    assert record.seat is Seat.UNKNOWN
    assert rejected_in("id|Name|Title|Manager ID\n7|||") == [(2, "no_name")]


def test_several_unnamed_people_are_a_group() -> None:
    (record, one) = records_of("Name|Title|Headcount\n|Nurse|12,5\nAnn Lee|Matron|1")
    assert (record.seat, record.headcount) == (Seat.GROUP, 12.5)
    assert (one.seat, one.headcount) == (Seat.FILLED, None)


def test_a_row_that_names_nobody_is_rejected() -> None:
    assert rejected_in("Name|Title|City\n||York\nN/D|N/A|York") == [(2, "no_name"), (3, "no_name")]


def test_an_abolished_post_is_rejected() -> None:
    assert rejected_in("Name|Title\nEliminated|Director") == [(2, "abolished")]


def test_a_missing_name_is_taken_from_the_address() -> None:
    text = "Name|Email\n|ann.lee@abc.example\n|x77@abc.example"
    assert [(r.name, r.given_name, r.family_name) for r in records_of(text)] == [
        ("Ann Lee", "Ann", "Lee"),
        ("x77@abc.example", None, None),
    ]
    assert remarked_in(text) == [(2, "name_from_email"), (3, "name_from_email")]


def test_a_date_that_cannot_be_read_is_remarked() -> None:
    text = "Name|Start date|End date\nAnn Lee|soon|N/A"
    (record,) = records_of(text)
    assert (record.since, record.until) == (None, None)
    assert remarked_in(text) == [(2, "unreadable_date")]


def test_a_seniority_and_a_function_that_the_file_tells_are_taken() -> None:
    text = "Name|Title|Seniority|Function\nAnn Lee|x|C-Suite|Human Resources\nBen Moe|x|Grand|Juggling"
    known, unknown = records_of(text)
    assert (known.seniority, known.function) == (Seniority.C_LEVEL, Function.HUMAN_RESOURCES)
    assert (unknown.seniority, unknown.function) == (None, None)
    assert unknown.unrecorded == (("Seniority", "Grand"), ("Function", "Juggling"))
    assert remarked_in(text) == [(3, "unrecorded")]


def test_a_silent_row_belongs_to_the_account_that_was_named() -> None:
    silent, own = records_of("Name|Company\nAnn Lee|N/A\nBen Moe|XYZ", company="ABC")
    assert (silent.company, own.company) == ("ABC", "XYZ")


def test_units_of_several_columns_make_one_path() -> None:
    records = records_of("Name|Team|Division|Department\nAnn|Red|Sales|Sales\nBen||N/A|East")
    assert [record.division for record in records] == [("Sales", "Red"), ("East",)]


@pytest.mark.parametrize("heading", ["Name", "Company", "Division"])
def test_a_name_longer_than_any_real_one_is_rejected(heading: str) -> None:
    headings = ("First name", "Last name", heading)
    rows: list[tuple[str, ...]] = [("Ann", "x" * 301, "") if heading == "Name" else ("Ann", "Lee", "x" * 301)]
    sheet = sheet_of(headings, rows)
    (item,) = PROFILES[-1].read(sheet, PROFILES[-1].columns(headings))
    assert isinstance(item, Rejection)
    assert item.code == "too_long"
    assert "300 are allowed" in item.reason


HEADINGS = st.sampled_from([key for field in SYNONYMS for key in known_headings(field)[:4]]) | st.text(max_size=8)
CELLS = st.text(max_size=12) | st.sampled_from(
    ["N/D", "Vacant", "Eliminated", "0", "1", "a.b@x.example", "Ann Lee", "Mar-14", "junior"]
)


@settings(max_examples=150)
@given(st.data())
def test_every_row_of_any_table_is_a_record_or_a_rejection(data: st.DataObject) -> None:
    headings = tuple(data.draw(st.lists(HEADINGS, min_size=1, max_size=8)))
    row = st.tuples(*[CELLS for _ in headings])
    sheet = sheet_of(headings, data.draw(st.lists(row, max_size=8)))
    for profile in PROFILES:
        items = list(profile.read(sheet, profile.columns(headings, None, sample_of(sheet))))
        lines = [item.line for item in items if isinstance(item, PersonRecord | Rejection)]
        assert lines == list(range(2, 2 + len(lines)))
        assert len(lines) == sum(1 for _ in sheet.rows())
        for item in items:
            if isinstance(item, PersonRecord):
                assert (item.seat is Seat.FILLED) == (item.name is not None)


def test_addresses_of_several_columns_are_each_kept_once() -> None:
    (record,) = records_of("Name|E-mail|E-mail 2 Address\nAnn Lee|a@x.example|A@x.example; b@x.example")
    assert record.emails == ("a@x.example", "b@x.example")
