"""Company names as the engine compares them: every name that a record bears, without its legal form, word by word."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from inroad.matching.fold import FoldTable, behind_form, fold_into, fold_table, has_ks, with_x
from inroad.matching.hash_table import look_up
from inroad.matching.kernel import Bytes, Hashes, Numbers, Places, Small, hash_of, hash_text, joined, kernel
from inroad.matching.lexicon import (
    ALIAS,
    ASIDE,
    BEGINS,
    ENDS,
    FAMILY,
    FORM,
    FORMER,
    GLUED,
    LEADING,
    OPENS,
    Lexicon,
    lexicon,
)
from inroad.matching.tokens import BRACKET, MOST_WORDS, Words, cut_words, hash_words, room_for_words

WHOLE, OTHER, ONCE, PART, BRACKET_NAME = range(5)
"""Kinds of names: the name, another one ("dba"), one borne once, one side of a dash, what stands in brackets."""

_MOST_PHRASE = 6
_MOST_NAMES = 8
_MOST_FORMS = 4
_SHORTEST_PLURAL = 4
_SHORTEST_SHORT, _LONGEST_SHORT = 2, 6
_SHORTEST_GLUED, _LONGEST_GLUED = 6, 24
_GENERIC = 3
_AND = hash_text("and")
"""Left out between words, as the sign "&" is."""


class Names(NamedTuple):
    """The names of many records.

    Record `r` bears the names `records[r]` to `records[r + 1]`; name `v` has the words `names[v]` to `names[v +
    1]`, a kind and a legal form (`lexicon.FORM`); word `w` is `text[starts[w] : starts[w] + lengths[w]]`, compared
    by `hashes[w]`. The words of one name lie in `text` without gaps.
    """

    text: Bytes
    starts: Places
    lengths: Numbers
    hashes: Hashes
    names: Places
    kinds: Small
    forms: Small
    records: Places


class _Draft(NamedTuple):
    """Names being written; `filled` counts bytes of text, words and names."""

    text: Bytes
    starts: Places
    lengths: Numbers
    hashes: Hashes
    names: Places
    kinds: Small
    forms: Small
    filled: Places


def read_names(offsets: Places, data: Bytes, known: Lexicon | None = None) -> Names:
    """The names in a column of UTF-8 texts: text `i` is `data[offsets[i] : offsets[i + 1]]`.

    Without a lexicon they are read as companies'.
    """
    count = len(offsets) - 1
    size = int(offsets[-1] - offsets[0])
    words = size + 4 * count + 64
    draft = _Draft(
        np.empty(8 * size + 64 * count + 4096, np.uint8),
        np.empty(words, np.int64),
        np.empty(words, np.int32),
        np.empty(words, np.uint64),
        np.empty(_MOST_NAMES * count + 1, np.int64),
        np.empty(_MOST_NAMES * count + 1, np.uint8),
        np.empty(_MOST_NAMES * count + 1, np.uint8),
        np.zeros(3, np.int64),
    )
    records = np.zeros(count + 1, np.int64)
    _read_all((offsets, data), fold_table(), known or lexicon(), room_for_words(), draft, records)
    text, filled, names = (int(n) for n in draft.filled)
    draft.names[names] = filled
    return Names(
        draft.text[:text].copy(),
        draft.starts[:filled].copy(),
        draft.lengths[:filled].copy(),
        draft.hashes[:filled].copy(),
        draft.names[: names + 1].copy(),
        draft.kinds[:names].copy(),
        draft.forms[:names].copy(),
        records,
    )


def before_dash(names: Names, wholes: Places, parts: Places) -> npt.NDArray[np.bool_]:
    """Whether each part is the beginning of a whole name, cut off at a dash, and has a legal form, as names end."""
    begins = names.hashes[names.names[wholes]] == names.hashes[names.names[parts]]
    return begins & (names.kinds[parts] == PART) & (names.forms[parts] > 0)


@kernel
def _read_all(
    column: tuple[Places, Bytes], table: FoldTable, known: Lexicon, words: Words, draft: _Draft, records: Places
) -> None:
    offsets, data = column
    for record in range(len(offsets) - 1):
        begin, end = offsets[record], offsets[record + 1]
        length = fold_into(data, (begin if known.of_people else behind_form(data, begin, end), end), table, words.raw)
        count = cut_words(words, length, 0 if known.of_people else 1)
        hash_words(words, count)
        if count and is_foreign(data, begin, end):
            count = _cut_glued(words, count, known)
        records[record] = draft.filled[2]
        if count:
            _names_of_record(words, count, known, draft)
        if not known.of_people and has_ks(data, begin, end):
            count = cut_words(words, with_x(words.raw, length), 1)
            hash_words(words, count)
            _names_of_record(words, count, known, draft)
    records[len(offsets) - 1] = draft.filled[2]


@kernel
def _cut_glued(words: Words, count: int, known: Lexicon) -> int:
    """Cut a legal form off the last or the first word where no blank parts them; returns the number of words."""
    for place in (count - 1, 0):
        start, length = words.starts[place], words.lengths[place]
        for form in range(min(length - 1, _LONGEST_GLUED), _SHORTEST_GLUED - 1, -1):
            behind = hash_of(words.text, start + length - form, start + length)
            if is_glued(known, behind):
                words.lengths[place] = length - form
                words.hashes[place] = hash_of(words.text, start, start + length - form)
                return count
            if is_glued(known, hash_of(words.text, start, start + form)):
                words.starts[place] = start + form
                words.lengths[place] = length - form
                words.hashes[place] = hash_of(words.text, start + form, start + length)
                return count
    return count


@kernel
def is_foreign(data: Bytes, begin: int, end: int) -> bool:
    """Whether a text has signs of East Asian scripts (three bytes of UTF-8, from U+3000 on)."""
    at = begin
    while at < end and data[at] < 0xE3:
        at += 1
    return at < end


@kernel
def is_glued(known: Lexicon, value: np.uint64) -> bool:
    """Whether a word with this hash is a legal form of those written without blanks."""
    bits = look_up(known.phrases, joined(np.uint64(0), value))
    return bits > 0 and bits & GLUED > 0


@kernel
def _phrase_at(words: Words, at: int, end: int, known: Lexicon, flags: int) -> int:
    """The length in words of the longest phrase with one of the flags that begins at a place, 0 for none."""
    value = np.uint64(0)
    longest = 0
    for ahead in range(at, min(end, at + _MOST_PHRASE)):
        value = joined(value, words.hashes[ahead])
        bits = look_up(known.phrases, value)
        if bits > 0 and bits & flags:
            longest = ahead - at + 1
    return longest


@kernel
def _names_of_record(words: Words, count: int, known: Lexicon, draft: _Draft) -> None:
    """Every name that a record's text holds."""
    before = draft.filled[2]
    outside = MOST_WORDS
    dashes = 0
    for at in range(count):
        if words.parts[at] < BRACKET or _is_number_in_bracket(words, at, count):
            words.order[outside] = at
            outside += 1
            dashes = max(dashes, words.parts[at] if words.parts[at] < BRACKET else 0)
    _names_between_markers(words, outside, known, draft)
    at = 0
    while at < count and (dashes or outside - MOST_WORDS < count):
        end = at + 1
        while end < count and words.parts[end] == words.parts[at]:
            end += 1
        if words.parts[at] >= BRACKET:
            _name_in_bracket(words, (at, end), known, draft)
        elif dashes and _phrase_at(words, at, end, known, ASIDE) != end - at:
            _add_name(words, (at, end), PART, known, draft)
        at = end
    if draft.filled[2] == before:
        _add_name(words, (0, count), WHOLE, known, draft)


