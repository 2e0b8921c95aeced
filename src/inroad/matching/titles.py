"""What a title says: how high somebody stands and what kind of work they do, how surely, and why we think so."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from inroad.matching.function_words import FUNCTION_PHRASES
from inroad.matching.title_words import (
    DEPUTIES,
    GRADE_SENIORITY,
    INDEPENDENT_PHRASES,
    JUNIORS,
    SENIORITY_PHRASES,
    SERVING_PHRASES,
)
from inroad.model.person import Function, Seniority

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TitleReading:
    """Seniority and function of a title, each with a confidence of 0 to 1, and the phrases that told them."""

    seniority: Seniority
    seniority_confidence: float
    function: Function
    function_confidence: float
    because: tuple[str, ...] = ()


def read_title(title: str, *, grade: str | None = None) -> TitleReading:
    """Read a title, with the grade of the post where one is known.

    The longest phrase wins over those it contains. Of several in an English title the last before a preposition is
    the head ("Director's Office Manager"), in other languages the first. Callers with many titles should cache.
    """
    words = _words(plain_text(title))
    if boss := _served(words):
        seniority = Meant(Seniority.INDIVIDUAL, 0.9, boss)
        function = Meant(Function.ADMINISTRATION, 0.85, boss)
    else:
        seniority = _by_grade(_seniority(words), grade)
        function = _function(words)
    because = tuple(
        f"“{found.phrase}” says {found.value.value.replace('_', ' ')}"
        for found in (seniority, function)
        if found.phrase
    )
    return TitleReading(seniority.value, seniority.confidence, function.value, function.confidence, because)


def plain_text(text: str) -> str:
    """A title without HTML and Markdown, on one line."""
    if _MARKED.search(text) is None:
        return " ".join(text.split())
    plain = html.unescape(_TAGS.sub(" ", text))
    plain = _LINKS.sub(r"\1", _TAGS.sub(" ", plain))
    plain = _EMPHASIS.sub(r"\2", plain)
    return " ".join(_LINE_MARKS.sub("", plain).split())


class Meant(NamedTuple, Generic[T]):
    """A meaning, its confidence, and the phrase that has it ("" for none)."""

    value: T
    confidence: float
    phrase: str


class _Match(NamedTuple, Generic[T]):
    """A phrase found among the words of a title, from `start` to `end` (exclusive)."""

    start: int
    end: int
    meant: Meant[T]


class _Phrases(Generic[T]):
    """Phrases as a tree of words; a word of a title takes every branch that it fits, by itself, beginning or end."""

    def __init__(self, table: Iterable[tuple[T, float, str]]) -> None:
        self._root: _Node[T] = _Node()
        atoms: set[str] = set()
        for value, confidence, phrases in table:
            for phrase in filter(None, (" ".join(p.split()) for p in phrases.replace("ё", "е").split(";"))):
                node = self._root
                for atom in phrase.split():
                    atoms.add(atom)
                    node = node.next.setdefault(atom, _Node())
                node.meant = node.meant or Meant(value, confidence, phrase)
        self._atoms = frozenset(atoms)
        self._fitting = lru_cache(maxsize=65_536)(self._find_fitting)

    def among(self, words: list[str]) -> list[_Match[T]]:
        """The longest phrase at each place, without those inside another one."""
        found: list[_Match[T]] = []
        reached = 0
        fitting = [self._fitting(word) for word in words]
        for start, atoms in enumerate(fitting):
            if atoms and (match := self._longest(fitting, start)) and match.end > reached:
                found.append(match)
                reached = match.end
        return found

    def _longest(self, fitting: list[tuple[str, ...]], start: int) -> _Match[T] | None:
        best: _Match[T] | None = None
        branches = self._root.next
        nodes = [branches[atom] for atom in fitting[start] if atom in branches]
        at = start + 1
        while nodes:
            for node in nodes:
                if node.meant is not None:
                    best = _Match(start, at, node.meant)
                    break
            if at == len(fitting):
                break
            nodes = [node.next[atom] for node in nodes if node.next for atom in fitting[at] if atom in node.next]
            at += 1
        return best

    def _find_fitting(self, word: str) -> tuple[str, ...]:
        beginnings = (f"{word[:size]}*" for size in range(len(word), 0, -1))
        endings = (f"*{word[size:]}" for size in range(1, len(word)))
        return tuple(atom for atom in (word, *beginnings, *endings) if atom in self._atoms)


class _Node(Generic[T]):
    """A word of phrases: what may follow, and what the phrase means that ends here."""

    __slots__ = ("meant", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.meant: Meant[T] | None = None


def _words(text: str) -> list[str]:
    """The words in lower case, with "," wherever a new part of the title begins."""
    plain = _APOSTROPHES.sub("", text.casefold().replace("ё", "е"))
    return ["," if word in _BREAKS else word for word in _WORDS.findall(plain)]


def _served(words: list[str]) -> str:
    """The phrase by which a title belongs to somebody who serves another one ("Assistant to the CEO"), else ""."""
    for match in _SERVING.among(words):
        named = match.meant.value and match.end < len(words) and words[match.end] != ","
        if named and not _SENIORITIES.among(words[: match.start]):
            bosses = _SENIORITIES.among(words[match.end :])
            if bosses and bosses[0].meant.value is not Seniority.INDIVIDUAL:
                return match.meant.phrase
    return ""


def _seniority(words: list[str]) -> Meant[Seniority]:
    best = _NO_SENIORITY
    for part in _parts(words):
        found = _head(part)
        if found.confidence >= _SURE_ENOUGH:
            return found
        best = max(best, found, key=lambda meant: meant.confidence)
    return best


def _parts(words: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for word in (*words, ","):
        if word != ",":
            part.append(word)
        elif part:
            yield part
            part = []


def _head(words: list[str]) -> Meant[Seniority]:
    """The seniority of one part of a title."""
    matches = _with_chiefs(words, _SENIORITIES.among(words))
    if not matches:
        return _NO_SENIORITY
    preposition = next(
        (at for at, word in enumerate(words) if word in _PREPOSITIONS and at >= matches[0].end), len(words)
    )
    heads = [match for match in matches if match.start < preposition]
    if any(match.meant.phrase[0] in _CYRILLIC for match in heads):
        chosen = heads[0]
    elif any(words[match.start - 1] in _AND for match in heads[1:]):
        chosen = min(heads, key=lambda match: _RANKS[match.meant.value])
    else:
        chosen = heads[-1]
    return _standing_in(chosen, words[chosen.start - 1] if chosen.start else "")


def _with_chiefs(words: list[str], matches: list[_Match[Seniority]]) -> list[_Match[Seniority]]:
    """The matches, with "chief … officer" as one of them, whatever stands between."""
    if "chief" not in words or "officer" not in words:
        return matches
    start, end = words.index("chief"), len(words) - words[::-1].index("officer")
    if not start < end <= start + _LONGEST_CHIEF:
        return matches
    whole = _Match(start, end, Meant(Seniority.C_LEVEL, 0.95, "chief … officer"))
    before = [match for match in matches if match.end <= start]
    deputising = [match for match in matches if match.start < start < match.end]
    return [*before, *(deputising or [whole]), *(match for match in matches if match.start >= end)]


def _standing_in(chosen: _Match[Seniority], before: str) -> Meant[Seniority]:
    value, confidence, phrase = chosen.meant
    if before in DEPUTIES:
        value = Seniority.VP if value is Seniority.C_LEVEL else value
        return Meant(value, confidence * 0.9, f"{before} {phrase}")
    if before in JUNIORS and value is not Seniority.INDIVIDUAL:
        value = Seniority.DIRECTOR if value is Seniority.C_LEVEL else value
        return Meant(value, confidence * 0.75, f"{before} {phrase}")
    return chosen.meant


def _by_grade(by_title: Meant[Seniority], grade: str | None) -> Meant[Seniority]:
    if not grade:
        return by_title
    words = " ".join(_WORDS.findall(grade.casefold())).removesuffix(" london").removesuffix(" national")
    known = GRADE_SENIORITY.get(words)
    if known is None or by_title.confidence > known[1]:
        return by_title
    return Meant(known[0], known[1], f"grade {grade.strip()}")


def _function(words: list[str]) -> Meant[Function]:
    best, best_score = _NO_FUNCTION, 0.0
    for start, end, meant in _FUNCTIONS.among(words):
        part = words[:start].count(",")
        score = meant.confidence + _LENGTH_COUNTS * (end - start - 1) - _PART_COUNTS * part
        if meant.confidence and score > best_score:
            best, best_score = meant, score
    return best


_MARKED = re.compile(r"[<&*_`#\[~]|^\s*[-+>] ")
_TAGS = re.compile(
    r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|</?[a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE
)
_LINKS = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])?")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1")
_LINE_MARKS = re.compile(r"^\s*(?:#{1,6}|[-+*>])\s+")
_APOSTROPHES = re.compile(r"['’`´]")
_WORDS = re.compile(r"[^\W_]+|[,;|():\u2013\u2014&]| - ")
_BREAKS = frozenset((",", ";", "|", "(", ")", ":", "\u2013", "\u2014", " - "))
_CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя")
_PREPOSITIONS = frozenset({"of", "for", "to", "at", "in", "de", "des", "du", "d", "del", "für", "der", "responsible"})
_AND = frozenset({"and", "&", "und", "et", "y", "и"})
_RANKS = {seniority: rank for rank, seniority in enumerate(Seniority)}
_LONGEST_CHIEF = 7
_SURE_ENOUGH = 0.6
_LENGTH_COUNTS = 0.12
_PART_COUNTS = 0.15
_NO_SENIORITY = Meant(Seniority.UNKNOWN, 0.0, "")
_NO_FUNCTION = Meant(Function.UNKNOWN, 0.0, "")
_SENIORITIES = _Phrases(SENIORITY_PHRASES)
_FUNCTIONS = _Phrases(FUNCTION_PHRASES)
_SERVING = _Phrases([(True, 1.0, SERVING_PHRASES), (False, 1.0, INDEPENDENT_PHRASES)])
