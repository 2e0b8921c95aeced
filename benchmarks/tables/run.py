"""The portfolio in a browser, the finder's questions and bulk edits, at 100,000 accounts and 500,000 people.

    uv run python -m benchmarks.tables.run [ACCOUNTS] [--database URL]

Builds a workspace (five people an account, names of six languages), serves it as a process of its own, drives Chromium
as a user would, and prints what was waited for: until the first row stands there, how long frames last while one
scrolls, until the rows of a jump, another order or a filter stand there; then what the API takes for a search, a count
and an edit of everything. The web app must be built.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks.people.generate import called, company_name
from inroad.api.security import COOKIE
from inroad.bootstrap import Installation, install
from inroad.demo.names import AMERICAN, DUTCH, GERMAN, POLISH, RUSSIAN, SPANISH
from inroad.model.account import Account, AccountStage, AccountTier, Lifecycle
from inroad.model.person import Person, Position
from inroad.settings import Settings
from inroad.storage.transaction import Act
from tests.fixtures.browser import CHROMIUM_FLAGS, CHROMIUM_NAMES

PEOPLE = 5
AT_ONCE = 20_000
JUMPS = 12
FRAMES = """(seconds) => new Promise((done) => {
  const grid = document.querySelector(".grid");
  const frames = [];
  let last = performance.now();
  const end = last + seconds * 1000;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    grid.scrollTop += 60;
    if (now < end) requestAnimationFrame(step);
    else done(frames.slice(2));
  };
  requestAnimationFrame(step);
})"""
"""Scrolls as a wheel does, sixty pixels a frame, and gives how long each frame lasted."""
STANDS = """() => {
  const box = document.querySelector(".grid")?.getBoundingClientRect();
  if (box === undefined) return false;
  const row = document.elementFromPoint(box.left + 240, box.top + box.height / 2)?.closest(".grid-row");
  return row?.querySelector(".main") != null;
}"""
"""Whether a row is drawn in the middle of the window; while it is on its way, there is a grey line or nothing."""


def build(url: str, accounts: int) -> Installation:
    """A workspace of so many accounts."""
    installation = install(Settings(database=url))
    began = time.perf_counter()
    for first in range(0, accounts, AT_ONCE):
        add(installation, range(first, min(first + AT_ONCE, accounts)))
    print(f"built in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return installation


def add(installation: Installation, numbers: range) -> None:
    """Some companies with five people each."""
    chance = Random(numbers.start)
    tongues = cycle([called(names) for names in (AMERICAN, DUTCH, GERMAN, POLISH, SPANISH, RUSSIAN)])
    with installation.store.write(installation.owner) as tx:
        tx.begin(Act(verb="import", summary=f"accounts {numbers.start} and on"))
        made = [account(tx.new_id(), number, chance) for number in numbers]
        tx.save_many("account", made)
        people = [
            Person(id=tx.new_id(), account_id=each.id, name=chance.choice(tongue).name)
            for each, tongue in zip(made, tongues, strict=False)
            for _ in range(PEOPLE)
        ]
        tx.save_many("person", people)
        seats = (Position(id=tx.new_id(), account_id=p.account_id, person_id=p.id, title="Buyer") for p in people)
        tx.save_many("position", seats)


def account(account_id: str, number: int, chance: Random) -> Account:
    """An account with what a CRM knows of one."""
    name, domain = company_name(number)
    return Account(
        id=account_id, name=name, domains=(domain,), country=chance.choice(("GB", "DE", "FR", None)), city="Leeds",
        industry=f"Industry {chance.randrange(40)}", employees=chance.randrange(10_000),
        revenue=chance.choice((None, chance.randrange(10**9))), currency="GBP",
        owner=chance.choice((None, *(f"Owner {each:02}" for each in range(30)))), tier=chance.choice(list(AccountTier)),
        stage=chance.choice(list(AccountStage)), lifecycle=chance.choice(list(Lifecycle)), tags=("north", "2026"),
    )  # fmt: skip


@contextmanager
def served(url: str) -> Iterator[dict[str, Any]]:
    """The product, as its users start it; tells where it is."""
    command = [sys.executable, "-m", "inroad", "serve", "--json", "--no-browser", "--port", "0", "--db", url]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        told = "".join(iter(server.stdout.readline, "}\n")) if server.stdout else ""
        yield json.loads(told + "}")
    finally:
        server.terminate()
        server.wait(20)


def waited(page: Page, act: Any, until: str = STANDS) -> float:
    """Milliseconds from an act until something is true of the page."""
    began = time.perf_counter()
    act()
    page.wait_for_function(until, polling="raf")
    return (time.perf_counter() - began) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """The value that so large a share does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def tell(what: str, values: Sequence[float]) -> None:
    """A line of the table."""
    print(f"{what:<58}{median(values):>9.1f}{percentile(values, 0.95):>9.1f}{max(values):>9.1f}", flush=True)


