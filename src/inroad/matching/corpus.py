"""What both lists together say about words, domains and names: how rare each is, and which domains nobody owns."""

from functools import cache
from typing import NamedTuple

import numpy as np

from inroad.matching.accounts import Accounts
from inroad.matching.common_words import COMMON_WORDS
from inroad.matching.company_names import Names
from inroad.matching.hash_table import HashTable, look_up, table_from, table_of
from inroad.matching.hosts import Hosts
from inroad.matching.kernel import Hashes, Numbers, Reals, hash_of, hash_text, joined, kernel
from inroad.matching.lexicon import lexicon

PRIOR = 2_000
"""How many records the general table of common words weighs as much as."""
RARE = 2.0
"""Of 100,000 names, how many bear a word that is not in the table."""
LIGHTEST, HEAVIEST = 0.7, 12.0
_FEW_VALUES = 10
SHARED_BY = 5
"""A domain borne by so many unlike names is a host that many share."""


_NO_DOMAINS: Hashes = np.zeros(0, np.uint64)


class Corpus(NamedTuple):
    """Statistics of two lists.

    `words` counts the records that bear a word (only words of more than one record),
    `owners` the unlike names on a domain, number or address (only from two on), `left_cores` and `right_cores` the
    records of a list that bear a name (only from two on), `left_domains` and `right_domains` those that have a domain,
    a label of one (`label_key`) or an employer (likewise), `size` the records in both lists, `sizes` in each, `usual`
    how many records a domain usually has in each: where everything stands twice, two are no more than one.
    """

    words: HashTable
    owners: HashTable
    left_cores: HashTable
    right_cores: HashTable
    left_domains: HashTable
    right_domains: HashTable
    size: int
    sizes: tuple[int, int]
    usual: tuple[int, int]


class Survey(NamedTuple):
    """The same of a part of one list, in a shape that can be added up."""

    words: tuple[Hashes, Numbers]
    cores: tuple[Hashes, Numbers]
    owners: Hashes
    domains: tuple[Hashes, Numbers]
    size: int


def survey(accounts: Accounts) -> Survey:
    """Count words, and list which domain and number go with which first word of a name (pairs of hashes, each once)."""
    pairs = np.zeros((3 * len(accounts.countries), 2), np.uint64)
    filled = _owners(accounts, pairs)
    sites, mails = accounts.hosts.domains, accounts.mails.domains
    labels = np.zeros(len(sites), np.uint64)
    _labels(accounts, labels)
    domains = np.concatenate([sites[sites > 0], mails[(mails > 0) & (mails != sites)], labels[labels > 0]])
    return survey_of(accounts.names, accounts.cores, pairs[:filled], domains)


@kernel
def _labels(accounts: Accounts, labels: Hashes) -> None:
    for record in range(len(labels)):
        hosts = accounts.hosts if accounts.hosts.lengths[record] else accounts.mails
        if hosts.lengths[record]:
            labels[record] = label_key(hosts, record)


@kernel
def label_key(hosts: Hosts, record: int) -> np.uint64:
    """The key by which the label of a record's domain ("acme" of acme.com) is counted."""
    start = hosts.starts[record]
    return joined(np.uint64(1), hash_of(hosts.text, start, start + hosts.lengths[record]))


def survey_of(names: Names, keys: Hashes, owners: Hashes, domains: Hashes = _NO_DOMAINS) -> Survey:
    """The survey of a list by its names, by the keys of these, by pairs of domains and their owners, and by domains."""
    size = len(names.records) - 1
    words = np.zeros(len(names.hashes), np.uint64)
    filled = _words_once(names, words)
    firsts = names.records[:-1][np.diff(names.records) > 0]
    return Survey(_counted(words[:filled]), _counted(keys[firsts]), _once(owners), _counted(domains), size)


def _counted(values: Hashes) -> tuple[Hashes, Numbers]:
    found, counts = np.unique(values, return_counts=True)
    return found, counts.astype(np.int32)


