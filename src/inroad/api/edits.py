"""What the API says of edits of many things at once."""

import msgspec

from inroad.api.answers import ChangesetAnswer, changeset_answer
from inroad.storage.transaction import Transaction
from inroad.workspace.session import author_of


class EditedAnswer(msgspec.Struct, frozen=True):
    """How many things were changed, by which changeset; null where nothing had to be."""

    changed: int
    changeset: ChangesetAnswer | None


def edited_answer(tx: Transaction, changed: int) -> EditedAnswer:
    """What was just written: an answer that fails takes the change with it."""
    tx.finish()
    recorded = tx.recorded
    return EditedAnswer(changed, None if recorded is None else changeset_answer(recorded, author_of(tx, recorded)))
