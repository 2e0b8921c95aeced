"""New identities: UUIDv7 (RFC 9562), so that what was made together lies together."""

import threading
from collections.abc import Callable, Iterator

_TAIL_BITS = 74
_STEP_BITS = 32
_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62
_LOW = (1 << 62) - 1
_ENDINGS = [f"{number:03x}" for number in range(4_096)]
_AT_ONCE = 256


def _digits(stamp: int, tail: int) -> str:
    return f"{stamp << 80 | _VERSION | (tail >> 62) << 64 | _VARIANT | tail & _LOW:032x}"


class IdMaker:
    """Makes UUIDv7 as 32 hexadecimal digits, strictly increasing within a process.

    `milliseconds` gives the Unix time; `random` gives so many random bits. Within one millisecond the 74 random bits
    count up from a random start (RFC 9562, section 6.2, method 2); when the clock goes back, the last time stays.
    """

    def __init__(self, *, milliseconds: Callable[[], int], random: Callable[[int], int]) -> None:
        self._milliseconds = milliseconds
        self._random = random
        self._lock = threading.Lock()
        self._stamp = 0
        self._tail = 0
        self._end = 0

    def new(self) -> str:
        """One new identity."""
        with self._lock:
            self._tick()
            self._tail += 1
            return _digits(self._stamp, self._tail)

    def stream(self) -> Iterator[str]:
        """New identities without end, made some hundred at a time: for loads that need millions."""
        while True:
            with self._lock:
                self._tick()
                stamp, first = self._stamp, self._tail + 1
                ending = first % len(_ENDINGS)
                many = min(_AT_ONCE, len(_ENDINGS) - ending, self._end - first + 1)
                self._tail += many
            beginning = _digits(stamp, first)[:-3]
            yield from [beginning + each for each in _ENDINGS[ending : ending + many]]

    def _tick(self) -> None:
        stamp = self._milliseconds()
        if stamp > self._stamp or self._tail == self._end:
            self._begin(max(stamp, self._stamp + (stamp <= self._stamp)))

    def _begin(self, stamp: int) -> None:
        """A new millisecond with a new random start, far enough from the end to count up."""
        self._stamp = stamp
        self._tail = self._random(_TAIL_BITS - 1)
        self._end = self._tail + (1 << _STEP_BITS)
