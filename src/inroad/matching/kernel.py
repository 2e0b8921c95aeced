"""Compiled functions: plain Python over arrays of bytes and numbers, made into machine code when first used.

They release the interpreter's lock, so that a caller may run them on several threads; the code is kept on disk between
runs. Nothing in them allocates strings: a name is a slice of one array of bytes.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import numba
import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]
Small = npt.NDArray[np.uint8]
Reals = npt.NDArray[np.float32]

P = ParamSpec("P")
R = TypeVar("R")


# Without numba's counting of references (`_nrt`) the code is three times as fast; nothing here makes an array.
_OPTIONS: dict[str, Any] = {"cache": True, "nogil": True, "boundscheck": False, "_nrt": False}


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """The function as machine code."""
    return cast("Callable[P, R]", numba.njit(**_OPTIONS)(function))


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """The same for a small function, which becomes a part of those that call it."""
    return cast("Callable[P, R]", numba.njit(forceinline=True, **_OPTIONS)(function))


@inlined
def mixed(value: np.uint64) -> np.uint64:
    """A number with its bits well mixed (the finaliser of MurmurHash3, public domain)."""
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xFF51AFD7ED558CCD)
    value ^= value >> np.uint64(33)
    value *= np.uint64(0xC4CEB9FE1A85EC53)
    value ^= value >> np.uint64(33)
    return value


@inlined
def hash_of(text: Bytes, begin: int, end: int) -> np.uint64:
    """The 64-bit hash of a slice of bytes (FNV-1a, mixed); never 0, which stands for nothing."""
    value = np.uint64(0xCBF29CE484222325)
    for at in range(begin, end):
        value ^= np.uint64(text[at])
        value *= np.uint64(0x100000001B3)
    value = mixed(value)
    return value if value != np.uint64(0) else np.uint64(1)


@inlined
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
