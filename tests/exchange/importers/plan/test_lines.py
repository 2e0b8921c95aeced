"""Drawing reporting lines while a plan is being made."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.exchange.importers.plan.lines import without_cycles

POSTS = st.sampled_from("abcdef")


def test_a_wanted_line_that_closes_a_circle_with_a_present_one_is_dropped() -> None:
    assert without_cycles({"a": "c"}, {"b": "a", "c": "b"}) == ({}, ["a"])


def test_a_position_whose_wanted_line_is_dropped_keeps_its_present_one_and_nobody_reports_in_a_circle() -> None:
    drawn, dropped = without_cycles({"b": "c", "c": "b", "a": "b"}, {"b": "a"})
    assert (drawn, dropped) == ({"b": "a", "c": "b"}, ["b", "a"])


def test_a_circle_that_was_there_before_is_left_alone() -> None:
    assert without_cycles({"c": "a"}, {"a": "b", "b": "a"}) == ({"c": "a"}, [])


def test_a_wanted_line_replaces_the_present_one_of_the_same_position() -> None:
    assert without_cycles({"a": "b", "b": "c"}, {"b": "a"}) == ({"a": "b", "b": "c"}, [])


def present_forest(pairs: dict[str, str]) -> dict[str, str]:
    """Only lines to earlier letters: no circle can be among them."""
    return {one: other for one, other in pairs.items() if other < one}


@given(st.dictionaries(POSTS, POSTS), st.dictionaries(POSTS, POSTS).map(present_forest))
def test_what_is_drawn_never_makes_a_circle_and_nothing_else_is_dropped(
    wanted: dict[str, str], present: dict[str, str]
) -> None:
    drawn, dropped = without_cycles(wanted, present)
    assert drawn.keys() | set(dropped) == wanted.keys()
    assert {post: boss for post, boss in drawn.items() if post not in dropped} == {
        post: boss for post, boss in wanted.items() if post not in dropped
    }
    above = {**present, **drawn}
    for post in above:
        walker: str | None = post
        for _ in range(len(above) + 1):
            walker = above.get(walker) if walker is not None else None
        assert walker is None
