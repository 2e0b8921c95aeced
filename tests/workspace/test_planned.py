"""Planned rows come back as they were, in order, from memory or from disk."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.workspace.planned import IN_MEMORY, PlannedRows


@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=9) | st.integers(-9, 9) | st.none(), max_size=3)))
def test_rows_come_back_as_they_were(rows: list[dict[str, object]]) -> None:
    kept = PlannedRows()
    for row in rows:
        kept.write(row)
    assert kept.count == len(rows)
    assert list(kept) == rows
    assert list(kept) == rows


def test_many_rows_do_not_stay_in_memory() -> None:
    kept = PlannedRows()
    row = {"label": "x" * 100_000}
    for _ in range(IN_MEMORY // 100_000 + 2):
        kept.write(row)
    assert sum(found == row for found in kept) == kept.count
