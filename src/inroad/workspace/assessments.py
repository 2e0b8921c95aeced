"""Standing by values, and doubting them: "still true?", with the ground on which somebody says so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inroad.model.assessment import Assessment, AssessmentKind, Confirmation, SourceKind
from inroad.model.errors import Conflict, Invalid
from inroad.storage.assessments import assessments_about
from inroad.storage.people import get_person, lines_from
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_assessment, access_position
from inroad.workspace.values import Recorded, Seating, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says of values and on which ground; `source` names a thing of `source_kind`, `quote` quotes it."""

    confirmation: Confirmation = Confirmation.CONFIRMED
    basis: AssessmentKind = AssessmentKind.DECLARED
    confidence: float | None = None
    source_kind: SourceKind | None = None
    source: str | None = None
    quote: str | None = None

    def about(self, recorded: Recorded, *, account_id: str, on: date) -> Assessment:
        """The statement about one value, made on a day; it has neither an identity nor an author yet."""
        return Assessment(
            id="",
            account_id=account_id,
            subject_id=recorded.subject.id,
            field=recorded.field,
            value=recorded.value,
            basis=self.basis,
            confirmation=self.confirmation,
            confidence=self.confidence,
            source_kind=self.source_kind if self.source else None,
            source=self.source or None,
            quote=self.quote or None,
            asserted_on=on,
            confirmed_on=on if self.confirmation is Confirmation.CONFIRMED else None,
        )


def assess_values(
    tx: Transaction, account_id: str, position_id: str, seen: Mapping[str, Any], statement: Statement
) -> list[Assessment]:
    """Say of some values of a position, its holder or the line to its superior that they hold, or that they do not.

    `seen` maps each field to the value that is meant, in its JSON form. Raises `Conflict` where another one is recorded
    by now: nobody confirms what they have not seen. Who says again what they said before moves its day.
    """
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    seating = read_seating(tx, account_id, position_id)
    recorded = _meant(seating, seen)
    said = assessments_about(tx, [entity.id for entity in seating.entities])
    holder = seating.person.name if seating.person is not None else position.title or ""
    verb = "dispute" if statement.confirmation is Confirmation.DISPUTED else "confirm"
    tx.begin(Act(verb=verb, summary=holder))
    found = []
    for value in recorded:
        made = statement.about(value, account_id=position.account_id, on=tx.today)
        mine = _said_before(made, [each for each in said if each.author_id == tx.actor.member_id])
        if mine is None:
            found.append(tx.save(made.with_values(id=tx.new_id(), author_id=tx.actor.member_id)))
        else:
            found.append(tx.save(_again(mine, made), before=mine))
    return found


def withdraw_assessment(tx: Transaction, account_id: str, assessment_id: str) -> None:
    """Take back what one has said of a value; undo brings it back."""
    found = access_assessment(tx, account_id, assessment_id, to=Access.EDIT)
    tx.begin(Act(verb="withdraw_assessment", summary=found.field))
    tx.remove(found)


def read_seating(tx: Transaction, account_id: str, position_id: str) -> Seating:
    """A position as it is recorded now, with its holder and the line to its superior."""
    position = access_position(tx, account_id, position_id, to=Access.READ)
    person = None if position.person_id is None else get_person(tx, position.person_id)
    return Seating(position, person, primary(position, lines_from(tx, position.account_id, position.id), tx.today))


def _meant(seating: Seating, seen: Mapping[str, Any]) -> Iterator[Recorded]:
    """The values that are meant, all of them as they were seen."""
    known = seating.values()
    strange = [field for field in seen if field not in known]
    if strange or not seen:
        what = ", ".join(strange) or "nothing"
        raise Invalid(f"there is no value to assess: {what}; there are {', '.join(known)}", field=(strange or [""])[0])
    clashes = {
        field: {"mine": value, "theirs": known[field].value, "base": value}
        for field, value in seen.items()
        if value != known[field].value
    }
    if clashes:
        raise Conflict(f"somebody changed {', '.join(clashes)} meanwhile", fields=clashes)
    return (known[field] for field in seen)


def _said_before(made: Assessment, mine: Iterable[Assessment]) -> Assessment | None:
    """What I have said already in the same sense: on the same ground, or on any where none is given now."""
    same = [each for each in mine if _sense(each) == _sense(made)]
    if _ground(made) == _NO_GROUND:
        return max(same, key=lambda each: each.version, default=None)
    return next((each for each in same if _ground(each) in {_ground(made), _NO_GROUND}), None)


def _sense(said: Assessment) -> tuple[Any, ...]:
    return said.subject_id, said.field, said.value, said.confirmation


def _ground(said: Assessment) -> tuple[str | None, ...]:
    return said.source_kind, said.source, said.quote


_NO_GROUND = (None, None, None)


def _again(mine: Assessment, made: Assessment) -> Assessment:
    """The same said again: its day moves on."""
    day = {"confirmed_on": made.confirmed_on} if made.confirmed_on is not None else {"asserted_on": made.asserted_on}
    if _ground(made) == _NO_GROUND:
        return mine.with_values(**day)
    grounds = {name: getattr(made, name) for name in ("source_kind", "source", "quote", "confidence", "basis")}
    return mine.with_values(**day, **grounds)
