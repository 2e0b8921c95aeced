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
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

import msgspec
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from inroad.api.security import COOKIE
from inroad.bootstrap import install
from inroad.model.account import Account
from inroad.model.person import Person, Position, ReportingLine
from inroad.orgchart.fold import EVERYTHING
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat
from inroad.settings import Settings
from inroad.storage.transaction import Act
from tests.fixtures.browser import CHROMIUM_FLAGS, CHROMIUM_NAMES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCREEN = {"width": 1440, "height": 900}
SCALE = 0.9
MOVES = 60
PEERS = ("ours", "reactflow", "cytoscape", "d3orgchart")
CALLED = {"ours": "Inroad", "reactflow": "React Flow", "cytoscape": "Cytoscape.js", "d3orgchart": "d3-org-chart"}
GIVEN = ("Ada", "Bruno", "Chidi", "Dalia", "Emil", "Farah", "Gustav", "Hana", "Ivo", "Jasmin", "Kenji", "Lucía")
FAMILY = ("Abramson", "Bergqvist", "Cole", "Demir", "Eide", "Falk", "Gallagher", "Haddow", "Ivanov", "Jensen")
TITLES = ("Head of Quality and Safety", "Clinical Director, Surgery", "IT Manager, Devices", "Controller", "Analyst")


def company(count: int) -> list[OrgSeat]:
    """A believable organisation: three to twelve reports a manager, one in four or five of them a manager."""
    chance = random.Random(7)
    seats = [OrgSeat("p0")]
    managers = ["p0"]
    for boss in managers:
        span = chance.randint(3, 12)
        leading = max(1, round(span / 4.5))
        for report in range(min(span, count - len(seats))):
            seats.append(OrgSeat(f"p{len(seats)}", boss))
            if report < leading:
                managers.append(seats[-1].id)
    return seats


def one_manager(count: int) -> list[OrgSeat]:
    """Everybody reports to one."""
    return [OrgSeat("p0"), *(OrgSeat(f"p{i}", "p0") for i in range(1, count))]


def person(number: int) -> dict[str, Any]:
    """Somebody with a name, a title and a seniority, as the peers' cards say it."""
    given, family = GIVEN[number % len(GIVEN)], FAMILY[number * 7 % len(FAMILY)]
    return {
        "name": f"{given} {family}",
        "title": TITLES[number * 3 % len(TITLES)],
        "seniority": ("Director", "Manager", "Individual")[number % 3],
        "initials": given[0] + family[0],
    }


def data_for(seats: list[OrgSeat]) -> dict[str, Any]:
    """The people with their places: as the app's server says them, and as the peers take them."""
    layout = lay_out(seats, EVERYTHING)
    told = {seat.id: person(number) for number, seat in enumerate(seats)}
    managers = {seat.id: seat.manager_id for seat in seats if seat.manager_id}
    cards = [{**card._asdict(), "count": card.hidden, "person": None} for card in layout.cards]
    lines = [
        {"from_id": line.from_id, "to_id": line.to_id, "kind": line.kind, "points": line.points}
        for line in layout.lines
    ]
    size = {"width": layout.width, "height": layout.height}
    return {
        "map": {**size, "cards": cards, "lines": lines, "bands": [], "tray": []},
        "people": [_row(seat_id, said, managers.get(seat_id)) for seat_id, said in told.items()],
        "cards": [{"id": card.id, "x": card.x, "y": card.y, "person": told[card.id]} for card in layout.cards],
        "lines": [{"from": line.from_id, "to": line.to_id} for line in layout.lines],
        "managers": managers,
        "root": {"x": layout.cards[0].x, "y": layout.cards[0].y},
    }


def _row(seat_id: str, said: dict[str, Any], manager_id: str | None) -> dict[str, Any]:
    nothing = dict.fromkeys(
        ("division", "division_id", "function_confidence", "grade", "location", "headcount", "manager_name",
         "valid_from", "valid_to", "badge", "note", "source_line", "confirmed_on")
    )  # fmt: skip
    return {
        **nothing, "position_id": seat_id, "person_id": seat_id, "name": said["name"], "seat": "filled",
        "title": said["title"], "division_path": [], "seniority": said["seniority"].lower(),
        "seniority_confidence": 0.9, "function": "operations", "status": "active", "mapped": True, "emails": [],
        "phones": [], "urls": [], "manager_id": manager_id, "dotted": [], "created": 1, "version": 1,
        "person_version": 1,
    }  # fmt: skip


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


