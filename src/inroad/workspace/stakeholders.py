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
    deal. A value of None says that nobody knows it any more. `seen` is what its author saw held of some of these fields
    (None: nothing) on the day of which they speak; where something else is held by now they are asked which it shall
    be.
    """

    subject_id: str
    values: Mapping[str, Any]
    context_id: str | None = None
    seen: Mapping[str, Any] = field(default_factory=dict)


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
    answer for one step of the decision. `Conflict` where another value is held than was seen. All of it
    is recorded or nothing.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    if statement.confirmation is Confirmation.DISPUTED:
        raise Invalid("to doubt a value, say which one is meant: dispute it", field="confirmation")
    asserting = Asserting(tx, account.id, _day(tx, on))
    meant = _meant(tx, account.id, asserting, judged)
    _refuse_clashes(tx, asserting, meant)
    tx.begin(Act(verb="assess", summary=_told(each.subject for each in meant), as_of=on))
    for each in meant:
        if each.value is None:
            asserting.clear(each.subject, each.field, each.context_id)
        else:
            asserting.say(each.subject, each.field, each.value, statement, each.context_id)
    asserting.finish()
    return asserting.recorded


def stand_by(tx: Transaction, account_id: str, meant: Judged, statement: Statement) -> list[Assessment]:
    """Say that values still hold ("still true?"), or that they do not: `meant` holds each value as it is seen.

    Raises `Conflict` where another one is held by now: nobody confirms what they have not seen.
    """
    account = access_account(tx, account_id, to=Access.EDIT)
    asserting = Asserting(tx, account.id, tx.today)
    values = _meant(tx, account.id, asserting, [meant])
    unsaid = [each.field for each in values if each.value is None]
    if unsaid:
        raise Invalid(f"nothing is held of {', '.join(unsaid)} that could be confirmed or doubted", field=unsaid[0])
    seen = show_stakeholder(tx, account.id, values[0].subject.id, When(), meant.context_id).values
    clashes = {
        each.field: {"mine": each.value, "theirs": _value(seen, each.field), "base": each.value}
        for each in values
        if _value(seen, each.field) != each.value
    }
    if clashes:
        raise Conflict(f"somebody changed {', '.join(clashes)} meanwhile", fields=clashes)
    verb = "dispute" if statement.confirmation is Confirmation.DISPUTED else "confirm"
    tx.begin(Act(verb=verb, summary=_told(each.subject for each in values)))
    for each in values:
        asserting.say(each.subject, each.field, each.value, statement, seen[each.field].context_id)
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
    return [each for each in told if _is_of(each, account_id)]


_UNSEEN = object()


@dataclass(frozen=True, slots=True)
class _Meant:
    """One value that shall be said: of whom (and by which id they were named), in which deal, and what was seen."""

    named: str
    subject: Subject
    field: str
    value: object
    context_id: str | None
    seen: object


def _meant(tx: Transaction, account_id: str, asserting: Asserting, judged: Sequence[Judged]) -> list[_Meant]:
    """Whom each value is about, checked that it can be said of them, as what was seen of it could."""
    meant: list[_Meant] = []
    for each in judged:
        subject = find_subject(tx, account_id, each.subject_id, to=Access.EDIT)
        if each.context_id is not None:
            _deal(tx, account_id, each.context_id, to=Access.EDIT)
        strange = [name for name in each.seen if name not in each.values]
        if strange:
            raise Invalid(f"nothing is said of {', '.join(strange)}, which is named as seen", field=strange[0])
        for name, value in each.values.items():
            asserting.require_sense(subject, name)
            said, seen = (
                side if side is None or side is _UNSEEN else checked(asserting.field(name), side)
                for side in (value, each.seen.get(name, _UNSEEN))
            )
            meant.append(_Meant(each.subject_id, subject, name, said, each.context_id, seen))
    if not meant:
        raise Invalid("nothing is said of anybody", field="values")
    return meant


def _refuse_clashes(tx: Transaction, asserting: Asserting, meant: Sequence[_Meant]) -> None:
    """Raise `Conflict` where another value is held than its author saw, and not the one that they want: all at once."""
    seen = [each for each in meant if each.seen is not _UNSEEN]
    told = assessments_about(tx, list(dict.fromkeys(each.subject.id for each in seen)))
    here = [each for each in told if _is_of(each, asserting.account_id)]
    held = {deal: _held_in(here, deal, asserting.on) for deal in {each.context_id for each in seen}}
    rows: dict[str, dict[str, Any]] = {}
    for each in seen:
        theirs = _value(held[each.context_id].get(each.subject.id, {}), each.field)
        if theirs not in (each.seen, each.value):
            row = rows.setdefault(each.named, {"id": each.named, "label": each.subject.name, "fields": {}})
            row["fields"][each.field] = {"mine": each.value, "theirs": theirs, "base": each.seen}
    if rows:
        names = _told(each.subject for each in seen if each.named in rows)
        raise Conflict(f"somebody said something else of {names} meanwhile", rows=list(rows.values()), count=len(rows))


def _held_in(told: Iterable[Assessment], context_id: str | None, day: date) -> Judgements:
    return judgements(said_on([each for each in told if each.context_id in {None, context_id}], day))


def _is_of(said: Assessment, account_id: str) -> bool:
    """Whether a statement counts in an account: said there, or of a person as such."""
    return is_field(said.field) and (said.account_id == account_id or _is_profile(said.field))


def _value(held: Mapping[str, Held], name: str) -> object:
    return held[name].value if name in held else None


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
