"""Ranking by mail alone holds in every regime, where each single measure fails in some."""

from collections.abc import Callable

import numpy as np
import pytest

from inroad.influence.network import Network, Numbers, totals, weave
from inroad.influence.standing import pagerank, standing
from inroad.influence.ties import Layer
from tests.influence.mailrooms import REGIMES, Firm, firm

SEEDS = range(6)
NOISE = 0.03
"""Six firms of 119 reporting lines each tell shares no finer than this."""


def weighted_pagerank(network: Network) -> Numbers:
    """The single measure that fails where two people trade mails all day."""
    pairs = network.layers[Layer.MAIL]
    return pagerank(pairs, pairs.weight, len(network.people))


def distinct_in_degree(network: Network) -> Numbers:
    """The single measure that fails where everybody is on some list."""
    return totals(network.layers[Layer.MAIL].target, np.ones(len(network.layers[Layer.MAIL])), len(network.people))


def by_name(network: Network, score: Numbers) -> dict[str, float]:
    """Scores by person."""
    return dict(zip(network.people, score.tolist(), strict=True))


@pytest.fixture(scope="module", params=REGIMES)
def firms(request: pytest.FixtureRequest) -> list[Firm]:
    """Some firms of one regime."""
    return [firm(REGIMES[request.param], seed) for seed in SEEDS]


def mean_share(firms: list[Firm], measure: Callable[[Network], Numbers]) -> float:
    """How well a measure orders bosses and reports on average."""
    networks = [weave(one.ties) for one in firms]
    pairs = zip(firms, networks, strict=True)
    return float(np.mean([one.ordered(by_name(network, measure(network))) for one, network in pairs]))


def ours(network: Network) -> Numbers:
    """The measure that is used."""
    return standing(network).score


def counted_by_pair(firms: list[Firm]) -> list[Firm]:
    """The same mail without moments, as many exports have it."""
    return [Firm(one.boss, tuple(tie._replace(at=None) for tie in one.ties)) for one in firms]


def test_it_orders_bosses_above_reports_about_as_well_as_the_better_single_measure(firms: list[Firm]) -> None:
    best = max(mean_share(firms, weighted_pagerank), mean_share(firms, distinct_in_degree))
    assert mean_share(firms, ours) > max(best - NOISE, 0.65)


def test_it_holds_where_mail_is_only_counted_by_pair(firms: list[Firm]) -> None:
    counted = counted_by_pair(firms)
    best = max(mean_share(counted, weighted_pagerank), mean_share(counted, distinct_in_degree))
    assert mean_share(counted, ours) > best - 2 * NOISE


def test_each_single_measure_fails_in_some_regime() -> None:
    traders = [firm(REGIMES["heavy pairs"], seed) for seed in SEEDS]
    listed = [firm(REGIMES["mailing lists"], seed) for seed in SEEDS]
    assert mean_share(traders, weighted_pagerank) < mean_share(traders, ours) - 0.15
    assert mean_share(listed, distinct_in_degree) < mean_share(listed, ours) - 0.05


def test_machines_stand_last() -> None:
    network = weave(firm(REGIMES["machines"], 1).ties)
    found = standing(network)
    assert {network.people[place] for place in found.automatic} == {"120", "121", "122", "123"}
