"""Who sits where in an account on a day, read in one go: the hot path of every map and list.

The statements are built once; a row is a tuple, not an entity, because a map reads thousands and keeps none.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, and_, bindparam, or_, select

from inroad.model.assessment import Confirmation
from inroad.model.graph import AccountGraph
from inroad.model.person import Function, LineKind, PositionStatus, Seat, Seniority
from inroad.storage.statement_tables import assessment
from inroad.storage.tables import changeset, division, person, position, reporting_line
from inroad.storage.transaction import Transaction


class Seated(NamedTuple):
    """A position on a day with its person (None for a placeholder) and its primary superior's position."""

    position_id: str
    person_id: str | None
    seat: Seat
    title: str | None
    division_id: str | None
    seniority: Seniority
    seniority_confidence: float | None
    function: Function
    function_confidence: float | None
    status: PositionStatus
    mapped: bool
    grade: str | None
    location: str | None
    headcount: float | None
    valid_from: date | None
    valid_to: date | None
    note: str | None
    source: str | None
    source_line: int | None
    created: int
    version: int
    name: str | None
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    urls: tuple[str, ...]
    person_version: int | None
    manager_id: str | None
    line_version: int | None


class Confirmed(NamedTuple):
    """That somebody stood by a value of a position, of its holder or of the line to its superior, and when."""

    subject_id: str
    field: str
    value: Any
    asserted_on: date
    confirmed_on: date


def _valid(table: Table) -> ColumnElement[bool]:
    return and_(
        or_(table.c.valid_from.is_(None), table.c.valid_from <= bindparam("day")),
        or_(table.c.valid_to.is_(None), table.c.valid_to > bindparam("day")),
    )


def _of_account(table: Table) -> ColumnElement[bool]:
    return and_(table.c.workspace_id == bindparam("workspace"), table.c.account_id == bindparam("account"))


_OF_POSITION = (
    "id", "person_id", "seat", "title", "division_id", "seniority", "seniority_confidence", "function",
    "function_confidence", "status", "mapped", "grade", "location", "headcount", "valid_from", "valid_to", "note",
    "source", "source_line", "created", "version",
)  # fmt: skip
_OF_PERSON = ("name", "emails", "phones", "urls")
_SEATED = (
    select(
        *[position.c[name] for name in _OF_POSITION],
        *[person.c[name] for name in _OF_PERSON],
        person.c.version,
        reporting_line.c.manager_id,
        reporting_line.c.version,
    )
    .outerjoin(person, and_(person.c.workspace_id == position.c.workspace_id, person.c.id == position.c.person_id))
    .outerjoin(
        reporting_line,
        and_(
            reporting_line.c.workspace_id == position.c.workspace_id,
            reporting_line.c.account_id == position.c.account_id,
            reporting_line.c.position_id == position.c.id,
            reporting_line.c.line == LineKind.SOLID,
            _valid(reporting_line),
        ),
    )
    .where(_of_account(position), _valid(position))
    .order_by(position.c.id)
)
_DOTTED = (
    select(reporting_line.c.position_id, reporting_line.c.manager_id)
    .where(_of_account(reporting_line), reporting_line.c.line == LineKind.DOTTED, _valid(reporting_line))
    .order_by(reporting_line.c.position_id, reporting_line.c.id)
)
_FORMER = (
    select(position.c.person_id, position.c.seniority)
    .where(
        _of_account(position),
        position.c.person_id.is_not(None),
        position.c.valid_to > bindparam("since"),
        position.c.valid_to <= bindparam("day"),
    )
    .order_by(position.c.valid_to, position.c.id)
)
_CONFIRMED = select(
    assessment.c.subject_id, assessment.c.field, assessment.c.value, assessment.c.asserted_on, assessment.c.confirmed_on
).where(
    _of_account(assessment),
    assessment.c.confirmation == Confirmation.CONFIRMED,
    assessment.c.field.in_(Seated._fields),
    assessment.c.asserted_on <= bindparam("day"),
    _valid(assessment),
)
_ENDS = select(reporting_line.c.id, reporting_line.c.position_id).where(
    _of_account(reporting_line), reporting_line.c.id.in_(bindparam("ids", expanding=True))
)
_ACTS = select(changeset.c.seq, changeset.c.verb, changeset.c.as_of, changeset.c.recorded_at).where(
    changeset.c.workspace_id == bindparam("workspace"), changeset.c.seq.in_(bindparam("seqs", expanding=True))
)
_ACTS_AT_ONCE = 500
_DIVISIONS = select(division.c.id, division.c.name, division.c.parent_id).where(_of_account(division))


