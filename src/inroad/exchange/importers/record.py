"""What an importer yields: for every row of a file one record or one rejection, never silence."""

from datetime import date
from enum import StrEnum

import msgspec

from inroad.model.person import Function, Seat, Seniority


class ManagerBy(StrEnum):
    """How a row names its superior."""

    __hash__ = str.__hash__  # that of enumerations is written in Python, and rows ask for it by the million

    KEY = "key"
    EMAIL = "email"
    NAME = "name"
    ROLE = "role"


class ManagerRef(msgspec.Struct, frozen=True, gc=False):
    """A superior as the file names them: by the source's id, an e-mail, a name or a role slug ("head-of-it")."""

    by: ManagerBy
    value: str


class PersonRecord(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag=True, array_like=True):
    """One row about one person or seat, in our words; None where the file is silent.

    A struct, not a dataclass: a million of them are made, and told from one process to another.

    `line` is the row's 1-based line (sheet row) in the file. `as_of` is set when the file itself dates its rows (a
    compilation of snapshots). `company_ids` are the company's numbers in registers, as (register, number). `division`
    is a path from the widest unit to the narrowest. `note` is about the person, `post_note` about the post.
    `unrecorded` are the cells that have no place with us, by heading: they are counted and told.
    """

    line: int
    seat: Seat = Seat.FILLED
    name: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    source_key: str | None = None
    company: str | None = None
    company_domain: str | None = None
    company_ids: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    division: tuple[str, ...] = ()
    grade: str | None = None
    seniority: Seniority | None = None
    function: Function | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    location: str | None = None
    country: str | None = None
    language: str | None = None
    headcount: float | None = None
    manager: ManagerRef | None = None
    dotted: tuple[ManagerRef, ...] = ()
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    note: str | None = None
    post_note: str | None = None
    unrecorded: tuple[tuple[str, str], ...] = ()


class Rejection(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """A row that cannot be used: its line and the reason in the user's words; `code` is stable for programs."""

    line: int
    code: str
    reason: str


class Remark(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Something noticed about a row that is used nonetheless (a cycle cut, an unknown manager): it is counted."""

    line: int
    code: str
    sentence: str
