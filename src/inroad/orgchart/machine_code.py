"""Kernels: plain functions on flat lists of numbers, which run as they are or, once somebody asked, as machine code.

A kernel reads and writes the lists that it is given and makes none of its own. The lists come from the machine that is
to run it: Python's for Python, arrays for machine code. The source is the same, and so is every number that comes out.

Machine code is ten times faster, but Numba takes a second to load and, once an installation, some more to compile. So
nothing is compiled by itself: a server asks for it when it has drawn a large map, a program that draws one never does.
"""

from collections.abc import Callable, Iterable, Iterator
from dis import get_instructions
from functools import cache
from itertools import islice
from types import FunctionType
from typing import Any, ParamSpec, Protocol, TypeVar, cast, get_type_hints
from zlib import crc32

N = TypeVar("N", int, float)
P = ParamSpec("P")
R = TypeVar("R")
Compiler = Callable[..., Callable[[FunctionType], Any]]
"""`numba.njit`."""


class Machine(Protocol):
    """What makes lists for kernels, and runs them."""

    def reals(self, values: list[float], plus: float = 0.0) -> list[float]:
        """A list of its own of these numbers, each with something added."""

    def wholes(self, values: Iterable[int], count: int) -> list[int]:
        """A list of its own of so many whole numbers."""

    def same(self, value: N, count: int) -> list[N]:
        """One number, so many times."""

    def reach(self, places: list[float], sizes: list[float]) -> float:
        """How far what stands at these places reaches; there is something."""

    def given_back(self, values: list[N]) -> list[N]:
        """What a kernel left in a list, as Python's numbers."""

    def running(self, kernel: Callable[P, R]) -> Callable[P, R]:
        """The kernel, ready to run."""


class Python:
    """Runs kernels as they are written."""

    def reals(self, values: list[float], plus: float = 0.0) -> list[float]:
        """A list of its own; cards are mostly of one size, and one number for all is quicker made and read."""
        if values and values.count(values[0]) == len(values):
            return [values[0] + plus] * len(values)
        return [value + plus for value in values]

    def wholes(self, values: Iterable[int], count: int) -> list[int]:
        """A list of its own."""
        return list(islice(values, count))

    def same(self, value: N, count: int) -> list[N]:
        """One number, so many times."""
        return [value] * count

    def reach(self, places: list[float], sizes: list[float]) -> float:
        """The greatest sum of a place and a size."""
        return max(map(float.__add__, places, sizes))

    def given_back(self, values: list[N]) -> list[N]:
        """The list itself."""
        return values

    def running(self, kernel: Callable[P, R]) -> Callable[P, R]:
        """The kernel itself."""
        return kernel


class MachineCode:
    """Compiles kernels with Numba, keeps the code on disk, and runs it on arrays, which the kernels take for lists."""

    def __init__(self) -> None:
        import numba  # noqa: PLC0415 - takes a second, and only those who ask for it shall wait
        import numpy as np  # noqa: PLC0415 - the same

        self._compile: Compiler = numba.njit
        self._np: Any = np

    def reals(self, values: list[float], plus: float = 0.0) -> list[float]:
        """An array of its own; numbers that are all the same need not be looked at one by one."""
        if not isinstance(values, self._np.ndarray) and values and values.count(values[0]) == len(values):
            return cast("list[float]", self._np.full(len(values), values[0] + plus))
        return cast("list[float]", self._np.add(values, plus))

    def wholes(self, values: Iterable[int], count: int) -> list[int]:
        """An array of its own."""
        if isinstance(values, range):
            return cast("list[int]", self._np.arange(values.start, values.stop))
        return cast("list[int]", self._np.fromiter(values, self._np.int64, count))

    def same(self, value: N, count: int) -> list[N]:
        """One number, so many times."""
        return cast("list[N]", self._np.full(count, value))

    def reach(self, places: list[float], sizes: list[float]) -> float:
        """The greatest sum of a place and a size."""
        return float(self._np.max(self._np.add(places, sizes)))

    def given_back(self, values: list[N]) -> list[N]:
        """The array's numbers as a list."""
        return cast("list[N]", cast("Any", values).tolist())

    def running(self, kernel: Callable[P, R]) -> Callable[P, R]:
        """The kernel as machine code, which is made when it runs for the first time on this installation."""
        return cast("Callable[P, R]", _compiled(cast("FunctionType", kernel), self._compile))


_ready: list[Machine] = [Python()]
MANY = 500
"""From so many cards on it is worth while to hand them over to machine code."""


def hand_over(machine: Machine) -> None:
    """From now on this machine does what is much."""
    _ready[:] = [machine]


def fastest(count: int) -> Machine:
    """The fastest machine that is ready for so many cards."""
    return _ready[0] if count >= MANY else Python()


@cache
def _compiled(kernel: FunctionType, compile_: Compiler) -> Callable[..., Any]:
    entry = _calling(kernel, compile_)
    stamp = crc32(repr([*_written(kernel), *map(_fields, get_type_hints(kernel).values())]).encode())
    entry.__qualname__ = f"{kernel.__name__}_{stamp:08x}"  # names the file in which the code is kept
    try:
        return _machine_code(entry, compile_, cache=True, nogil=True)
    except RuntimeError:  # there is no folder to keep it in: every process makes it again
        return _machine_code(entry, compile_, nogil=True)


def _machine_code(function: FunctionType, compile_: Compiler, **options: object) -> Callable[..., Any]:
    """Compile it: a number beyond a list's end is an error as in Python; what makes nothing counts no references."""
    compiled: Callable[..., Any] = compile_(boundscheck=True, _nrt=False, **options)(function)
    return compiled


def _calling(function: FunctionType, compile_: Compiler) -> FunctionType:
    """A copy of the function that calls compiled functions."""
    called = _called(function).items()
    compiled = {name: _machine_code(_calling(each, compile_), compile_, inline="always") for name, each in called}
    return FunctionType(function.__code__, function.__globals__ | compiled, function.__name__)


def _called(function: FunctionType) -> dict[str, FunctionType]:
    """The functions of ours which it calls, by name."""
    return {name: value for name, value in _globals(function).items() if isinstance(value, FunctionType)}


def _globals(function: FunctionType) -> dict[str, object]:
    """What it reads of its module."""
    names = {step.argval for step in get_instructions(function) if step.opname == "LOAD_GLOBAL"}
    return {name: function.__globals__[name] for name in sorted(names & function.__globals__.keys())}


def _written(function: FunctionType) -> Iterator[object]:
    """Everything that decides what its machine code does: its code, that of those it calls, numbers of its module."""
    yield function.__code__.co_code, function.__code__.co_consts, function.__code__.co_names
    for name, value in _globals(function).items():
        if isinstance(value, FunctionType):
            yield from _written(value)
        else:
            yield name, value


def _fields(kind: object) -> object:
    """What a named tuple is made of, down to the lists."""
    if isinstance(kind, type) and issubclass(kind, tuple):
        return {name: _fields(each) for name, each in kind.__annotations__.items()}
    return kind
