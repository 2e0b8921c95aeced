from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.mapping import ColumnMapping
from inroad.exchange.importers.plain_rows import PlainRows
from inroad.exchange.importers.profiles.people_list import PeopleList
from inroad.exchange.importers.profiles.profile import heading_again
from inroad.exchange.importers.record import PersonRecord
from inroad.exchange.importers.table import Row, Sheet
from tests.exchange.importers.sheets import sheet_of

HEADINGS = ("id", "Name", "Title", "Company", "Department", "E-mail", "Phone", "Manager ID", "Shoe size")
WORDS = st.sampled_from(
    [
        "", " ", "-", "N/A", "Vacant", "Eliminated", "Name", "Title", "0", "7", "none", "Ann Lee", " Ann Lee ",
        "Lee, Ann", "O'Neil", "'+44 20 7946 0000", "+44 20 7946 0000", "a.b@x.example", "info@x.example",
        "a@x.example; b@x.example",
        "<b>Head</b> of IT", "Head of IT", "Sales > East", "Sales", "A\tB", "\u201cAcme\u201d", "Müller", "x" * 290,
    ]
)  # fmt: skip
CELLS = WORDS | st.text(max_size=6)


def plain_rows(sheet: Sheet, mapping: ColumnMapping, company: str | None = None) -> PlainRows:
    return PlainRows(PeopleList().teller(sheet, mapping, company))


def told(rows: Sequence[tuple[str, ...]], headings: tuple[str, ...] = HEADINGS) -> list[PersonRecord | None]:
    sheet = sheet_of(headings, list(rows))
    return plain_rows(sheet, PeopleList().columns(headings)).tell([row for row in sheet.rows() if isinstance(row, Row)])


def test_a_row_that_says_what_it_means_is_told_at_once() -> None:
    cells = ("7", "Ann Lee", "Head of IT", "ABC", "IT > Networks", "Ann@abc.example", "+44 20 7946 0000", "8", "40")
    (record,) = told([cells])
    assert record is not None
    assert (record.name, record.division, record.emails) == ("Ann Lee", ("IT", "Networks"), ("ann@abc.example",))


def test_rows_that_must_be_looked_at_twice_are_left_to_others() -> None:
    rows = [("Ann Lee", "CFO"), ("Dr. Ann Lee", "CFO"), ("Vacant", "CFO"), ("Ann Lee", "<b>CFO</b>"), ("Name", "Title")]
    assert [record is not None for record in told(rows, ("Name", "Title"))] == [True, False, False, False, False]


def test_no_rows_are_no_records() -> None:
    assert told([]) == []


def test_a_sheet_that_tells_more_has_no_plain_rows() -> None:
    for headings in (("Name", "Start date"), ("Title", "id"), ("Name", "E-mail", "E-mail 2"), ("Name", "Manager")):
        sheet = sheet_of(headings, [])
        assert not plain_rows(sheet, PeopleList().columns(headings)).any
    grouped = ColumnMapping(PeopleList().columns(("Name", "Team")).columns, filled_down=frozenset({1}))
    assert Field.TEAM in grouped.by_field
    assert not plain_rows(sheet_of(("Name", "Team"), []), grouped).any


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(*[CELLS for _ in HEADINGS]), max_size=8), st.sampled_from([None, "ABC"]))
def test_a_plain_row_says_what_it_says_the_long_way(rows: list[tuple[str, ...]], company: str | None) -> None:
    sheet, profile = sheet_of(HEADINGS, rows), PeopleList()
    mapping = profile.columns(HEADINGS)
    plain = plain_rows(sheet, mapping, company)
    assert plain.any
    teller = profile.teller(sheet, mapping, company)
    for row, record in zip(sheet.rows(), plain.tell([*map(_row, sheet.rows())]), strict=True):
        said = teller.reader.read(_row(row))
        long = profile.tell(said, teller)
        assert record in {None, long}
        if record is not None:
            assert not said.remarks
            assert heading_again(said) is None


def _row(item: object) -> Row:
    assert isinstance(item, Row)
    return item
