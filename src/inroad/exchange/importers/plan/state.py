"""The picture of one account while a plan is being made: what is recorded, plus what the plan has changed so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias, TypeVar

from inroad.matching.search_text import letters
from inroad.model.account import Account, Division
from inroad.model.changeset import EntityChange
from inroad.model.entity import NEVER, Entity
from inroad.model.graph import AccountGraph
from inroad.model.person import LineKind, Person, Position, ReportingLine

NewId: TypeAlias = Callable[[], str]
Places: TypeAlias = frozenset[tuple[str, str]]
"""(Entity id, field) pairs."""
E = TypeVar("E", bound=Entity)
_DEEPEST = 50


@dataclass(slots=True)
class AccountState:
    """One account's entities by id, mutable; every change is appended to `pending` until a row takes it along.

    Of an account in which somebody is `known`, what is recorded may be read as late as it is compared (`open`), and let
    go afterwards (`close`). A state `waits` if only the whole file will tell which account it is. `met_anew` are the
    recorded people of whom the plan has learnt something.
    """

    account: Account
    new_id: NewId
    divisions: dict[str, Division] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    lines: dict[str, dict[str, ReportingLine]] = field(default_factory=dict)
    known: bool = False
    waits: bool = False
    met_anew: dict[str, Person] = field(default_factory=dict)
    pending: list[EntityChange] = field(default_factory=list)
    _division_paths: dict[tuple[str, ...], str | None] = field(default_factory=dict)
    _division_ids: dict[tuple[str | None, str], str] = field(default_factory=dict)
    _ask_graph: Callable[[], AccountGraph] | None = None
    _ask_edited: Callable[[], Places] = frozenset
    _edited: Places | None = None

    @classmethod
    def of(
        cls,
        account: Account,
        *,
        new_id: NewId,
        known: bool,
        graph: Callable[[], AccountGraph],
        edited: Callable[[], Places],
    ) -> "AccountState":
        """The state of a recorded account; `graph` is asked once it is opened, `edited` where something differs."""
        return cls(account=account, new_id=new_id, known=known, _ask_graph=graph, _ask_edited=edited)

    @classmethod
    def fresh(cls, account: Account, *, new_id: NewId) -> "AccountState":
        """The state of an account which the plan creates."""
        return cls(account=account, new_id=new_id, pending=[EntityChange(None, account)])

    def open(self) -> None:
        """Read what is recorded, unless that is there."""
        ask, self._ask_graph = self._ask_graph, None
        if ask is None:
            return
        graph = ask()
        self.divisions |= graph.divisions
        self.persons |= graph.persons
        self.positions |= graph.positions
        for line in graph.lines.values():
            self.lines.setdefault(line.position_id, {})[line.id] = line
        for division in graph.divisions.values():
            self._division_ids[(division.parent_id, letters(division.name))] = division.id

    def close(self) -> None:
        """Let go of everything but the account itself: the plan is through with it."""
        for kept in (self.divisions, self.persons, self.positions, self.lines, self._division_ids):
            kept.clear()
        self._division_paths.clear()
        self.met_anew.clear()
        self._edited = None

    @property
    def edited(self) -> Places:
        """What one of us set by hand: a file does not overwrite it silently."""
        if self._edited is None:
            self._edited = self._ask_edited()
        return self._edited

    def take(self) -> tuple[EntityChange, ...]:
        """The changes since the last call."""
        if not self.pending:
            return ()
        taken = tuple(self.pending)
        self.pending.clear()
        return taken

    def describe(self, day: date) -> None:
        """Note that the account's newest snapshot is of this day."""
        if self.account.snapshot_on != day:
            self.revise({"snapshot_on": day})

    def revise(self, values: Mapping[str, Any]) -> None:
        """Change some fields of the account itself; one that is about to be created is created so."""
        account = self.account.with_values(**values)
        if self.pending == [EntityChange(None, self.account)]:
            self.pending.clear()
            self.put(account)
        else:
            self.put(account, self.account)
        self.account = account

    def put(self, entity: Entity, before: Entity | None = None) -> None:
        """Note a new state of an entity (or a new entity)."""
        if before is not None and before == entity:
            return
        self.pending.append(EntityChange(before, entity))
        self._remember(entity)
        if isinstance(entity, Person) and before is not None and before.created != NEVER:
            self.met_anew[entity.id] = entity

    def set(self, entity: E, values: Mapping[str, Any]) -> E:
        """Change some fields of an entity and return its new state."""
        if not values:
            return entity
        after = entity.with_values(**values)
        self.put(after, entity)
        return after

    def division_of(self, path: tuple[str, ...]) -> str | None:
        """The id of the division at the end of a path of names, creating what is missing."""
        known = self._division_paths.get(path)
        if known is None:
            known = self._division_paths[path] = self._walk(path)
        return known

    def _walk(self, path: tuple[str, ...]) -> str | None:
        parent: str | None = None
        for name in path:
            key = (parent, letters(name))
            found = self._division_ids.get(key)
            if found is None:
                found = self.new_id()
                division = Division(id=found, account_id=self.account.id, name=name, parent_id=parent)
                self._division_ids[key] = found
                self.divisions[found] = division
                self.pending.append(EntityChange(None, division))
            parent = found
        return parent

    def division_path(self, division_id: str | None) -> tuple[str, ...]:
        """Names of a division and the ones above it, the widest first."""
        path: list[str] = []
        while division_id is not None and len(path) < _DEEPEST:
            division = self.divisions[division_id]
            path.insert(0, division.name)
            division_id = division.parent_id
        return tuple(path)

    def solid_line(self, position_id: str, day: date | None) -> ReportingLine | None:
        """The line to the primary superior: on a day, or the one that is still open."""
        for line in self.lines.get(position_id, {}).values():
            if line.line is LineKind.SOLID and _true_on(line.valid_from, line.valid_to, day):
                return line
        return None

    def current(self, day: date | None) -> list[Position]:
        """Positions held on a day, or still held."""
        return [p for p in self.positions.values() if _true_on(p.valid_from, p.valid_to, day)]

    def _remember(self, entity: Entity) -> None:
        if isinstance(entity, Position):
            self.positions[entity.id] = entity
            self.known = True
        elif isinstance(entity, Person):
            self.persons[entity.id] = entity
        elif isinstance(entity, ReportingLine):
            self.lines.setdefault(entity.position_id, {})[entity.id] = entity


def _true_on(since: date | None, until: date | None, day: date | None) -> bool:
    if day is None:
        return until is None
    return (since is None or since <= day) and (until is None or day < until)
