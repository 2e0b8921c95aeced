"""The org-chart CSV: one row a position, and no cell that a spreadsheet would run."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.exporters.people_file import COLUMNS, guarded, write_people
from inroad.exchange.importers.cells import clean

ATTACKS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    "  =1",
    "\u00a0=1",
    "\u200b=1",
]


@pytest.mark.parametrize("cell", ATTACKS)
def test_a_cell_that_would_be_a_formula_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Ann Lee", "1-2", "a@b.example", "'quoted'", " "])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


@pytest.mark.parametrize("cell", ["=1+1", "+44 20", "-1", "@SUM(A1)", "Ann"])
def test_our_own_import_takes_the_guard_off(cell: str) -> None:
    assert clean(guarded(cell)) == cell


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.dictionaries(st.sampled_from(COLUMNS), TEXT), max_size=4))
def test_every_row_comes_back_cell_by_cell(rows: list[dict[str, str]]) -> None:
    text = "".join(write_people(rows))
    heading, *found = csv.reader(text.split("\r\n")[:-1])
    assert tuple(heading) == COLUMNS
    assert found == [[guarded(row.get(column, "")) for column in COLUMNS] for row in rows]
