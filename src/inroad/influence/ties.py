"""Ties between people: what kinds there are, and along which of them influence can be read."""

from enum import StrEnum
from typing import NamedTuple

from inroad.model.errors import Invalid


class TieKind(StrEnum):
    """What a tie says about its source and its target."""

    ADVICE = "advice"
    INFLUENCES = "influences"
    MAIL = "mail"
    MEETING = "meeting"
    CALL = "call"
    MESSAGE = "message"
    FRIENDSHIP = "friendship"
    KNOWS = "knows"
    ALLIED_WITH = "allied_with"
    FORMER_COLLEAGUE = "former_colleague"
    INTRODUCED_BY = "introduced_by"
    REPORTS_TO = "reports_to"


class Layer(StrEnum):
    """Kinds that are read alike, the most telling first. Formal lines are compared with, never ranked by."""

    ADVICE = "advice"
    MAIL = "mail"
    FRIENDSHIP = "friendship"
    FORMAL = "formal"


LAYER_OF: dict[TieKind, Layer] = {
    TieKind.ADVICE: Layer.ADVICE,
    TieKind.INFLUENCES: Layer.ADVICE,
    TieKind.MAIL: Layer.MAIL,
    TieKind.MEETING: Layer.MAIL,
    TieKind.CALL: Layer.MAIL,
    TieKind.MESSAGE: Layer.MAIL,
    TieKind.FRIENDSHIP: Layer.FRIENDSHIP,
    TieKind.KNOWS: Layer.FRIENDSHIP,
    TieKind.ALLIED_WITH: Layer.FRIENDSHIP,
    TieKind.FORMER_COLLEAGUE: Layer.FRIENDSHIP,
    TieKind.INTRODUCED_BY: Layer.FRIENDSHIP,
    TieKind.REPORTS_TO: Layer.FORMAL,
}
"""How each kind is read: the source asks, writes to, names or reports to the target."""

POINTS_BACK = frozenset({TieKind.INFLUENCES})
"""Kinds whose source is the one who moves: the tie is turned round, so that standing always comes in."""

_ALIASES: dict[str, TieKind] = {
    "advise": TieKind.ADVICE,
    "advises": TieKind.ADVICE,
    "asks": TieKind.ADVICE,
    "asks_for_advice": TieKind.ADVICE,
    "seeks_advice": TieKind.ADVICE,
    "influence": TieKind.INFLUENCES,
    "email": TieKind.MAIL,
    "emails": TieKind.MAIL,
    "e_mail": TieKind.MAIL,
    "mails": TieKind.MAIL,
    "meetings": TieKind.MEETING,
    "calls": TieKind.CALL,
    "messages": TieKind.MESSAGE,
    "chat": TieKind.MESSAGE,
    "friend": TieKind.FRIENDSHIP,
    "friends": TieKind.FRIENDSHIP,
    "know": TieKind.KNOWS,
    "ally": TieKind.ALLIED_WITH,
    "allied": TieKind.ALLIED_WITH,
    "colleague": TieKind.FORMER_COLLEAGUE,
    "reports": TieKind.REPORTS_TO,
    "reporting_line": TieKind.REPORTS_TO,
    "manager": TieKind.REPORTS_TO,
}


class Tie(NamedTuple):
    """One tie, or one mail of many: `weight` is positive, `at` a moment in seconds (of any epoch), None if unknown.

    Rows with the same source and moment are one message to several people. A tuple, since there are 100,000 of them.
    """

    source: str
    target: str
    kind: TieKind
    weight: float = 1.0
    at: float | None = None


def read_kind(word: str) -> TieKind:
    """The kind that a word means, in any case and with blanks or hyphens; `Invalid` lists the kinds there are."""
    key = "_".join(word.strip().casefold().replace("-", " ").replace("_", " ").split())
    if key in _ALIASES:
        return _ALIASES[key]
    try:
        return TieKind(key)
    except ValueError:
        kinds = ", ".join(TieKind)
        raise Invalid(f"there is no kind of tie “{word.strip()}”; there are: {kinds}", field="kind") from None
