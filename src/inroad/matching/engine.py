"""The whole way from two lists to scored pairs, in chunks that a caller may run on several threads."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from inroad.matching.account_features import ACCOUNT_MODEL
from inroad.matching.account_levels import Compared, compare, lists_of
from inroad.matching.accounts import MOST_IDS, Accounts, joined_accounts, read_accounts
from inroad.matching.candidates import crowded, index_of, keys_of
from inroad.matching.company_names import Names
from inroad.matching.corpus import corpus_of, survey
from inroad.matching.features import Model
from inroad.matching.kernel import Hashes, Numbers, Reals, Small
from inroad.matching.list_headings import REGISTRIES
from inroad.matching.look_up import Pairs, candidates
from inroad.matching.scoring import Ahead, ahead, first_keys, odds, sums

Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""How chunks of work are run: `map`, or a pool of threads' (the compiled functions release the interpreter's lock)."""

CHUNK = 50_000
"""Records in a chunk."""
FLOOR = -6.0
"""Candidates with a sum of weights below this one are no pairs, and no rivals of other pairs."""
STEPS_A_CHUNK = 3
"""About how many pieces of work a chunk of either list makes."""


class Work(NamedTuple):
    """Compared candidates, their sums of weights, the keys of the records' first names, and the left list's names."""

    pairs: Pairs
    compared: Compared
    sums: Reals
    left_keys: Hashes
    right_keys: Hashes
    names: Names


class Scored(NamedTuple):
    """Candidates with their odds, and what explains them: levels, rivals, heaviest shared words of the left names."""

    pairs: Pairs
    log_odds: Reals
    levels: Small
    ahead: Ahead
    words: Numbers
    names: Names
    model: Model


def score_accounts(left: Mapping[str, pa.Array], right: Mapping[str, pa.Array] | None, run: Run = map) -> Scored:
    """Companies that may be the same; without a right list those of one list."""
    others = left if right is None else right
    registries = tuple(name for name in REGISTRIES if name in left and name in others)[:MOST_IDS]
    return scored(compared_accounts(left, right, registries, run), ACCOUNT_MODEL)


def scored(work: Work, model: Model) -> Scored:
    """The odds of compared pairs."""
    steps = ahead(work.pairs, work.sums, work.left_keys, work.right_keys)
    return Scored(
        work.pairs, odds(work.sums, steps, model), work.compared.levels, steps, work.compared.words, work.names, model
    )


def compared_accounts(
    left: Mapping[str, pa.Array],
    right: Mapping[str, pa.Array] | None,
    registries: tuple[str, ...] = (),
    run: Run = map,
    floor: float = FLOOR,
) -> Work:
    """Read both lists (or one, compared with itself), find candidates, compare them and keep what may be a pair."""
    lefts = list(run(lambda part: read_accounts(part, registries), chunks(left)))
    rights = lefts if right is None else list(run(lambda part: read_accounts(part, registries), chunks(right)))
    surveys = list(run(survey, lefts))
    corpus = corpus_of(surveys, None if right is None else list(run(survey, rights)))
    whole = joined_accounts(lefts)
    others = whole if right is None else joined_accounts(rights)
    index = index_of(others, corpus)
    crowd = crowded(np.concatenate(list(run(lambda part: keys_of(part, corpus.owners, left=True)[0], lefts))))
    lists = lists_of(others, others, corpus)

    def of_chunk(part: Accounts) -> tuple[Pairs, Compared]:
        pairs = candidates(part, index, corpus, crowd)
        mine = lists_of(part, part, corpus)
        pairs, compared = compare(mine._replace(right=others, right_weights=lists.right_weights), pairs)
        kept = np.flatnonzero(sums(compared.levels, ACCOUNT_MODEL) >= floor)
        return Pairs(*(side[kept] for side in pairs)), Compared(compared.levels[kept], compared.words[kept])

    pairs, compared = _joined(list(run(of_chunk, lefts)), lefts)
    if right is None:
        pairs, compared = _each_once(pairs, compared)
    keys = first_keys(whole.names.records, whole.cores)
    return Work(
        pairs,
        compared,
        sums(compared.levels, ACCOUNT_MODEL),
        keys,
        keys if right is None else first_keys(others.names.records, others.cores),
        whole.names,
    )


def _joined(found: list[tuple[Pairs, Compared]], parts: list[Accounts]) -> tuple[Pairs, Compared]:
    """The chunks' pairs as pairs of the whole list."""
    shifts = np.cumsum([0, *(len(part.countries) for part in parts)])
    words = np.cumsum([0, *(len(part.names.hashes) for part in parts)])
    return Pairs(
        np.concatenate([pairs.left + np.int32(shift) for (pairs, _), shift in zip(found, shifts, strict=False)]),
        np.concatenate([pairs.right for pairs, _ in found]),
    ), Compared(
        np.concatenate([compared.levels for _, compared in found]),
        np.concatenate([_moved(compared.words, shift) for (_, compared), shift in zip(found, words, strict=False)]),
    )


def _moved(places: Numbers, shift: int) -> Numbers:
    return np.where(places >= 0, places + np.int32(shift), places).astype(np.int32)


def _each_once(pairs: Pairs, compared: Compared) -> tuple[Pairs, Compared]:
    """The pairs of a list with itself, each once and none of a record with itself: the smaller number on the left."""
    one, other = np.minimum(pairs.left, pairs.right), np.maximum(pairs.left, pairs.right)
    codes = one.astype(np.int64) << 32 | other
    forward = pairs.left < pairs.right
    order = np.lexsort((~forward, codes))
    fresh = np.ones(len(order), np.bool_)
    fresh[1:] = codes[order][1:] != codes[order][:-1]
    chosen = order[fresh & (one[order] != other[order])]
    words = np.where(forward[chosen], compared.words[chosen], -1).astype(np.int32)
    return Pairs(one[chosen], other[chosen]), Compared(compared.levels[chosen], words)


def chunks(columns: Mapping[str, pa.Array]) -> Iterator[Mapping[str, pa.Array]]:
    """The columns, so many rows at a time; at least one chunk."""
    count = len(next(iter(columns.values()))) if columns else 0
    for begin in range(0, max(count, 1), CHUNK):
        yield {name: column.slice(begin, CHUNK) for name, column in columns.items()}
