"""The language that somebody asked for: the catalogues of texts, and sentences of rules and refusals told in it.

Doors say once what is spoken (`speaking`); whoever tells something asks here. The engines themselves speak English and
keep with each sentence its code and its values: out of these any other language makes its own. Refusals and what the
command line says stand in English where they are said; a phrase book (`catalogues/phrases`) has them with their gaps,
so that what was kept in English (why a job failed) is told in any language as well (`translated`).
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple, Protocol

from inroad.model.errors import InroadError
from inroad.model.guide import LANGUAGES, Texts
from inroad.model.relationship import RelationKind

ENGLISH = LANGUAGES[0]
Message = str | dict[str, str]
"""A text with gaps, or its plural forms by CLDR category, chosen by the number called `count`."""

_spoken: ContextVar[str] = ContextVar("spoken", default=ENGLISH)
_GAP = re.compile(r"\{(\w+)\}")
_MOST_NAMES = 3


class Told(Protocol):
    """A sentence in English with the code and the values from which other languages make theirs."""

    @property
    def code(self) -> str:
        """What is told, for programs."""

    @property
    def sentence(self) -> str:
        """It in English."""

    @property
    def values(self) -> Mapping[str, Any]:
        """What fills the gaps."""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while."""
    before = _spoken.set(language if language in LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> str:
    """The language that is spoken here and now."""
    return _spoken.get()


def understood(asked: str) -> str | None:
    """The first language of ours in what somebody asks for ("ru-RU,ru;q=0.9,en;q=0.8", "ru_RU.UTF-8", "ru"); None."""
    wanted = []
    for place, part in enumerate(asked.split(",")):
        tag, _, quality = part.strip().partition(";q=")
        known = re.split(r"[-_.@]", tag.lower())[0]
        if known in LANGUAGES:
            wanted.append((-_number(quality), place, known))
    return min(wanted)[2] if wanted else None


def t(key: str, **values: object) -> str:
    """The text of the catalogue in the language spoken now; a gap without a value stays visible."""
    return _filled(_catalogue(spoken())[key], values)


def in_words(texts: Texts) -> str:
    """A text of a definition in the language spoken now, else in English."""
    return texts.get(spoken()) or texts[ENGLISH]


def word(field: str, value: str) -> str:
    """A word of a choice ("economic_buyer") as people say it within a sentence: as the program's own guide names it."""
    if spoken() != ENGLISH:
        known = _guides().get(field, {}).get("words", {}).get(value)
        if known is not None:
            return in_words(known["name"])
    return value.replace("_", " ")


def choice(value: str) -> str:
    """Any word of the program's own ("c_level", "economic_buyer") in the language spoken, as a sentence has it."""
    words = value.replace("_", " ")
    if spoken() == ENGLISH:
        return words
    whole, dot, part = value.partition(".")
    if dot and words not in _choices(spoken()):
        return f"{whole.upper()}: {choice(part)}"
    found = _choices(spoken()).get(words.casefold()) or _book(spoken()).messages.get(words)
    return found if isinstance(found, str) else words


def named(kind: str, value: str) -> str:
    """A word of the program's own ("conflicts_with", of the kind "relation") as people say it within a sentence."""
    text = None if spoken() == ENGLISH else _catalogue(spoken()).get(f"{kind}.{value}")
    return text if isinstance(text, str) else value.replace("_", " ")


def tell(reason: Told) -> str:
    """A reason of the rules in the language spoken now; in English as the rule itself says it."""
    if spoken() == ENGLISH:
        return reason.sentence
    texts = _catalogue(spoken())
    message = next((texts[prefix + reason.code] for prefix in _PREFIXES if prefix + reason.code in texts), None)
    return reason.sentence if message is None else _filled(message, _read(reason.values))


def tell_refusal(error: InroadError) -> str:
    """A failure in the language spoken now, where the catalogue or the phrase book has words for it."""
    message = None if spoken() == ENGLISH or not error.says else _catalogue(spoken()).get(f"refusal.{error.says}")
    return translated(error.sentence) if message is None else _filled(message, _read(error.params))


def translated(english: str) -> str:
    """What is said in English, in the language spoken now; each line of it that no phrase fits stays as it is."""
    if spoken() == ENGLISH:
        return english
    return "\n".join(map(_rendered, english.split("\n")))


def phrase(english: str, **values: object) -> str:
    """A phrase of the book by its English with gaps ("{count} accounts"), filled; in English where there is none."""
    message = None if spoken() == ENGLISH else _book(spoken()).messages.get(english)
    return _filled(english if message is None else message, values)


def listed(names: Sequence[str], most: int = _MOST_NAMES) -> str:
    """Names in a sentence, the first of many: "Ann, Bob and Cyd", "Анна, Борис и ещё 4"."""
    shown, more = list(names[:most]), len(names) - most
    if more > 0:
        return f"{', '.join(shown)} {t('list.more', count=more)}"
    return f" {t('list.and')} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def number(value: float) -> str:
    """A number as the language writes it: 1,950 or 1 950; a broken one with up to three digits."""
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.3f}".rstrip("0").rstrip(".")
    return text if spoken() == ENGLISH else text.replace(",", "\u00a0").replace(".", ",")


