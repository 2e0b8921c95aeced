"""New identities: UUIDv7 (RFC 9562), so that what was made together lies together."""

import threading
from collections.abc import Callable

_RANDOM_BITS = 62
_COUNTER_BITS = 12


class IdMaker:
    """Makes UUIDv7 as 32 hexadecimal digits, strictly increasing within a process.

    `milliseconds` gives the Unix time; `random` gives so many random bits. Within one millisecond the 12 bits of
    `rand_a` count up (RFC 9562, section 6.2, method 1); when they are used up the next millisecond is borrowed.
    """

    def __init__(self, *, milliseconds: Callable[[], int], random: Callable[[int], int]) -> None:
        self._milliseconds = milliseconds
        self._random = random
        self._lock = threading.Lock()
        self._last = 0

    def new(self) -> str:
        """One new identity."""
        with self._lock:
            self._last = max(self._milliseconds() << _COUNTER_BITS, self._last + 1)
            stamp, count = self._last >> _COUNTER_BITS, self._last & ((1 << _COUNTER_BITS) - 1)
        return f"{stamp:012x}7{count:03x}{(0b10 << _RANDOM_BITS) | self._random(_RANDOM_BITS):016x}"
