"""Names of people and companies: taking them apart, joining them, and the keys by which two spellings are one."""

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from inroad.matching.name_words import (
    ABOLISHED,
    CAPITAL_SUFFIXES,
    HONORIFICS,
    LEADING_LEGAL_FORMS,
    LEGAL_FORMS,
    PARTICLES,
    SHORT_FORMS,
    SUFFIXES,
    VACANT,
    WITHHELD,
)

_NOT_LETTERS = re.compile(r"[\W\d_]+")
_NOT_WORDS = re.compile(r"[\W_]+")
_WORD_GAPS = re.compile(r"[\-\u2010-\u2014]+")
_COMMAS = re.compile(r"[,;.]")
_CAMEL = re.compile(r"(?<=[^\W\d_])(?<![A-ZА-ЯЁ])(?=[A-ZА-ЯЁ])")
_CAMEL_PREFIXES = frozenset({"Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Fitz", "O"})
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PATRONYMIC = re.compile(r"(?:ович|евич|ьич|овна|евна|ична|ovich|evich|evych|ovna|evna|ichna)$")
_CYRILLIC_FAMILY = re.compile(r"(?:[а-яё](?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|енко)|ский|цкий|ская|цкая)$")
_QUOTES = "'\"`´‘’“”«»„ \t\r\n\xa0"


class PersonName(NamedTuple):
    """A name taken apart; `given` holds all given names and a patronymic, in their order."""

    given: str | None
    family: str | None

    @property
    def full(self) -> str:
        """The name as it is shown: given names first."""
        return join_name(self.given, self.family)


def join_name(given: str | None, family: str | None) -> str:
    """One line of a given and a family name; either may be missing."""
    return f"{given or ''} {family or ''}".strip()


def split_name(text: str) -> PersonName:
    """Given and family name of a name in any of the ways in which files write it.

    "Family, Given" and "Given,Family" are told apart by the blank after the comma and by known given names; one word
    such as "JonathanTaylor" is cut at its inner capital; honorifics and suffixes ("Sir", "CBE") are dropped; a
    patronymic or two Cyrillic words that end like one say that the family name comes first.
    """
    words = text.split()
    if len(words) == _GIVEN_AND_FAMILY and _is_plain(*words):
        return PersonName(*words) if text.isascii() else _in_order(words)
    head, comma, rest = _address_dropped(text).partition(",")
    if comma and (behind := _core_words(rest, behind_comma=True)):
        return _around_comma(" ".join(_core_words(head)), " ".join(behind), spaced=rest[:1].isspace())
    return _in_order(_core_words(head))


def name_key(name: str) -> str:
    """The key under which spellings of one name fall together inside one account.

    Letters and digits only, transliterated and casefolded, without honorifics and suffixes; the order of the words does
    not count, because files write "Nick,Macpherson", "Macpherson, Nick" and "NickMacpherson" for one man. Digits count:
    whoever numbers two of one name means two.
    """
    words = name.split()
    if len(words) == _GIVEN_AND_FAMILY and name.isascii() and _is_plain(*words):
        one, other = words[0].lower(), words[1].lower()
        return one + other if one < other else other + one
    return "".join(sorted(_key_words(name)))


def loose_name_key(name: str) -> str:
    """A looser key than `name_key`: short given names spelt out, middle names and patronymics left out.

    Two different people may share it; it proposes, it does not decide.
    """
    parts = split_name(name)
    family = _key_words(parts.family or "")
    given = _key_words(parts.given or "")
    first = [SHORT_FORMS.get(given[0], given[0])] if given else []
    return "".join(sorted([*family, *first]))


def is_withheld(name: str) -> bool:
    """Whether the text stands for somebody whom the source does not name: "N/D", "-", "" and the like."""
    return _plain_words(name) in WITHHELD


def is_vacant(name: str) -> bool:
    """Whether the text says that nobody sits there: "Vacant", "TBC", "Вакансия" and the like."""
    words = _plain_words(name)
    return words in VACANT or words.startswith(_VACANT_STARTS)


def surely_somebody(name: str) -> bool:
    """Whether a name cannot stand for nobody, told quickly by its first letters; most names are sure."""
    return name[:2].isalpha() and name[:2].casefold() not in _NOBODY_STARTS


def is_abolished(name: str) -> bool:
    """Whether the text says that the seat itself is gone: "Eliminated", "Deleted"."""
    return _plain_words(name) in ABOLISHED


def role_slug(title: str) -> str:
    """A title as an address: "Head of IT" is "head-of-it"; Cyrillic is transliterated."""
    return "-".join(_NOT_WORDS.sub(" ", anyascii(title.translate(_SOFT_SIGNS))).casefold().split())


def company_key(name: str) -> str:
    """The key under which spellings of one company's name fall together; "" when there is nothing to compare.

    Transliterated, casefolded, punctuation and legal forms at either end dropped ("Müller & Söhne GmbH" is
    "muller and sohne"). A name that is nothing but a legal form keeps it.
    """
    text = anyascii(name.casefold().translate(_UMLAUTS)).casefold()
    words = _NOT_WORDS.sub(" ", text.replace("&", " and ").replace("'", "")).split()
    if words[:1] == ["the"] and len(words) > 1:
        del words[0]
    if not name.isascii():
        words = words[_form_length(words, _LEADING_FORMS, leading=True) :]
    for _ in range(_MOST_FORMS):
        words = words[: len(words) - _form_length(words, _FORMS, leading=False)]
        if len(words) > 1 and words[-1] == "and":
            del words[-1]
    return " ".join(words)


