"""How kernels run: as plain Python where little is to be done, as machine code where much is.

A kernel is a function over arrays of bytes and numbers that makes none. Numba turns it into machine code, some hundred
times as fast; but loading Numba takes a second, and compiling, once an installation, many more. So small lists are
Python's: the same source reads and writes the same arrays, element by element, and finds the same. Once somebody
`expects` much, all kernels are machine code until the process ends.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from math import log
from types import FunctionType, SimpleNamespace
from typing import Any, Generic, ParamSpec, TypeVar, cast
from zlib import crc32

import numpy as np
import numpy.typing as npt

P = ParamSpec("P")
R = TypeVar("R")

MUCH = 10_000
"""From so many records on machine code is worth its start."""
WORD = (1 << 64) - 1
"""The greatest number of 64 bits."""

# Without numba's counting of references (`_nrt`) the code is three times as fast; nothing in a kernel makes an array.
_OPTIONS: dict[str, Any] = {"nogil": True, "boundscheck": False, "_nrt": False}
machine = SimpleNamespace(wanted=False)
"""Whether kernels are machine code from now on."""


def expect(records: int) -> None:
    """Say how many records there are to work on: from `MUCH` on kernels are machine code from now on."""
    machine.wanted = machine.wanted or records >= MUCH


class Kernel(Generic[P, R]):
    """A function that runs in either way, with the same result: Python's own numbers, which have no end, are cut."""

    def __init__(self, function: Callable[P, R], *, inline: bool) -> None:
        self.function = cast("FunctionType", function)
        self.inline = inline
        self.__doc__ = function.__doc__

    def __call__(self, *args: P.args, **_none: P.kwargs) -> R:
        """Run it."""
        if machine.wanted:
            return cast("R", self.compiled(*args))
        return cast("R", self.plain(*map(seen, args)))

    @cached_property
    def plain(self) -> Callable[..., Any]:
        """The function over what Python reads quickly, calling others that are plain."""
        return _copied(self.function, _plainly)

    @cached_property
    def part(self) -> Callable[..., Any]:
        """Its machine code as a part of others'."""
        return _machine_code(_copied(self.function, _compiled), forceinline=self.inline)

    @cached_property
    def compiled(self) -> Callable[..., Any]:
        """Its machine code, kept on disk under a name made of everything that it is made of."""
        entry = _copied(self.function, _compiled)
        entry.__qualname__ = f"{self.function.__name__}_{crc32(repr(self.source).encode()):08x}"
        try:
            return _machine_code(entry, cache=True)
        except RuntimeError:  # there is no folder to keep it in: every process makes it again
            return _machine_code(entry)

    @cached_property
    def source(self) -> list[object]:
        """Everything that decides what its machine code does."""
        code = self.function.__code__
        found: list[object] = [code.co_code, code.co_consts, code.co_names, self.inline]
        for name in code.co_names:
            value = self.function.__globals__.get(name)
            if isinstance(value, Kernel):
                found.append(value.source)
            elif isinstance(value, int | float | np.ndarray | np.generic):
                found.append((name, np.asarray(value).tolist()))
            elif isinstance(value, type) and issubclass(value, tuple):
                found.append((name, getattr(value, "_fields", ())))
        return found


def _copied(function: FunctionType, become: Callable[[object], object]) -> FunctionType:
    """The function with other meanings of the names that it reads from its module."""
    names = {name for name in function.__code__.co_names if name in function.__globals__}
    known = {name: become(function.__globals__[name]) for name in names}
    return FunctionType(function.__code__, {**function.__globals__, **known}, function.__name__)


def _compiled(value: object) -> object:
    return value.part if isinstance(value, Kernel) else value


def _plainly(value: object) -> object:
    if isinstance(value, Kernel):
        return value.plain
    if value is np:
        return _NUMBERS
    if isinstance(value, np.generic | np.ndarray):
        return value.tolist()
    return value


def _word(value: int) -> int:
    return value & WORD


_NUMBERS = SimpleNamespace(
    uint64=_word, int64=int, uint8=int, float64=float, float32=float, log=log,
    searchsorted=lambda values, value, side="left": (bisect_right if side == "right" else bisect_left)(values, value),
)  # fmt: skip
"""What kernels use of NumPy, in Python's numbers."""


class Rows:
    """An array of rows as kernels read it: `rows[row, column]`, or a whole row."""

    def __init__(self, array: npt.NDArray[Any]) -> None:
        self.shape = array.shape
        self._rows = [memoryview(row) for row in array]

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: int | tuple[int, int]) -> object:
        return self._rows[place[0]][place[1]] if isinstance(place, tuple) else self._rows[place]

    def __setitem__(self, place: tuple[int, int], value: int) -> None:
        self._rows[place[0]][place[1]] = value


def seen(value: object) -> object:
    """A kernel's argument as plain Python reads it quickest: arrays as memory, whose elements are Python's numbers."""
    if isinstance(value, np.ndarray):
        return memoryview(cast("Any", value)) if value.ndim == 1 else Rows(value)
    if isinstance(value, tuple):
        parts = tuple(map(seen, value))
        return value._make(parts) if hasattr(value, "_make") else parts
    return value.item() if isinstance(value, np.generic) else value


def _machine_code(function: FunctionType, **options: object) -> Callable[..., Any]:
    """Compile it when it is called; a number that is written there is none of a kind of its own."""
    import numba  # noqa: PLC0415 - takes a second, and small lists shall not wait for it
    from numba.core.types import unliteral  # noqa: PLC0415 - the same

    made: Any = cast("Any", numba.njit)(**_OPTIONS, **options)(function)
    template = made.get_call_template
    made.get_call_template = lambda args, kws: template(tuple(map(unliteral, args)), kws)
    return cast("Callable[..., Any]", made)
