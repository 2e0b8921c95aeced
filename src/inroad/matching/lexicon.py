"""What is known about the words of names, as compiled functions read it."""

from functools import cache
from typing import NamedTuple

import numpy as np

from inroad.matching.hash_table import HashTable, table_of
from inroad.matching.kernel import Hashes, hash_phrase, hash_text
from inroad.matching.legal_forms import (
    ALIAS_MARKERS,
    ASIDES,
    FORMER_MARKERS,
    GLUED_FORMS,
    LEADING_FORMS,
    LEGAL_FORM_TABLE,
    SAME_FORMS,
    SAME_WORDS,
)

FAMILY = 0x0F
FORM = 0xFF
"""A legal form: its family, and in the upper four bits which form of the family it is (by its hash)."""
LEADING = 0x100
ALIAS = 0x200
FORMER = 0x400
ASIDE = 0x800
BEGINS = 0x1000
GLUED = 0x2000
ENDS = 0x4000
OPENS = 0x8000


class Lexicon(NamedTuple):
    """What is known: `phrases` (legal forms, markers, asides, as bits), `same` (a word → what it is compared by).

    Names of people have no plurals, and their single letters are no abbreviation of one word.
    """

    phrases: HashTable
    same: HashTable
    canonical: Hashes
    of_people: bool = False


@cache
def lexicon() -> Lexicon:
    """The tables of `legal_forms` as compiled functions read them."""
    bits: dict[int, int] = {}
    for family, forms in LEGAL_FORM_TABLE:
        for form in _phrases(forms):
            bits.setdefault(int(hash_phrase(form)), family.value | _which(form) << 4)
    markers = _phrases(f"{ALIAS_MARKERS}; {FORMER_MARKERS}")
    for flag, phrases in (
        (LEADING, _phrases("; ".join(LEADING_FORMS))),
        (ALIAS, _phrases(ALIAS_MARKERS)),
        (FORMER, _phrases(FORMER_MARKERS)),
        (ASIDE, _phrases(ASIDES)),
        (BEGINS, [marker.split()[0] for marker in markers]),
        (GLUED, GLUED_FORMS.split()),
        (ENDS, [form.split()[-1] for _, forms in LEGAL_FORM_TABLE for form in _phrases(forms)]),
        (OPENS, [form.split()[0] for form in _phrases("; ".join(LEADING_FORMS))]),
    ):
        for phrase in phrases:
            key = int(hash_phrase(phrase))
            bits[key] = bits.get(key, 0) | flag
    same: dict[int, int] = {}
    canonical: list[np.uint64] = []
    for group in _phrases(SAME_WORDS):
        first, *others = group.split()
        canonical.append(hash_text(first))
        for word in (first, *others):
            same.setdefault(int(hash_text(word)), len(canonical) - 1)
    return Lexicon(table_of(bits), table_of(same), np.array(canonical, np.uint64))


def _which(form: str) -> int:
    """A number from 1 to 15 for a legal form, whichever way it is spelt."""
    return int(hash_phrase(SAME_FORMS.get(form, form))) % 15 + 1


def _phrases(text: str) -> list[str]:
    """The phrases of a table, letters that stand alone joined as `cut_words` does."""
    return [_joined_letters(phrase.split()) for phrase in text.replace("\n", " ").split(";") if phrase.strip()]


def _joined_letters(words: list[str]) -> str:
    joint: list[str] = []
    alone = False
    for word in words:
        if len(word) == 1 and alone:
            joint[-1] += word
        else:
            joint.append(word)
        alone = len(word) == 1
    return " ".join(joint)
