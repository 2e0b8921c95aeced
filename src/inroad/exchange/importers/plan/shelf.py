"""Rows that wait until the whole file has been read: many of them do so in a file of their own, not as objects.

A record takes a kilobyte as an object, and a sixth of that written down.
"""

import tempfile
import weakref
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Generic, TypeAlias, TypeVar

import msgspec

from inroad.exchange.importers.batches import batches
from inroad.exchange.importers.plan.recognise import Row
from inroad.exchange.importers.record import PersonRecord, Rejection, Remark

Item: TypeAlias = PersonRecord | Rejection | Remark
Placed: TypeAlias = tuple[Item, int, int]
"""An item with the number of its account (or why it has none) and its index among the rows of its day."""

IN_MEMORY = 8 * 1024 * 1024
"""Bytes that are not worth a file."""
WAITING = 4_000
"""Rows that wait as objects, of whichever account, before they are written down."""

T = TypeVar("T")
_encode = msgspec.msgpack.Encoder(enc_hook=str).encode


class Shelf(Generic[T]):
    """Items written down some at a time, and read again by the number of their batch as often as one likes."""

    def __init__(self, batch: type[list[T]]) -> None:
        """`batch` is the type of what is written down at a time."""
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - it lives as long as the shelf
        weakref.finalize(self, self._file.close)
        self._ends = array("q", [0])
        self._decode = msgspec.msgpack.Decoder(batch).decode

    def put(self, items: Sequence[T]) -> int:
        """Write some items down; returns the number of their batch."""
        content = _encode(items)
        self._file.seek(self._ends[-1])
        self._file.write(content)
        self._ends.append(self._ends[-1] + len(content))
        return len(self._ends) - 2

    def get(self, number: int) -> list[T]:
        """The items of a batch."""
        start, end = self._ends[number : number + 2]
        self._file.seek(start)
        return self._decode(self._file.read(end - start))

    def __len__(self) -> int:
        """How many batches there are."""
        return len(self._ends) - 1


class Pile:
    """The rows of one account on one day, in the order of the file; gone through as often as one likes."""

    def __init__(self, shelf: Shelf[Row]) -> None:
        self._shelf = shelf
        self._numbers = array("q")
        self._waiting: list[Row] = []

    def append(self, row: Row) -> None:
        """Take the next row."""
        self._waiting.append(row)

    def put_away(self) -> None:
        """Write down the rows that wait."""
        self._numbers.append(self._shelf.put(self._waiting))
        self._waiting = []

    def __iter__(self) -> Iterator[Row]:
        return chain(chain.from_iterable(map(self._shelf.get, self._numbers)), self._waiting)


Gathered: TypeAlias = dict[date | None, dict[int, Pile]]
"""By day and number of account the rows that are compared."""


class Gathering:
    """Sorts rows into piles, in memory that does not grow with the file."""

    def __init__(self, most: int = WAITING) -> None:
        """`most` rows wait as objects at a time."""
        shelf: Shelf[Row] = Shelf(list[Row])
        self.piles: Gathered = defaultdict(lambda: defaultdict(lambda: Pile(shelf)))
        self._most = most
        self._waiting = 0
        self._growing: dict[int, Pile] = {}

    def add(self, day: date | None, number: int, row: Row) -> None:
        """Put a row on the pile of its day and its account."""
        pile = self.piles[day][number]
        pile.append(row)
        self._growing[id(pile)] = pile
        self._waiting += 1
        if self._waiting > self._most:
            for growing in self._growing.values():
                growing.put_away()
            self._growing.clear()
            self._waiting = 0


def read_through(items: Iterable[Placed]) -> Iterator[Placed]:
    """Go through all items now, and tell them afterwards."""
    shelf: Shelf[Placed] = Shelf(list[Placed])
    for some in batches(items):
        shelf.put(some)
    return chain.from_iterable(map(shelf.get, range(len(shelf))))
