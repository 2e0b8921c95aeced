"""Reading an account as a graph: as it is, on a day, or as it was known."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select

from inroad.model.account import Account, Division
from inroad.model.assessment import Assessment
from inroad.model.entity import Entity
from inroad.model.graph import AccountGraph
from inroad.model.person import Person, Position, ReportingLine
from inroad.storage.changes import as_known, persons_as_known
from inroad.storage.entities import KEPT
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


def _seats(tx: Transaction, account: Account, *, on: date | None = None) -> list[Entity]:
    found: list[Entity] = [account, *_read(tx, "division", division.c.account_id == account.id)]
    found += _read(tx, "position", and_(position.c.account_id == account.id, *_valid(position, on)))
    found += _read(tx, "reporting_line", and_(reporting_line.c.account_id == account.id, *_valid(reporting_line, on)))
    said = [] if on is None else [assessment.c.asserted_on <= on, *_valid(assessment, on)]
    return found + _read(tx, "assessment", and_(assessment.c.account_id == account.id, *said))


def _holders(tx: Transaction, account: Account, *, on: date | None) -> list[Entity]:
    held = select(position.c.person_id).where(
        position.c.workspace_id == tx.workspace_id,
        position.c.account_id == account.id,
        position.c.person_id.is_not(None),
        *_valid(position, on),
    )
    return _read(tx, "person", person.c.id.in_(held))


def _read(tx: Transaction, kind: str, where: ColumnElement[bool]) -> list[Entity]:
    kept = KEPT[kind]
    query: Select[Any] = select(*kept.columns).where(kept.table.c.workspace_id == tx.workspace_id, where)
    return [kept.entity(row) for row in tx.connection.execute(query.order_by(kept.table.c.id))]


def _valid(table: Table, on: date | None) -> list[ColumnElement[bool]]:
    if on is None:
        return []
    return [
        or_(table.c.valid_from.is_(None), table.c.valid_from <= on),
        or_(table.c.valid_to.is_(None), table.c.valid_to > on),
    ]


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
