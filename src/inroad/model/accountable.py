"""Exactly one is accountable for a step of the decision: where several would be, and who of them stays."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from inroad.model.assessment import Assessment
from inroad.model.fields import RACI
from inroad.model.judgement import Held, judgements, said_on, weight
from inroad.model.stakeholder import Raci
from inroad.model.statements import ended


class Clash(NamedTuple):
    """Several who are accountable for one step on a day, in a deal or the account, and what is held of each."""

    field: str
    context_id: str | None
    day: date
    held: Mapping[str, Held]


Yielding: TypeAlias = Callable[[Clash, str, str], Assessment]
"""Says that somebody (the first name) is consulted from the day of a clash on, since the other is accountable."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Which statements that somebody is accountable end (or go: None), by id, and what is said in their place."""

    changed: Mapping[str, Assessment | None]
    made: Sequence[Assessment]


def several_accountable(statements: Collection[Assessment], *, since: date) -> Iterator[Clash]:
    """Where on some day from `since` on several are accountable for a step: in the account, then in each deal."""
    for field in sorted({each.field for each in statements if each.field.startswith(RACI)}):
        about = [each for each in statements if each.field == field]
        days = {since, *(each.valid_from for each in about if each.valid_from is not None and each.valid_from > since)}
        for context_id in (None, *sorted({each.context_id for each in about if each.context_id is not None})):
            meant = [each for each in about if each.context_id in {None, context_id}]
            for day in sorted(days):
                found = judgements(said_on(meant, day))
                holding = {who: fields[field] for who, fields in found.items() if field in fields}
                accountable = {who: held for who, held in holding.items() if held.value == Raci.A}
                if len(accountable) > 1:
                    yield Clash(field, context_id, day, accountable)


def settle_accountable(
    statements: Collection[Assessment], *, since: date, guests: Collection[str], make: Yielding
) -> Settled:
    """Let exactly one be accountable for every step from a day on: who is so on the better, else the newer ground.

    Among equals the `guests` give way. Who gives it up has the part that others know of, else is consulted.
    """
    now = {each.id: each for each in statements}
    changed: dict[str, Assessment | None] = {}
    made: list[Assessment] = []
    while (clash := next(several_accountable(now.values(), since=since), None)) is not None:
        ranks = {who: (weight(held), who not in guests) for who, held in clash.held.items()}
        stays = max(ranks, key=ranks.__getitem__)
        for who in ranks.keys() - {stays}:
            ending = [each for each in now.values() if _says_so(each, clash, who)]
            for before, after in ended(ending, clash.day).changed:
                changed[before.id] = after
                if after is None:
                    del now[before.id]
                else:
                    now[after.id] = after
            instead = make(clash, who, stays)
            made.append(instead)
            now[instead.id] = instead
    return Settled(changed, made)


def _says_so(said: Assessment, clash: Clash, who: str) -> bool:
    return (said.subject_id, said.field, said.context_id, said.value) == (who, clash.field, clash.context_id, Raci.A)
