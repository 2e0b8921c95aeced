"""The whole way from two lists to scored pairs, in chunks that a caller may run on several threads."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from inroad.matching.account_levels import Compared, compare, lists_of
from inroad.matching.accounts import Accounts, joined_accounts, read_accounts
from inroad.matching.candidates import crowded, index_of, keys_of
from inroad.matching.corpus import Corpus, corpus_of, survey
from inroad.matching.kernel import Hashes, Places
from inroad.matching.look_up import Pairs, candidates
from inroad.matching.scoring import first_keys

Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""How chunks of work are run: `map`, or a pool of threads' (the compiled functions release the interpreter's lock)."""

CHUNK = 50_000
"""Records in a chunk."""


class Work(NamedTuple):
    """Compared candidates of two lists, with the keys of the records' first names."""

    pairs: Pairs
    compared: Compared
    left_keys: Hashes
    right_keys: Hashes
    left: Accounts
    right: Accounts
    corpus: Corpus


def compared_accounts(
    left: Mapping[str, pa.Array], right: Mapping[str, pa.Array], registries: tuple[str, ...] = (), run: Run = map
) -> Work:
    """Read both lists, find candidates and compare them."""
    lefts, rights = (list(run(lambda c: read_accounts(c, registries), chunks(side))) for side in (left, right))
    corpus = corpus_of(list(run(survey, lefts)), list(run(survey, rights)))
    whole, others = joined_accounts(lefts), joined_accounts(rights)
    index = index_of(others, corpus)
    crowd = crowded(np.concatenate(list(run(lambda part: keys_of(part, corpus.owners, left=True)[0], lefts))))
    lists = lists_of(others, others, corpus)

    def of_chunk(part: Accounts) -> tuple[Pairs, Compared]:
        pairs = candidates(part, index, corpus, crowd)
        mine = lists_of(part, part, corpus)
        return pairs, compare(mine._replace(right=others, right_weights=lists.right_weights), pairs)

    found = list(run(of_chunk, lefts))
    shifts = np.cumsum([0, *(len(part.countries) for part in lefts)])
    names = np.cumsum([0, *(len(part.cores) for part in lefts)])
    words = np.cumsum([0, *(len(part.names.hashes) for part in lefts)])
    return Work(
        Pairs(
            np.concatenate([pairs.left + np.int32(shift) for (pairs, _), shift in zip(found, shifts, strict=False)]),
            np.concatenate([pairs.right for pairs, _ in found]),
        ),
        Compared(
            np.concatenate([compared.levels for _, compared in found]),
            np.concatenate([_shifted(compared.names, shift) for (_, compared), shift in zip(found, names, strict=False)]),
            np.concatenate([_moved(compared.words, shift) for (_, compared), shift in zip(found, words, strict=False)]),
        ),
        first_keys(whole.names.records, whole.cores),
        first_keys(others.names.records, others.cores),
        whole,
        others,
        corpus,
    )


def _shifted(names: Any, shift: int) -> Any:
    moved = names.copy()
    moved[:, 0] = _moved(names[:, 0], shift)
    return moved


def _moved(places: Any, shift: int) -> Any:
    return np.where(places >= 0, places + np.int32(shift), places).astype(np.int32)


def chunks(columns: Mapping[str, pa.Array]) -> Iterator[Mapping[str, pa.Array]]:
    """The columns, so many rows at a time; at least one chunk."""
    count = len(next(iter(columns.values()))) if columns else 0
    for begin in range(0, max(count, 1), CHUNK):
        yield {name: column.slice(begin, CHUNK) for name, column in columns.items()}


__all__ = ["CHUNK", "Places", "Run", "Work", "chunks", "compared_accounts"]
