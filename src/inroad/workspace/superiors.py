"""Who stands above whom while an account is being changed: one primary superior each, and nobody above themselves."""

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Mapping, MutableMapping
from functools import cached_property
from typing import Any

from inroad.model.changeset import EntityChange
from inroad.model.entity import Entity
from inroad.model.errors import BossCycle
from inroad.model.person import LineKind, Position, ReportingLine
from inroad.orgchart.tree import would_cycle
from inroad.storage.people import lines_of
from inroad.storage.transaction import Transaction
from inroad.workspace.bulk_editing import ManyEdits
from inroad.workspace.lines import ended, line_to


def open_solid(entity: Entity | None) -> ReportingLine | None:
    """The entity, if it is a line to a primary superior that has no end."""
    if isinstance(entity, ReportingLine) and entity.line is LineKind.SOLID and entity.valid_to is None:
        return entity
    return None


def superiors_in(tx: Transaction, account_id: str) -> dict[str, str]:
    """Position → its primary superior, by the account's open lines."""
    return {line.position_id: line.manager_id for line in lines_of(tx, account_id) if open_solid(line)}


def refuse_circles(tx: Transaction, touched: Iterable[Entity]) -> None:
    """Raise `BossCycle` where the lines just recorded among these entities have closed a circle."""
    seats: dict[str, set[str]] = defaultdict(set)
    for line in touched:
        if isinstance(line, ReportingLine):
            seats[line.account_id].add(line.position_id)
    for account_id, starts in seats.items():
        above = superiors_in(tx, account_id)
        settled: set[str] = set()
        for start in starts:
            path: dict[str, None] = {}
            walker: str | None = start
            while walker is not None and walker not in settled:
                if walker in path:
                    raise BossCycle(
                        "this would make somebody their own superior, because of later changes; undo those first",
                        path=[*path, walker],
                    )
                path[walker] = None
                walker = above.get(walker)
            settled.update(path)


class Superiors:
    """The primary superiors in the accounts that a proposal changes, as they will be once it is applied."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._of_account: dict[str, MutableMapping[str, str | None]] = {}

    def draw(self, changes: Iterable[EntityChange]) -> str | None:
        """Take changes of lines into account, all of them or, with the reason returned, none."""
        news: dict[str, ChainMap[str, str | None]] = {}
        for change in changes:
            account_id = str(change.entity.values()["account_id"])
            above = news.setdefault(account_id, self._layer(account_id))
            old, new = open_solid(change.before), open_solid(change.after)
            if old is not None:
                above[old.position_id] = None
            if new is None:
                continue
            if above.get(new.position_id) is not None:
                return "somebody gave them another superior meanwhile"
            if would_cycle(above, new.position_id, new.manager_id) is not None:
                return "the new superior reports to them by now, directly or through others"
            above[new.position_id] = new.manager_id
        for account_id, above in news.items():
            self._of_account[account_id].update(above.maps[0])
        return None

    def _layer(self, account_id: str) -> ChainMap[str, str | None]:
        if account_id not in self._of_account:
            self._of_account[account_id] = dict(superiors_in(self._tx, account_id))
        return ChainMap({}, self._of_account[account_id])


class NewSuperiors:
    """The primary superiors that several positions of an account get in one act."""

    def __init__(self, tx: Transaction, account_id: str) -> None:
        self._tx = tx
        self._account_id = account_id
        self._rows: dict[str, Position] = {}
        self._wanted: dict[str, str | None] = {}

    def move(self, row: Position, manager: Position | None, *, base_version: int) -> dict[str, Any] | None:
        """Give a position another superior, or none.

        Returns mine, theirs and what it was, where somebody else has given it one since `base_version`.
        """
        manager_id = None if manager is None else manager.id
        self._rows[row.id] = row
        self._wanted[row.id] = manager_id
        solid = [line for line in self._all[row.id] if line.line is LineKind.SOLID]
        theirs = next((line.manager_id for line in solid if open_solid(line)), None)
        if theirs == manager_id or all(line.version <= base_version for line in solid):
            return None
        was = [line for line in solid if line.created <= base_version < line.version]
        return {"mine": manager_id, "theirs": theirs, "base": was[0].manager_id if was else None}

    def settled(self, edits: ManyEdits) -> list[ReportingLine]:
        """End the lines that are no longer true; returns the new ones, which draw no circle or raise `BossCycle`."""
        present = {key: line for key, lines in self._all.items() for line in lines if open_solid(line)}
        above = {**{key: line.manager_id for key, line in present.items()}, **self._wanted}
        drawn = []
        for key, manager_id in self._wanted.items():
            line = present.get(key)
            if (None if line is None else line.manager_id) == manager_id:
                continue
            if line is not None:
                edits.become(line, ended(line, on=self._tx.today))
            if manager_id is not None:
                self._refuse_circle(above, key, manager_id)
                drawn.append(line_to(self._tx, self._rows[key], manager_id, on=self._tx.today))
        return drawn

    def _refuse_circle(self, above: Mapping[str, str | None], position_id: str, manager_id: str) -> None:
        path = would_cycle(above, position_id, manager_id)
        if path is not None:
            sentence = "the new superiors would make somebody their own superior"
            raise BossCycle(sentence, says="circles", path=list(path))

    @cached_property
    def _all(self) -> Mapping[str, list[ReportingLine]]:
        found: dict[str, list[ReportingLine]] = defaultdict(list)
        for line in lines_of(self._tx, self._account_id):
            found[line.position_id].append(line)
        return found
