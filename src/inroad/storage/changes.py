"""Reading the change log: what a changeset did, what happened to an entity, how things were known at a moment."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select

from inroad.model.account import Account, Division
from inroad.model.assessment import Assessment
from inroad.model.changeset import BY_FILE
from inroad.model.entity import Entity
from inroad.model.person import Person, Position, ReportingLine
from inroad.storage.changesets import told_to
from inroad.storage.earlier import earlier_in, earlier_of, entities_earlier
from inroad.storage.entities import KEPT, Kept, from_whole
from inroad.storage.stems import MERGING, Logged, Merge, Place, Stems
from inroad.storage.tables import change, changeset, changeset_root
from inroad.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log. `before` and `after` hold the fields which changed, as JSON values.

    `before["version"]` is the entity's version before this change. A removal has no `after`, and its `before` is the
    whole entity; what was brought back had nothing `before`. Of what is `private_to` a member nobody else may know.
    """

    seq: int
    ordinal: int
    root_id: str
    kind: str
    entity_id: str
    before: dict[str, Any]
    after: dict[str, Any] | None
    private_to: str | None = None

    @property
    def removed(self) -> bool:
        """Whether the entity was taken out of the present."""
        return self.after is None

    @property
    def restored(self) -> bool:
        """Whether the entity came back after a removal."""
        return not self.before


MAPPED = (Account.kind, Division.kind, Position.kind, ReportingLine.kind, Assessment.kind)
"""What belongs to the map of an account and is logged with it."""
_AT_ONCE = 500
_PAGE = 5_000
_COLUMNS = [
    change.c[name] for name in ("seq", "ordinal", "root_id", "kind", "entity_id", "before", "after", "private_to")
]


def changes_of(tx: Transaction, seq: int, *, newest_first: bool = False) -> list[Change]:
    """The lines of one changeset, all of them, in the order they were written (or the other way round)."""
    order = change.c.ordinal.desc() if newest_first else change.c.ordinal
    return _run(tx, _log(tx).where(change.c.seq == seq).order_by(order))


def shown_changes_of(tx: Transaction, seq: int, *, about: Collection[str] | None, limit: int) -> list[Change]:
    """The first lines of one changeset (those about some entities) that the actor may know of."""
    query = _log(tx).where(change.c.seq == seq, shown_to(tx)).order_by(change.c.ordinal)
    if about is not None:
        query = query.where(change.c.entity_id.in_(about))
    return _run(tx, query.limit(limit))


def shown_to(tx: Transaction) -> ColumnElement[bool]:
    """Only the lines that the actor may know of: not those about what is private to others."""
    return or_(change.c.private_to.is_(None), change.c.private_to == tx.actor.member_id)


def changes_about(tx: Transaction, entity_ids: Collection[str], *, until: int | None = None) -> list[Change]:
    """What happened to some entities (up to the changeset `until`), oldest first."""
    query = _log(tx).where(change.c.entity_id.in_(entity_ids))
    if until is not None:
        query = query.where(change.c.seq <= until)
    return _run(tx, query.order_by(change.c.seq, change.c.ordinal))


def removed_in(tx: Transaction, root_id: str, kinds: Collection[str]) -> Iterator[Entity]:
    """What of some kinds was ever removed from an account, as far as the actor may know of it."""
    query = (
        select(change.c.kind, change.c.before)
        .join(changeset, (changeset.c.workspace_id == change.c.workspace_id) & (changeset.c.seq == change.c.seq))
        .where(change.c.workspace_id == tx.workspace_id, change.c.root_id == root_id, change.c.kind.in_(kinds))
        .where(change.c.after.is_(None), told_to(tx), shown_to(tx))
    )
    for kind, before in tx.connection.execute(query):
        yield from_whole(kind, before)


def changes_since(tx: Transaction, entity_id: str, seq: int) -> list[Change]:
    """What happened to one entity after `seq`, oldest first."""
    query = _log(tx).where(change.c.entity_id == entity_id, change.c.seq > seq)
    return _run(tx, query.order_by(change.c.seq, change.c.ordinal))


