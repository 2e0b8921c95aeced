"""The map of one account on a day, among millions of recorded versions.

    uv run python benchmarks/maps/run.py [--versions 500000] [--database postgresql://…]

Accounts of 100 people, each of whom has held five positions and had five superiors. Measures n and 10n versions: CPU
milliseconds to read who was there on a day (`list_people`) and to draw it (`draw_map`), the median of 200 accounts,
beside the same rows read by hand-written SQL from a plain table with an index.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from statistics import median

from inroad.bootstrap import Installation, install
from inroad.model.account import Account
from inroad.model.entity import Entity
from inroad.model.person import Person, Position, ReportingLine
from inroad.orgchart.fold import View
from inroad.settings import read_settings
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.maps import draw_map
from inroad.workspace.roster import When, list_people

PEOPLE, VERSIONS = 100, 5
DAY = date(2025, 6, 1)
TURNS = tuple(date(2023, 1, 1).replace(year=2022 + turn) for turn in range(1, VERSIONS + 1))


def main() -> None:
    """Measure at n and 10n versions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versions", type=int, default=500_000, help="n; 10n is measured too")
    parser.add_argument("--database", help="an empty PostgreSQL database; a new SQLite file otherwise")
    given = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print(f"{'versions':>10}{'as-of rows ms':>15}{'as-of map ms':>14}{'plain SQL ms':>14}{'ratio':>8}")
    for versions in (given.versions, 10 * given.versions):
        with tempfile.TemporaryDirectory() as folder:
            installation = install(read_settings(database=given.database or str(Path(folder) / "maps.db")))
            ids = fill(installation, versions // (PEOPLE * VERSIONS))
            chosen = Random(1).sample(ids, min(200, len(ids)))
            with installation.store.read(installation.owner) as tx:
                rows = measured(chosen, lambda key, tx=tx: list_people(tx, key, When(as_of=DAY)))
                drawn = measured(chosen, lambda key, tx=tx: draw_map(tx, key, When(as_of=DAY), View()))
                plain = measured(chosen, plain_reader(tx))
            print(f"{versions:>10}{rows:>15.2f}{drawn:>14.2f}{plain:>14.2f}{rows / plain:>8.2f}")
            installation.store.close()


def measured(keys: Sequence[str], work: Callable[[str], object]) -> float:
    """CPU milliseconds, the median over the accounts; the first ten warm up."""
    times = []
    for key in (*keys[:10], *keys):
        started = time.process_time()
        work(key)
        times.append(time.process_time() - started)
    return median(times[10:]) * 1000


def fill(installation: Installation, accounts: int) -> list[str]:
    """So many accounts, a thousand a changeset."""
    made: list[str] = []
    while len(made) < accounts:
        with installation.store.write(installation.owner) as tx:
            tx.begin(Act(verb="import", summary="benchmark"))
            batch = [
                Account(id=tx.new_id(), name=f"Account {len(made) + i}") for i in range(min(1000, accounts - len(made)))
            ]
            tx.save_many("account", batch)
            for kind in ("person", "position", "reporting_line"):
                tx.save_many(kind, (entity for account in batch for entity in people_of(tx, account, kind)))
            made += [account.id for account in batch]
    return made


def people_of(tx: Transaction, account: Account, kind: str) -> Iterator[Entity]:
    """The entities of one kind: everybody changes position every year and keeps the superior's place in the tree."""
    if kind == "person":
        for number in range(PEOPLE):
            yield Person(id=_id(account, 0, number), account_id=account.id, name=f"Person {number}")
    for number in range(PEOPLE):
        for turn, since in enumerate(TURNS):
            until = TURNS[turn + 1] if turn + 1 < VERSIONS else None
            if kind == "position":
                yield Position(
                    id=_id(account, 1 + turn, number), account_id=account.id, person_id=_id(account, 0, number),
                    title=f"Title {turn}", valid_from=since, valid_to=until,
                )  # fmt: skip
            elif kind == "reporting_line" and number:
                yield ReportingLine(
                    id=tx.new_id(), account_id=account.id, position_id=_id(account, 1 + turn, number),
                    manager_id=_id(account, 1 + turn, (number - 1) // 7), valid_from=since, valid_to=until,
                )  # fmt: skip


def _id(account: Account, turn: int, number: int) -> str:
    return f"{account.id[-24:]}{turn:02x}{number:06x}"


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
