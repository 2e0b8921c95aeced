"""The one transaction: every write goes through it and leaves its trace in the change log before it counts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, bindparam, insert, select, update

from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange
from inroad.model.entity import Entity, differing, value_names
from inroad.model.errors import Conflict, Forbidden
from inroad.model.member import Actor
from inroad.storage import tables
from inroad.storage.bulk import insert_many
from inroad.storage.entities import KEPT, patch, private_to, root_field, root_of, values_of, whole
from inroad.storage.ids import IdMaker
from inroad.storage.memory import Memory
from inroad.storage.orphans import refuse_orphans
from inroad.storage.sqlite import IndexesLater, put_indexes_on, take_indexes_off

_BATCH = 5_000
E = TypeVar("E", bound=Entity)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What is being done, for the history: a verb, a sentence, where the knowledge comes from, the day it describes.

    Of a `private` act only its author ever learns.
    """

    verb: str
    summary: str
    source: Mapping[str, Any] = field(default_factory=dict)
    as_of: date | None = None
    undoes_id: str | None = None
    private: bool = False


class Transaction:
    """A view of one workspace, and the only writer to it.

    `save`, `remove`, their like for many, and `restore_many` write the row and the log together; `finish` closes the
    changeset. All of it becomes visible to others when the door which opened the transaction commits.
    """

    def __init__(
        self, *, connection: Connection, actor: Actor, now: datetime, ids: IdMaker, memory: Memory | None
    ) -> None:
        """`memory` is what other readers have read; None for a transaction that writes."""
        self.connection = connection
        self.actor = actor
        self.workspace_id = actor.workspace_id
        self.now = now
        self.new_id: Callable[[], str] = ids.stream().__next__
        self.recorded: Changeset | None = None
        self.writable = memory is None
        self._memory = memory
        self._state: int | None = None
        self._act: Act | None = None
        self._seq = 0
        self._roots: set[str] = set()
        self._removed: set[str] = set()
        self._log: list[dict[str, Any]] = []
        self._ordinal = 0
        self._changeset_id = ""
        self._created: dict[str, list[str]] = {}
        self._counts: dict[str, int] = defaultdict(int)
        self._into: dict[str, str] = {}
        self._accounts = 0
        self._later = IndexesLater()

    @property
    def today(self) -> date:
        """The day on which this transaction happens (UTC)."""
        return self.now.date()

    def require_writable(self) -> None:
        """Refuse to write in a transaction that was opened to read."""
        if not self.writable:
            raise Forbidden("this transaction only reads")

    def begin(self, act: Act) -> None:
        """Say what the coming changes are; they form one changeset. Once a transaction."""
        self.require_writable()
        if self._act is not None:
            raise RuntimeError("a transaction records one changeset")
        here, last = tables.workspace, tables.changeset
        seq, last_at = self.connection.execute(
            select(here.c.seq, last.c.recorded_at)
            .outerjoin(last, (last.c.workspace_id == here.c.workspace_id) & (last.c.seq == here.c.seq))
            .where(here.c.workspace_id == self.workspace_id)
        ).one()
        self._act, self._seq, self._changeset_id = act, seq + 1, self.new_id()
        self.now = max(self.now, last_at or self.now)  # a clock that was set back does not turn history round

    @property
    def changeset_id(self) -> str:
        """The identity of the changeset being made."""
        self._require_act()
        return self._changeset_id

    @property
    def seq(self) -> int:
        """The sequence number of the changeset being made."""
        self._require_act()
        return self._seq

    @property
    def counts(self) -> Mapping[str, int]:
        """The numbers kept with the changeset being made."""
        return dict(self._counts)

    def once(self, key: tuple[object, ...], read: Callable[[], T], rows: Callable[[T], Sequence[object]]) -> T:
        """What `read` gives, or gave to whoever read the same state of the workspace: a value that nobody changes.

        `key` says everything that it depends on besides that state and the day; the actor's right to it is asked
        before. A transaction that writes reads for itself, for what it has written is no state yet.
        """
        if self._memory is None:
            return read()
        if self._state is None:
            here = tables.workspace
            query = select(here.c.seq).where(here.c.workspace_id == self.workspace_id)
            self._state = self.connection.execute(query).scalar_one()
        whole_key = (self.workspace_id, self._state, self.today, *key)
        return self._memory.once(whole_key, read, rows)

    def count(self, what: str, by: int = 1) -> None:
        """Add to the numbers kept with the changeset ("added", "unchanged", …)."""
        self._counts[what] += by

    def save(self, after: E, *, before: E | None = None, because: Mapping[str, Any] | None = None) -> E:
        """Record an entity's new state and return it as recorded.

        `before` is the state the change was decided on; none means a creation. Where another version is recorded than
        that of `before`, `Conflict` is raised: the verb read within the same transaction, so this is a programming
        error.
        """
        if before is None:
            return self._create(after)
        self._require_act()
        names = differing(before, after)
        if not names:
            return before
        kept = KEPT[after.kind]
        recorded = after.with_values(version=self._seq)
        row = kept.row(self.workspace_id, recorded)
        changed = {name: row[name] for name in (*names, "version", *kept.derived)}
        result = self.connection.execute(
            update(kept.table)
            .where(*self._at(kept.table, before), kept.table.c.version == before.version)
            .values(changed)
        )
        if result.rowcount != 1:
            raise Conflict("this changed while you were looking at it", id=before.id)
        if before.created != self._seq:
            logged = patch(after, names) if because is None else {**patch(after, names), "because": because}
            self._append(before, {**patch(before, names), "version": before.version}, logged)
        self._roots.add(root_of(after))
        return recorded

    def change_many(self, changes: Iterable[EntityChange]) -> int:
        """Record the new states of many entities, each once, those together whose same fields differ; returns how many.

        They are logged in the order they come. What `save` says of `before` holds for each of them.
        """
        self._require_act()
        total = 0
        source = iter(changes)
        while batch := list(islice(source, _BATCH)):
            alike: dict[tuple[str, tuple[str, ...]], list[tuple[Entity, Entity]]] = defaultdict(list)
            for before, after in batch:
                if before is not None and after is not None and (names := differing(before, after)):
                    alike[(after.kind, names)].append((before, after))
                    if before.created != self._seq:
                        self._append(before, {**patch(before, names), "version": before.version}, patch(after, names))
                    self._roots.add(root_of(after))
            for (kind, names), chunk in alike.items():
                self._change_chunk(kind, names, chunk)
                total += len(chunk)
        return total

    def save_many(self, kind: str, entities: Iterable[Entity]) -> int:
        """Create many entities of one kind at nearly the speed of a raw load; returns how many."""
        return self.load(kind, map(values_of(kind), entities))

    def load(self, kind: str, rows: Iterable[tuple[Any, ...]]) -> int:
        """Create many entities of one kind by their bare values (see `Creation`); returns how many.

        Raises `Invalid` for values which the kind's class refuses.
        """
        self._require_act()
        cls = KEPT[kind].cls
        names = value_names(cls)
        own, root = (itemgetter(names.index(name)) for name in ("id", root_field(cls)))
        total = 0
        source = iter(rows)
        while chunk := list(islice(source, _BATCH)):
            insert_many(self.connection, chunk, workspace_id=self.workspace_id, kind=kind, seq=self._seq)
            self._note_created(kind, list(map(own, chunk)))
            self._roots.update(map(root, chunk))
            total += len(chunk)
        return total

    def expect_many(self) -> None:
        """Make ready to create people by the hundred thousand, which takes less time where there are none yet."""
        self._require_act()
        if self.connection.dialect.name == "sqlite":
            self._later = take_indexes_off(self.connection, tables.person)

    def remove(self, entity: E, *, into: E | None = None) -> None:
        """Take an entity out of the present; history keeps it. `Conflict` where another version is recorded.

        `into` is the record of which it is a part from now on, where two become one (see `storage.merged`).
        """
        self.remove_many([entity])
        if into is not None:
            self._into[entity.id] = into.id

    def remove_many(self, entities: Iterable[Entity]) -> None:
        """Remove entities in their order, those of one kind that follow one another together."""
        self._require_act()
        for kind, chunk in _chunks(entities):
            table = KEPT[kind].table
            query = table.delete().where(*_one_of(table, self.workspace_id))
            self._execute_all(query, [_place(table, entity) for entity in chunk])
            self._accounts -= len(chunk) if kind == "account" else 0
            for entity in chunk:
                self._roots.add(root_of(entity))
                if entity.created != self._seq:
                    self._removed.add(kind)
                    self._append(entity, whole(entity), None)

    def restore_many(self, removed: Iterable[Entity]) -> None:
        """Bring back what was removed, as it was: it was first recorded when it was, and history keeps the gap."""
        self._require_act()
        for kind, chunk in _chunks(removed):
            first = [entity.created for entity in chunk]
            rows = list(map(values_of(kind), chunk))
            insert_many(self.connection, rows, workspace_id=self.workspace_id, kind=kind, seq=self._seq, created=first)
            self._accounts += len(chunk) if kind == "account" else 0
            for entity in chunk:
                self._roots.add(root_of(entity))
                self._append(entity, {}, {})

    def move_many(self, entities: Iterable[E], *, account_id: str) -> list[E]:
        """Let entities belong to another account; each account's history tells its own side of it.

        None of them was made by this changeset. Raises `Conflict` where another version is recorded.
        """
        moving = list(entities)
        self.remove_many(moving)
        moved = [entity.with_values(account_id=account_id, version=self._seq) for entity in moving]
        self.restore_many(moved)
        return moved

    def finish(self) -> None:
        """Close the changeset, once: an act that changed nothing leaves no trace.

        Raises `Conflict` where something recorded refers to what the act removed.
        """
        self._flush()
        put_indexes_on(self.connection, self._later)
        self._later = IndexesLater()
        if self._act is None or not self._roots or self.recorded is not None:
            return
        refuse_orphans(self.connection, workspace_id=self.workspace_id, seq=self._seq, kinds=self._removed)
        self.recorded = Changeset(
            id=self._changeset_id,
            seq=self._seq,
            status=ChangesetStatus.APPLIED,
            verb=self._act.verb,
            summary=self._act.summary,
            actor_id=self.actor.member_id,
            recorded_at=self.now,
            as_of=self._act.as_of,
            source={**self._act.source, **({"into": self._into} if self._into else {})},
            counts=dict(self._counts),
            undoes_id=self._act.undoes_id,
            private=self._act.private,
        )
        row = {name: getattr(self.recorded, name) for name in self.recorded.__slots__}
        row |= {"workspace_id": self.workspace_id, "created_ids": self._created}
        self.connection.execute(insert(tables.changeset).values(**row))
        roots = [{"workspace_id": self.workspace_id, "root_id": r, "seq": self._seq} for r in sorted(self._roots)]
        self.connection.execute(insert(tables.changeset_root), roots)
        self.connection.execute(
            update(tables.workspace)
            .where(tables.workspace.c.workspace_id == self.workspace_id)
            .values(seq=self._seq, accounts=tables.workspace.c.accounts + self._accounts)
        )

    def _require_act(self) -> None:
        if self._act is None:
            raise Forbidden("nothing is written before the act has a name")
        if self.recorded is not None:
            raise RuntimeError("this changeset is closed")

    def _create(self, entity: E) -> E:
        self._require_act()
        recorded = entity.with_values(created=self._seq, version=self._seq)
        kept = KEPT[entity.kind]
        self.connection.execute(insert(kept.table).values(kept.row(self.workspace_id, recorded)))
        self._note_created(entity.kind, [entity.id])
        self._roots.add(root_of(entity))
        return recorded

    def _change_chunk(self, kind: str, names: tuple[str, ...], chunk: Iterable[tuple[Entity, Entity]]) -> None:
        kept = KEPT[kind]
        changed = (*names, "version", *kept.derived)
        values = []
        for before, after in chunk:
            row = kept.row(self.workspace_id, after.with_values(version=self._seq))
            values.append({f"new_{name}": row[name] for name in changed} | _place(kept.table, before))
        query = update(kept.table).where(*_one_of(kept.table, self.workspace_id))
        self._execute_all(query.values({name: bindparam(f"new_{name}") for name in changed}), values)

    def _execute_all(self, query: Any, values: list[dict[str, Any]]) -> None:
        """Do something to rows, each of which must be recorded as it was seen."""
        if self.connection.execute(query, values).rowcount != len(values):
            raise Conflict("this changed while you were looking at it", id=values[0]["its_id"])

    def _note_created(self, kind: str, ids: list[str]) -> None:
        low, high = min(ids), max(ids)
        known = self._created.get(kind)
        self._created[kind] = [min(low, known[0]), max(high, known[1])] if known else [low, high]
        if kind == "account":
            self._accounts += len(ids)

    def _append(self, entity: Entity, before: dict[str, Any], after: dict[str, Any] | None) -> None:
        self._log.append(
            {
                "workspace_id": self.workspace_id,
                "root_id": root_of(entity),
                "seq": self._seq,
                "ordinal": self._ordinal,
                "kind": entity.kind,
                "entity_id": entity.id,
                "before": before,
                "after": after,
                "private_to": private_to(entity),
            }
        )
        self._ordinal += 1
        if len(self._log) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        if self._log:
            self.connection.execute(insert(tables.change), self._log)
            self._log = []

    def _at(self, table: Any, entity: Entity) -> list[Any]:
        key = {"workspace_id": self.workspace_id}
        for column in table.primary_key.columns:
            if column.name != "workspace_id":
                key[column.name] = getattr(entity, column.name)
        return [table.c[name] == value for name, value in key.items()]


def _one_of(table: Table, workspace_id: str) -> list[ColumnElement[bool]]:
    """Which row of a table is meant by a place."""
    key = [*(column for column in table.primary_key if column.name != "workspace_id"), table.c.version]
    here: list[ColumnElement[bool]] = [table.c.workspace_id == workspace_id]
    return here + [column == bindparam(f"its_{column.name}", type_=column.type) for column in key]


def _place(table: Table, entity: Entity) -> dict[str, Any]:
    """The row of an entity as it was seen."""
    names = [*(column.name for column in table.primary_key if column.name != "workspace_id"), "version"]
    return {f"its_{name}": getattr(entity, name) for name in names}


def _chunks(entities: Iterable[Entity]) -> Iterator[tuple[str, list[Entity]]]:
    """Entities of one kind that follow one another, so many at a time."""
    for kind, some in groupby(entities, key=attrgetter("kind")):
        while chunk := list(islice(some, _BATCH)):
            yield kind, chunk
