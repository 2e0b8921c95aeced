"""What people are made of: the person, the division, what a title says of its seat."""

from collections.abc import Mapping, Sequence
from typing import Any

from inroad.matching.names import split_name
from inroad.matching.titles import read_title
from inroad.model.account import Account, Division
from inroad.model.person import Person, Position
from inroad.storage.people import divisions_of, get_division
from inroad.storage.transaction import Transaction


def person_named(
    tx: Transaction, account: Account, name: str, *, emails: tuple[str, ...] = (), phones: tuple[str, ...] = ()
) -> Person:
    """Somebody new, first met in an account; not recorded yet."""
    parts = split_name(name)
    return Person(
        id=tx.new_id(),
        account_id=account.id,
        name=name.strip(),
        given_name=parts.given,
        family_name=parts.family,
        emails=emails,
        phones=phones,
    )


class Divisions:
    """An account's divisions, found by their path of names; who is not there yet is made."""

    def __init__(self, tx: Transaction, account: Account) -> None:
        self._tx = tx
        self._account = account
        self._known: dict[tuple[str | None, str], str] | None = None

    def at(self, path: Sequence[str]) -> str | None:
        """The division at the end of a path from the widest to the narrowest, whatever the case; None for no path."""
        if self._known is None and path:
            found = divisions_of(self._tx, self._account.id)
            self._known = {(each.parent_id, each.name.casefold()): each.id for each in reversed(found)}
        parent: str | None = None
        for name in path:
            parent = self._below(parent, name)
        return parent

    def name_of(self, division_id: str) -> str:
        """What a division is called."""
        found = get_division(self._tx, self._account.id, division_id)
        return "" if found is None else found.name

    def _below(self, parent: str | None, name: str) -> str:
        known = {} if self._known is None else self._known
        key = (parent, name.casefold())
        if key not in known:
            new = Division(id=self._tx.new_id(), account_id=self._account.id, name=name, parent_id=parent)
            known[key] = self._tx.save(new).id
        return known[key]


def with_standing(after: Position, before: Position, values: Mapping[str, Any]) -> Position:
    """A position whose new title is read anew, unless the values set the seniority or the function themselves."""
    news: dict[str, Any] = {}
    if after.title and after.title != before.title:
        reading = read_title(after.title, grade=after.grade)
        news = {
            "seniority": reading.seniority,
            "seniority_confidence": reading.seniority_confidence,
            "function": reading.function,
            "function_confidence": reading.function_confidence,
        }
    for name in ("seniority", "function"):
        if name in values:
            news |= {name: getattr(after, name), f"{name}_confidence": None}
    return after.with_values(**news)
