"""Importing what a file of people says of their part in a purchase, in the same rows as the people themselves."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from inroad.exchange.importers.judgements import (
    JudgedColumn,
    JudgedRow,
    judged_columns,
    meaning_of,
    read_judged,
)
from inroad.exchange.importers.opening import Opened
from inroad.exchange.importers.registers import long_id
from inroad.matching.search_text import search_text
from inroad.model.assessment import Assessment, AssessmentKind, Confirmation, SourceKind
from inroad.model.changeset import EntityChange, Outcome, RowChange
from inroad.model.fields import FIELDS, MAX_TEXT, Scope, checked
from inroad.model.judgement import held, said_on
from inroad.model.person import Position
from inroad.model.statements import news
from inroad.storage.accounts import accounts_named, get_account
from inroad.storage.judgements import statements_in
from inroad.storage.people import everybody_by_address, get_person, positions_by_key
from inroad.storage.transaction import Transaction
from inroad.workspace.access import is_id
from inroad.workspace.definitions import import_words
from inroad.workspace.roster import When, list_people


class Place(NamedTuple):
    """An account, and whom something is said of there: a person, or a seat nobody is known in."""

    account_id: str
    subject_id: str
    open_seat: bool = False


_SYSTEMS = ("hubspot", "salesforce", "espocrm", "folk")


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedFile:
    """The file's own name, the account that it is about (a name or id), the day, and what the user says of columns."""

    name: str
    account: str | None
    day: date
    override: Mapping[str, str]


class ImportJudgements:
    """Adds to each row of a planned import what the file says of that person in words of the table.

    `remark` hears codes of what was noticed: `unknown_role` and `unknown_word` where the words of a cell are nobody's
    we know (they are kept as the quote), `unreadable_value` where a cell cannot be any value of its field,
    `judged_of_nobody` where it is not clear whom the row means, `profile_of_nobody` where an open seat has a profile.
    """

    def __init__(self, tx: Transaction, opened: Opened, file: JudgedFile, remark: Callable[[str], None]) -> None:
        self._tx = tx
        self._opened = opened
        self._file = file
        self._remark = remark
        self.columns: Sequence[JudgedColumn] = judged_columns(opened.mapping, file.override)
        self._words = _words_of(tx, opened.profile.name) if self.columns else {}
        self._told: dict[str, dict[str, list[Assessment]]] = {}

    def rows(self, planned: Iterable[RowChange]) -> Iterator[RowChange]:
        """The planned rows with what is said of their people."""
        if not self.columns:
            yield from planned
            return
        known = _Known(self._tx, self._opened.profile.name, self._file.account)
        judged = {row.line: row for row in read_judged(self._opened.sheet, self._opened.mapping, self.columns)}
        for row in planned:
            told = None if row.line is None or row.outcome is Outcome.REJECTED else judged.get(row.line)
            if told is None:
                yield row
                continue
            place = _placed_by(row) or known.place(told, row.label)
            if place is None:
                self._remark("judged_of_nobody")
            yield row if place is None else self._with_judgements(row, told, place)

    def _with_judgements(self, row: RowChange, told: JudgedRow, place: Place) -> RowChange:
        changes = [change for column, text in told.said for change in self._said(place, told.line, column, text)]
        if not changes:
            return row
        outcome = Outcome.UPDATED if row.outcome is Outcome.UNCHANGED else row.outcome
        return row._replace(outcome=outcome, changes=(*row.all_changes, *changes), creations=())

    def _said(self, place: Place, line: int, column: JudgedColumn, text: str) -> Iterator[EntityChange]:
        field = FIELDS[column.field]
        meaning = meaning_of(field, text, self._words.get(field.name, {}))
        if meaning is None:
            self._remark("unreadable_value")
            return
        if not meaning.understood:
            self._remark("unknown_role" if field.name == "roles" else "unknown_word")
        home, subject = place.account_id, place.subject_id
        if field.scope is Scope.PROFILE:
            if place.open_seat:
                self._remark("profile_of_nobody")
                return
            person = get_person(self._tx, subject)
            home = home if person is None else person.account_id
        made = Assessment(
            id=self._tx.new_id(),
            account_id=home,
            subject_id=subject,
            field=field.name,
            value=checked(field, meaning.value),
            basis=AssessmentKind.IMPORTED,
            confirmation=Confirmation.ASSUMED,
            source_kind=SourceKind.FILE_ROW,
            source=f"{self._file.name}, row {line}",
            quote=f"{column.heading}: {text}"[:MAX_TEXT],
            asserted_on=self._file.day,
            valid_from=self._file.day,
        )
        yield from self._news(made)

    def _news(self, made: Assessment) -> Iterator[EntityChange]:
        """What a statement changes; nothing where that is held already."""
        told = self._statements(made.account_id).setdefault(made.subject_id, [])
        mine = [each for each in told if each.field == made.field and each.context_id is None]
        now = held(said_on(mine, made.asserted_on))
        if now is not None and now.value == made.value:
            return
        change = news(mine, made)
        for before, after in change.changed:
            told.remove(before)
            told += [] if after is None else [after]
            yield EntityChange(before, after)
        if change.made is not None:
            told.append(change.made)
            yield EntityChange(None, change.made)

    def _statements(self, account_id: str) -> dict[str, list[Assessment]]:
        if account_id not in self._told:
            found: dict[str, list[Assessment]] = {}
            for each in statements_in(self._tx, account_id):
                found.setdefault(each.subject_id, []).append(each)
            self._told[account_id] = found
        return self._told[account_id]


