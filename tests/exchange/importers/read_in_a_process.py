"""Reads files in a process with a bounded address space and tells what became of each."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from inroad.exchange.importers.record import Rejection
from inroad.exchange.importers.source import open_source
from inroad.model.errors import Invalid

if sys.platform != "win32":
    import resource

ADDRESS_SPACE_MB = 700
REJECTIONS_TOLD = 1_000
KNOWN = {"id", "name", "title", "email", "manager"}


@dataclass
class Told:
    """What became of a file: how many rows and rejections, or why it was refused."""

    file: str
    rows: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    refused: str | None = None
    peak_mb: int = 0


def read_all(paths: Sequence[Path]) -> list[Told]:
    """What becomes of each file; all are read by one process, which must not fail."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.exchange.importers.read_in_a_process", *map(str, paths)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:].decode()
    return [msgspec.json.decode(line, type=Told) for line in done.stdout.splitlines()]


def recognise(cells: Sequence[str]) -> int:
    return sum(cell.strip().casefold() in KNOWN for cell in cells)


def read(path: Path) -> Told:
    told = Told(path.name)
    try:
        for sheet in open_source(path, recognise=recognise):
            last = sheet.heading_line
            for row in sheet.rows():
                assert row.line > last, f"line {row.line} comes after line {last}"
                last = row.line
                if not isinstance(row, Rejection):
                    assert len(row.cells) == len(sheet.headings), f"line {row.line} has {len(row.cells)} cells"
                    told.rows += 1
                elif len(told.rejected) < REJECTIONS_TOLD:
                    told.rejected.append(row)
    except Invalid as refusal:
        told.refused = refusal.sentence
    told.peak_mb = peak_mb()
    return told


def peak_mb() -> int:
    """The most memory this process ever held; not `ru_maxrss`, which begins with the parent's."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0
    (line,) = (line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


def main() -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_MB * 1024**2,) * 2)
    for name in sys.argv[1:]:
        sys.stderr.write(f"{name}\n")
        sys.stdout.buffer.write(msgspec.json.encode(read(Path(name))) + b"\n")


if __name__ == "__main__":
    main()
