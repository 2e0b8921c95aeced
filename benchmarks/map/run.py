"""The map in Chromium beside React Flow, d3-org-chart and Cytoscape.js: the same people, the same places, one run.

    uv run python -m benchmarks.map.run [--sizes 500,2000,10000] [--runs 3] [--only ours,reactflow]

Needs Chromium and Node with npm (both as the tests and the build find them). Prints Markdown tables.
"""

import argparse
import functools
import gzip
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

import msgspec
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from benchmarks.map.page import PATIENCE, measure
from benchmarks.map.people import SCREEN, company, data_for, one_manager, person
from inroad.api.security import COOKIE
from inroad.bootstrap import install
from inroad.model.account import Account
from inroad.model.person import Person, Position, ReportingLine
from inroad.orgchart.seat import OrgSeat
from inroad.settings import Settings
from inroad.storage.transaction import Act
from tests.fixtures.browser import CHROMIUM_FLAGS, CHROMIUM_NAMES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MOVING = {"pan p95, ms": "pan", "wheel zoom p95": "zoom", "overview p95": "overview", "card drag p95": "drag"}
PEERS = ("ours", "reactflow", "cytoscape", "d3orgchart")
CALLED = {"ours": "Inroad", "reactflow": "React Flow", "cytoscape": "Cytoscape.js", "d3orgchart": "d3-org-chart"}


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A folder's files, on this machine only."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def build() -> Path:
    """The four pages, compiled the same way."""
    npm = [str(ROOT / ".ci" / "npm"), "--prefix", str(HERE)]
    if not (HERE / "node_modules").is_dir():
        quietly = ["--no-audit", "--no-fund", "--no-package-lock"]
        subprocess.run([*npm, "install", *quietly], check=True, capture_output=True)
    subprocess.run([*npm, "run", "build"], check=True, capture_output=True)
    return HERE / "dist"


def load() -> str:
    """How busy the machine is."""
    return f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def best(browser: Browser, site: str, peer: str, name: str, data: dict[str, Any], runs: int) -> dict[str, float] | None:
    """The best of several runs, each measure by itself (other work only adds to it); None if it never drew."""
    try:
        found = [measure(browser, site, peer, name, data) for _ in range(runs)]
    except PlaywrightTimeout:
        return None
    return {key: min(run[key] for run in found) for key in found[0]}


def told(found: dict[str, float], key: str) -> str:
    """A cell of a table."""
    value = found.get(key)
    return "–" if value is None else f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def compare(browser: Browser, site: str, folder: Path, sizes: Sequence[int], runs: int, peers: Sequence[str]) -> None:
    """Every peer at every size."""
    print(f"| people (in sight) | map | first render, ms | × | {' | '.join(MOVING)} | kB a person |")
    print("|---:|---|---:|---:|---:|---:|---:|---:|---:|")
    for size in sizes:
        data = data_for(company(size))
        (folder / f"company-{size}.json").write_bytes(msgspec.json.encode(data))
        ours = math.nan
        for peer in peers:
            start = f"| {size:,} ({len(data['view']['ids'])}) | {CALLED[peer]} |"
            found = best(browser, site, peer, f"company-{size}", data, runs)
            if found is None:
                print(f"{start} not within {PATIENCE} s | | | | | | |", flush=True)
                continue
            ours = found["render"] if peer == "ours" else ours
            memory = f"{found['bytes'] / size / 1000:.1f}"
            cells = [
                told(found, "render"),
                "–" if math.isnan(ours) else f"{found['render'] / ours:.1f}",
                *[told(found, key) for key in MOVING.values()],
            ]
            print(f"{start} {' | '.join([*cells, memory])} |", flush=True)


