"""The table of common words."""

from inroad.matching.common_words import COMMON_WORDS


def test_every_word_stands_once_and_the_commonest_first() -> None:
    words = [word for _, group in COMMON_WORDS for word in group.split()]
    assert len(words) == len(set(words))
    shares = [share for share, _ in COMMON_WORDS]
    assert shares == sorted(shares, reverse=True)
