import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from inroad.influence.network import weave
from inroad.influence.standing import Measures, pagerank, ranks, standing
from inroad.influence.ties import Layer, Tie, TieKind
from tests.influence.notation import RANDOM_TIES, ties


def order(text: str, kind: TieKind) -> list[str]:
    """Everybody, the highest first."""
    network = weave(ties(text, kind))
    score = standing(network).score
    return [network.people[place] for place in np.argsort(-score, kind="stable")]


def test_who_is_asked_by_those_who_are_asked_stands_highest() -> None:
    assert order("Ann Cyd\nBob Cyd\nCyd Dan\nEve Ann", TieKind.ADVICE)[:2] == ["Dan", "Cyd"]


def test_the_score_is_the_share_of_the_others_whom_one_stands_above() -> None:
    network = weave(ties("Ann Cyd\nBob Cyd"))
    assert dict(zip(network.people, standing(network).score.tolist(), strict=True)) == {
        "Ann": 0.25,
        "Cyd": 1,
        "Bob": 0.25,
    }


def test_a_mail_to_everybody_lifts_nobody() -> None:
    personal = "a boss @1\nb boss @2\nc boss @3\nd boss @4\nboss a @5\nboss b @6"
    announced = "\n".join(f"{who} a,b,c,d,clerk @{at}" for at, who in enumerate("xyzwv", 10))
    assert order(f"{personal}\n{announced}", TieKind.MAIL)[0] == "boss"


def test_two_who_write_to_one_another_all_day_do_not_stand_above_whom_all_write_to() -> None:
    pair = "\n".join(f"x y @{at}.5\ny x @{at}.7" for at in range(200))
    assert order(f"{pair}\na boss @1.1\nb boss @2.1\nc boss @3.1\nx boss @4.1", TieKind.MAIL)[0] == "boss"
    assert order("x y 200\ny x 200\na boss 3\nb boss 3\nc boss 3\nx boss 3", TieKind.MAIL)[0] == "boss"


def test_a_machine_stands_last_and_its_mail_does_not_count() -> None:
    staff = ",".join("abcdefghijkl")
    network = weave(ties(f"erp {staff} @1\na b @2\nc b @3\nb a @4", TieKind.MAIL))
    found = standing(network)
    assert [network.people[place] for place in found.automatic] == ["erp"]
    assert found.score[network.place["erp"]] == found.score.min() == 0
    assert found.score[network.place["b"]] == found.score.max()


def test_advice_says_most_and_who_was_not_asked_about_stands_in_the_middle_of_it() -> None:
    network = weave([*ties("Ann Bob\nCyd Bob\nBob Dan"), *ties("Bob Ann @1\nDan Ann @2\nEve Ann @3", TieKind.MAIL)])
    found = standing(network, Measures(layers=((Layer.ADVICE, 0.75), (Layer.MAIL, 0.25))))
    assert np.isnan(found.by_layer[Layer.ADVICE][network.place["Eve"]])
    score = dict(zip(network.people, found.score.tolist(), strict=True))
    assert max(score, key=lambda who: score[who]) == "Dan"
    assert score["Eve"] == pytest.approx(0.75 * 0.5 + 0.25 * found.by_layer[Layer.MAIL][network.place["Eve"]])


def test_what_was_computed_is_said() -> None:
    assert standing(weave(ties("Ann Bob"))).measure == "weighted PageRank on advice ties"
    assert standing(weave(ties("Ann Bob", TieKind.MAIL))).measure == "PageRank on mail ties, each damped by w / (w + 1)"
    assert "mails to many count little" in standing(weave(ties("Ann Bob @0.5", TieKind.MAIL))).measure


def test_without_ties_everybody_stands_in_the_middle() -> None:
    found = standing(weave(ties("Ann Bob", TieKind.REPORTS_TO)))
    assert (found.score.tolist(), found.measure) == ([0.5, 0.5], "nothing to rank by")
    assert standing(weave(ties("Ann Ann"))).score.tolist() == [0.5]


def test_equals_share_the_better_rank() -> None:
    assert ranks(np.array([0.5, 0.9, 0.5, 0.1])) == [2, 1, 2, 4]
    assert ranks(np.array([0.5, 0.9, 0.5, 0.1]), leaving=1) == [1, 1, 1, 3]


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_pagerank_is_what_networkx_computes(given_ties: list[Tie]) -> None:
    network = weave([tie._replace(kind=TieKind.ADVICE) for tie in given_ties])
    if Layer.ADVICE not in network.layers:
        return
    pairs = network.layers[Layer.ADVICE]
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(network.people)))
    graph.add_weighted_edges_from(zip(pairs.source.tolist(), pairs.target.tolist(), pairs.weight.tolist(), strict=True))
    expected = nx.pagerank(graph, tol=1e-12, max_iter=1000)
    found = pagerank(pairs, pairs.weight, len(network.people))
    assert found.tolist() == pytest.approx([expected[place] for place in range(len(network.people))], abs=1e-8)


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_standing_depends_neither_on_the_order_of_ties_nor_on_names(given_ties: list[Tie]) -> None:
    def scores(those: list[Tie]) -> dict[str, float]:
        network = weave(those)
        return dict(zip(network.people, standing(network).score.tolist(), strict=True))

    expected = scores(given_ties)
    assert scores(given_ties[::-1]) == pytest.approx(expected)
    renamed = [tie._replace(source=f"x{tie.source}", target=f"x{tie.target}") for tie in given_ties]
    assert scores(renamed) == pytest.approx({f"x{name}": score for name, score in expected.items()})
    assert all(0 <= score <= 1 for score in expected.values())
