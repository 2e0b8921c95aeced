"""Reasons: every value that a rule gives carries why it is so, as a code for programs and a sentence for people."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class Because(NamedTuple):
    """One reason. `code` is stable, `values` fill the sentence in other languages: numbers, names, words of ours."""

    code: str
    sentence: str
    values: Mapping[str, object]


def because(code: str, sentence: str, **values: object) -> Because:
    """A reason out of a sentence with gaps.

    A value is a number, a text, one of our words (then it is spoken), a list of these, or another reason, whose
    sentence is told.
    """
    return Because(
        code,
        sentence.format(**{name: _spoken(value) for name, value in values.items()}),
        {name: _plain(value) for name, value in values.items()},
    )


def _spoken(value: object) -> object:
    """A value as it stands in the English sentence."""
    if isinstance(value, Because):
        return value.sentence
    if isinstance(value, (list, tuple)):
        return listed([str(_spoken(each)) for each in value])
    return value.replace("_", " ") if isinstance(value, StrEnum) else value


def _plain(value: object) -> object:
    """A value as other languages need it: the word itself, every name of a list, a reason by its code."""
    if isinstance(value, Because):
        return {"code": value.code, "sentence": value.sentence, "values": value.values}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, StrEnum) else value


def people(count: int) -> str:
    """A number of people: "1 person", "1,950 people"."""
    return f"{count:,} {'person' if count == 1 else 'people'}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names in a sentence: "Ann, Bob and Cyd", "Ann, Bob, Cyd and 4 more"."""
    shown, more = list(names[:most]), len(names) - most
    if more > 0:
        return f"{', '.join(shown)} and {more:,} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
