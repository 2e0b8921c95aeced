"""A list of companies as the engine holds it: every column read once into numbers, ready to be compared."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from inroad.matching.company_names import Names, before_dash, read_names
from inroad.matching.details import hash_emails, hash_ids, hash_phones, hash_texts, read_countries
from inroad.matching.hosts import Hosts, read_hosts
from inroad.matching.kernel import Bytes, Hashes, Numbers, Places, hash_of, kernel, mixed

MOST_IDS = 4
_SHORT = 2


class Accounts(NamedTuple):
    """Companies, one a place in every array; 0 says that a record has no such thing.

    Of each name in `names`: `cores` is the hash of its letters without gaps, `bags` that of its words in any order,
    `initials` that of their first letters. `ids` has a column for each registry that both lists know.
    """

    names: Names
    cores: Hashes
    bags: Hashes
    initials: Hashes
    hosts: Hosts
    mails: Hosts
    countries: Numbers
    cities: Hashes
    phones: Hashes
    emails: Hashes
    ids: Hashes


def read_accounts(columns: Mapping[str, pa.Array], registries: tuple[str, ...] = ()) -> Accounts:
    """Companies from columns by meaning: name, website, email, phone, country, city, and those of registries."""
    count = len(next(iter(columns.values()))) if columns else 0
    texts = {field: text_of(columns.get(field), count) for field in _FIELDS}
    names = read_names(*texts["name"])
    cores, bags, initials = keys_of_names(names)
    ids = np.zeros((count, MOST_IDS), np.uint64)
    for place, registry in enumerate(registries[:MOST_IDS]):
        ids[:, place] = hash_ids(*text_of(columns.get(registry), count))
    return Accounts(
        names,
        cores,
        bags,
        initials,
        read_hosts(*texts["website"]),
        read_hosts(*texts["email"]),
        read_countries(*texts["country"]),
        hash_texts(*texts["city"]),
        hash_phones(*texts["phone"]),
        hash_emails(*texts["email"]),
        ids,
    )


_FIELDS = ("name", "website", "email", "phone", "country", "city")


def text_of(column: "pa.Array | pa.ChunkedArray | None", count: int) -> tuple[Places, Bytes]:
    """A column's offsets and bytes; without a column, so many empty texts."""
    if column is None:
        return _read_only(np.zeros(count + 1, np.int64)), _NOTHING
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    if not pa.types.is_large_string(column.type):
        column = column.cast(pa.large_string())
    if column.null_count:
        column = column.fill_null("")
    _, offsets, data = column.buffers()
    places = np.frombuffer(offsets, np.int64)[column.offset : column.offset + len(column) + 1]
    return _read_only(places), _read_only(np.frombuffer(data, np.uint8)) if data is not None else _NOTHING


def _read_only(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The array, no longer to be written: as Arrow's are, so that functions are compiled for one kind only."""
    array.setflags(write=False)
    return array


_NOTHING: Bytes = _read_only(np.zeros(0, np.uint8))


def keys_of_names(names: Names) -> tuple[Hashes, Hashes, Hashes]:
    """Of each name: the hash of its letters without gaps, of its words in any order, of its initials (0 below three).

    Words of two letters stand whole among the initials: "Enterprise DB" is "edb".
    """
    count = len(names.kinds)
    cores, bags, initials = (np.zeros(count, np.uint64) for _ in range(3))
    _keys_of_names(names, np.zeros(64, np.uint8), cores, bags, initials)
    return cores, bags, initials


@kernel
def _keys_of_names(names: Names, room: Bytes, cores: Hashes, bags: Hashes, initials: Hashes) -> None:
    for name in range(len(cores)):
        begin, end = names.names[name], names.names[name + 1]
        last = end - 1
        cores[name] = hash_of(names.text, names.starts[begin], names.starts[last] + names.lengths[last])
        bag = np.uint64(0)
        kept = 0
        for word in range(begin, end):
            bag += mixed(names.hashes[word])
            for step in range(names.lengths[word] if names.lengths[word] <= _SHORT else 1):
                if kept < len(room):
                    room[kept] = names.text[names.starts[word] + step]
                    kept += 1
        bags[name] = mixed(bag)
        if kept > _SHORT and end - begin > 1:
            initials[name] = hash_of(room, 0, kept)


def own_cores(accounts: Accounts) -> Hashes:
    """The cores of names; a whole name with a dash has that of the name before it, where this has a legal form.

    Two rows "Acme Inc. - Common Stock" and "Acme Inc. - Senior Notes due 2069" are called the same.
    """
    cores, firsts = accounts.cores.copy(), accounts.names.records[:-1]
    several = firsts[np.diff(accounts.names.records) > 1]
    chosen = several[before_dash(accounts.names, several, several + 1)]
    cores[chosen] = cores[chosen + 1]
    return cores


def joined_names(parts: Iterable[Names]) -> Names:
    """Some lists' names, one after the other."""
    listed = list(parts)
    texts, words, names = (
        np.cumsum([0, *(len(getattr(part, what)) for part in listed)]) for what in ("text", "hashes", "kinds")
    )
    return Names(
        np.concatenate([part.text for part in listed]),
        np.concatenate([part.starts + shift for part, shift in zip(listed, texts, strict=False)]),
        np.concatenate([part.lengths for part in listed]),
        np.concatenate([part.hashes for part in listed]),
        np.concatenate([*(p.names[:-1] + shift for p, shift in zip(listed, words, strict=False)), words[-1:]]),
        np.concatenate([part.kinds for part in listed]),
        np.concatenate([part.forms for part in listed]),
        np.concatenate([*(p.records[:-1] + shift for p, shift in zip(listed, names, strict=False)), names[-1:]]),
    )


def joined_hosts(parts: Iterable[Hosts]) -> Hosts:
    """Some lists' hosts, one after the other."""
    listed = list(parts)
    texts = np.cumsum([0, *(len(part.text) for part in listed)])
    return Hosts(
        np.concatenate([part.domains for part in listed]),
        np.concatenate([part.handles for part in listed]),
        np.concatenate([part.text for part in listed]),
        np.concatenate([part.starts + shift for part, shift in zip(listed, texts, strict=False)]),
        np.concatenate([part.lengths for part in listed]),
    )


def joined_accounts(parts: Iterable[Accounts]) -> Accounts:
    """Some lists, one after the other."""
    listed = list(parts)
    if len(listed) == 1:
        return listed[0]
    plain = {
        field: np.concatenate([getattr(part, field) for part in listed])
        for field in ("cores", "bags", "initials", "countries", "cities", "phones", "emails", "ids")
    }
    return Accounts(
        names=joined_names(part.names for part in listed),
        hosts=joined_hosts(part.hosts for part in listed),
        mails=joined_hosts(part.mails for part in listed),
        **plain,
    )
