"""Layout of org charts: CPU time of this engine and of d3-flextree on the same trees in the same run.

uv run python benchmarks/layout/run.py
"""

import gc
import json
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
from inroad.orgchart.layout import lay_out
from inroad.orgchart.seat import OrgSeat

HERE = Path(__file__).parent
SIZES = (1_000, 10_000, 100_000)
RUNS = 9
WARM_UP = 2
PLAIN = View(levels=None, plain=True)
COLUMN_GAP, ROW_GAP = 40, 36


class Measured(NamedTuple):
    """CPU milliseconds, the median of the runs after the warm-up, and the width of the drawing."""

    milliseconds: float
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
    milliseconds = []
    layout = draw()
    for _ in range(RUNS):
        gc.collect()
        before = time.process_time()
        layout = draw()
        milliseconds.append((time.process_time() - before) * 1000)
    return Measured(median(milliseconds[WARM_UP:]), layout.width)


def flextree(trees: list[list[OrgSeat]]) -> list[Measured]:
    """The same trees in d3-flextree, every card with the gaps that ours keep."""
    if not (HERE / "node_modules" / "d3-flextree").is_dir():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=HERE, check=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trees.json"
        file.write_text(
            json.dumps(
                [
                    [
                        {"id": s.id, "manager": s.manager_id, "size": [s.width + COLUMN_GAP, s.height + ROW_GAP]}
                        for s in seats
                    ]
                    for seats in trees
                ]
            ),
            encoding="utf-8",
        )
        command = ["node", str(HERE / "flextree.mjs"), str(file), str(RUNS)]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [Measured(median(each["milliseconds"][WARM_UP:]), each["width"] - COLUMN_GAP) for each in json.loads(answer)]


def main() -> int:
    if shutil.which("npm") is None:
        print("npm is not there: the peer cannot be measured")
        return 1
    cases = [(shape, count) for shape in (company, scattered) for count in SIZES]
    trees = [shape(count) for shape, count in cases]
    theirs = flextree(trees)
    gc.freeze()  # the trees of the other cases are not this case's garbage
    print("CPU milliseconds                 ours     ours      d3-      times faster      width, ours /")
    print("tree               people    as drawn    plain  flextree  as drawn  plain   flextree (plain)")
    for (shape, count), seats, peer in zip(cases, trees, theirs, strict=True):
        drawn = measured(partial(lay_out, seats, EVERYTHING))
        plain = measured(partial(lay_out, seats, PLAIN))
        print(
            f"{shape.__name__:<15}{count:>10,}{drawn.milliseconds:>12.1f}{plain.milliseconds:>9.1f}"
            f"{peer.milliseconds:>10.1f}{peer.milliseconds / drawn.milliseconds:>10.1f}"
            f"{peer.milliseconds / plain.milliseconds:>7.1f}{plain.width / peer.width:>19.4f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
