"""What the jobs of this process are doing just now. Nothing of it is kept: a job's end stands in the database."""

import threading
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")
Heard: TypeAlias = Callable[[str, int, int | None], None]
"""Hears now and then what is being done ("reading"), how much of it is done, and of how much if that is known."""


def told_about(items: Iterable[T], progress: Callable[[int], None], *, every: int) -> Iterator[T]:
    """The items, their number told at first, now and then, and at last."""
    number = 0
    progress(number)
    for number, item in enumerate(items, 1):
        if number % every == 0:
            progress(number)
        yield item
    progress(number)


class Doing(NamedTuple):
    """How far a job has come in its present phase; `total` is None while nobody knows."""

    phase: str
    done: int
    total: int | None


class Stopped(Exception):
    """Somebody does not want the job any more."""


class Board:
    """The jobs of this process by id: how far they are, and which are to stop. `count` grows with every change."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._doing: dict[str, Doing] = {}
        self._unwanted: set[str] = set()
        self.count = 0

    def hearing(self, job_id: str) -> Heard:
        """What a job reports to; it raises `Stopped` once the job is not wanted any more."""

        def heard(phase: str, done: int, total: int | None) -> None:
            with self._lock:
                if job_id in self._unwanted:
                    raise Stopped(job_id)
                self._doing[job_id] = Doing(phase, done, total)
                self.count += 1

        return heard

    def doing(self, job_id: str) -> Doing | None:
        """How far a job is; None where this process does not run it."""
        return self._doing.get(job_id)

    def stop(self, job_id: str) -> None:
        """Let a job stop at its next report."""
        with self._lock:
            self._unwanted.add(job_id)
            self.count += 1

    def clear(self, job_id: str) -> None:
        """A job has ended."""
        with self._lock:
            self._doing.pop(job_id, None)
            self._unwanted.discard(job_id)
            self.count += 1
