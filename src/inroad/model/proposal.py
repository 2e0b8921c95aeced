"""A proposal that two records are one, or belong together; and what somebody said of it for good."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from inroad.model.entity import Entity
from inroad.model.errors import Invalid


class About(StrEnum):
    """What two records may be: one account, one person, one family of companies."""

    ACCOUNT = "account"
    PERSON = "person"
    FAMILY = "family"


class ProposalKind(StrEnum):
    """What is proposed: one company, one person, a person who has changed jobs, or a company that belongs to another.

    Of a job change `one` is who left, `other` the same person where they are now; of a family `one` is the parent.
    """

    ACCOUNT = "account"
    PERSON = "person"
    JOB_CHANGE = "job_change"
    FAMILY = "family"

    @property
    def about(self) -> About:
        """What is decided when somebody decides on it: whoever is not the same person has not changed jobs either."""
        return About.PERSON if self is ProposalKind.JOB_CHANGE else About(self.value)


class Bucket(StrEnum):
    """How sure it is, as the engine says (`matching.deciding.Bucket`); `stated` is what a register states."""

    AUTO = "auto"
    VERIFIED = "verified"
    AMBIGUOUS = "ambiguous"
    STATED = "stated"


class Answer(StrEnum):
    """What somebody said: never the same, or not to be asked about for now."""

    APART = "apart"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """That two accounts or people are one, or belong together: how likely it is, and the reasons in words.

    It is worked out from what is recorded and can be worked out again: no part of history. `probability` is 0 to 1.
    """

    id: str
    kind: ProposalKind
    one_id: str
    other_id: str
    probability: float
    bucket: Bucket
    reasons: str
    found_on: date

    @property
    def pair(self) -> tuple[str, str]:
        """Both, in the order in which a pair is kept."""
        return paired(self.one_id, self.other_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAnswer(Entity):
    """What one of us said of two records: it counts before whatever the engine finds. `one_id` is the lesser id."""

    kind: ClassVar[str] = "pair_answer"

    about: About
    one_id: str
    other_id: str
    answer: Answer
    member_id: str
    said_on: date

    def __post_init__(self) -> None:
        if self.one_id >= self.other_id:
            raise Invalid("a pair is two, the lesser id first", field="other_id")


def paired(one_id: str, other_id: str) -> tuple[str, str]:
    """Two ids in the order in which a pair is kept."""
    return (one_id, other_id) if one_id <= other_id else (other_id, one_id)
