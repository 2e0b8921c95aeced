"""Text as people look for it: case, accents and script do not matter."""

import re
from functools import lru_cache

from anyascii import anyascii

_SPACES = re.compile(r"\s+")
_SOFT_U = re.compile(r"(?<=[b-df-hj-np-tv-xz])yu")
_WORDS = re.compile(r"[a-z0-9]+")
_SMALL_WORDS = frozenset({"and", "of", "the", "for", "in", "und", "der", "fur", "i", "po"})


def search_text(text: str) -> str:
    """Lower-case Latin letters of any text, so that "Müller", "МЮЛЛЕР" and "muller" sort and are found together."""
    plain = text if text.isascii() else anyascii(text)
    return _SPACES.sub(" ", _SOFT_U.sub("u", plain.casefold())).strip()


def search_words(text: str) -> str:
    """The words of a name as people type them: "Dr. Anna-Lena O'Neil" is "dr anna lena o neil"."""
    return " ".join([plain for word in text.split() if (plain := _plain_words(word))])


@lru_cache(maxsize=32_768)
def _plain_words(word: str) -> str:
    """A word as it is looked for, which is several where signs divide it; names by the million have few words."""
    return " ".join(_WORDS.findall(search_text(word)))


def last_word_first(words: str) -> str:
    """The same words, beginning with the last: most people are looked for by their family's name."""
    rest, _, last = words.rpartition(" ")
    return f"{last} {rest}".rstrip()


def letters(text: str | None) -> str:
    """What is left of a title or a unit's name where spelling is free: "Tax & Welfare" is "tax and welfare"."""
    words = _WORDS.findall(search_text(text or ""))
    return "".join([word for word in words if word not in _SMALL_WORDS] or words)
