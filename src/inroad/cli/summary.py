"""What is in a workspace at a glance: who matters, what is missing, who came and went."""

from dataclasses import dataclass
from datetime import date

from inroad.cli.output import many, one_line, say, say_table
from inroad.model.account import AccountOrder
from inroad.orgchart.difference import Happening
from inroad.orgchart.fold import View
from inroad.orgchart.gaps import REASONS, Lack
from inroad.orgchart.tree import grow
from inroad.storage.accounts import AccountPage
from inroad.storage.transaction import Transaction
from inroad.workspace.accounts import list_accounts
from inroad.workspace.maps import compare, draw_map
from inroad.workspace.roster import RECENT, Roster, When

_MOST_ACCOUNTS = 50
_TOP = 3


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """An account in a few numbers; `reporting` is the share of seats (0 to 1) whose superior is known."""

    name: str
    people: int
    open_seats: int
    reporting: float
    top: tuple[str, ...]
    missing: dict[str, int]
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A workspace's biggest accounts; `since` is the day from which joins and leaves are counted."""

    database: str
    built: bool
    since: str
    accounts: list[AccountSummary]


def summarise(tx: Transaction, *, database: str, built: bool) -> Summary:
    """The summary of the biggest accounts."""
    since = tx.today - RECENT
    page = AccountPage(order=AccountOrder.PEOPLE, descending=True, limit=_MOST_ACCOUNTS)
    found = list_accounts(tx, page).accounts
    return Summary(database, built, since.isoformat(), [_account(tx, account.id, since=since) for account in found])


def _account(tx: Transaction, account_id: str, *, since: date) -> AccountSummary:
    chart = draw_map(tx, account_id, When(), View(levels=0))
    change = compare(tx, account_id, since, tx.today).counts
    people = sum(row.person_id is not None for row in chart.roster.rows)
    return AccountSummary(
        name=chart.roster.account.name,
        people=people,
        open_seats=len(chart.roster.rows) - people,
        reporting=round(chart.gaps.managed_share, 3),
        top=_top(chart.roster),
        missing={lack.value: count for lack, count in chart.gaps.counts.items()},
        joined=change[Happening.JOINED],
        left=change[Happening.LEFT],
    )


def _top(roster: Roster) -> tuple[str, ...]:
    """The known people with the most people below them, with their titles; the highest ones where no line is known."""
    size = grow(roster.seats()).sizes()
    by_size = sorted(zip(size, roster.rows, strict=True), key=lambda pair: -pair[0])
    known = [row for _, row in by_size if row.person_id is not None][:_TOP]
    return tuple(f"{row.name}, {row.title}" if row.title else row.name for row in known)


def tell_summary(summary: Summary) -> None:
    """The summary for people."""
    accounts = summary.accounts
    state = "was made" if summary.built else "was made before and is used again"
    say(f"The demo {state}: {one_line(summary.database)}\n")
    say_table(
        ("Account", "People", "Open seats", "Superior known", "Joined", "Left", "Head"),
        (
            (a.name, a.people, a.open_seats, f"{a.reporting:.0%}", a.joined, a.left, a.top[0] if a.top else "")
            for a in accounts
        ),
    )
    total = sum(account.people for account in accounts)
    say(f"\n{many(len(accounts), 'account')}, {many(total, 'person', 'people')}; joined and left since {summary.since}")
    say("\nWho decides in the biggest")
    for account in accounts[:_TOP]:
        say(f"  {one_line(account.name)}: {one_line('; '.join(account.top))}")
    say("\nWhat is missing most")
    gaps = [(count, lack, account.name) for account in accounts for lack, count in account.missing.items()]
    for count, lack, name in sorted(gaps, reverse=True)[:_GAPS]:
        say(f"  {one_line(name)}: {count:,} × {REASONS[Lack(lack)]}")
    say(f'\nLook around from here: `inroad people "{one_line(accounts[0].name)}" --db {one_line(summary.database)}`')


_GAPS = 6
