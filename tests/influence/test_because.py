import pytest

from inroad.influence.because import because, listed, people


def test_a_reason_is_a_sentence_with_its_values() -> None:
    reason = because("asked_by", "{people} ask", people=people(2), count=2)
    assert (reason.code, reason.sentence, reason.values) == (
        "asked_by",
        "2 people ask",
        {"people": "2 people", "count": 2},
    )


@pytest.mark.parametrize(("count", "words"), [(0, "0 people"), (1, "1 person"), (1950, "1,950 people")])
def test_people_are_counted_in_words(count: int, words: str) -> None:
    assert people(count) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (list("abcd"), "a, b, c and 1 more"),
    ],
)
def test_names_are_listed_as_one_says_them(names: list[str], words: str) -> None:
    assert listed(names) == words
