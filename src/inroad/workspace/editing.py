"""Editing fields of one entity: disjoint fields merge, the same field answers with mine, theirs and base."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from inroad.model.entity import Entity
from inroad.model.errors import Conflict, Invalid
from inroad.storage.changes import Change, changes_since
from inroad.storage.entities import converted, patch
from inroad.storage.transaction import Transaction

E = TypeVar("E", bound=Entity)


def made(cls: type[E], values: Mapping[str, Any], *, fields: Collection[str], **given: object) -> E:
    """A new entity of JSON values, not saved yet; `given` is what its author does not choose (`id`, `account_id`).

    Raises `Invalid` for a field outside `fields` or a value that does not fit.
    """
    noun = cls.kind.replace("_", " ")
    article = "an" if noun[0] in "aeiou" else "a"
    strange = sorted(set(values) - set(fields))
    if strange:
        raise Invalid(f"{article} {noun} has no {', '.join(strange)}", field=strange[0])
    try:
        return msgspec.convert({**values, **given}, cls)
    except msgspec.ValidationError as error:
        raise Invalid(f"this is no {noun}: {error}") from error


def edited(tx: Transaction, entity: E, *, base_version: int, values: Mapping[str, Any], fields: Collection[str]) -> E:
    """The entity with some of its fields set (JSON values), not saved yet.

    `base_version` is the version the editor saw. Raises `Invalid` for a field outside `fields` or a value that does
    not fit, `Conflict` where somebody else has set one of the fields since.
    """
    refuse_strange(values, fields)
    after = entity.with_values(**converted(entity.kind, values))
    if base_version < entity.version:
        found = clashes_in(entity, changes_since(tx, entity.id, base_version), patch(after, values))
        if found:
            raise Conflict(f"somebody changed {', '.join(found)} meanwhile", fields=found, version=entity.version)
    return after


def refuse_strange(values: Mapping[str, Any], fields: Collection[str]) -> None:
    """Raise `Invalid` where a field is named that nobody sets by hand."""
    strange = [name for name in values if name not in fields]
    if strange:
        raise Invalid(f"{', '.join(strange)} cannot be set; what can: {', '.join(sorted(fields))}", field=strange[0])


def clashes_in(entity: Entity, since: Iterable[Change], mine: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that somebody has set since, to something else than is wanted now: mine, theirs and what it was."""
    base: dict[str, Any] = {}
    for change in since:
        if change.removed:  # and brought back since: it is what it was
            continue
        for name, value in change.before.items():
            base.setdefault(name, value)
    theirs = patch(entity, [name for name in mine if name in base])
    return {
        name: {"mine": mine[name], "theirs": value, "base": base[name]}
        for name, value in theirs.items()
        if mine[name] != value
    }
