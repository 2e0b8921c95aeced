"""The influence lens: an account's people by the ties between them, and what these tell of one of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from inroad.exchange.exporters.influence_svg import Woven, influence_picture
from inroad.influence.analysis import PersonStanding, analyse_network
from inroad.influence.drawn import drawn_bonds
from inroad.influence.fragility import Without, what_if_without
from inroad.influence.introductions import along_lines, our_bonds
from inroad.influence.leaving import Leaving, leaving
from inroad.influence.network_map import NetworkMap, chosen_network, place_network, ranks_of
from inroad.influence.paths import Path, path_to_power
from inroad.influence.review import Seen
from inroad.influence.stakes import contacts
from inroad.influence.standing import standing
from inroad.influence.strength import pair_strengths
from inroad.model.errors import Invalid, NotFound
from inroad.model.relationship import RelationKind
from inroad.storage.transaction import Transaction
from inroad.workspace.definitions import thresholds
from inroad.workspace.lenses import Sighted, see_people
from inroad.workspace.relationships import Tied, list_relationships, list_ties
from inroad.workspace.roster import When
from inroad.workspace.stakes import lines_among, on_the_map, see_stakes

REPORTS_TO = "reports_to"
"""Besides the kinds of relationships: the lines along which people report."""
TIE_KINDS = (*RelationKind, REPORTS_TO)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of which kinds of ties standing is read, and whether reporting lines are drawn."""

    relations: frozenset[RelationKind]
    lines: bool

    @property
    def kinds(self) -> list[str]:
        """By their names, in their order."""
        return [*(kind for kind in RelationKind if kind in self.relations), *([REPORTS_TO] if self.lines else [])]


@dataclass(frozen=True, slots=True)
class InfluenceLens:
    """The network: ties of the day (of all kinds), reporting lines, and where everybody who is in any of them stands.

    `outside` are the names of those who are tied to somebody here and are not on this map.
    """

    seen: Sighted
    chosen: Chosen
    ties: Sequence[Tied]
    lines: Sequence[tuple[str, str]]
    outside: Mapping[str, str]
    drawn: NetworkMap


@dataclass(frozen=True, slots=True)
class StandingSeen:
    """What the network tells of one person: how they stand and why, how we come to them, what their leaving would do.

    `rank` is 1 for the highest of those `among` whom they are ranked: who is in any chosen tie. `standing`, `rank` and
    `without` are None where they are in none, `path` where nobody we know leads to them. `names` are those of everybody
    who is spoken of by id, `ours` the ids of our people among them.
    """

    subject_id: str
    standing: PersonStanding | None
    rank: int | None
    among: int
    measure: str
    without: Without | None
    leaving: Leaving
    path: Path | None
    names: Mapping[str, str]
    ours: frozenset[str] = field(default_factory=frozenset)


def see_influence(
    tx: Transaction,
    account_id: str,
    when: When,
    opportunity_id: str | None = None,
    kinds: Collection[str] | None = None,
) -> InfluenceLens:
    """The people on a map by the ties between them; standing is read along `kinds` (all kinds of relationships).

    Where no relationship is drawn the reporting lines are, to begin with. Raises `Invalid` for a kind that is none.
    """
    seen = see_people(tx, account_id, when, opportunity_id)
    ties = list_relationships(tx, account_id, when, seen.found.roster.names())
    ever = list_ties(tx, account_id, when)
    chosen = _chosen(kinds, is_bare=not ties and len(seen.people) <= _FEW)
    lines = list(dict.fromkeys(lines_among(on_the_map(seen.found))))
    known = {person.id: person.name for person in seen.people}
    outside = {end.id: end.name for tied in ties for end in (tied.start, tied.end) if end.id not in known}
    shown = dict.fromkeys(end for tied in ties for end in (tied.relationship.from_id, tied.relationship.to_id))
    if chosen.lines:
        shown |= dict.fromkeys(end for line in lines for end in line)
    network = chosen_network([tied.relationship for tied in ties], lines, chosen.relations)
    drawn = place_network(ever, lines if chosen.lines else (), network, shown)
    return InfluenceLens(seen, chosen, ties, lines, outside, drawn)


def picture_of_influence(lens: InfluenceLens, *, dark: bool = False) -> str:
    """The network as an SVG document."""
    woven = Woven(lens.ties, lens.lines if lens.chosen.lines else (), lens.outside)
    return influence_picture(lens.drawn, lens.seen.people, woven, title=lens.seen.title, dark=dark)


def see_standing(
    tx: Transaction,
    account_id: str,
    subject_id: str,
    when: When,
    opportunity_id: str | None = None,
    kinds: Collection[str] | None = None,
) -> StandingSeen:
    """What the ties of the chosen kinds tell of one person (or open seat) on a map, by the id of whom things are said.

    Raises `NotFound` where the map has nobody of that id, `Invalid` for a kind that is none.
    """
    staked = see_stakes(tx, account_id, when, opportunity_id)
    seen, chosen = staked.seen, _chosen(kinds, is_bare=False)
    names = {**seen.others, **seen.us, **{person.id: person.name for person in seen.people}}
    if subject_id not in {person.id for person in seen.people}:
        raise NotFound("there is no such person or seat on this map", kind="person")
    network = chosen_network(seen.relationships, seen.lines, chosen.relations)
    found = standing(network)
    everybody = analyse_network(network, found, names)
    ranked = ranks_of(network, found)
    mine = next(each for each in everybody.people if each.id == subject_id) if subject_id in ranked else None
    return StandingSeen(
        subject_id,
        mine,
        ranked.get(subject_id),
        len(ranked),
        everybody.measure,
        None if mine is None else _without(subject_id, seen, chosen),
        leaving(subject_id, seen.people, contacts(seen.touches), seen.on, thresholds(tx)),
        _path_to(subject_id, seen),
        names,
        frozenset(seen.us),
    )


def _without(subject_id: str, seen: Seen, chosen: Chosen) -> Without:
    """What the leaving of somebody who is tied would change among those who are."""
    tied = chosen_network(seen.relationships, (), chosen.relations)
    return what_if_without(tied, subject_id, standing(tied))


def _path_to(subject_id: str, seen: Seen) -> Path | None:
    """The strongest chain from any of ours; a seat nobody is known in leads nowhere, but can be led to."""
    nobody = {person.id for person in seen.people if person.placeholder and person.id != subject_id}
    touches = [touch for touch in seen.touches if touch.on <= seen.on]
    ours = our_bonds(pair_strengths(touches, seen.on), seen.levels)
    bonds = [*ours, *drawn_bonds(seen.relationships), *along_lines(seen.lines)]
    usable = [bond for bond in bonds if bond.one not in nobody and bond.other not in nobody]
    return path_to_power(usable, subject_id, ours=seen.us)


def _chosen(kinds: Collection[str] | None, *, is_bare: bool) -> Chosen:
    if kinds is None:
        return Chosen(frozenset(RelationKind), is_bare)
    unknown = [kind for kind in kinds if kind not in TIE_KINDS]
    if unknown:
        raise Invalid(f"there is no kind of tie “{unknown[0]}”; there are: {', '.join(TIE_KINDS)}", field="kinds")
    return Chosen(frozenset(RelationKind(kind) for kind in kinds if kind != REPORTS_TO), REPORTS_TO in kinds)


_FEW = 500
