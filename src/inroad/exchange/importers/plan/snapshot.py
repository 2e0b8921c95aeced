"""Planning one snapshot of one account that is already known: recognise, compare, date, and see who has left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from inroad.exchange.importers.plan.lines import (
    draw_dotted,
    draw_solid,
    end_lines,
    open_lines,
    succeed,
    without_cycles,
)
from inroad.exchange.importers.plan.posts import (
    Terms,
    is_new_post,
    new_person,
    new_position,
    person_news,
    position_news,
)
from inroad.exchange.importers.plan.recognise import Known, Row, recognise
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.plan.survey import NOBODY, UNKNOWN, Survey, normal
from inroad.exchange.importers.profiles.profile import SnapshotScope
from inroad.exchange.importers.record import ManagerBy, PersonRecord, Remark
from inroad.matching.names import name_key
from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.entity import created
from inroad.model.person import Position, PositionStatus, Seat


@dataclass(slots=True)
class Snapshot:
    """The rows of one account in one snapshot, and what becomes of each.

    `post` says by row which position it is about, `successors` by position which one its holder has moved to;
    `leaving` are the positions that end because the snapshot shows them no more.
    """

    state: AccountState
    terms: Terms
    rows: Sequence[Row]
    survey: Survey
    known: Mapping[int, Known] = field(default_factory=dict)
    news: dict[int, dict[str, Any]] = field(default_factory=dict)
    post: dict[int, str] = field(default_factory=dict)
    leaving: dict[str, None] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)
    superior: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    holders: dict[str, str] = field(default_factory=dict)

    def plan(self) -> Iterator[RowChange]:
        """What the snapshot says of the account itself, one row change a row, then the leavers."""
        state, terms = self.state, self.terms
        complete = terms.day is not None and terms.scope is not SnapshotScope.NAMED
        self.known = recognise(self.rows, state, day=terms.day, complete=complete)
        self._place()
        self.leaving = self._leavers()
        self._choose_superiors()
        if terms.lists_posts:
            people = ((record.name, self.known[index].person) for index, record in self.rows if index in self.known)
            self.holders = {name_key(name or ""): person.id for name, person in people if person is not None}
        if state.known and (about_account := state.take()):
            yield RowChange(
                None, Outcome.UPDATED, state.account.name, "its newest snapshot and its units", about_account
            )
        for index, record in self.rows:
            yield self._row(index, record, self.known.get(index))
        succeed(state, self.successors, terms)
        yield from self._aftermath()

    def _place(self) -> None:
        for index, record in self.rows:
            known = self.known.get(index)
            position = None if known is None else known.position
            if position is None:
                self.post[index] = self.state.new_id()
                continue
            self.news[index] = position_news(position, record, self.state)
            moved = is_new_post(position, self.news[index], self.terms) and not self._conflicts(index, position, record)
            self.post[index] = self.state.new_id() if moved else position.id
            if moved:
                self.successors[position.id] = self.post[index]

    def _choose_superiors(self) -> None:
        present = {
            self._heir(position.id): self._heir(line.manager_id)
            for position in self._staying()
            if (line := self.state.solid_line(position.id, self.terms.day)) is not None
            and line.manager_id not in self.leaving
        }
        wanted = {post: present.pop(post) for post in self.successors.values() if post in present}
        recorded = self._recorded_superiors()
        for index, _ in self.rows:
            manager = self.survey.manager[index]
            superior = recorded.get(self.survey.named(index)) if manager == UNKNOWN else self.post.get(manager)
            if superior is not None and superior != self.post[index]:
                wanted[self.post[index]] = superior
            elif manager < NOBODY:
                self.remarks.append(self.survey.unknown(index))
        self.superior, dropped = without_cycles(wanted, present)
        line_of = {self.post[index]: record.line for index, record in self.rows}
        self.remarks += [
            Remark(
                line_of[post],
                "cycle",
                "with lines drawn before, its superiors would report back to it; the line was cut",
            )
            for post in dropped
        ]

    def _leavers(self) -> dict[str, None]:
        if self.terms.day is None:
            return {}
        kinds = {_is_junior(record.seat, record.source_key) for _, record in self.rows}
        recognised = {known.position.id for known in self.known.values() if known.position is not None}
        return {
            position.id: None
            for position in self.state.current(self.terms.day)
            if position.id not in recognised
            and position.source is not None
            and position.valid_from != self.terms.day
            and _covers(self.terms.scope, kinds, position)
        }

    def _staying(self) -> Iterator[Position]:
        return (position for position in self.state.current(self.terms.day) if position.id not in self.leaving)

    def _heir(self, position_id: str) -> str:
        """The post of a position's holder after the snapshot."""
        return self.successors.get(position_id, position_id)

    def _recorded_superiors(self) -> dict[tuple[ManagerBy, str], str]:
        """Who of those recorded may be meant by a name that is not in the file; several of one name are nobody."""
        found: dict[tuple[ManagerBy, str], str] = {}
        several: set[tuple[ManagerBy, str]] = set()
        if all(self.survey.manager[index] != UNKNOWN for index, _ in self.rows):
            return found
        told = {
            known.position.id: record
            for index, record in self.rows
            if (known := self.known.get(index)) is not None and known.position is not None
        }
        for position in self._staying():
            for name in _recorded_names(position, told.get(position.id), self.state):
                if found.setdefault(name, self._heir(position.id)) != self._heir(position.id):
                    several.add(name)
        return {name: position_id for name, position_id in found.items() if name not in several}

    def _conflicts(self, index: int, position: Position, record: PersonRecord) -> list[str]:
        mine = [name for name in self.news[index] if (position.id, name) in self.state.edited]
        return [f"{name}: you set “{getattr(position, name)}”, the file says “{_said(record, name)}”" for name in mine]

    def _row(self, index: int, record: PersonRecord, known: Known | None) -> RowChange:
        position = None if known is None else known.position
        label = record.name or record.title or "?"
        if known is None or position is None:
            self._arrive(index, record, known)
            self._draw(index)
            return RowChange(record.line, Outcome.ADDED, label, None, self.state.take())
        conflicts = self._conflicts(index, position, record)
        if conflicts:
            proposed = EntityChange(position, position.with_values(**self.news[index]))
            return RowChange(record.line, Outcome.CONFLICTING, label, "; ".join(conflicts), (proposed,))
        self._compare(index, record, known, position)
        self._draw(index)
        changes = self.state.take()
        return RowChange(record.line, Outcome.UPDATED if changes else Outcome.UNCHANGED, label, None, changes)

    def _arrive(self, index: int, record: PersonRecord, known: Known | None) -> None:
        state = self.state
        holder: str | None = None
        if known is not None and known.person is not None:
            holder = known.person.id
        elif record.seat is Seat.FILLED:
            holder = self.holders.get(name_key(record.name or ""))
            if holder is None:
                holder = self._meet(record)
        if holder is not None:
            person = state.persons[holder]
            state.set(person, person_news(person, record))
        post = new_position(record, state, self.terms, position_id=self.post[index], person_id=holder)
        state.put(created(post))

    def _meet(self, record: PersonRecord) -> str:
        person_id = self.state.new_id()
        self.state.put(created(new_person(record, person_id=person_id, account_id=self.state.account.id)))
        if self.terms.lists_posts:
            self.holders[name_key(record.name or "")] = person_id
        return person_id

    def _compare(self, index: int, record: PersonRecord, known: Known, position: Position) -> None:
        state, terms = self.state, self.terms
        if known.person is not None:
            person = state.persons[known.person.id]
            state.set(person, person_news(person, record))
        if self.post[index] == position.id:
            state.set(position, self.news[index])
            return
        ended = state.set(position, {"valid_to": terms.day, "status": PositionStatus.INACTIVE})
        old_line = state.solid_line(position.id, terms.day)
        values: dict[str, Any] = {
            "id": self.post[index],
            "valid_from": terms.day,
            "valid_to": None,
            "status": PositionStatus.ACTIVE,
        }
        values |= {"created": 0, "version": 0, "source_line": record.line, "source": terms.source}
        state.put(ended.with_values(**{**self.news[index], **values}))
        if old_line is not None:
            state.set(old_line, {"valid_to": terms.day})

    def _draw(self, index: int) -> None:
        post = self.post[index]
        if post in self.superior:
            draw_solid(self.state, post, self.superior[post], self.terms)
        further = [self.post[row] for row in self.survey.dotted.get(index, ()) if row in self.post]
        draw_dotted(self.state, post, further, self.terms)

    def _aftermath(self) -> Iterator[RowChange]:
        state, terms = self.state, self.terms
        moved_lines = state.take()
        if moved_lines:
            yield RowChange(None, Outcome.UPDATED, state.account.name, "reports follow their superior", moved_lines)
        touching = open_lines(state)
        for position_id in self.leaving:
            position = state.positions[position_id]
            end_lines(state, touching[position_id], terms)
            state.set(position, {"valid_to": terms.day, "status": PositionStatus.LEFT})
            yield RowChange(None, Outcome.LEFT, self._label(position), None, state.take())

    def _label(self, position: Position) -> str:
        person = None if position.person_id is None else self.state.persons.get(position.person_id)
        return person.name if person is not None else position.title or "?"


