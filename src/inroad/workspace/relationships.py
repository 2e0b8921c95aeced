"""Relationships: drawing, changing and ending the ties between people, and reading them with their ends' names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from inroad.model.assessment import Assessment, Confirmation
from inroad.model.entity import Entity
from inroad.model.errors import Conflict, Invalid
from inroad.model.judgement import Held, judgements, said_on
from inroad.model.person import Person, Position
from inroad.model.relationship import RelationKind, Relationship, TieStrength
from inroad.model.statements import news
from inroad.storage.assessments import assessments_about
from inroad.storage.belongings import belongings, relationships_with
from inroad.storage.changes import persons_as_known
from inroad.storage.judgements import statements_in
from inroad.storage.people import get_person, get_position, persons_by_id
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_in_account, access_person, is_id
from inroad.workspace.asserting import record, stated
from inroad.workspace.assessments import Statement
from inroad.workspace.editing import edited
from inroad.workspace.moments import Point, point_of
from inroad.workspace.roster import When

_NOBODY: Mapping[str, str] = {}

EDITABLE = frozenset({"from_id", "to_id", "relation", "strength", "formal", "note", "valid_from", "valid_to"})

_SAID_OF_TIE = "relationship"
"""The field of statements about ties; their value is the kind of tie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRelationship:
    """A tie to be drawn between two people, or the seats of people whom nobody knows."""

    from_id: str
    to_id: str
    relation: RelationKind
    strength: TieStrength = TieStrength.UNKNOWN
    formal: bool | None = None
    note: str | None = None
    since: date | None = None


class End(NamedTuple):
    """One end of a tie: a person by name, or an open seat by its title."""

    id: str
    name: str
    placeholder: bool


@dataclass(frozen=True, slots=True)
class Tied:
    """A relationship with its ends, and how well it is known (None: nobody said on which ground)."""

    relationship: Relationship
    start: End
    end: End
    held: Held | None


def list_ties(tx: Transaction, account_id: str, when: When) -> Sequence[Relationship]:
    """All ties in an account's map, past ones too, as known now or at a moment."""
    account = access_account(tx, account_id, to=Access.READ)
    seq = point_of(tx, when).seq
    return tx.once(("ties", account.id, when), lambda: belongings(tx, Relationship, account.id, seq=seq), list)


def list_relationships(
    tx: Transaction, account_id: str, when: When, names: Mapping[str, str] = _NOBODY
) -> Sequence[Tied]:
    """The ties in an account's map on a day, as known now or at a moment, in the order in which they were drawn.

    `names` are those of people, by id, which whoever asks has read of the same state already.
    """
    account = access_account(tx, account_id, to=Access.READ)
    point = point_of(tx, when)

    def read() -> Sequence[Tied]:
        ties = [tie for tie in list_ties(tx, account.id, when) if tie.validity.covers(point.day)]
        return _with_ends(tx, account.id, ties, point, names)

    return tx.once(("relationships", account.id, when), read, list)


def show_relationship(tx: Transaction, account_id: str, relationship_id: str) -> Tied:
    """One tie with its ends."""
    tie = access_in_account(tx, account_id, Relationship, relationship_id, to=Access.READ)
    return _with_ends(tx, tie.account_id, [tie], point_of(tx, When()))[0]


