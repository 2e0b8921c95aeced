"""Which of two values is held when two records become one; the other one is kept as evidence beside it.

Parts of larger verbs: the act has begun, and its author was allowed to.
"""

from typing import TypeVar

from inroad.model.account import Account
from inroad.model.assessment import Assessment, AssessmentKind, SourceKind
from inroad.model.changeset import BY_FILE, Changeset
from inroad.model.entity import Entity
from inroad.model.merging import Origins, Picks, Told, merged
from inroad.model.person import Person
from inroad.storage.entities import patch
from inroad.storage.transaction import Transaction
from inroad.workspace.origins import read_origins

_MOST_SOURCE = 300
P = TypeVar("P", Account, Person)
Acts = dict[tuple[str, str], Changeset]
"""By entity and field, the act that set its present value."""


def origins_of(acts: Acts) -> Origins:
    """How the values came to be, as rules weigh it."""
    return Origins(
        {
            place: Told(act.verb not in BY_FILE, act.as_of or act.recorded_at.date(), act.seq or 0)
            for place, act in acts.items()
        }
    )


def settle(tx: Transaction, kept: P, other: P, picks: Picks) -> P:
    """Record the one that stays with all that both know, and what is no longer held as evidence about it."""
    acts = read_origins(tx, [kept, other])
    news, lost = merged(kept, other, origins_of(acts), picks)
    after = tx.save(kept.with_values(**news), before=kept)
    for field in lost:
        loser = other if getattr(after, field) == getattr(kept, field) else kept
        tx.save(_evidence(tx, after, loser, field, acts.get((loser.id, field))))
    return after


def _evidence(
    tx: Transaction, subject: Account | Person, loser: Entity, field: str, act: Changeset | None
) -> Assessment:
    """That a record which is one with the subject now said otherwise, by whom and when."""
    by_file = act is not None and act.verb in BY_FILE
    source = str(act.source.get("file") or "") if act is not None else ""
    return Assessment(
        id=tx.new_id(),
        account_id=subject.id if isinstance(subject, Account) else subject.account_id,
        subject_id=subject.id,
        field=field,
        value=patch(loser, [field])[field],
        basis=AssessmentKind.IMPORTED if by_file else AssessmentKind.DECLARED,
        source_kind=SourceKind.FILE_ROW if source else SourceKind.NOTE,
        source=(source or f"merged: {getattr(loser, 'name', '')}")[:_MOST_SOURCE],
        author_id=None if by_file or act is None else act.actor_id,
        asserted_on=tx.today if act is None else act.as_of or act.recorded_at.date(),
    )
