"""What was done, by whom, on what ground; and taking it back."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from inroad.model.assessment import Assessment
from inroad.model.changeset import Changeset, ChangesetStatus, EntityChange
from inroad.model.entity import Entity
from inroad.model.errors import Conflict, Invalid, NotFound
from inroad.model.person import Position
from inroad.model.view import SavedView
from inroad.storage.assessments import assessments_about, notes_about
from inroad.storage.changes import (
    Change,
    changed_later,
    changes_about,
    changes_of,
    created_by,
    last_known,
    removed_in,
    removed_later,
    roots_of,
    sequence_numbers,
    shown_changes_of,
)
from inroad.storage.changesets import (
    changesets_by_seq,
    created_ids,
    get_changeset,
    last_act,
    last_undo,
    mark_undone,
    member_names,
)
from inroad.storage.entities import from_whole, patched
from inroad.storage.people import find_entities, find_entity, get_person, lines_from, positions_of
from inroad.storage.transaction import Act, Transaction
from inroad.storage.views import get_view
from inroad.workspace.access import (
    Access,
    access_account,
    access_changeset,
    access_position,
    access_workspace,
    allow_view,
)
from inroad.workspace.board import told_about
from inroad.workspace.superiors import refuse_circles

SHOWN_CHANGES = 20
_AT_ONCE = 1_000
_REPORT_EVERY = 1_000


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One changeset with its author's name, its first changes and the names of what they changed."""

    changeset: Changeset
    actor: str
    changes: Sequence[Change]
    labels: Mapping[str, str]


def history(
    tx: Transaction, account_id: str | None, *, before: int | None = None, limit: int = 50
) -> tuple[list[HistoryEntry], int | None]:
    """Changesets of an account (or of the workspace), newest first, and the sequence number to go on from."""
    if account_id is None:
        access_workspace(tx, to=Access.READ)
    else:
        access_account(tx, account_id, to=Access.READ)
    seqs = sequence_numbers(tx, account_id, before=before, limit=limit + 1)
    names = member_names(tx)
    entries = [_entry(tx, found, names) for found in changesets_by_seq(tx, seqs[:limit])]
    return entries, seqs[limit - 1] if len(seqs) > limit else None


def history_of_person(
    tx: Transaction, account_id: str, position_id: str, *, before: int | None = None, limit: int = 50
) -> tuple[list[HistoryEntry], int | None]:
    """What was done to the holder of a position (or to the seat), newest first, in any account; told with that only."""
    position = access_position(tx, account_id, position_id, to=Access.READ)
    entities = _about(tx, position)
    ids = [entity.id for entity in entities]
    seqs = {change.seq for change in changes_about(tx, ids)} | {entity.created for entity in entities}
    page = sorted((seq for seq in seqs if before is None or seq < before), reverse=True)[: limit + 1]
    names = member_names(tx)
    entries = [_entry(tx, found, names, about=ids) for found in changesets_by_seq(tx, page[:limit])]
    return entries, page[limit - 1] if len(page) > limit else None


def _about(tx: Transaction, position: Position) -> list[Entity]:
    """The person and their seats, the lines up from these, and what was said of all of them."""
    person = None if position.person_id is None else get_person(tx, position.person_id)
    seats = [position] if person is None else positions_of(tx, person.id)
    entities: list[Entity] = [*seats, *(line for seat in seats for line in lines_from(tx, seat.account_id, seat.id))]
    entities += [] if person is None else [person]
    subjects = [entity.id for entity in entities]
    gone = {each.id: each for each in removed_in(tx, position.account_id, ("assessment", "note"))}
    said = [each for each in gone.values() if each.values()["subject_id"] in subjects]
    return [*entities, *said, *assessments_about(tx, subjects), *notes_about(tx, subjects)]


def known_at(tx: Transaction, moment: datetime) -> int:
    """The last sequence number recorded by a moment, to read maps as they were known then."""
    access_workspace(tx, to=Access.READ)
    return last_known(tx, moment)


def redo(tx: Transaction) -> Changeset:
    """Bring back what the actor undid last, unless they have done something else since."""
    target = last_undo(tx)
    access_workspace(tx, to=Access.READ if target is not None and target.private else Access.EDIT)
    if target is None:
        raise NotFound("there is nothing of yours to bring back", kind="changeset")
    return undo(tx, target.id)


