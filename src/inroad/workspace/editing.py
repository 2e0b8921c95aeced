"""Editing fields of one entity: disjoint fields merge, the same field answers with mine, theirs and base."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

import msgspec

from inroad.model.entity import Entity
from inroad.model.errors import Conflict, Invalid
from inroad.storage.changes import changes_since
from inroad.storage.entities import patch, patched
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
    strange = [name for name in values if name not in fields]
    if strange:
        raise Invalid(f"{', '.join(strange)} cannot be set; what can: {', '.join(sorted(fields))}", field=strange[0])
    try:
        after = patched(entity, values)
    except msgspec.ValidationError as error:
        raise Invalid(f"a value does not fit: {error}", fields=list(values)) from error
    if base_version < entity.version:
        _refuse_overlap(tx, entity, after, base_version=base_version, names=tuple(values))
    if not isinstance(after, type(entity)):  # pragma: no cover - a patch keeps the class
        raise TypeError(after)
    return after


def _refuse_overlap(
    tx: Transaction, entity: Entity, after: Entity, *, base_version: int, names: tuple[str, ...]
) -> None:
    base: dict[str, Any] = {}
    for change in changes_since(tx, entity.id, base_version):
        if change.removed:  # and brought back since: it is what it was
            continue
        for name, value in change.before.items():
            base.setdefault(name, value)
    mine, theirs = patch(after, names), patch(entity, names)
    clashes = {
        name: {"mine": mine[name], "theirs": theirs[name], "base": base[name]}
        for name in names
        if name in base and mine[name] != theirs[name]
    }
    if clashes:
        raise Conflict(f"somebody changed {', '.join(clashes)} meanwhile", fields=clashes, version=entity.version)
