"""What both lists together say about words, domains and names: how rare each is, and which domains nobody owns."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any, NamedTuple

import numpy as np

from inroad.matching.accounts import Accounts
from inroad.matching.common_words import COMMON_WORDS
from inroad.matching.company_names import Names
from inroad.matching.hash_table import HashTable, look_up, table_from, table_of
from inroad.matching.hosts import Hosts
from inroad.matching.kernel import Hashes, Numbers, Places, Reals, hash_of, hash_text, joined, kernel
from inroad.matching.lexicon import lexicon

PRIOR = 2_000
"""How many records the general table of common words weighs as much as."""
RARE = 2.0
"""Of 100,000 names, how many bear a word that is not in the table."""
LIGHTEST, HEAVIEST = 0.7, 12.0
_FEW_VALUES = 10
_FEW_NAMES = 20
_REPEATED_STEPS = (0.003, 0.03)
REPEATED_UNKNOWN = 1
"""The step of `Corpus.repeated` where little is known: of few names, and of a list compared with itself."""
SHARED_BY = 5
"""A domain borne by so many unlike names is a host that many share."""
_SHORT_RUN = 32

Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""How pieces of work are run: `map`, or a pool of threads' (the compiled functions release the interpreter's lock)."""

_NO_DOMAINS: Hashes = np.zeros(0, np.uint64)


