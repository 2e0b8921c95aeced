import pytest

from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.shaping import Shaper, too_large_cell
from inroad.exchange.importers.table import Reading, Row


def shaped(width: int, *rows: list[str]) -> tuple[list[Row | Rejection], Reading]:
    reading = Reading()
    shaper = Shaper(width, reading)
    found = [row for line, cells in enumerate(rows, 2) for row in shaper.shape(cells, line)]
    return [*found, *shaper.finish()], reading


def test_rows_become_as_wide_as_the_headings() -> None:
    rows, _ = shaped(3, ["a", "b"], ["a", "b", "c", "", " "])
    assert rows == [Row(2, ("a", "b", "")), Row(3, ("a", "b", "c"))]


def test_content_beyond_the_headings_is_rejected_and_blank_rows_are_counted() -> None:
    (rejection,), reading = shaped(1, ["a", "b"], [], ["", " "])
    assert isinstance(rejection, Rejection)
    assert (rejection.line, rejection.code, reading.blank_lines) == (2, "too_many_cells", 2)


@pytest.mark.parametrize(
    "footer",
    [
        "Grand Totals (2 records)",
        "Confidential Information - Do Not Distribute",
        "Copyright © 2000-2026 salesforce.com",
        "Gesamtsummen (2 Datensätze)",
        "Итого",
        "Total",
        "Page 1 of 3",
    ],
)
def test_known_words_alone_in_the_last_rows_are_a_footer(footer: str) -> None:
    rows, reading = shaped(2, ["a", "b"], [footer], ["", "and what follows"])
    assert (rows, reading.footer) == ([Row(2, ("a", "b"))], [footer, "and what follows"])


@pytest.mark.parametrize("name", ["Totalenergies", "Ann Lee", "Copyrighter", "Pageboy"])
def test_a_lone_name_in_the_last_row_is_data(name: str) -> None:
    assert shaped(2, ["a", "b"], [name])[0][-1] == Row(3, (name, ""))


def test_a_footer_is_only_at_the_end() -> None:
    rows, reading = shaped(3, ["Total", "", "12"], ["a", "b", "c"])
    assert (rows, reading.footer) == ([Row(2, ("Total", "", "12")), Row(3, ("a", "b", "c"))], [])


def test_a_long_run_of_lone_cells_is_data() -> None:
    rows, _ = shaped(2, *(["a"] for _ in range(200)))
    assert [row.line for row in rows] == list(range(2, 202))


def test_a_single_column_may_end_with_a_footer_too() -> None:
    rows, reading = shaped(1, ["Ann"], ["Total"])
    assert (rows, reading.footer) == ([Row(2, ("Ann",))], ["Total"])


def test_a_cell_too_large_says_how_large_cells_may_be() -> None:
    assert "1,000,000 characters" in too_large_cell(7).reason
