"""What is held to be so: the value of each field of a stakeholder, a person or a deal, out of all that was said of it.

Many may say something of one value, and not the same. What one of us declared or saw counts before what a file says,
and that before what a rule concluded; among equals the newest counts. What is said of a deal counts before what is
said of the account as a whole. Whoever says that a value does not hold makes it doubtful; they do not replace it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from inroad.model.assessment import Assessment, AssessmentKind, Confirmation


class Said(NamedTuple):
    """One statement as it counts on a day (see `model.assessment.Assessment`): `on` is when its author last said so."""

    subject_id: str
    field: str
    value: Any
    context_id: str | None
    basis: AssessmentKind
    confirmation: Confirmation
    confidence: float | None
    on: date
    version: int


class Held(NamedTuple):
    """A value that is held, and how well it is known. A tuple, since a map has tens of thousands of them.

    `on` is the day on which somebody last stood by it or doubted it, or where nobody did, on which it was last said.
    `context_id` is the deal in which it is said, None where it is said of the account as a whole. `agree` counts the
    statements that say so, `differ` those that say something else.
    """

    value: Any
    confirmation: Confirmation
    on: date
    basis: AssessmentKind
    confidence: float | None
    context_id: str | None
    agree: int = 1
    differ: int = 0


Judgements = Mapping[str, Mapping[str, Held]]
"""By subject and field."""

_DISPUTED, _ASSUMED = Confirmation.DISPUTED, Confirmation.ASSUMED
_RANK = {
    AssessmentKind.INFERRED: 0,
    AssessmentKind.IMPORTED: 1,
    AssessmentKind.DECLARED: 2,
    AssessmentKind.OBSERVED: 2,
}


def weight(value: Held) -> tuple[int, date]:
    """How much a held value counts against another that cannot hold as well: how it is known, then how newly."""
    return _RANK[value.basis], value.on


def said_on(assessments: Iterable[Assessment], day: date) -> list[Said]:
    """The statements that were made by a day and speak of it, in their order."""
    return [
        Said(
            each.subject_id, each.field, each.value, each.context_id, each.basis, each.confirmation, each.confidence,
            each.said_by(day), each.version,
        )
        for each in assessments
        if each.asserted_on <= day and each.validity.covers(day)
    ]  # fmt: skip


def judgements(statements: Iterable[Said]) -> Judgements:
    """What is held by the statements that count on a day: all those about the account and about at most one deal.

    They come in the order in which they were recorded.
    """
    first: dict[str, dict[str, Said]] = {}
    further: dict[tuple[str, str], list[Said]] = {}
    for said in statements:
        subject_id, field = said[0], said[1]
        fields = first.get(subject_id)
        if fields is None:
            first[subject_id] = {field: said}
        elif field in fields:
            further.setdefault((subject_id, field), [fields[field]]).append(said)
        else:
            fields[field] = said
    found = {
        subject_id: {
            name: Held(value, confirmation, on, basis, confidence, context_id)
            for name, (_, _, value, context_id, basis, confirmation, confidence, on, _) in fields.items()
            if confirmation is not _DISPUTED
        }
        for subject_id, fields in first.items()
    }
    for (subject_id, field), some in further.items():
        value = held(some)
        if value is None:
            found[subject_id].pop(field, None)
        else:
            found[subject_id][field] = value
    return found


def held(statements: Sequence[Said]) -> Held | None:
    """The value that is held of one field, by the statements about it; None where every one only denies a value."""
    affirming = [said for said in statements if said.confirmation is not _DISPUTED]
    if not affirming:
        return None
    contexts = [said for said in affirming if said.context_id is not None]
    best = _last(contexts or affirming, lambda said: (_RANK[said.basis], said.on, said.version))
    counting = [said for said in statements if said.context_id is not None] if contexts else statements
    agreeing = [said for said in counting if said.value == best.value]
    decided = [said for said in agreeing if said.confirmation is not _ASSUMED]
    decisive = _last(decided or agreeing, lambda said: (said.on, said.version))
    agree = sum(said.confirmation is not _DISPUTED for said in agreeing)
    differ = sum(said.confirmation is not _DISPUTED for said in counting) - agree
    return Held(
        best.value, decisive.confirmation, decisive.on, best.basis, best.confidence, best.context_id, agree, differ
    )


def _last(some: Sequence[Said], order: Callable[[Said], tuple[Any, ...]]) -> Said:
    """The highest in an order; of several the one that was recorded last."""
    return max(enumerate(some), key=lambda placed: (order(placed[1]), placed[0]))[1]
