"""Every refusal that the source knows has words in the phrase book, and the book has no words for what nobody says."""

import ast
import json
import re
from collections.abc import Iterator

import pytest

from inroad.language import speaking, tell_refusal, translated
from inroad.model.errors import InroadError, Invalid
from tests.rules.project import ROOT

SOURCE = ROOT / "src" / "inroad"
BOOK: dict[str, str | dict[str, str]] = json.loads(
    (SOURCE / "catalogues" / "phrases" / "ru.json").read_text(encoding="utf-8")
)
ELSEWHERE = {"demo"}
"""Folders whose mistakes are ours to see, not a user's."""


def refusing() -> set[str]:
    """The names of all classes of refusals, and of what says why a row of a file is not taken."""
    names, kinds = set[str](), [InroadError]
    while kinds:
        kind = kinds.pop()
        names.add(kind.__name__)
        kinds += kind.__subclasses__()
    return names | {"Unavailable", "Rejection", "RowChange", "_rows", "no_table", "BadParameter"}


def sentences() -> Iterator[tuple[str, str]]:
    """Where a refusal is made of which sentence, its gaps as "{}"; those that the catalogue tells are left out."""
    names = refusing()
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] in ELSEWHERE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in names:
                if any(keyword.arg == "says" for keyword in node.keywords):
                    continue
                place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                yield from ((place, said) for each in node.args for said in said_in(each))


def said_in(node: ast.AST) -> Iterator[str]:
    """The sentences that an argument may be, with gaps: of a choice, either."""
    if isinstance(node, ast.IfExp):
        yield from said_in(node.body)
        yield from said_in(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
        yield node.value


def told_in_russian(said: str) -> bool:
    """Whether a sentence with something in its gaps comes out without the English around them."""
    said = re.sub(r"^\{\} (?=\{\})", "a ", said)
    with speaking("ru"):
        numbers, days = (translated(said.replace("{}", gap)) for gap in ("7", "2026-11-27"))
    words = max(re.split(r"\{\}", said), key=len).strip()
    return words not in numbers or words not in days


def test_every_refusal_in_the_source_has_russian_words() -> None:
    found = list(sentences())
    assert len(found) > 250
    assert [(place, said) for place, said in found if not told_in_russian(said)] == []


def test_both_languages_fill_the_same_gaps() -> None:
    def gaps(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    strange = [
        english
        for english, message in BOOK.items()
        for russian in ([message] if isinstance(message, str) else message.values())
        if not gaps(russian) <= gaps(english)
    ]
    assert strange == []
    assert list(BOOK) == sorted(BOOK)


def test_what_was_kept_in_english_is_told_in_russian() -> None:
    assert translated("there is no such job") == "there is no such job"
    with speaking("ru"):
        assert translated("there is no such job") == "Такого задания нет"
        assert translated("  1,950 × noticed: unknown manager") == "  1\u00a0950 × замечено: unknown manager"
        assert translated("21 of these accounts do not exist") == "Из этих компаний не существует: 21"
        assert tell_refusal(Invalid("“a.csv”, line 3: the row has no date")) == "«a.csv», строка 3: В строке нет даты"


@pytest.mark.parametrize("text", ["We stand by this", "plans by winter", "seven ties", "Ann on call", ""])
def test_what_people_wrote_is_not_taken_for_a_phrase(text: str) -> None:
    with speaking("ru"):
        assert translated(text) == text
