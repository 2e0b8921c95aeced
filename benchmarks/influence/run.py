"""Influence: this engine, networkx and rustworkx on the same ties in the same run; and how well mail ranks people.

uv run python benchmarks/influence/run.py
"""

import gc
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import mean, median

import networkx as nx
import numpy as np
import rustworkx as rx

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from inroad.exchange.importers.interactions.reading import read_interactions, tally
from inroad.exchange.importers.interactions.record import Us
from inroad.influence.analysis import analyse
from inroad.influence.brokers import PIVOTS, brokerage
from inroad.influence.divisions import communities
from inroad.influence.force import Bend, Node, place_people
from inroad.influence.fragility import single_points
from inroad.influence.network import Network, Numbers, totals, weave
from inroad.influence.standing import pagerank, standing
from inroad.influence.ties import Layer, Tie, TieKind
from tests.influence.mailrooms import REGIMES, Firm, firm

SIZES = ((500, 3_000), (2_000, 10_000), (10_000, 50_000))
RUNS = 3
FIRMS = range(10)
MOST_SPRINGS = 2_000
MAILS = 100_000


def company(people: int, ties: int) -> list[Tie]:
    """Mails in a company of divisions of 100, most within the division, the rest to people of unequal renown."""
    chance = np.random.default_rng(1)
    divisions = people // 100
    source = chance.integers(0, people, ties)
    inside = chance.integers(0, 100, ties) * divisions + source % divisions
    renowned = np.where(chance.random(ties) < 0.5, chance.zipf(1.3, ties) % people, chance.integers(0, people, ties))
    target = np.where(chance.random(ties) < 0.7, inside, renowned)
    moments = chance.random(ties) * 1e7
    rows = zip(source.tolist(), target.tolist(), moments.tolist(), strict=True)
    return [Tie(f"p{one}", f"p{other}", TieKind.MAIL, 1.0, at) for one, other, at in rows if one != other]


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median processor time of some runs, all threads together."""
    taken = []
    for _ in range(runs):
        gc.collect()
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return median(taken)


def networkx_graphs(ties: list[Tie]) -> tuple["nx.DiGraph[str]", "nx.Graph[str]"]:
    """Who writes to whom how often, and who is tied to whom."""
    count = Counter((tie.source, tie.target) for tie in ties)
    directed: nx.DiGraph[str] = nx.DiGraph()
    directed.add_weighted_edges_from((one, other, weight) for (one, other), weight in count.items())
    both_ways: nx.Graph[str] = nx.Graph()
    for one, other, weight in directed.edges(data="weight"):
        before = both_ways.get_edge_data(one, other, {"weight": 0})["weight"]
        both_ways.add_edge(one, other, weight=before + weight)
    return directed, both_ways


def with_networkx(ties: list[Tie]) -> dict[str, Callable[[], object]]:
    """The same quantities from networkx; betweenness from as many people as ours."""
    directed, both_ways = networkx_graphs(ties)
    exact = brokerage(weave(ties)).exact
    return {
        "weaving": lambda: networkx_graphs(ties),
        "standing": lambda: nx.pagerank(directed),
        "brokers": lambda: nx.betweenness_centrality(directed, k=None if exact else PIVOTS, seed=1),
        "divisions": lambda: nx.community.louvain_communities(both_ways, seed=1),
        "single points": lambda: list(nx.articulation_points(both_ways)),
    }


def with_rustworkx(ties: list[Tie]) -> dict[str, Callable[[], object]]:
    """What rustworkx offers of them, on a graph that is built already; its betweenness is always exact."""
    pairs = weave(ties).layers[Layer.MAIL]
    graph = rx.PyDiGraph(multigraph=False)
    graph.extend_from_weighted_edge_list(
        list(zip(pairs.source.tolist(), pairs.target.tolist(), pairs.weight.tolist(), strict=True))
    )
    both_ways = graph.to_undirected(multigraph=False)
    return {
        "standing": lambda: rx.pagerank(graph, weight_fn=float),
        "brokers": lambda: rx.digraph_betweenness_centrality(graph),
        "single points": lambda: rx.articulation_points(both_ways),
    }


def with_ours(ties: list[Tie], network: Network) -> dict[str, Callable[[], object]]:
    """Our own parts, each on a network that is woven already."""
    return {
        "weaving": lambda: weave(ties).bonds,
        "standing": lambda: standing(network),
        "brokers": lambda: brokerage(network),
        "divisions": lambda: communities(network),
        "single points": lambda: single_points(network),
    }


def speeds() -> None:
    print(f"CPU seconds, median of {RUNS} runs (networkx: of 1); {os.cpu_count()} processors, {load()}")
    print("people    ties   part             ours  networkx  rustworkx   times faster than networkx")
    for people, count in SIZES:
        ties = company(people, count)
        network = weave(ties)
        peer, rust, ours = with_networkx(ties), with_rustworkx(ties), with_ours(ties, network)
        total = 0.0
        for part, work in ours.items():
            mine, theirs = seconds(work), seconds(peer[part], 1)
            total += theirs
            other = f"{seconds(rust[part], 1):.3f}" if part in rust else "-"
            print(f"{people:>6,} {count:>7,}   {part:<13}{mine:>8.3f}{theirs:>10.3f}{other:>11}{theirs / mine:>10.1f}")
        whole = seconds(lambda those=ties: analyse(those))
        print(f"{people:>6,} {count:>7,}   {'everything':<13}{whole:>8.3f}{total:>10.3f}{'':>11}{total / whole:>10.1f}")


def layouts() -> None:
    print("\nInfluence map: CPU seconds, median of 3 runs; networkx's spring layout leaves overlaps")
    print("people    ties     ours  continued  networkx")
    for people, count in SIZES:
        ties = [Bend(tie.source, tie.target) for tie in company(people, count)]
        nodes = [Node(name) for name in dict.fromkeys(name for tie in ties for name in tie[:2])]
        before = place_people(nodes, ties).places
        graph: nx.Graph[str] = nx.Graph((tie.one, tie.other) for tie in ties)
        mine = seconds(lambda nodes=nodes, ties=ties: place_people(nodes, ties))
        again = seconds(lambda nodes=nodes, ties=ties, before=before: place_people(nodes[1:], ties, before))
        spring = partial(nx.spring_layout, graph, seed=1)
        peer = f"{seconds(spring, 1):.3f}" if people <= MOST_SPRINGS else "-"
        print(f"{people:>6,} {count:>7,} {mine:>8.3f} {again:>10.3f} {peer:>9}")


def mailbox() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.mbox"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(letter(number) for number in range(MAILS))
        before = time.process_time()
        read = tally(read_interactions(path, Us(frozenset({"us.example"})))).read
        taken, size = time.process_time() - before, path.stat().st_size / 1e6
    print(f"\nMailbox of {read:,} mails, {size:.0f} MB: {taken:.1f} CPU seconds, {read / taken:,.0f} a second")


def letter(number: int) -> str:
    """A mail to a few people with the usual headers and a body of some lines."""
    chance = random.Random(number)
    sender, clock = f"p{number % 3_000}@acme.example", f"10:{number % 60:02}:00"
    to = ", ".join(f'"Person {one}" <p{one}@acme.example>' for one in chance.sample(range(3_000), chance.randint(1, 6)))
    return (
        f"From {sender} Mon Jan 05 {clock} 2026\nReceived: from x by y; Mon, 5 Jan 2026 {clock} +0000\n"
        f"DKIM-Signature: {'a' * 300}\nDate: Mon, 5 Jan 2026 {clock} +0100\nFrom: =?utf-8?q?J=C3=B6?= <{sender}>\n"
        f"To: {to}\nSubject: Re: {number}\nMessage-ID: <{number}@acme.example>\n\n"
        + "Lorem ipsum dolor sit amet\n" * chance.randint(3, 80)
        + "\n"
    )


def qualities() -> None:
    print("\nBosses above their reports by mail alone, mean share over ten firms of 120 people")
    print("regime                  ours  counted by pair   weighted PageRank  distinct in-degree")
    for name, regime in REGIMES.items():
        firms = [firm(regime, seed) for seed in FIRMS]
        counted = [Firm(each.boss, tuple(tie._replace(at=None) for tie in each.ties)) for each in firms]
        shares = (share(firms, ours), share(counted, ours), share(firms, weighted), share(firms, in_degree))
        print(f"{name:<22}" + "".join(f"{each:>8.3f}{'':>9}" for each in shares))


def share(firms: list[Firm], measure: Callable[[Network], Numbers]) -> float:
    networks = [weave(each.ties) for each in firms]
    return mean(
        each.ordered(dict(zip(network.people, measure(network).tolist(), strict=True)))
        for each, network in zip(firms, networks, strict=True)
    )


def ours(network: Network) -> Numbers:
    return standing(network).score


def weighted(network: Network) -> Numbers:
    pairs = network.layers[Layer.MAIL]
    return pagerank(pairs, pairs.weight, len(network.people))


def in_degree(network: Network) -> Numbers:
    pairs = network.layers[Layer.MAIL]
    return totals(pairs.target, np.ones(len(pairs)), len(network.people))


def load() -> str:
    return f"load average {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    speeds()
    qualities()
    layouts()
    mailbox()
    print(f"\nafter: {load()}")