def _filled(message: Message, values: Mapping[str, object]) -> str:
    if not isinstance(message, str):
        count = values.get("count")
        message = message.get(_FORMS[spoken()](count if isinstance(count, int) else 0)) or message["other"]

    def fill(gap: re.Match[str]) -> str:
        value = values.get(gap[1], gap[0])
        return number(value) if isinstance(value, int | float) else str(value)

    return _GAP.sub(fill, message)


def _read(values: Mapping[str, Any]) -> dict[str, object]:
    """The values of a reason as they are read; the first number chooses the plural where none is called the count."""
    read = {name: _value(name, value) for name, value in values.items()}
    if isinstance(values.get("roles"), list) and isinstance(values.get("name"), str):
        read["who"] = f"{read['name']} ({read['roles']})" if values["roles"] else read["name"]
    elif "who" in values and isinstance(values.get("names"), list):
        read["who"] = read["names"] if values["names"] else t("reason.none_known")
    read.setdefault("names", read.get("name", ""))
    numbers = [value for value in values.values() if isinstance(value, int) and not isinstance(value, bool)]
    return {"count": numbers[0], **read} if numbers else read


def _value(name: str, value: object) -> object:
    if isinstance(value, list):
        return listed([str(_value(name, each)) for each in value])
    if isinstance(value, Mapping):
        return tell(_Plain(**value))
    if not isinstance(value, str):
        return value
    if name in _LOOKED_UP:
        return _LOOKED_UP[name](value)
    return word(_WORDS[name], value.replace(" ", "_")) if name in _WORDS else value


class _Phrase(NamedTuple):
    """A phrase of the book: the English around its gaps, the names of these, and what another language says."""

    around: tuple[str, ...]
    gaps: tuple[str, ...]
    message: Message

    @property
    def weight(self) -> int:
        """How much of it is said in so many words: of two that fit, the one that says more is meant."""
        return sum(map(len, self.around))

    def values_in(self, text: str) -> list[str] | None:
        """What fills the gaps in a text; None where it says something else."""
        if not (text.startswith(self.around[0]) and text.endswith(self.around[-1])):
            return None
        if not all(part in text for part in self.around):
            return None
        gaps = (f"({_SHAPES.get(gap, '.+?')})" for gap in (*self.gaps, ""))
        pattern = "".join(re.escape(words) + gap for words, gap in zip(self.around, gaps, strict=True))
        found = re.fullmatch(pattern.removesuffix("(.+?)"), text, re.DOTALL)
        return None if found is None else list(found.groups())


class _Book(NamedTuple):
    """What another language says for the English of the program, as it stands and by the phrases with gaps."""

    messages: Mapping[str, Message]
    phrases: Sequence[_Phrase]


@cache
def _book(language: str) -> _Book:
    messages: dict[str, Message] = _packaged("catalogues/phrases", language)
    phrases = [
        _Phrase(tuple(_GAP.split(english)[::2]), tuple(_GAP.findall(english)), message)
        for english, message in messages.items()
        if _GAP.search(english) and _says_enough(english)
    ]
    return _Book(messages, sorted(phrases, key=lambda each: -each.weight))


def _says_enough(english: str) -> bool:
    """Whether a sentence is surely this phrase where it fits: others are asked for by name (`phrase`) only."""
    letters = sum(map(str.isalpha, _GAP.sub("", english)))
    return letters >= _FEWEST_LETTERS or not _SHAPES.keys().isdisjoint(_GAP.findall(english))


def _rendered(line: str) -> str:
    """A line in the language spoken now, with the spaces around it as they are."""
    text = line.strip()
    return line.replace(text, _in_language(spoken(), text)) if text else line


@lru_cache(maxsize=4096)
def _in_language(language: str, text: str) -> str:
    book = _book(language)
    exact = book.messages.get(text)
    if exact is not None:
        return _filled(exact, {})
    for each in book.phrases:
        found = each.values_in(text)
        if found is not None:
            return _filled(each.message, _of_phrase(each.gaps, found))
    return text


