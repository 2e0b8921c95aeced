"""Websites and e-mail addresses: the registrable domain, by the public suffix list that ships with tldextract."""

from functools import cache
from typing import NamedTuple

import numpy as np
from tldextract import TLDExtract

from inroad.matching.domain_words import OWN_ENDINGS, PATHS_BEFORE_HANDLES, SHARED_HOSTS
from inroad.matching.hash_table import HashTable, look_up, table_of
from inroad.matching.kernel import Bytes, Hashes, Numbers, Places, hash_of, hash_text, joined, kernel

_RULE, _WILDCARD, _EXCEPTION, _SHARED, _BEFORE_HANDLE, _OWN = 1, 2, 4, 8, 16, 32
_LONGEST = 255


class Hosts(NamedTuple):
    """The hosts of a list's records.

    `domains` is the hash of the registrable domain (0: none, or a host that many share), `handles` the hash of a page
    on such a host (github.com/acme), and its label ("acme") in `text`, letters and digits only. Of an ending that one
    owner has alone (global.toyota) it is the domain and the label.
    """

    domains: Hashes
    handles: Hashes
    text: Bytes
    starts: Places
    lengths: Numbers


@cache
def suffixes() -> HashTable:
    """The public suffix list and the hosts that many share, by hash."""
    bits: dict[int, int] = {}
    for rule in TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True).tlds:
        flag = _WILDCARD if rule.startswith("*.") else _EXCEPTION if rule.startswith("!") else _RULE
        plain = rule.removeprefix("*.").removeprefix("!")
        for spelling in {plain, plain.encode("idna").decode() if not plain.isascii() else plain}:
            key = int(hash_text(spelling))
            bits[key] = bits.get(key, 0) | flag
    for flag, words in ((_SHARED, SHARED_HOSTS), (_BEFORE_HANDLE, PATHS_BEFORE_HANDLES), (_OWN, OWN_ENDINGS)):
        for word in words:
            bits[int(hash_text(word))] = bits.get(int(hash_text(word)), 0) | flag
    return table_of(bits)


def read_hosts(offsets: Places, data: Bytes) -> Hosts:
    """The hosts in a column of websites or e-mail addresses; of several in a cell the first one."""
    count = len(offsets) - 1
    hosts = Hosts(
        np.zeros(count, np.uint64),
        np.zeros(count, np.uint64),
        np.zeros(int(offsets[-1] - offsets[0]) + 1, np.uint8),
        np.zeros(count, np.int64),
        np.zeros(count, np.int32),
    )
    filled = _read_all((offsets, data), suffixes(), np.zeros(2 * _LONGEST + 8, np.uint8), hosts)
    return hosts._replace(text=hosts.text[:filled].copy())


@kernel
def _read_all(column: tuple[Places, Bytes], known: HashTable, room: Bytes, hosts: Hosts) -> int:
    offsets, data = column
    filled = 0
    for record in range(len(offsets) - 1):
        host, end = _host_in(data, offsets[record], offsets[record + 1], room)
        hosts.starts[record] = filled
        if host == 0:
            continue
        begin, suffix = _registrable(room, host, known)
        if begin < 0:
            continue
        domain = hash_of(room, begin, host)
        label = (begin, suffix - 1)
        if max(0, look_up(known, domain)) & _SHARED:
            label = _handle_in(data, (end, offsets[record + 1]), known, room, host)
            if label[1] == label[0]:
                continue
            hosts.handles[record] = joined(domain, hash_of(room, label[0], label[1]))
        else:
            hosts.domains[record] = domain
        for at in range(label[0], label[1]):
            if _is_plain(room[at]):
                hosts.text[filled] = room[at]
                filled += 1
        hosts.lengths[record] = filled - hosts.starts[record]
    return filled


@kernel
def _is_plain(byte: int) -> bool:
    return 97 <= byte <= 122 or 48 <= byte <= 57


@kernel
def _lowered(byte: int) -> int:
    return byte + 32 if 65 <= byte <= 90 else byte


@kernel
def _begin_of_host(data: Bytes, begin: int, end: int) -> int:
    """Where the host begins: behind the first "://" or "@"."""
    for place in range(begin, end):
        if data[place] == 58 and place + 2 < end and data[place + 1] == 47 and data[place + 2] == 47:
            return place + 3
        if data[place] == 64:
            return place + 1
    return begin


@kernel
def _host_in(data: Bytes, begin: int, end: int, room: Bytes) -> tuple[int, int]:
    """Copy the host of an address into `room`, lowered, without "www."; returns its length, and where it ends."""
    at = _begin_of_host(data, begin, end)
    length = 0
    while at < end and length < _LONGEST:
        byte = _lowered(data[at])
        if byte == 64:
            length = 0
        elif _is_plain(byte) or byte >= 128 or byte == 45 or byte == 46 or byte == 95:
            room[length] = byte
            length += 1
        elif length:
            break
        at += 1
    while length and room[length - 1] == 46:
        length -= 1
    if length > 4 and room[0] == 119 and room[1] == 119 and room[2] == 119 and room[3] == 46:
        for place in range(length - 4):
            room[place] = room[place + 4]
        length -= 4
    return length, at


@kernel
def _registrable(room: Bytes, length: int, known: HashTable) -> tuple[int, int]:
    """Where the registrable domain of a host begins, and its public suffix; -1 where there is none."""
    suffix = -1
    before = -1
    wild, own = False, False
    at = length
    letters = False
    while at >= 0:
        at -= 1
        if at >= 0 and room[at] != 46:
            letters = letters or room[at] > 57
            continue
        begin = at + 1
        if begin == before - 1 or begin == length:
            return -1, -1
        bits = max(0, look_up(known, hash_of(room, begin, length)))
        if bits & _EXCEPTION:
            suffix = before
            break
        if bits & _RULE or wild or before < 0:
            own = before < 0 and bits & _OWN > 0
            suffix = begin
        wild = bits & _WILDCARD > 0
        before = begin
    if suffix <= 0 or not letters:
        return -1, -1
    if own:
        return suffix, length + 1
    begin = suffix - 2
    while begin >= 0 and room[begin] != 46:
        begin -= 1
    return begin + 1, suffix


@kernel
def _handle_in(data: Bytes, span: tuple[int, int], known: HashTable, room: Bytes, host: int) -> tuple[int, int]:
    """Copy the first telling part of a path behind the host into `room`, lowered; returns where it lies."""
    at, end = span
    while at < end and data[at] == 47:
        at += 1
        length = host
        while at < end and data[at] != 47 and data[at] != 63 and data[at] != 35 and length < len(room) - 1:
            byte = _lowered(data[at])
            if _is_plain(byte):
                room[length] = byte
                length += 1
            at += 1
        if length > host and not max(0, look_up(known, hash_of(room, host, length))) & _BEFORE_HANDLE:
            return host, length
    return host, host
