"""Which state of the workspace somebody asks for: a day on which things were true, and how far they were known."""

from datetime import date
from typing import NamedTuple

from inroad.storage.changes import last_known
from inroad.storage.transaction import Transaction
from inroad.workspace.roster import When


class Point(NamedTuple):
    """A day, and the last changeset that counts; None: all of them."""

    day: date
    seq: int | None


def point_of(tx: Transaction, when: When) -> Point:
    """The point that is meant: today as known now, unless a day or a moment is named; a moment means its own day."""
    if when.as_known is None:
        return Point(when.as_of or tx.today, None)
    return Point(when.as_of or when.as_known.date(), last_known(tx, when.as_known))