def browse(told: dict[str, Any], accounts: int) -> None:
    """What a user waits for."""
    executable = next(f"/usr/bin/{name}" for name in CHROMIUM_NAMES if Path(f"/usr/bin/{name}").exists())
    address = told["address"].rstrip("/")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(CHROMIUM_FLAGS))
        context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", bypass_csp=True)
        context.add_cookies([{"name": COOKIE, "value": told["token"], "url": address}])
        page = context.new_page()
        page.set_default_timeout(60_000)
        tell("page opened until rows stand there", [waited(page, lambda: page.goto(address)) for _ in range(5)])
        moves = [page.evaluate(FRAMES, 4)]
        tell("a frame while scrolling by name", moves[0])
        middle = [waited(page, jump(page, place)) for place in places()]
        tell("jump to anywhere until rows stand there, by name", middle)
        for order in ("revenue", "owner", "people"):
            page.goto(f"{address}/settings")
            tell(f"opened by {order}", [waited(page, lambda o=order: page.goto(f"{address}/?view=all&sort={o}"))])
            tell(f"jump to anywhere, by {order}", [waited(page, jump(page, place)) for place in places()])
        tell("opened in groups by owner", [waited(page, lambda: page.goto(f"{address}/?view=all&group=owner"))])
        tell("a frame while scrolling in groups", page.evaluate(FRAMES, 4))
        tell("jump to anywhere in groups", [waited(page, jump(page, place)) for place in places()])
        page.goto(f"{address}/?view=all")
        page.wait_for_function(STANDS)
        print(f"rows of the grid in the page: {page.locator('.grid-row').count()} of {accounts:,}")
        browser.close()


def places() -> Iterator[float]:
    """Where to jump to, the same every time."""
    chance = Random(7)
    return (chance.random() for _ in range(JUMPS))


def jump(page: Page, place: float) -> Any:
    """Drag the scrollbar to a place between 0 and 1."""
    script = "(place) => { const grid = document.querySelector('.grid'); grid.scrollTop = grid.scrollHeight * place; }"
    return lambda: page.evaluate(script, place)


def ask(told: dict[str, Any]) -> None:
    """What the API takes."""
    port = int(told["address"].rstrip("/").rpartition(":")[2])
    connection = http.client.HTTPConnection("127.0.0.1", port)
    headers = {"Authorization": f"Bearer {told['token']}", "Content-Type": "application/json"}

    def once(path: str, body: object = None) -> tuple[float, Any]:
        began = time.perf_counter()
        data = None if body is None else json.dumps(body)
        connection.request("GET" if body is None else "POST", f"/api{path}", body=data, headers=headers)
        answer = connection.getresponse()
        read = json.loads(answer.read())
        assert answer.status == http.client.OK, read
        return (time.perf_counter() - began) * 1000, read

    questions = ("wolf", "Müller", "Иван", "jan de", "kowalski p", "qzx", "an", "sol")
    for text in questions:
        path = f"/find?limit=8&query={'+'.join(quoted(text))}"
        tell(f"find “{text}”", [once(path)[0] for _ in range(10)])
    for facet in ("owner", "tier", "industry", "tags"):
        tell(f"count by {facet}", [once(f"/accounts/counts?by={facet}")[0] for _ in range(5)])
    seq = once("/session")[1]["seq"]
    edit = {"edits": [{"ids": [], "all_but": {}, "base_version": seq, "set": {"note": "reviewed"}}]}
    tell("all accounts given another note, in one act", [once("/accounts/edit", edit)[0]])
    tell("that act undone", [once("/undo", {})[0]])


def quoted(text: str) -> Iterator[str]:
    """Words as an address writes them."""
    return ("".join(f"%{byte:02X}" for byte in word.encode()) for word in text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("accounts", type=int, nargs="?", default=100_000)
    parser.add_argument("--database", help="an empty PostgreSQL database; a new SQLite file otherwise")
    given = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="inroad-tables-") as folder:
        url = given.database or f"sqlite+pysqlite:///{folder}/inroad.db"
        build(url, given.accounts).store.close()
        with served(url) as told:
            print(f"{'milliseconds':<58}{'median':>9}{'p95':>9}{'most':>9}")
            browse(told, given.accounts)
            ask(told)
    print(f"load of this machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
