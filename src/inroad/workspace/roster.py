"""Who is in an account on a day: one row a position, with what every list and card needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from inroad.matching.search_text import search_text
from inroad.model.account import Account
from inroad.model.errors import NotFound
from inroad.model.graph import AccountGraph
from inroad.model.person import LineKind, Position, PositionStatus, Seat, Seniority
from inroad.orgchart.seat import OrgSeat
from inroad.storage.graphs import ended_between, load_graph
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account, access_position
from inroad.workspace.history import known_at

RECENT = timedelta(days=180)
"""How long somebody is shown as new, promoted or moved."""

_RANK = {seniority: rank for rank, seniority in enumerate(Seniority)}


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Which state of an account is meant: true on the day `as_of` (today), as it was known at the moment `as_known`."""

    as_of: date | None = None
    as_known: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One position of an account on a day. `name` is empty for a seat whose holder is not known."""

    position_id: str
    person_id: str | None
    name: str
    seat: Seat
    title: str | None
    division: str | None
    division_path: tuple[str, ...]
    division_id: str | None
    seniority: Seniority
    seniority_confidence: float | None
    function: str
    function_confidence: float | None
    status: PositionStatus
    grade: str | None
    location: str | None
    headcount: float | None
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    urls: tuple[str, ...]
    manager_id: str | None
    manager_name: str | None
    dotted: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    badge: str | None
    note: str | None
    source_line: int | None
    created: int
    version: int
    person_version: int | None


@dataclass(frozen=True, slots=True)
class Roster:
    """An account's rows on a day, the highest first, then by name."""

    account: Account
    day: date
    rows: tuple[RosterRow, ...]
    graph: AccountGraph = field(repr=False)

    def seats(self) -> list[OrgSeat]:
        """The rows as the org chart engine takes them."""
        return [
            OrgSeat(
                id=row.position_id,
                manager_id=row.manager_id,
                label=row.name,
                title=row.title,
                division=row.division,
                seniority=row.seniority,
                dotted=row.dotted,
                assistant=is_assistant(row.title),
                placeholder=row.seat is not Seat.FILLED,
            )
            for row in self.rows
        ]


def list_people(tx: Transaction, account_id: str, when: When) -> Roster:
    """The people of an account on a day (today), as known now or at a moment."""
    account = access_account(tx, account_id, to=Access.READ)
    seq = None if when.as_known is None else known_at(tx, when.as_known)
    day = when.as_of or (tx.today if when.as_known is None else when.as_known.date())
    graph = load_graph(tx, account, on=day, seq=seq)
    return Roster(account, day, _rows(graph, day, ended_between(tx, account.id, day - RECENT, day)), graph)


def show_position(tx: Transaction, account_id: str, position_id: str) -> RosterRow:
    """One position as the lists show it: today, or on the first or last day of its validity."""
    position = access_position(tx, account_id, position_id, to=Access.READ)
    day = max(tx.today, position.valid_from or tx.today)
    if position.valid_to is not None and position.valid_to <= day:
        day = position.valid_to - timedelta(days=1)
    rows = list_people(tx, account_id, When(as_of=day)).rows
    found = next((row for row in rows if row.position_id == position_id), None)
    if found is None:
        raise NotFound("this position was never held for a whole day", kind="position")
    return found


def is_assistant(title: str | None) -> bool:
    """Whether a title is a personal assistant's, who stands beside the superior rather than below."""
    words = search_text(title or "")
    return any(words.startswith(prefix) for prefix in _ASSISTANTS)


def _rows(graph: AccountGraph, day: date, former: Iterable[Position]) -> tuple[RosterRow, ...]:
    manager_of = graph.manager_of()
    dotted: dict[str, list[str]] = {}
    for line in graph.lines.values():
        if line.line is LineKind.DOTTED:
            dotted.setdefault(line.position_id, []).append(line.manager_id)
    before = {position.person_id: position for position in former if position.person_id is not None}
    beginning = min((p.valid_from for p in graph.positions.values() if p.valid_from is not None), default=None)
    paths = {division_id: graph.division_path(division_id) for division_id in graph.divisions}
    names = {p.id: graph.persons[p.person_id].name if p.person_id else "" for p in graph.positions.values()}
    rows = [
        _row(position, graph, paths, names, manager_of.get(position.id), dotted.get(position.id, ()),
             _badge(position, before, day, beginning))
        for position in graph.positions.values()
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (_RANK[row.seniority], search_text(row.name) or "~", row.position_id)))


def _row(  # noqa: PLR0913, PLR0917 - one argument for each place the row's facts come from
    position: Position,
    graph: AccountGraph,
    paths: Mapping[str, tuple[str, ...]],
    names: Mapping[str, str],
    manager_id: str | None,
    dotted: Iterable[str],
    badge: str | None,
) -> RosterRow:
    person = graph.persons[position.person_id] if position.person_id else None
    path = paths.get(position.division_id or "", ())
    return RosterRow(
        position_id=position.id,
        person_id=position.person_id,
        name=names[position.id],
        seat=position.seat,
        title=position.title,
        division=path[-1] if path else None,
        division_path=path,
        division_id=position.division_id,
        seniority=position.seniority,
        seniority_confidence=position.seniority_confidence,
        function=position.function,
        function_confidence=position.function_confidence,
        status=position.status,
        grade=position.grade,
        location=position.location,
        headcount=position.headcount,
        emails=person.emails if person else (),
        phones=person.phones if person else (),
        urls=person.urls if person else (),
        manager_id=manager_id,
        manager_name=(names[manager_id] or graph.positions[manager_id].title) if manager_id else None,
        dotted=tuple(dotted),
        valid_from=position.valid_from,
        valid_to=position.valid_to,
        badge=badge,
        note=position.note,
        source_line=position.source_line,
        created=position.created,
        version=position.version,
        person_version=person.version if person else None,
    )


def _badge(position: Position, before: Mapping[str, Position], day: date, beginning: date | None) -> str | None:
    since = position.valid_from
    if position.person_id is None or since is None or since == beginning or day - since >= RECENT:
        return None
    former = before.get(position.person_id)
    if former is None:
        return "joined"
    return "promoted" if _RANK[position.seniority] < _RANK[former.seniority] else "moved"


_ASSISTANTS = (
    "assistant to ", "executive assistant", "personal assistant", "pa to ", "ea to ", "private secretary",
    "diary manager", "assistent der ", "assistentin der ", "pomoshchnik ", "sekretar",
)  # fmt: skip
