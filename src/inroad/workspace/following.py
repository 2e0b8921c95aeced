"""What hangs on somebody: it follows when a seat gets its holder or two turn out to be one, and goes when they go.

Parts of larger verbs: the act has begun, and its author was allowed to.
"""

from collections.abc import Sequence

from inroad.model.fields import FIELDS, Scope, is_field
from inroad.model.relationship import Relationship
from inroad.model.statements import contradicts
from inroad.storage.assessments import assessments_about, every_note_about
from inroad.storage.belongings import coverings_of, relationships_with
from inroad.storage.interactions import interactions_with
from inroad.storage.people import get_person
from inroad.storage.transaction import Transaction


def follow(tx: Transaction, old_id: str, new_id: str) -> None:
    """Let what is held of a person or an open seat, and every tie of theirs, be another person's.

    What would be said twice, or of somebody with themselves, is dropped; history keeps it.
    """
    there = relationships_with(tx, new_id)
    for tie in relationships_with(tx, old_id):
        moved = _moved(tie, old_id, new_id)
        if moved is None or any(moved.repeats(other) for other in there):
            _remove_ties(tx, [tie])
        else:
            there.append(tx.save(moved, before=tie))
    _follow_judgements(tx, old_id, new_id)


def follow_person(tx: Transaction, old_id: str, new_id: str) -> None:
    """The same where both are people, who may have met us as well."""
    follow(tx, old_id, new_id)
    follow_statements(tx, old_id, new_id)
    for met in interactions_with(tx, old_id):
        theirs = dict.fromkeys(new_id if each == old_id else each for each in met.theirs)
        tx.save(met.with_values(theirs=tuple(theirs)), before=met)
    taken = {(each.account_id, each.member_id) for each in coverings_of(tx, new_id)}
    for each in coverings_of(tx, old_id):
        if (each.account_id, each.member_id) in taken:
            tx.remove(each)
        else:
            tx.save(each.with_values(person_id=new_id), before=each)


def follow_statements(tx: Transaction, old_id: str, new_id: str) -> None:
    """Let what was said of the values of a person, position or line, and all notes about it, be about another one."""
    for said in assessments_about(tx, [old_id]):
        tx.save(said.with_values(subject_id=new_id), before=said)
    for note in every_note_about(tx, old_id):
        tx.save(note.with_values(subject_id=new_id), before=note)


def let_go(tx: Transaction, subject_id: str) -> None:
    """Remove everything that is said of an open seat; undo brings it back with the seat. Notes wait for it."""
    _remove_ties(tx, relationships_with(tx, subject_id))
    tx.remove_many(assessments_about(tx, [subject_id]))


def _follow_judgements(tx: Transaction, old_id: str, new_id: str) -> None:
    """What is held of one is held of the other, where the same voice does not say something else of them already.

    What is said of a person anywhere is kept where they are at home.
    """
    heir, there = get_person(tx, new_id), assessments_about(tx, [new_id])
    for said in assessments_about(tx, [old_id]):
        if not is_field(said.field):
            continue
        profile = said.field in FIELDS and FIELDS[said.field].scope is Scope.PROFILE
        home = heir.account_id if heir is not None and profile else said.account_id
        moved = said.with_values(subject_id=new_id, account_id=home)
        if any(contradicts(moved, other) for other in there):
            tx.remove(said)
        elif home == said.account_id:
            there.append(tx.save(moved, before=said))
        else:
            tx.remove(said)
            there.append(tx.save(moved.with_values(id=tx.new_id())))


def _remove_ties(tx: Transaction, ties: Sequence[Relationship]) -> None:
    tx.remove_many(assessments_about(tx, [tie.id for tie in ties]))
    tx.remove_many(ties)


def _moved(tie: Relationship, old_id: str, new_id: str) -> Relationship | None:
    ends = {end: new_id if getattr(tie, end) == old_id else getattr(tie, end) for end in ("from_id", "to_id")}
    return None if ends["from_id"] == ends["to_id"] else tie.with_values(**ends)
