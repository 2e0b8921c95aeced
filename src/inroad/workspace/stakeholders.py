"""Stakeholders: what is held of the people of an account or a deal, and saying, standing by, doubting, clearing it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inroad.model.assessment import Assessment, Confirmation
from inroad.model.errors import Conflict, Invalid
from inroad.model.fields import FIELDS, Scope, checked, is_field
from inroad.model.judgement import Held, Judgements, judgements, said_on
from inroad.model.opportunity import Opportunity
from inroad.storage.assessments import assessments_about
from inroad.storage.changesets import member_names
from inroad.storage.judgements import said_about, said_in, statements_in
from inroad.storage.people import guests_in
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_account, access_in_account
from inroad.workspace.asserting import Asserting, Subject, find_subject
from inroad.workspace.assessments import Statement
from inroad.workspace.moments import Point, point_of
from inroad.workspace.roster import Roster, RosterRow, When, list_people

_NAMED_IN_HISTORY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What somebody says of one subject: values by field, in a deal or of the account as a whole.

    The subject is a person's id, or a position's: a filled one means its holder. For the fields of deals it is the
    deal. A value of None says that nobody knows it any more.
    """

    subject_id: str
    values: Mapping[str, Any]
    context_id: str | None = None


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """One seat on a day with what is held of whoever sits there (of the seat itself, while nobody is known)."""

    row: RosterRow
    values: Mapping[str, Held]

    @property
    def subject_id(self) -> str:
        """Of whom it is held."""
        return self.row.person_id or self.row.position_id


@dataclass(frozen=True, slots=True)
class Stakeholders:
    """Everybody in an account on a day, as they stand to it or to one of its deals; `held` is what is held of anybody.

    That includes deals and those who are no longer there.
    """

    roster: Roster
    opportunity: Opportunity | None
    rows: Sequence[Stakeholder]
    held: Judgements


@dataclass(frozen=True, slots=True)
class Portrayed:
    """What is held of one subject on a day, and by field every statement about it, past ones too, the newest first."""

    subject: Subject
    day: date
    values: Mapping[str, Held]
    statements: Mapping[str, Sequence[Assessment]]
    authors: Mapping[str, str] = field(default_factory=dict)


def list_stakeholders(tx: Transaction, account_id: str, when: When, opportunity_id: str | None = None) -> Stakeholders:
    """Everybody in an account on a day with what is held of them: in a deal, where one is named, else in the account.

    What is not said in the deal is what is said of the account.
    """
    account = access_account(tx, account_id, to=Access.READ)
    deal = None if opportunity_id is None else _deal(tx, account.id, opportunity_id, to=Access.READ)
    key = ("stakeholders", account.id, when, opportunity_id)
    return tx.once(key, lambda: _read_stakeholders(tx, account.id, when, deal), lambda found: found.rows)


def _read_stakeholders(tx: Transaction, account_id: str, when: When, deal: Opportunity | None) -> Stakeholders:
    roster = list_people(tx, account_id, when)
    point = point_of(tx, when)
    found = read_judgements(tx, account_id, point, None if deal is None else deal.id)
    rows = [Stakeholder(row, found.get(row.person_id or row.position_id, {})) for row in roster.rows]
    return Stakeholders(roster, deal, rows, found)


def read_judgements(tx: Transaction, account_id: str, point: Point, opportunity_id: str | None = None) -> Judgements:
    """What is held at a point of the subjects of an account, by subject and field; profiles come from everywhere."""
    access_account(tx, account_id, to=Access.READ)
    if opportunity_id is not None:
        _deal(tx, account_id, opportunity_id, to=Access.READ)
    guests = guests_in(tx, account_id)
    if point.seq is None:
        said = said_in(tx, account_id, day=point.day, context_id=opportunity_id)
        said += [each for each in said_about(tx, guests, day=point.day) if _is_profile(each.field)] if guests else []
    else:
        contexts = {None, opportunity_id}
        told = [each for each in statements_in(tx, account_id, seq=point.seq) if each.context_id in contexts]
        for home in set(guests.values()):
            abroad = statements_in(tx, home, seq=point.seq)
            told += [each for each in abroad if each.subject_id in guests and _is_profile(each.field)]
        said = said_on(told, point.day)
    return judgements(each for each in said if is_field(each.field))


def show_stakeholder(
    tx: Transaction, account_id: str, subject_id: str, when: When, opportunity_id: str | None = None
) -> Portrayed:
    """All that is held of one subject on a day, with every statement about it.

    The subject is a person (by an id of theirs or of their position), an open seat, or a deal of the account.
    """
    account = access_account(tx, account_id, to=Access.READ)
    if opportunity_id is not None:
        _deal(tx, account.id, opportunity_id, to=Access.READ)
    subject = find_subject(tx, account.id, subject_id, to=Access.READ)
    point = point_of(tx, when)
    told = _statements(tx, account.id, subject, point.seq)
    meant = [each for each in told if each.context_id in {None, opportunity_id}]
    values = judgements(said_on(meant, point.day)).get(subject.id, {})
    by_field: dict[str, list[Assessment]] = {}
    for each in sorted(meant, key=lambda said: (said.said_by(point.day), said.version, said.id), reverse=True):
        if each.asserted_on <= point.day:
            by_field.setdefault(each.field, []).append(each)
    return Portrayed(subject, point.day, values, by_field, member_names(tx))


