"""What a mail, a meeting or a call becomes: who, when, which way. Never what was said, unless somebody asks."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

import msgspec

from inroad.model.interaction import Direction, InteractionKind


class Part(StrEnum):
    """What somebody was in an interaction."""

    FROM = "from"
    TO = "to"
    CC = "cc"
    BCC = "bcc"
    ORGANISER = "organiser"
    ATTENDEE = "attendee"


class Participant(msgspec.Struct, frozen=True, array_like=True):
    """One who took part: an address in lower case, a name, or both. `answer` is that to an invitation, if any."""

    part: Part
    email: str | None = None
    name: str | None = None
    answer: str | None = None


class InteractionRecord(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag="interaction"):
    """One interaction. A struct, not a dataclass: a hundred thousand of them are made and spooled to disk.

    `line` is its 1-based number in the file (the message, the event, the row). `at` is in UTC, None where the source
    says no usable time; `all_day` says that only the day counts. `source_key` is the source's own id (Message-ID, UID):
    it recognises the same mail in two mailboxes. `automatic` marks mail of lists and machines. `rule` is how a meeting
    recurs (RFC 5545), unexpanded. `subject` and `body` are None unless they were asked for.
    """

    line: int
    kind: InteractionKind
    at: datetime | None
    direction: Direction
    participants: tuple[Participant, ...]
    minutes: int | None = None
    all_day: bool = False
    source_key: str | None = None
    reply_to: str | None = None
    automatic: bool = False
    rule: str | None = None
    subject: str | None = None
    body: str | None = None


class Us(msgspec.Struct, frozen=True):
    """How our own people are known: by the domains of our mail, and single addresses beside them; all in lower case."""

    domains: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()

    def includes(self, email: str | None) -> bool:
        """Whether an address is one of ours; sub-domains of our domains are."""
        if email is None:
            return False
        domain = email.rpartition("@")[2]
        return email in self.addresses or any(domain == ours or domain.endswith(f".{ours}") for ours in self.domains)


def mail_direction(participants: Iterable[Participant], us: Us) -> Direction:
    """Which way a mail went; internal between ours alone, unknown where none of ours took part."""
    listed = list(participants)
    senders = [us.includes(each.email) for each in listed if each.part is Part.FROM]
    readers = [us.includes(each.email) for each in listed if each.part is not Part.FROM]
    if any(senders):
        return Direction.INTERNAL if readers and all(readers) else Direction.OUTBOUND
    return Direction.INBOUND if any(readers) else Direction.UNKNOWN


def meeting_direction(participants: Iterable[Participant], us: Us) -> Direction:
    """A meeting goes both ways as soon as ours and others take part."""
    ours = [us.includes(each.email) for each in participants]
    if not any(ours):
        return Direction.UNKNOWN
    return Direction.INTERNAL if all(ours) else Direction.MUTUAL
