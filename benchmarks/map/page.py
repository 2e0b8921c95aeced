"""One map in one page of a browser, and a hand on it."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.map.people import SCALE, SCREEN

MOVES = 120
PATIENCE = 60
"""Seconds after which a map that has not drawn is given up."""


class Drawn:
    """One page which has drawn some people, and a hand on it."""

    def __init__(self, page: Page, site: str, peer: str, name: str) -> None:
        self.page, self.peer = page, peer
        self.session: CDPSession = page.context.new_cdp_session(page)
        page.goto(f"{site}/{peer}.html")
        page.wait_for_function("() => window.bench !== undefined")
        page.evaluate("async url => { window.data = await (await fetch(url)).json(); }", f"{site}/{name}.json")
        before = self.heap()
        self.render = self._first_render()
        page.wait_for_timeout(1200)
        self.bytes = self.heap() - before

    def _first_render(self) -> float:
        """Milliseconds; raises where it takes longer than the patience."""
        self.page.evaluate("() => { window.took = null; bench.render(data).then(ms => { window.took = ms; }); }")
        self.page.wait_for_function("() => window.took !== null", timeout=PATIENCE * 1000)
        return float(self.page.evaluate("() => window.took"))

    def heap(self) -> float:
        """Bytes of JavaScript and of the elements in use, after collecting garbage."""
        self.session.send("HeapProfiler.collectGarbage")
        used = self.session.send("Runtime.getHeapUsage")
        return float(used["usedSize"]) + float(used.get("embedderHeapUsedSize", 0))

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
                self.page.wait_for_timeout(8)

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
    view, width, height = data["view"], 168 * SCALE, 72 * SCALE
    sight = set(view["ids"])
    boxes = [(c["x"] * SCALE + view["x"], c["y"] * SCALE + view["y"]) for c in data["cards"] if c["id"] in sight]

    def is_free(x: float, y: float) -> bool:
        return not any(at - 6 < x < at + width + 6 and up - 6 < y < up + height + 6 for at, up in boxes)

    empty = next((x, y) for y in range(200, 880, 3) for x in range(900, 1400, 5) if is_free(x, y))
    on = min(boxes, key=lambda at: math.dist(at, (640, 420)))
    return (float(empty[0]), float(empty[1])), (on[0] + 40, on[1] + 14)


def measure(browser: Browser, site: str, peer: str, name: str, data: dict[str, Any]) -> dict[str, float]:
    """One fresh page: first render, panning, zooming, dragging a card, the overview, memory."""
    with browser.new_context(viewport=SCREEN, bypass_csp=True) as context:
        page = context.new_page()
        page.set_default_timeout(1000 * PATIENCE)
        drawn = Drawn(page, site, peer, name)
        empty, on = spots(data)
        found = {"render": drawn.render, "bytes": drawn.bytes}
        found["pan"] = drawn.drag(empty, 16)
        found["zoom"] = drawn.wheel()
        if peer != "d3orgchart":  # its cards cannot be moved
            page.reload()
            drawn = Drawn(page, site, peer, name)
            found["drag"] = drawn.drag(on, 6)
        drawn.fit()
        found["overview"] = drawn.drag((14.0, SCREEN["height"] - 14.0), -14)
        return found
