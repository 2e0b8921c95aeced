"""What a new statement does to earlier ones of the same voice: nobody says two things of one value at one time.

A voice is one of us, or one way of knowing without a person (all files together, all rules together). Voices do not
silence one another: what the others said stays, and `model.judgement` decides what is held.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inroad.model.assessment import Assessment, Confirmation


@dataclass(frozen=True, slots=True)
class News:
    """How the record changes: statements that end or move (before → after, None: it was said the same day and goes).

    `made` is the new statement, None where an earlier one that says the same was moved instead.
    """

    changed: tuple[tuple[Assessment, Assessment | None], ...]
    made: Assessment | None


def voice_of(said: Assessment) -> str:
    """Who says it: a member by id, else by which way it is known."""
    return said.author_id or said.basis


def slot_of(said: Assessment) -> tuple[str, str, str | None, str]:
    """What it is about: the subject, in which account and deal, and the field."""
    return said.subject_id, said.account_id, said.context_id, said.field


def news(earlier: Iterable[Assessment], made: Assessment) -> News:
    """What becomes of the earlier statements about the same (in any voice) when another is made.

    What the same voice said differently ends on the day of the new one, and so does what it said in the same sense but
    on no ground. Who confirms again, on no new ground, moves the day of what they have confirmed. A statement about the
    past holds until the next one of its voice.
    """
    mine = [each for each in earlier if slot_of(each) == slot_of(made) and voice_of(each) == voice_of(made)]
    on = made.valid_from or made.asserted_on
    holding = [each for each in mine if each.validity.covers(on)]
    again = _confirmed_already(holding, made)
    ending = [each for each in holding if each is not again and not (_same_sense(each, made) and _grounded(each))]
    changed: list[tuple[Assessment, Assessment | None]] = [(each, _ended(each, on)) for each in ending]
    if again is not None:
        moved = max(again.confirmed_on or on, on)
        return News((*changed, (again, again.with_values(confirmed_on=moved))), None)
    until = min(
        (each.valid_from for each in mine if each.valid_from is not None and each.valid_from > on), default=None
    )
    return News(tuple(changed), made.with_values(valid_from=on, valid_to=until))


def ended(earlier: Iterable[Assessment], on: date) -> News:
    """What becomes of statements about one value when nobody knows it any more from a day on."""
    return News(tuple((each, _ended(each, on)) for each in earlier if each.validity.covers(on)), None)


def contradicts(one: Assessment, other: Assessment) -> bool:
    """Whether a voice would say two things of one value at one time."""
    return (
        slot_of(one) == slot_of(other)
        and voice_of(one) == voice_of(other)
        and one.validity.meets(other.validity)
        and not _same_sense(one, other)
    )


def _confirmed_already(holding: Sequence[Assessment], made: Assessment) -> Assessment | None:
    """The newest statement that confirmed the same value already, on the same ground or when none is given now."""
    if made.confirmation is not Confirmation.CONFIRMED:
        return None
    same = [
        each
        for each in holding
        if each.confirmation is Confirmation.CONFIRMED
        and each.value == made.value
        and (not _grounded(made) or _ground(each) == _ground(made))
    ]
    return max(same, key=lambda each: (each.version, each.id), default=None)


def _same_sense(one: Assessment, other: Assessment) -> bool:
    disputed = Confirmation.DISPUTED
    return one.value == other.value and (one.confirmation is disputed) == (other.confirmation is disputed)


def _ended(said: Assessment, on: date) -> Assessment | None:
    return None if said.valid_from == on else said.with_values(valid_to=on)


def _grounded(said: Assessment) -> bool:
    return any(_ground(said))


def _ground(said: Assessment) -> tuple[str | None, str | None]:
    return said.source, said.quote