def undo(tx: Transaction, changeset_id: str | None = None, *, heard: Callable[[int], None] | None = None) -> Changeset:
    """Take back a changeset (by default the actor's own newest that still counts), exactly: by the inverse changeset.

    `heard` hears how much of what it created has been taken back so far.
    Raises `Conflict` when later changes build on it: they would be lost, so they are named and must be undone first.
    Undoing an undo brings the change back.
    """
    target = last_act(tx) if changeset_id is None else access_changeset(tx, changeset_id, to=Access.READ)
    access_workspace(tx, to=Access.READ if target is not None and target.private else Access.EDIT)
    if target is None:
        raise NotFound("there is nothing of yours to undo", kind="changeset")
    if target.status is not ChangesetStatus.APPLIED or target.seq is None:
        raise Invalid("a suggestion is declined, not undone")
    if target.undone_by_id is not None:
        raise Invalid("this has been undone already")
    act = Act(verb="undo", summary=target.summary, as_of=target.as_of, undoes_id=target.id, private=target.private)
    tx.begin(act)
    created = _created(tx, target, target.seq)
    tx.remove_many(created if heard is None else told_about(created, heard, every=_REPORT_EVERY))
    refuse_circles(tx, list(_take_back(tx, target.seq)))
    _mark(tx, target)
    tx.finish()
    if tx.recorded is None:
        raise Invalid("there is nothing left of this to undo")
    return tx.recorded


def _mark(tx: Transaction, target: Changeset) -> None:
    """Note what counts now: what an undone undo had undone counts again, and so on down the chain."""
    found: Changeset | None = target
    by_id: str | None = tx.changeset_id
    while found is not None:
        mark_undone(tx, found, by_id)
        by_id = found.id if by_id is None else None
        found = None if found.undoes_id is None else get_changeset(tx, found.undoes_id)


def accounts_of(tx: Transaction, changeset: Changeset) -> list[str]:
    """The accounts a changeset touched."""
    return [] if changeset.seq is None else roots_of(tx, changeset.seq)


def _created(tx: Transaction, target: Changeset, seq: int) -> Iterator[Entity]:
    """What the changeset created, children before parents; refuses what was changed or removed later."""
    for entity in removed_later(tx, seq):
        if entity.created == seq:
            _refuse(_allowed(tx, entity))
    for entity in created_by(tx, seq=seq, created_ids=created_ids(tx, target.id)):
        yield _unchanged(tx, _allowed(tx, entity), seq)


def _unchanged(tx: Transaction, entity: Entity, seq: int) -> Entity:
    if entity.version > seq and changed_later(tx, entity.id, seq):
        _refuse(entity)
    return entity


def _take_back(tx: Transaction, seq: int) -> Iterator[Entity]:
    """Take every change of a changeset back, the last first; tells what they were about, as it is now.

    What it moved from one account to another goes back as it is by now: later edits of it stay.
    """
    log = changes_of(tx, seq, newest_first=True)
    homes = _homes(log)
    for alike in _alike(log):
        if alike[0].removed:
            stayed = [change for change in alike if change.entity_id not in homes]
            now = [_allowed(tx, from_whole(change.kind, change.before)) for change in stayed]
            tx.restore_many(now)
        elif alike[0].restored:
            found = [entity for _, entity in _changed(tx, alike)]
            now = [_unchanged(tx, entity, seq) for entity in found if entity.id not in homes]
            tx.remove_many(now)
            now += _moved_back(tx, [entity for entity in found if entity.id in homes], homes)
        else:
            back = [_reversed(change, entity) for change, entity in _changed(tx, alike)]
            tx.change_many(back)
            now = [each.after for each in back if each.after is not None]
        yield from now


def _homes(log: Iterable[Change]) -> dict[str, str]:
    """From which account each entity came that a changeset moved: it is gone there and has come elsewhere."""
    listed = list(log)
    come = {change.entity_id for change in listed if change.restored}
    return {change.entity_id: change.root_id for change in listed if change.removed and change.entity_id in come}


def _moved_back(tx: Transaction, entities: Sequence[Entity], homes: Mapping[str, str]) -> list[Entity]:
    """Let entities belong to the accounts again from which they came."""
    by_home: dict[str, list[Entity]] = {}
    for entity in entities:
        by_home.setdefault(homes[entity.id], []).append(entity)
    return [back for home, some in by_home.items() for back in tx.move_many(some, account_id=home)]


