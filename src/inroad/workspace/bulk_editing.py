"""Editing many entities in one act: each is decided on as it was before and recorded, once, as it became."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from inroad.model.changeset import EntityChange
from inroad.model.entity import Entity
from inroad.model.errors import Conflict
from inroad.storage.changes import changes_since_of
from inroad.storage.changesets import newest_applied
from inroad.storage.entities import converted, patch
from inroad.storage.transaction import Transaction
from inroad.workspace.editing import clashes_in, refuse_strange

E = TypeVar("E", bound=Entity)
_MOST_TOLD = 100


class ManyEdits:
    """The edits of one act, one after the other. What clashes with somebody else's is gathered and told together."""

    def __init__(self, tx: Transaction, *, label: Callable[[Entity], str] | None = None) -> None:
        self._tx = tx
        self._label = label or label_of
        self._before: dict[str, Entity] = {}
        self._after: dict[str, Entity] = {}
        self._clashes: dict[str, tuple[str, dict[str, Any]]] = {}

    def now(self, entity: E) -> E:
        """An entity as the edits before have left it."""
        found = self._after.get(entity.id, entity)
        if not isinstance(found, type(entity)):  # pragma: no cover - an edit keeps the class
            raise TypeError(found)
        return found

    def become(self, entity: Entity, after: Entity) -> None:
        """Let an entity become another state of itself."""
        self._before.setdefault(entity.id, entity)
        self._after[entity.id] = after

    def set(
        self, entities: Sequence[Entity], values: Mapping[str, Any], *, base_version: int, fields: Collection[str]
    ) -> None:
        """Set the same fields (JSON values) of entities of one kind, as `editing.edited` does of one."""
        refuse_strange(values, fields)
        if not entities or not values:
            return
        ready = converted(entities[0].kind, values)
        mine = msgspec.to_builtins(ready)
        newer = [entity.id for entity in entities if entity.version > base_version]
        since = changes_since_of(self._tx, newer, base_version)
        for entity in entities:
            found = clashes_in(entity, since.get(entity.id, ()), mine)
            if entity.created > base_version:  # somebody made it since: nothing was there to be decided on
                theirs = patch(entity, ready)
                found = {name: {"mine": mine[name], "theirs": theirs[name], "base": None} for name in ready}
            if found:
                self.clash(entity.id, self._label(entity), found)
            self.become(entity, self.now(entity).with_values(**ready))

    def clash(self, entity_id: str, label: str, fields: dict[str, Any]) -> None:
        """Note that somebody has set fields meanwhile: {field: {"mine", "theirs", "base"}}."""
        known = self._clashes.get(entity_id, (label, {}))[1]
        self._clashes[entity_id] = (label, known | fields)

    def refuse_clashes(self, spoken: Callable[[str, object], object] = lambda _field, value: value) -> None:
        """Raise `Conflict` where somebody has set meanwhile what these edits set; `spoken` puts values into words."""
        if not self._clashes:
            return
        rows = [
            {
                "id": key,
                "label": label,
                "fields": {
                    field: {side: spoken(field, value) for side, value in sides.items()}
                    for field, sides in fields.items()
                },
            }
            for key, (label, fields) in list(self._clashes.items())[:_MOST_TOLD]
        ]
        count, version = len(self._clashes), newest_applied(self._tx)
        raise Conflict(f"somebody changed {count} of these meanwhile", rows=rows, count=count, version=version)

    def changes(self) -> Iterator[EntityChange]:
        """What has become of every entity."""
        return (EntityChange(before, self._after[key]) for key, before in self._before.items())

    def changed(self, kind: type[E]) -> list[E]:
        """The entities of a kind that are not what they were, as they are now."""
        after = [self._after[key] for key, before in self._before.items() if before != self._after[key]]
        return [entity for entity in after if isinstance(entity, kind)]


def label_of(entity: Entity) -> str:
    """What an entity is called."""
    return str(getattr(entity, "name", None) or getattr(entity, "title", None) or "")


def told(labels: Sequence[str]) -> str:
    """Several things in few words: the first one's name and how many more."""
    first = next(iter(labels), "")
    return first if len(labels) <= 1 else f"{first} +{len(labels) - 1}"
