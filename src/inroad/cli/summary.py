"""What is in a workspace at a glance: who matters, what is missing, who came and went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inroad.cli.output import many, one_line, say, say_as_it_stands, say_table
from inroad.influence.coverage import Threading
from inroad.influence.health import DECIDING
from inroad.influence.review import review
from inroad.influence.stakes import MapPerson
from inroad.language import choice, tell, translated
from inroad.model.account import AccountOrder
from inroad.model.stakeholder import Stance
from inroad.orgchart.difference import Happening
from inroad.orgchart.fold import View
from inroad.orgchart.gaps import REASONS, Lack
from inroad.orgchart.tree import grow
from inroad.storage.accounts import AccountPage
from inroad.storage.transaction import Transaction
from inroad.workspace.accounts import list_accounts
from inroad.workspace.definitions import thresholds
from inroad.workspace.maps import compare, draw_map
from inroad.workspace.roster import RECENT, Roster, When
from inroad.workspace.stakes import see_stakes

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
    judged: "Judged | None" = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What the review says of an account of whose people anything is said.

    `health` is the rung of the ladder, 1 to 5; `deciding` are those who decide with their stance, `asks` what does not
    go together or is missing, the most pressing first.
    """

    health: int
    next_action: str | None
    roles_filled: int
    roles_required: int
    deciding: tuple[str, ...]
    asks: tuple[str, ...]


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
        judged=_judged(tx, account_id),
    )


def _judged(tx: Transaction, account_id: str) -> Judged | None:
    """What the rules tell, as to the account; None where nothing is said of anybody."""
    seen = see_stakes(tx, account_id, When()).seen
    if not seen.values:
        return None
    found = review(seen, thresholds(tx))
    deciding = [person for person in seen.people if person.has(*DECIDING) and not person.placeholder]
    deciding.sort(key=lambda person: -(person.power.value or 0))
    asks = [
        *([found.coverage.because] if found.coverage.threading in _HANGING else []),
        *(each.because for each in found.contradictions),
        *(role.because for role in found.completeness.missing),
        *found.optimism,
    ]
    action = found.health.next_action
    return Judged(
        health=int(found.health.rung),
        next_action=None if action is None else tell(action.what),
        roles_filled=found.completeness.filled,
        roles_required=found.completeness.required,
        deciding=tuple(f"{person.name} ({_part(person)})" for person in deciding[:_TOP]),
        asks=tuple(map(tell, asks)),
    )


def _part(person: MapPerson) -> str:
    """Their first deciding role and their stance: "economic buyer, neutral"."""
    role = next(role for role in person.known_roles if role in DECIDING)
    stance = translated("stance unknown") if person.stance is Stance.UNKNOWN else choice(person.stance)
    return f"{choice(role)}, {stance}"


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
    _tell_judged([(account.name, account.judged) for account in accounts if account.judged is not None])
    say("\nWhat is missing most on the charts")
    gaps = [(count, lack, account.name) for account in accounts for lack, count in account.missing.items()]
    for count, lack, name in sorted(gaps, reverse=True)[:_GAPS]:
        say(f"  {one_line(name)}: {count:,} × {translated(REASONS[Lack(lack)])}")
    say(f'\nLook around from here: `inroad people "{one_line(accounts[0].name)}" --db {one_line(summary.database)}`')


def _tell_judged(judged: Sequence[tuple[str, Judged]]) -> None:
    """Who matters and what to do, account by account."""
    if judged:
        say("\nWho decides, and what the review asks for")
    for name, told in judged:
        say(f"  {one_line(name)}: health {told.health} of 5, roles {told.roles_filled} of {told.roles_required}")
        if told.deciding:
            say_as_it_stands(f"    {one_line('; '.join(told.deciding))}")
        if told.next_action is not None:
            say(f"    next: {one_line(told.next_action)}")
        for ask in told.asks[:_TOP]:
            say_as_it_stands(f"    {one_line(ask)}")


_GAPS = 6
_HANGING = {Threading.NOBODY, Threading.SINGLE_THREADED}
