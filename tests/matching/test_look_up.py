"""Candidates."""

import numpy as np
import pyarrow as pa

from inroad.matching.account_keys import keys_of
from inroad.matching.accounts import read_accounts
from inroad.matching.candidates import crowded, index_of
from inroad.matching.corpus import corpus_of, survey, weights_of
from inroad.matching.look_up import BEST, MOST_BY_KEYS, Query, candidates


def proposed(left: list[str], right: list[str]) -> set[tuple[int, int]]:
    mine, theirs = (read_accounts({"name": pa.array(names, pa.string())}) for names in (left, right))
    corpus = corpus_of([survey(mine)], [survey(theirs)])
    index = index_of(
        theirs.names, lambda: keys_of(theirs, corpus.owners, left=False), weights_of(theirs.names.hashes, corpus)
    )
    keys = keys_of(mine, corpus.owners, left=True)
    pairs = candidates(Query(mine.names, weights_of(mine.names.hashes, corpus), *keys), index, crowded(keys[0]))
    return set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))


def test_names_that_share_rare_words_are_proposed() -> None:
    left = ["Supermicro", "Deckers Brands", "International Business Machines", "Casey's", "Unrelated"]
    right = ["Super Micro Computer, Inc.", "Deckers Outdoor Corp", "IBM", "Caseys General Stores", "Nothing Alike"]
    assert proposed(left, right) >= {(0, 0), (1, 1), (2, 2), (3, 3)}
    assert (4, 4) not in proposed(left, right)


def test_pairs_of_frequent_words_find_each_other() -> None:
    crowd = [f"{one} Water {two}{number}" for one in ("National", "American") for number, two in enumerate(["X"] * 700)]
    assert (0, 1400) in proposed(["American Water Systems"], [*crowd, "American Water System Works"])


def test_ten_thousand_equal_names_make_few_candidates() -> None:
    found = proposed(["Acme"] * 2_000, ["Acme"] * 2_000)
    assert len(found) <= 2_000 * (BEST + MOST_BY_KEYS)


def test_nothing_finds_nothing() -> None:
    assert proposed([], ["Acme"]) == proposed(["Acme"], []) == proposed([""], [""]) == set()


def test_candidates_do_not_depend_on_how_the_list_is_cut() -> None:
    chance = np.random.default_rng(1)
    names = [" ".join(chance.choice(["red", "blue", "fox", "owl", "steel", "bank", "north"], 3)) for _ in range(60)]
    whole = proposed(names, names)
    assert whole == {(i, j) for i, j in whole if 0 <= i < 60 and 0 <= j < 60}
