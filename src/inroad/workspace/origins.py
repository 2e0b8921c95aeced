"""Where a recorded value comes from: the changeset that set it, found in the log."""

from collections.abc import Collection, Sequence

from inroad.model.changeset import Changeset
from inroad.model.entity import Entity
from inroad.storage.changes import Change, changes_about
from inroad.storage.changesets import changesets_by_seq
from inroad.storage.stems import Logged, Merge, Place, Stems
from inroad.storage.transaction import Transaction


def read_origins(tx: Transaction, entities: Sequence[Entity], *, until: int | None = None) -> dict[Place, Changeset]:
    """By entity id and field, which changeset (up to `until`) set the present value.

    A value that was taken back stems from where it stemmed before, and one that was taken over from a record which is
    merged into this one from where that had it.
    """
    log = _Log({entity.id: entity.created for entity in entities})
    waiting = {*log.created}
    while waiting:
        waiting = log.read(tx, waiting, until=until)
    stems = log.stems()
    found = {(each.id, field): stems.of(each.id, field) for each in entities for field in each.values()}
    return {place: log.acts[seq] for place, seq in found.items() if seq in log.acts}


class _Log:
    """What happened to some records and to those that became part of them, and when each of them was created."""

    def __init__(self, created: dict[str, int]) -> None:
        self.created = created
        self.acts: dict[int | None, Changeset] = {}
        self._lines: list[Change] = []
        self._asked = set[str]()

    def read(self, tx: Transaction, ids: Collection[str], *, until: int | None) -> set[str]:
        """Take in what happened to some; returns who else became part of them and has not been asked for yet."""
        heard = changes_about(tx, ids, until=until)
        self._asked |= {*ids}
        self._lines += heard
        self.created |= {line.entity_id: line.before["created"] for line in heard if line.removed}
        missing = {*(line.seq for line in heard), *self.created.values()} - self.acts.keys()
        self.acts |= {act.seq: act for act in changesets_by_seq(tx, sorted(missing))}
        into = (merge.into.items() for merge in Merge.among(self.acts.values()).values())
        return {old for pairs in into for old, new in pairs if new in self._asked} - self._asked

    def stems(self) -> Stems:
        """Where the values stem from."""
        numbers = {act.id: seq for seq, act in self.acts.items()}
        log = sorted(self._lines, key=lambda line: (line.seq, line.ordinal))
        return Stems(Merge.among(self.acts.values()), self.created).read(
            Logged(line.seq, line.entity_id, line.after, numbers.get(self.acts[line.seq].undoes_id or ""))
            for line in log
            if line.seq in self.acts
        )
