"""Reading changesets, and keeping suggestions: changesets that wait for somebody's decision."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, insert, not_, or_, select, update

from inroad.model.changeset import Changeset, ChangesetStatus, Outcome, RowChange
from inroad.storage.entities import change_from_json, change_to_json
from inroad.storage.tables import changeset, changeset_root, member, suggested_row, workspace
from inroad.storage.transaction import Act, Transaction

_FIELDS = tuple(f.name for f in fields(Changeset))
_COLUMNS = [changeset.c[name] for name in _FIELDS]
_CHUNK = 2_000


def told_to(tx: Transaction) -> ColumnElement[bool]:
    """Only the changesets that the actor may know of: not the private ones of others."""
    return or_(not_(changeset.c.private), changeset.c.actor_id == tx.actor.member_id)


def get_changeset(tx: Transaction, changeset_id: str) -> Changeset | None:
    """The changeset with this id, if the actor may know of it."""
    return _first(tx, changeset.c.id == changeset_id)


def last_act(tx: Transaction) -> Changeset | None:
    """The actor's newest applied changeset that is neither undone nor itself an undo."""
    return _first(tx, *_own(tx), changeset.c.undone_by_id.is_(None), changeset.c.undoes_id.is_(None))


def last_undo(tx: Transaction) -> Changeset | None:
    """The actor's newest undo of an act, if it still counts and no act of theirs came after it."""
    undone = changeset.alias()
    of_an_act = exists().where(
        undone.c.workspace_id == changeset.c.workspace_id,
        undone.c.id == changeset.c.undoes_id,
        undone.c.undoes_id.is_(None),
    )
    found = _first(tx, *_own(tx), changeset.c.undone_by_id.is_(None), of_an_act)
    if found is None or _first(tx, *_own(tx), changeset.c.undoes_id.is_(None), changeset.c.seq > found.seq) is not None:
        return None
    return found


def changesets_by_seq(tx: Transaction, seqs: Sequence[int]) -> list[Changeset]:
    """Changesets by their sequence numbers, newest first."""
    query = select(*_COLUMNS).where(changeset.c.workspace_id == tx.workspace_id, changeset.c.seq.in_(seqs), told_to(tx))
    return [_changeset(row) for row in tx.connection.execute(query.order_by(changeset.c.seq.desc()))]


def created_ids(tx: Transaction, changeset_id: str) -> dict[str, Sequence[str]]:
    """For every kind the lowest and the highest id which the changeset created."""
    query = select(changeset.c.created_ids).where(
        changeset.c.workspace_id == tx.workspace_id, changeset.c.id == changeset_id
    )
    found: dict[str, Sequence[str]] = tx.connection.execute(query).scalar_one()
    return found


def mark_undone(tx: Transaction, undone: Changeset, by_id: str | None) -> None:
    """Note by which changeset another was taken back (None: it counts again)."""
    tx.connection.execute(
        update(changeset)
        .where(changeset.c.workspace_id == tx.workspace_id, changeset.c.id == undone.id)
        .values(undone_by_id=by_id)
    )


def member_names(tx: Transaction) -> dict[str, str]:
    """Our people's names by id."""
    query = select(member.c.id, member.c.name).where(member.c.workspace_id == tx.workspace_id)
    return {row.id: row.name for row in tx.connection.execute(query)}


def keep_suggestion(tx: Transaction, act: Act, rows: Iterable[RowChange]) -> Changeset:
    """Keep proposed changes without applying them; returns the suggestion with its counts by outcome."""
    return keep_told(tx, act, map(row_to_json, rows))


def keep_told(tx: Transaction, act: Act, told: Iterable[dict[str, Any]]) -> Changeset:
    """The same for rows that `row_to_json` told."""
    tx.require_writable()
    kept = Changeset(
        id=tx.new_id(), seq=None, status=ChangesetStatus.SUGGESTED, verb=act.verb, summary=act.summary,
        actor_id=tx.actor.member_id, recorded_at=tx.now, as_of=act.as_of, source=dict(act.source),
    )  # fmt: skip
    values = {name: getattr(kept, name) for name in _FIELDS}
    tx.connection.execute(insert(changeset).values(workspace_id=tx.workspace_id, created_ids={}, **values))
    counts: dict[str, int] = {}
    chunk: list[dict[str, Any]] = []
    for ordinal, row in enumerate(told):
        counts[row["outcome"]] = counts.get(row["outcome"], 0) + 1
        place = {"workspace_id": tx.workspace_id, "changeset_id": kept.id, "ordinal": ordinal, "accepted": None}
        chunk.append({**place, **row})
        if len(chunk) == _CHUNK:
            tx.connection.execute(insert(suggested_row), chunk)
            chunk = []
    if chunk:
        tx.connection.execute(insert(suggested_row), chunk)
    return update_suggestion(tx, kept, counts=counts)


def row_to_json(row: RowChange) -> dict[str, Any]:
    """A proposed row as JSON values."""
    return {
        "line": row.line,
        "outcome": row.outcome.value,
        "label": row.label,
        "reason": row.reason,
        "changes": [change_to_json(change) for change in row.all_changes],
    }


def update_suggestion(tx: Transaction, suggestion: Changeset, **values: Any) -> Changeset:
    """Record what became of a suggestion."""
    tx.require_writable()
    tx.connection.execute(
        update(changeset)
        .where(changeset.c.workspace_id == tx.workspace_id, changeset.c.id == suggestion.id)
        .values(**values)
    )
    found = get_changeset(tx, suggestion.id)
    if found is None:  # pragma: no cover - it was found a line above
        raise LookupError(suggestion.id)
    return found


