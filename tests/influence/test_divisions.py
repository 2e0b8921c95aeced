import networkx as nx
import pytest
from hypothesis import given, settings

from inroad.influence.divisions import communities
from inroad.influence.network import Network, weave
from inroad.influence.ties import Tie, TieKind
from tests.influence.notation import RANDOM_TIES, ties


def groups(network: Network) -> list[list[str]]:
    """The suggested divisions by name."""
    found = communities(network)
    return [[network.people[place] for place in found.members(each)] for each in range(found.count)]


def test_groups_that_hardly_touch_are_divisions_the_largest_first() -> None:
    network = weave(ties("a b\nb c\nc a\nc x\nx y\ny z\nz x\nx w\nw y\nz w"))
    assert groups(network) == [["x", "y", "z", "w"], ["a", "b", "c"]]
    assert communities(network).modularity > 0.3


def test_who_has_no_tie_belongs_to_no_division() -> None:
    network = weave(ties("loner loner\na b"))
    assert groups(network) == [["a", "b"]]
    assert communities(network).of.tolist() == [-1, 0, 0]


def test_without_ties_there_are_no_divisions() -> None:
    found = communities(weave(ties("a b", TieKind.REPORTS_TO)))
    assert (found.count, found.modularity) == (0, 0)


def _graph(network: Network) -> "nx.Graph[int]":
    bonds = network.bonds
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(zip(bonds.source.tolist(), bonds.target.tolist(), bonds.weight.tolist(), strict=True))
    return graph


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_modularity_is_what_networkx_computes(given_ties: list[Tie]) -> None:
    network = weave(given_ties)
    found = communities(network)
    if found.count:
        parts = [found.members(each) for each in range(found.count)]
        assert found.modularity == pytest.approx(nx.community.modularity(_graph(network), parts))
        assert [len(part) for part in parts] == sorted((len(part) for part in parts), reverse=True)


def test_it_parts_about_as_well_as_networkx() -> None:
    text = "\n".join(
        f"p{number} p{other}"
        for number in range(120)
        for other in ((number * 7 + 1) % 120, number // 12 * 12 + (number * 5 + 1) % 12, number // 12 * 12)
    )
    network = weave(ties(text))
    peer = nx.community.louvain_communities(_graph(network), seed=1)
    assert communities(network).modularity > 0.95 * nx.community.modularity(_graph(network), peer)
