"""An interaction: one time that our people and theirs were in touch."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from inroad.model.entity import Entity
from inroad.model.errors import Invalid

MAX_TEXT = 10_000
"""Characters of a subject, an outcome or a note: several pages."""
MOST_PARTICIPANTS = 1_000
"""On either side: more is an audience, not a conversation."""


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


class Keep(StrEnum):
    """How much of the contents is kept: nothing by default; what was said is read only on request."""

    NOTHING = "nothing"
    SUBJECTS = "subjects"
    BODIES = "bodies"


class Direction(StrEnum):
    """Which way it went: to us, from us, both ways (a meeting), among ours alone; unknown if none of ours took part."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    MUTUAL = "mutual"
    INTERNAL = "internal"
    UNKNOWN = "unknown"


class Sentiment(StrEnum):
    """How it felt; unknown is a value of its own, not neutral."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction(Entity):
    """One e-mail, meeting, call, event, visit or message about an account. What was said is not kept, only that it was.

    `at` is when it began, in UTC. `ours` are those of us who took part: ids of members, or addresses of colleagues who
    are none. `theirs` are ids of people; `unknown` the addresses of those whom nobody has put on the map yet.
    `source_key` is what its source calls it (the Message-ID of a mail, the UID of a meeting): the same is not logged
    twice.
    """

    kind: ClassVar[str] = "interaction"

    account_id: str
    at: datetime
    form: InteractionKind
    direction: Direction = Direction.UNKNOWN
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    subject: str | None = None
    channel: str | None = None
    outcome: str | None = None
    sentiment: Sentiment = Sentiment.UNKNOWN
    note: str | None = None
    source: str | None = None
    source_key: str | None = None

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise Invalid("a moment without a time zone may be any of a day's; say which zone is meant", field="at")
        for side in ("ours", "theirs", "unknown"):
            people = getattr(self, side)
            if len(people) > MOST_PARTICIPANTS:
                raise Invalid(f"{len(people)} took part; {MOST_PARTICIPANTS} on a side are allowed", field=side)
            if len(set(people)) != len(people):
                raise Invalid("somebody is named twice", field=side)
        for name in ("subject", "channel", "outcome", "note"):
            text = getattr(self, name)
            if text is not None and len(text) > MAX_TEXT:
                raise Invalid(f"the {name} has {len(text)} characters; {MAX_TEXT} are allowed", field=name)
