from collections.abc import Sequence
from itertools import pairwise
from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.force import Bend, InfluenceLayout
from inroad.influence.network_map import (
    APART,
    NODE_HEIGHT,
    NODE_WIDTH,
    bend,
    chosen_network,
    place_network,
    ranks_of,
    steady_places,
)
from inroad.influence.standing import standing
from inroad.model.relationship import RelationKind
from tests.influence.people import relationship

TIES = [
    relationship(text)
    for text in (
        "Ann influences Bob strong", "Cyd advises Bob", "Cyd influences Ann weak", "Dan conflicts_with Ann strong",
        "Eve knows Fay",
    )
]  # fmt: skip
EVERYBODY = ["Ann", "Bob", "Cyd", "Dan", "Eve", "Fay"]


def ends(ties: Sequence[Bend]) -> list[str]:
    return list(dict.fromkeys(end for tie in ties for end in tie[:2]))


def moves(before: InfluenceLayout, after: InfluenceLayout) -> list[float]:
    """How far everybody moved who is in both."""
    return [dist(place, after.places[one]) for one, place in before.places.items() if one in after.places]


def a_chain(count: int) -> list[Bend]:
    """Ties drawn from one person to the next, with a few across."""
    return [Bend(f"p{n}", f"p{n + 1}" if n % 5 else f"p{n // 2}", 1.0 + n % 3) for n in range(1, count + 1)]


def test_who_is_in_a_tie_is_drawn_and_ranked_by_the_chosen_kinds() -> None:
    network = chosen_network(TIES, [], frozenset(RelationKind))
    drawn = place_network(TIES, [], network, EVERYBODY)
    assert set(drawn.layout.places) == set(EVERYBODY)
    assert drawn.rank["Cyd"] == 1
    assert "Dan" not in drawn.rank, "a conflict says nothing of standing"
    assert 0 <= drawn.score["Bob"] <= 1
    assert "advice" in drawn.measure
    only_knows = place_network(TIES, [], chosen_network(TIES, [], {RelationKind.KNOWS}), EVERYBODY)
    assert only_knows.layout == drawn.layout, "choosing kinds moves nobody"
    assert set(only_knows.rank) == {"Eve", "Fay"}


def test_lines_place_people_and_rank_nobody() -> None:
    lines = [("Gil", "Ann"), ("Hal", "Gil")]
    network = chosen_network([], lines, frozenset(RelationKind))
    drawn = place_network([], lines, network, ["Gil", "Ann", "Hal", "Ivo"])
    assert set(drawn.layout.places) == {"Gil", "Ann", "Hal"}
    assert (drawn.layout.loose, drawn.rank, drawn.score) == (("Ivo",), {}, {})


def test_ranks_are_among_those_who_are_in_any_informal_tie() -> None:
    network = chosen_network(TIES, [("Zoe", "Yan"), ("Xi", "Yan")], frozenset(RelationKind))
    ranks = ranks_of(network, standing(network))
    assert set(ranks) == {"Ann", "Bob", "Cyd", "Eve", "Fay"}
    assert min(ranks.values()) == 1


def test_a_conflict_holds_less_than_an_alliance() -> None:
    assert bend(relationship("Ann conflicts_with Bob strong")).strength == APART
    weak, strong = (bend(relationship(f"Ann allied_with Bob {how}")).strength for how in ("weak", "strong"))
    assert APART <= weak < strong


def test_a_tie_that_ended_still_holds_its_place_and_going_back_in_time_moves_nobody() -> None:
    ties = a_chain(30)
    whole = steady_places(ties, [], ends(ties))
    fewer = steady_places(ties, [], [one for one in ends(ties) if one != "p7"])
    assert "p7" not in fewer.places
    inner = [one for one in fewer.places if one != "p7"]
    shifts = {
        tuple(round(a - b, 3) for a, b in zip(whole.places[one], fewer.places[one], strict=True)) for one in inner
    }
    assert len(shifts) == 1, "all of them as one"


def test_one_tie_more_moves_hardly_anybody() -> None:
    ties = a_chain(60)
    after = [steady_places(ties[:count], [], ends(ties[:count])) for count in (50, 51, 52)]
    for before, later in pairwise(after):
        found = sorted(moves(before, later))
        assert found[len(found) // 2] < NODE_WIDTH


def test_groups_stand_beside_one_another_in_the_order_of_their_first_tie() -> None:
    ties = [Bend("a", "b"), Bend("x", "y"), Bend("m", "n"), Bend("y", "z")]
    layout = steady_places(ties, [], ends(ties))
    boxes = []
    for group in ("ab", "xyz", "mn"):
        across, down = zip(*(layout.places[one] for one in group), strict=True)
        boxes.append((min(across), min(down), max(across), max(down)))
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
    assert layout.places["a"][1] < layout.height


def test_nobody_is_an_empty_drawing() -> None:
    layout = steady_places([], [], [])
    assert (layout.places, layout.width, layout.height, layout.loose) == ({}, 0.0, 0.0, ())
    assert ranks_of(chosen_network([], [], frozenset()), standing(chosen_network([], [], frozenset()))) == {}


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25))
def test_everybody_who_is_shown_stands_within_the_drawing(pairs: list[tuple[int, int]]) -> None:
    ties = [Bend(f"p{one}", f"p{other}") for one, other in pairs if one != other]
    shown = ends(ties)
    layout = steady_places(ties, [], shown)
    assert set(layout.places) == set(shown)
    for x, y in layout.places.values():
        assert NODE_WIDTH / 2 < x < layout.width - NODE_WIDTH / 2
        assert NODE_HEIGHT / 2 < y < layout.height - NODE_HEIGHT / 2
    assert layout == steady_places(ties, [], shown)
