"""Reasons: one English sentence, and values from which any language makes its own."""

import ast
import json
from pathlib import Path

import pytest

from inroad.influence.because import because, listed, people
from inroad.model.stakeholder import BuyingRole

SOURCE = Path(__file__).parents[2] / "src" / "inroad"
REVIEWING = (
    "completeness", "contradictions", "coverage", "depth", "engagement", "health", "leaving", "meddpicc", "optimism",
    "raci",
)  # fmt: skip


def test_words_and_lists_are_spoken_in_the_sentence_and_plain_in_the_values() -> None:
    reason = because("x", "{role}: {names} ({count})", role=BuyingRole.ECONOMIC_BUYER, names=("Ann", "Bob"), count=2)
    assert reason.sentence == "economic buyer: Ann and Bob (2)"
    assert reason.values == {"role": "economic_buyer", "names": ["Ann", "Bob"], "count": 2}


def test_a_reason_within_a_reason_is_told_and_kept() -> None:
    inner = because("y", "as {roles}", roles=[BuyingRole.USER])
    outer = because("x", "lost: {why}", why=inner)
    assert outer.sentence == "lost: as user"
    assert outer.values == {"why": {"code": "y", "sentence": "as user", "values": {"roles": ["user"]}}}


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


def codes_in(module: str) -> set[str]:
    """The codes of the reasons which a module gives."""
    tree = ast.parse((SOURCE / "influence" / f"{module}.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    firsts = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "because"]
    return {str(first.value) for first in firsts if isinstance(first, ast.Constant)}


@pytest.mark.parametrize("module", REVIEWING)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_reason_of_a_review_has_a_text_in_every_language(module: str, language: str) -> None:
    texts = json.loads((SOURCE / "catalogues" / f"{language}.json").read_text(encoding="utf-8"))
    assert {code for code in codes_in(module) if f"reason.{code}" not in texts} == set()