class Corpus(NamedTuple):
    """Statistics of two lists.

    `words` counts the records that bear a word (only words of more than one record),
    `owners` the unlike names on a domain, number or address (only from two on), `left_cores` and `right_cores` the
    records of a list that bear a name (only from two on), `left_domains` and `right_domains` those that have a domain,
    a label of one (`label_key`) or an employer (likewise), `size` the records in both lists, `sizes` in each, `usual`
    how many records a domain usually has in each: where everything stands twice, two are no more than one. `repeated`
    says of each list how many of its records repeat a name, in units of what is usual: 0 hardly any, 1 some, 2 many.
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
    repeated: tuple[int, int]


class Survey(NamedTuple):
    """The same of a part of one list, in a shape that can be added up; `owners` are domains and names that use them."""

    words: tuple[Hashes, Numbers]
    cores: tuple[Hashes, Numbers]
    owners: tuple[Hashes, Hashes]
    domains: tuple[Hashes, Numbers]
    size: int


def survey(accounts: Accounts) -> Survey:
    """Count words, and list which domain and number go with which first word of a name."""
    used, owners = (np.empty(3 * len(accounts.countries), np.uint64) for _ in range(2))
    filled = _owners(accounts, used, owners)
    sites, mails = accounts.hosts.domains, accounts.mails.domains
    labels = np.zeros(len(sites), np.uint64)
    _labels(accounts, labels)
    domains = np.concatenate([sites[sites > 0], mails[(mails > 0) & (mails != sites)], labels[labels > 0]])
    return survey_of(accounts.names, accounts.cores, (used[:filled].copy(), owners[:filled].copy()), domains)


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


def survey_of(names: Names, keys: Hashes, owners: tuple[Hashes, Hashes], domains: Hashes = _NO_DOMAINS) -> Survey:
    """The survey of a list by its names, by the keys of these, by domains with their owners, and by domains."""
    size = len(names.records) - 1
    words = np.zeros(len(names.hashes), np.uint64)
    filled = _words_once(names, words)
    firsts = names.records[:-1][np.diff(names.records) > 0]
    return Survey(_counted(words[:filled]), _counted(keys[firsts]), owners, _counted(domains), size)


def _counted(values: Hashes) -> tuple[Hashes, Numbers]:
    found, counts = np.unique(values, return_counts=True)
    return found, counts.astype(np.int32)


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
def _owners(accounts: Accounts, used: Hashes, owners: Hashes) -> int:
    names = accounts.names
    filled = 0
    for record in range(len(names.records) - 1):
        first = names.records[record]
        if first == names.records[record + 1]:
            continue
        owner = names.hashes[names.names[first]]
        domain, mail = accounts.hosts.domains[record], accounts.mails.domains[record]
        if domain:
            used[filled], owners[filled] = domain, owner
            filled += 1
        if mail and mail != domain:
            used[filled], owners[filled] = mail, owner
            filled += 1
        if accounts.phones[record]:
            used[filled], owners[filled] = accounts.phones[record], owner
            filled += 1
    return filled


def corpus_of(left: list[Survey], right: list[Survey] | None, run: Run = map) -> Corpus:
    """The statistics of two lists from those of their parts; without a right list those of one compared with itself."""
    sides = [left] if right is None else [left, right]
    parts = [part for side in sides for part in side]
    owners, words, *rest = run(
        _done,
        [
            partial(_owned, [part.owners for part in parts]),
            partial(_added, [part.words for part in parts]),
            *(partial(_added, [part.cores for part in side]) for side in sides),
            *(partial(_added, [part.domains for part in side]) for side in sides),
        ],
    )
    cores, domains = rest[: len(sides)], rest[len(sides) :]
    sizes = [sum(part.size for part in side) for side in sides]
    own = 1 if right is None else 0
    return Corpus(
        _several(words),
        _several(owners),
        _several(cores[0], own, _usual(cores[0])),
        _several(cores[-1], own, _usual(cores[-1])),
        _several(domains[0], own),
        _several(domains[-1], own),
        sum(sizes),
        (sizes[0], sizes[-1]),
        (_usual(domains[0]), _usual(domains[-1])),
        (REPEATED_UNKNOWN, REPEATED_UNKNOWN) if right is None else (_repeated(cores[0]), _repeated(cores[1])),
    )


def _done(work: Callable[[], tuple[Hashes, Numbers]]) -> tuple[Hashes, Numbers]:
    return work()


def _usual(found: tuple[Hashes, Numbers]) -> int:
    """How many records a value usually has: the median, of ten values more that have one."""
    return int(np.median(np.append(found[1], np.ones(_FEW_VALUES, np.int32))))


def _repeated(found: tuple[Hashes, Numbers]) -> int:
    """The step of how many records repeat a name that their list has already."""
    units = (found[1] + _usual(found) - 1) // _usual(found)
    if int(found[1].sum()) < _FEW_NAMES:
        return REPEATED_UNKNOWN
    share = 1 - len(units) / int(units.sum())
    return sum(share >= step for step in _REPEATED_STEPS)


def _several(found: tuple[Hashes, Numbers], less: int = 0, usual: int = 1) -> HashTable:
    """Counts in units of what is usual, so many less, those above one."""
    values, counts = found
    totals = (counts + usual - 1) // usual - np.int32(less)
    return table_from(values[totals > 1], totals[totals > 1].astype(np.int32))


def _added(parts: list[tuple[Hashes, Numbers]]) -> tuple[Hashes, Numbers]:
    """The counts of parts of a list added up."""
    values, counts, begins = _grouped(parts)
    return values[begins], np.add.reduceat(counts, begins).astype(np.int32) if len(begins) else counts


def _owned(parts: list[tuple[Hashes, Hashes]]) -> tuple[Hashes, Numbers]:
    """How many unlike owners each domain has."""
    domains, owners, begins = _grouped(parts)
    runs = np.append(begins, len(domains)).astype(np.int64)
    counts = np.ones(len(begins), np.int32)
    _count_unlike(runs, owners, counts)
    for run in np.flatnonzero(np.diff(runs) > _SHORT_RUN).tolist():
        counts[run] = len(np.unique(owners[runs[run] : runs[run + 1]]))
    return domains[begins], counts


@kernel
def _count_unlike(runs: Places, values: Hashes, counts: Numbers) -> None:
    """Count the unlike values of each short run."""
    for run in range(len(counts)):
        begin, end = runs[run], runs[run + 1]
        if end - begin > _SHORT_RUN:
            continue
        for at in range(begin + 1, end):
            known = False
            for before in range(begin, at):
                known = known or values[before] == values[at]
            counts[run] += not known


def _grouped(parts: list[tuple[Hashes, Any]]) -> tuple[Hashes, Any, Places]:
    """Values of several parts in order, what stands beside them, and where each value begins."""
    values = np.concatenate([values for values, _ in parts])
    order = np.argsort(values)
    values, others = values[order], np.concatenate([others for _, others in parts])[order]
    fresh = np.ones(len(values), np.bool_)
    fresh[1:] = values[1:] != values[:-1]
    return values, others, np.flatnonzero(fresh)


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
