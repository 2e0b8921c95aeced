import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.apart import total_overlap
from inroad.influence.force import Bend, InfluenceLayout, Node, place_people


def web(count: int, groups: int, seed: int = 1) -> tuple[list[Node], list[Bend]]:
    """People in groups, tied mostly within them."""
    chance = np.random.default_rng(seed)
    one = chance.integers(0, count, 3 * count)
    inside = chance.integers(0, max(count // groups, 1), 3 * count) * groups + one % groups
    other = np.where(chance.random(3 * count) < 0.9, inside, chance.integers(0, count, 3 * count)) % count
    ties = [Bend(f"p{a}", f"p{b}") for a, b in zip(one.tolist(), other.tolist(), strict=True)]
    return [Node(f"p{number}") for number in range(count)], ties


def distance(layout: InfluenceLayout, one: str, other: str) -> float:
    """How far apart two people stand."""
    (x, y), (to_x, to_y) = layout.places[one], layout.places[other]
    return float(np.hypot(x - to_x, y - to_y))


def overlaps(layout: InfluenceLayout, nodes: list[Node]) -> float:
    """How many boxes cover another."""
    places = np.array([layout.places[node.id] for node in nodes])
    return float(total_overlap(places, np.array([(node.width, node.height) for node in nodes])).sum())


def test_the_same_ties_give_the_same_map() -> None:
    nodes, ties = web(120, 4)
    assert place_people(nodes, ties) == place_people(nodes, ties)


def test_people_who_are_tied_stand_closer() -> None:
    nodes, ties = web(120, 4)
    layout = place_people(nodes, ties)
    tied = np.mean([distance(layout, tie.one, tie.other) for tie in ties if tie.one != tie.other])
    everybody = np.mean([distance(layout, one.id, other.id) for one in nodes for other in nodes])
    assert tied < 0.6 * everybody


def test_who_is_tied_more_strongly_stands_closer() -> None:
    nodes = [Node(name) for name in "abc"]
    layout = place_people(nodes, [Bend("a", "b", 3.0), Bend("b", "c", 0.3)])
    assert distance(layout, "a", "b") < distance(layout, "b", "c")


def test_when_somebody_comes_or_goes_the_others_stay() -> None:
    nodes, ties = web(120, 4)
    before = place_people(nodes, ties)
    left = place_people(nodes[1:], ties, before.places)
    assert all(distance(left, node.id, node.id) == 0 for node in nodes[1:])
    moved = [np.hypot(*np.subtract(before.places[who], place)) for who, place in left.places.items()]
    assert np.median(moved) < 1
    more = [*ties, Bend("new", "p7"), Bend("newer", "new")]
    came = place_people([*nodes, Node("new"), Node("newer")], more, before.places)
    moved = [np.hypot(*np.subtract(before.places[who], came.places[who])) for who in before.places]
    assert np.median(moved) < 1
    assert distance(came, "new", "p7") < 500
    assert overlaps(came, [*nodes, Node("new"), Node("newer")]) == 0


def test_a_continued_map_says_where_it_begins() -> None:
    nodes = [Node(name) for name in "abc"]
    ties = [Bend("a", "b"), Bend("b", "c")]
    layout = place_people(nodes, ties, {"a": (-500.0, -400.0), "b": (-400.0, -400.0), "elsewhere": (0.0, 0.0)})
    left, top = layout.places["a"]
    assert left == -500
    assert top == -400
    assert layout.left <= min(x for x, _ in layout.places.values()) - 36
    assert layout.left + layout.width >= max(x for x, _ in layout.places.values()) + 36


def test_people_without_ties_stand_in_rows_below() -> None:
    nodes, ties = web(30, 2)
    loners = [Node(f"alone{number}") for number in range(40)]
    layout = place_people([*nodes, *loners], ties)
    assert set(layout.loose) >= {node.id for node in loners}
    lowest = max(y for who, (_, y) in layout.places.items() if who not in layout.loose)
    assert all(layout.places[who][1] > lowest for who in layout.loose)
    assert overlaps(layout, [*nodes, *loners]) == 0


def test_groups_that_are_not_tied_stand_apart() -> None:
    names = [f"{group}{number}" for group in "abcde" for number in range(4)]
    ties = [Bend(f"{group}{number}", f"{group}{number + 1}") for group in "abcde" for number in range(3)]
    layout = place_people([Node(name) for name in names], ties)
    within = np.mean([distance(layout, f"{g}0", f"{g}3") for g in "abcde"])
    between = np.mean([distance(layout, f"{g}0", f"{h}0") for g in "abcde" for h in "abcde" if g != h])
    assert between > within


def test_ties_to_strangers_and_to_oneself_are_left_out() -> None:
    layout = place_people([Node("a"), Node("b")], [Bend("a", "a"), Bend("a", "stranger")])
    assert layout.loose == ("a", "b")


def test_nobody_needs_no_room() -> None:
    layout = place_people([], [])
    assert (layout.width, layout.height, layout.places) == (0, 0, {})


def test_only_loners_are_a_block() -> None:
    layout = place_people([Node(f"p{number}") for number in range(100)], [])
    assert 0.5 < layout.width / layout.height < 2.5


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39), st.floats(0, 5)), max_size=80))
def test_everybody_is_placed_inside_and_nobody_covers_another(count: int, ties: list[tuple[int, int, float]]) -> None:
    nodes = [Node(f"p{number}", 40.0 + number, 30.0) for number in range(count)]
    layout = place_people(nodes, [Bend(f"p{one}", f"p{other}", strength) for one, other, strength in ties])
    assert list(layout.places) == [node.id for node in nodes]
    assert overlaps(layout, nodes) == 0
    for node in nodes:
        x, y = layout.places[node.id]
        assert node.width / 2 <= x <= layout.width - node.width / 2
        assert node.height / 2 <= y <= layout.height - node.height / 2


@pytest.mark.parametrize("count", [3_000])
def test_a_large_company_is_placed_too(count: int) -> None:
    nodes, ties = web(count, 20)
    assert overlaps(place_people(nodes, ties), nodes) == 0
