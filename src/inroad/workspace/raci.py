"""The RACI matrix of an account or a deal: who is what to each step of the decision, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inroad.influence.raci import Assignment, RaciCheck, check_raci
from inroad.influence.stakes import MapPerson
from inroad.model.fields import RACI
from inroad.model.guide import Step
from inroad.model.judgement import Held
from inroad.model.stakeholder import Raci
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account
from inroad.workspace.asserting import find_subject
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import decision_steps, field_of
from inroad.workspace.lenses import Sighted, see_people
from inroad.workspace.moments import point_of
from inroad.workspace.roster import When
from inroad.workspace.stakeholders import Judged, Stakeholder, assess, read_judgements


@dataclass(frozen=True, slots=True)
class RaciMatrix:
    """Steps down, people across (who has a part or a buying role), and by (step, subject) the letter that is held.

    `check` says of each step what is missing. A letter of a step that the workspace no longer has is left out.
    """

    seen: Sighted
    steps: Sequence[Step]
    columns: Sequence[tuple[Stakeholder, MapPerson]]
    cells: Mapping[tuple[str, str], Held]
    check: RaciCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPart:
    """What somebody shall be to a step (None: nothing), in a deal or in the account as a whole.

    `instead`: who was accountable until now gives that up for the part which the new one had, or else is consulted.
    `seen` are the letters that its author saw in this step, by subject; where it is given, who is not in it had none.
    """

    subject_id: str
    step: str
    letter: Raci | None
    context_id: str | None = None
    instead: bool = False
    seen: Mapping[str, Raci | None] | None = None


def see_raci(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> RaciMatrix:
    """The matrix of an account on a day: as to one deal, where one is named, else as to the account."""
    seen = see_people(tx, account_id, when, opportunity_id)
    steps = decision_steps(tx)
    people = list(zip(seen.rows, seen.people, strict=True))
    cells = {
        (step.key, person.id): row.values[RACI + step.key]
        for step in steps
        for row, person in people
        if RACI + step.key in row.values
    }
    by_id = {person.id: person for person in seen.people}
    parts = [
        Assignment(step, by_id[who].name, Raci(held.value), by_id[who].placeholder, who)
        for (step, who), held in cells.items()
    ]
    taking_part = {who for _, who in cells}
    columns = [(row, person) for row, person in people if person.id in taking_part or person.known_roles]
    return RaciMatrix(seen, steps, columns, cells, check_raci(parts, [step.key for step in steps]))


def take_part(tx: Transaction, account_id: str, part: StepPart, statement: Statement) -> None:
    """Say what somebody is to a step. Raises `TwoAccountable` where another is accountable and does not give it up.

    `Conflict` where somebody whose part this changes has another by now than was seen.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    name = RACI + part.step
    field_of(tx, name)
    subject = find_subject(tx, account.id, part.subject_id, to=Access.EDIT)
    letters = {subject.id: part.letter}
    if part.instead and part.letter is Raci.A:
        held = read_judgements(tx, account.id, point_of(tx, When()), part.context_id)
        before = held.get(subject.id, {}).get(name)
        now = Raci.C if before is None or before.value == Raci.A else Raci(before.value)
        letters |= {
            other: now
            for other, values in held.items()
            if other != subject.id and name in values and values[name].value == Raci.A
        }
    judged = [
        Judged(subject_id=who, values={name: letter}, context_id=part.context_id, seen=_seen(part, who, name))
        for who, letter in letters.items()
    ]
    assess(tx, account.id, judged, statement)


def _seen(part: StepPart, subject_id: str, name: str) -> Mapping[str, Raci | None]:
    return {} if part.seen is None else {name: part.seen.get(subject_id)}
