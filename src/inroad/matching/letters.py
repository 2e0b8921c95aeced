"""How alike two words are by their letters."""

import numpy as np

from inroad.matching.kernel import Bytes, Hashes, inlined, kernel

MOST_LETTERS = 64

_NONE, _ALL = np.uint64(0), np.uint64(0xFFFFFFFFFFFFFFFF)
_ONE, _TWO, _FOUR, _TOP = np.uint64(1), np.uint64(2), np.uint64(4), np.uint64(56)
_PAIRS, _FOURS = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333)
_EIGHTS, _BYTES = np.uint64(0x0F0F0F0F0F0F0F0F), np.uint64(0x0101010101010101)


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
        masks[one[at]] |= _ONE << np.uint64(at - begin)
    state = _ALL
    for at in range(first, last):
        hits = state & masks[other[at]]
        state = np.uint64((state + hits) | (state - hits))
    for at in range(begin, end):
        masks[one[at]] = _NONE
    unused = np.uint64(MOST_LETTERS - (end - begin))
    return 2.0 * ones_in(np.uint64(state ^ _ALL) & (_ALL >> unused)) / (end - begin + last - first)


@inlined
def ones_in(bits: np.uint64) -> int:
    """How many bits are set."""
    bits -= (bits >> _ONE) & _PAIRS
    bits = (bits & _FOURS) + ((bits >> _TWO) & _FOURS)
    bits = (bits + (bits >> _FOUR)) & _EIGHTS
    return int(np.uint64(bits * _BYTES) >> _TOP)


@kernel
def may_be_alike(one: Bytes, span: tuple[int, int], other: Bytes, with_span: tuple[int, int], least: float) -> bool:
    """Whether two words can be alike to a degree: by their lengths, and as one of three letters stands in its place."""
    mine, theirs = span[1] - span[0], with_span[1] - with_span[0]
    if 2 * min(mine, theirs) < least * (mine + theirs):
        return False
    first = one[span[0]] == other[with_span[0]]
    last = one[span[1] - 1] == other[with_span[1] - 1]
    return first or last or (mine > 1 and theirs > 1 and one[span[0] + 1] == other[with_span[0] + 1])


@kernel
def begins(one: Bytes, span: tuple[int, int], other: Bytes, with_span: tuple[int, int]) -> bool:
    """Whether the shorter of two texts is the beginning of the longer."""
    length = min(span[1] - span[0], with_span[1] - with_span[0])
    for at in range(length):
        if one[span[0] + at] != other[with_span[0] + at]:
            return False
    return length > 0