class Drawn:
    """One page which has drawn some people, and a hand on it."""

    def __init__(self, page: Page, site: str, peer: str, name: str) -> None:
        self.page, self.peer = page, peer
        self.session: CDPSession = page.context.new_cdp_session(page)
        page.goto(f"{site}/{peer}.html")
        page.wait_for_function("() => window.bench !== undefined")
        page.evaluate("async url => { window.data = await (await fetch(url)).json(); }", f"{site}/{name}.json")
        before = self.heap()
        self.render = float(page.evaluate("() => window.bench.render(window.data)"))
        page.wait_for_timeout(1200)
        self.bytes = self.heap() - before

    def heap(self) -> float:
        """Bytes of JavaScript in use, after collecting garbage."""
        self.session.send("HeapProfiler.collectGarbage")
        return float(self.session.send("Runtime.getHeapUsage")["usedSize"])

    def frames(self, move: Callable[[], None]) -> float:
        """The 95th percentile of the time from frame to frame while something is done."""
        self.page.evaluate("() => window.bench.start()")
        move()
        times: list[float] = self.page.evaluate("() => window.bench.stop()")
        return percentile(times, 95)

    def drag(self, start: tuple[float, float], step: float) -> float:
        """Press, move there and back, release."""
        mouse = self.page.mouse
        mouse.move(*start)
        mouse.down()
        mouse.move(start[0] + 8, start[1] + 4)

        def moves() -> None:
            for count in range(MOVES):
                way = count if count < MOVES / 2 else MOVES - count
                mouse.move(start[0] + 8 - way * step, start[1] + 4 - way * step / 3)

        found = self.frames(moves)
        mouse.up()
        self.page.wait_for_timeout(400)
        return found

    def wheel(self) -> float:
        """Turn the wheel out and in again over the middle."""
        self.page.mouse.move(SCREEN["width"] / 2, SCREEN["height"] / 2)

        def turns() -> None:
            for count in range(24):
                self.page.mouse.wheel(0, 120 if count < 12 else -120)
                self.page.wait_for_timeout(16)

        found = self.frames(turns)
        self.page.wait_for_timeout(600)
        return found

    def fit(self) -> None:
        """Everything in sight."""
        self.page.evaluate("() => { window.fit(); }")
        self.page.wait_for_timeout(1500)


def percentile(values: Sequence[float], part: int) -> float:
    """A percentile, of the values themselves."""
    return sorted(values)[min(len(values) - 1, math.ceil(len(values) * part / 100) - 1)] if values else math.nan


def spots(data: dict[str, Any]) -> tuple[tuple[float, float], tuple[float, float]]:
    """A point between cards and one on a card, on the screen as all of them open it."""
    left = SCREEN["width"] / 2 - (data["root"]["x"] + 84) * SCALE
    boxes = [(card["x"] * SCALE + left, card["y"] * SCALE + 16) for card in data["cards"]]
    boxes = [(x, y) for x, y in boxes if -200 < x < SCREEN["width"] + 50 and -100 < y < SCREEN["height"] + 50]

    def is_free(x: float, y: float) -> bool:
        return not any(at - 12 < x < at + 168 * SCALE + 12 and up - 12 < y < up + 72 * SCALE + 12 for at, up in boxes)

    empty = next((x, y) for y in range(60, 800, 7) for x in range(700, 1400, 13) if is_free(x, y))
    on = min(((x, y) for x, y in boxes if 0 < x < 1250 and 0 < y < 800), key=lambda at: math.dist(at, (640, 420)))
    return (float(empty[0]), float(empty[1])), (on[0] + 60, on[1] + 20)


