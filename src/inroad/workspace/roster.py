"""Who is in an account on a day: one row a position, with what every list and card needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from inroad.matching.search_text import search_text
from inroad.model.account import Account
from inroad.model.errors import NotFound
from inroad.model.person import PositionStatus, Seat, Seniority
from inroad.orgchart.seat import OrgSeat
from inroad.storage.entities import patched
from inroad.storage.rosters import Known, Seated, Seats, read_days_of, read_known, read_seats
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account, access_position
from inroad.workspace.freshness import confirmed_days, seqs_behind
from inroad.workspace.history import known_at

RECENT = timedelta(days=180)
"""How long somebody is shown as new, promoted or moved."""

_sorting = lru_cache(maxsize=100_000)(search_text)
_RANK = {seniority: rank for rank, seniority in enumerate(Seniority)}


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Which state of an account is meant: true on the day `as_of` (today), as it was known at the moment `as_known`."""

    as_of: date | None = None
    as_known: datetime | None = None


class RosterRow(NamedTuple):
    """One position of an account on a day. `name` is empty for a seat whose holder is not known.

    `confirmed_on` is the newest day on which something of it was entered, imported or confirmed.
    """

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
    mapped: bool
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
    confirmed_on: date | None


@dataclass(frozen=True, slots=True)
class Roster:
    """An account's rows on a day, the highest first, then by name."""

    account: Account
    day: date
    rows: tuple[RosterRow, ...]

    def names(self) -> dict[str, str]:
        """The names of those who hold a position, by their ids."""
        return {row.person_id: row.name for row in self.rows if row.person_id is not None}

    def seats(self) -> list[OrgSeat]:
        """Who is on the map, as the org chart engine takes them."""
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
            if row.mapped
        ]


def list_people(tx: Transaction, account_id: str, when: When) -> Roster:
    """The people of an account on a day (today), as known now or at a moment."""
    account = access_account(tx, account_id, to=Access.READ)
    return tx.once(("people", account.id, when), lambda: _read_people(tx, account, when), lambda found: found.rows)


def _read_people(tx: Transaction, account: Account, when: When) -> Roster:
    known = None
    day = when.as_of or tx.today
    if when.as_known is not None:
        day = when.as_of or when.as_known.date()
        known = read_known(tx, account.id, known_at(tx, when.as_known))
        account = _as_known(account, known)
    seats = read_seats(tx, account.id, day=day, since=day - RECENT, known=known)
    days = read_days_of(tx, seqs_behind(seats.seated))
    fresh = confirmed_days(seats.seated, seats.confirmed, days, snapshot_on=account.snapshot_on, on=day)
    return Roster(account, day, _rows(seats, day, fresh))


def _as_known(account: Account, known: Known) -> Account:
    was = known.of(Account.kind).get(account.id)
    return account if was is None or was.absent else patched(account, was.values)


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


@lru_cache(maxsize=16_384)
def is_assistant(title: str | None) -> bool:
    """Whether a title is a personal assistant's, who stands beside the superior rather than below."""
    return search_text(title or "").startswith(_ASSISTANTS)


def paths_of(divisions: Mapping[str, tuple[str, str | None]]) -> dict[str | None, tuple[str, ...]]:
    """Names from the widest unit down, by division."""
    paths: dict[str | None, tuple[str, ...]] = {None: ()}
    for start in divisions:
        chain: list[str] = []
        walker: str | None = start
        while walker is not None and walker in divisions and walker not in paths and walker not in chain:
            chain.append(walker)
            walker = divisions[walker][1]
        path = paths.get(walker, ())
        for division_id in reversed(chain):
            path = paths[division_id] = (*path, divisions[division_id][0])
    return paths


def _rows(seats: Seats, day: date, fresh: Mapping[str, date]) -> tuple[RosterRow, ...]:
    paths = paths_of(seats.divisions)
    names = {seated.position_id: seated.name or seated.title for seated in seats.seated}
    beginning = min((s.valid_from for s in seats.seated if s.valid_from is not None), default=None)
    rows = []
    for s in seats.seated:
        path = paths.get(s.division_id, ())
        manager_id = s.manager_id if s.manager_id in names else None
        dotted = seats.dotted.get(s.position_id, ())
        if dotted:
            dotted = tuple([each for each in dotted if each in names])
        row = RosterRow(
            s.position_id, s.person_id, s.name or "", s.seat, s.title, path[-1] if path else None, path, s.division_id,
            s.seniority, s.seniority_confidence, s.function, s.function_confidence, s.status, s.mapped, s.grade,
            s.location, s.headcount, s.emails or (), s.phones or (), s.urls or (), manager_id,
            names[manager_id] if manager_id else None, dotted, s.valid_from, s.valid_to,
            _badge(s, seats.former, day, beginning), s.note, s.source_line, s.created, s.version, s.person_version,
            fresh.get(s.position_id),
        )  # fmt: skip
        rows.append((_RANK[s.seniority], _sorting(row.name) or "~", s.position_id, row))
    return tuple([row for *_, row in sorted(rows)])


def _badge(seated: Seated, former: Mapping[str, Seniority], day: date, beginning: date | None) -> str | None:
    since = seated.valid_from
    if seated.person_id is None or since is None or since == beginning or day - since >= RECENT:
        return None
    stood = former.get(seated.person_id)
    if stood is None:
        return "joined"
    return "promoted" if _RANK[seated.seniority] < _RANK[stood] else "moved"


_ASSISTANTS = (
    "assistant to ", "executive assistant", "personal assistant", "pa to ", "ea to ", "private secretary",
    "diary manager", "assistent der ", "assistentin der ", "pomoshchnik ", "sekretar",
)  # fmt: skip
