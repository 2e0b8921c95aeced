"""What all recorded entities share: an identity, the change that made them and the change that touched them last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar, Self, TypeAlias

from inroad.model.errors import Invalid

NEVER = 0
"""The sequence number of "not recorded yet"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something recorded in a workspace.

    `id` is a UUIDv7 as 32 hexadecimal digits; `created` and `version` are the sequence numbers of the changesets
    which recorded it first and last (see `model.changeset`): a version is a point in the workspace's history.
    """

    kind: ClassVar[str] = ""

    id: str
    created: int = NEVER
    version: int = NEVER

    def values(self) -> dict[str, Any]:
        """What the entity says: every field but its identity and its bookkeeping."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name not in _BOOKKEEPING}

    def with_values(self, **changes: object) -> Self:
        """A copy with some fields changed."""
        values: dict[str, Any] = changes
        return replace(self, **values)

    @classmethod
    def are_sound(cls, columns: Mapping[str, Sequence[Any]]) -> bool:
        """Whether surely none of many entities would be refused, told by their values; False promises nothing."""
        del columns
        return False


Creation: TypeAlias = tuple[type[Entity], tuple[Any, ...]]
"""A new entity as its class and its bare values, in the order of `value_names`: what a load makes by the million.

It costs a tenth of an entity, because nobody has looked at the values yet; making the entity (`created`) does.
"""


def created(creation: Creation) -> Entity:
    """The new entity itself; raises `Invalid` where its class refuses the values."""
    cls, values = creation
    return cls(**dict(zip(value_names(cls), values, strict=True)))


def value_names(cls: type[Entity]) -> tuple[str, ...]:
    """The fields of a kind of entity in the order of their declaration, without those that only the storage knows."""
    return ("id", *cls.__slots__)


_BOOKKEEPING = frozenset({"id", "created", "version"})


def differing(before: Entity, after: Entity) -> tuple[str, ...]:
    """Names of the fields in which two states of one entity differ, in the order of their declaration."""
    return tuple(
        f.name
        for f in fields(before)
        if f.name not in _BOOKKEEPING and getattr(before, f.name) != getattr(after, f.name)
    )


@dataclass(frozen=True, slots=True)
class Validity:
    """When something was true: from the first day to the last day, exclusive; None is open on that side."""

    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def meets(self, other: "Validity") -> bool:
        """Whether there is a day that lies in both."""
        starts = [day for day in (self.since, other.since) if day is not None]
        ends = [day for day in (self.until, other.until) if day is not None]
        return not starts or not ends or max(starts) < min(ends)


def require_order(since: date | None, until: date | None) -> None:
    """Refuse a time that would end before it begins."""
    if since is not None and until is not None and until < since:
        raise Invalid(f"it cannot end ({until}) before it begins ({since})", field="valid_to")


def are_in_order(columns: Mapping[str, Sequence[Any]]) -> bool:
    """Whether none of many times would end before it begins."""
    if not any(columns["valid_to"]):
        return True
    days = zip(columns["valid_from"], columns["valid_to"], strict=True)
    return all(until is None or since is None or since <= until for since, until in days)
