"""Importing people: our validated import with indexes and history, beside `sqlite-utils insert` of the raw file.

    uv run --with sqlite-utils python benchmarks/imports/run.py [--rows 100000]

Measures n and 10n rows, each command as a whole process: wall and CPU seconds, peak memory. Two files: `narrow` has the
eight columns which an org chart needs, `export` the twenty-four of a usual CRM export, of which we keep what we know.
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

FURTHER = (
    "Lead Status", "Lifecycle Stage", "Contact owner", "Create Date", "Last Modified Date", "Last Activity Date",
    "Street Address", "City", "State/Region", "Postal Code", "Country/Region", "Mobile Phone Number", "Lead Source",
    "Website URL", "Time Zone", "Preferred language",
)  # fmt: skip


class Run(NamedTuple):
    """One command as a whole process: seconds and megabytes."""

    wall: float
    cpu: float
    memory: float


def main() -> None:
    """Run both commands on both files at n and 10n, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000, help="n; 10n is measured too")
    rows = parser.parse_args().rows
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print(f"{'file':<8}{'rows':>10}  {'':<13}{'wall s':>8}{'CPU s':>8}{'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("narrow", "export"):
            for count in (rows, 10 * rows):
                path = Path(folder) / f"{kind}-{count}.csv"
                write(path, kind, count)
                ours = measured(*ours_command(path))
                theirs = measured(*peer_command(path))
                for name, run in (("inroad", ours), ("sqlite-utils", theirs)):
                    print(f"{kind:<8}{count:>10}  {name:<13}{run.wall:>8.1f}{run.cpu:>8.1f}{run.memory:>7.0f}")
                print(f"{'':<20}ratio        {ours.wall / theirs.wall:>8.2f}{ours.cpu / theirs.cpu:>8.2f}")
                path.unlink()


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


def ours_command(path: Path) -> tuple[list[str], Path]:
    """Our import, and the database it writes."""
    database = path.with_suffix(".ours.db")
    command = [sys.executable, "-m", "inroad", "import", str(path), "--yes", "--json", "--db", str(database)]
    return command, database


def peer_command(path: Path) -> tuple[list[str], Path]:
    """The raw load, and the database it writes."""
    database = path.with_suffix(".theirs.db")
    return [sys.executable, "-m", "sqlite_utils", "insert", str(database), "people", str(path), "--csv"], database


def measured(command: list[str], database: Path) -> Run:
    """The command as a whole process, from its start to its end."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {status}")
    for path in database.parent.glob(f"{database.name}*"):
        path.unlink()
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
