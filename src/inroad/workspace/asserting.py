"""Recording what somebody says of values: the part that all verbs about stakeholders, people and deals share.

The act has begun, and its author was allowed to.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inroad.model.accountable import several_accountable
from inroad.model.assessment import Assessment, Confirmation
from inroad.model.errors import Invalid, NotFound, TwoAccountable
from inroad.model.fields import FIELDS, RACI, Field, Scope, checked, field_named
from inroad.model.opportunity import Opportunity
from inroad.model.statements import News, ended, news
from inroad.storage.assessments import assessments_about
from inroad.storage.judgements import statements_in
from inroad.storage.people import find_entity, get_person, get_position
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, absent, access_account, is_id
from inroad.workspace.assessments import Statement
from inroad.workspace.definitions import decision_steps


class About(StrEnum):
    """What something can be said of."""

    PERSON = "person"
    SEAT = "seat"
    DEAL = "deal"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom something is said of: a person, an open seat or a deal. `home` is the account in whose history they are."""

    id: str
    name: str
    about: About
    home: str


def find_subject(tx: Transaction, account_id: str, subject_id: str, *, to: Access) -> Subject:
    """Whom an id means in an account: a filled seat means its holder. `NotFound` where there is no such thing."""
    account = access_account(tx, account_id, to=to)
    if not is_id(subject_id):
        raise NotFound("there is no such stakeholder", kind="stakeholder")
    seat = get_position(tx, account.id, subject_id)
    if seat is not None and seat.person_id is None:
        return Subject(seat.id, seat.title or "", About.SEAT, account.id)
    deal = find_entity(tx, Opportunity.kind, {"account_id": account.id, "id": subject_id})
    if isinstance(deal, Opportunity):
        return Subject(deal.id, deal.name, About.DEAL, account.id)
    person = get_person(tx, subject_id if seat is None else seat.person_id or "")
    if person is None:
        raise absent(tx, subject_id, "there is no such stakeholder", kind="stakeholder")
    return Subject(person.id, person.name, About.PERSON, person.account_id)


@dataclass(slots=True)
class Asserting:
    """Records statements of one author about the stakeholders of one account, all of one day."""

    tx: Transaction
    account_id: str
    on: date
    recorded: list[Assessment] = field(default_factory=list)
    _steps: tuple[str, ...] = ()
    _parts: set[str] = field(default_factory=set)

    def field(self, name: str) -> Field:
        """The field of that name; `Invalid` says which there are."""
        if name not in FIELDS and not self._steps:
            self._steps = tuple(step.key for step in decision_steps(self.tx))
        return field_named(name, self._steps)

    def require_sense(self, about: Subject, name: str) -> None:
        """Refuse a field that nobody can say of such a subject."""
        said = self.field(name)
        if (said.scope is Scope.OPPORTUNITY) is not (about.about is About.DEAL):
            of = "of a deal" if said.scope is Scope.OPPORTUNITY else "of people"
            raise Invalid(f"{said.called} is said {of}, not of “{about.name}”", field=name)
        if said.scope is Scope.PROFILE and about.about is About.SEAT:
            raise Invalid(f"{said.called} is a person's, and nobody is known in “{about.name}”", field=name)

    def say(self, about: Subject, name: str, value: object, statement: Statement, context_id: str | None) -> None:
        """Record one statement."""
        account_id, context = self._place(about, name, context_id)
        blank = Assessment(
            id=self.tx.new_id(),
            account_id=account_id,
            subject_id=about.id,
            context_id=context,
            field=name,
            value=checked(self.field(name), value),
            author_id=self.tx.actor.member_id,
            asserted_on=self.on,
        )
        self.recorded += record(self.tx, news(assessments_about(self.tx, [about.id]), stated(blank, statement)))
        if name.startswith(RACI):
            self._parts.add(name)

    def clear(self, about: Subject, name: str, context_id: str | None) -> None:
        """Record that nobody knows a value any more from the day on, whoever has said what."""
        slot = (*self._place(about, name, context_id), name)
        told = assessments_about(self.tx, [about.id])
        meant = [each for each in told if (each.account_id, each.context_id, each.field) == slot]
        self.recorded += record(self.tx, ended(meant, self.on))

    def finish(self) -> None:
        """Refuse what would contradict itself: two who are accountable for one step."""
        for name in sorted(self._parts):
            _refuse_two_accountable(self.tx, self.account_id, name, since=self.on)

    def _place(self, about: Subject, name: str, context_id: str | None) -> tuple[str, str | None]:
        """The account and the deal in which something is said; of a person, or of a deal, it is so everywhere."""
        scope = self.field(name).scope
        account_id = about.home if scope is Scope.PROFILE else self.account_id
        return account_id, context_id if scope is Scope.STAKEHOLDER else None


def stated(blank: Assessment, statement: Statement) -> Assessment:
    """A statement about a value, made on the day that it bears, with its ground."""
    return blank.with_values(
        basis=statement.basis,
        confirmation=statement.confirmation,
        confidence=statement.confidence,
        source_kind=statement.source_kind if statement.source else None,
        source=statement.source or None,
        quote=statement.quote or None,
        confirmed_on=blank.asserted_on if statement.confirmation is Confirmation.CONFIRMED else None,
        valid_from=blank.asserted_on,
    )


def record(tx: Transaction, told: News) -> list[Assessment]:
    """Write what a new statement changes; returns what is recorded now."""
    saved = []
    for before, after in told.changed:
        if after is None:
            tx.remove(before)
        else:
            saved.append(tx.save(after, before=before))
    return saved if told.made is None else [*saved, tx.save(told.made)]


def _refuse_two_accountable(tx: Transaction, account_id: str, name: str, *, since: date) -> None:
    """Raise `TwoAccountable` where on some day from `since` on two are accountable for a step, in any deal."""
    for clash in several_accountable(statements_in(tx, account_id, field=name), since=since):
        subjects = list(clash.held)
        names = [find_subject(tx, account_id, each, to=Access.READ).name or "an open seat" for each in subjects]
        step = name.removeprefix(RACI).replace("_", " ")
        raise TwoAccountable(
            f"{' and '.join(names)} would both be accountable for {step}; exactly one is: give the other another part, "
            "or none, in the same act",
            says="two_accountable",
            field=name,
            subjects=subjects,
            names=names,
            step=step,
        )
