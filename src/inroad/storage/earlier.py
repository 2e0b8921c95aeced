"""What the log tells of an earlier moment: how things were recorded right after some changeset.

The log is walked backwards, and of each entity only what differed is put together: its oldest known values count. What
was created later is told by its row itself.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Select, Text, bindparam, or_, select, type_coerce

from inroad.model.entity import Entity
from inroad.storage.entities import from_whole, patched, readers
from inroad.storage.tables import change
from inroad.storage.transaction import Transaction


class Earlier(NamedTuple):
    """How an entity was, told by the log's lines about it since: JSON values of the fields that differed.

    `removed`: it has been taken out since, and `values` are those of all fields. `absent`: it was not there.
    """

    values: dict[str, Any]
    removed: bool
    absent: bool

    @property
    def moved(self) -> bool:
        """Whether it may have been true on other days."""
        return self.removed or not _DECISIVE.isdisjoint(self.values)


_DECISIVE = frozenset({"valid_from", "valid_to", "asserted_on", "confirmation"})
"""Fields that decide whether something is true on a day."""
_AT_ONCE = 500
_decode = msgspec.json.Decoder(list[dict[str, Any]]).decode
_NEWEST_FIRST = change.c.seq.desc(), change.c.ordinal.desc()
_LINES = select(change.c.entity_id, change.c.kind, type_coerce(change.c.before, Text), change.c.after.is_(None)).where(
    change.c.workspace_id == bindparam("workspace"), change.c.seq > bindparam("seq")
)


@cache
def _of_account(kinds: tuple[str, ...]) -> Select[Any]:
    some = or_(*[change.c.kind == kind for kind in kinds])  # an IN would be written out anew for every execution
    return _LINES.where(change.c.root_id == bindparam("root"), some).order_by(*_NEWEST_FIRST)


_OF_ENTITIES = _LINES.where(change.c.entity_id.in_(bindparam("ids", expanding=True))).order_by(
    change.c.entity_id, *_NEWEST_FIRST
)


def earlier_in(tx: Transaction, root_id: str, seq: int, *, kinds: tuple[str, ...]) -> dict[str, dict[str, Earlier]]:
    """Everything of some kinds in an account that was otherwise right after the changeset `seq`: by kind, by id."""
    return _read(tx, _of_account(kinds), seq, root=root_id)


def earlier_of(tx: Transaction, kind: str, ids: Sequence[str], seq: int) -> dict[str, Earlier]:
    """Those of some entities of a kind that were otherwise right after the changeset `seq`, by id."""
    found: dict[str, Earlier] = {}
    for start in range(0, len(ids), _AT_ONCE):
        found |= _read(tx, _OF_ENTITIES, seq, ids=ids[start : start + _AT_ONCE]).get(kind, {})
    return found


def entities_earlier(
    present: Iterable[Entity], earlier: Mapping[str, Mapping[str, Earlier]], seq: int
) -> dict[str, Entity]:
    """Entities as they were recorded right after the changeset `seq`, from those of the present, by id."""
    state = {entity.id: entity for entity in present}
    for kind, of_kind in earlier.items():
        for key, was in of_kind.items():
            if was.absent:
                state.pop(key, None)
            elif was.removed:
                state[key] = from_whole(kind, was.values)
            elif key in state:
                state[key] = patched(state[key], was.values)
    return {entity.id: entity for entity in state.values() if entity.created <= seq}


def rows_earlier(
    kind: str, names: Sequence[str], present: Mapping[str, tuple[Any, ...]], earlier: Mapping[str, Earlier], seq: int
) -> dict[str, tuple[Any, ...]]:
    """The same of rows that hold the fields `names` of one kind."""
    known = dict(present)
    readers = _readers(kind, tuple(names))
    for key, was in earlier.items():
        if was.absent:
            known.pop(key, None)
        elif was.removed or key in known:
            row = list(known.get(key, names))
            for name, value in was.values.items():
                if name in readers:
                    place, read = readers[name]
                    row[place] = value if read is None else read(value)
            known[key] = tuple(row)
    created = names.index("created")
    return {key: row for key, row in known.items() if row[created] <= seq}


@cache
def _readers(kind: str, names: tuple[str, ...]) -> Mapping[str, tuple[int, Callable[[Any], Any] | None]]:
    """Where the value of each field stands in a row, and how it is read."""
    every = readers(kind)
    return {name: (place, every[name]) for place, name in enumerate(names)}


def _read(tx: Transaction, query: Select[Any], seq: int, **asked: Any) -> dict[str, dict[str, Earlier]]:
    found: dict[str, dict[str, Earlier]] = {}
    rows = tx.connection.execute(query, {"workspace": tx.workspace_id, "seq": seq, **asked}).all()
    values = _decode(f"[{','.join([before for _, _, before, _ in rows])}]")  # one text is read faster than many
    for (key, kind, _, removed), before in zip(rows, values, strict=True):
        of_kind = found.setdefault(kind, {})
        came_back = not before  # after a removal
        if removed or came_back or key not in of_kind:
            of_kind[key] = Earlier(before, removed, came_back)
        else:
            of_kind[key].values.update(before)
    return found
