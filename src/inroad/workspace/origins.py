"""Where a recorded value comes from: the changeset that set it, found in the log."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from inroad.model.changeset import Changeset
from inroad.model.entity import Entity
from inroad.storage.changes import Change, changes_about
from inroad.storage.changesets import changesets_by_seq
from inroad.storage.transaction import Transaction

E = TypeVar("E", bound=Entity)


def read_origins(
    tx: Transaction, entities: Sequence[Entity], *, until: int | None = None
) -> dict[tuple[str, str], Changeset]:
    """By entity id and field, which changeset (up to `until`) set the present value."""
    log = changes_about(tx, [entity.id for entity in entities], until=until)
    seqs = sorted({change.seq for change in log} | {entity.created for entity in entities})
    acts = {act.seq: act for act in changesets_by_seq(tx, seqs) if act.seq is not None}
    return {
        (entity.id, field): act
        for entity in entities
        for field, act in origins(entity, [change for change in log if change.entity_id == entity.id], acts).items()
    }


def origins(entity: Entity, log: Iterable[Change], acts: Mapping[int, Changeset]) -> dict[str, Changeset]:
    """By field, the act that set its present value, from an entity's log (oldest first) and the acts in it by number.

    A value that was taken back stems from where it stemmed before: undoing adds no knowledge.
    """
    made = acts.get(entity.created)
    seq_of = {act.id: seq for seq, act in acts.items()}
    steps: dict[str, list[tuple[int, Changeset]]] = {
        field: [] if made is None else [(entity.created, made)] for field in entity.values()
    }
    for change in log:
        act = acts.get(change.seq)
        if act is None or change.removed:
            continue
        undone = seq_of.get(act.undoes_id or "")
        for field in change.after or {}:
            if field in steps:
                earlier = [stem for seq, stem in steps[field] if undone is not None and seq < undone]
                steps[field].append((change.seq, earlier[-1] if earlier else act))
    return {field: found[-1][1] for field, found in steps.items() if found}
