"""What the API says: the shapes of its answers, and how entities become them."""

import itertools
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from operator import attrgetter
from typing import Any

import msgspec

from inroad.model.account import Account, Division
from inroad.model.changeset import Changeset, EntityChange
from inroad.orgchart.difference import Change as Happened
from inroad.orgchart.difference import Difference, Happening, Holding
from inroad.orgchart.drawing import Band, Card, Line
from inroad.storage.accounts import AccountNumbers, AccountRow
from inroad.storage.changes import Change
from inroad.storage.entities import change_to_json
from inroad.workspace.history import HistoryEntry
from inroad.workspace.maps import Chart
from inroad.workspace.roster import RosterRow


class MemberAnswer(msgspec.Struct, frozen=True):
    """One of us."""

    id: str
    name: str
    role: str


class WorkspaceAnswer(msgspec.Struct, frozen=True):
    """The workspace."""

    id: str
    name: str


class SessionAnswer(msgspec.Struct, frozen=True):
    """Who is here, in which workspace, at which point of its history; `csrf` goes into X-Inroad-Csrf."""

    member: MemberAnswer
    workspace: WorkspaceAnswer
    seq: int
    csrf: str
    version: str
    language: str
    suggestions: int


class DivisionAnswer(msgspec.Struct, frozen=True):
    """A division of an account."""

    id: str
    name: str
    parent_id: str | None
    version: int


class AccountAnswer(msgspec.Struct, frozen=True):
    """An account with its numbers; `reporting` is the share of its seats (0 to 1) whose superior is known."""

    id: str
    name: str
    legal_names: tuple[str, ...]
    domains: tuple[str, ...]
    registry_ids: tuple[tuple[str, str], ...]
    parent_id: str | None
    country: str | None
    city: str | None
    industry: str | None
    employees: int | None
    revenue: int | None
    currency: str | None
    lifecycle: str
    tier: str
    stage: str
    owner: str | None
    tags: tuple[str, ...]
    note: str | None
    snapshot_on: date | None
    version: int
    people: int
    placeholders: int
    reporting: float
    changed_at: datetime | None
    divisions: tuple[DivisionAnswer, ...] = ()


class AccountsAnswer(msgspec.Struct, frozen=True):
    """A page of the portfolio; `next` is the cursor of the next page, `seq` the point in history it was read at."""

    items: list[AccountAnswer]
    next: str | None
    total: int
    seq: int


class PersonAnswer(msgspec.Struct, frozen=True):
    """One position of an account on a day, in the order of `RosterRow`; `name` is empty where nobody is known.

    `confirmed_on` is the newest day on which something of it was entered, imported or confirmed.
    """

    position_id: str
    person_id: str | None
    name: str
    seat: str
    title: str | None
    division: str | None
    division_path: tuple[str, ...]
    division_id: str | None
    seniority: str
    seniority_confidence: float | None
    function: str
    function_confidence: float | None
    status: str
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


class PeopleAnswer(msgspec.Struct, frozen=True):
    """The people of an account on a day; `seq` is the point in the workspace's history at which they were read."""

    as_of: date
    items: list[PersonAnswer]
    seq: int


class CardAnswer(msgspec.Struct, frozen=True):
    """A card's place on the map; `count` people are hidden in or below it; a stack has no `person`."""

    id: str
    x: float
    y: float
    width: float
    height: float
    kind: str
    count: int
    level: int
    person: PersonAnswer | None


class LineAnswer(msgspec.Struct, frozen=True):
    """A line between two cards: corners of an orthogonal path."""

    from_id: str
    to_id: str
    kind: str
    points: tuple[tuple[float, float], ...]


class BandAnswer(msgspec.Struct, frozen=True):
    """A heading of the grid; without a label it heads what is not known."""

    kind: str
    label: str | None
    x: float
    y: float
    width: float
    height: float


class GapAnswer(msgspec.Struct, frozen=True):
    """Something that is missing, and about which positions."""

    kind: str
    count: int
    position_ids: tuple[str, ...]


class AccountName(msgspec.Struct, frozen=True):
    """Which account."""

    id: str
    name: str


class MapAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An org chart: places in pixels at 100 %, what is missing, and who is in the tray: no place, or not `mapped`."""

    account: AccountName
    as_of: date
    mode: str
    width: float
    height: float
    cards: list[CardAnswer]
    lines: list[LineAnswer]
    bands: list[BandAnswer]
    tray: list[PersonAnswer]
    gaps: list[GapAnswer]


class HoldingAnswer(msgspec.Struct, frozen=True):
    """Who held which seat on a day."""

    position_id: str
    person_id: str | None
    name: str
    title: str | None
    seniority: str
    division: str | None
    manager_name: str | None


class HappeningAnswer(msgspec.Struct, frozen=True):
    """Something that happened to somebody between two days."""

    name: str
    before: HoldingAnswer | None
    after: HoldingAnswer | None


class DifferenceAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What differs between two days."""

    since: date
    until: date
    joined: list[HappeningAnswer]
    left: list[HappeningAnswer]
    promoted: list[HappeningAnswer]
    demoted: list[HappeningAnswer]
    moved: list[HappeningAnswer]
    manager_changed: list[HappeningAnswer]