def read_seated(tx: Transaction, account_id: str, day: date) -> list[Seated]:
    """Every position held on the day, in the order of recording."""
    rows: dict[str, Seated] = {}
    for row in tx.connection.execute(_SEATED, _named(tx, account_id, day=day)).all():
        rows.setdefault(row[0], Seated._make(row))
    return list(rows.values())


def seated_in(graph: AccountGraph) -> list[Seated]:
    """The same of an account's graph, which holds one state already."""
    lines = {line.position_id: line for line in graph.lines.values() if line.line is LineKind.SOLID}
    nobody: tuple[Any, ...] = (None, (), (), (), None)
    rows = []
    for held in graph.positions.values():
        holder = graph.persons.get(held.person_id or "")
        who = nobody if holder is None else (*(getattr(holder, name) for name in _OF_PERSON), holder.version)
        line = lines.get(held.id)
        above = (None, None) if line is None else (line.manager_id, line.version)
        rows.append(Seated._make((*(getattr(held, name) for name in _OF_POSITION), *who, *above)))
    return rows


def read_dotted(tx: Transaction, account_id: str, day: date) -> dict[str, tuple[str, ...]]:
    """Further superiors on the day by position."""
    return _grouped(map(tuple, tx.connection.execute(_DOTTED, _named(tx, account_id, day=day))))


def dotted_in(graph: AccountGraph) -> dict[str, tuple[str, ...]]:
    """The same of an account's graph."""
    lines = (line for line in graph.lines.values() if line.line is LineKind.DOTTED)
    return _grouped((line.position_id, line.manager_id) for line in lines)


def read_former(tx: Transaction, account_id: str, *, since: date, day: date) -> dict[str, Seniority]:
    """How high people stood in the last position they gave up between two days, by person."""
    rows = tx.connection.execute(_FORMER, _named(tx, account_id, since=since, day=day))
    return dict(map(tuple, rows))


def former_in(graph: AccountGraph, *, since: date, day: date) -> dict[str, Seniority]:
    """The same of an account's graph of all days."""
    ended = [(p.valid_to, p.id, p) for p in graph.positions.values() if p.valid_to and since < p.valid_to <= day]
    return {p.person_id: p.seniority for *_, p in sorted(ended) if p.person_id is not None}


def read_confirmed(tx: Transaction, account_id: str, day: date) -> list[Confirmed]:
    """What somebody stood by, as of the day; what is said of a line stands under the position that reports along it."""
    asked = _named(tx, account_id, day=day)
    said = [Confirmed._make(row) for row in tx.connection.execute(_CONFIRMED, asked)]
    lines = [each.subject_id for each in said if each.field == "manager_id"]
    ends = dict(map(tuple, tx.connection.execute(_ENDS, {**asked, "ids": lines}))) if lines else {}
    return [each._replace(subject_id=ends.get(each.subject_id, each.subject_id)) for each in said]


def confirmed_in(graph: AccountGraph) -> list[Confirmed]:
    """The same of an account's graph."""
    ends = {line.id: line.position_id for line in graph.lines.values()}
    return [
        Confirmed(
            ends.get(each.subject_id, each.subject_id), each.field, each.value, each.asserted_on, each.confirmed_on
        )
        for each in graph.assessments.values()
        if each.confirmed_on is not None
    ]


def read_days_of(tx: Transaction, seqs: Iterable[int]) -> Mapping[int, date]:
    """How fresh what a changeset recorded was: the day a file describes, else that of the act; an undo says nothing."""
    wanted = sorted(set(seqs))
    days: dict[int, date] = {}
    for start in range(0, len(wanted), _ACTS_AT_ONCE):
        asked = {"workspace": tx.workspace_id, "seqs": wanted[start : start + _ACTS_AT_ONCE]}
        for seq, verb, as_of, recorded_at in tx.connection.execute(_ACTS, asked):
            if verb != "undo":
                days[seq] = as_of if verb == "import" and as_of is not None else recorded_at.date()
    return days


def read_divisions(tx: Transaction, account_id: str) -> dict[str, tuple[str, str | None]]:
    """Every division's name and parent, by id."""
    rows = tx.connection.execute(_DIVISIONS, _named(tx, account_id))
    return {division_id: (name, parent_id) for division_id, name, parent_id in rows}


def _named(tx: Transaction, account_id: str, **days: date) -> dict[str, Any]:
    return {"workspace": tx.workspace_id, "account": account_id, **days}


def _grouped(pairs: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for position_id, manager_id in pairs:
        found[position_id] = (*found.get(position_id, ()), manager_id)
    return found
