import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.network import Places
from inroad.influence.pivots import embedded, hops, told_by_name


def rows(graph: "nx.Graph[int]") -> tuple[Places, Places]:
    """A graph's neighbours as one run, and where each one's begin."""
    begins = np.concatenate([[0], np.cumsum([graph.degree(node) for node in range(len(graph))])]).astype(np.intp)
    ends = np.array([other for node in range(len(graph)) for other in sorted(graph[node])], np.intp)
    return begins, ends


@settings(deadline=None)
@given(st.integers(2, 20), st.integers(0, 2**32))
def test_hops_are_what_networkx_counts(count: int, seed: int) -> None:
    graph = nx.gnp_random_graph(count, 0.2, seed=seed)
    expected = nx.single_source_shortest_path_length(graph, 0)
    assert hops(*rows(graph), 0).tolist() == [expected.get(node, -1) for node in range(count)]


def test_a_chain_is_drawn_as_one() -> None:
    places = embedded(*rows(nx.path_graph(60)), [f"p{number}" for number in range(60)])
    assert np.hypot(*(places[0] - places[59])) > 20
    steps = np.sqrt((np.diff(places, axis=0) ** 2).sum(axis=1))
    assert steps.max() < 4 * np.median(steps)


def test_one_and_two_people_stand_beside_each_other() -> None:
    assert embedded(*rows(nx.path_graph(2)), ["a", "b"]).tolist() == [[0, 0], [1, 0]]
    assert embedded(*rows(nx.path_graph(1)), ["a"]).tolist() == [[0, 0]]


def test_a_name_always_means_the_same_place() -> None:
    places = told_by_name(["Ann", "Анна", "\ud800"])
    assert np.array_equal(places, told_by_name(["Ann", "Анна", "\ud800"]))
    assert np.abs(places).max() <= 1
    assert len({tuple(place) for place in places.tolist()}) == 3
    assert told_by_name([]).shape == (0, 2)
