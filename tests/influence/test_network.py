import numpy as np
import pytest
from hypothesis import given, settings

from inroad.influence.network import Network, Pairs, saturated, weave
from inroad.influence.ties import Layer, Tie, TieKind
from tests.influence.notation import RANDOM_TIES, ties


def listed(network: Network, pairs: Pairs) -> dict[str, float]:
    """The weights of pairs by name."""
    names = network.people
    columns = zip(pairs.source.tolist(), pairs.target.tolist(), pairs.weight.tolist(), strict=True)
    return {f"{names[one]}>{names[other]}": weight for one, other, weight in columns}


def shares(network: Network) -> dict[str, float] | None:
    """The shares of mail by name."""
    pairs = network.layers[Layer.MAIL]
    if pairs.share is None:
        return None
    return listed(network, Pairs(pairs.source, pairs.target, pairs.share))


def test_ties_of_the_same_pair_and_layer_are_one_pair() -> None:
    network = weave(ties("Ann Bob 2\nAnn Bob\nBob Ann 4"))
    assert network.people == ("Ann", "Bob")
    assert listed(network, network.layers[Layer.ADVICE]) == {"Ann>Bob": 3, "Bob>Ann": 4}


def test_who_influences_is_turned_round_into_who_is_sought() -> None:
    network = weave(ties("Ann Bob", TieKind.INFLUENCES))
    assert listed(network, network.layers[Layer.ADVICE]) == {"Bob>Ann": 1}


def test_a_tie_to_oneself_ties_nobody() -> None:
    network = weave(ties("Ann Ann\nAnn Bob"))
    assert (network.people, len(network.layers[Layer.ADVICE])) == (("Ann", "Bob"), 1)


def test_a_mail_to_several_is_shared_among_them() -> None:
    network = weave(ties("Ann Bob,Cyd,Dan,Eve @100.5\nAnn Bob @101", TieKind.MAIL))
    assert shares(network) == {"Ann>Bob": 1.25, "Ann>Cyd": 0.25, "Ann>Dan": 0.25, "Ann>Eve": 0.25}


def test_a_mail_that_is_listed_twice_counts_once() -> None:
    assert shares(weave(ties("Ann Bob,Cyd @100.5\nAnn Bob @100.5", TieKind.MAIL))) == {"Ann>Bob": 0.5, "Ann>Cyd": 0.5}


@pytest.mark.parametrize("text", ["Ann Bob @100\nAnn Cyd", "Ann Bob @86400\nAnn Cyd @172800"])
def test_without_exact_moments_messages_cannot_be_told_apart(text: str) -> None:
    assert shares(weave(ties(text, TieKind.MAIL))) is None


def test_bonds_are_pairs_of_any_layer_either_way() -> None:
    network = weave([*ties("Ann Bob 2\nBob Ann 2"), *ties("Bob Ann 5\nBob Cyd 5", TieKind.KNOWS)])
    assert listed(network, network.bonds) == {"Ann>Bob": 1.5, "Bob>Cyd": 0.5}


def test_formal_lines_are_no_bonds() -> None:
    network = weave(ties("Ann Bob", TieKind.REPORTS_TO))
    assert (len(network.bonds), network.informal, len(network.leading)) == (0, (), 0)


def test_without_a_person_their_ties_are_gone_and_the_others_stay() -> None:
    network = weave([*ties("Ann Bob\nBob Cyd"), *ties("Ann Cyd @5\nCyd Bob @6", TieKind.MAIL)])
    left = network.without(network.place["Bob"])
    assert left.people == network.people
    assert listed(left, left.layers[Layer.MAIL]) == {"Ann>Cyd": 1}
    assert Layer.ADVICE not in left.layers


def test_weights_saturate() -> None:
    assert saturated(np.array([0.0, 2.0, 6.0]), 2.0).tolist() == [0, 0.5, 0.75]


@settings(deadline=None, max_examples=40)
@given(RANDOM_TIES)
def test_no_weight_is_lost(given_ties: list[Tie]) -> None:
    network = weave(given_ties)
    woven = sum(float(pairs.weight.sum()) for pairs in network.layers.values())
    assert woven == pytest.approx(sum(tie.weight for tie in given_ties if tie.source != tie.target))
    assert set(network.people) == {person for tie in given_ties for person in (tie.source, tie.target)}
