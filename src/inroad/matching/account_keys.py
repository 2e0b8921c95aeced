"""The exact keys of companies: whoever shares one may be the same."""

import numpy as np

from inroad.matching.accounts import Accounts
from inroad.matching.corpus import SHARED_BY
from inroad.matching.hash_table import HashTable, look_up
from inroad.matching.kernel import Hashes, Numbers, hash_of, joined, kernel

_KEYS_A_RECORD = 40
_MOST_NAMES = 4


def keys_of(accounts: Accounts, owners: HashTable, *, left: bool) -> tuple[Hashes, Numbers]:
    """Every exact key of every record, with the record's number; each key of a record once.

    An acronym on one side meets a short name on the other; therefore the sides' keys differ.
    """
    count = len(accounts.countries)
    room = max(16, min(_KEYS_A_RECORD, 14 + 6 * _MOST_NAMES)) * count + 16
    keys, records = np.zeros(room, np.uint64), np.zeros(room, np.int32)
    filled = _keys_of(accounts, owners, 1 if left else 2, keys, records)
    return keys[:filled].copy(), records[:filled].copy()


@kernel
def _keys_of(accounts: Accounts, owners: HashTable, side: int, keys: Hashes, records: Numbers) -> int:
    filled = 0
    names = accounts.names
    for record in range(len(accounts.countries)):
        begin = filled
        filled = _keys_of_details(accounts, owners, record, keys, filled)
        first, last = names.records[record], names.records[record + 1]
        for name in range(first, min(last, first + _MOST_NAMES)):
            filled = _keys_of_name(accounts, (record, name), side, keys, filled)
        kept = begin
        for at in range(begin, filled):
            known = False
            for before in range(begin, kept):
                known = known or keys[before] == keys[at]
            if not known:
                keys[kept] = keys[at]
                records[kept] = record
                kept += 1
        filled = kept
    return filled


@kernel
def _keys_of_details(accounts: Accounts, owners: HashTable, record: int, keys: Hashes, filled: int) -> int:
    for place in range(accounts.ids.shape[1]):
        if accounts.ids[record, place]:
            keys[filled] = joined(np.uint64(10 + place), accounts.ids[record, place])
            filled += 1
    domain, mail = accounts.hosts.domains[record], accounts.mails.domains[record]
    for value, kind in (
        (domain, 1), (mail, 1), (accounts.hosts.handles[record], 2), (accounts.phones[record], 3),
        (accounts.emails[record], 4),
    ):  # fmt: skip
        if value and (kind != 1 or look_up(owners, value) < SHARED_BY):
            keys[filled] = joined(np.uint64(kind), value)
            filled += 1
    hosts = accounts.hosts if accounts.hosts.lengths[record] else accounts.mails
    length = hosts.lengths[record]
    if length > 2 and (hosts.handles[record] or look_up(owners, hosts.domains[record]) < SHARED_BY):
        keys[filled] = hash_of(hosts.text, hosts.starts[record], hosts.starts[record] + length)
        filled += 1
    return filled


@kernel
def _keys_of_name(accounts: Accounts, place: tuple[int, int], side: int, keys: Hashes, filled: int) -> int:
    record, name = place
    core = accounts.cores[name]
    keys[filled] = core
    keys[filled + 1] = joined(np.uint64(5), accounts.bags[name])
    filled += 2
    if accounts.countries[record]:
        keys[filled] = joined(core, np.uint64(accounts.countries[record] + 1_000_000_000))
        filled += 1
    if accounts.cities[record]:
        keys[filled] = joined(core, accounts.cities[record])
        filled += 1
    names = accounts.names
    begin, end = names.names[name], names.names[name + 1]
    letters = names.starts[end - 1] + names.lengths[end - 1] - names.starts[begin]
    if accounts.initials[name]:
        keys[filled] = joined(np.uint64(20 + side), accounts.initials[name])
        filled += 1
    elif 2 <= letters <= 6:
        keys[filled] = joined(np.uint64(23 - side), core)
        filled += 1
    return filled
