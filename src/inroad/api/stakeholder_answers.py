"""How stakeholders are told by the API: each value with how well it is known, each statement with who made it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from inroad.model.assessment import Assessment
from inroad.model.judgement import Held
from inroad.workspace.stakeholders import Portrayed, Stakeholder, Stakeholders


class HeldValueAnswer(msgspec.Struct, frozen=True):
    """A value that is held; `on` is when somebody last stood by it, doubted it or said it.

    `opportunity_id` is the deal in which it is said, null where it is said of the account. `agree` counts the
    statements that say so, `differ` those that say something else.
    """

    value: Any
    confirmation: str
    on: date
    basis: str
    confidence: float | None
    opportunity_id: str | None
    agree: int
    differ: int


class StakeholderAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One seat with what is held of whoever sits there, by field; `subject_id` is of whom: the person or the seat."""

    subject_id: str
    position_id: str
    person_id: str | None
    name: str
    seat: str
    title: str | None
    division: str | None
    seniority: str
    manager_id: str | None
    values: dict[str, HeldValueAnswer]


class StakeholdersAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody in an account on a day, as they stand to it or to one of its deals."""

    as_of: date
    opportunity_id: str | None
    items: list[StakeholderAnswer]


class StatementAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One statement: who says so, on which ground, when, and of which days; `mine` is what the reader said."""

    id: str
    value: Any
    author: str
    mine: bool
    basis: str
    confirmation: str
    confidence: float | None
    source_kind: str | None
    source: str | None
    quote: str | None
    opportunity_id: str | None
    asserted_on: date
    confirmed_on: date | None
    valid_from: date | None
    valid_to: date | None
    version: int


class PortrayedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """All that is held of a person, an open seat or a deal (`about`), and by field every statement, newest first."""

    subject_id: str
    about: str
    name: str
    as_of: date
    values: dict[str, HeldValueAnswer]
    statements: dict[str, list[StatementAnswer]]


def held_answer(held: Held) -> HeldValueAnswer:
    """A value as the API says it."""
    return HeldValueAnswer(*held)


def stakeholders_answer(found: Stakeholders, *, known: bool = False) -> StakeholdersAnswer:
    """An account's stakeholders as the API says them; `known`: only those of whom anything is held."""
    return StakeholdersAnswer(
        as_of=found.roster.day,
        opportunity_id=None if found.opportunity is None else found.opportunity.id,
        items=[_stakeholder(each) for each in found.rows if each.values or not known],
    )


def portrayed_answer(found: Portrayed, reader: str) -> PortrayedAnswer:
    """One subject as the API says it to a member."""
    return PortrayedAnswer(
        subject_id=found.subject.id,
        about=found.subject.about,
        name=found.subject.name,
        as_of=found.day,
        values={name: held_answer(value) for name, value in found.values.items()},
        statements={
            name: [statement_answer(said, found.authors, reader) for said in some]
            for name, some in found.statements.items()
        },
    )


def statement_answer(said: Assessment, authors: Mapping[str, str], reader: str) -> StatementAnswer:
    """A statement as the API says it to a member."""
    return StatementAnswer(
        id=said.id,
        value=said.value,
        author=authors.get(said.author_id or "", ""),
        mine=said.author_id == reader,
        basis=said.basis,
        confirmation=said.confirmation,
        confidence=said.confidence,
        source_kind=said.source_kind,
        source=said.source,
        quote=said.quote,
        opportunity_id=said.context_id,
        asserted_on=said.asserted_on,
        confirmed_on=said.confirmed_on,
        valid_from=said.valid_from,
        valid_to=said.valid_to,
        version=said.version,
    )


def _stakeholder(stakeholder: Stakeholder) -> StakeholderAnswer:
    row = stakeholder.row
    return StakeholderAnswer(
        subject_id=stakeholder.subject_id,
        position_id=row.position_id,
        person_id=row.person_id,
        name=row.name,
        seat=row.seat,
        title=row.title,
        division=row.division,
        seniority=row.seniority,
        manager_id=row.manager_id,
        values={name: HeldValueAnswer(*held) for name, held in stakeholder.values.items()},
    )
