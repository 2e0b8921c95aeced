"""The whole way from two lists to scored pairs, in chunks that a caller may run on several threads."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from inroad.matching.account_features import ACCOUNT_MODEL
from inroad.matching.account_keys import keys_of
from inroad.matching.account_levels import Compared, compare, lists_of, weigh
from inroad.matching.accounts import MOST_IDS, joined_accounts, joined_names, own_cores, read_accounts
from inroad.matching.candidates import MOST_IN_BUCKET, crowded, index_of
from inroad.matching.company_names import Names
from inroad.matching.corpus import Corpus, Run, Survey, corpus_of, survey
from inroad.matching.features import Model
from inroad.matching.kernel import Hashes, Numbers, Reals, Small
from inroad.matching.list_headings import REGISTRIES, Kind
from inroad.matching.look_up import Pairs, Query, candidates
from inroad.matching.person_features import PERSON_MODEL
from inroad.matching.person_keys import person_keys
from inroad.matching.person_levels import compare_people, people_of, weigh_people
from inroad.matching.persons import joined_persons, read_persons, survey_people
from inroad.matching.running import expect
from inroad.matching.scoring import Ahead, ahead, first_keys, odds, overlap_of, sums

Columns = Mapping[str, pa.Array]
CHUNK = 50_000
"""Records in a chunk."""
FLOOR = -6.0
"""Candidates with a sum of weights below this one are no pairs, and no rivals of other pairs."""
STEPS_A_CHUNK = 3
"""About how many pieces of work a chunk of either list makes."""


@dataclass(frozen=True, slots=True)
class Craft:
    """How records of a kind are read, joined, surveyed, found and compared; the rest of the way is the same for all.

    Records are a NamedTuple of arrays with `names`; what their words `weigh` begins with the weights of these; of them
    `name_keys` are the keys that tell namesakes, `other_keys` what each record is found by without a name.
    """

    model: Model
    read: Callable[[Columns], Any]
    join: Callable[[Iterable[Any]], Any]
    survey: Callable[[Any], Survey]
    keys: Callable[[Any, Corpus, bool], tuple[Hashes, Numbers]]
    weigh: Callable[[Any, Corpus], tuple[Reals, ...]]
    name_keys: Callable[[Any], Hashes]
    other_keys: Callable[[Any], Hashes]
    lists: Callable[[Any, Any, Corpus, Any], Any]
    compare: Callable[[Any, Pairs], tuple[Pairs, Compared]]


def craft_of(kind: Kind, left: Iterable[str], right: Iterable[str]) -> Craft:
    """How to compare two lists with these columns."""
    if kind is Kind.PERSON:
        return _PERSONS
    registries = tuple(name for name in REGISTRIES if name in set(left) and name in set(right))[:MOST_IDS]
    return Craft(
        model=ACCOUNT_MODEL,
        read=lambda columns: read_accounts(columns, registries),
        join=joined_accounts,
        survey=survey,
        keys=lambda accounts, corpus, left: keys_of(accounts, corpus.owners, left=left),
        weigh=weigh,
        name_keys=own_cores,
        other_keys=lambda accounts: np.where(accounts.hosts.domains, accounts.hosts.domains, accounts.mails.domains),
        lists=lists_of,
        compare=compare,
    )


_PERSONS = Craft(
    model=PERSON_MODEL,
    read=read_persons,
    join=joined_persons,
    survey=survey_people,
    keys=lambda persons, _corpus, _left: person_keys(persons),
    weigh=weigh_people,
    name_keys=lambda persons: persons.bags,
    other_keys=lambda persons: persons.emails,
    lists=people_of,
    compare=compare_people,
)


class Work(NamedTuple):
    """Compared candidates, their sums of weights, the keys of the records' first names, and the left list's names.

    `frequent` counts rows of both lists whose name (or domain, where there is no name) too many rows of their list
    bear: see `Scored`; `repeated` is what the lists say (`Corpus`).
    """

    pairs: Pairs
    compared: Compared
    sums: Reals
    left_keys: Hashes
    right_keys: Hashes
    names: Names
    frequent: int
    repeated: tuple[int, int]


class Scored(NamedTuple):
    """Candidates with their odds, and what explains them: levels, rivals, heaviest shared words of the left names.

    `frequent` counts the rows of both lists whose name (without one: whose domain) more than `MOST_IN_BUCKET` rows of
    their list bear: that alone proposed no candidate.
    """

    pairs: Pairs
    log_odds: Reals
    levels: Small
    ahead: Ahead
    words: Numbers
    names: Names
    model: Model
    frequent: int = 0


def score(kind: Kind, left: Columns, right: Columns | None, run: Run = map) -> Scored:
    """Records that may be the same; without a right list those of one list."""
    craft = craft_of(kind, left, left if right is None else right)
    return scored(compared(craft, left, right, run), craft.model)


def scored(work: Work, model: Model) -> Scored:
    """The odds of compared pairs."""
    steps = ahead(work.pairs, work.sums, work.left_keys, work.right_keys)
    found = work.compared
    overlap = overlap_of(work.pairs, work.sums, (len(work.left_keys), len(work.right_keys)))
    likely = odds(work.sums, found.levels, steps, model, overlap, work.repeated)
    return Scored(work.pairs, likely, found.levels, steps, found.words, work.names, model, work.frequent)


def _first_keys(craft: Craft, parts: list[Any]) -> Hashes:
    """Of each record, the key of its first name."""
    return np.concatenate([first_keys(part.names.records, craft.name_keys(part)) for part in parts])


def _frequent(craft: Craft, parts: list[Any], names: Hashes) -> int:
    keys = np.where(names, names, np.concatenate([craft.other_keys(part) for part in parts]))
    values, counts = np.unique(keys, return_counts=True)
    return int(counts[(counts > MOST_IN_BUCKET) & (values > 0)].sum())


def compared(craft: Craft, left: Columns, right: Columns | None, run: Run = map, floor: float = FLOOR) -> Work:
    """Read both lists (or one, compared with itself), find candidates, compare them and keep what may be a pair."""
    expect(sum(count_of(side) for side in (left, right) if side is not None))
    lefts = list(run(craft.read, chunks(left)))
    others, corpus = _others(craft, lefts, right, run)
    look = Looking(craft, others, corpus, floor, run)
    crowd = crowded(np.concatenate(list(run(lambda part: craft.keys(part, corpus, True)[0], lefts))))
    pairs, found = joined_pairs(list(run(lambda part: look.up(part, crowd), lefts)), lefts)
    if right is None:
        pairs, found = each_once(pairs, found)
    names = others.names if right is None else joined_names(part.names for part in lefts)
    mine = _first_keys(craft, lefts)
    theirs = mine if right is None else _first_keys(craft, [others])
    frequent = _frequent(craft, lefts, mine) + (0 if right is None else _frequent(craft, [others], theirs))
    return Work(pairs, found, sums(found.levels, craft.model), mine, theirs, names, frequent, corpus.repeated)


def _others(craft: Craft, lefts: list[Any], right: Columns | None, run: Run) -> tuple[Any, Corpus]:
    """The list to be looked up, in one piece (its parts are let go), and what both lists say together."""
    surveys = list(run(craft.survey, lefts))
    if right is None:
        return craft.join(lefts), corpus_of(surveys, None, run)
    rights = list(run(craft.read, chunks(right)))
    return craft.join(rights), corpus_of(surveys, list(run(craft.survey, rights)), run)


class Looking:
    """A right list made ready once, in which lists can be looked up part by part."""

    def __init__(self, craft: Craft, others: Any, corpus: Corpus, floor: float = FLOOR, run: Run = map) -> None:
        self.craft, self.others, self.corpus, self.floor = craft, others, corpus, floor
        self.weights = craft.weigh(others, corpus)
        self.index = index_of(others.names, lambda: craft.keys(others, corpus, False), self.weights[0], run)

    def up(self, part: Any, crowd: Hashes) -> tuple[Pairs, Compared]:
        """The candidates of a part of the left list, compared; `crowd` are keys too frequent in the whole of it."""
        craft, corpus = self.craft, self.corpus
        weights = craft.weigh(part, corpus)
        lists = craft.lists(part, self.others, corpus, (weights, self.weights))
        query = Query(part.names, weights[0], *craft.keys(part, corpus, True))
        pairs, found = craft.compare(lists, candidates(query, self.index, crowd))
        kept = np.flatnonzero(sums(found.levels, craft.model) >= self.floor)
        return Pairs(pairs.left[kept], pairs.right[kept]), Compared(found.levels[kept], found.words[kept])


def joined_pairs(found: list[tuple[Pairs, Compared]], parts: list[Any]) -> tuple[Pairs, Compared]:
    """The chunks' pairs as pairs of the whole list."""
    shifts = np.cumsum([0, *(len(part.names.records) - 1 for part in parts)])
    words = np.cumsum([0, *(len(part.names.hashes) for part in parts)])
    return Pairs(
        np.concatenate([pairs.left + np.int32(shift) for (pairs, _), shift in zip(found, shifts, strict=False)]),
        np.concatenate([pairs.right for pairs, _ in found]),
    ), Compared(
        np.concatenate([each.levels for _, each in found]),
        np.concatenate([_moved(each.words, shift) for (_, each), shift in zip(found, words, strict=False)]),
    )


def _moved(places: Numbers, shift: int) -> Numbers:
    return np.where(places >= 0, places + np.int32(shift), places).astype(np.int32)


def each_once(pairs: Pairs, found: Compared) -> tuple[Pairs, Compared]:
    """The pairs of a list with itself, each once and none of a record with itself: the smaller number on the left."""
    one, other = np.minimum(pairs.left, pairs.right), np.maximum(pairs.left, pairs.right)
    codes = one.astype(np.int64) << 32 | other
    forward = pairs.left < pairs.right
    order = np.lexsort((~forward, codes))
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = codes[order][1:] != codes[order][:-1]
    chosen = order[fresh & (one[order] != other[order])]
    words = np.where(forward[chosen], found.words[chosen], -1).astype(np.int32)
    return Pairs(one[chosen], other[chosen]), Compared(found.levels[chosen], words)


def count_of(columns: Columns) -> int:
    """How many records these columns are of."""
    return len(next(iter(columns.values()))) if columns else 0


def chunks(columns: Columns) -> Iterator[Columns]:
    """The columns, so many rows at a time; at least one chunk."""
    count = count_of(columns)
    for begin in range(0, max(count, 1), CHUNK):
        yield {name: column.slice(begin, CHUNK) for name, column in columns.items()}
