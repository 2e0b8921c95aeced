"""First look at a file: whom each row names as superior, and which of those lines can be drawn."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.plan.survey import NOBODY, SEVERAL, UNKNOWN, Survey, Surveyor
from inroad.exchange.importers.record import ManagerBy, ManagerRef, PersonRecord


def survey_of(*rows: str) -> Survey:
    """Survey rows written as "id < superior" or "id < superior, further superior", from line 2 on."""
    records = []
    for line, row in enumerate(rows, 2):
        key, _, above = (part.strip() for part in row.partition("<"))
        refs = [ManagerRef(ManagerBy.KEY, ref.strip()) for ref in above.split(",") if ref.strip()]
        records.append(
            PersonRecord(line=line, name=key, source_key=key, manager=refs[0] if refs else None, dotted=tuple(refs[1:]))
        )
    surveyor = Surveyor()
    surveyor.hear([(0, record) for record in records])
    return surveyor.conclude()


def test_superiors_are_rows() -> None:
    assert list(survey_of("a", "b < a", "c < B", "d < x").manager) == [NOBODY, 0, 1, UNKNOWN]


def test_an_id_of_two_rows_is_several() -> None:
    found = survey_of("a", "a", "b < a")
    assert found.manager[2] == SEVERAL
    assert found.named(2) == (ManagerBy.KEY, "a")
    assert "several" in found.unknown(2).sentence


def test_rows_of_another_account_do_not_answer() -> None:
    surveyor = Surveyor()
    rows = [
        (0, PersonRecord(line=2, source_key="1")),
        (1, PersonRecord(line=3, manager=ManagerRef(ManagerBy.KEY, "1"))),
    ]
    for row in rows:
        surveyor.hear([row])
    assert list(surveyor.conclude().manager) == [NOBODY, UNKNOWN]


def test_a_circle_is_cut_at_the_row_that_stands_first() -> None:
    found = survey_of("a < b", "b < c", "c < b", "d < a")
    assert list(found.manager) == [1, NOBODY, 1, 0]
    assert [(remark.line, remark.code) for remark in found.remarks] == [(3, "cycle")]


def test_further_superiors_are_rows_too_and_the_unknown_are_counted() -> None:
    found = survey_of("a", "b < a, c, x", "c < a")
    assert found.dotted == {1: [2]}
    assert [(remark.line, remark.code) for remark in found.remarks] == [(3, "unknown_manager")]


@given(st.lists(st.integers(min_value=-1, max_value=12), max_size=12))
def test_whatever_the_rows_say_everybody_reaches_a_root(above: list[int]) -> None:
    found = survey_of(*(f"k{n} < {f'k{m}' if m >= 0 else ''}" for n, m in enumerate(above)))
    for row in range(len(above)):
        walker = row
        for _ in above:
            walker = found.manager[walker] if walker >= 0 else NOBODY
        assert walker < 0
    kept = sum(1 for n, m in enumerate(above) if 0 <= m < len(above) and found.manager[n] == m)
    cut = sum(1 for remark in found.remarks if remark.code in {"cycle", "own_manager"})
    assert kept + cut == sum(1 for m in above if 0 <= m < len(above))
