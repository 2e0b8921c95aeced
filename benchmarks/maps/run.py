"""The map of one account as of a day, and as it was known at a moment, among millions of recorded versions.

    uv run python -m benchmarks.maps.run [--versions 500000] [--postgres]

Accounts of 100 people who have held three positions, three years each, and reported to whoever held another then; four
corrections of each have been recorded since. Positions, lines and corrections are the versions; n and 10n of them are
measured, then one more account of 2,000 people: what it takes to read who was there on a day (`list_people`), to draw
them (`draw_map`), and the same according to what was known before the last two corrections. Milliseconds that pass, the
median of 200 accounts, beside those of hand-written SQL that reads four columns of the day's rows.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from inroad.bootstrap import Installation, install
from inroad.model.account import Account
from inroad.model.changeset import EntityChange
from inroad.model.person import Person, Position, ReportingLine
from inroad.orgchart.fold import View
from inroad.settings import Settings
from inroad.storage.memory import Memory
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.maps import draw_map
from inroad.workspace.roster import When, list_people
from tests.fixtures.postgres_server import running_server

PEOPLE = 100
TERM, TERMS = 3, 3
"""Years that a position is held, and how many positions one after the other."""
FIRST_YEAR, DAY = 2018, date(2025, 6, 1)
LARGE = 2_000
"""People of the one large account."""
AT_ONCE = 200
"""Accounts in a changeset."""
CORRECTIONS = 4


class Seen(NamedTuple):
    """An account, a moment between its second and its third correction, and how many versions it has."""

    account_id: str
    moment: datetime
    versions: int


class Clock:
    """A clock that goes on by an hour for every act."""

    def __init__(self) -> None:
        self.now = datetime(2025, 7, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self) -> None:
        self.now += timedelta(hours=1)


def main() -> None:
    """Measure at n and 10n versions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versions", type=int, default=500_000, help="n; 10n is measured too")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL; a new SQLite file otherwise")
    given = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print(f"{'milliseconds':<22}{'day: rows':>12}{'map':>8}{'known: rows':>13}{'map':>8}{'plain SQL':>11}")
    for versions in (given.versions, 10 * given.versions):
        with database(postgres=given.postgres) as url:
            clock = Clock()
            installation = forgetful(install(Settings(database=url), clock=clock))
            seen: list[Seen] = []
            while sum(each.versions for each in seen) < versions:
                seen += fill(installation, clock, AT_ONCE, PEOPLE)
            large = fill(installation, clock, 1, LARGE)
            tell(
                installation,
                f"{sum(each.versions for each in seen):,} versions",
                Random(1).sample(seen, min(200, len(seen))),
            )
            tell(installation, f"  {LARGE:,} people", large * 20)
            installation.store.close()
    print(f"\nload of this machine: {os.getloadavg()[0]:.1f}")


def forgetful(installation: Installation) -> Installation:
    """The same, but whatever is read is read from the database: of what was read before nothing is kept."""
    return replace(installation, store=replace(installation.store, memory=Memory(rows=0)))


@contextmanager
def database(*, postgres: bool) -> Iterator[str]:
    """The address of an empty database."""
    if postgres:
        with running_server(shared_buffers="2GB") as server:  # what its manual advises for a machine as small as 8 GB
            yield server.address(server.create())
    else:
        with tempfile.TemporaryDirectory(prefix="inroad-maps-") as folder:
            yield f"sqlite+pysqlite:///{Path(folder) / 'maps.db'}"


def tell(installation: Installation, what: str, chosen: Sequence[Seen]) -> None:
    """Measure, and print a line."""
    with installation.store.read(installation.owner) as tx:
        plain = plain_reader(tx)
        times = [
            measured(chosen, lambda one: list_people(tx, one.account_id, When(as_of=DAY))),
            measured(chosen, lambda one: draw_map(tx, one.account_id, When(as_of=DAY), View())),
            measured(chosen, lambda one: list_people(tx, one.account_id, When(as_of=DAY, as_known=one.moment))),
            measured(chosen, lambda one: draw_map(tx, one.account_id, When(as_of=DAY, as_known=one.moment), View())),
            measured(chosen, lambda one: plain(one.account_id)),
        ]
    print(f"{what:<22}" + "".join(f"{t:>{w}.2f}" for t, w in zip(times, (12, 8, 13, 8, 11), strict=True)), flush=True)


def measured(chosen: Sequence[Seen], work: Callable[[Seen], object]) -> float:
    """Milliseconds, the median over the accounts; the first ten warm up."""
    times = []
    for one in (*chosen[:10], *chosen):
        started = time.perf_counter()
        work(one)
        times.append(time.perf_counter() - started)
    return median(times[10:]) * 1000


