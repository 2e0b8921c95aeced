"""Reading an account as a graph: as it is, on a day, or as it was known."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Table, bindparam, func, or_, select

from inroad.model.account import Account, Division
from inroad.model.assessment import Assessment
from inroad.model.entity import Entity
from inroad.model.graph import AccountGraph
from inroad.model.person import Person, Position, ReportingLine
from inroad.storage.changes import as_known, persons_as_known
from inroad.storage.entities import KEPT
from inroad.storage.prepared import Prepared
from inroad.storage.statement_tables import assessment
from inroad.storage.tables import division, person, position, reporting_line
from inroad.storage.transaction import Transaction


def load_graph(tx: Transaction, account: Account, *, on: date | None = None, seq: int | None = None) -> AccountGraph:
    """The whole account; with `on` only what was true that day; with `seq` as it was recorded right after it."""
    if seq is not None:
        known = as_known(tx, root_id=account.id, seq=seq, present=_seats(tx, account))
        held = {entity.person_id for entity in known.values() if isinstance(entity, Position) and entity.person_id}
        known |= persons_as_known(tx, sorted(held), seq=seq)
        graph = _assemble(account, [known[key] for key in sorted(known)])
        return graph if on is None else graph.on(on)
    return _assemble(account, [*_seats(tx, account, on=on), *_holders(tx, account, on=on)])


def has_positions(tx: Transaction, account_id: str) -> bool:
    """Whether anybody was ever seen in an account, or a seat that is open."""
    return bool(_ANYBODY.rows(tx.connection, {"workspace": tx.workspace_id, "account": account_id}))


def _seats(tx: Transaction, account: Account, *, on: date | None = None) -> list[Entity]:
    kinds = ("division", "position", "reporting_line", "assessment")
    return [account, *(entity for kind in kinds for entity in _read(tx, account, kind, on))]


def _holders(tx: Transaction, account: Account, *, on: date | None) -> list[Entity]:
    return _read(tx, account, "person", on)


def _read(tx: Transaction, account: Account, kind: str, on: date | None) -> list[Entity]:
    asked = {"workspace": tx.workspace_id, "account": account.id, "on": on}
    rows = (_OF_ALWAYS if on is None else _OF_A_DAY)[kind].rows(tx.connection, asked)
    return list(map(KEPT[kind].entity, rows))


def _queries(*, of_a_day: bool) -> dict[str, Prepared]:
    """By kind how what is part of an account is read: built once, for an import asks for thousands of accounts."""
    day = bindparam("on", type_=Date())

    def valid(table: Table) -> list[ColumnElement[bool]]:
        since, until = table.c.valid_from, table.c.valid_to
        return [or_(since.is_(None), since <= day), or_(until.is_(None), until > day)] if of_a_day else []

    held = select(position.c.person_id).where(*_in_account(position), position.c.person_id.is_not(None))
    stated = [assessment.c.asserted_on <= day] if of_a_day else []
    wanted: dict[str, list[ColumnElement[bool]]] = {
        "division": _in_account(division),
        "position": [*_in_account(position), *valid(position)],
        "reporting_line": [*_in_account(reporting_line), *valid(reporting_line)],
        "assessment": [*_in_account(assessment), *stated, *valid(assessment)],
        "person": [person.c.workspace_id == _WORKSPACE, person.c.id.in_(held.where(*valid(position)))],
    }
    queries = {kind: select(*KEPT[kind].columns).where(*where) for kind, where in wanted.items()}
    return {kind: Prepared(query.order_by(KEPT[kind].table.c.id)) for kind, query in queries.items()}


def _in_account(table: Table) -> list[ColumnElement[bool]]:
    return [table.c.workspace_id == _WORKSPACE, table.c.account_id == bindparam("account")]


_WORKSPACE: ColumnElement[str] = bindparam("workspace")
_OF_ALWAYS, _OF_A_DAY = _queries(of_a_day=False), _queries(of_a_day=True)
_ANYBODY = Prepared(select(position.c.id).where(*_in_account(position)).limit(1))


def _assemble(account: Account, entities: Any) -> AccountGraph:
    sorted_out: dict[type[Entity], dict[str, Any]] = {
        cls: {} for cls in (Account, Division, Person, Position, ReportingLine, Assessment)
    }
    for entity in entities:
        sorted_out[type(entity)][entity.id] = entity
    known = sorted_out[Account].get(account.id, account)
    positions = sorted_out[Position]
    return AccountGraph(
        account=known,
        divisions=sorted_out[Division],
        persons=sorted_out[Person],
        positions=positions,
        lines={
            key: line
            for key, line in sorted_out[ReportingLine].items()
            if line.position_id in positions and line.manager_id in positions
        },
        assessments=sorted_out[Assessment],
    )


def dates_of(tx: Transaction, account_id: str) -> list[tuple[date, str, int]]:
    """Days on which something became true or ceased: (day, what began or ended, how often), in order."""
    marks: list[tuple[date, str, int]] = []
    for table, began, ended in ((position, "began", "ended"), (reporting_line, "line_began", "line_ended")):
        for column, what in ((table.c.valid_from, began), (table.c.valid_to, ended)):
            query = (
                select(column, func.count())
                .where(table.c.workspace_id == tx.workspace_id, table.c.account_id == account_id, column.is_not(None))
                .group_by(column)
            )
            marks += [(day, what, int(count)) for day, count in tx.connection.execute(query)]
    return sorted(marks)
