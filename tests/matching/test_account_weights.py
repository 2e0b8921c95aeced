"""The trained table of companies."""

from inroad.matching.account_weights import BASE, CURVES, WEIGHTS


def test_what_speaks_for_a_pair_weighs_more_than_what_speaks_against_it() -> None:
    for feature in ("country", "city", "phone"):
        unknown, same, other, *_ = WEIGHTS[feature]
        assert same > unknown > other


def test_one_rare_name_weighs_more_than_names_that_share_little() -> None:
    same = {"name": 1, "shared words": 15, "words left over": 1, "letters": 9, "namesakes": 1}
    unlike = {"name": 9, "shared words": 3, "words left over": 7, "letters": 1, "namesakes": 0}
    one, other = (sum(WEIGHTS[name][level] for name, level in levels.items()) for levels in (same, unlike))
    assert one > other + 5


def test_a_pair_of_which_nothing_is_known_is_unlikely() -> None:
    odds = next(y for x, y in CURVES[0] if x >= BASE)
    assert odds < 1
