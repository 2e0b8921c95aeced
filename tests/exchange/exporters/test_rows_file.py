"""What became of a file's rows, as a file."""

from inroad.exchange.exporters.rows_file import write_rows
from inroad.model.changeset import Outcome, RowChange


def test_each_row_says_its_line_and_why_and_no_spreadsheet_takes_it_for_a_formula() -> None:
    rows = [
        RowChange(7, Outcome.REJECTED, "Ann, Able", 'it has no "name"'),
        RowChange(None, Outcome.LEFT, "=cmd()", None),
    ]
    assert "".join(write_rows(rows)) == (
        'line,outcome,name,reason\r\n7,rejected,"Ann, Able","it has no ""name"""\r\n,left,\'=cmd(),\r\n'
    )
