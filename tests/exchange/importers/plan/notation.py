"""An account as tests read it: files as text blocks in, an indented tree of people with their dates out."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from textwrap import dedent

from inroad.exchange.importers.headings import Field
from inroad.exchange.importers.opening import open_people
from inroad.exchange.importers.plan.planner import Plan
from inroad.exchange.importers.plan.posts import Terms
from inroad.exchange.importers.plan.shelf import WAITING
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.record import PersonRecord
from inroad.exchange.importers.superiors import ways_of_naming
from inroad.model.account import Account, Division
from inroad.model.changeset import Outcome, RowChange
from inroad.model.entity import Entity
from inroad.model.graph import AccountGraph
from inroad.model.person import LineKind, Person, Position, ReportingLine

_NUMBERS = count(1)


def new_id() -> str:
    """The next id; as in the product, later ones sort behind earlier ones."""
    return f"{next(_NUMBERS):032x}"


@dataclass
class Told:
    """What became of one file."""

    rows: list[RowChange]
    plan: Plan

    def outcomes(self) -> dict[str, int]:
        """How many rows of the file met which fate, and how many people left."""
        counted: dict[str, int] = {}
        for row in self.rows:
            if row.line is not None or row.outcome is Outcome.LEFT:
                counted[row.outcome.value] = counted.get(row.outcome.value, 0) + 1
        return counted

    def leavers(self) -> list[str]:
        return [row.label for row in self.rows if row.outcome is Outcome.LEFT]

    def remarks(self) -> list[tuple[int, str]]:
        """Line and code of what was noticed."""
        return sorted((remark.line, remark.code) for remark in self.plan.remarks)


@dataclass
class Company:
    """One account in memory: files are planned against it and their clear changes applied."""

    account: Account = field(default_factory=lambda: Account(id=new_id(), name="Acme"))
    entities: dict[str, Entity] = field(default_factory=dict)
    edited: set[tuple[str, str]] = field(default_factory=set)
    days: set[date] = field(default_factory=set)

    def read(
        self,
        text: str,
        day: str | None = None,
        *,
        scope: SnapshotScope | None = None,
        applied: bool = False,
        together: bool = False,
        waiting: int = WAITING,
    ) -> Told:
        """Import a file that describes `day` (or corrects what is known)."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "people.csv"
            path.write_text(dedent(text), encoding="utf-8")
            opened = open_people(path)
            plan = Plan(
                reading=lambda: opened.profile.read(opened.sheet, opened.mapping),
                accounts=self,
                terms=Terms(
                    source=opened.profile.name,
                    day=None if day is None else date.fromisoformat(day),
                    scope=scope or opened.profile.snapshot_scope,
                    ways=ways_of_naming(opened.mapping),
                    dated_rows=Field.AS_OF in opened.mapping.by_field,
                ),
                new_id=new_id,
                together=together,
                already_applied=applied,
                waiting=waiting,
            )
            self._state = self._fresh_state()
            rows = list(plan.rows())
        for row in rows:
            if row.outcome is not Outcome.CONFLICTING:
                self._apply(row)
        self.days |= set(plan.days if plan.terms.dated_rows else ())
        return Told(rows, plan)

    def state_for(self, record: PersonRecord) -> AccountState:
        """Every row is about this account."""
        del record
        return self._state

    def settled(self, state: AccountState) -> AccountState:
        """Nothing has to be settled: there is one account."""
        return state

    def open(self, state: AccountState) -> None:
        """What is known is read as late as it is in the product."""
        state.open()

    def close(self, state: AccountState, *, for_good: bool) -> None:
        """What was read is let go as early as it is in the product."""
        if for_good:
            state.close()

    def days_applied(self, account: Account) -> set[date]:
        """The days of files with dated rows that were read before."""
        assert account.id == self.account.id
        return self.days

    def set_by_hand(self, who: str, **values: object) -> None:
        """One of us corrects a position."""
        position = self.post(who)
        self.entities[position.id] = position.with_values(**values)
        self.edited |= {(position.id, name) for name in values}

    def graph(self) -> AccountGraph:
        """What is known, as the storage would read it."""
        known = [self.entities[key] for key in sorted(self.entities)]
        return AccountGraph(
            account=self.account,
            divisions={e.id: e for e in known if isinstance(e, Division)},
            persons={e.id: e for e in known if isinstance(e, Person)},
            positions={e.id: e for e in known if isinstance(e, Position)},
            lines={e.id: e for e in known if isinstance(e, ReportingLine)},
        )

    def tree(self, day: str | None = None) -> str:
        """Who reports to whom on a day (or at last), each with the days of their position; roots by name."""
        graph = self.graph() if day is None else self.graph().on(date.fromisoformat(day))
        positions = [p for p in graph.positions.values() if day is not None or p.valid_to is None]
        open_ids = {p.id for p in positions}
        below: dict[str | None, list[Position]] = {}
        above = {
            line.position_id: line.manager_id
            for line in graph.lines.values()
            if line.line is LineKind.SOLID and (day is not None or line.valid_to is None)
        }
        for position in sorted(positions, key=self.label):
            manager = above.get(position.id)
            below.setdefault(manager if manager in open_ids else None, []).append(position)

        def draw(manager: str | None, depth: int) -> Iterator[str]:
            for position in below.get(manager, ()):
                yield "  " * depth + self.label(position)
                yield from draw(position.id, depth + 1)

        return "\n".join(draw(None, 0))

    def dotted(self) -> list[tuple[str, str]]:
        """The dotted lines that are open: who to whom, by name."""
        graph = self.graph()
        return [
            (self.name(graph.positions[line.position_id]), self.name(graph.positions[line.manager_id]))
            for line in graph.lines.values()
            if line.line is LineKind.DOTTED and line.valid_to is None
        ]

    def label(self, position: Position) -> str:
        """ "Ann Lee, CEO (2024-01-01–)": the days only where they are known."""
        days = f"{position.valid_from or ''}–{position.valid_to or ''}"
        said = ", ".join(filter(None, (self.name(position), position.title)))
        return said if days == "–" else f"{said} ({days})"

    def name(self, position: Position) -> str:
        """The holder's name, or the kind of seat."""
        person = self.graph().persons.get(position.person_id or "")
        return person.name if person else f"[{position.seat}]"

    def post(self, who: str) -> Position:
        """The one open position of somebody (or of the seat with that title)."""
        [found] = [p for p in self.graph().positions.values() if p.valid_to is None and who in {self.name(p), p.title}]
        return found

    def spells(self, who: str) -> list[str]:
        """Every position somebody ever had, with its days."""
        return sorted(self.label(p) for p in self.graph().positions.values() if self.name(p) == who)

    def _fresh_state(self) -> AccountState:
        if not self.entities:
            return AccountState.fresh(self.account, new_id=new_id)
        known, edited = bool(self.graph().positions), frozenset(self.edited)
        state = AccountState.of(self.account, new_id=new_id, known=known, graph=self.graph, edited=lambda: edited)
        if not known:
            state.open()
        return state

    def _apply(self, row: RowChange) -> None:
        for change in row.all_changes:
            if change.before is not None and change.before.id in self.entities:
                assert self.entities[change.before.id] == change.before, "planned against another state"
            entity = change.entity
            self.entities[entity.id] = entity
            if isinstance(entity, Account):
                self.account = entity


def tree(text: str) -> str:
    """A tree as a test writes it."""
    return dedent(text).strip("\n").rstrip()
