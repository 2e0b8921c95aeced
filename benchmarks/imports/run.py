"""Importing people: our validated import with indexes and history, beside `sqlite-utils insert` of the raw file.

    uv run --with sqlite-utils python benchmarks/imports/run.py [--rows 1000000] [--export]

Measures a hundredth, a tenth and all of so many rows, each command as whole processes: wall and CPU seconds, peak
memory, size of the database. The peer is measured twice: as it loads a file by a key, its types found out, in batches
that are quick for it; and with the indexes that it takes to find a row by name, by superior and by company, which ours
has too. The commands take turns; of several turns the quickest counts.

Ours imports the file once more too, unchanged (`again`), and then a week later (`changed`): of every hundred rows one
differs, in its title, its superior or its address, or is gone, or somebody new stands before it.

`narrow` is the file with the eight columns which an org chart needs, `export` (with `--export`) one with the
twenty-four of a usual CRM export, of which we keep what we know. To look for people who may be there twice is work of
another kind, and left out.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent / "people"))
from generate import people_csv

TURNS = {10_000: 3, 100_000: 2}
FURTHER = (
    "Lead Status", "Lifecycle Stage", "Contact owner", "Create Date", "Last Modified Date", "Last Activity Date",
    "Street Address", "City", "State/Region", "Postal Code", "Country/Region", "Mobile Phone Number", "Lead Source",
    "Website URL", "Time Zone", "Preferred language",
)  # fmt: skip


class Run(NamedTuple):
    """Commands as whole processes: seconds and megabytes."""

    wall: float
    cpu: float
    memory: float
    size: float


def main() -> None:
    """Run every command at each size, in turn, and print the ratios to the first of the peer's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="the most; a tenth and a hundredth too")
    parser.add_argument("--export", action="store_true", help="the wide file as well")
    asked = parser.parse_args()
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print(f"{'file':<8}{'rows':>10}  {'':<22}{'wall s':>8}{'CPU s':>8}{'MB':>7}{'MB db':>7}{'wall':>7}{'CPU':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("narrow", "export") if asked.export else ("narrow",):
            for count in (asked.rows // 100, asked.rows // 10, asked.rows):
                path = Path(folder) / f"{kind}-{count}.csv"
                write(path, kind, count)
                tell(kind, count, compared(path, TURNS.get(count, 1)))
                for file in Path(folder).iterdir():
                    file.unlink()


def compared(path: Path, turns: int) -> dict[str, Run]:
    """The quickest turn of each."""
    best: dict[str, Run] = {}
    for _ in range(turns):
        for steps in steps_for(path):
            for name, commands in steps.items():
                run = measured(commands, path.with_suffix(".db"))
                best[name] = min(run, best.get(name, run), key=lambda each: each.cpu)
            for left in path.parent.glob(f"{path.stem}.db*"):
                left.unlink()
    return best


def tell(kind: str, count: int, best: dict[str, Run]) -> None:
    """The lines of one file, with ratios to the raw load."""
    raw = best["sqlite-utils"]
    for name, run in best.items():
        figures = f"{run.wall:>8.1f}{run.cpu:>8.1f}{run.memory:>7.0f}{run.size:>7.0f}"
        ratios = f"{run.wall / raw.wall:>7.2f}{run.cpu / raw.cpu:>7.2f}"
        print(f"{kind:<8}{count:>10}  {name:<22}{figures}{ratios}", flush=True)


def steps_for(path: Path) -> list[dict[str, list[list[str]]]]:
    """What is measured, step by step into one database each: a step is a list of commands that follow one another."""
    database = str(path.with_suffix(".db"))
    peer = [sys.executable, "-m", "sqlite_utils"]
    load = [*peer, "insert", database, "people", str(path), "--csv", "--batch-size", "1000", "--pk", "id"]
    heading = path.open(encoding="utf-8").readline().strip().split(",")
    index = [[*peer, "create-index", database, "people", column] for column in ("name", heading[6], heading[7])]
    ours = [sys.executable, "-m", "inroad", "import", "--yes", "--no-look", "--json", "--db", database]
    once, later = [*ours, str(path)], [*ours, str(a_week_later(path))]
    return [
        {"inroad": [once], "inroad, again": [once], "inroad, changed": [later]},
        {"sqlite-utils": [load]},
        {"sqlite-utils, indexed": [load, *index]},
    ]


def a_week_later(path: Path) -> Path:
    """The same people, one in a hundred otherwise."""
    changed = path.with_suffix(".changed.csv")
    if not changed.exists():
        with (
            path.open(encoding="utf-8", newline="") as source,
            changed.open("w", encoding="utf-8", newline="") as target,
        ):
            csv.writer(target, lineterminator="\n").writerows(one_in_a_hundred_changed(csv.reader(source)))
    return changed


def one_in_a_hundred_changed(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """In turn another title, another superior, another address, nobody, and somebody new as well."""
    yield next(rows)
    boss = ["", ""]
    for number, row in enumerate(rows):
        what = number // 100 % 5 if number % 100 == 50 else None
        if not row[6]:
            boss = [row[0], row[7]]
        if what == 0:
            row[2] = f"Senior {row[2]}"
        elif what == 1 and boss[1] == row[7]:
            row[6] = boss[0]
        elif what == 2:
            row[4] = f"new.{row[4] or f'{row[0]}@mail.example'}"
        elif what == 4:
            yield [f"new-{number}", f"Newcomer Number{number}", "Analyst", *row[3:]]
        if what != 3:
            yield row


def write(path: Path, kind: str, count: int) -> None:
    """The generated people, and for `export` what a CRM adds to them."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        if kind == "narrow":
            stream.writelines(people_csv(count, 1))
        else:
            csv.writer(stream).writerows(widened(people_csv(count, 1)))


def widened(lines: Iterator[str]) -> Iterator[list[str]]:
    """Rows with sixteen more columns, filled as a CRM fills them."""
    source = csv.reader(line for piece in lines for line in piece.splitlines(keepends=True))
    yield [*next(source), *FURTHER]
    for number, row in enumerate(source):
        day = f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d} 09:14"
        yield [
            *row, "OPEN" if number % 3 else "NEW", "customer" if number % 5 else "lead", "Priya Nair", day, day, "",
            f"{number % 400} High Street", "Bristol", "South West", f"BS{number % 20} 4QA", "GB", "", "Trade fair",
            "https://www.example", "Europe/London", "en",
        ]  # fmt: skip


def measured(commands: list[list[str]], database: Path) -> Run:
    """The commands from the start of the first to the end of the last."""
    started = time.perf_counter()
    cpu = memory = 0.0
    for command in commands:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if status:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        cpu += used.ru_utime + used.ru_stime
        memory = max(memory, used.ru_maxrss / 1024)
    wall = time.perf_counter() - started
    return Run(wall, cpu, memory, database.stat().st_size / 1e6)


if __name__ == "__main__":
    main()
