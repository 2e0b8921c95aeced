"""What passes between people: mails, meetings, calls, and which way."""

from enum import StrEnum


class InteractionKind(StrEnum):
    """By what people met or wrote."""

    EMAIL = "email"
    MEETING = "meeting"
    CALL = "call"
    EVENT = "event"
    VISIT = "visit"
    MESSAGE = "message"

    @property
    def written(self) -> bool:
        """Whether it goes one way at a time; a meeting always goes both ways."""
        return self in {InteractionKind.EMAIL, InteractionKind.MESSAGE}


class Direction(StrEnum):
    """Which way it went: to us, from us, both ways (a meeting), among ours alone; unknown if none of ours took part."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    MUTUAL = "mutual"
    INTERNAL = "internal"
    UNKNOWN = "unknown"
