"""The portfolio's page: server CPU a request, ours and a FastAPI + SQLAlchemy ORM application's, on the same database.

    uv run python -m benchmarks.portfolio.run [ACCOUNTS]

ACCOUNTS (default 100,000) and a tenth of it, five people each, on SQLite and on PostgreSQL. Both servers run as
processes of their own, one after the other; this process asks and reads their CPU time from /proc. PostgreSQL's own
processes are not counted, for neither.
"""

import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, NamedTuple

from benchmarks.people.generate import company_name
from inroad.bootstrap import Installation, install
from inroad.model.account import Account
from inroad.model.person import Person, Position, ReportingLine
from inroad.settings import Settings
from inroad.storage.transaction import Act
from tests.fixtures.postgres_server import running_server

HERE = Path(__file__).parent
PEOPLE = 5
AT_ONCE = 20_000
WARM_UP, REQUESTS, ROUNDS = 100, 200, 3
TICKS = os.sysconf("SC_CLK_TCK")
FIRST, SORTED = "/api/accounts?limit=50", "/api/accounts?limit=50&sort=changed&order=desc"


class Running(NamedTuple):
    """A server: its process, its port, the headers that it wants, and how it may be asked."""

    pid: int
    port: int
    headers: dict[str, str]


class Measured(NamedTuple):
    """Milliseconds a request: the server's CPU, and what the client waited; and the answer's bytes."""

    cpu: float
    waited: float
    size: int


def build(url: str, accounts: int) -> str:
    """A workspace of so many accounts, in changesets of 20,000; returns its id."""
    installation = install(Settings(database=url))
    began = time.perf_counter()
    for first in range(0, accounts, AT_ONCE):
        add(installation, range(first, min(first + AT_ONCE, accounts)))
    installation.store.close()
    print(f"  built in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return installation.owner.workspace_id


def add(installation: Installation, numbers: range) -> None:
    """Some companies, each a boss and four who report to them."""
    chance = Random(numbers.start)
    with installation.store.write(installation.owner) as tx:
        tx.begin(Act(verb="import", summary=f"accounts {numbers.start} and on"))
        made = [account(tx.new_id(), number, chance) for number in numbers]
        tx.save_many("account", made)
        people = [
            Person(
                id=tx.new_id(), account_id=each.id, name=f"Person {number}", emails=(f"p{number}@{each.domains[0]}",)
            )
            for each in made
            for number in range(PEOPLE)
        ]
        tx.save_many("person", people)
        seats = [
            Position(id=tx.new_id(), account_id=person.account_id, person_id=person.id, title="Finance Manager")
            for person in people
        ]
        tx.save_many("position", seats)
        tx.save_many("reporting_line", lines(tx.new_id, seats))


def account(account_id: str, number: int, chance: Random) -> Account:
    """An account with what a CRM knows of one."""
    name, domain = company_name(number)
    return Account(
        id=account_id, name=name, domains=(domain,), registry_ids=(("duns", f"{number:09d}"),), country="GB",
        city="Leeds", industry="Manufacturing", employees=chance.randrange(10_000), revenue=chance.randrange(10**9),
        currency="GBP", owner="Ann Able", tags=("north", "2026"),
    )  # fmt: skip


def lines(new_id: Any, seats: Sequence[Position]) -> Iterator[ReportingLine]:
    """Everybody but the first of each five reports to that one."""
    for number, seat in enumerate(seats):
        boss = seats[number - number % PEOPLE]
        if seat is not boss:
            yield ReportingLine(id=new_id(), account_id=seat.account_id, position_id=seat.id, manager_id=boss.id)


@contextmanager
def started(*command: str) -> Iterator[dict[str, Any]]:
    """A server that first tells, as one JSON object, where it is."""
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        told = "".join(iter(server.stdout.readline, "}\n")) if server.stdout else ""
        yield {"pid": server.pid, **json.loads(told + "}")}
    finally:
        server.terminate()
        server.wait(20)


@contextmanager
def ours(url: str) -> Iterator[Running]:
    """The product, as its users start it."""
    with started(sys.executable, "-m", "inroad", "serve", "--json", "--no-browser", "--port", "0", "--db", url) as told:
        port = int(told["address"].rstrip("/").rpartition(":")[2])
        yield Running(told["pid"], port, {"Authorization": f"Bearer {told['token']}"})


@contextmanager
def peer(url: str, workspace: str) -> Iterator[Running]:
    """The same page as one writes it with FastAPI, pydantic and SQLAlchemy's ORM."""
    overlay = ("uv", "run", "--no-sync", "--with", "fastapi", "python")
    with started(*overlay, str(HERE / "peer.py"), url, workspace) as told:
        yield Running(told["pid"], told["port"], {})


def measured(server: Running, path: str) -> Measured:
    """The median of some rounds of requests over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port)

    def ask(times: int) -> int:
        size = 0
        for _ in range(times):
            connection.request("GET", path, headers=server.headers)
            answer = connection.getresponse()
            size = len(answer.read())
            assert answer.status == http.client.OK, answer.status
        return size

    size = ask(WARM_UP)
    cpu, waited = [], []
    for _ in range(ROUNDS):
        ticks, clock = ticks_of(server.pid), time.perf_counter()
        ask(REQUESTS)
        cpu.append((ticks_of(server.pid) - ticks) / TICKS / REQUESTS * 1000)
        waited.append((time.perf_counter() - clock) / REQUESTS * 1000)
    connection.close()
    return Measured(median(cpu), median(waited), size)


def ticks_of(pid: int) -> int:
    """User and system time of a process with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def compare(kind: str, url: str, accounts: int) -> None:
    """Build, measure both, print a line for each order."""
    workspace = build(url, accounts)
    with ours(url) as server:
        mine = {path: measured(server, path) for path in (FIRST, SORTED)}
    with peer(url, workspace) as server:
        theirs = {path: measured(server, path) for path in (FIRST, SORTED)}
    for path, order in ((FIRST, "by name"), (SORTED, "by change")):
        we, they = mine[path], theirs[path]
        print(
            f"{kind:<11}{accounts:>10,}  {order:<10}{we.cpu:>8.2f}{they.cpu:>8.2f}{they.cpu / we.cpu:>9.1f}"
            f"{we.waited:>9.2f}{they.waited:>8.2f}{we.size:>9,}{they.size:>9,}",
            flush=True,
        )


def main() -> int:
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print("                                  CPU ms a request  times      ms waited        bytes")
    print("database     accounts  order         ours    peer    fewer     ours    peer     ours     peer", flush=True)
    for accounts in (asked // 10, asked):
        with tempfile.TemporaryDirectory(prefix="inroad-portfolio-") as folder:
            compare("SQLite", f"sqlite+pysqlite:///{folder}/inroad.db", accounts)
        with running_server() as postgres:
            compare("PostgreSQL", postgres.address(postgres.create()), accounts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
