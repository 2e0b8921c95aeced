"""Folding: any script in UTF-8 becomes lower-case Latin letters, digits and plain punctuation."""

from functools import cache
from typing import NamedTuple

import numpy as np
from anyascii import anyascii

from inroad.matching.kernel import Bytes, Numbers, kernel

_PLANE = 0x10000
_SURROGATES = range(0xD800, 0xE000)
_DROPPED = str.maketrans("", "", "'`\"")


class FoldTable(NamedTuple):
    """For each code point of the basic plane its spelling: `text` from `starts[c]` to `starts[c + 1]`."""

    starts: Numbers
    text: Bytes


@cache
def fold_table() -> FoldTable:
    """The spellings, made once from anyascii's; pictures have none."""
    spellings = [_spelling(code).encode("ascii") for code in range(_PLANE)]
    starts = np.zeros(_PLANE + 1, np.int32)
    np.cumsum([len(spelling) for spelling in spellings], out=starts[1:])
    return FoldTable(starts, np.frombuffer(b"".join(spellings), dtype=np.uint8))


def _spelling(code: int) -> str:
    if code in _SURROGATES:
        return ""
    if code < 0x80:
        return chr(code).lower() if code >= 0x20 else " "
    spelt = anyascii(chr(code)).lower()
    if spelt.startswith(":") and len(spelt) > 1:
        return " "
    return " " if spelt.isspace() else spelt.translate(_DROPPED)


@kernel
def fold_into(data: Bytes, span: tuple[int, int], table: FoldTable, out: Bytes) -> int:
    """Write the folded text of a span of UTF-8 into `out`, as much as it holds; returns the length.

    Bytes that are no UTF-8 are left out.
    """
    at, end = span
    length = 0
    room = len(out) - 32
    while at < end and length < room:
        byte = np.int64(data[at])
        if byte < 0x80:
            code, at = byte, at + 1
        elif byte < 0xC0:
            at += 1
            continue
        elif byte < 0xE0 and at + 1 < end:
            code = ((byte & 0x1F) << 6) | (np.int64(data[at + 1]) & 0x3F)
            at += 2
        elif byte < 0xF0 and at + 2 < end:
            code = ((byte & 0x0F) << 12) | ((np.int64(data[at + 1]) & 0x3F) << 6) | (np.int64(data[at + 2]) & 0x3F)
            at += 3
        else:
            at += 4
            continue
        for place in range(table.starts[code], table.starts[code + 1]):
            out[length] = table.text[place]
            length += 1
    return length


@kernel
def behind_form(data: Bytes, begin: int, end: int) -> int:
    """Where a name begins behind the Cyrillic АО or ИП: in Latin letters these would be anybody's initials."""
    if begin + 4 >= end or data[begin] != 0xD0 or data[begin + 2] != 0xD0 or data[begin + 4] != 32:
        return begin
    stock = data[begin + 1] == 0x90 and data[begin + 3] == 0x9E
    sole = data[begin + 1] == 0x98 and data[begin + 3] == 0x9F
    return begin + 5 if stock or sole else begin


@kernel
def has_ks(data: Bytes, begin: int, end: int) -> bool:
    """Whether UTF-8 has the Cyrillic letters ks, which companies write x in Latin as often ("Яндекс", "Yandex")."""
    for at in range(begin, end - 3):
        if data[at] == 0xD0 and (data[at + 1] == 0xBA or data[at + 1] == 0x9A):
            small = data[at + 2] == 0xD1 and data[at + 3] == 0x81
            if small or (data[at + 2] == 0xD0 and data[at + 3] == 0xA1):
                return True
    return False


@kernel
def with_x(text: Bytes, length: int) -> int:
    """Write x for ks in a folded text; returns its new length."""
    kept = 0
    for at in range(length):
        if kept and text[at] == 115 and text[kept - 1] == 107:
            text[kept - 1] = 120
        else:
            text[kept] = text[at]
            kept += 1
    return kept
