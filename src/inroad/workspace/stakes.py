"""An account as the rules see it: its people with what is held of them, what passed between us, and their ties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inroad.influence.meddpicc import Element
from inroad.influence.raci import Assignment
from inroad.influence.review import Deal, SaidValue, Seen
from inroad.influence.stakes import MapPerson, Touch
from inroad.model.assessment import Confirmation
from inroad.model.fields import FIELDS, RACI, Scope
from inroad.model.interaction import Interaction
from inroad.model.judgement import Held
from inroad.model.opportunity import Opportunity
from inroad.model.person import PositionStatus, Seat
from inroad.model.stakeholder import (
    UNRATED,
    BuyingRole,
    Coverage,
    EngagementLevel,
    Meddpicc,
    OnionRing,
    PoliticalStatus,
    Raci,
    Rating,
    Stance,
)
from inroad.storage.belongings import belongings
from inroad.storage.changesets import member_names
from inroad.storage.interactions import Passed, passed_in
from inroad.storage.people import addresses_in
from inroad.storage.transaction import Transaction
from inroad.workspace.coverage import list_coverage
from inroad.workspace.definitions import decision_steps
from inroad.workspace.interactions import end_of
from inroad.workspace.moments import Point, point_of
from inroad.workspace.opportunities import list_opportunities
from inroad.workspace.relationships import list_relationships
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Stakeholder, Stakeholders, list_stakeholders

_CHOICES: Mapping[str, tuple[str, type[Any]]] = {
    "stance": ("stance", Stance),
    "political_status": ("status", PoliticalStatus),
    "coverage": ("coverage", Coverage),
    "engagement": ("engagement", EngagementLevel),
    "engagement_desired": ("desired", EngagementLevel),
    "ring": ("ring", OnionRing),
}
"""Under which name the rules know each field, and in which words."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Those on a map of all who were `found`: `rows[i]` is the seat of `people[i]`, who are as the rules see them."""

    found: Stakeholders
    rows: Sequence[Stakeholder]
    people: Sequence[MapPerson]


@dataclass(frozen=True, slots=True)
class Staked:
    """An account on a day as stakeholders and as the rules see it; `seen.people` are those of its map."""

    stakeholders: Stakeholders
    seen: Seen


