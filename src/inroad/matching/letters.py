"""How alike two words are by their letters."""

import numpy as np

from inroad.matching.kernel import Bytes, Hashes, kernel

MOST_LETTERS = 64


@kernel
def alike(one: Bytes, span: tuple[int, int], other: Bytes, with_span: tuple[int, int], masks: Hashes) -> float:
    """Twice the longest common subsequence over both lengths (0 to 1), of the first 64 letters.

    Bit-parallel (Hyyrö 2004); `masks` is room for 128 numbers, which are 0 before and after.
    """
    begin, end = span[0], min(span[1], span[0] + MOST_LETTERS)
    first, last = with_span[0], min(with_span[1], with_span[0] + MOST_LETTERS)
    if end <= begin or last <= first:
        return 0.0
    for at in range(begin, end):
        masks[one[at]] |= np.uint64(1) << np.uint64(at - begin)
    state = ~np.uint64(0)
    for at in range(first, last):
        hits = state & masks[other[at]]
        state = (state + hits) | (state - hits)
    common = 0
    for at in range(end - begin):
        common += not (state >> np.uint64(at)) & np.uint64(1)
    for at in range(begin, end):
        masks[one[at]] = np.uint64(0)
    return 2.0 * common / (end - begin + last - first)


@kernel
def begins(one: Bytes, span: tuple[int, int], other: Bytes, with_span: tuple[int, int]) -> bool:
    """Whether the shorter of two texts is the beginning of the longer."""
    length = min(span[1] - span[0], with_span[1] - with_span[0])
    for at in range(length):
        if one[span[0] + at] != other[with_span[0] + at]:
            return False
    return length > 0
