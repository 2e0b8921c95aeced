"""Finding accounts and people by what they are called: indexes lead to those whose name begins as it should.

People have two, by the first and by the last word of their names. Whose first or last word begins as the question's
longest word does is found at once, however many there are; only where these are too few, all names are looked through.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, exists, func, literal, or_, select

from inroad.matching.search_text import search_text, search_words
from inroad.model.account import Account
from inroad.storage.accounts import accounts_by_ids
from inroad.storage.people import persons_by_id
from inroad.storage.tables import account, person, position
from inroad.storage.transaction import Transaction

_AFTER_ALL_LETTERS = "\x7f"
_MEANT = str.maketrans({sign: f"/{sign}" for sign in "/%_"})
"""How signs that mean something to LIKE are written to mean themselves."""


class FoundPerson(NamedTuple):
    """Somebody with one of their positions: one held today where there is one, else the last."""

    person_id: str
    name: str
    position_id: str
    title: str | None
    account_id: str
    account_name: str
    valid_to: date | None


def find_persons(tx: Transaction, text: str, *, limit: int) -> list[FoundPerson]:
    """Up to so many people in whose names every word of the text begins a word; nobody for a text without words."""
    words = sorted(search_words(text).split(), key=len, reverse=True)
    found: dict[str, None] = {}
    for column, conditions in _ways(words):
        if len(found) < limit:
            query = select(person.c.id).where(_here(tx), _is_somewhere(), *conditions)
            ids = tx.connection.execute(query.order_by(column, person.c.id).limit(limit)).scalars().all()
            found |= dict.fromkeys(person_id for person_id in ids if person_id not in found)
    return _placed(tx, list(found)[:limit])


def find_accounts(tx: Transaction, text: str, *, limit: int) -> list[Account]:
    """Up to so many accounts whose name contains the text: first those that begin so, then those of which a word does.

    The first accounts of all for an empty text.
    """
    wanted = search_text(text)
    name = account.c.sort_name
    signs = wanted.translate(_MEANT)
    ways = (
        [name >= wanted, name < wanted + _AFTER_ALL_LETTERS],
        [name.like(f"% {signs}%", escape="/")],
        [name.like(f"%{signs}%", escape="/")],
    )
    found: dict[str, None] = {}
    for conditions in ways:
        if len(found) < limit:
            # the index alone tells which; what is known of them is read for these few
            few = select(account.c.id).where(account.c.workspace_id == tx.workspace_id, *conditions)
            ids = tx.connection.execute(few.order_by(name, account.c.id).limit(limit)).scalars().all()
            found |= dict.fromkeys(account_id for account_id in ids if account_id not in found)
    known = accounts_by_ids(tx, list(found)[:limit])
    return [known[account_id] for account_id in found if account_id in known]


def _ways(words: Sequence[str]) -> list[tuple[Column[Any], list[ColumnElement[bool]]]]:
    """The ways to look for people, the quickest first: by which column, and what must be true."""
    if not words:
        return []
    longest, *others = words
    further = [_has(word) for word in others]
    by_index = [
        (column, [column >= longest, column < longest + _AFTER_ALL_LETTERS, *further])
        for column in (person.c.search_name, person.c.search_last)
    ]
    return [*by_index, (person.c.search_name, [_has(longest), *further])]


def _has(word: str) -> ColumnElement[bool]:
    """Whether a word of the name begins so; words are letters and digits, which mean themselves to LIKE."""
    return (literal(" ") + person.c.search_name).like(f"% {word}%")


def _here(tx: Transaction) -> ColumnElement[bool]:
    return person.c.workspace_id == tx.workspace_id


def _is_somewhere() -> ColumnElement[bool]:
    """Who has no position any more is nowhere to be shown."""
    return exists().where(position.c.workspace_id == person.c.workspace_id, position.c.person_id == person.c.id)


def _placed(tx: Transaction, ids: Sequence[str]) -> list[FoundPerson]:
    held = or_(position.c.valid_to.is_(None), position.c.valid_to > tx.today)
    begun = or_(position.c.valid_from.is_(None), position.c.valid_from <= tx.today)
    query = (
        select(position.c.person_id, position.c.id, position.c.title, account.c.id, account.c.name, position.c.valid_to)
        .join(account, (account.c.workspace_id == position.c.workspace_id) & (account.c.id == position.c.account_id))
        .where(position.c.workspace_id == tx.workspace_id, position.c.person_id.in_(ids))
        .order_by(held, begun, func.coalesce(position.c.valid_to, date.max), position.c.id)
    )
    best = {person_id: place for person_id, *place in tx.connection.execute(query)}  # the last one of each counts
    names = persons_by_id(tx, ids)
    return [FoundPerson(each, names[each].name, *best[each]) for each in ids if each in best]
