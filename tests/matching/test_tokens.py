"""Names in words."""

import numpy as np
import pytest

from inroad.matching.fold import fold_into, fold_table
from inroad.matching.tokens import BRACKET, MOST_WORDS, cut_words, hash_words, room_for_words


def cut(text: str, joining: int = 1) -> list[tuple[str, int]]:
    words = room_for_words()
    raw = np.frombuffer(text.encode(), np.uint8)
    count = cut_words(words, fold_into(raw, (0, len(raw)), fold_table(), words.raw), joining)
    hash_words(words, count)
    return [
        (bytes(words.text[words.starts[at] : words.starts[at] + words.lengths[at]]).decode(), int(words.parts[at]))
        for at in range(count)
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("S.p.A.", ["spa"]),
        ("A. O. Smith", ["ao", "smith"]),
        ("AT&T Inc.", ["att", "inc"]),
        ("Procter & Gamble", ["procter", "gamble"]),
        ("McDonald's", ["mcdonalds"]),
        ("Amazon.com", ["amazon", "com"]),
        ("Us Bancorp \\De\\", ["us", "bancorp"]),
        ("Corning Inc /Ny", ["corning", "inc"]),
        ("A/S Norden", ["as", "norden"]),
        ("24/7 Media", ["24", "7", "media"]),
        ("", []),
        ("...", []),
    ],
)
def test_a_name_is_cut_into_words(name: str, words: list[str]) -> None:
    assert [word for word, _ in cut(name)] == words


def test_brackets_and_dashes_make_parts() -> None:
    assert cut("Raintank – Grafana Labs (GL) Inc") == [
        ("raintank", 0),
        ("grafana", 1),
        ("labs", 1),
        ("gl", BRACKET + 1),
        ("inc", 1),
    ]


def test_initials_of_people_stay_apart() -> None:
    assert [word for word, _ in cut("J. R. Ewing", 0)] == ["j", "r", "ewing"]


def test_a_name_of_200_words_ends_at_the_limit() -> None:
    assert len(cut(" ".join(f"w{i}x" for i in range(200)))) == MOST_WORDS
