"""Reasons: every value that a rule gives carries why it is so, as a code for programs and a sentence for people."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Because(NamedTuple):
    """One reason. `code` is stable, `values` fill the sentence in other languages."""

    code: str
    sentence: str
    values: Mapping[str, object]


def because(code: str, sentence: str, **values: object) -> Because:
    """A reason out of a sentence with gaps."""
    return Because(code, sentence.format(**values), values)


def people(count: int) -> str:
    """A number of people: "1 person", "1,950 people"."""
    return f"{count:,} {'person' if count == 1 else 'people'}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names in a sentence: "Ann, Bob and Cyd", "Ann, Bob, Cyd and 4 more"."""
    shown, more = list(names[:most]), len(names) - most
    if more > 0:
        return f"{', '.join(shown)} and {more:,} more"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