def fill(installation: Installation, clock: Clock, accounts: int, people: int) -> list[Seen]:
    """So many accounts in one changeset, and their corrections, each in another."""
    with installation.store.write(installation.owner) as tx:
        tx.begin(Act(verb="import", summary="benchmark"))
        made = [Account(id=tx.new_id(), name=f"Account {number}") for number in range(accounts)]
        held = [Held.made(tx, account, number) for account in made for number in range(people)]
        tx.save_many("account", made)
        tx.save_many("person", (each.person for each in held))
        positions = tx.save_many("position", (position for each in held for position in each.positions))
        reporting = tx.save_many("reporting_line", lines(tx, held, people))
        seq = tx.seq
    held, moments = [each.recorded(seq) for each in held], []
    for correction in range(CORRECTIONS):
        clock.advance()
        moments.append(clock.now - timedelta(minutes=1))
        held = correct(installation, held, correction)
    clock.advance()
    versions = (positions + reporting) // accounts + CORRECTIONS * people
    return [Seen(account.id, moments[2], versions) for account in made]


class Held(NamedTuple):
    """A person with the positions held one after the other."""

    person: Person
    positions: list[Position]

    @classmethod
    def made(cls, tx: Transaction, account: Account, number: int) -> "Held":
        """A new one."""
        email = f"person{number}@account.example"
        person = Person(id=tx.new_id(), account_id=account.id, name=f"Person {number}", emails=(email,))
        told = {"account_id": account.id, "person_id": person.id, "source": "csv", "source_line": number}
        since = [date(FIRST_YEAR + TERM * term + number % TERM, 1 + number % 12, 1) for term in range(TERMS)]
        positions = [
            Position(id=tx.new_id(), title=f"Title {term}", valid_from=since[term], valid_to=until, **told)
            for term, until in enumerate([*since[1:], None])
        ]
        return cls(person, positions)

    def recorded(self, seq: int) -> "Held":
        """The same as the database has it."""
        values = {"created": seq, "version": seq}
        return Held(self.person.with_values(**values), [each.with_values(**values) for each in self.positions])


def lines(tx: Transaction, held: Sequence[Held], people: int) -> Iterator[ReportingLine]:
    """Everybody reports to one of those before, seven to each, to whichever position that one held."""
    for place, each in enumerate(held):
        number = place % people
        if number:
            above = held[place - number + (number - 1) // 7]
            for mine, theirs in product(each.positions, above.positions):
                since, until = max(mine.valid_from or DAY, theirs.valid_from or DAY), earlier(mine, theirs)
                if until is None or since < until:
                    yield ReportingLine(
                        id=tx.new_id(), account_id=mine.account_id, position_id=mine.id, manager_id=theirs.id,
                        valid_from=since, valid_to=until,
                    )  # fmt: skip


def earlier(*positions: Position) -> date | None:
    """When the first of them ended."""
    return min((each.valid_to for each in positions if each.valid_to), default=None)


def correct(installation: Installation, held: Sequence[Held], correction: int) -> list[Held]:
    """Correct everybody's name or newest title."""
    with installation.store.write(installation.owner) as tx:
        tx.begin(Act(verb="import", summary=f"correction {correction}"))
        after = [corrected(each, correction, tx.seq) for each in held]
        pairs = ((a.person, b.person) for a, b in zip(held, after, strict=True))
        tx.change_many(EntityChange(*pair) for pair in pairs if pair[0] is not pair[1])
        pairs_of_positions = ((a.positions[-1], b.positions[-1]) for a, b in zip(held, after, strict=True))
        tx.change_many(EntityChange(*pair) for pair in pairs_of_positions if pair[0] is not pair[1])
        return after


def corrected(each: Held, correction: int, seq: int) -> Held:
    """What a correction makes of somebody."""
    person, positions = each
    if correction % 3 == 0:
        return Held(person.with_values(name=f"{person.name}, {correction}", version=seq), positions)
    newest = positions[-1].with_values(title=f"Title {correction}", version=seq)
    if correction == 2 and (newest.source_line or 0) % 10 == 0:  # one in ten began a month earlier
        newest = newest.with_values(valid_from=(newest.valid_from or DAY) - timedelta(days=30))
    return Held(person, [*positions[:-1], newest])


def plain_reader(tx: Transaction) -> Callable[[str], object]:
    """What a hand-written query costs: tuples of the driver, nothing made of them."""
    connection = tx.connection.connection.driver_connection
    postgres = tx.connection.dialect.name == "postgresql"
    mark = "%s" if postgres else "?"
    query = (
        (
            "SELECT p.id, q.name, p.title, l.manager_id FROM position p "
            "LEFT JOIN person q ON q.workspace_id = p.workspace_id AND q.id = p.person_id "
            "LEFT JOIN reporting_line l ON l.workspace_id = p.workspace_id AND l.account_id = p.account_id "
            "AND l.position_id = p.id AND l.valid_from <= DAY AND (l.valid_to IS NULL OR l.valid_to > DAY) "
            "WHERE p.workspace_id = MARK AND p.account_id = MARK AND p.valid_from <= DAY "
            "AND (p.valid_to IS NULL OR p.valid_to > DAY)"
        )
        .replace("MARK", mark)
        .replace("DAY", f"'{DAY}'")
    )

    def read(account_id: str) -> object:
        keys = (tx.workspace_id, account_id) if postgres else tuple(map(bytes.fromhex, (tx.workspace_id, account_id)))
        cursor = connection.cursor()
        cursor.execute(query, keys)
        found: object = cursor.fetchall()
        cursor.close()
        return found

    return read


if __name__ == "__main__":
    main()
