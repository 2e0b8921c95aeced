"""Ties out of correspondence: who writes to whom and who invites whom, straight from a mailbox or a calendar."""

from collections.abc import Iterator
from pathlib import Path

from inroad.exchange.importers.interactions.reading import holds_interactions, read_interactions
from inroad.exchange.importers.interactions.record import InteractionRecord, Part, Participant, Us
from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.ties import TieFile, read_ties
from inroad.influence.ties import Tie, TieKind
from inroad.model.errors import Invalid

SENDS = frozenset({Part.FROM, Part.ORGANISER})


def read_any_ties(path: Path, kind: TieKind | None = None) -> TieFile:
    """The ties of a table, or of a mailbox, a mail, a folder of mails or a calendar.

    Of correspondence each pair of sender and recipient is a tie; mail of lists and machines is rejected, since it says
    nothing about people. Raises `Invalid` when the file is neither, or has nothing that can be used.
    """
    if not holds_interactions(path):
        return read_ties(path, kind)
    ties: list[Tie] = []
    rejected: list[Rejection] = []
    for each in read_interactions(path, Us()):
        if isinstance(each, Rejection):
            rejected.append(each)
        elif isinstance(each, InteractionRecord):
            found = list(_ties_of(each, kind))
            ties.extend(found)
            if not found:
                rejected.append(_why_none(each))
    if not ties:
        raise Invalid(f"“{path.name}” holds no mail or meeting between two people.", file=path.name)
    return TieFile(tuple(ties), tuple(rejected), None, None)


def _ties_of(record: InteractionRecord, kind: TieKind | None) -> Iterator[Tie]:
    if record.automatic:
        return
    what = kind or (TieKind.MAIL if record.kind.written else TieKind.MEETING)
    at = None if record.at is None else record.at.timestamp()
    senders = [who for each in record.participants if each.part in SENDS and (who := _name(each))]
    readers = [who for each in record.participants if each.part not in SENDS and (who := _name(each))]
    for sender in senders:
        yield from (Tie(sender, reader, what, 1.0, at) for reader in readers if reader != sender)


def _name(participant: Participant) -> str | None:
    return participant.email or participant.name


def _why_none(record: InteractionRecord) -> Rejection:
    if record.automatic:
        return Rejection(record.line, "automatic", f"mail {record.line:,} is of a list or a machine")
    return Rejection(record.line, "nobody", f"number {record.line:,} has not both a sender and a recipient")
