"""Maps: an account's people drawn as an org chart, and what differs between two days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from inroad.language import t
from inroad.model.errors import Invalid
from inroad.model.person import Seat
from inroad.orgchart.difference import Difference, Holding, difference
from inroad.orgchart.drawing import Layout
from inroad.orgchart.fold import View
from inroad.orgchart.gaps import Gaps, find_gaps
from inroad.orgchart.layout import lay_out
from inroad.orgchart.picture import Face, picture
from inroad.orgchart.theme import DARK, LIGHT
from inroad.storage.graphs import dates_of
from inroad.storage.transaction import Transaction
from inroad.workspace.access import Access, access_account
from inroad.workspace.roster import Roster, RosterRow, When, list_people

LENSES = ("org",)


@dataclass(frozen=True, slots=True)
class Chart:
    """An account's org chart: who is there, where each card stands, what is missing."""

    roster: Roster
    layout: Layout
    gaps: Gaps

    def rows_by_id(self) -> Mapping[str, RosterRow]:
        """The rows by position."""
        return {row.position_id: row for row in self.roster.rows}

    def unmapped(self) -> Sequence[str]:
        """The positions that somebody took off the map."""
        return [row.position_id for row in self.roster.rows if not row.mapped]


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day on which something changed in an account, with how much."""

    day: date
    joined: int
    left: int
    lines: int


def draw_map(tx: Transaction, account_id: str, when: When, view: View) -> Chart:
    """The org chart of an account on a day, folded as `view` says."""
    roster = list_people(tx, account_id, when)
    seats = roster.seats()
    return Chart(roster, lay_out(seats, view), find_gaps(seats))


def picture_of(chart: Chart, *, dark: bool = False) -> str:
    """The chart as an SVG document, with badges for what is new."""
    faces = {
        row.position_id: Face(
            name=row.name or ("" if row.seat is Seat.FILLED else t(f"seat.{row.seat}")),
            title=row.title,
            badges=tuple(t(f"badge.{badge}") for badge in (row.badge,) if badge is not None),
            placeholder=row.seat is not Seat.FILLED,
        )
        for row in chart.roster.rows
    }
    title = f"{chart.roster.account.name}, {chart.roster.day}"
    return picture(chart.layout, faces, title=title, theme=DARK if dark else LIGHT)


def compare(
    tx: Transaction, account_id: str, since: date, until: date, *, as_known: datetime | None = None
) -> Difference:
    """Who joined, left, was promoted, moved or got another superior between two days, as known now or at a moment."""
    if until < since:
        raise Invalid(f"the second day ({until}) is before the first ({since})", field="until")
    earlier = list_people(tx, account_id, When(as_of=since, as_known=as_known))
    later = list_people(tx, account_id, When(as_of=until, as_known=as_known))
    return difference(_holdings(earlier), _holdings(later))


def days_of_change(tx: Transaction, account_id: str) -> Sequence[DayMark]:
    """The days on which something changed, for a time slider's marks."""
    account = access_account(tx, account_id, to=Access.READ)
    marks: dict[date, dict[str, int]] = {}
    for day, what, count in dates_of(tx, account.id):
        marks.setdefault(day, {})[what] = count
    return [
        DayMark(
            day, found.get("began", 0), found.get("ended", 0), found.get("line_began", 0) + found.get("line_ended", 0)
        )
        for day, found in sorted(marks.items())
    ]


def _holdings(roster: Roster) -> list[Holding]:
    """People only: a seat that is empty now and then is nobody who joined or left."""
    rows = {row.position_id: row for row in roster.rows}
    return [
        Holding(
            position_id=row.position_id,
            person_id=row.person_id,
            name=row.name,
            title=row.title,
            seniority=row.seniority,
            division=" / ".join(row.division_path) or None,
            manager_key=_key(rows.get(row.manager_id or "")),
            manager_name=row.manager_name,
        )
        for row in roster.rows
        if row.seat is Seat.FILLED
    ]


def _key(manager: RosterRow | None) -> str | None:
    if manager is None:
        return None
    return manager.person_id or f"{manager.title or ''}"
