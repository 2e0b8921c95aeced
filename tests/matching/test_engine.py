"""The whole way."""

import numpy as np
import pyarrow as pa
import pytest

from inroad.matching import engine
from inroad.matching.account_levels import Compared
from inroad.matching.list_headings import Kind
from inroad.matching.look_up import Pairs

LEFT = {"name": pa.array([f"Acme{n} Foods" for n in range(40)]), "lei": pa.array([f"L{n}" for n in range(40)])}
RIGHT = {
    "name": pa.array([f"ACME{n} Foods Ltd" for n in range(39, -1, -1)]),
    "lei": pa.array([f"L{n}" for n in range(39, -1, -1)]),
}


def found(scored: engine.Scored) -> set[tuple[int, int, float]]:
    likely = scored.log_odds > 0
    return set(
        zip(
            scored.pairs.left[likely].tolist(),
            scored.pairs.right[likely].tolist(),
            scored.log_odds[likely].tolist(),
            strict=True,
        )
    )


def test_records_find_each_other() -> None:
    assert {(i, j) for i, j, _ in found(engine.score(Kind.ACCOUNT, LEFT, RIGHT))} == {(n, 39 - n) for n in range(40)}


def test_the_result_does_not_depend_on_the_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = engine.score(Kind.ACCOUNT, LEFT, RIGHT)
    monkeypatch.setattr(engine, "CHUNK", 7)
    parts = engine.score(Kind.ACCOUNT, LEFT, RIGHT)
    assert found(parts) == found(whole)
    assert parts.levels.tolist() == whole.levels.tolist()
    assert parts.words.tolist() == whole.words.tolist()


def test_registries_count_only_where_both_lists_have_them() -> None:
    craft = engine.craft_of(Kind.ACCOUNT, LEFT, {"name": 1})
    assert not craft.read(LEFT).ids.any()
    assert engine.craft_of(Kind.ACCOUNT, LEFT, RIGHT).read(LEFT).ids.any()


def test_a_list_meets_itself_in_pairs_with_the_smaller_number_first() -> None:
    pairs = Pairs(np.array([0, 1, 1, 2, 3], np.int32), np.array([0, 0, 2, 1, 1], np.int32))
    levels = np.array([[0], [1], [2], [3], [4]], np.uint8)
    once, kept = engine.each_once(pairs, Compared(levels, np.array([5, 6, 7, 8, 9], np.int32)))
    assert list(zip(once.left.tolist(), once.right.tolist(), strict=True)) == [(0, 1), (1, 2), (1, 3)]
    assert (kept.levels[:, 0].tolist(), kept.words.tolist()) == ([1, 2, 4], [-1, 7, -1])


def test_no_rows_make_one_empty_chunk() -> None:
    assert [len(part["name"]) for part in engine.chunks({"name": pa.array([], pa.string())})] == [0]
    assert len(list(engine.chunks({}))) == 1
