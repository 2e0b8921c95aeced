"""A note: what one of us writes down about a person or a seat, for everybody or for themselves alone."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from inroad.model.assessment import require_short
from inroad.model.entity import Entity
from inroad.model.errors import Invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entity):
    """A text of one author about a person (or, while nobody is known, a position), met in an account.

    A private note is its author's alone: nobody else ever learns that it exists. It stays private, and a shared one
    stays shared: what others have read cannot be unread.
    """

    kind: ClassVar[str] = "note"

    account_id: str
    subject_id: str
    author_id: str
    text: str
    private: bool = False
    written_on: date

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise Invalid("a note says something", field="text")
        require_short("text", self.text)
