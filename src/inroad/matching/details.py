"""The smaller columns of a list as numbers: countries, cities, telephones, e-mail addresses, registry numbers."""

from functools import cache

import numpy as np

from inroad.matching.country_words import COUNTRIES
from inroad.matching.fold import FoldTable, fold_into, fold_table
from inroad.matching.hash_table import HashTable, look_up, table_of
from inroad.matching.kernel import Bytes, Hashes, Numbers, Places, hash_of, hash_text, kernel

_ROOM = 512
_FEWEST_DIGITS = 6
_PHONE_DIGITS = 9


@cache
def country_table() -> HashTable:
    """The number of a country (1 and on) by the hash of its code or of a name of it, letters only."""
    numbers: dict[int, int] = {}
    for number, line in enumerate(COUNTRIES.strip().splitlines(), start=1):
        for spelling in line.split(";"):
            numbers.setdefault(int(_hash_letters(spelling)), number)
    return table_of(numbers)


def _hash_letters(text: str) -> np.uint64:
    raw = np.frombuffer(text.encode(), dtype=np.uint8)
    return np.uint64(hash_texts(np.array([0, len(raw)], np.int64), raw)[0])


def read_countries(offsets: Places, data: Bytes) -> Numbers:
    """The countries' numbers, 0 for an empty cell, -1 - hash bits for a country that is not known."""
    hashes = hash_texts(offsets, data)
    values, places = np.unique(hashes, return_inverse=True)
    table = country_table()
    numbers = np.array([look_up(table, value) for value in values], np.int64)
    unknown = numbers < 0
    numbers[unknown] = -1 - (values[unknown] >> np.uint64(34)).astype(np.int64)
    numbers[values == 0] = 0
    return numbers[places].astype(np.int32)


def hash_texts(offsets: Places, data: Bytes) -> Hashes:
    """The hash of each cell's letters and digits, folded; 0 for none. What stands in brackets does not count."""
    hashes = np.zeros(len(offsets) - 1, np.uint64)
    _hash_texts((offsets, data), fold_table(), np.zeros(_ROOM, np.uint8), hashes)
    return hashes


@kernel
def _hash_texts(column: tuple[Places, Bytes], table: FoldTable, room: Bytes, hashes: Hashes) -> None:
    offsets, data = column
    for record in range(len(hashes)):
        length = fold_into(data, (offsets[record], offsets[record + 1]), table, room)
        kept = 0
        inside = 0
        for at in range(length):
            byte = room[at]
            inside += (byte == 40) - (byte == 41)
            if inside <= 0 and _is_plain(byte):
                room[kept] = byte
                kept += 1
        if kept:
            hashes[record] = hash_of(room, 0, kept)


@kernel
def _is_plain(byte: int) -> bool:
    return 97 <= byte <= 122 or 48 <= byte <= 57


def hash_ids(offsets: Places, data: Bytes) -> Hashes:
    """The hash of each registry number: letters and digits, leading zeros dropped (spreadsheets lose them); 0 for none.

    Numbers that stand for none ("0", "n/a", "-") are none.
    """
    hashes = np.zeros(len(offsets) - 1, np.uint64)
    _hash_ids((offsets, data), fold_table(), np.zeros(_ROOM, np.uint8), hashes)
    for word in ("na", "none", "null", "nan", "unknown", "nil", "tbd", "x"):
        hashes[hashes == hash_text(word)] = 0
    return hashes


@kernel
def _hash_ids(column: tuple[Places, Bytes], table: FoldTable, room: Bytes, hashes: Hashes) -> None:
    offsets, data = column
    for record in range(len(hashes)):
        length = fold_into(data, (offsets[record], offsets[record + 1]), table, room)
        kept = 0
        for at in range(length):
            if room[at] == 46 and at + 2 == length and room[at + 1] == 48:
                break  # "1234.0": a spreadsheet took the number for a quantity
            if _is_plain(room[at]) and (kept or room[at] != 48):
                room[kept] = room[at]
                kept += 1
        if kept:
            hashes[record] = hash_of(room, 0, kept)


def hash_phones(offsets: Places, data: Bytes) -> Hashes:
    """The hash of the last nine digits of each telephone number, so that national and international spellings agree."""
    hashes = np.zeros(len(offsets) - 1, np.uint64)
    _hash_phones((offsets, data), np.zeros(_ROOM, np.uint8), hashes)
    return hashes


@kernel
def _hash_phones(column: tuple[Places, Bytes], room: Bytes, hashes: Hashes) -> None:
    offsets, data = column
    for record in range(len(hashes)):
        kept, differ = 0, False
        for at in range(offsets[record], offsets[record + 1]):
            byte = data[at]
            if 48 <= byte <= 57 and kept < len(room):
                room[kept] = byte
                differ = differ or byte != room[0]
                kept += 1
            elif kept >= _FEWEST_DIGITS and (byte >= 65 or byte == 59 or byte == 44):
                break  # "x204", "ext. 5", "; another number"
        if kept >= _FEWEST_DIGITS and differ:
            hashes[record] = hash_of(room, max(0, kept - _PHONE_DIGITS), kept)


def hash_emails(offsets: Places, data: Bytes) -> Hashes:
    """The hash of the first e-mail address in each cell, in lower case, without "+tag"; 0 for none."""
    hashes = np.zeros(len(offsets) - 1, np.uint64)
    _hash_emails((offsets, data), np.zeros(_ROOM, np.uint8), hashes)
    return hashes


@kernel
def _hash_emails(column: tuple[Places, Bytes], room: Bytes, hashes: Hashes) -> None:
    offsets, data = column
    for record in range(len(hashes)):
        kept, signs, tag = 0, 0, False
        for at in range(offsets[record], offsets[record + 1]):
            byte = data[at]
            if 65 <= byte <= 90:
                byte += np.uint8(32)
            if byte <= 32 or byte == 59 or byte == 44 or byte == 60 or byte == 62 or byte == 34:
                if signs:
                    break
                kept, tag = 0, False
                continue
            tag = (tag or byte == 43) and byte != 64
            signs += byte == 64
            if not tag and kept < len(room):
                room[kept] = byte
                kept += 1
        if signs == 1 and kept > 2:
            hashes[record] = hash_of(room, 0, kept)
