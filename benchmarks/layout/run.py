"""Layout of org charts: CPU time of this engine and of d3-flextree on the same trees in the same run.

uv run python benchmarks/layout/run.py
"""

import gc
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from inroad.orgchart.drawing import Layout
from inroad.orgchart.fold import EVERYTHING, View
from inroad.orgchart.layout import lay_out, prepare
from inroad.orgchart.machine_code import Python, hand_over
from inroad.orgchart.seat import OrgSeat

HERE = Path(__file__).parent
SIZES = (1_000, 10_000, 100_000)
RUNS = 14
WARM_UP = 5
PLAIN = View(levels=None, plain=True)
COLUMN_GAP, ROW_GAP = 40, 36


class Measured(NamedTuple):
    """CPU milliseconds, the median of the runs after the warm-up, and the width of the drawing.

    `placed`: until every card has its place. `dealt`: until every place is in an object of its own, which the peer's
    nodes are from the first.
    """

    placed: float
    dealt: float
    width: float


def company(count: int) -> list[OrgSeat]:
    """A believable organisation: three to twelve reports a manager, one in four or five of them a manager."""
    chance = random.Random(7)
    seats = [OrgSeat("p0", label="p0")]
    managers = ["p0"]
    for boss in managers:
        span = chance.randint(3, 12)
        leading = max(1, round(span / 4.5))
        for report in range(min(span, count - len(seats))):
            seat = OrgSeat(f"p{len(seats)}", boss, label=f"p{len(seats)}")
            seats.append(seat)
            if report < leading:
                managers.append(seat.id)
    return seats


def scattered(count: int) -> list[OrgSeat]:
    """The worst case: everybody reports to anybody before them, every card has its own size."""
    chance = random.Random(7)
    return [
        OrgSeat(
            f"p{i}",
            f"p{chance.randrange(i)}" if i else None,
            width=float(chance.randint(60, 300)),
            height=float(chance.randint(20, 200)),
        )
        for i in range(count)
    ]


def measured(draw: Callable[[], Layout]) -> Measured:
    placed, dealt = [], []
    layout: Layout | None = None
    for _ in range(RUNS):
        layout = None  # outside of the times: nobody pays for the garbage of the run before
        gc.collect()
        before = time.process_time()
        layout = draw()
        after = time.process_time()
        if len(layout.cards) == 0:
            raise ValueError("nothing was drawn")
        dealt.append((time.process_time() - before) * 1000)
        placed.append((after - before) * 1000)
    assert layout is not None
    return Measured(median(placed[WARM_UP:]), median(dealt[WARM_UP:]), layout.width)


def flextree(seats: list[OrgSeat]) -> Measured:
    """The same tree in d3-flextree, every card with the gaps that ours keep."""
    if not (HERE / "node_modules" / "d3-flextree").is_dir():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=HERE, check=True)
    people = [{"id": s.id, "manager": s.manager_id, "size": [s.width + COLUMN_GAP, s.height + ROW_GAP]} for s in seats]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.json"
        file.write_text(json.dumps(people), encoding="utf-8")
        command = ["node", "--expose-gc", str(HERE / "flextree.mjs"), str(file), str(RUNS)]
        answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    milliseconds = median(answer["milliseconds"][WARM_UP:])
    return Measured(milliseconds, milliseconds, answer["width"] - COLUMN_GAP)


def load() -> str:
    return f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def main() -> int:
    if shutil.which("npm") is None:
        print("npm is not there: the peer cannot be measured")
        return 1
    print(f"CPU milliseconds, median of {RUNS - WARM_UP} runs; before: {load()}")
    print(
        "                           as drawn          plain            d3-  times faster: drawn      plain  plain to d3"
    )
    print("tree         people  Python placed   cards placed   cards flextree Python placed cards placed cards   width")
    for shape in (company, scattered):
        for count in SIZES:
            seats = shape(count)
            peer = flextree(seats)
            hand_over(Python())
            python = measured(partial(lay_out, seats, EVERYTHING))
            prepare()
            drawn, plain = (measured(partial(lay_out, seats, view)) for view in (EVERYTHING, PLAIN))
            ours = [python.placed, drawn.placed, drawn.dealt, plain.placed, plain.dealt]
            print(
                f"{shape.__name__:<10}{count:>9,}"
                + "".join([f"{each:>8.1f}" for each in ours])
                + f"{peer.placed:>9.1f}"
                + "".join([f"{peer.placed / each:>6.1f}" for each in ours])
                + f"{plain.width / peer.width:>9.4f}",
                flush=True,
            )
    print(f"after: {load()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
