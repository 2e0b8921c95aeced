"""How alike two words are by their letters."""

import numpy as np

from inroad.matching.kernel import Bytes, Hashes, kernel, kernel_like

MOST_LETTERS = 64


def _alike(
    one: memoryview, span: tuple[int, int], other: memoryview, with_span: tuple[int, int], _masks: object
) -> float:
    begin, first = span[0], with_span[0]
    mine, theirs = (
        one[begin : min(span[1], begin + MOST_LETTERS)],
        other[first : min(with_span[1], first + MOST_LETTERS)],
    )
    if not mine or not theirs:
        return 0.0
    masks: dict[int, int] = {}
    for at, letter in enumerate(mine):
        masks[letter] = masks.get(letter, 0) | 1 << at
    state = whole = (1 << len(mine)) - 1
    for letter in theirs:
        hits = state & masks.get(letter, 0)
        state = ((state + hits) | (state - hits)) & whole
    return 2.0 * (len(mine) - state.bit_count()) / (len(mine) + len(theirs))


@kernel_like(_alike)
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
    for at in range(begin, end):
        masks[one[at]] = np.uint64(0)
    common = ones_in(
        ~state if end - begin == MOST_LETTERS else ~state & ((np.uint64(1) << np.uint64(end - begin)) - np.uint64(1))
    )
    return 2.0 * common / (end - begin + last - first)


@kernel_like(int.bit_count, inline=True)
def ones_in(bits: np.uint64) -> int:
    """How many bits are set."""
    bits -= (bits >> np.uint64(1)) & np.uint64(0x5555555555555555)
    bits = (bits & np.uint64(0x3333333333333333)) + ((bits >> np.uint64(2)) & np.uint64(0x3333333333333333))
    bits = (bits + (bits >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((bits * np.uint64(0x0101010101010101)) >> np.uint64(56))


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