def _once(pairs: Hashes) -> Hashes:
    """Pairs of hashes, each once, in their order."""
    ordered = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    fresh = np.ones(len(ordered), np.bool_)
    fresh[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    return ordered[fresh]


@kernel
def _words_once(names: Names, words: Hashes) -> int:
    filled = 0
    for record in range(len(names.records) - 1):
        begin = filled
        first, last = names.records[record], names.records[record + 1]
        if first == last:
            continue
        for word in range(names.names[first], names.names[last]):
            known = False
            for at in range(begin, filled):
                known = known or words[at] == names.hashes[word]
            if not known:
                words[filled] = names.hashes[word]
                filled += 1
    return filled


@kernel
def _owners(accounts: Accounts, pairs: Hashes) -> int:
    names = accounts.names
    filled = 0
    for record in range(len(names.records) - 1):
        first = names.records[record]
        if first == names.records[record + 1]:
            continue
        owner = names.hashes[names.names[first]]
        domain, mail = accounts.hosts.domains[record], accounts.mails.domains[record]
        if domain:
            pairs[filled, 0], pairs[filled, 1] = domain, owner
            filled += 1
        if mail and mail != domain:
            pairs[filled, 0], pairs[filled, 1] = mail, owner
            filled += 1
        if accounts.phones[record]:
            pairs[filled, 0], pairs[filled, 1] = accounts.phones[record], owner
            filled += 1
    return filled


def corpus_of(left: list[Survey], right: list[Survey] | None) -> Corpus:
    """The statistics of two lists from those of their parts; without a right list those of one compared with itself."""
    parts = left + (right or [])
    pairs = _once(np.concatenate([part.owners for part in parts]))
    domains, owners = np.unique(pairs[:, 0], return_counts=True)
    several = owners > 1
    others = left if right is None else right
    own = 1 if right is None else 0
    sizes = (sum(part.size for part in left), sum(part.size for part in others))
    return Corpus(
        _several([part.words for part in parts]),
        table_from(domains[several], owners[several].astype(np.int32)),
        _several([part.cores for part in left], own, _usual([part.cores for part in left])),
        _several([part.cores for part in others], own, _usual([part.cores for part in others])),
        _several([part.domains for part in left], own),
        _several([part.domains for part in others], own),
        sum(part.size for part in parts),
        sizes,
        (_usual([part.domains for part in left]), _usual([part.domains for part in others])),
    )


def _usual(parts: list[tuple[Hashes, Numbers]]) -> int:
    """How many records a value usually has: the median, of ten values more that have one."""
    _, counts = _added(parts)
    return int(np.median(np.append(counts, np.ones(_FEW_VALUES, np.int32))))


def _several(parts: list[tuple[Hashes, Numbers]], less: int = 0, usual: int = 1) -> HashTable:
    """Counts added up, in units of what is usual, so many less, those above one."""
    found, counts = _added(parts)
    totals = (counts + usual - 1) // usual - np.int32(less)
    return table_from(found[totals > 1], totals[totals > 1].astype(np.int32))


def _added(parts: list[tuple[Hashes, Numbers]]) -> tuple[Hashes, Numbers]:
    values = np.concatenate([values for values, _ in parts])
    counts = np.concatenate([counts for _, counts in parts])
    found, places = np.unique(values, return_inverse=True)
    return found, np.bincount(places, weights=counts, minlength=len(found)).astype(np.int32)


@cache
def common_words() -> HashTable:
    """How many of 100,000 names bear a word, by the hash that words are compared by."""
    known = lexicon()
    shares: dict[int, int] = {}
    for share, words in COMMON_WORDS:
        for word in words.split():
            plain = word[:-1] if len(word) > len("auto") and word.endswith("s") and not word.endswith("ss") else word
            for value in (hash_text(word), hash_text(plain)):
                group = look_up(known.same, value)
                shares.setdefault(int(known.canonical[group]) if group >= 0 else int(value), share)
    return table_of(shares)


def weights_of(hashes: Hashes, corpus: Corpus, common: HashTable | None = None) -> Reals:
    """What each word's agreement is worth in nats: minus the logarithm of the share of names that bear it.

    The share is that in the lists, blended with a general table: short lists say little about words. Without one it is
    that of the words of companies.
    """
    weights = np.empty(len(hashes), np.float32)
    _weights_of(hashes, corpus.words, common_words() if common is None else common, corpus.size, weights)
    return weights


@kernel
def _weights_of(hashes: Hashes, words: HashTable, common: HashTable, size: int, weights: Reals) -> None:
    for at in range(len(hashes)):
        count = max(1, look_up(words, hashes[at]))
        share = look_up(common, hashes[at])
        before = (np.float64(share) if share > 0 else RARE) / 100_000.0
        weight = -np.log((count - 1 + PRIOR * before) / (size + PRIOR))
        weights[at] = min(HEAVIEST, max(LIGHTEST, weight))