def measure(browser: Browser, site: str, peer: str, name: str, data: dict[str, Any]) -> dict[str, float]:
    """One fresh page: first render, panning, zooming, dragging a card, the overview, memory."""
    with browser.new_context(viewport=SCREEN, bypass_csp=True) as context:
        page = context.new_page()
        page.set_default_timeout(180_000)
        drawn = Drawn(page, site, peer, name)
        empty, on = spots(data)
        found = {"render": drawn.render, "bytes": drawn.bytes / len(data["cards"])}
        found["pan"] = drawn.drag(empty, 16)
        found["zoom"] = drawn.wheel()
        if peer != "d3orgchart":  # its cards cannot be moved
            page.reload()
            drawn = Drawn(page, site, peer, name)
            found["drag"] = drawn.drag(on, 6)
        drawn.fit()
        found["overview"] = drawn.drag((14.0, SCREEN["height"] - 14.0), -14)
        return found


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


def compare(browser: Browser, site: str, folder: Path, sizes: Sequence[int], runs: int, peers: Sequence[str]) -> None:
    """Every peer at every size: medians of the runs."""
    measures = "first render, ms | × | pan p95, ms | wheel zoom p95 | overview p95 | card drag p95 | heap a person, kB"
    print(f"| people | map | {measures} |")
    print("|---:|---|---:|---:|---:|---:|---:|---:|---:|")
    for size in sizes:
        data = data_for(company(size))
        (folder / f"company-{size}.json").write_bytes(msgspec.json.encode(data))
        ours = math.nan
        for peer in peers:
            found = [measure(browser, site, peer, f"company-{size}", data) for _ in range(runs)]
            m = {key: median(run[key] for run in found if key in run) if any(key in run for run in found) else math.nan
                 for key in ("render", "pan", "zoom", "overview", "drag", "bytes")}  # fmt: skip
            ours = m["render"] if peer == "ours" else ours
            cells = [m["render"], m["pan"], m["zoom"], m["overview"], m["drag"]]
            told = ["–" if math.isnan(cell) else f"{cell:,.1f}" if cell < 100 else f"{cell:,.0f}" for cell in cells]
            told.insert(1, f"{m['render'] / ours:.1f}")
            told.append(f"{m['bytes'] / 1000:.1f}")
            print(f"| {size:,} | {CALLED[peer]} | {' | '.join(told)} |", flush=True)


def shapes(browser: Browser, site: str, folder: Path, runs: int) -> None:
    """Trees of which real ones are made, in our map alone."""
    print("\n| tree | first render, ms | pan p95 | wheel zoom p95 | overview p95 | card drag p95 |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, seats in (("5,000 posts", company(5000)), ("1,403 reports of one manager", one_manager(1404))):
        data = data_for(seats)
        (folder / "shape.json").write_bytes(msgspec.json.encode(data))
        found = [measure(browser, site, "ours", "shape", data) for _ in range(runs)]
        cells = [median(run[key] for run in found) for key in ("render", "pan", "zoom", "overview", "drag")]
        print(f"| {name} | {' | '.join(f'{cell:.1f}' for cell in cells)} |", flush=True)


def bundle() -> None:
    """How much the browser may have to fetch of the app, compressed."""
    assets = sorted((ROOT / "src" / "inroad" / "web" / "assets").glob("*"))
    scripts = [len(gzip.compress(path.read_bytes())) for path in assets if path.suffix in {".js", ".css"}]
    print(f"\nweb bundle: {sum(scripts) / 1000:.0f} kB gzip in {len(scripts)} files (fonts and pictures apart)")


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
        print(f"Chromium {browser.version}, {screen}, medians of {given.runs} runs; before: {load()}\n")
        started = time.monotonic()
        with serving(folder) as site:
            sizes = [int(size) for size in given.sizes.split(",")]
            compare(browser, site, folder, sizes, given.runs, given.only.split(","))
            shapes(browser, site, folder, given.runs)
        bundle()
        opening(browser, folder, given.runs)
        print(f"\nafter {time.monotonic() - started:.0f} s: {load()}")
        browser.close()


if __name__ == "__main__":
    main()
