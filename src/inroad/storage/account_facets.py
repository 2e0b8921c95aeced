"""What accounts differ in, as the database sees it: by what they are filtered, counted, grouped and ordered.

Only what is listed here reaches a statement: whoever asks can name nothing else. What is not known comes last in every
order, whichever way it runs.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Text, bindparam, case, false, func, literal, or_, type_coerce

from inroad.model.account import MAX_NUMBER, AccountFacet, AccountOrder, AccountStage, AccountTier, Lifecycle
from inroad.storage.columns import Plain
from inroad.storage.tables import account

Filters = Mapping[AccountFacet, frozenset[str | None]]
"""The values asked for, by facet; None asks for accounts without one. Facets narrow, the values of one facet widen."""

Shape = tuple[tuple[AccountFacet, bool, int], ...]
"""Of each facet: whether accounts without a value are asked for too, and of how many tags."""

CHOICES: Mapping[str, type[StrEnum]] = {"tier": AccountTier, "stage": AccountStage, "lifecycle": Lifecycle}
"""The columns with a fixed set of values, which have an order of their own."""

_NUMBERS = frozenset({"employees", "revenue"})
_ABOVE_ALL_TEXT = "\U0010ffff"


def said(facet: AccountFacet) -> ColumnElement[Any]:
    """What an account is in this respect; NULL where that is not known, an empty text included."""
    column: ColumnElement[Any] = account.c[facet.value]
    return column if facet in CHOICES else func.nullif(type_coerce(column, Text), "")


def shape_of(filters: Filters) -> Shape:
    """What filters have in common that differ in nothing but values: their statements are the same."""
    return tuple(
        (facet, None in asked, len(asked) if facet is AccountFacet.TAGS else 0)
        for facet, asked in sorted(filters.items())
    )


def conditions(shape: Shape) -> list[ColumnElement[bool]]:
    """What filters of a shape ask of an account; `bound` gives the values."""
    return [
        _tagged(tags, also_untagged=also) if facet is AccountFacet.TAGS else _listed(facet, also_unknown=also)
        for facet, also, tags in shape
    ]


def bound(filters: Filters) -> dict[str, Any]:
    """A filter's values, for the statements that have its conditions."""
    values: dict[str, Any] = {}
    for facet, asked in filters.items():
        words = sorted(word for word in asked if word is not None)
        if facet is AccountFacet.TAGS:
            values |= {f"tag_{place}": msgspec.json.encode(word).decode() for place, word in enumerate(words)}
        else:
            values[f"is_{facet}"] = words
    return values


def key_of(order: AccountOrder, *, descending: bool) -> ColumnElement[Any]:
    """What the accounts are ordered by: never NULL, so that what is not known comes last either way."""
    name = {AccountOrder.SNAPSHOT: "snapshot_on", AccountOrder.CHANGED: "version"}.get(order, order.value)
    if order is AccountOrder.NAME:
        return account.c.sort_name
    column = account.c[name]
    if order is AccountOrder.CHANGED:
        return column
    if name in CHOICES:
        return case({str(word): rank for rank, word in enumerate(CHOICES[name])}, value=type_coerce(column, Text))
    if name in _NUMBERS:
        return func.coalesce(column, -1 if descending else MAX_NUMBER)
    if order is AccountOrder.SNAPSHOT:
        return func.coalesce(column, literal(date.min if descending else date.max))
    return type_coerce(func.coalesce(func.lower(func.nullif(column, "")), "" if descending else _ABOVE_ALL_TEXT), Plain)


def group_keys(facet: AccountFacet) -> tuple[ColumnElement[Any], ...]:
    """By what grouped accounts are ordered before anything else: the groups by name, each of them in one piece."""
    key = key_of(AccountOrder(facet.value), descending=False)
    return (key,) if facet in CHOICES else (key, func.coalesce(type_coerce(account.c[facet.value], Plain), ""))


def _listed(facet: AccountFacet, *, also_unknown: bool) -> ColumnElement[bool]:
    listed = type_coerce(said(facet), Text).in_(bindparam(f"is_{facet}", expanding=True))
    return or_(listed, said(facet).is_(None)) if also_unknown else listed


def _tagged(asked: int, *, also_untagged: bool) -> ColumnElement[bool]:
    """Tags are kept as a JSON array: one that holds a tag is another text without it."""
    tags = type_coerce(account.c.tags, Text)
    some = [func.replace(tags, bindparam(f"tag_{place}"), "") != tags for place in range(asked - also_untagged)]
    return or_(false(), *some, *([tags == ""] if also_untagged else []))
