"""Accounts in which nobody is known yet: their rows need no comparing, so they stream through in bounded memory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from inroad.exchange.importers.plan.posts import Terms, new_person, new_position
from inroad.exchange.importers.plan.state import AccountState, NewId
from inroad.exchange.importers.plan.survey import Survey
from inroad.exchange.importers.record import PersonRecord
from inroad.model.changeset import Outcome, RowChange
from inroad.model.entity import Creation
from inroad.model.person import LineKind, ReportingLine, Seat

_FILLED, _ADDED, _SOLID = Seat.FILLED, Outcome.ADDED, LineKind.SOLID  # found once, not a million times
_ROWS_AT_ONCE = 500


@dataclass(slots=True)
class Fresh:
    """Creates people and posts row by row, and the lines between them once the survey says who is whose superior.

    `posts` holds by row index the id of the post, "" for a row of an account that is compared; `homes` its account's.
    """

    terms: Terms
    new_id: NewId
    posts: list[str] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)

    def expect(self, states: Sequence[AccountState | None]) -> None:
        """Take the next rows of the survey into account; None is a row of somebody else's."""
        new_id = self.new_id
        for state in states:
            self.posts.append("" if state is None else new_id())
            self.homes.append("" if state is None else state.account.id)

    def row(self, index: int, record: PersonRecord, state: AccountState, survey: Survey | None = None) -> RowChange:
        """The creation of a row's person and post, and where the survey is known also of its lines."""
        terms, post_id, account_id = self.terms, self.posts[index], self.homes[index]
        if terms.day is not None:
            state.describe(terms.day)
        if record.seat is _FILLED:
            person_id = self.new_id()
            post = new_position(record, state, terms, position_id=post_id, person_id=person_id)
            created: tuple[Creation, ...] = (new_person(record, person_id=person_id, account_id=account_id), post)
        else:
            created = (new_position(record, state, terms, position_id=post_id, person_id=None),)
        if survey is not None:
            created = (*created, *self._lines_of((index,), survey))
        return RowChange(record.line, _ADDED, record.name or record.title or "?", None, state.take(), created)

    def lines(self, survey: Survey) -> Iterator[RowChange]:
        """The lines of all rows, many at a time."""
        rows = iter(range(len(self.posts)))
        while some := list(islice(rows, _ROWS_AT_ONCE)):
            lines = tuple(self._lines_of([row for row in some if self.posts[row]], survey))
            if lines:
                yield RowChange(None, Outcome.UPDATED, "", "who reports to whom", creations=lines)

    def _lines_of(self, rows: Iterable[int], survey: Survey) -> list[Creation]:
        """The solid and then the dotted lines of some rows."""
        new_id, homes, posts, manager, day = self.new_id, self.homes, self.posts, survey.manager, self.terms.day
        lines: list[Creation] = [
            (ReportingLine, (new_id(), homes[row], posts[row], posts[manager[row]], _SOLID, day, None))
            for row in rows
            if manager[row] >= 0
        ]
        if survey.dotted:
            lines += [
                (ReportingLine, (new_id(), homes[row], posts[row], posts[further], LineKind.DOTTED, day, None))
                for row in rows
                for further in dict.fromkeys(survey.dotted.get(row, ()))
                if further != row
            ]
        return lines
