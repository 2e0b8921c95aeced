"""New identities."""

import threading
import uuid
from collections.abc import Iterator
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from inroad.storage.ids import IdMaker

MOMENTS = st.lists(st.integers(0, 2**47), min_size=1, max_size=200)


def maker(moments: Iterator[int], seed: int = 0) -> IdMaker:
    return IdMaker(milliseconds=lambda: next(moments), random=Random(seed).getrandbits)


@given(MOMENTS, st.integers())
def test_identities_increase_whatever_the_clock_does(moments: list[int], seed: int) -> None:
    ids = maker(iter(moments), seed)
    made = [ids.new() for _ in moments]
    assert made == sorted(set(made))


@given(MOMENTS)
def test_they_are_uuids_of_version_7_that_tell_the_time_unless_the_clock_went_back(moments: list[int]) -> None:
    ids = maker(iter(moments))
    latest = 1
    for moment in moments:
        latest = max(latest, moment)
        made = uuid.UUID(ids.new())
        assert (made.version, made.variant) == (7, uuid.RFC_4122)
        assert made.int >> 80 == latest


def test_what_is_made_in_one_millisecond_cannot_be_told_in_advance() -> None:
    first, second = (maker(iter([1_000]), seed).new() for seed in (1, 2))
    assert first[:12] == second[:12]
    assert first[13:] != second[13:]


def test_threads_never_get_the_same() -> None:
    ids = IdMaker(milliseconds=lambda: 1_000, random=Random(0).getrandbits)
    made: list[str] = []

    def make() -> None:
        made.extend(ids.new() for _ in range(2_000))

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 8_000


@given(MOMENTS)
def test_a_stream_of_identities_increases_too_and_never_meets_the_single_ones(moments: list[int]) -> None:
    ids = maker(iter([*moments, *[max(moments)] * 10]))
    stream = ids.stream()
    made = [next(stream) for _ in range(100)]
    assert made == sorted(set(made))
    assert ids.new() not in made