def suggestions_mark(tx: Transaction) -> tuple[int, str]:
    """What changes when suggestions come or are decided: how many wait, and the newest of them."""
    waiting = (
        changeset.c.workspace_id == tx.workspace_id,
        changeset.c.seq.is_(None),
        changeset.c.status == ChangesetStatus.SUGGESTED,
    )
    newest = tx.connection.execute(select(changeset.c.id).where(*waiting).order_by(changeset.c.id.desc()).limit(1))
    many = tx.connection.execute(select(func.count()).select_from(changeset).where(*waiting))
    return int(many.scalar_one()), newest.scalar() or ""


def open_suggestions(tx: Transaction) -> list[Changeset]:
    """Suggestions that wait for a decision, newest first."""
    query = select(*_COLUMNS).where(
        changeset.c.workspace_id == tx.workspace_id,
        changeset.c.seq.is_(None),  # by the index: suggestions are few, the history is long
        changeset.c.status == ChangesetStatus.SUGGESTED,
    )
    return [_changeset(row) for row in tx.connection.execute(query.order_by(changeset.c.id.desc()))]


def suggested_rows(
    tx: Transaction, suggestion_id: str, *, outcome: Outcome | None = None, after: int = -1, limit: int | None = None
) -> Iterator[tuple[int, bool | None, RowChange]]:
    """Rows of a suggestion in order: their ordinal, the decision (None: open) and the change itself."""
    query = select(suggested_row).where(
        suggested_row.c.workspace_id == tx.workspace_id,
        suggested_row.c.changeset_id == suggestion_id,
        suggested_row.c.ordinal > after,
    )
    if outcome is not None:
        query = query.where(suggested_row.c.outcome == outcome)
    for row in tx.connection.execute(query.order_by(suggested_row.c.ordinal).limit(limit)):
        changes = tuple(change_from_json(value) for value in row.changes)
        yield row.ordinal, row.accepted, RowChange(row.line, row.outcome, row.label, row.reason, changes)


def decide_rows(tx: Transaction, suggestion_id: str, ordinals: Sequence[int], *, accepted: bool) -> None:
    """Record the decision on some rows."""
    for start in range(0, len(ordinals), _CHUNK):
        tx.connection.execute(
            update(suggested_row)
            .where(
                suggested_row.c.workspace_id == tx.workspace_id,
                suggested_row.c.changeset_id == suggestion_id,
                suggested_row.c.ordinal.in_(ordinals[start : start + _CHUNK]),
            )
            .values(accepted=accepted)
        )


def count_open_rows(tx: Transaction, suggestion_id: str) -> int:
    """How many rows that would change something still wait."""
    waiting = (Outcome.ADDED, Outcome.UPDATED, Outcome.LEFT, Outcome.CONFLICTING)
    query = select(func.count()).where(
        suggested_row.c.workspace_id == tx.workspace_id,
        suggested_row.c.changeset_id == suggestion_id,
        suggested_row.c.accepted.is_(None),
        suggested_row.c.outcome.in_(waiting),
    )
    return int(tx.connection.execute(query).scalar_one())


def _own(tx: Transaction) -> list[ColumnElement[bool]]:
    return [changeset.c.seq.is_not(None), changeset.c.actor_id == tx.actor.member_id]


def _first(tx: Transaction, *where: ColumnElement[bool]) -> Changeset | None:
    query = select(*_COLUMNS).where(changeset.c.workspace_id == tx.workspace_id, told_to(tx), *where)
    row = tx.connection.execute(query.order_by(changeset.c.seq.desc()).limit(1)).first()
    return None if row is None else _changeset(row)


def _changeset(row: Any) -> Changeset:
    return Changeset(**dict(zip(_FIELDS, row, strict=True)))


def newest_applied(tx: Transaction) -> int:
    """The sequence number of the newest applied changeset; 0 when there is none."""
    return int(tx.connection.execute(_NEWEST, {"workspace": tx.workspace_id}).scalar_one())


_NEWEST = select(workspace.c.seq).where(workspace.c.workspace_id == bindparam("workspace"))
"""Built once: every page asks for it."""


def applied_after(tx: Transaction, seq: int, *, limit: int) -> list[Changeset]:
    """Applied changesets after a sequence number, oldest first."""
    query = select(*_COLUMNS).where(changeset.c.workspace_id == tx.workspace_id, changeset.c.seq > seq, told_to(tx))
    return [_changeset(row) for row in tx.connection.execute(query.order_by(changeset.c.seq).limit(limit))]


def applied_digests(tx: Transaction, verb: str) -> set[str]:
    """Digests of the files whose import is applied and not undone."""
    query = select(changeset.c.source).where(
        changeset.c.workspace_id == tx.workspace_id,
        changeset.c.verb == verb,
        changeset.c.seq.is_not(None),
        changeset.c.undone_by_id.is_(None),
    )
    return {source["digest"] for source in tx.connection.execute(query).scalars() if "digest" in source}


def days_told(tx: Transaction, root_id: str, *, profile: str) -> set[date]:
    """The days of an account that imports by this profile of files with dated rows told, and that are not undone."""
    query = (
        select(changeset.c.source)
        .join(
            changeset_root,
            (changeset_root.c.workspace_id == changeset.c.workspace_id) & (changeset_root.c.seq == changeset.c.seq),
        )
        .where(changeset.c.workspace_id == tx.workspace_id, changeset_root.c.root_id == root_id)
        .where(changeset.c.verb == "import", changeset.c.undone_by_id.is_(None))
    )
    sources = [source for source in tx.connection.execute(query).scalars() if source.get("profile") == profile]
    return {date.fromisoformat(day) for source in sources for day in source.get("days", ())}


def workspace_name(tx: Transaction) -> str:
    """What the workspace is called."""
    query = select(workspace.c.name).where(workspace.c.workspace_id == tx.workspace_id)
    return str(tx.connection.execute(query).scalar_one())
