"""What the browser does for each frame while a matrix of many people scrolls.

    uv run python -m benchmarks.lenses.scroll [--people 2000] [--rounds 3] [--frames 240]

An account of so many people, of each of whom something is held, with ten colleagues who cover a fifth of them each. Its
coverage (people down, us across), engagement (people down, levels across) and RACI (steps down, people across) are
scrolled by a script, so many pixels a frame: as one reads, and as one throws. **work** is the processor time that the
page's own thread takes between one frame and the next, which other programs on the machine do not change; **frames** is
the time from one to the next as it was on this machine. The frame at the 50th and 95th of 100 and the longest.
"""

import argparse
import json
import os
import tempfile
from bisect import bisect_right
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.lenses.run import SECRET, filled, signed_in
from inroad.api.security import Doorkeeper
from inroad.bootstrap import install
from inroad.settings import Settings
from tests.fixtures.browser import CHROMIUM_FLAGS
from tests.fixtures.doors import serving

AXIS = {"coverage": "scrollTop", "engagement": "scrollTop", "raci": "scrollLeft"}
"""Each matrix, and the way in which it has many."""
PACES = {"reading": 60, "thrown": 400}
"""Pixels a frame: the second is 24,000 a second."""

SCROLL = """([axis, step, frames]) => new Promise(done => {
  const scroller = document.querySelector(".scroll.matrix");
  const stamps = [];
  scroller[axis] = 0;
  const tick = now => {
    performance.mark("scrolled");
    stamps.push(now);
    if (stamps.length > frames) done(stamps.slice(1).map((at, index) => at - stamps[index]));
    else { scroller[axis] += step; requestAnimationFrame(tick); }
  };
  requestAnimationFrame(tick);
})"""


def main() -> None:
    """Scroll every matrix at every pace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--frames", type=int, default=240)
    given = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print(f"{'':<14}{'':<10}{'work, ms: 50 %':>16}{'95 %':>8}{'most':>8}{'frames, ms: 50 %':>20}{'95 %':>8}{'most':>8}")
    with tempfile.TemporaryDirectory(prefix="inroad-scroll-") as folder:
        installation = install(Settings(database=str(Path(folder) / "scroll.db")))
        account = filled(installation, given.people, every=1, colleagues=10)
        with serving(installation, Doorkeeper(SECRET)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM_FLAGS))
            for lens, axis in AXIS.items():
                for pace, step in PACES.items():
                    url = f"{address}/accounts/{account}/{lens}"
                    work, frames = scrolled(browser, url, (axis, step, given.frames), given.rounds)
                    print(f"{lens:<14}{pace:<10}{told(work):>32}{told(frames):>36}", flush=True)
            browser.close()
        installation.store.close()
    print(f"\nload of this machine: {os.getloadavg()[0]:.1f}")


def scrolled(
    browser: Browser, url: str, how: tuple[str, int, int], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of work for each frame, and from each frame to the next, of all rounds."""
    work: list[float] = []
    frames: list[float] = []
    with browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce") as context:
        page = signed_in(context, url.split("/accounts", maxsplit=1)[0])
        page.goto(url)
        page.locator(".matrix [role=gridcell]").first.wait_for()
        page.wait_for_timeout(2000)
        page.evaluate(SCROLL, list(how))
        for _ in range(rounds):
            browser.start_tracing(page=page, categories=["toplevel", "blink.user_timing"])
            frames += page.evaluate(SCROLL, list(how))
            work += work_of(json.loads(browser.stop_tracing())["traceEvents"])
        said(page)
    return work, frames


def said(page: Page) -> None:
    """Nothing was measured if nothing was drawn."""
    if page.locator(".matrix [role=gridcell]").count() == 0:
        raise SystemExit("The matrix drew nothing.")


def work_of(events: list[dict[str, Any]]) -> list[float]:
    """Milliseconds of the page's thread between each mark and the next."""
    marks = sorted((each for each in events if each["name"] == "scrolled"), key=lambda each: float(each["ts"]))
    thread = (marks[0]["pid"], marks[0]["tid"])
    stamps = [float(mark["ts"]) for mark in marks]
    sums = [0.0] * (len(stamps) + 1)
    for each in events:
        if each["name"].endswith("RunTask") and (each["pid"], each["tid"]) == thread:
            sums[bisect_right(stamps, float(each["ts"]))] += float(each.get("tdur", 0)) / 1000
    return sums[1:-1]


def told(times: list[float]) -> str:
    """Three of them."""
    ordered = sorted(times)
    return "".join(f"{ordered[int(share * (len(ordered) - 1))]:>8.1f}" for share in (0.5, 0.95, 1.0))


if __name__ == "__main__":
    main()
