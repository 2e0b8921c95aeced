"""Everything that ties between people tell, in one answer: standing, brokers, divisions, single points of failure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

import numpy as np

from inroad.influence.because import Because, because, people
from inroad.influence.brokers import Brokerage, brokerage
from inroad.influence.divisions import Communities, communities
from inroad.influence.formal import Agreement, agreement, reports_below, sought_without_power
from inroad.influence.fragility import SinglePoint, single_points
from inroad.influence.network import Network, weave
from inroad.influence.reasons import Reasons
from inroad.influence.standing import DEFAULT_MEASURES, Measures, Standing, ranks, standing
from inroad.influence.ties import Layer, Tie

CLEAR = 0.3
"""From this modularity on communities part clearly (Newman and Girvan 2004)."""


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """One person: `score` is the share of the others whom they stand above (0 to 1); equals share a `rank`.

    `between` is the share of the shortest ways between others that leads through them, `division` the number of the
    suggested one (None without ties), `cuts_off` how many are tied to the rest through them alone, `reports` how many
    report to them directly (None where no reporting line is stated). Reasons are told when they are asked for: who
    draws a map of thousands opens a few.
    """

    id: str
    rank: int
    score: float
    between: float
    division: int | None
    cuts_off: int
    reports: int | None
    tell: Callable[[], tuple[Because, ...]] = field(repr=False, compare=False)

    @property
    def reasons(self) -> tuple[Because, ...]:
        """Why they stand where they stand, the most telling reason first."""
        return self.tell()


@dataclass(frozen=True, slots=True)
class Division:
    """People tied more closely with one another than with the rest; the highest of them first."""

    number: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """Somebody who alone ties others to the rest: how many, and the first of them."""

    id: str
    count: int
    cut_off: tuple[str, ...]


@dataclass(frozen=True)
class Analysis:
    """What the ties tell; `people` best first, `ties` the number of distinct ties by layer.

    `divisions` are suggestions (`clear` when the people part clearly): nothing is written, least of all a reporting
    line. `sought_without_power` needs stated lines, as does `agreement`.
    """

    people: tuple[PersonStanding, ...]
    measure: str
    ties: dict[Layer, int]
    brokers: tuple[str, ...]
    brokers_exact: bool
    divisions: tuple[Division, ...]
    modularity: float
    single_points: tuple[Cut, ...]
    sought_without_power: tuple[str, ...]
    agreement: Agreement | None

    @property
    def clear(self) -> bool:
        """Whether the divisions part clearly."""
        return self.modularity >= CLEAR


def analyse(ties: Iterable[Tie], measures: Measures = DEFAULT_MEASURES) -> Analysis:
    """Analyse ties; 50,000 between 10,000 people take about a second."""
    network = weave(ties)
    return analyse_network(network, standing(network, measures))


def analyse_network(network: Network, found: Standing, names: Mapping[str, str] = MappingProxyType({})) -> Analysis:
    """Analyse a network whose standing is known; reasons call people by their `names`, where they have others."""
    broker, parted, points = brokerage(network), communities(network), single_points(network)
    sought = sought_without_power(network, found.score)
    everybody = _Everybody(network, found, broker, parted, points, names)
    unofficial = set(sought)
    order = np.lexsort((np.arange(len(network.people)), -found.score)).tolist()
    name = network.people
    return Analysis(
        people=tuple([everybody.person(place, sought=place in unofficial) for place in order]),
        measure=found.measure,
        ties={layer: len(pairs) for layer, pairs in network.layers.items()},
        brokers=tuple(name[place] for place in broker.brokers()),
        brokers_exact=broker.exact,
        divisions=_divisions(order, network, parted),
        modularity=parted.modularity,
        single_points=tuple(Cut(name[p.person], p.count, tuple(name[o] for o in p.cut_off)) for p in points),
        sought_without_power=tuple(name[place] for place in sought),
        agreement=agreement(network, found.score),
    )


_TOLD = 0.005
"""Less than this share is 0 % to a reader, and nothing to be said."""


class _Everybody:
    """What is known of everybody by number, as plain lists: reading single numbers out of arrays is slow."""

    def __init__(
        self,
        network: Network,
        found: Standing,
        broker: Brokerage,
        parted: Communities,
        points: tuple[SinglePoint, ...],
        names: Mapping[str, str],
    ) -> None:
        reports = reports_below(network)
        self._people = network.people
        self._rank = ranks(found.score)
        self._score = found.score.tolist()
        self._between = broker.between.tolist()
        self._brokers = set(broker.brokers())
        self._division = parted.of.tolist()
        self._reports = None if reports is None else reports.tolist()
        self._cuts = {point.person: point.count for point in points}
        self._reasons = Reasons(network, found, names)

    def person(self, place: int, *, sought: bool) -> PersonStanding:
        division = self._division[place]
        return PersonStanding(
            id=self._people[place],
            rank=self._rank[place],
            score=self._score[place],
            between=self._between[place],
            division=None if division < 0 else division,
            cuts_off=self._cuts.get(place, 0),
            reports=None if self._reports is None else self._reports[place],
            tell=partial(self._told, place, sought=sought),
        )

    def _told(self, place: int, *, sought: bool) -> tuple[Because, ...]:
        return (*self._reasons.of(place), *self._position(place, sought=sought))

    def _position(self, place: int, *, sought: bool) -> list[Because]:
        said = []
        if sought:
            said.append(because("sought_without_power", "sought after without formal power: nobody reports to them"))
        if place in self._brokers and self._between[place] >= _TOLD:
            sentence = "a broker: {share} of the shortest ways between others lead through them"
            said.append(because("broker", sentence, share=f"{self._between[place]:.0%}"))
        if place in self._cuts:
            count = self._cuts[place]
            said.append(
                because("single_point", "their leaving would cut off {people}", people=people(count), count=count)
            )
        return said


def _divisions(order: list[int], network: Network, parted: Communities) -> tuple[Division, ...]:
    members: list[list[str]] = [[] for _ in range(parted.count)]
    labels = parted.of.tolist()
    for place in order:
        if labels[place] >= 0:
            members[labels[place]].append(network.people[place])
    return tuple(Division(number, tuple(each)) for number, each in enumerate(members))