class ChangeAnswer(msgspec.Struct, frozen=True):
    """One logged change: the fields before and after (`after` is null where something was removed)."""

    kind: str
    entity_id: str
    label: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class ChangesetAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A changeset of the history, or a suggestion, with its first changes. Of a private one only its author is told."""

    id: str
    seq: int | None
    status: str
    verb: str
    summary: str
    actor: str
    recorded_at: datetime
    as_of: date | None
    source: dict[str, Any]
    counts: dict[str, int]
    undoes_id: str | None
    undone_by_id: str | None
    can_undo: bool
    private: bool
    changes: list[ChangeAnswer] = []


class HistoryAnswer(msgspec.Struct, frozen=True):
    """A page of history, newest first; `next` is the sequence number to go on before."""

    items: list[ChangesetAnswer]
    next: int | None


_own = attrgetter(*itertools.takewhile(lambda name: name != "people", AccountAnswer.__struct_fields__))
"""What an answer takes from the account itself: the fields before the numbers."""


def account_answer(account: Account, numbers: AccountNumbers, divisions: Iterable[Division] = ()) -> AccountAnswer:
    """An account as the API says it."""
    told = tuple(DivisionAnswer(d.id, d.name, d.parent_id, d.version) for d in divisions)
    return _account_answer(*_own(account), *numbers, told)


def account_row_answer(row: AccountRow) -> AccountAnswer:
    """A row of the portfolio as the API says it."""
    return _account_answer(*row, ())


def _account_answer(*values: Any) -> AccountAnswer:  # noqa: ANN401 - the values of all fields
    *own, people, seats, with_manager, changed_at, divisions = values
    reporting = round(with_manager / seats, 3) if seats else 0.0
    return AccountAnswer(*own, people, seats - people, reporting, changed_at, divisions)


def person_answer(row: RosterRow) -> PersonAnswer:
    """A roster's row as the API says it."""
    return PersonAnswer(*row)


def map_answer(chart: Chart, *, people: bool = True) -> MapAnswer:
    """A chart as the API says it; without `people` its cards are places and ids."""
    layout, roster, rows = chart.layout, chart.roster, chart.rows_by_id()
    persons = {key: person_answer(row) for key, row in rows.items()} if people else {}
    return MapAnswer(
        account=AccountName(roster.account.id, roster.account.name),
        as_of=roster.day,
        mode=layout.mode,
        width=layout.width,
        height=layout.height,
        cards=[_card(card, persons) for card in layout.cards],
        lines=[_line(line) for line in layout.lines],
        bands=[_band(band) for band in layout.bands],
        tray=[person_answer(rows[seat_id]) for seat_id in (*layout.tray, *chart.unmapped())],
        gaps=[GapAnswer(lack, count, chart.gaps.lacking(lack)) for lack, count in chart.gaps.counts.items()],
    )


def difference_answer(found: Difference, since: date, until: date) -> DifferenceAnswer:
    """A difference as the API says it."""
    told = {what.value: [_happening(change) for change in found.of(what)] for what in Happening}
    return DifferenceAnswer(since=since, until=until, **told)


def changeset_answer(changeset: Changeset, actor: str, changes: Iterable[ChangeAnswer] = ()) -> ChangesetAnswer:
    """A changeset as the API says it."""
    said = {name: getattr(changeset, name) for name in ChangesetAnswer.__struct_fields__ if hasattr(changeset, name)}
    can_undo = changeset.seq is not None and changeset.undone_by_id is None
    return ChangesetAnswer(**said, actor=actor, can_undo=can_undo, changes=list(changes))


def history_answer(entries: Iterable[HistoryEntry], next_seq: int | None) -> HistoryAnswer:
    """A page of history as the API says it."""
    items = [
        changeset_answer(entry.changeset, entry.actor, [_change(change, entry.labels) for change in entry.changes])
        for entry in entries
    ]
    return HistoryAnswer(items, next_seq)


def proposed_answer(change: EntityChange) -> ChangeAnswer:
    """A change that is only proposed, as the API says it: a creation shows its fields as `after`."""
    told = change_to_json(change)
    before, after = told["before"], told["after"]
    if before is not None and after is not None:
        names = [name for name in after if after[name] != before[name] and name not in {"version", "created"}]
        before, after = {n: before[n] for n in names}, {n: after[n] for n in names}
    label = str(getattr(change.entity, "name", None) or getattr(change.entity, "title", None) or "")
    return ChangeAnswer(told["kind"], change.entity.id, label, before, after)


def _card(card: Card, rows: Mapping[str, PersonAnswer]) -> CardAnswer:
    return CardAnswer(
        card.id, card.x, card.y, card.width, card.height, card.kind, card.hidden, card.level, rows.get(card.id)
    )


def _line(line: Line) -> LineAnswer:
    return LineAnswer(line.from_id, line.to_id, line.kind, line.points)


def _band(band: Band) -> BandAnswer:
    return BandAnswer(band.kind, band.label, band.x, band.y, band.width, band.height)


def _happening(change: Happened) -> HappeningAnswer:
    return HappeningAnswer(change.name, _holding(change.before), _holding(change.after))


def _holding(holding: Holding | None) -> HoldingAnswer | None:
    if holding is None:
        return None
    return HoldingAnswer(**{name: getattr(holding, name) for name in HoldingAnswer.__struct_fields__})


def _change(change: Change, labels: Mapping[str, str]) -> ChangeAnswer:
    before = {name: value for name, value in change.before.items() if name != "version"}
    return ChangeAnswer(change.kind, change.entity_id, labels.get(change.entity_id, ""), before, change.after)
