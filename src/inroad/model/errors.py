"""Every failure a user can meet is a class with a sentence.

InroadError
├── Invalid         the request cannot mean anything: a value, a file, a combination   (400, exit 2)
│   ├── BossCycle   a reporting line would make somebody their own superior
│   ├── TwoAccountable  two would be accountable for one step of a decision
│   └── StaleSnapshot  an import says how things were before what is already known
├── Forbidden       the actor may not do this                                          (403, exit 3)
├── NotFound        no such thing, or not yours to see                                 (404, exit 4)
│   └── Merged      it is part of another record by now                                (308 where one only reads)
└── Conflict        somebody changed the same field meanwhile: mine, theirs, base      (409, exit 5)
"""

from collections.abc import Mapping

BEYOND = "a number, a day, a depth of nesting or a character is beyond what can be kept; nothing was changed"
"""What doors say of values that only the machine refuses."""


class InroadError(Exception):
    """A failure in the user's words; `code` is stable for programs.

    `says` (given among the parameters) names the sentence in the catalogues of other languages, where these have it;
    `params` fill it.
    """

    code = "error"

    def __init__(self, sentence: str, **params: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.says = str(params.pop("says", ""))
        self.params: Mapping[str, object] = params


class Invalid(InroadError):
    """The input cannot be used as it is; nothing was written."""

    code = "invalid"


class BossCycle(Invalid):
    """The reporting line would make a position report to itself, directly or through others."""

    code = "boss_cycle"


class TwoAccountable(Invalid):
    """Exactly one answers for a step of a decision."""

    code = "two_accountable"


class StaleSnapshot(Invalid):
    """The imported snapshot is older than the newest one already applied to the account."""

    code = "stale_snapshot"


class Forbidden(InroadError):
    """The actor's role does not allow this."""

    code = "forbidden"


class NotFound(InroadError):
    """There is no such thing, or the actor may not know of it: the two look alike on purpose."""

    code = "not_found"


class Merged(NotFound):
    """What was asked for has been merged into another record, whose id is `params["into"]`."""

    code = "merged"


class Conflict(InroadError):
    """Another change touched the same fields since `base_version`.

    `params["fields"]` maps each field to {"mine", "theirs", "base"}.
    """

    code = "conflict"
