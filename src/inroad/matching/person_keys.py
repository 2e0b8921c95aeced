"""The exact keys of people: whoever shares one may be the same person."""

import numpy as np

from inroad.matching.company_names import Names
from inroad.matching.kernel import Hashes, Numbers, hash_of, joined, kernel, mixed
from inroad.matching.persons import Persons

_MOST_WORDS = 5
_KEYS_A_RECORD = 4 + 2 * (_MOST_WORDS * (_MOST_WORDS - 1) * 3 // 2) + 2 * _MOST_WORDS


def person_keys(persons: Persons) -> tuple[Hashes, Numbers]:
    """Every exact key of every person, with the record's number.

    Addresses, telephones and profiles; each two words of a name in any order, each word with another's first letter,
    each word with the employer; the same of the name that the e-mail address is made of.
    """
    count = len(persons.countries)
    keys, records = np.zeros(_KEYS_A_RECORD * count + 1, np.uint64), np.zeros(_KEYS_A_RECORD * count + 1, np.int32)
    filled = _person_keys(persons, keys, records)
    return keys[:filled].copy(), records[:filled].copy()


@kernel
def _person_keys(persons: Persons, keys: Hashes, records: Numbers) -> int:
    filled = 0
    for record in range(len(persons.countries)):
        begin = filled
        for value, kind in (
            (persons.emails[record], 1), (persons.phones[record], 2), (persons.profiles[record], 3),
            (persons.locals[record], 4),
        ):  # fmt: skip
            if value:
                keys[filled] = joined(np.uint64(kind), value)
                filled += 1
        employer = np.uint64(0)
        if persons.companies.records[record] < persons.companies.records[record + 1]:
            employer = persons.cores[persons.companies.records[record]]
        filled = _keys_of_words(persons.names, record, employer, keys, filled)
        filled = _keys_of_words(persons.aliases, record, np.uint64(0), keys, filled)
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
def _keys_of_words(names: Names, record: int, employer: np.uint64, keys: Hashes, filled: int) -> int:
    name = names.records[record]
    if name == names.records[record + 1]:
        return filled
    begin, end = names.names[name], min(names.names[name] + _MOST_WORDS, names.names[name + 1])
    for word in range(begin, end):
        if employer:
            keys[filled] = joined(names.hashes[word], employer)
            filled += 1
        for other in range(word + 1, end):
            keys[filled] = mixed(mixed(names.hashes[word]) + mixed(names.hashes[other]))
            keys[filled + 1] = _with_letter(names, word, other)
            keys[filled + 2] = _with_letter(names, other, word)
            filled += 3
    return filled


@kernel
def _with_letter(names: Names, word: int, other: int) -> np.uint64:
    """The key of a word and another one's first letter: "smith, j"."""
    start = names.starts[other]
    return joined(names.hashes[word], hash_of(names.text, start, start + 1))