def assess(
    tx: Transaction, account_id: str, judged: Sequence[Judged], statement: Statement, *, on: date | None = None
) -> list[Assessment]:
    """Say something of stakeholders, people or deals of an account, all of it on one ground and as of one day (today).

    Raises `Invalid` for a field or a value that does not exist, and for a day to come; `TwoAccountable` where two would
    answer for one step of the decision. All of it is recorded or nothing.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    if statement.confirmation is Confirmation.DISPUTED:
        raise Invalid("to doubt a value, say which one is meant: dispute it", field="confirmation")
    asserting = Asserting(tx, account.id, _day(tx, on))
    meant = _meant(tx, account.id, asserting, judged)
    tx.begin(Act(verb="assess", summary=_told(subject for subject, *_ in meant), as_of=on))
    for subject, name, value, context_id in meant:
        if value is None:
            asserting.clear(subject, name, context_id)
        else:
            asserting.say(subject, name, value, statement, context_id)
    asserting.finish()
    return asserting.recorded


def stand_by(tx: Transaction, account_id: str, meant: Judged, statement: Statement) -> list[Assessment]:
    """Say that values still hold ("still true?"), or that they do not: `meant` holds each value as it is seen.

    Raises `Conflict` where another one is held by now: nobody confirms what they have not seen.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    asserting = Asserting(tx, account.id, tx.today)
    values = _meant(tx, account.id, asserting, [meant])
    unsaid = [name for _, name, value, _ in values if value is None]
    if unsaid:
        raise Invalid(f"nothing is held of {', '.join(unsaid)} that could be confirmed or doubted", field=unsaid[0])
    seen = show_stakeholder(tx, account.id, values[0][0].id, When(), meant.context_id).values
    clashes = {
        name: {"mine": value, "theirs": seen[name].value if name in seen else None, "base": value}
        for _, name, value, _ in values
        if name not in seen or seen[name].value != value
    }
    if clashes:
        raise Conflict(f"somebody changed {', '.join(clashes)} meanwhile", fields=clashes)
    verb = "dispute" if statement.confirmation is Confirmation.DISPUTED else "confirm"
    tx.begin(Act(verb=verb, summary=_told(subject for subject, *_ in values)))
    for subject, name, value, _ in values:
        asserting.say(subject, name, value, statement, seen[name].context_id)
    asserting.finish()
    return asserting.recorded


def _is_profile(field: str) -> bool:
    return field in FIELDS and FIELDS[field].scope is Scope.PROFILE


def _statements(tx: Transaction, account_id: str, subject: Subject, seq: int | None) -> list[Assessment]:
    """Every judgement of a subject: as a stakeholder here, and as a person anywhere."""
    if seq is None:
        told = assessments_about(tx, [subject.id])
    else:
        homes = {account_id, subject.home}
        told = [each for home in homes for each in statements_in(tx, home, seq=seq) if each.subject_id == subject.id]
    return [
        each for each in told if is_field(each.field) and (each.account_id == account_id or _is_profile(each.field))
    ]


_Meant = tuple[Subject, str, object, str | None]


def _meant(tx: Transaction, account_id: str, asserting: Asserting, judged: Sequence[Judged]) -> list[_Meant]:
    """Whom each value is about, checked that it can be said of them: subject, field, value, deal."""
    meant: list[_Meant] = []
    for each in judged:
        subject = find_subject(tx, account_id, each.subject_id, to=Access.EDIT)
        if each.context_id is not None:
            _deal(tx, account_id, each.context_id, to=Access.EDIT)
        for name, value in each.values.items():
            asserting.require_sense(subject, name)
            meant.append(
                (subject, name, None if value is None else checked(asserting.field(name), value), each.context_id)
            )
    if not meant:
        raise Invalid("nothing is said of anybody", field="values")
    return meant


def _deal(tx: Transaction, account_id: str, opportunity_id: str, *, to: Access) -> Opportunity:
    return access_in_account(tx, account_id, Opportunity, opportunity_id, to=to)


def _day(tx: Transaction, on: date | None) -> date:
    if on is not None and on > tx.today:
        raise Invalid(f"{on} has not come yet; say what is so today", field="on")
    return on or tx.today


def _told(subjects: Iterable[Subject]) -> str:
    """Whom an act is about, for the history."""
    names = list(dict.fromkeys(subject.name for subject in subjects))
    more = len(names) - _NAMED_IN_HISTORY
    return ", ".join(names[:_NAMED_IN_HISTORY]) + (f" + {more}" if more > 0 else "")
