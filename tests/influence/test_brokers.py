import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from inroad.influence import brokers
from inroad.influence.brokers import brokerage, estimated
from inroad.influence.network import weave
from inroad.influence.ties import Tie, TieKind
from tests.influence.notation import RANDOM_TIES, ties

TWO_GROUPS = "\n".join(f"{side}{one} {side}{other}" for side in "ab" for one in range(6) for other in range(6))
BRIDGED = f"{TWO_GROUPS}\na0 bridge\nbridge b0\nb0 bridge\nbridge a0"


def test_who_ties_two_groups_is_a_broker() -> None:
    network = weave(ties(BRIDGED))
    found = brokerage(network)
    assert found.exact
    assert {network.people[place] for place in found.brokers()} == {"a0", "b0", "bridge"}


def test_where_nobody_is_between_others_nobody_is_a_broker() -> None:
    assert brokerage(weave(ties("a b\nc d"))).brokers() == ()
    assert brokerage(weave([])).brokers() == ()


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_betweenness_is_what_networkx_computes(given_ties: list[Tie]) -> None:
    network = weave(given_ties)
    count = len(network.people)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(count))
    for layer in network.informal:
        pairs = network.layers[layer]
        graph.add_edges_from(zip(pairs.source.tolist(), pairs.target.tolist(), strict=True))
    expected = nx.betweenness_centrality(graph)
    assert brokerage(network).between.tolist() == pytest.approx([expected[place] for place in range(count)])
    edges = np.array(sorted(graph.edges), np.intp).reshape(-1, 2)
    found = estimated(edges[:, 0], edges[:, 1], np.arange(count), count)
    assert found.tolist() == pytest.approx([expected[place] for place in range(count)])


def test_a_large_network_is_estimated_from_some_people(monkeypatch: pytest.MonkeyPatch) -> None:
    chain = "\n".join(f"p{number} p{number + 1}\np{number + 1} p{number}" for number in range(300))
    network = weave(ties(chain, TieKind.KNOWS))
    exact = brokerage(network)
    monkeypatch.setattr(brokers, "MOST_STEPS", 0)
    found = brokerage(network)
    assert not found.exact
    assert np.abs(found.between - exact.between).max() < 0.05