def _form_length(words: list[str], forms: frozenset[str], *, leading: bool) -> int:
    for length in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        if " ".join(words[:length] if leading else words[-length:]) in forms:
            return length
    return 0


def _address_dropped(text: str) -> str:
    if "(" in text or "[" in text:
        text = _IN_BRACKETS.sub(" ", text)
    return text.strip(_QUOTES)


def _core_words(text: str, *, behind_comma: bool = False) -> list[str]:
    words = text.replace("\xa0", " ").strip(_QUOTES + ",;").split()
    while len(words) > 1 and _bare(words[0]) in HONORIFICS:
        del words[0]
    while words and (len(words) > 1 or behind_comma) and _is_suffix(words[-1], len(words), behind_comma=behind_comma):
        del words[-1]
    return _camel_words(words[0]) if len(words) == 1 else words


def _is_suffix(word: str, of: int, *, behind_comma: bool) -> bool:
    letters = word if word.isalpha() else _NOT_LETTERS.sub("", word)
    return letters.casefold() in SUFFIXES or (letters in CAPITAL_SUFFIXES and (of > _GIVEN_AND_FAMILY or behind_comma))


@lru_cache(maxsize=16_384)
def _bare(word: str) -> str:
    if not word.isascii():
        word = anyascii(word)
    return _NOT_LETTERS.sub("", word).casefold()


def _camel_words(word: str) -> list[str]:
    words: list[str] = []
    for part in _CAMEL.sub(" ", word).split():
        if words and words[-1] in _CAMEL_PREFIXES:
            words[-1] += part
        else:
            words.append(part)
    return words


def _around_comma(head: str, rest: str, *, spaced: bool) -> PersonName:
    if not head:
        return split_name(rest)
    given_first = _known_given(head) and not _known_given(rest)
    if given_first or not (spaced or _known_given(rest)):
        return PersonName(head, rest)
    return PersonName(rest, head)


def _known_given(text: str) -> bool:
    return _bare(text.split(maxsplit=1)[0]) in _GIVEN_NAMES


def _in_order(words: list[str]) -> PersonName:
    match words:
        case []:
            return PersonName(None, None)
        case [only]:
            return PersonName(None, only)
        case [first, second] if _looks_family(first) and not _looks_family(second):
            return PersonName(second, first)
        case [family, given, last] if _is_patronymic(last) and not _is_patronymic(given):
            return PersonName(f"{given} {last}", family)
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return PersonName(" ".join(words[:at]), " ".join(words[at:]))


def _looks_family(word: str) -> bool:
    return not word.isascii() and _CYRILLIC_FAMILY.search(word.casefold()) is not None


def _is_patronymic(word: str) -> bool:
    return _PATRONYMIC.search(word.casefold()) is not None


def _is_plain(one: str, other: str) -> bool:
    """Whether two words are letters alone and neither is a form of address or an honour."""
    return one.isalpha() and other.isalpha() and _bare(one) not in HONORIFICS and other.casefold() not in SUFFIXES


def _key_words(name: str) -> list[str]:
    text = _IN_BRACKETS.sub(" ", name)
    if not text.isascii():
        text = anyascii(text.replace("\xa0", " ").translate(_SOFT_SIGNS))
    pieces = _COMMAS.sub(" ", text).split()
    while len(pieces) > 1 and _bare(pieces[0]) in HONORIFICS:
        del pieces[0]
    while len(pieces) > 1 and _is_suffix(pieces[-1], len(pieces), behind_comma=False):
        del pieces[-1]
    words = [w for w in (_NOT_WORDS.sub("", part) for piece in pieces for part in _WORD_GAPS.split(piece)) if w]
    return [word.casefold() for word in (_camel_words(words[0]) if len(words) == 1 else words)]


@lru_cache(maxsize=4_096)
def _plain_words(text: str) -> str:
    """The words of a text that may stand for nobody; others, by far the most, are told by their first letters."""
    if len(text) > _LONGEST_NOBODY or surely_somebody(text.lstrip(_QUOTES)):
        return text
    return " ".join(_NOT_WORDS.sub(" ", text.replace("/", "").replace(".", "")).casefold().split())


_GIVEN_AND_FAMILY = 2
_LONGEST_NOBODY = 60
_VACANT_STARTS = ("vacant ", "vacancy ", "currently vacant", "to be ", "вакан")
_NOBODY_STARTS = frozenset(phrase[:2] for phrase in (*WITHHELD, *VACANT, *ABOLISHED, *_VACANT_STARTS))
_MOST_FORMS = 3
_FORMS = frozenset(LEGAL_FORMS)
_LEADING_FORMS = frozenset(LEADING_LEGAL_FORMS)
_LONGEST_FORM = max(len(form.split()) for form in LEGAL_FORMS + LEADING_LEGAL_FORMS)
_GIVEN_NAMES = frozenset(SHORT_FORMS) | frozenset(SHORT_FORMS.values())
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_SOFT_SIGNS = str.maketrans("", "", "ьъЬЪ")