def _covers(scope: SnapshotScope, kinds: set[bool], position: Position) -> bool:
    """Whether a snapshot would show the position if it still existed; `kinds` are those of its rows: junior or not."""
    junior = _is_junior(position.seat, position.source_key)
    covered: dict[SnapshotScope, bool] = {
        SnapshotScope.ALL: True,
        SnapshotScope.SENIOR: not junior,
        SnapshotScope.JUNIOR: junior,
        SnapshotScope.PRESENT: junior in kinds,
        SnapshotScope.NAMED: False,
    }
    return covered[scope]


def _is_junior(seat: Seat, source_key: str | None) -> bool:
    """Junior posts are counted in groups; a team among the senior posts has a post's reference."""
    return seat is Seat.GROUP and source_key is None


def _recorded_names(
    position: Position, told: PersonRecord | None, state: AccountState
) -> Iterator[tuple[ManagerBy, str]]:
    """By what a recorded position may be named, once the row that is told about it has been applied."""
    key = (told and told.source_key) or position.source_key
    title = (told and told.title) or position.title
    if key:
        yield ManagerBy.KEY, normal(ManagerBy.KEY, key)
    if title:
        yield ManagerBy.ROLE, normal(ManagerBy.ROLE, title)
    person = state.persons.get(position.person_id or "")
    if person is not None:
        yield ManagerBy.NAME, normal(ManagerBy.NAME, person.name)
        yield from ((ManagerBy.EMAIL, normal(ManagerBy.EMAIL, email)) for email in person.emails)


def _said(record: PersonRecord, name: str) -> object:
    return " / ".join(record.division) if name == "division_id" else getattr(record, name, None)
