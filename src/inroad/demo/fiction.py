"""What a piece of fiction consists of: an account, and the chapters of its two years."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from inroad.demo.chart import Contacts
from inroad.exchange.importers.record import PersonRecord

PRIYA = "Priya Nair"
JONAS = "Jonas Weber"
TOMAS = "Tomás Zamora"
HANNAH = "Hannah Brandt"
"""Our own team, who own the accounts and bring the snapshots in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """An invented account: `account` holds the fields of `inroad.model.account.Account` except its id."""

    key: str
    account: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """Everybody whom we knew in an account on one day, and how we learned it: a full snapshot.

    Managers are named by `source_key`, which the source keeps from snapshot to snapshot, except where it renumbers.
    """

    account: str
    on: date
    title: str
    author: str
    records: tuple[PersonRecord, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One snapshot in the making: the first chapter's text is an outline, the others' are events (see `plot`)."""

    days_ago: int
    title: str
    author: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fiction:
    """An account with its story, oldest chapter first. `seed` is given where chance casts people and moves them.

    `dealings` tells what passed between them and us (see `dealings`).

    ValueError when the chapters do not follow one another.
    """

    told_of: DemoAccount
    contacts: Contacts
    chapters: tuple[Chapter, ...]
    seed: int | None = None
    dealings: str = ""

    def __post_init__(self) -> None:
        if any(earlier.days_ago <= later.days_ago for earlier, later in pairwise(self.chapters)):
            raise ValueError(f"the story of {self.told_of.key} jumps back in time")
