"""A progress bar with counts and the time left, on standard error, only in a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_BLOCK = 1 << 20
_TEXT = frozenset({".csv", ".tsv", ".txt"})


@contextmanager
def counting(
    what: str, path: Path | None = None, *, quiet: bool = False, total: int | None = None
) -> Iterator[Callable[[int], None] | None]:
    """Hears how many rows are done; None where nobody watches. Without `total` a text file's lines are counted."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        expected = total if total is not None or path is None else lines_of(path)
        task = progress.add_task(what, total=expected)
        yield lambda done: progress.update(task, completed=done)


def lines_of(path: Path) -> int | None:
    """About how many rows a text file has; None for a workbook, whose rows cannot be counted without reading it."""
    if path.suffix.lower() not in _TEXT:
        return None
    with path.open("rb") as stream:
        return max(1, sum(block.count(b"\n") for block in iter(lambda: stream.read(_BLOCK), b"")))


@contextmanager
def telling(what: str, *, quiet: bool = False) -> Iterator[Callable[[str], None] | None]:
    """Hears what is being done just now, where the number of steps is not known; None where nobody watches."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape

    with Console(stderr=True).status(what) as status:
        yield lambda step: status.update(f"{what}: {escape(step)}")
