import csv
import io
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.delimited import DelimitedRows, Dialect
from inroad.exchange.importers.encoding import Encoding
from inroad.exchange.importers.lines import TextLines
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.table import Reading, Row

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
TABLES = st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1))


def rows_of(text: str, width: int, dialect: Dialect | None = None) -> list[Row | Rejection]:
    dialect = dialect or Dialect(",")
    lines = TextLines(io.BytesIO(text.encode()), Encoding("utf-8", "utf-8"), delimiter_of_many=dialect.of_many)
    return list(DelimitedRows(lines, dialect, width, Reading()).below(0))


@given(TABLES, st.sampled_from([",", ";", "\t", "|"]))
def test_what_a_spreadsheet_writes_is_read_cell_by_cell(table: list[list[str]], delimiter: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    read = rows_of(stream.getvalue(), len(table[0]), Dialect(delimiter))
    filled = [tuple(cells) for cells in table if any(cell and not cell.isspace() for cell in cells)]
    lone = sum(1 for cells in filled if sum(1 for cell in cells if cell.strip()) == 1)
    got = [row.cells for row in read if isinstance(row, Row)]
    assert [cells for cells in filled if cells in got] == got
    assert len(filled) - lone <= len(got) <= len(filled)


@given(st.text(st.sampled_from('",\n\r\0ab'), max_size=60))
def test_whatever_the_text_lines_rise_and_no_row_is_wider_than_the_headings(text: str) -> None:
    read = rows_of(text, 2)
    numbers = [row.line for row in read]
    assert numbers == sorted(set(numbers))
    assert all(len(row.cells) == 2 for row in read if isinstance(row, Row))


def test_a_stray_quotation_mark_joins_rows_up_to_the_next_one_and_otherwise_costs_its_line() -> None:
    joined = rows_of('a,b\nc,"d\ne,f\ng,"h\ni,j\n', 2)
    assert joined == [Row(1, ("a", "b")), Row(2, ("c", "d\ne,f\ng,h")), Row(5, ("i", "j"))]
    first, lost, *others = rows_of('a,b\nc,"d\ne,f\ng,h\n', 2)
    assert isinstance(lost, Rejection)
    assert (first.line, lost.line, lost.code) == (1, 2, "unclosed_quote")
    assert others == [Row(3, ("e", "f")), Row(4, ("g", "h"))]


def test_a_rejected_row_comes_behind_the_lone_cell_above_it() -> None:
    assert [row.line for row in rows_of('lone\na,"b\nc,d\n', 2)] == [1, 2, 3]
    assert [row.line for row in rows_of("lone\na,\0\nc,d\n", 2)] == [1, 2, 3]
    assert [row.line for row in rows_of(f"lone\na,{'x' * 1_000_001}\nc,d\n", 2)] == [1, 2, 3]


def test_a_row_that_is_a_quotation_of_many_lines_is_given_up_as_one() -> None:
    text = "a,b\n" + 'c,"' + "one word\n" * 200_000 + '",x\nd,e\n'
    first, lost, last = rows_of(text, 2)
    assert isinstance(lost, Rejection)
    assert (first.line, lost.line, lost.code, last) == (1, 2, "unclosed_quote", Row(200_003, ("d", "e")))


def test_a_quotation_that_only_ends_with_the_file_is_one_rejection() -> None:
    text = "a,b\n" + 'c,"' + "one word\n" * 600_000
    first, lost = rows_of(text, 2)
    assert (first.line, lost.line) == (1, 2)


def test_a_dialect_of_several_characters_is_parsed_by_one() -> None:
    assert Dialect("+|").of_many == "+|"
    assert Dialect("|").of_many is None
    assert list(chain.from_iterable(Dialect(";", spaced=True).parse(iter(['a; "b;c"'])))) == ["a", "b;c"]
    assert rows_of('a+|"b+|c"\n', 2, Dialect("+|")) == [Row(1, ("a", "b+|c"))]
