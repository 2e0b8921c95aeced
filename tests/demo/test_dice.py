from hypothesis import given
from hypothesis import strategies as st

from inroad.demo.dice import Dice

SEEDS = st.integers(min_value=0, max_value=2**64 - 1)


def test_the_stream_is_the_published_one() -> None:
    dice = Dice(1234567)
    rolled = [dice.between(0, 2**64 - 1) for _ in range(3)]
    assert rolled == [6457827717110365317, 3203168211198807973, 9817491932198370423]


@given(SEEDS, st.integers(-50, 50), st.integers(0, 50))
def test_a_number_lies_between_its_bounds(seed: int, least: int, width: int) -> None:
    assert least <= Dice(seed).between(least, least + width) <= least + width


def test_every_face_comes_up() -> None:
    dice = Dice(7)
    assert {dice.between(1, 6) for _ in range(200)} == {1, 2, 3, 4, 5, 6}


@given(SEEDS, st.lists(st.integers(), min_size=1))
def test_a_pick_is_one_of_the_choices(seed: int, among: list[int]) -> None:
    assert Dice(seed).pick(among) in among


@given(SEEDS, st.lists(st.integers(), unique=True, max_size=300), st.integers(0, 1000))
def test_some_are_so_many_per_thousand_and_none_twice(seed: int, among: list[int], per_mille: int) -> None:
    some = Dice(seed).some(among, per_mille)
    assert len(some) == int(len(among) * per_mille / 1000 + 0.5)
    assert len(set(some)) == len(some)
    assert set(some) <= set(among)


def test_chances_hold_in_the_long_run() -> None:
    dice = Dice(3)
    assert 280 <= sum(dice.happens(30) for _ in range(1000)) <= 320
    assert not any(dice.happens(0) for _ in range(100))
    assert all(dice.happens(100) for _ in range(100))