def shapes(browser: Browser, site: str, folder: Path, runs: int) -> None:
    """Trees of which real ones are made, in our map alone."""
    print(f"\n| tree (in sight) | first render, ms | {' | '.join(MOVING)} |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, seats in (("5,000 posts", company(5000)), ("1,403 reports of one manager", one_manager(1404))):
        data = data_for(seats)
        (folder / "shape.json").write_bytes(msgspec.json.encode(data))
        found = best(browser, site, "ours", "shape", data, runs) or {}
        cells = [told(found, key) for key in ("render", *MOVING.values())]
        print(f"| {name} ({len(data['view']['ids'])}) | {' | '.join(cells)} |", flush=True)


def bundle() -> None:
    """How much the browser may have to fetch of the app, compressed: with all its languages, and in English alone."""
    web = ROOT / "src" / "inroad" / "web"
    others = json.loads((web / "manifest.json").read_text(encoding="utf-8"))["../src/inroad/catalogues/ru.json"]["file"]
    assets = sorted(path for path in (web / "assets").glob("*") if path.suffix in {".js", ".css"})
    sizes = {path: len(gzip.compress(path.read_bytes())) / 1000 for path in assets}
    every = sum(sizes.values())
    print(f"\nweb bundle, gzip, without fonts and pictures: {every - sizes[web / others]:.0f} kB in one language")
    print(f"({every:.0f} kB in all {len(assets)} files, of which nobody fetches both languages)")


def company_database(folder: Path, seats: list[OrgSeat]) -> str:
    """An installation with one account of these people; the file of its database."""
    database = str(folder / "inroad.db")
    installation = install(Settings(database=database))
    with installation.store.write(installation.owner) as tx:
        tx.begin(Act(verb="import", summary="a company"))
        account = Account(id=tx.new_id(), name="Company")
        told = [person(number) for number in range(len(seats))]
        people = [Person(id=tx.new_id(), account_id=account.id, name=each["name"]) for each in told]
        held = [
            Position(id=tx.new_id(), account_id=account.id, person_id=one.id, title=each["title"])
            for one, each in zip(people, told, strict=True)
        ]
        position = {seat.id: each.id for seat, each in zip(seats, held, strict=True)}
        lines = [
            ReportingLine(
                id=tx.new_id(),
                account_id=account.id,
                position_id=position[seat.id],
                manager_id=position[seat.manager_id],
            )
            for seat in seats
            if seat.manager_id is not None
        ]
        for kind, made in (("account", [account]), ("person", people), ("position", held), ("reporting_line", lines)):
            tx.save_many(kind, made)
    installation.store.close()
    return database


def opening(browser: Browser, folder: Path, runs: int) -> None:
    """From the click on an account of 2,000 people to the frame with its first card, in the app on its own server."""
    database = company_database(folder, company(2000))
    command = [sys.executable, "-m", "inroad", "serve", "--db", database, "--port", "0", "--no-browser", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = "".join(iter(lambda: server.stdout.readline() if server.stdout else "", "}\n"))
            times = [first_card(browser, json.loads(said + "}")) for _ in range(max(5, runs))]
        finally:
            server.terminate()
    print(f"\nopening an account of 2,000 people, click to first card: median {median(times):.0f} ms,", end=" ")
    print(f"worst {max(times):.0f} ms of {len(times)}, each in a new browser profile", flush=True)


def first_card(browser: Browser, served: dict[str, str]) -> float:
    """One new visitor: the portfolio, a click on the account, the first card."""
    with browser.new_context(viewport=SCREEN, bypass_csp=True) as context:
        page = context.new_page()
        context.add_cookies([{"name": COOKIE, "value": served["token"], "url": served["address"]}])
        page.goto(served["address"])
        link = page.get_by_role("link", name="Company")
        link.wait_for()
        page.wait_for_timeout(500)
        page.evaluate(WATCH)
        link.click()
        page.wait_for_function("() => window.seen !== undefined")
        return float(page.evaluate("() => window.seen"))


WATCH = """() => {
  addEventListener("pointerdown", () => {
    const pressed = performance.now();
    const look = () => {
      if (document.querySelector(".card .name") === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => { window.seen = performance.now() - pressed; });
    };
    look();
  }, { capture: true, once: true });
}"""


def main() -> None:
    """Measure everything, print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="500,2000,10000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default=",".join(PEERS), help="which maps; ours is measured first")
    given = parser.parse_args()
    dist = build()
    chromium = next(filter(None, map(shutil.which, CHROMIUM_NAMES)))
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        shutil.copytree(dist, folder, dirs_exist_ok=True)
        browser = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_FLAGS))
        screen = f"{SCREEN['width']} × {SCREEN['height']}"
        print(f"Chromium {browser.version}, {screen}, best of {given.runs} runs; before: {load()}\n")
        started = time.monotonic()
        with serving(folder) as site:
            sizes = [int(size) for size in given.sizes.split(",")]
            compare(browser, site, folder, sizes, given.runs, given.only.split(","))
            if "ours" in given.only:
                shapes(browser, site, folder, given.runs)
        bundle()
        if "ours" in given.only:
            opening(browser, folder, given.runs)
        print(f"\nafter {time.monotonic() - started:.0f} s: {load()}")
        browser.close()


if __name__ == "__main__":
    main()