@kernel
def _is_number_in_bracket(words: Words, at: int, count: int) -> bool:
    """Whether a word in brackets stands there alone and ends in a digit: it tells funds and plants apart."""
    alone = (at == 0 or words.parts[at - 1] != words.parts[at]) and (
        at + 1 == count or words.parts[at + 1] != words.parts[at]
    )
    return bool(alone) and 48 <= words.text[words.starts[at] + words.lengths[at] - 1] <= 57


@kernel
def _bits_of(words: Words, place: int, known: Lexicon) -> int:
    """What is known of one word, 0 for nothing."""
    return max(0, look_up(known.phrases, joined(np.uint64(0), words.hashes[place])))


@kernel
def _names_between_markers(words: Words, outside: int, known: Lexicon, draft: _Draft) -> None:
    """The name outside of brackets, cut where "dba" or "formerly" stands."""
    begin, at, kind = MOST_WORDS, MOST_WORDS, WHOLE
    while at < outside:
        place = words.order[at]
        if not _bits_of(words, place, known) & BEGINS:
            at += 1
            continue
        end = place + 1
        while at + end - place < outside and words.order[at + end - place] == end:
            end += 1
        former = _phrase_at(words, place, end, known, FORMER)
        marker = max(_phrase_at(words, place, end, known, ALIAS), former)
        if marker and at + marker < outside:
            if at > begin:
                _add_name(words, (begin, at), kind, known, draft)
                kind = ONCE if former else OTHER
            at += marker
            begin = at
        else:
            at += 1
    if begin < outside:
        _add_name(words, (begin, outside), kind, known, draft)


@kernel
def _are_initials(words: Words, begin: int, end: int) -> bool:
    """Whether a word in a bracket shortens the name before it, or the name is one word that shortens the bracket.

    The letters of the short one stand in the long one in their order, from the first: "BMW" of "Bayerische Motoren
    Werke", "GSK" of "GlaxoSmithKline"; two letters, many of which are countries, only as the first ones of words.
    """
    if end - begin == 1:
        return _shortens(words, begin, 0, begin)
    return begin == 1 and _shortens(words, 0, begin, end)


