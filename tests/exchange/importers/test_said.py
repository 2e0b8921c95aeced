from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.mapping import map_columns
from inroad.exchange.importers.said import RowReader, Said
from inroad.exchange.importers.table import Row
from tests.exchange.importers.sheets import records_of, remarked_in


def said(headings: list[str], *cells: str) -> Said:
    return RowReader(map_columns(headings)).read(Row(7, cells))


def test_a_row_is_told_by_meaning() -> None:
    row = said(
        ["Name", "E-mail", "E-mail 2 Address", "Connected On", "Shoe size"], " Ann ", "a@x", "'+b@x", "May 2024", "42"
    )
    assert row.line == 7
    assert row.one == {Field.NAME: "Ann"}
    assert row.many == {Field.EMAIL: ["a@x", "+b@x"]}
    assert row.kept == [("Connected On", "May 2024")]


def test_what_says_nothing_is_not_known() -> None:
    row = said(["Grade", "Location", "id"], "N/A", "", "0")
    assert row.known(Field.GRADE) is None
    assert row.known(Field.LOCATION) is None
    assert row.known(Field.KEY) == "0"


def test_a_field_without_a_column_goes_by_its_own_name() -> None:
    reader = RowReader(map_columns(["Job Title"]))
    assert reader.heading(Field.TITLE) == "Job Title"
    assert reader.heading(Field.NAME) == "name"


GROUPED = """
Company | Division   | Name
ABC     | Sales      | Ann
        |            | Ben
        |            | Cid
XYZ     |            | Dan
        | Production | Eve
        |            | Fay
        |            | Gus
"""


def test_blank_cells_of_groups_repeat_the_row_above_until_the_outer_group_ends() -> None:
    records = records_of(GROUPED)
    assert [(record.name, record.company, record.division) for record in records] == [
        ("Ann", "ABC", ("Sales",)),
        ("Ben", "ABC", ("Sales",)),
        ("Cid", "ABC", ("Sales",)),
        ("Dan", "XYZ", ()),
        ("Eve", "XYZ", ("Production",)),
        ("Fay", "XYZ", ("Production",)),
        ("Gus", "XYZ", ("Production",)),
    ]


def test_every_row_that_was_filled_is_counted() -> None:
    assert remarked_in(GROUPED) == [(line, "filled_down") for line in (3, 4, 6, 7, 8)]
