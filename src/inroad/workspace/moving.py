"""Where people stand: under which superior, on the map or off it; one or several in one act."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inroad.model.errors import BossCycle, Invalid
from inroad.model.person import LineKind, Position
from inroad.orgchart.tree import would_cycle
from inroad.storage.people import lines_from
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.access import Access, access_position
from inroad.workspace.lines import called, end_line, line_to, require_held, told
from inroad.workspace.superiors import superiors_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Which superior (None: nobody is above) along which line from which day (today)."""

    manager_id: str | None
    line: LineKind = LineKind.SOLID
    on: date | None = None


def move_positions(tx: Transaction, account_id: str, position_ids: Sequence[str], move: Move) -> list[Position]:
    """Give positions another superior (or none). A solid line replaces the old one; a dotted one adds.

    Who was taken off the map comes back on it with a superior. Raises `BossCycle` when the new superior reports to one
    of them, directly or through others; then nobody is moved.
    """
    positions = _several(tx, account_id, position_ids)
    day = move.on or tx.today
    manager = None
    if move.manager_id is not None:
        manager = access_position(tx, account_id, move.manager_id, to=Access.EDIT)
        require_held(manager, day)
        _refuse_cycles(tx, positions, manager, move.line)
    for position in positions:
        require_held(position, day)
    tx.begin(Act(verb="move_position", summary=told(tx, positions), as_of=day))
    return [_moved(tx, position, move, day) for position in positions]


def unmap_positions(
    tx: Transaction, account_id: str, position_ids: Sequence[str], *, below: bool = False
) -> list[Position]:
    """Take positions off the map, with `below` everybody under them too. Nothing is deleted, no line ends."""
    positions = _several(tx, account_id, position_ids)
    if below:
        ids = _with_everybody_below(tx, account_id, [each.id for each in positions])
        positions = [access_position(tx, account_id, each, to=Access.EDIT) for each in ids]
    tx.begin(Act(verb="unmap_position", summary=told(tx, positions)))
    return [_on_the_map(tx, each, mapped=False) for each in positions]


def remap_positions(tx: Transaction, account_id: str, position_ids: Sequence[str]) -> list[Position]:
    """Put positions back on the map, where their lines say."""
    positions = _several(tx, account_id, position_ids)
    tx.begin(Act(verb="remap_position", summary=told(tx, positions)))
    return [_on_the_map(tx, each, mapped=True) for each in positions]


def end_dotted(
    tx: Transaction, account_id: str, position_id: str, *, manager_id: str, on: date | None = None
) -> Position:
    """End the dotted line to a further superior."""
    position = access_position(tx, account_id, position_id, to=Access.EDIT)
    manager = access_position(tx, account_id, manager_id, to=Access.EDIT)
    day = on or tx.today
    present = [
        line
        for line in lines_from(tx, account_id, position.id)
        if line.line is LineKind.DOTTED and line.manager_id == manager.id and line.valid_to is None
    ]
    if not present:
        raise Invalid(f"there is no dotted line to {called(tx, manager)}", field="manager_id")
    tx.begin(Act(verb="end_dotted", summary=told(tx, [position]), as_of=day))
    for line in present:
        end_line(tx, line, on=day)
    return position


def _several(tx: Transaction, account_id: str, position_ids: Sequence[str]) -> list[Position]:
    """The positions, each once, in the order given."""
    if not position_ids:
        raise Invalid("say who is meant: at least one position", field="position_ids")
    return [access_position(tx, account_id, each, to=Access.EDIT) for each in dict.fromkeys(position_ids)]


def _moved(tx: Transaction, position: Position, move: Move, day: date) -> Position:
    present = [each for each in lines_from(tx, position.account_id, position.id) if each.valid_to is None]
    if not any(each.manager_id == move.manager_id and each.line is move.line for each in present):
        if move.line is LineKind.SOLID:
            for old in (each for each in present if each.line is LineKind.SOLID):
                end_line(tx, old, on=day)
        if move.manager_id is not None:
            tx.save(line_to(tx, position, move.manager_id, kind=move.line, on=day))
    return position if move.manager_id is None else _on_the_map(tx, position, mapped=True)


def _on_the_map(tx: Transaction, position: Position, *, mapped: bool) -> Position:
    return tx.save(position.with_values(mapped=mapped), before=position)


def _with_everybody_below(tx: Transaction, account_id: str, position_ids: Iterable[str]) -> list[str]:
    reports: dict[str, list[str]] = defaultdict(list)
    for report, manager in superiors_in(tx, account_id).items():
        reports[manager].append(report)
    found = dict.fromkeys(position_ids)
    waiting = list(found)
    for each in waiting:  # grows while it is gone through
        below = [report for report in reports[each] if report not in found]
        found.update(dict.fromkeys(below))
        waiting += below
    return list(found)


def _refuse_cycles(tx: Transaction, positions: Sequence[Position], manager: Position, kind: LineKind) -> None:
    above = superiors_in(tx, manager.account_id)
    for position in positions:
        if position.id == manager.id:
            raise BossCycle("nobody reports to themselves", says="own_boss", path=[position.id])
        if kind is LineKind.DOTTED:
            continue
        path = would_cycle(above, position.id, manager.id)
        if path is not None:
            raise BossCycle(
                "the new superior reports to this position, directly or through others; draw a dotted line instead",
                says="circle",
                path=list(path),
            )