def _alike(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes of the same sort that follow one another, each of another entity: these are taken back together."""
    run: dict[str, Change] = {}
    sort: object = None
    for change in changes:
        last, sort = sort, (change.kind, change.removed, not change.removed and tuple(change.before))
        if run and (sort != last or change.entity_id in run or len(run) == _AT_ONCE):
            yield list(run.values())
            run = {}
        run[change.entity_id] = change
    if run:
        yield list(run.values())


def _changed(tx: Transaction, changes: Sequence[Change]) -> Iterator[tuple[Change, Entity]]:
    """Changes with what they changed, as it is now; refuses what is there no more or may not be changed."""
    found = _found(tx, changes)
    for change in changes:
        entity = found.get(change.entity_id)
        if entity is not None:
            yield change, _allowed(tx, entity)
        elif change.private_to is None:  # otherwise a refusal would tell of what nobody else may know
            raise Conflict("something that changed has been removed since; undo that first", id=change.entity_id)


def _reversed(change: Change, entity: Entity) -> EntityChange:
    after = {name: value for name, value in (change.after or {}).items() if name != "because"}
    if patched(entity, after) != entity:
        _refuse(entity)
    before = {name: value for name, value in change.before.items() if name != "version"}
    return EntityChange(entity, patched(entity, before))


def _allowed(tx: Transaction, entity: Entity) -> Entity:
    """Nobody takes back what was done to a view that they may not change themselves."""
    if isinstance(entity, SavedView):
        allow_view(tx, entity, to=Access.EDIT)
    return entity


def _found(tx: Transaction, changes: Sequence[Change]) -> Mapping[str, Entity]:
    """What some changes of one kind changed, by id, as it is now: as much as there is and the actor may know of."""
    if changes[0].kind == SavedView.kind:
        views = [get_view(tx, change.entity_id) for change in changes]
        return {view.id: view for view in views if view is not None}
    return find_entities(tx, changes[0].kind, ((change.root_id, change.entity_id) for change in changes))


def _refuse(entity: Entity) -> None:
    label = getattr(entity, "name", None) or getattr(entity, "title", None) or entity.kind
    raise Conflict(f"“{label}” was changed later; undo the later changes first", id=entity.id, kind=entity.kind)


def _entry(
    tx: Transaction, changeset: Changeset, names: Mapping[str, str], about: Collection[str] | None = None
) -> HistoryEntry:
    changes = shown_changes_of(tx, changeset.seq or 0, about=about, limit=SHOWN_CHANGES)
    gone = {change.entity_id: change.before for change in changes if change.removed}
    now = _all_found(tx, changes)
    labels = {change.entity_id: _label(tx, change, now.get(change.entity_id), gone) for change in changes}
    told = [_which(change, now.get(change.entity_id)) for change in changes]
    return HistoryEntry(changeset, names.get(changeset.actor_id, ""), told, labels)


def _all_found(tx: Transaction, changes: Sequence[Change]) -> dict[str, Entity]:
    """What changes of any kinds changed, as `_found` says, each read once."""
    by_kind: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_kind[change.kind].append(change)
    return {entity_id: entity for alike in by_kind.values() for entity_id, entity in _found(tx, alike).items()}


def _which(change: Change, now: Entity | None) -> Change:
    """A change of a statement together with what was stated: the log has of it only what changed."""
    if not isinstance(now, Assessment) or not change.before or change.after is None:
        return change
    same = {"field": now.field, "value": now.value}
    return replace(change, before={**same, **change.before}, after={**same, **change.after})


def _label(tx: Transaction, change: Change, now: Entity | None, gone: Mapping[str, Mapping[str, Any]]) -> str:
    """Whom or what a change is about, found among what is recorded or what the same act removed."""
    values: Mapping[str, Any] = change.before if now is None else now.values()
    if change.kind in {"assessment", "note"}:
        values = _subject(tx, change.root_id, values.get("subject_id"), gone)
    if "manager_id" in values or change.kind == "reporting_line":
        held_id = values.get("position_id")  # not logged where a line only ended, and gone where it was removed since
        held = find_entity(tx, "position", {"account_id": change.root_id, "id": held_id}) if held_id else None
        values = gone.get(str(held_id), {}) if held is None else held.values()
    person_id = values.get("person_id")
    if person_id is not None:
        person = find_entity(tx, "person", {"id": person_id})
        values = gone.get(person_id, {}) if person is None else person.values()
    return str(values.get("name") or values.get("title") or "")


def _subject(
    tx: Transaction, account_id: str, subject_id: str | None, gone: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Any]:
    """What a statement or a note is about: a person, a position, a line or a deal."""
    if subject_id is None:
        return {}
    for kind in ("person", "position", "reporting_line", "opportunity"):
        key = {"id": subject_id} if kind == "person" else {"id": subject_id, "account_id": account_id}
        found = find_entity(tx, kind, key)
        if found is not None:
            return found.values()
    return gone.get(subject_id, {})
