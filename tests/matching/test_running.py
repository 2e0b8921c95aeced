"""Kernels find the same as plain Python and as machine code."""

import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.matching import running
from inroad.matching.kernel import hash_of, hash_text, joined, kernel, mixed
from inroad.matching.letters import alike, ones_in
from inroad.matching.list_headings import Kind
from inroad.matching.match import Options, match
from inroad.matching.running import Kernel, Rows, expect, seen

NAMES = [
    "Acme Ltd",
    "ООО Ромашка",
    "株式会社日立製作所",
    "Foo (member)",
    "A. O. Smith Corp.",
    "",
    "Hound Inc. dba Honeycomb",
]
SITES = ["acme.com", "romashka.ru", "https://github.com/hitachi", None, "aosmith.com", "x.co.uk", "honeycomb.io"]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = running.machine.wanted
    yield
    running.machine.wanted = before


def both_ways(function: object, *args: object) -> tuple[object, object]:
    assert isinstance(function, Kernel)
    return function.plain(*map(seen, args)), function.compiled(*args)


@settings(deadline=None)  # the first call compiles
@given(st.binary(min_size=1, max_size=30), st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
def test_hashes_are_the_same_in_python_and_in_machine_code(text: bytes, one: int, other: int) -> None:
    data = np.frombuffer(text, np.uint8)
    for function, *args in (
        (hash_of, data, 0, len(data)), (mixed, np.uint64(one)), (joined, np.uint64(one), np.uint64(other)),
        (ones_in, np.uint64(one)),
    ):  # fmt: skip
        plain, compiled = both_ways(function, *args)
        assert plain == compiled


@settings(deadline=None)
@given(st.text("abcdé", min_size=1, max_size=70), st.text("abcdé", min_size=1, max_size=70))
def test_likeness_is_the_same_in_python_and_in_machine_code(one: str, other: str) -> None:
    first, second = (np.frombuffer(text.replace("é", "z").encode(), np.uint8) for text in (one, other))
    masks = np.zeros(128, np.uint64)
    plain, compiled = both_ways(alike, first, (0, len(first)), second, (0, len(second)), masks)
    assert plain == compiled


@pytest.mark.parametrize("kind", Kind)
def test_whole_lists_are_matched_alike_in_python_and_in_machine_code(kind: Kind) -> None:
    left = {"name": NAMES, "website": SITES, "email": [None, "a@b.com"] * 3 + [""], "phone": ["+1 555 123456"] * 7}
    right = {"name": [*reversed(NAMES)], "website": [*reversed(SITES)], "email": ["a@b.com"] * 7, "country": ["DE"] * 7}
    running.machine.wanted = False
    plain = match(left, right, Options(kind=kind))
    running.machine.wanted = True
    compiled = match(left, right, Options(kind=kind))
    assert plain.scored.pairs.left.tolist() == compiled.scored.pairs.left.tolist()
    assert np.array_equal(plain.scored.levels, compiled.scored.levels)
    assert plain.log_odds.tolist() == compiled.log_odds.tolist()
    assert plain.table.equals(compiled.table)


def test_small_lists_do_not_load_the_compiler() -> None:
    said = "import sys; from inroad.matching.match import match; match({'name': ['Acme']}, {'name': ['Acme Ltd']})"
    subprocess.run([sys.executable, "-c", f"{said}; assert 'numba' not in sys.modules"], check=True)


def test_much_is_expected_once_and_for_all() -> None:
    running.machine.wanted = False
    expect(running.MUCH - 1)
    assert running.machine.wanted is False
    expect(running.MUCH)
    expect(1)
    assert running.machine.wanted is True


def test_what_a_kernel_calls_decides_which_kept_code_is_its_own() -> None:
    def calling(called: Kernel[[int], int], number: int) -> Kernel[[int], int]:
        code = compile("def one(value):\n    return called(value) + number\n", "somewhere", "exec")
        names: dict[str, object] = {"called": called, "number": number}
        exec(code, names)  # noqa: S102 - functions that differ in nothing but what stands around them
        return Kernel(names["one"], inline=False)  # type: ignore[arg-type]

    def twice(value: int) -> int:
        return value * 2

    def thrice(value: int) -> int:
        return value * 3

    stamps = [
        calling(Kernel(each, inline=False), number).source for each, number in ((twice, 1), (thrice, 1), (twice, 2))
    ]
    assert stamps[0] != stamps[1]
    assert stamps[0] != stamps[2]
    assert stamps[0] == calling(Kernel(twice, inline=False), 1).source


def test_code_that_can_be_kept_nowhere_is_made_all_the_same() -> None:
    names: dict[str, object] = {}
    exec(compile("def seven():\n    return 7\n", "<nowhere>", "exec"), names)  # noqa: S102 - a function without a file
    assert Kernel(names["seven"], inline=False).compiled() == 7  # type: ignore[arg-type]


def test_rows_are_read_and_written_where_they_are() -> None:
    array = np.zeros((2, 3), np.uint8)
    rows = seen(array)
    assert isinstance(rows, Rows)
    rows[1, 2] = 7
    first = rows[0]
    assert isinstance(first, memoryview)
    first[1] = 5
    assert array.tolist() == [[0, 5, 0], [0, 0, 7]]
    assert (len(rows), rows.shape, rows[1, 2]) == (2, (2, 3), 7)


def test_a_kernel_is_called_like_a_function() -> None:
    @kernel
    def last(values: "np.typing.NDArray[np.int64]") -> int:
        return int(values[len(values) - 1])

    assert last(np.array([3, 4])) == 4
    assert hash_text("acme") == hash_text("acme")
