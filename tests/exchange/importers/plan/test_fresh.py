"""Accounts in which nobody is known yet: their rows stream, and mean what they would mean if they were compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.exchange.importers.plan import fresh
from inroad.exchange.importers.plan.posts import Terms
from inroad.model.changeset import RowChange
from inroad.model.person import ReportingLine
from tests.exchange.importers.plan.notation import Company, tree

TEAM = """\
    id,name,title,department,manager id,dotted line manager
    2,Bob Ray,CFO,Finance,1,
    1,Ann Lee,CEO,Board,,
    3,,Accountant,Finance,2,1
    3b,Cy Moss,Clerk,Finance,9,
"""


def lines_in(row: RowChange) -> int:
    return sum(1 for cls, _ in row.creations if cls is ReportingLine)


def test_people_come_with_their_rows_and_the_lines_between_them_behind() -> None:
    company = Company()
    rows = company.read(TEAM).rows
    assert [(row.line, lines_in(row)) for row in rows] == [(2, 0), (3, 0), (4, 0), (5, 0), (None, 3)]
    assert company.tree() == tree("""
        Ann Lee, CEO
          Bob Ray, CFO
            [unknown], Accountant
        Cy Moss, Clerk
    """)
    assert company.dotted() == [("[unknown]", "Ann Lee")]


def test_where_it_is_wanted_each_row_brings_its_lines() -> None:
    company, other = Company(), Company()
    told = company.read(TEAM, together=True)
    assert [(row.line, lines_in(row)) for row in told.rows] == [(2, 1), (3, 0), (4, 2), (5, 0)]
    assert told.remarks() == other.read(TEAM).remarks() == [(5, "unknown_manager")]
    assert (company.tree(), company.dotted()) == (other.tree(), other.dotted())


def test_the_day_of_a_new_account_is_part_of_its_creation() -> None:
    company = Company()
    first, *others = company.read(TEAM, "2024-01-31").rows
    assert [(change.before, str(change.entity.values()["snapshot_on"])) for change in first.changes[:1]] == [
        (None, "2024-01-31")
    ]
    assert {change.entity.kind for row in (first, *others) for change in row.changes} == {"account", "division"}
    assert "Ann Lee, CEO (2024-01-31–)" in company.tree()


def test_many_lines_come_in_several_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh, "_ROWS_AT_ONCE", 2)
    rows = Company().read(TEAM).rows
    assert [lines_in(row) for row in rows if row.line is None] == [1, 2]


CELLS = st.sampled_from(["Ann Lee", "Bob Ray", "Cy Moss", "Vacant", ""])
ROWS = st.lists(
    st.tuples(
        st.sampled_from("123456"),
        CELLS,
        st.sampled_from(["CEO", "Clerk", ""]),
        st.sampled_from(["IT", "IT > Data", ""]),
        st.sampled_from(["", "1", "2", "3", "9"]),
        st.sampled_from(["", "4", "1; 5"]),
    ),
    max_size=7,
)


def file_of(rows: list[tuple[str, ...]]) -> str:
    headings = ("id", "name", "title", "department", "manager id", "dotted line manager")
    return "".join(",".join(row) + "\n" for row in [headings, *rows])


def picture(company: Company) -> tuple[object, ...]:
    graph = company.graph()
    seats = sorted(
        (p.source_line or 0, company.label(p), graph.division_path(p.division_id), p.seniority, p.function, p.status)
        for p in graph.positions.values()
    )
    return company.tree(), sorted(company.dotted()), seats, str(company.account.snapshot_on)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sampled_from([None, "2024-01-31"]), st.booleans())
def test_streamed_rows_make_the_same_account_as_compared_ones(
    rows: list[tuple[str, ...]], day: str | None, together: bool
) -> None:
    streamed, compared = Company(), Company()
    told = streamed.read(file_of(rows), day, together=together)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Terms, "streams", property(lambda _: False))
        other = compared.read(file_of(rows), day)
    assert told.outcomes() == other.outcomes()
    assert told.remarks() == other.remarks()
    assert picture(streamed) == picture(compared)
