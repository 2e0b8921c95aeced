"""Records that have become part of others: merging keeps with its changeset which record went into which."""

from sqlalchemy import select

from inroad.storage.changes import standing
from inroad.storage.stems import MERGING
from inroad.storage.tables import change, changeset
from inroad.storage.transaction import Transaction


def merged_into(tx: Transaction, entity_id: str) -> str | None:
    """The id of the record of which one is a part by now, however often that was merged; None of one that was not.

    A merge that was taken back does not count.
    """
    into: str | None = None
    seen = {entity_id}
    while (found := _went_into(tx, into or entity_id)) is not None and found not in seen:
        seen.add(found)
        into = found
    return into


def _went_into(tx: Transaction, entity_id: str) -> str | None:
    removed = standing(tx, select(changeset.c.source)).where(
        change.c.entity_id == entity_id, change.c.after.is_(None), changeset.c.verb.in_(MERGING)
    )
    last = tx.connection.execute(removed.order_by(change.c.seq.desc()).limit(1)).scalar()
    found: str | None = ({} if last is None else last).get("into", {}).get(entity_id)
    return found
