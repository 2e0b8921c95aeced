"""Kernels: functions over arrays of bytes and numbers that make none, and the hashes that all of them use.

A name is a slice of one array of bytes. They release the interpreter's lock where they are machine code, so that a
caller may run them on several threads.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt

from inroad.matching.running import Kernel

Bytes = npt.NDArray[np.uint8]
Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]
Small = npt.NDArray[np.uint8]
Reals = npt.NDArray[np.float32]

P = ParamSpec("P")
R = TypeVar("R")


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """The function as a kernel: plain Python where little is to be done, machine code where much is."""
    return Kernel(function, inline=False)


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """A small kernel, which becomes a part of those that call it."""
    return Kernel(function, inline=True)


# Both ways count in 64 bits: machine code does anyhow, and `np.uint64` cuts Python's own numbers to them.
_BASIS, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
_FIRST, _SECOND = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_HALF, _BASE, _GOLDEN = np.uint64(33), np.uint64(31), np.uint64(0x9E3779B97F4A7C15)


@inlined
def mixed(number: np.uint64) -> np.uint64:
    """A number with its bits well mixed (the finaliser of MurmurHash3, public domain)."""
    value = np.uint64(number)
    value = np.uint64((value ^ value >> _HALF) * _FIRST)
    value = np.uint64((value ^ value >> _HALF) * _SECOND)
    return value ^ value >> _HALF


@inlined
def hash_of(text: Bytes, begin: int, end: int) -> np.uint64:
    """The 64-bit hash of a slice of bytes (FNV-1a, mixed); never 0, which stands for nothing."""
    value = _BASIS
    for at in range(begin, end):
        value = np.uint64((value ^ text[at]) * _PRIME)
    value = mixed(value)
    return value or np.uint64(1)


@inlined
def joined(one: np.uint64, other: np.uint64) -> np.uint64:
    """The hash of a sequence whose hash so far is `one`, and whose next member's is `other`."""
    return mixed(np.uint64(one * _BASE + other + _GOLDEN))


def hash_text(text: str) -> np.uint64:
    """`hash_of` a short text."""
    raw = np.frombuffer(text.encode(), dtype=np.uint8)
    return np.uint64(hash_of(raw, 0, len(raw)))


def hash_phrase(phrase: str) -> np.uint64:
    """The hash of a phrase, word by word, as `joined` makes it."""
    value = np.uint64(0)
    for word in phrase.split():
        value = np.uint64(joined(value, hash_text(word)))
    return value
