"""Kernels: functions over arrays of bytes and numbers that make none, and the hashes that all of them use.

A name is a slice of one array of bytes. They release the interpreter's lock where they are machine code, so that a
caller may run them on several threads.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt

from inroad.matching.running import WORD, Kernel

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


def kernel_like(python: Callable[..., Any], *, inline: bool = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The same for a function which Python does in another way, with its numbers that have no end: by `python`."""
    return lambda function: Kernel(function, python, inline=inline)


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """A small kernel, which becomes a part of those that call it."""
    return Kernel(function, inline=True)


def _mixed(value: int) -> int:
    value &= WORD
    value = ((value ^ value >> 33) * 0xFF51AFD7ED558CCD) & WORD
    value = ((value ^ value >> 33) * 0xC4CEB9FE1A85EC53) & WORD
    return value ^ value >> 33


def _hash_of(text: memoryview, begin: int, end: int) -> int:
    value = 0xCBF29CE484222325
    for byte in text[begin:end]:
        value = ((value ^ byte) * 0x100000001B3) & WORD
    return _mixed(value) or 1


def _joined(one: int, other: int) -> int:
    return _mixed(one * 31 + other + 0x9E3779B97F4A7C15)


@kernel_like(_mixed, inline=True)
def mixed(value: np.uint64) -> np.uint64:
    """A number with its bits well mixed (the finaliser of MurmurHash3, public domain)."""
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xFF51AFD7ED558CCD)
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xC4CEB9FE1A85EC53)
    value ^= value >> np.uint64(33)
    return value


@kernel_like(_hash_of, inline=True)
def hash_of(text: Bytes, begin: int, end: int) -> np.uint64:
    """The 64-bit hash of a slice of bytes (FNV-1a, mixed); never 0, which stands for nothing."""
    value = np.uint64(0xCBF29CE484222325)
    for at in range(begin, end):
        value ^= np.uint64(text[at])
        value *= np.uint64(0x100000001B3)
    value = mixed(value)
    return value if value != np.uint64(0) else np.uint64(1)


@kernel_like(_joined, inline=True)
def joined(one: np.uint64, other: np.uint64) -> np.uint64:
    """The hash of a sequence whose hash so far is `one`, and whose next member's is `other`."""
    return mixed(one * np.uint64(31) + other + np.uint64(0x9E3779B97F4A7C15))


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
