"""A progress bar with counts and the time left, on standard error, only in a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inroad.exchange.importers.counting import lines_of
from inroad.language import translated
from inroad.workspace.board import Heard


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
        task = progress.add_task(translated(what), total=expected)
        yield lambda done: progress.update(task, completed=done)


def of_phases(heard: Callable[[int], None] | None) -> Heard:
    """What a verb reports to that says its phase too: only how far it is goes on to whoever watches."""

    def passed_on(_phase: str, done: int, _total: int | None) -> None:
        if heard is not None:
            heard(done)

    return passed_on


@contextmanager
def telling(what: str, *, quiet: bool = False) -> Iterator[Callable[[str], None] | None]:
    """Hears what is being done just now, where the number of steps is not known; None where nobody watches."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape

    with Console(stderr=True).status(translated(what)) as status:
        yield lambda step: status.update(f"{translated(what)}: {escape(step)}")
