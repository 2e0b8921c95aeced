"""An assessment: what somebody or something said of one value, on which ground, and whether it still holds.

Values of people, positions and lines are recorded as such; an assessment beside them says how well they are known.
Values that are nothing but opinions (what somebody thinks of us) are assessments alone: the newest that still holds
is the value, and all that agree with it are its evidence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from inroad.model.entity import Entity, Validity, require_order
from inroad.model.errors import Invalid

MAX_TEXT = 10_000
"""Characters of a quotation, a source or a note: several pages."""


class AssessmentKind(StrEnum):
    """How a value came to be known: said by one of us, seen in what happened, concluded by a rule, read in a file."""

    DECLARED = "declared"
    OBSERVED = "observed"
    INFERRED = "inferred"
    IMPORTED = "imported"


class Confirmation(StrEnum):
    """Whether somebody stands by a value."""

    ASSUMED = "assumed"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


class SourceKind(StrEnum):
    """What kind of thing a source is; `source` then names it: a text, an address, file and row, object and field."""

    NOTE = "note"
    INTERACTION = "interaction"
    URL = "url"
    FILE_ROW = "file_row"
    CRM_FIELD = "crm_field"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Entity):
    """One statement about one value: `field` of the person, position, line (…) `subject_id` is, or is not, `value`.

    `context_id` is the deal in which this is so; None: everywhere in the account, unless something else is said there.
    `value` is a JSON value. `confidence` is 0 to 1, None where nobody measured it. `author_id` is the member who says
    so; None for what no person says. `asserted_on` is the day of the statement, `confirmed_on` the last day on which
    its author stood by it. `valid_from` to `valid_to` (exclusive) is when the value is said to be true.
    """

    kind: ClassVar[str] = "assessment"

    account_id: str
    subject_id: str
    context_id: str | None = None
    field: str
    value: Any = None
    basis: AssessmentKind = AssessmentKind.DECLARED
    confirmation: Confirmation = Confirmation.ASSUMED
    confidence: float | None = None
    source_kind: SourceKind | None = None
    source: str | None = None
    quote: str | None = None
    author_id: str | None = None
    asserted_on: date
    confirmed_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        require_order(self.valid_from, self.valid_to)
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise Invalid(f"a confidence of {self.confidence} is not between 0 and 1", field="confidence")
        if (self.confirmation is Confirmation.CONFIRMED) != (self.confirmed_on is not None):
            raise Invalid("what is confirmed was confirmed on a day, and nothing else was", field="confirmed_on")
        for name, text in (("source", self.source), ("quote", self.quote)):
            require_short(name, text)

    @property
    def validity(self) -> Validity:
        """When the value is said to be true."""
        return Validity(self.valid_from, self.valid_to)

    def said_by(self, day: date) -> date:
        """The last day on which its author said so, as far as that is known on a day."""
        return self.confirmed_on if self.confirmed_on is not None and self.confirmed_on <= day else self.asserted_on


@dataclass(frozen=True, slots=True)
class Standing:
    """How a value stands on a day: confirmed, disputed or only assumed, since when, and what was said of it.

    `confirmation` is what was said last. `on` is the day of that, None where nobody has said anything. `evidence` are
    the statements about this very value that count on the day, the newest first.
    """

    confirmation: Confirmation
    on: date | None
    evidence: tuple[Assessment, ...]


def standing(value: object, assessments: Iterable[Assessment], *, on: date) -> Standing:
    """How a value (in its JSON form) stands on a day by the statements about its field.

    Only those count that were made by then, that speak of that day, and that are about this value: what was said of an
    earlier one says nothing about the present.
    """
    counting = [
        each for each in assessments if each.value == value and each.asserted_on <= on and each.validity.covers(on)
    ]
    counting.sort(key=lambda each: (each.said_by(on), each.version, each.id), reverse=True)
    decisive = next((each for each in counting if each.confirmation is not Confirmation.ASSUMED), None)
    if decisive is None:
        return Standing(Confirmation.ASSUMED, None, tuple(counting))
    return Standing(decisive.confirmation, decisive.said_by(on), tuple(counting))


def require_short(name: str, text: str | None) -> None:
    """Refuse a text that is longer than anybody reads."""
    if text is not None and len(text) > MAX_TEXT:
        raise Invalid(f"the {name} has {len(text)} characters; {MAX_TEXT} are allowed", field=name)