class _Known:
    """Whom rows are about that change nothing else; what is needed to tell is read when the first of them comes."""

    def __init__(self, tx: Transaction, profile: str, account: str | None) -> None:
        self._tx = tx
        self._profile = profile
        self._account = account

    def place(self, told: JudgedRow, label: str) -> Place | None:
        """By the source's id, else by address, else in a named account by name; None where several may be meant."""
        key = told.key or ""
        found = set(self._by_key.get(key, ()) or self._by_key.get(long_id(key), ()))
        found = found or {place for email in told.emails for place in self._by_email.get(email, ())}
        if self._account is not None:
            found = {place for place in found if place.account_id in self._homes}
            found = found or self._by_name.get(search_text(label), set())
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[Place]]:
        known = positions_by_key(self._tx, self._profile)
        return {key: [_place(*seat) for seat in seats] for key, seats in known.items()}

    @cached_property
    def _by_email(self) -> Mapping[str, Sequence[Place]]:
        known = everybody_by_address(self._tx)
        return {email: [Place(*place) for place in places] for email, places in known.items()}

    @cached_property
    def _homes(self) -> frozenset[str]:
        named = self._account or ""
        by_id = get_account(self._tx, named) if is_id(named) else None
        return frozenset({each.id for each in accounts_named(self._tx, named)} | ({by_id.id} if by_id else set()))

    @cached_property
    def _by_name(self) -> dict[str, set[Place]]:
        found: dict[str, set[Place]] = {}
        for home in self._homes:
            for row in list_people(self._tx, home, When()).rows:
                place = _place(home, row.person_id, row.position_id)
                found.setdefault(search_text(row.name or row.title or ""), set()).add(place)
        return found


def _placed_by(row: RowChange) -> Place | None:
    """Whom the row itself brings or changes."""
    for change in reversed(row.all_changes):
        entity = change.entity
        if isinstance(entity, Position):
            return _place(entity.account_id, entity.person_id, entity.id)
    return None


def _place(account_id: str, person_id: str | None, position_id: str) -> Place:
    return Place(account_id, person_id or position_id, person_id is None)


def _words_of(tx: Transaction, profile: str) -> dict[str, dict[str, str]]:
    """The words of files by field: everybody's, and over them those of the system that wrote the file."""
    system = next((each for each in _SYSTEMS if profile.startswith(each)), "any")
    return {
        field: {**by_system.get("any", {}), **by_system.get(system, {})}
        for field, by_system in import_words(tx).items()
    }