@kernel
def _shortens(words: Words, short: int, begin: int, end: int) -> bool:
    """Whether a word's letters stand in these words in their order, and begin with theirs."""
    length, at = words.lengths[short], 0
    if not _SHORTEST_SHORT <= length <= _LONGEST_SHORT or begin >= end:
        return False
    for place in range(begin, end):
        for step in range(words.lengths[place] if length > _SHORTEST_SHORT else 1):
            letter = words.text[words.starts[place] + step]
            if at < length and letter == words.text[words.starts[short] + at]:
                at += 1
            elif at == 0:
                return False
    return bool(at == length)


@kernel
def _name_in_bracket(words: Words, span: tuple[int, int], known: Lexicon, draft: _Draft) -> None:
    """The name in a bracket, unless it is an aside such as "(member)" or "(UK)"."""
    begin, end = span
    marker = _phrase_at(words, begin, end, known, ALIAS)
    kind = OTHER if marker or _are_initials(words, begin, end) else BRACKET_NAME
    former = _phrase_at(words, begin, end, known, FORMER)
    if former > marker:
        marker, kind = former, ONCE
    begin += marker
    if begin == end or (end - begin == 1 and _is_number_in_bracket(words, begin, end) and not marker):
        return
    if not marker and _phrase_at(words, begin, end, known, ASIDE | FAMILY) == end - begin:
        return
    _add_name(words, (begin, end), kind, known, draft)


@kernel
def _add_name(words: Words, span: tuple[int, int], kind: int, known: Lexicon, draft: _Draft) -> None:
    """Write one name, `words.order` from `span[0]` to `span[1]`, without its legal form and the "and" in it."""
    name = draft.filled[2]
    if span[1] <= span[0] or name + 1 >= len(draft.names):
        return
    begin, end, form = _without_forms(words, span, known)
    draft.names[name] = draft.filled[1]
    draft.kinds[name] = kind
    draft.forms[name] = form
    for at in range(begin, end):
        if at == begin or known.of_people or canonical_hash(words, words.order[at], known) != _AND:
            _add_word(words, words.order[at], known, draft)
    if draft.filled[1] > draft.names[name]:
        draft.filled[2] = name + 1


@kernel
def _add_word(words: Words, place: int, known: Lexicon, draft: _Draft) -> None:
    start, length = words.starts[place], words.lengths[place]
    text, word = draft.filled[0], draft.filled[1]
    if word + 1 >= len(draft.starts) or text + length >= len(draft.text):
        return
    for step in range(length):
        draft.text[text + step] = words.text[start + step]
    draft.starts[word] = text
    draft.lengths[word] = length
    draft.hashes[word] = canonical_hash(words, place, known)
    draft.filled[0] = text + length
    draft.filled[1] = word + 1


@kernel
def canonical_hash(words: Words, place: int, known: Lexicon) -> np.uint64:
    """The hash by which a word is compared: synonyms share one, and a plural has its singular's."""
    value = words.hashes[place]
    group = look_up(known.same, value)
    if group >= 0:
        return known.canonical[group]
    start, length = words.starts[place], words.lengths[place]
    if known.of_people:
        return value
    if length > _SHORTEST_PLURAL and words.text[start + length - 1] == 115 and words.text[start + length - 2] != 115:
        value = hash_of(words.text, start, start + length - 1)
        group = look_up(known.same, value)
        if group >= 0:
            return known.canonical[group]
    return value


@kernel
def _without_forms(words: Words, span: tuple[int, int], known: Lexicon) -> tuple[int, int, int]:
    """Which of the words of a span are the name itself (from, to), and the legal form around them."""
    begin, end = span
    form = 0
    for _ in range(_MOST_FORMS):
        if end - begin < 2 or not _bits_of(words, words.order[end - 1], known) & ENDS:
            break
        length, family = _form_behind(words, begin, end, known)
        end -= length
        if length and (form == 0 or form & FAMILY == _GENERIC):
            form = family
    for _ in range(2):
        if end - begin < 2 or not _bits_of(words, words.order[begin], known) & OPENS:
            break
        length, family = _form_before(words, begin, end, known)
        begin += length
        if length and family and (form == 0 or form & FAMILY == _GENERIC):
            form = family
    return begin, end, form


@kernel
def _form_behind(words: Words, begin: int, end: int, known: Lexicon) -> tuple[int, int]:
    """The length in words of the longest legal form at the end, and the form; at least one word is left."""
    for length in range(min(_MOST_PHRASE, end - begin - 1), 0, -1):
        value = np.uint64(0)
        for at in range(end - length, end):
            value = joined(value, words.hashes[words.order[at]])
        bits = look_up(known.phrases, value)
        if bits > 0 and bits & FAMILY:
            return length, bits & FORM
    return 0, 0


@kernel
def _form_before(words: Words, begin: int, end: int, known: Lexicon) -> tuple[int, int]:
    """The length in words of the longest legal form or article at the beginning, and the form."""
    value = np.uint64(0)
    longest, family = 0, 0
    for at in range(min(_MOST_PHRASE, end - begin - 1)):
        value = joined(value, words.hashes[words.order[begin + at]])
        bits = look_up(known.phrases, value)
        if bits > 0 and bits & LEADING:
            longest, family = at + 1, bits & FORM
    return longest, family
