"""Two records made one, field by field: what both know, what only one knows, and which of two values is held."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from inroad.model.account import Account
from inroad.model.entity import Entity
from inroad.model.errors import Invalid
from inroad.model.person import Person

UNITED = {
    Account.kind: ("legal_names", "domains", "registry_ids", "tags"),
    Person.kind: ("emails", "phones", "urls"),
}
"""Lists of which the merged record has all entries of both, its own first."""

SINGLE = {
    Account.kind: (
        "name", "country", "city", "industry", "employees", "revenue", "lifecycle", "tier", "stage", "owner",
    ),
    Person.kind: ("name", "language", "time_zone", "country", "city"),
}  # fmt: skip
"""Fields of which one value is held."""

TOGETHER = {"revenue": ("currency",), "name": ("given_name", "family_name")}
"""What goes with a field where the record has it: an amount is nothing without its currency."""

_SILENT = frozenset({"unknown", "untiered", "prospecting"})
"""What stands where nobody has said anything."""


class Verdict(StrEnum):
    """How two records compare in one field."""

    SAME = "same"
    DIFFERS = "differs"
    ONLY_ONE = "only_one"
    ONLY_OTHER = "only_other"


class Told(NamedTuple):
    """How a value came to be recorded: set by one of us rather than by a file, as of which day, and when (a number)."""

    by_hand: bool = False
    on: date = date.min
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """One field side by side. `wins` says whose value is held afterwards: "one", "other", or "both" of a list."""

    field: str
    one: Any
    other: Any
    verdict: Verdict
    wins: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picks:
    """What somebody chose against the rule: fields taken from the one that goes, and fields kept of the one that stays.

    Raises `Invalid` for a field that cannot be chosen (`require`), or one that is both.
    """

    take: Collection[str] = ()
    keep: Collection[str] = ()

    def told(self) -> dict[str, list[str]]:
        """What the history keeps of it: the fields whose value somebody chose themselves, with what goes with them."""
        chosen = {name for field in (*self.take, *self.keep) for name in (field, *TOGETHER.get(field, ()))}
        return {"picked": sorted(chosen)} if chosen else {}

    def require(self, kind: str) -> None:
        """Refuse fields that a record of this kind has not, or of which both values stay."""
        strange = sorted({*self.take, *self.keep} - set(SINGLE[kind]))
        if strange:
            there = ", ".join(SINGLE[kind])
            raise Invalid(f"{', '.join(strange)} cannot be chosen; what can: {there}", field="take")
        twice = sorted({*self.take} & {*self.keep})
        if twice:
            raise Invalid(f"{', '.join(twice)} cannot come from both", field="take")


def is_known(value: object) -> bool:
    """Whether somebody has said anything: neither nothing nor the word that stands for it."""
    return value not in (None, "", ()) and value not in _SILENT


def winner(mine: object, theirs: object, how: tuple[Told, Told]) -> str:
    """Whose value of a field is held: what is known before what is not, by hand before by file, then the newer."""
    if not is_known(theirs) or mine == theirs:
        return "one"
    if not is_known(mine):
        return "other"
    return "other" if how[1] > how[0] else "one"


def compare(one: Entity, other: Entity, told: "Origins") -> list[Compared]:
    """Both records, field by field; the name stays that of `one`, whatever is newer."""
    found = []
    for field in SINGLE[one.kind]:
        mine, theirs = getattr(one, field), getattr(other, field)
        wins = "one" if field == "name" else winner(mine, theirs, (told.of(one, field), told.of(other, field)))
        found.append(Compared(field, mine, theirs, _verdict(mine, theirs), wins))
    for field in UNITED[one.kind]:
        mine, theirs = getattr(one, field), getattr(other, field)
        found.append(Compared(field, mine, theirs, _verdict(mine, theirs), "both"))
    return found


class Origins:
    """How the values of records came to be; what nobody told of is older than everything else."""

    def __init__(self, told: "dict[tuple[str, str], Told] | None" = None) -> None:
        self._told = told or {}

    def of(self, entity: Entity, field: str) -> Told:
        """How a field's value came to be."""
        return self._told.get((entity.id, field), Told())


def merged(one: Entity, other: Entity, told: Origins, picks: Picks) -> tuple[dict[str, Any], list[str]]:
    """The fields that `one` has when it is both, and those of which a known value of either is no longer held.

    An account's name is not among the latter: it becomes a further name.
    """
    news: dict[str, Any] = {}
    lost: list[str] = []
    for each in compare(one, other, told):
        if each.wins == "both":
            news[each.field] = united(each.one, each.other)
            continue
        takes = each.field in picks.take or (each.wins == "other" and each.field not in picks.keep)
        if takes:
            along = (name for name in TOGETHER.get(each.field, ()) if hasattr(other, name))
            news |= {name: getattr(other, name) for name in (each.field, *along)}
        if each.verdict is Verdict.DIFFERS and not (each.field == "name" and isinstance(one, Account)):
            lost.append(each.field)
    if isinstance(one, Account) and isinstance(other, Account):
        names = (one.name, other.name, *other.legal_names)
        held = str(news.get("name", one.name))
        news["legal_names"] = tuple(n for n in united(one.legal_names, names) if n.casefold() != held.casefold())
        news["snapshot_on"] = max(filter(None, (one.snapshot_on, other.snapshot_on)), default=None)
    news["note"] = joint_note(getattr(one, "note", None), getattr(other, "note", None))
    return news, lost


def united(mine: Iterable[Any], theirs: Iterable[Any]) -> tuple[Any, ...]:
    """All entries of both, each once, whatever the case of its letters."""
    found: dict[Any, Any] = {}
    for entry in (*mine, *theirs):
        found.setdefault(entry.casefold() if isinstance(entry, str) else entry, entry)
    return tuple(found.values())


def joint_note(mine: str | None, theirs: str | None) -> str | None:
    """Two notes as one: nothing that somebody wrote down is lost."""
    return "\n".join(dict.fromkeys(filter(None, [mine, theirs]))) or None


def _verdict(mine: object, theirs: object) -> Verdict:
    if mine == theirs or _same_entries(mine, theirs):
        return Verdict.SAME
    if not is_known(theirs):
        return Verdict.ONLY_ONE
    if not is_known(mine):
        return Verdict.ONLY_OTHER
    return Verdict.DIFFERS


def _same_entries(mine: object, theirs: object) -> bool:
    if not isinstance(mine, tuple) or not isinstance(theirs, tuple):
        return False
    return len(united(mine, theirs)) == len(united(mine, ())) == len(united(theirs, ()))
