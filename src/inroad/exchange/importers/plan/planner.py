"""Planning an import: every row of a file becomes a row change, in bounded memory, without touching the database.

The file is gone through three times: who is there and whom they name as superior, who those superiors are, and what
is to be written. Accounts that are already known are compared as a whole; new ones stream through.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol, TypeAlias

from inroad.exchange.importers.plan.lines import draw_dotted
from inroad.exchange.importers.plan.posts import Terms, new_person, new_position, person_news
from inroad.exchange.importers.plan.recognise import Row
from inroad.exchange.importers.plan.snapshot import Snapshot
from inroad.exchange.importers.plan.spool import Item, Spool
from inroad.exchange.importers.plan.state import AccountState
from inroad.exchange.importers.plan.survey import NOBODY, Survey, Surveyor
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark
from inroad.matching.names import name_key
from inroad.model.changeset import Outcome, RowChange
from inroad.model.errors import StaleSnapshot
from inroad.model.person import LineKind, Person, ReportingLine, Seat

Reading: TypeAlias = Callable[[], Iterable[Item]]
"""Opens the file and yields its items; called once."""

_MOST_REMARKS = 1_000
_NO_RECORD = -1
_NO_COMPANY = -2
_TWIN = -3


class Accounts(Protocol):
    """Where the plan finds the account of a record."""

    def state_for(self, record: PersonRecord) -> AccountState | None:
        """The account's state, the same object for the same account; None when the record names no company."""


@dataclass(slots=True)
class Plan:
    """What an import would do. `remarks` and `remark_counts` are complete once `rows` has been read to its end."""

    reading: Reading
    accounts: Accounts
    terms: Terms
    new_id: Callable[[], str]
    already_applied: bool = False
    remarks: list[Remark] = field(default_factory=list)
    remark_counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    days: list[date] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _states: list[AccountState] = field(default_factory=list)
    _surveyors: dict[date | None, Surveyor] = field(default_factory=lambda: defaultdict(Surveyor))
    _places: "array[int]" = field(default_factory=lambda: array("q"))
    _aside: int = 0
    _spool: Spool = field(default_factory=Spool)

    @property
    def count(self) -> int:
        """How many rows (and remarks on them) the file has; known once the first row is."""
        return len(self._places)

    def rows(self) -> Iterator[RowChange]:
        """Every row's change (rejections included), then leavers; raises `StaleSnapshot` before the first of them."""
        self._survey()
        for account, record in self._placed():
            self._surveyors[self._day(record)].see(account, record)
        if self._older_snapshot():
            yield from self._set_aside()
            for _, record in self._placed():
                yield RowChange(record.line, Outcome.UNCHANGED, record.name or "", "this file has been applied before")
            return
        yield from self._set_aside()
        for state in self._states:
            state.remember = len(self._surveyors) > 1
        for day in sorted(self._surveyors, key=lambda day: day or date.min):
            yield from self._snapshot(replace(self.terms, day=day))

    def noticed(self, code: str) -> None:
        """Count what was noticed about a row by whoever takes it further."""
        self.remark_counts[code] += 1

    def _survey(self) -> None:
        """The first pass: understand every row, place it, and hear whom it names."""
        seen: set[int] = set()
        for item in self.reading():
            self._spool.write(item)
            place = self._place(item, seen)
            self._places.append(place)
            if place >= 0 and isinstance(item, PersonRecord):
                self._surveyors[self._day(item)].hear(place, item)
        self.days = sorted(day for day in self._surveyors if day is not None)

    def _place(self, item: Item, seen: set[int]) -> int:
        """The number of the account a row belongs to, or why it has none."""
        if not isinstance(item, PersonRecord):
            self._aside += 1
            return _NO_RECORD
        state = self.accounts.state_for(item)
        if state is None:
            self._aside += 1
            return _NO_COMPANY
        number = self._number(state)
        if item.seat is Seat.FILLED:
            signature = _signature(number, item)
            if signature in seen:
                self._aside += 1
                return _TWIN
            seen.add(signature)
        return number

    def _day(self, record: PersonRecord) -> date | None:
        return record.as_of or self.terms.day

    def _placed(self) -> Iterator[Row]:
        """Records with the number of their account: without twins and without those that have no company."""
        for place, item in zip(self._places, self._spool.items(), strict=True):
            if place >= 0 and isinstance(item, PersonRecord):
                yield place, item

    def _set_aside(self) -> Iterator[RowChange]:
        """Rows that are not planned: rejected, without a company, or said before."""
        if not self._aside:
            return
        for place, item in zip(self._places, self._spool.items(), strict=True):
            if place >= 0:
                continue
            if isinstance(item, Remark):
                self._remark(item)
            elif isinstance(item, Rejection):
                yield RowChange(item.line, Outcome.REJECTED, "", item.reason)
            elif place == _NO_COMPANY:
                reason = "it names no company; say which account the people belong to"
                yield RowChange(item.line, Outcome.REJECTED, item.name or "", reason)
            else:
                yield RowChange(item.line, Outcome.UNCHANGED, item.name or "", "the same as an earlier row")

    def _number(self, state: AccountState) -> int:
        number = self._numbers.setdefault(state.account.id, len(self._states))
        if number == len(self._states):
            self._states.append(state)
        return number

    def _snapshot(self, terms: Terms) -> Iterator[RowChange]:
        survey = self._surveyors[terms.day].conclude()
        for remark in survey.remarks:
            self._remark(remark)
        fresh = _Fresh(terms, survey, self.new_id)
        gathered: dict[int, list[Row]] = defaultdict(list)
        index = 0
        for number, record in self._placed():
            if self._day(record) != terms.day:
                continue
            state = self._states[number]
            if terms.day is not None and state.account.snapshot_on != terms.day:
                state.account = state.set(state.account, {"snapshot_on": terms.day})
            if state.known:
                gathered[number].append((index, record))
            else:
                yield fresh.row(index, record, state)
                if survey.manager[index] < NOBODY:
                    self._remark(survey.unknown(index))
            index += 1
        for number, rows in gathered.items():
            snapshot = Snapshot(self._states[number], terms, rows, survey)
            yield from snapshot.plan()
            for remark in snapshot.remarks:
                self._remark(remark)
        for state in self._states:
            state.known = state.known or state.remember

    def _older_snapshot(self) -> bool:
        """Whether the file is older than what is known; fine for one that was applied before, refused otherwise."""
        for state in self._states:
            newest = state.account.snapshot_on
            if self.days and newest is not None and self.days[0] < newest:
                if self.already_applied:
                    return True
                raise StaleSnapshot(
                    f"this shows {state.account.name} on {self.days[0]}, but a snapshot of {newest} has already been "
                    "applied; import snapshots from the oldest to the newest",
                    account=state.account.name, newest=str(newest), this=str(self.days[0]),
                )  # fmt: skip
        return False

    def _remark(self, remark: Remark) -> None:
        self.remark_counts[remark.code] += 1
        if len(self.remarks) < _MOST_REMARKS:
            self.remarks.append(remark)


