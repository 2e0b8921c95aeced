"""Many items in steps: a processor works best when it does one thing two hundred times before it does the next."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

T = TypeVar("T")

_AT_ONCE = 200


def in_batches(items: Iterable[T]) -> Iterator[T]:
    """The same items, but made some hundred at a time before the first of them is used.

    Between the steps of a pipeline this saves time: code and data of one step stay in the caches. What the source
    raises is raised up to as many items early.
    """
    return chain.from_iterable(batches(items))


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """The items, some hundred at a time."""
    source = iter(items)
    return iter(lambda: list(islice(source, _AT_ONCE)), [])