def changes_since_of(tx: Transaction, ids: Sequence[str], seq: int) -> dict[str, list[Change]]:
    """What happened to each of many entities after `seq`, oldest first; nothing of those to which nothing happened."""
    found: dict[str, list[Change]] = {}
    for start in range(0, len(ids), _AT_ONCE):
        query = _log(tx).where(change.c.entity_id.in_(ids[start : start + _AT_ONCE]), change.c.seq > seq)
        for entry in _run(tx, query.order_by(change.c.seq, change.c.ordinal)):
            found.setdefault(entry.entity_id, []).append(entry)
    return found


def changed_later(tx: Transaction, entity_id: str, seq: int) -> bool:
    """Whether a changeset after `seq` changed the entity and still counts."""
    query = standing(tx, select(change.c.seq)).where(change.c.entity_id == entity_id, change.c.seq > seq)
    return tx.connection.execute(query.limit(1)).first() is not None


def removed_later(tx: Transaction, seq: int) -> Iterator[Entity]:
    """What changesets after `seq` that still count removed from the accounts which `seq` touched."""
    query = (
        standing(tx, select(change.c.kind, change.c.before))
        .join(
            changeset_root,
            (changeset_root.c.workspace_id == change.c.workspace_id) & (changeset_root.c.root_id == change.c.root_id),
        )
        .where(changeset_root.c.seq == seq, change.c.seq > seq, change.c.after.is_(None))
    )
    for kind, before in tx.connection.execute(query):
        yield from_whole(kind, before)


def standing(tx: Transaction, query: Select[Any]) -> Select[Any]:
    """Only the changes that count: an undo and what it undoes cancel each other."""
    return query.join(
        changeset, (changeset.c.workspace_id == change.c.workspace_id) & (changeset.c.seq == change.c.seq)
    ).where(
        change.c.workspace_id == tx.workspace_id, changeset.c.undone_by_id.is_(None), changeset.c.undoes_id.is_(None)
    )


def last_known(tx: Transaction, moment: datetime) -> int:
    """The sequence number of the last changeset recorded at or before a moment; 0 when there was none."""
    asked = {"workspace": tx.workspace_id, "moment": moment}
    return int(tx.connection.execute(_LAST_KNOWN, asked).scalar() or 0)


_LAST_KNOWN = select(func.max(changeset.c.seq)).where(
    changeset.c.workspace_id == bindparam("workspace"), changeset.c.recorded_at <= bindparam("moment")
)


def sequence_numbers(tx: Transaction, root_id: str | None, *, before: int | None, limit: int) -> list[int]:
    """Sequence numbers of the changesets that touched an account (or any), newest first; those the actor may see."""
    query = select(changeset.c.seq).where(
        changeset.c.workspace_id == tx.workspace_id, changeset.c.seq.is_not(None), told_to(tx)
    )
    if root_id is not None:
        query = query.join(
            changeset_root,
            (changeset_root.c.workspace_id == changeset.c.workspace_id) & (changeset_root.c.seq == changeset.c.seq),
        ).where(changeset_root.c.root_id == root_id)
    if before is not None:
        query = query.where(changeset.c.seq < before)
    return [int(seq) for seq in tx.connection.execute(query.order_by(changeset.c.seq.desc()).limit(limit)).scalars()]


def roots_of(tx: Transaction, seq: int) -> list[str]:
    """The accounts which a changeset touched."""
    query = select(changeset_root.c.root_id).where(
        changeset_root.c.workspace_id == tx.workspace_id, changeset_root.c.seq == seq
    )
    return list(tx.connection.execute(query).scalars())


def as_known(tx: Transaction, *, root_id: str, seq: int, present: Iterable[Entity]) -> dict[str, Entity]:
    """The entities of an account as they were recorded right after the changeset `seq`, from those of the present.

    Walks the log backwards; what was created later disappears, what was removed since comes back. People are not
    among them: who belongs to the account follows from the positions that come back (see `persons_as_known`); nor is
    anything that is no part of the map.
    """
    return entities_earlier(present, earlier_in(tx, root_id, seq, kinds=MAPPED), seq)


def kind_as_known(tx: Transaction, kind: str, *, root_id: str, seq: int, present: Iterable[Entity]) -> list[Entity]:
    """The entities of one kind of an account as they were recorded right after the changeset `seq`, oldest first."""
    known = entities_earlier(present, earlier_in(tx, root_id, seq, kinds=(kind,)), seq)
    return [known[key] for key in sorted(known)]


