import networkx as nx
import pytest
from hypothesis import given, settings

from inroad.influence.fragility import MOST_NAMED, single_points, what_if_without
from inroad.influence.network import Network, weave
from inroad.influence.standing import standing
from inroad.influence.ties import Tie
from inroad.model.errors import NotFound
from tests.influence.notation import RANDOM_TIES, ties

HUB = "a hub\nb hub\nhub c\nc d\nd e\ne c"


def cut(network: Network) -> dict[str, set[str]]:
    """Who alone ties whom to the rest."""
    names = network.people
    return {names[point.person]: {names[each] for each in point.cut_off} for point in single_points(network)}


def test_who_alone_ties_others_to_the_rest_is_a_single_point_of_failure() -> None:
    assert cut(weave(ties(HUB))) == {"hub": {"a", "b"}, "c": {"d", "e"}}


def test_in_a_circle_nobody_is_a_single_point() -> None:
    assert cut(weave(ties("a b\nb c\nc a"))) == {}


def test_many_who_are_cut_off_are_counted_and_some_are_named() -> None:
    star = "\n".join(f"p{number} hub" for number in range(50))
    (point,) = single_points(weave(ties(star)))
    assert (point.count, len(point.cut_off)) == (49, MOST_NAMED)


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_single_points_are_what_networkx_finds(given_ties: list[Tie]) -> None:
    network = weave(given_ties)
    graph = nx.Graph()
    bonds = network.bonds
    graph.add_edges_from(zip(bonds.source.tolist(), bonds.target.tolist(), strict=True))
    expected = {}
    for person in nx.articulation_points(graph):
        rest = graph.subgraph(nx.node_connected_component(graph, person) - {person})
        pieces = sorted(nx.connected_components(rest), key=len)
        expected[person] = sum(map(len, pieces[:-1]))
    found = single_points(network)
    assert {point.person: point.count for point in found} == expected
    for point in found:
        rest = graph.subgraph(set(graph) - {point.person})
        assert all(nx.node_connected_component(rest, each) <= set(point.cut_off) for each in point.cut_off)


def test_what_a_leaving_would_change() -> None:
    network = weave(ties(HUB))
    left = what_if_without(network, "hub", standing(network))
    assert (left.person, left.lost_ties, left.cut_off_count, left.cut_off) == ("hub", 3, 2, ("a", "b"))
    assert "hub" not in {name for name, _, _ in left.heirs}
    assert [after for _, _, after in left.heirs] == sorted(after for _, _, after in left.heirs)


def test_who_holds_nobody_cuts_nobody_off() -> None:
    network = weave(ties(HUB))
    assert what_if_without(network, "a", standing(network)).cut_off == ()


def test_nobody_of_that_name_is_said() -> None:
    network = weave(ties(HUB))
    with pytest.raises(NotFound, match="nobody is called “Zoe”"):
        what_if_without(network, "Zoe", standing(network))
