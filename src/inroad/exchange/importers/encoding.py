"""In which encoding a text is written: by its byte order mark, its validity, or how plausible its words are."""

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "cp1251", "cp1250", "koi8-r", "cp866", "mac-roman")
"""In the order of preference: the earlier wins when both are equally plausible."""

# without those that lay out or delimit text
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x01\x02\x1c\x1d\x1e\x1f")
_MAX_CONTROL_SHARE = 0.05
_WORD = re.compile(r"[^\x00-\x40\x5b-\x60\x7b-\x7f\s]{1,40}")
_WORDS_JUDGED = 1_000
_WORD_NOT_A_SIGN = 3
"""Western languages have hardly a word of three letters and more without any of A to Z."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` is what we tell the user, `codec` what decodes the bytes after the first `mark` ones."""

    name: str
    codec: str
    mark: int = 0

    @property
    def tolerance(self) -> str:
        """How a stray byte survives decoding: visibly as a surrogate where bytes are characters, else as U+FFFD."""
        return "replace" if self.codec.startswith(("utf-16", "utf-32")) else "surrogateescape"


def detect(sample: bytes) -> Encoding | None:
    """The encoding of a text from its beginning (and, if that is pure ASCII, some later part); None: it is no text."""
    for mark, name, codec in _MARKS:
        if sample.startswith(mark):
            return Encoding(name, codec, len(mark))
    wide = _utf_16_without_mark(sample)
    if wide is not None:
        return Encoding(wide, wide)
    if sample and len(sample) - len(sample.translate(None, _CONTROLS)) > _MAX_CONTROL_SHARE * len(sample):
        return None
    if _mostly_utf_8(sample):
        return Encoding("utf-8", "utf-8")
    best = max(_SINGLE_BYTE, key=lambda codec: (_plausibility(sample, codec), -_SINGLE_BYTE.index(codec)))
    return Encoding(best, best)


def _utf_16_without_mark(sample: bytes) -> str | None:
    """Commas, digits and line ends have a zero byte each in UTF-16, always on the same side."""
    units = len(sample) // 2
    first, second = sample[: units * 2 : 2].count(0), sample[1 : units * 2 : 2].count(0)
    few, many = sorted((first, second))
    if not units or many < units * 0.1 or few > many * 0.1:
        return None
    codec = "utf-16-be" if first > second else "utf-16-le"
    text = sample.decode(codec, "replace")
    return codec if text.count("\ufffd") <= len(text) * 0.02 and text.count("\0") <= len(text) * 0.02 else None


def _mostly_utf_8(sample: bytes) -> bool:
    """Valid, or with fewer stray bytes than proper characters beyond ASCII (accidents of copying and cutting)."""
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(sample)
    if text.isascii():
        return True
    stray = len(re.findall("[\udc80-\udcff]", text))
    proper = len(text) - len(text.encode("ascii", "ignore")) - stray
    return stray <= proper


def _plausibility(sample: bytes, codec: str) -> float:
    """How much the words with letters beyond ASCII look like words, from about -3 (not at all) to 1."""
    high = [w for w in _WORD.findall(sample.decode(codec, "replace")) if not w.isascii()][:_WORDS_JUDGED]
    return sum(_word_plausibility(word) for word in high) / (len(high) or 1)


def _word_plausibility(word: str) -> float:
    """Letters of one script, capitals only in front or everywhere; no signs or drawings between letters."""
    score = 1.0
    if not word.isalpha():
        inside = sum(1 for c in word[1:-1] if not c.isalpha() and c not in "’‘´`·")
        edge = sum(1 for c in (word[0], word[-1]) if not c.isalpha() and c not in "«»“”„’‘–—…€£§°®©№•¿¡™·")
        score -= inside + edge
    letters = [c for c in word if c.isalpha()]
    cyrillic = sum(1 for c in letters if "\u0400" <= c <= "\u04ff")
    if 0 < cyrillic < len(letters):
        score -= 1
    if any(a.islower() and b.isupper() for a, b in pairwise(letters)):
        score -= 1
    if not cyrillic and len(letters) >= _WORD_NOT_A_SIGN and all(c > "\x7f" for c in letters):
        score -= 1
    return score
