"""Drawing reporting lines while a plan is being made."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from inroad.exchange.importers.plan.posts import Terms
from inroad.exchange.importers.plan.state import AccountState
from inroad.model.person import LineKind, ReportingLine


def draw_solid(state: AccountState, position_id: str, manager_id: str, terms: Terms) -> None:
    """Let a position report to a superior: a dated snapshot ends the old line that day, others correct it in place."""
    old = state.solid_line(position_id, terms.day)
    if old is None:
        _add(state, position_id, manager_id, LineKind.SOLID, terms)
    elif old.manager_id != manager_id and (terms.day is None or old.valid_from == terms.day):
        state.set(old, {"manager_id": manager_id})
    elif old.manager_id != manager_id:
        state.set(old, {"valid_to": terms.day})
        _add(state, position_id, manager_id, LineKind.SOLID, terms)


def draw_dotted(state: AccountState, position_id: str, managers: Iterable[str], terms: Terms) -> None:
    """Add the further superiors that are not drawn yet."""
    drawn = {
        line.manager_id
        for line in state.lines.get(position_id, {}).values()
        if line.line is LineKind.DOTTED and line.valid_to is None
    }
    for manager_id in dict.fromkeys(managers):
        if manager_id != position_id and manager_id not in drawn:
            _add(state, position_id, manager_id, LineKind.DOTTED, terms)


def open_lines(state: AccountState) -> dict[str, list[ReportingLine]]:
    """The open lines that touch each position, upwards and downwards."""
    touching: dict[str, list[ReportingLine]] = defaultdict(list)
    for line in (line for lines in state.lines.values() for line in lines.values() if line.valid_to is None):
        touching[line.position_id].append(line)
        touching[line.manager_id].append(line)
    return touching


def end_lines(state: AccountState, lines: Iterable[ReportingLine], terms: Terms) -> None:
    """End lines on the day of the snapshot, where they have not been ended meanwhile."""
    for line in lines:
        if state.lines[line.position_id][line.id].valid_to is None:
            since = line.valid_from
            until = terms.day if since is None or terms.day is None or since <= terms.day else since
            state.set(line, {"valid_to": until})


def succeed(state: AccountState, successors: Mapping[str, str], terms: Terms) -> None:
    """Move open lines from a superior's former post to the new one, where the file itself did not."""
    for line in [line for lines in state.lines.values() for line in lines.values()]:
        successor = successors.get(line.manager_id)
        if successor is not None and line.valid_to is None and line.position_id not in successors:
            if line.line is LineKind.SOLID:
                draw_solid(state, line.position_id, successor, terms)
            else:
                state.set(line, {"valid_to": terms.day})
                draw_dotted(state, line.position_id, [successor], terms)


def without_cycles(wanted: Mapping[str, str], present: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The wanted lines (position → superior) without those that would close a circle with each other or the present.

    A position whose wanted line is dropped keeps its present one. Returns the lines to be drawn and the positions
    whose wanted line was dropped.
    """
    chosen = {**present, **wanted}
    dropped: list[str] = []
    settled: set[str] = set()
    for start in wanted:
        while circle := _circle_above(start, chosen, settled):
            cut = next((post for post in circle if chosen[post] != present.get(post)), None)
            if cut is None:  # a circle that was drawn before
                chosen.pop(circle[0])
                continue
            dropped.append(cut)
            chosen.pop(cut)
            if cut in present:
                chosen[cut] = present[cut]
    return {position: chosen[position] for position in wanted if position in chosen}, dropped


def _circle_above(start: str, chosen: Mapping[str, str], settled: set[str]) -> list[str]:
    """The circle into which the superiors of a position lead; those without one are settled."""
    path: dict[str, None] = {}
    walker: str | None = start
    while walker is not None and walker not in settled:
        if walker in path:
            return list(path)[list(path).index(walker) :]
        path[walker] = None
        walker = chosen.get(walker)
    settled.update(path)
    return []


def _add(state: AccountState, position_id: str, manager_id: str, kind: LineKind, terms: Terms) -> None:
    line = ReportingLine(
        id=state.new_id(),
        account_id=state.account.id,
        position_id=position_id,
        manager_id=manager_id,
        line=kind,
        valid_from=terms.day,
    )
    state.put(line)