@dataclass(slots=True)
class _Fresh:
    """Writes rows of accounts in which nobody is known yet."""

    terms: Terms
    survey: Survey
    new_id: Callable[[], str]
    posts: list[str] = field(default_factory=list)
    holders: dict[tuple[str, str] | None, Person] = field(default_factory=dict)

    def row(self, index: int, record: PersonRecord, state: AccountState) -> RowChange:
        """The creation of one row's person, position and lines."""
        person_id = self._holder(record, state) if record.seat is Seat.FILLED else None
        post = self._post(index)
        state.put(new_position(record, state, self.terms, position_id=post, person_id=person_id))
        manager = self.survey.manager[index]
        if manager >= 0:
            state.put(
                ReportingLine(
                    id=self.new_id(),
                    account_id=state.account.id,
                    position_id=post,
                    manager_id=self._post(manager),
                    line=LineKind.SOLID,
                    valid_from=self.terms.day,
                )
            )
        if index in self.survey.dotted:
            draw_dotted(state, post, [self._post(row) for row in self.survey.dotted[index]], self.terms)
        return RowChange(record.line, Outcome.ADDED, record.name or record.title or "?", None, state.take())

    def _holder(self, record: PersonRecord, state: AccountState) -> str:
        key = (state.account.id, name_key(record.name or "")) if self.terms.lists_posts else None
        person = self.holders.get(key)
        if person is None:
            person = new_person(record, person_id=self.new_id(), account_id=state.account.id)
            state.put(person)
        else:
            person = state.set(person, person_news(person, record))
        if key is not None:
            self.holders[key] = person
        return person.id

    def _post(self, index: int) -> str:
        if not self.posts:
            self.posts = [self.new_id() for _ in self.survey.lines]
        return self.posts[index]


def _signature(account: int, record: PersonRecord) -> int:
    """Equal for rows that say the same of the same person."""
    said = (record.name, record.title, record.division, record.emails, record.source_key, record.manager, record.as_of)
    return hash((account, *said))
