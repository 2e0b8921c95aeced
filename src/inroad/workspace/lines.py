"""Drawing and ending reporting lines, and naming whom an act is about: what the verbs on positions share."""

from collections.abc import Sequence
from datetime import date

from inroad.model.errors import Invalid
from inroad.model.person import LineKind, Position, ReportingLine
from inroad.storage.people import get_person
from inroad.storage.transaction import Transaction

NAMED = 3
"""So many people are named in the history's entry of an act about several."""


def told(tx: Transaction, positions: Sequence[Position]) -> str:
    """Whom an act is about, for the history: a few by name, of the others how many."""
    names = ", ".join(filter(None, [called(tx, each) for each in positions[:NAMED]]))
    more = len(positions) - NAMED
    return f"{names} +{more}" if more > 0 else names


def line_to(
    tx: Transaction, position: Position, manager_id: str, *, kind: LineKind = LineKind.SOLID, on: date | None
) -> ReportingLine:
    """A new line from a position to a superior, not saved yet."""
    return ReportingLine(
        id=tx.new_id(),
        account_id=position.account_id,
        position_id=position.id,
        manager_id=manager_id,
        line=kind,
        valid_from=on,
    )


def ended(line: ReportingLine, *, on: date) -> ReportingLine:
    """A line that ends on a day; one that would only have begun later was never true."""
    return line.with_values(valid_to=on if line.valid_from is None or line.valid_from <= on else line.valid_from)


def end_line(tx: Transaction, line: ReportingLine, *, on: date) -> None:
    """Let a line end on a day."""
    tx.save(ended(line, on=on), before=line)


def require_held(position: Position, day: date) -> None:
    """Refuse a position that is over on the day."""
    if position.valid_to is not None and position.valid_to <= day:
        raise Invalid(f"“{position.title or 'this position'}” ended on {position.valid_to}", field="manager_id")


def called(tx: Transaction, position: Position) -> str:
    """Who sits there, or what the seat is."""
    person = None if position.person_id is None else get_person(tx, position.person_id)
    return person.name if person is not None else position.title or ""
