"""Fitting words into cards without a font: estimated widths, wrapping, ellipsis, initials, characters XML allows."""

from bisect import bisect
from itertools import accumulate
from unicodedata import category, east_asian_width

ELLIPSIS = "…"
NARROW = frozenset(" .,:;'`|!iIjlt()[]{}fr-/\\·")
WIDE = frozenset("mwMW@%&—ЖШЩЮжшщюмфФы")


def printable(text: str) -> str:
    """The text on one line, without what XML forbids or terminals obey: control characters, lone surrogates."""
    return " ".join("".join([each if _may_stand(each) else " " for each in text]).split())


def _may_stand(char: str) -> bool:
    return char >= " " and category(char) not in {"Cc", "Cs"} and char not in "\ufffe\uffff"


def width_of(text: str, size: float) -> float:
    """About how many pixels a text takes at a font size, on the generous side."""
    return size * sum([_em(each) for each in text])


def _em(char: str) -> float:
    if char in NARROW:
        return 0.32
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if east_asian_width(char) in "WF":
        return 1.05
    if char in WIDE:
        return 0.92
    return 0.68 if char.isupper() else 0.59


def fitted(text: str, size: float, room: float) -> str:
    """The text, shortened with an ellipsis to stay within so many pixels."""
    if width_of(text, size) <= room:
        return text
    reach = list(accumulate(map(_em, text)))
    return text[: bisect(reach, room / size - _em(ELLIPSIS))].rstrip() + ELLIPSIS


def wrapped(text: str, size: float, room: float, lines: int) -> list[str]:
    """At most so many lines; the last one takes what is left and is shortened."""
    words = text.split()
    out: list[str] = []
    while words and len(out) < lines - 1:
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", size) <= room:
            line = f"{line} {words.pop(0)}"
        out.append(fitted(line, size, room))
    if words:
        out.append(fitted(" ".join(words), size, room))
    return out


def initials(name: str) -> str:
    """One or two letters for an avatar: of the first and the last word; `?` if there is no letter."""
    letters = [next(char for char in word if char.isalnum()) for word in name.split() if any(map(str.isalnum, word))]
    if not letters:
        return "?"
    ends = letters[:1] if len(letters) == 1 or east_asian_width(letters[0]) in "WF" else [letters[0], letters[-1]]
    return "".join(ends).upper()