def persons_as_known(tx: Transaction, ids: Sequence[str], *, seq: int) -> dict[str, Entity]:
    """These people, wherever we first met them, as they were recorded right after the changeset `seq`."""
    kept = KEPT[Person.kind]
    present: dict[str, Entity] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        query = select(*kept.columns).where(kept.table.c.workspace_id == tx.workspace_id, kept.table.c.id.in_(some))
        present |= {entity.id: entity for entity in map(kept.entity, tx.connection.execute(query))}
    return entities_earlier(present.values(), {Person.kind: earlier_of(tx, Person.kind, ids, seq)}, seq)


def created_by(tx: Transaction, *, seq: int, created_ids: dict[str, Sequence[str]]) -> Iterator[Entity]:
    """The entities which a changeset created and which still exist, children before parents."""
    roots = roots_of(tx, seq)
    for kind, kept in reversed(list(KEPT.items())):
        if kind not in created_ids:
            continue
        low, high = created_ids[kind]
        table = kept.table
        query = select(*kept.columns).where(
            table.c.workspace_id == tx.workspace_id, table.c.created == seq, table.c.id <= high
        )
        if "account_id" not in table.primary_key.columns:
            yield from _page_by_page(tx, kept, query, low)
            continue
        for root in roots:
            yield from _page_by_page(tx, kept, query.where(table.c.account_id == root), low)


def _page_by_page(tx: Transaction, kept: Kept, query: Select[Any], low: str) -> Iterator[Entity]:
    """The entities in the order of their ids, some thousand read at a time: whoever hears of them removes them."""
    own = kept.table.c.id
    further = own >= low
    full = True
    while full:
        page = tx.connection.execute(query.where(further).order_by(own).limit(_PAGE)).all()
        yield from map(kept.entity, page)
        if full := len(page) == _PAGE:
            further = own > page[-1].id


def _log(tx: Transaction) -> Select[Any]:
    return select(*_COLUMNS).where(change.c.workspace_id == tx.workspace_id)


def _run(tx: Transaction, query: Select[Any]) -> list[Change]:
    return [Change(*row) for row in tx.connection.execute(query)]


def edited_by_hand(tx: Transaction, root_id: str) -> frozenset[Place]:
    """(entity id, field) of everything in an account that one of us, not a file, set last, in whichever record."""
    merges, gone = _merges_about(tx, root_id)
    here = (change.c.workspace_id == tx.workspace_id) & (change.c.root_id == root_id)
    came = select(change.c.entity_id).where(here, change.c.before == {})  # from another account, or back
    undone = changeset.alias()
    query = (
        select(change.c.seq, change.c.entity_id, change.c.after, undone.c.seq, changeset.c.verb)
        .join(changeset, (changeset.c.workspace_id == change.c.workspace_id) & (changeset.c.seq == change.c.seq))
        .outerjoin(undone, (undone.c.workspace_id == changeset.c.workspace_id) & (undone.c.id == changeset.c.undoes_id))
        .where(change.c.workspace_id == tx.workspace_id)
        .where(or_(change.c.root_id == root_id, change.c.entity_id.in_(came), change.c.entity_id.in_(gone)))
        .order_by(change.c.seq, change.c.ordinal)
    )
    log = tx.connection.execute(query).all()
    stems = Stems(merges).read(Logged(*row[:4]) for row in log)
    by_hand = {seq for seq, *_, verb in log if verb not in BY_FILE}
    return frozenset(place for place in stems.places() if stems.of(*place) in by_hand)


def _merges_about(tx: Transaction, root_id: str) -> tuple[dict[int, Merge], set[str]]:
    """The merges that made an account and what is in it what they are, and the records that went into others there."""
    merges: dict[int, Merge] = {}
    known, waiting = set[str](), {root_id}
    while waiting:
        query = (
            select(changeset.c.seq, changeset.c.verb, changeset.c.source)
            .join(
                changeset_root,
                (changeset_root.c.workspace_id == changeset.c.workspace_id) & (changeset_root.c.seq == changeset.c.seq),
            )
            .where(changeset.c.workspace_id == tx.workspace_id, changeset.c.verb.in_(MERGING))
            .where(changeset_root.c.root_id.in_(waiting))
        )
        known |= waiting
        found = {seq: Merge.of(verb, source) for seq, verb, source in tx.connection.execute(query)}
        merges |= {seq: merge for seq, merge in found.items() if merge is not None}
        waiting = {old for merge in merges.values() for old in merge.into} - known
    return merges, known - {root_id}
