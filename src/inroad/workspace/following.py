"""What hangs on somebody: it follows when a seat gets its holder or two turn out to be one, and goes when they go.

Parts of larger verbs: the act has begun, and its author was allowed to.
"""

from inroad.model.relationship import Relationship
from inroad.storage.assessments import assessments_about, every_note_about
from inroad.storage.belongings import coverings_of, relationships_with
from inroad.storage.interactions import interactions_with
from inroad.storage.transaction import Transaction


def follow(tx: Transaction, old_id: str, new_id: str) -> None:
    """Let everything that is said of a person or an open seat be said of another person.

    What would be said twice, or of somebody with themselves, is dropped; history keeps it.
    """
    there = relationships_with(tx, new_id)
    for tie in relationships_with(tx, old_id):
        moved = _moved(tie, old_id, new_id)
        if moved is None or any(moved.repeats(other) for other in there):
            tx.remove(tie)
        else:
            there.append(tx.save(moved, before=tie))


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
    tx.remove_many(assessments_about(tx, [subject_id]))
    tx.remove_many(relationships_with(tx, subject_id))


def _moved(tie: Relationship, old_id: str, new_id: str) -> Relationship | None:
    ends = {end: new_id if getattr(tie, end) == old_id else getattr(tie, end) for end in ("from_id", "to_id")}
    return None if ends["from_id"] == ends["to_id"] else tie.with_values(**ends)
