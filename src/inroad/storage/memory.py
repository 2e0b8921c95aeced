"""What was read of a state of the workspace, kept for whoever reads the same state next.

A workspace's sequence number says which state it is in: every change moves it on, so what is kept under it never grows
old. Lenses share what is below them, and a page asks for several of them; the first of them reads.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar, cast

T = TypeVar("T")

ROWS_KEPT = 100_000
"""Some 50 MB, since those who are kept for several purposes are the same; what is larger than all of it is not kept."""


class Memory:
    """What was read last, at most so many rows of it; whatever was used longest ago goes first."""

    def __init__(self, rows: int = ROWS_KEPT) -> None:
        self._most = rows
        self._rows = 0
        self._kept: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()
        self._reading: dict[Hashable, threading.Event] = {}
        self._lock = threading.Lock()

    def once(self, key: Hashable, read: Callable[[], T], rows: Callable[[T], Sequence[object]]) -> T:
        """What is kept under a key, else what `read` gives; who asks meanwhile waits for it rather than read it too."""
        with self._lock:
            done = self._reading.get(key)
            is_first = done is None and key not in self._kept
            if is_first:
                self._reading[key] = threading.Event()
        if done is not None:
            done.wait()
        if not is_first:
            found = self.find(key)
            return read() if found is None else cast("T", found)  # None: it could not be read, or is too large
        try:
            value = read()
            self.keep(key, value, rows(value))
            return value
        finally:
            with self._lock:
                self._reading.pop(key).set()

    def find(self, key: Hashable) -> object | None:
        """What is kept under a key."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def keep(self, key: Hashable, value: object, rows: Sequence[object]) -> None:
        """Keep a value, which nobody changes any more, that is made of so many rows."""
        size = len(rows) + 1
        with self._lock:
            if size > self._most or key in self._kept:
                return
            self._kept[key] = (value, size)
            self._rows += size
            while self._rows > self._most:
                _, (_, gone) = self._kept.popitem(last=False)
                self._rows -= gone
