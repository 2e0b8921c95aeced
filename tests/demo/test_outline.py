import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.demo.outline import Entry, read_entry, read_outline, read_unit


def test_a_line_says_who_what_where_and_under_whom() -> None:
    line = "Ruth Abramson: Director, Informatics [IT / Data] @ Oslo < Marcus Oyelaran ~ Amara Nwosu, Ivo Petrov"
    assert read_entry(line) == Entry(
        who="Ruth Abramson",
        title="Director, Informatics",
        unit=("IT", "Data"),
        unit_inside=False,
        place="Oslo",
        superior="Marcus Oyelaran",
        dotted=("Amara Nwosu", "Ivo Petrov"),
    )


def test_everything_but_the_who_may_be_silent() -> None:
    assert read_entry("Søren Østergaard") == Entry(
        who="Søren Østergaard", title=None, unit=None, unit_inside=False, place=None, superior=None, dotted=()
    )


def test_a_plus_puts_the_unit_inside_the_superiors() -> None:
    entry = read_entry("?: Controller [+ Controlling]")
    assert (entry.unit, entry.unit_inside) == (("Controlling",), True)


@pytest.mark.parametrize(
    ("who", "repeats"),
    [("*", (1, 1)), ("3 *", (3, 3)), ("2-4 *", (2, 4)), ("?", None), ("40 fte", None), ("Ada Byron", None)],
)
def test_a_star_is_drawn_as_often_as_it_says(who: str, repeats: tuple[int, int] | None) -> None:
    assert read_entry(f"{who}: Fitter").repeats == repeats


def test_a_line_which_is_no_entry_is_refused_with_its_text() -> None:
    with pytest.raises(ValueError, match=r"not an entry.*\[Nobody\]"):
        read_entry("[Nobody]")


def test_indentation_is_the_hierarchy() -> None:
    first, second = read_outline("""
Ann
  Bob
    Cid
  Dee
Eve
""")
    assert [branch.entry.who for branch in (first, second)] == ["Ann", "Eve"]
    assert [branch.entry.who for branch in first.below] == ["Bob", "Dee"]
    assert [branch.entry.who for branch in first.below[0].below] == ["Cid"]


def test_a_level_cannot_be_skipped() -> None:
    with pytest.raises(ValueError, match="indented too far: 'Cid'"):
        read_outline("Ann\n    Cid")


@given(st.lists(st.text("abc", min_size=1), min_size=1))
def test_a_path_of_units_is_read_as_it_is_written(parts: list[str]) -> None:
    assert read_unit(" / ".join(parts)) == tuple(parts)
