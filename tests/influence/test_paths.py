from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.influence.paths import Bond, path_to_power
from inroad.model.errors import Invalid

WEB = [Bond("jo", "ann", 0.9), Bond("ann", "boss", 0.5), Bond("jo", "cyd", 0.6), Bond("cyd", "boss", 0.6)]


def test_the_strongest_chain_wins_not_the_strongest_first_step() -> None:
    path = path_to_power(WEB, "boss", ours=["jo"])
    assert path is not None
    assert path.people == ("jo", "ann", "boss")
    assert path.strengths == pytest.approx((0.9, 0.5))
    assert path.strength == pytest.approx(0.45)
    assert path.sentence == "ask jo to have ann introduce us to boss; the chain's strength is 45%"


def test_a_longer_chain_of_strong_ties_beats_a_weak_acquaintance() -> None:
    path = path_to_power([*WEB, Bond("jo", "boss", 0.2)], "boss", ours=["jo"])
    assert path is not None
    assert path.people == ("jo", "ann", "boss")


def test_who_knows_them_already_is_said() -> None:
    direct = path_to_power(WEB, "ann", ours=["jo", "kim"])
    assert direct is not None
    assert direct.sentence == "jo knows ann; the chain's strength is 90%"
    own = path_to_power(WEB, "jo", ours=["jo"])
    assert own is not None
    assert (own.sentence, own.strength) == ("jo is ours already", 1)


def test_a_partner_helps_where_ours_reach_nobody_and_gives_way_where_they_do() -> None:
    partnered = [*WEB, Bond("pat", "boss", 0.8)]
    through = path_to_power(partnered, "boss", ours=["jo"], partners=["pat"])
    assert through is not None
    assert through.through_partner
    assert through.sentence == "pat knows boss (a partner's person); the chain's strength is 80%"
    equal = path_to_power(
        [Bond("pat", "boss", 0.8), Bond("jo", "boss", 0.8)], "boss", ours=["jo"], partners=["pat", "jo"]
    )
    assert equal is not None
    assert (equal.people, equal.through_partner) == (("jo", "boss"), False)


def test_each_introduction_of_a_long_chain_is_named() -> None:
    path = path_to_power([Bond("jo", "a", 1), Bond("a", "b", 1), Bond("b", "c", 1)], "c", ours=["jo"])
    assert path is not None
    assert path.sentence == "ask jo to have a introduce us to b, then b to c; the chain's strength is 100%"


def test_of_equally_strong_chains_the_shorter_wins() -> None:
    path = path_to_power([Bond("jo", "a", 1), Bond("a", "c", 1), Bond("jo", "c", 1)], "c", ours=["jo"])
    assert path is not None
    assert path.people == ("jo", "c")


def test_where_no_chain_leads_there_is_no_path() -> None:
    assert path_to_power(WEB, "stranger", ours=["jo"]) is None
    assert path_to_power([], "boss", ours=[]) is None


@pytest.mark.parametrize("strength", [0, -0.1, 1.01])
def test_a_strength_that_means_nothing_is_refused(strength: float) -> None:
    with pytest.raises(Invalid, match="above 0 and at most 1"):
        Bond("a", "b", strength)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(1, 99)), max_size=25))
def test_no_other_chain_is_stronger(bonds: list[tuple[int, int, int]]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    for one, other, percent in bonds:
        before = graph.get_edge_data(str(one), str(other), {"strength": 0.0})["strength"]
        graph.add_edge(str(one), str(other), strength=max(before, percent / 100))
    path = path_to_power([Bond(str(a), str(b), s / 100) for a, b, s in bonds if a != b], "1", ours=["0"])
    chains = nx.all_simple_paths(graph, "0", "1") if "0" in graph and "1" in graph else []
    best = 0.0
    for chain in chains:
        strength = 1.0
        for one, other in pairwise(chain):
            strength *= graph[one][other]["strength"]
        best = max(best, strength)
    assert (path.strength if path else 0.0) == pytest.approx(best, rel=1e-6)