def _of_phrase(gaps: Sequence[str], found: Sequence[str]) -> dict[str, object]:
    """What fills a phrase, as it is read: phrases and words of the program's own are told, a number counts."""
    values: dict[str, object] = {}
    for gap, text in zip(gaps, found, strict=True):
        counted = _NUMBER.fullmatch(text) is not None
        if counted and "count" not in values:
            values["count"] = int(text.replace(",", ""))
        if counted:
            values[gap] = text.replace(",", "\N{NO-BREAK SPACE}")
        elif gap in _TOLD:
            values[gap] = translated(text)
        elif gap == "field":
            values[gap] = choice(text)
        else:
            values[gap] = _value(gap, text)
    return values


_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_FEWEST_LETTERS = 4
_SHAPES = {"count": r"\d[\d,]*", "number": r"\d[\d,]*", "day": r"\d{4}-\d\d-\d\d"}
"""What only a number or a day can fill."""
_TOLD = frozenset({"why", "what", "kind", "of", "noun", "advice"})
"""Gaps of phrases that hold another phrase."""


class _Plain(NamedTuple):
    """A reason within a reason, as its values keep it."""

    code: str
    sentence: str
    values: Mapping[str, Any]


def _english(count: int) -> str:
    return "one" if count == 1 else "other"


def _russian(count: int) -> str:
    """CLDR: 1, 21, 31 … but not 11; 2 to 4, 22 … but not 12 to 14; all others."""
    last, tens = count % 10, count % 100
    if last == 1 and tens != _ELEVEN:
        return "one"
    return "few" if last in _FEW and tens not in _TEENS else "many"


_ELEVEN, _FEW, _TEENS = 11, range(2, 5), range(12, 15)
_FORMS: Mapping[str, Callable[[int], str]] = {"en": _english, "ru": _russian}
_CHOICES = frozenset({"direction", "felt", "function", "kind", "met", "outcome", "role", "seniority", "stage"})
"""Kinds of words in the catalogue that stand alone."""
_PREFIXES = ("reason.", "standing.", "coverage.gap_", "because.")
"""Where the catalogue keeps what rules say: of a map, of somebody's standing, of coverage, of a place."""
_WORDS = {
    "role": "roles", "roles": "roles", "coverage": "coverage", "current": "engagement", "aim": "engagement",
    "letter": "raci", "level": "relationship_level", "desired": "relationship_level",
}  # fmt: skip
"""Which field's word a value of a reason is."""


def _number(quality: str) -> float:
    try:
        return float(quality) if quality else 1.0
    except ValueError:
        return 0.0


def _packaged(folder: str, name: str) -> Any:  # noqa: ANN401 - whatever the document is
    return json.loads(files("inroad").joinpath(folder, f"{name}.json").read_bytes())


@cache
def _catalogue(language: str) -> dict[str, Message]:
    """What the browser says too, and what is said outside it only."""
    return {**_packaged("catalogues", language), **_packaged("catalogues/server", language)}


@cache
def _choices(language: str) -> dict[str, str]:
    """The words of all fields and choices by their English with spaces; a sentence begins none of them."""
    found = {}
    for key, text in _catalogue(language).items():
        kind, _, name = key.partition(".")
        if kind in _CHOICES and isinstance(text, str) and "{" not in text:
            found[name] = text
    found |= {kind: str(_catalogue(language)[f"relation.{kind}"]) for kind in RelationKind}
    for name, guide in _guides().items():
        found[name] = in_words(guide["name"])
        found |= {each: in_words(meaning["name"]) for each, meaning in guide.get("words", {}).items()}
    found |= {key: in_words(name) for key, name in _steps().items()}
    return {key.replace("_", " "): _within_a_sentence(text) for key, text in found.items()}


def _within_a_sentence(text: str) -> str:
    """A word as it stands within a sentence; abbreviations stay as they are."""
    return text[:1].lower() + text[1:] if text[1:2] == " " or text[1:2].islower() else text


@cache
def _guides() -> dict[str, dict[str, Any]]:
    guides: dict[str, dict[str, Any]] = _packaged("definitions", "fields")
    return guides


@cache
def _steps() -> dict[str, Texts]:
    return {step["key"]: step["name"] for step in _packaged("definitions", "decision_steps")}


def _step(said: str) -> str:
    return in_words(_steps().get(said.replace(" ", "_"), {ENGLISH: said}))


def _field(name: str) -> str:
    return in_words(_guides().get(name, {}).get("name", {ENGLISH: name}))


def _layer(name: str) -> str:
    return named("layer", name)


_LOOKED_UP: Mapping[str, Callable[[str], str]] = {"step": _step, "field": _field, "layer": _layer, "missing": choice}
