"""Cutting a folded name into words, and the words into parts: the name itself, brackets, what stands behind a dash."""

from typing import NamedTuple

import numpy as np

from inroad.matching.kernel import Bytes, Hashes, Numbers, hash_of, inlined, kernel

MOST_WORDS = 48
MOST_CHARS = 1024
BRACKET = 16


class Words(NamedTuple):
    """Room for one name.

    `raw` is its folded text, `text` its words without gaps; of each word there are its place and length, the part it
    belongs to (0 and on: between dashes; `BRACKET` and on: in brackets) and its hash; `order` counts the words, then
    lists those outside of brackets.
    """

    raw: Bytes
    text: Bytes
    starts: Numbers
    lengths: Numbers
    parts: Numbers
    hashes: Hashes
    order: Numbers


def room_for_words() -> Words:
    """Room for one name at a time."""
    return Words(
        np.zeros(MOST_CHARS + 64, np.uint8),
        np.zeros(MOST_CHARS + 64, np.uint8),
        np.zeros(MOST_WORDS, np.int32),
        np.zeros(MOST_WORDS, np.int32),
        np.zeros(MOST_WORDS, np.int32),
        np.zeros(MOST_WORDS, np.uint64),
        np.concatenate([np.arange(MOST_WORDS), np.zeros(MOST_WORDS)]).astype(np.int32),
    )


@inlined
def is_letter(byte: int) -> bool:
    """Whether a folded byte is a letter."""
    return 97 <= byte <= 122


@inlined
def is_word_byte(byte: int) -> bool:
    """Whether a folded byte is a letter or a digit."""
    return 97 <= byte <= 122 or 48 <= byte <= 57


@kernel
def _joins(raw: Bytes, at: int, length: int, word: int) -> bool:
    """Whether the dot or ampersand at a place joins its neighbours: "s.p.a.", "at&t", "h&m".

    `word` is the number of letters before it, if dots stand between all of them; else it is negative.
    """
    if at + 1 >= length or word == 0 or not is_letter(raw[at + 1]):
        return False
    if raw[at] == 46:
        after = at + 2
        return word > 0 and (after >= length or not is_word_byte(raw[after]))
    ahead = at + 1
    while ahead < length and is_word_byte(raw[ahead]):
        ahead += 1
    return abs(word) <= 2 and ahead - at - 1 <= 2


@kernel
def _is_dash(raw: Bytes, at: int, length: int) -> bool:
    """Whether a new part begins here: a dash, bar or slash between blanks."""
    byte = raw[at]
    if byte == 124:
        return True
    if (byte != 45 and byte != 47) or at == 0 or raw[at - 1] != 32:
        return False
    return at + 1 < length and (raw[at + 1] == 32 or raw[at + 1] == 45)


@kernel
def _is_state_mark(raw: Bytes, at: int, length: int) -> int:
    r"""The length of a mark such as "/de/", "\new\" or, at the end, "/ny" at a place; 0 where there is none."""
    byte = raw[at]
    if byte != 47 and byte != 92:
        return 0
    for ahead in range(at + 1, min(at + 6, length)):
        if raw[ahead] == byte:
            alone = ahead + 1 >= length or raw[ahead + 1] == 32
            return ahead - at + 1 if ahead > at + 1 and alone else 0
        if not is_letter(raw[ahead]):
            return 0
    return length - at if byte == 47 and at > 3 and 2 <= length - at - 1 <= 4 else 0


@kernel
def cut_words(words: Words, length: int, joining: int) -> int:
    """Cut the folded text in `words.raw` into words; returns how many there are, at most `MOST_WORDS`.

    `joining` (1 or 0): letters that stand alone make one word ("a o smith" is "ao smith").
    """
    count, word, filled, dots = 0, 0, 0, 0
    part, brackets, inside = 0, 0, 0
    at = 0
    while at <= length:
        byte = words.raw[at] if at < length else np.uint8(32)
        if is_word_byte(int(byte)):
            words.text[filled] = byte
            filled += 1
            word += 1
            at += 1
            continue
        initials = word if word == dots + 1 else -word
        if (
            byte == 39
            or byte == 96
            or (((byte == 46 and joining) or byte == 38) and _joins(words.raw, at, length, initials))
        ):
            dots += byte == 46
            at += 1
            continue
        if word and count < MOST_WORDS:
            where = BRACKET + brackets if inside else part
            count = _add(words, count, filled - word, word if joining else -word, where)
        word, dots = 0, 0
        mark = _is_state_mark(words.raw, at, length) if at < length else 0
        if mark:
            at += mark
            continue
        if byte == 40 or byte == 91 or byte == 123:
            brackets += 1
            inside += 1
        elif (byte == 41 or byte == 93 or byte == 125) and inside:
            inside -= 1
        elif at < length and not inside and _is_dash(words.raw, at, length):
            part = min(part + 1, BRACKET - 1)
        at += 1
    return count


@kernel
def _add(words: Words, count: int, start: int, size: int, part: int) -> int:
    """Add a word, or lengthen the one before it when both are letters on their own; a negative size keeps it apart."""
    length = abs(size)
    if size == 1 and count and is_letter(words.text[start]):
        before = count - 1
        letters = words.lengths[before]
        single = letters == 1 or (words.hashes[before] == np.uint64(0))
        adjoins = words.starts[before] + letters == start and words.parts[before] == part
        if single and adjoins and is_letter(words.text[words.starts[before]]):
            words.lengths[before] += 1
            words.hashes[before] = np.uint64(0)
            return count
    words.starts[count] = start
    words.lengths[count] = length
    words.parts[count] = part
    words.hashes[count] = np.uint64(1)
    return count + 1


@kernel
def hash_words(words: Words, count: int) -> None:
    """Fill in the words' hashes."""
    for place in range(count):
        start = words.starts[place]
        words.hashes[place] = hash_of(words.text, start, start + words.lengths[place])