def see_stakes(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> Staked:
    """All that the rules look at in an account: as to one deal, where one is named, else as to the account.

    Without a deal the letters of every open one are told. Who left, or is kept off the map, is not looked at.
    """
    mapped = see_mapped(tx, account_id, when, opportunity_id)
    names = member_names(tx)
    key = ("stakes", mapped.found.roster.account.id, when, opportunity_id, tuple(names.items()))
    return tx.once(key, lambda: _read_stakes(tx, mapped, when, names), lambda staked: staked.seen.lines)


def see_mapped(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> Mapped:
    """Everybody on an account's map on a day, each once: as to one deal, where one is named, else to the account."""
    found = list_stakeholders(tx, account_id, when, opportunity_id)

    def read() -> Mapped:
        rows = one_each(on_the_map(found))
        return Mapped(found, rows, list(map(map_person, rows)))

    return tx.once(("mapped", found.roster.account.id, when, opportunity_id), read, lambda mapped: mapped.rows)


def _read_stakes(tx: Transaction, mapped: Mapped, when: When, names: Mapping[str, str]) -> Staked:
    found, rows = mapped.found, mapped.rows
    account, point = found.roster.account, point_of(tx, when)
    ties = list_relationships(tx, account.id, when, found.roster.names())
    touches = list(_touches(tx, account.id, point))
    seen = Seen(
        on=point.day,
        people=mapped.people,
        touches=touches,
        relationships=[tied.relationship for tied in ties],
        lines=list(lines_among(on_the_map(found))),
        us={**{user: user for touch in touches for user in touch.users}, **names},
        others={end.id: end.name for tied in ties for end in (tied.start, tied.end)},
        levels={
            (each.covering.member_id, each.covering.person_id): each.covering.level
            for each in list_coverage(tx, account.id, when)
            if each.covering.level is not None
        },
        assignments=list(_assignments(rows)),
        steps=[step.key for step in decision_steps(tx)],
        deals=_deals(tx, found, when),
        values=[SaidValue(each.subject_id, name, held.on) for each in rows for name, held in each.values.items()],
    )
    return Staked(found, seen)


def is_spoken_of(stakeholder: Stakeholder) -> bool:
    """Whether anything is held of somebody as a stakeholder, not only as a person."""
    return any(name.startswith(RACI) or FIELDS[name].scope is Scope.STAKEHOLDER for name in stakeholder.values)


def called(stakeholder: Stakeholder) -> str:
    """The name of somebody, or of the seat in which nobody is known."""
    return stakeholder.row.name or stakeholder.row.title or "?"


def map_person(stakeholder: Stakeholder) -> MapPerson:
    """One seat as the rules see it, with what is held of whoever sits there. What is only assumed is an estimate."""
    row, values = stakeholder.row, stakeholder.values
    if not values:  # most of ten thousand
        return MapPerson(
            id=stakeholder.subject_id, name=called(stakeholder), placeholder=row.seat is not Seat.FILLED,
            title=row.title, seniority=row.seniority, division=row.division,
        )  # fmt: skip
    told: dict[str, Any] = {name: of(values[said].value) for said, (name, of) in _CHOICES.items() if said in values}
    return MapPerson(
        id=stakeholder.subject_id,
        name=called(stakeholder),
        placeholder=row.seat is not Seat.FILLED,
        title=row.title,
        seniority=row.seniority,
        division=row.division,
        roles=frozenset(map(BuyingRole, values["roles"].value)) if "roles" in values else frozenset(),
        stance_is=values["stance"].confirmation if "stance" in values else Confirmation.ASSUMED,
        power=_rating(values.get("power")),
        interest=_rating(values.get("interest")),
        **told,
    )


def _rating(held: Held | None) -> Rating:
    return UNRATED if held is None else Rating(held.value, estimated=held.confirmation is Confirmation.ASSUMED)


def on_the_map(found: Stakeholders) -> list[Stakeholder]:
    """The seats that are looked at: of nobody who left, or is kept off the map."""
    return [each for each in found.rows if each.row.mapped and each.row.status is not PositionStatus.LEFT]


def one_each(mapped: Sequence[Stakeholder]) -> list[Stakeholder]:
    """Everybody once, who holds several seats by the first of them."""
    return list({each.subject_id: each for each in reversed(mapped)}.values())[::-1]


def lines_among(rows: Sequence[Stakeholder]) -> Iterator[tuple[str, str]]:
    """Who reports to whom, solidly or not, by the ids of those of whom things are said."""
    subject = {each.row.position_id: each.subject_id for each in rows}
    for each in rows:
        for superior in (each.row.manager_id, *each.row.dotted):
            if superior in subject:
                yield each.subject_id, subject[superior]


def _touches(tx: Transaction, account_id: str, point: Point) -> Iterator[Touch]:
    """What passed until the end of the day; an address that was nobody's then is whose it is now."""
    known: Mapping[str, str] = addresses_in(tx, account_id)
    for each in _passed(tx, account_id, point):
        met = dict.fromkeys((*each.theirs, *(known[address] for address in each.unknown if address in known)))
        for person_id in met:
            yield Touch(person_id, each.ours, each.at.date(), each.form, each.direction)


def _passed(tx: Transaction, account_id: str, point: Point) -> list[Passed]:
    if point.seq is None:
        return passed_in(tx, account_id, until=end_of(point.day))
    known = belongings(tx, Interaction, account_id, seq=point.seq)
    return [
        Passed(each.at, each.form, each.direction, each.ours, each.theirs, each.unknown)
        for each in known
        if each.at.date() <= point.day
    ]


def _assignments(rows: Iterable[Stakeholder]) -> Iterator[Assignment]:
    for each in rows:
        row = each.row
        for name, held in each.values.items():
            if name.startswith(RACI):
                seat = row.seat is not Seat.FILLED
                yield Assignment(name.removeprefix(RACI), called(each), Raci(held.value), seat, each.subject_id)


def _deals(tx: Transaction, found: Stakeholders, when: When) -> list[Deal]:
    """The deal that is meant, else every open one, with its letters."""
    if found.opportunity is not None:
        meant: Sequence[Opportunity] = [found.opportunity]
    else:
        meant = [deal for deal in list_opportunities(tx, found.roster.account.id, when) if deal.is_open]
    return [Deal(deal.id, deal.name, _letters(found.held.get(deal.id, {}))) for deal in meant]


def _letters(values: Mapping[str, Held]) -> dict[Meddpicc, Element]:
    scored = {letter: values.get(f"meddpicc.{letter}") for letter in Meddpicc}
    return {letter: Element(held.value, held.confirmation) for letter, held in scored.items() if held is not None}
