"""Planning an import: every row of a file becomes a row change, in bounded memory, without touching the database.

Rows of accounts in which nobody is known yet stream through as they are read. Those of accounts that are known, and
of files that hold several days, are gathered and compared account by account: to recognise people takes everybody at
once, and where the file stands in any order, only its end tells who they are.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from inroad.exchange.importers.batches import batches, in_batches
from inroad.exchange.importers.plan.editions import Accounts, refuse_older, set_aside_older, set_aside_undated
from inroad.exchange.importers.plan.fresh import Fresh
from inroad.exchange.importers.plan.posts import Terms
from inroad.exchange.importers.plan.shelf import WAITING, Gathered, Gathering, Item, Placed, read_through
from inroad.exchange.importers.plan.snapshot import Snapshot
from inroad.exchange.importers.plan.state import AccountState, NewId
from inroad.exchange.importers.plan.survey import NOBODY, Survey, Surveyor
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark
from inroad.model.account import Account
from inroad.model.changeset import Outcome, RowChange
from inroad.model.person import Seat

Reading: TypeAlias = Callable[[], Iterable[Item]]
"""Opens the file and yields its items; called once."""

_FILLED = Seat.FILLED
_MOST_REMARKS = 1_000
_NO_RECORD = -1
_NO_COMPANY = -2
_TWIN = -3


@dataclass(slots=True)
class Plan:
    """What an import would do. `remarks` and `remark_counts` are complete once `rows` has been read to its end.

    With `together` each row brings its lines, for which all rows are read before the first is planned; else new lines
    come behind. `count` tells how many rows (and remarks on them) have been read. `waiting` rows of known accounts are
    kept in memory at a time while the file is read.
    """

    reading: Reading
    accounts: Accounts
    terms: Terms
    new_id: NewId
    together: bool = False
    already_applied: bool = False
    waiting: int = WAITING
    remarks: list[Remark] = field(default_factory=list)
    remark_counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    days: list[date] = field(default_factory=list)
    count: int = 0
    _states: list[AccountState] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _surveyors: dict[date | None, Surveyor] = field(default_factory=dict)
    _surveys: dict[date | None, Survey] = field(default_factory=dict)
    _fresh: Fresh = field(init=False)
    _streams: bool = field(init=False)

    def __post_init__(self) -> None:
        self._streams = self.terms.streams
        self._fresh = Fresh(self.terms, self.new_id)

    def rows(self) -> Iterator[RowChange]:
        """Every row's change (rejections included), the lines of new accounts, then leavers; `days` is known by then.

        Raises `StaleSnapshot` where the file shows nothing of an account but days before what is known of it.
        """
        gathering = Gathering(self.waiting)
        others = self._read(gathering)
        ahead: Survey | None = None
        if self.together or not self._streams:
            others = read_through(others)
        if self.together and self._streams:
            self._conclude()
            ahead = self._surveys.get(self.terms.day)
        for item, place, index in in_batches(others):
            if isinstance(item, PersonRecord) and place >= 0:
                yield self._fresh.row(index, item, self._states[place], ahead)
            else:
                yield from self._aside(item, place)
        self._conclude()
        if self._streams:
            yield from self._lines(drawn=self.together)
        yield from self._compared(gathering.piles)

    def noticed(self, code: str) -> None:
        """Count what was noticed about a row by whoever takes it further."""
        self.remark_counts[code] += 1

    def _read(self, gathering: Gathering) -> Iterator[Placed]:
        """Go through the file: rows of known accounts are gathered, what is not compared comes out as it stands."""
        streams, posts = self._streams, self._fresh.posts
        for item, place, index in self._placed():
            if not isinstance(item, PersonRecord) or place < 0 or (streams and posts[index]):
                yield item, place, index
            else:
                gathering.add(self._day(item), place, (index, item))

    def _placed(self) -> Iterator[Placed]:
        """Every item in its place."""
        seen: set[int] = set()
        for items in batches(self.reading()):
            self.count += len(items)
            places = [self._place(item, seen) if isinstance(item, PersonRecord) else _NO_RECORD for item in items]
            placed = zip(places, items, strict=True)
            indexes = self._hear([(n, item) for n, item in placed if n >= 0 and isinstance(item, PersonRecord)])
            yield from zip(items, places, [next(indexes) if place >= 0 else place for place in places], strict=True)
        self.days = sorted(day for day in self._surveyors if day is not None)

    def _hear(self, placed: Sequence[tuple[int, PersonRecord]]) -> Iterator[int]:
        """Note rows in the surveys of their days; tells their indexes there."""
        for day, rows in groupby(placed, key=lambda row: row[1].as_of):
            told = day or self.terms.day
            surveyor = self._surveyors.get(told)
            if surveyor is None:
                surveyor = self._surveyors[told] = Surveyor(self.terms.ways)
            some = list(rows)
            if self._streams:
                states = [self._states[place] for place, _ in some]
                self._fresh.expect([None if state.known or state.waits else state for state in states])
            yield from surveyor.hear(some)

    def _place(self, record: PersonRecord, seen: set[int]) -> int:
        """The number of the account a row belongs to, or why it has none."""
        state = self.accounts.state_for(record)
        if state is None:
            return _NO_COMPANY
        number = self._numbers.get(state.account.id)
        if number is None:
            number = self._numbers[state.account.id] = len(self._states)
            self._states.append(state)
            if not self.terms.dated_rows and not self.already_applied:
                refuse_older(state.account, self.terms.day)
        if record.seat is _FILLED:
            signature = _signature(number, record)
            if signature in seen:
                return _TWIN
            seen.add(signature)
        return number

    def _day(self, record: PersonRecord) -> date | None:
        return record.as_of or self.terms.day

    def _aside(self, item: Item, place: int) -> Iterator[RowChange]:
        """What becomes of an item that is not planned: rejected, without a company, said before, or just a remark."""
        if isinstance(item, Remark):
            self._remark(item)
        elif isinstance(item, Rejection):
            yield RowChange(item.line, Outcome.REJECTED, "", item.reason)
        elif place == _NO_COMPANY:
            reason = "it names no company; say which account the people belong to"
            yield RowChange(item.line, Outcome.REJECTED, item.name or "", reason)
        else:
            yield RowChange(item.line, Outcome.UNCHANGED, item.name or "", "the same as an earlier row")

    def _conclude(self) -> None:
        """Know, of every day, who answers to the names that its rows gave."""
        for day, surveyor in self._surveyors.items():
            if day not in self._surveys:
                self._surveys[day] = surveyor.conclude()
                for remark in self._surveys[day].remarks:
                    self._remark(remark)

    def _lines(self, *, drawn: bool) -> Iterator[RowChange]:
        """The lines of new accounts, unless they are drawn already, and remarks on those that cannot be."""
        survey = self._surveys.get(self.terms.day)
        if survey is None:
            return
        if not drawn:
            yield from self._fresh.lines(survey)
        for index, manager in enumerate(survey.manager):
            if manager < NOBODY and self._fresh.posts[index]:
                self._remark(survey.unknown(index))

    def _compared(self, gathered: Gathered) -> Iterator[RowChange]:
        """The rows of known accounts, day by day."""
        self._states = [self.accounts.settled(state) if state.waits else state for state in self._states]
        applied = self.accounts.days_applied if self.terms.dated_rows else _none_applied
        yield from set_aside_undated(gathered)
        yield from set_aside_older(gathered, self._states, applied, already_applied=self.already_applied)
        days_left = Counter(self._states[number].account.id for piles in gathered.values() for number in piles)
        for day in sorted(gathered, key=lambda day: day or date.min):
            for number, rows in gathered[day].items():
                state = self._states[number]
                self.accounts.open(state)
                if day is not None:
                    state.describe(day)
                snapshot = Snapshot(state, replace(self.terms, day=day), list(rows), self._surveys[day])
                yield from snapshot.plan()
                for remark in snapshot.remarks:
                    self._remark(remark)
                days_left[state.account.id] -= 1
                self.accounts.close(state, for_good=not days_left[state.account.id])

    def _remark(self, remark: Remark) -> None:
        self.remark_counts[remark.code] += 1
        if len(self.remarks) < _MOST_REMARKS:
            self.remarks.append(remark)


def _none_applied(_account: Account) -> tuple[date, ...]:
    return ()


def _signature(account: int, record: PersonRecord) -> int:
    """Equal for rows that say the same of the same person."""
    return hash((account, _SAID(record)))


_SAID = attrgetter("name", "title", "division", "emails", "source_key", "manager", "as_of")