def relate(tx: Transaction, account_id: str, tie: NewRelationship, statement: Statement | None = None) -> Relationship:
    """Draw a tie in an account's map, on the ground that is stated. An end that is a filled seat means its holder.

    Raises `Invalid` for a tie of somebody with themselves, `Conflict` where the same is drawn already.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    drawn = Relationship(
        id=tx.new_id(),
        account_id=account.id,
        from_id=_end(tx, account.id, tie.from_id),
        to_id=_end(tx, account.id, tie.to_id),
        relation=tie.relation,
        strength=tie.strength,
        formal=tie.formal,
        note=tie.note,
        valid_from=tie.since,
    )
    _refuse_repetition(tx, drawn)
    tx.begin(Act(verb="relate", summary=_told(tx, drawn), as_of=tie.since))
    saved = tx.save(drawn)
    if statement is not None:
        _say(tx, saved, statement)
    return saved


def stand_by_relationship(tx: Transaction, account_id: str, relationship_id: str, statement: Statement) -> Relationship:
    """Say that a tie is still there ("still true?"), or that one doubts it, and on which ground."""
    tie = access_in_account(tx, account_id, Relationship, relationship_id, to=Access.EDIT)
    verb = "dispute" if statement.confirmation is Confirmation.DISPUTED else "confirm"
    tx.begin(Act(verb=verb, summary=_told(tx, tie)))
    _say(tx, tie, statement)
    return tie


def update_relationship(
    tx: Transaction, account_id: str, relationship_id: str, *, base_version: int, values: Mapping[str, Any]
) -> Relationship:
    """Set fields of a tie: its kind, strength, days, note, and which end is which.

    Its ends stay two: another end is another tie. Of one that is turned nobody has said anything yet.
    """
    tie = access_in_account(tx, account_id, Relationship, relationship_id, to=Access.EDIT)
    after = edited(tx, tie, base_version=base_version, values=values, fields=EDITABLE)
    if {after.from_id, after.to_id} != {tie.from_id, tie.to_id}:
        raise Invalid("the ends of a relationship can be turned, not replaced: draw another one", field="to_id")
    _refuse_repetition(tx, after)
    tx.begin(Act(verb="update_relationship", summary=_told(tx, tie)))
    if after.from_id != tie.from_id and not after.symmetric:
        tx.remove_many(assessments_about(tx, [tie.id]))
    return tx.save(after, before=tie)


def end_relationship(tx: Transaction, account_id: str, relationship_id: str, *, on: date | None = None) -> Relationship:
    """Say that a tie is no longer there from a day on (today); history keeps it."""
    tie = access_in_account(tx, account_id, Relationship, relationship_id, to=Access.EDIT)
    day = on or tx.today
    if tie.valid_to is not None:
        raise Invalid(f"this relationship ended on {tie.valid_to} already", field="valid_to")
    tx.begin(Act(verb="end_relationship", summary=_told(tx, tie), as_of=day))
    return tx.save(tie.with_values(valid_to=day), before=tie)


def remove_relationship(tx: Transaction, account_id: str, relationship_id: str) -> None:
    """Delete a tie that should never have been drawn; undo brings it back."""
    tie = access_in_account(tx, account_id, Relationship, relationship_id, to=Access.EDIT)
    tx.begin(Act(verb="remove_relationship", summary=_told(tx, tie)))
    tx.remove_many(assessments_about(tx, [tie.id]))
    tx.remove(tie)


def _with_ends(
    tx: Transaction, account_id: str, ties: Sequence[Relationship], point: Point, names: Mapping[str, str] = _NOBODY
) -> list[Tied]:
    """Relationships of an account's map with the names that their ends have, or had at a point of history."""
    seq = point.seq
    ids = {end for tie in ties for end in (tie.from_id, tie.to_id)}
    ends = {one: End(one, names[one], placeholder=False) for one in ids if one in names}
    strange = sorted(ids - ends.keys())
    persons: Mapping[str, Entity] = (
        persons_by_id(tx, strange) if seq is None else persons_as_known(tx, strange, seq=seq)
    )
    people = [each for each in persons.values() if isinstance(each, Person)]
    ends |= {person.id: End(person.id, person.name, placeholder=False) for person in people}
    if len(ends) < len(ids):
        seats = belongings(tx, Position, account_id, seq=seq)
        ends |= {seat.id: End(seat.id, seat.title or "", placeholder=True) for seat in seats if seat.id in ids}
    known = _known(tx, account_id, ties, point)
    return [Tied(tie, ends[tie.from_id], ends[tie.to_id], known.get(tie.id)) for tie in ties]


def _known(tx: Transaction, account_id: str, ties: Sequence[Relationship], point: Point) -> dict[str, Held]:
    """How well each tie is known, by what was said of it as it is now."""
    kinds = {tie.id: tie.relation.value for tie in ties}
    said = said_on(statements_in(tx, account_id, seq=point.seq, field=_SAID_OF_TIE), point.day)
    found = judgements(each for each in said if kinds.get(each.subject_id) == each.value)
    return {key: fields[_SAID_OF_TIE] for key, fields in found.items() if fields}


def _say(tx: Transaction, tie: Relationship, statement: Statement) -> None:
    """Record what the actor says of a tie."""
    blank = Assessment(
        id=tx.new_id(),
        account_id=tie.account_id,
        subject_id=tie.id,
        field=_SAID_OF_TIE,
        value=tie.relation.value,
        author_id=tx.actor.member_id,
        asserted_on=tx.today,
    )
    record(tx, news(assessments_about(tx, [tie.id]), stated(blank, statement)))


def _end(tx: Transaction, account_id: str, end_id: str) -> str:
    """The person that is meant by an id, or the seat where nobody is known in it."""
    seat: Position | None = get_position(tx, account_id, end_id) if is_id(end_id) else None
    if seat is not None:
        return seat.person_id or seat.id
    return access_person(tx, end_id, to=Access.EDIT).id


def _refuse_repetition(tx: Transaction, tie: Relationship) -> None:
    twin = _twin(tie, relationships_with(tx, tie.from_id))
    if twin is not None:
        raise Conflict(f"{_told(tx, tie)}: this relationship is drawn already", id=twin.id, kind="relationship")


def _twin(tie: Relationship, others: Iterable[Relationship]) -> Relationship | None:
    return next((other for other in others if tie.repeats(other)), None)


def _told(tx: Transaction, tie: Relationship) -> str:
    """Whom it ties, for the history."""
    names = []
    for end in (tie.from_id, tie.to_id):
        person = get_person(tx, end)
        seat = get_position(tx, tie.account_id, end) if person is None else None
        names.append(person.name if person is not None else (seat.title if seat is not None else None) or "")
    return " – ".join(names)
