"""RACI: for every step of the decision exactly one accountable, at least one responsible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inroad.influence.because import Because, because
from inroad.model.stakeholder import DecisionStep, Raci


@dataclass(frozen=True, slots=True)
class Assignment:
    """What somebody (by name) is to a step; `open_seat` if nobody is known in that seat.

    `id` tells people of one name apart; without it, one name is one person.
    """

    step: str
    person: str
    raci: Raci
    open_seat: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class StepCheck:
    """One step: who is what (names, in the given order), and what is wrong, in words."""

    step: str
    accountable: tuple[str, ...]
    responsible: tuple[str, ...]
    consulted: tuple[str, ...]
    informed: tuple[str, ...]
    gaps: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class RaciCheck:
    """All steps, in their order; `complete` when no gap is left."""

    steps: tuple[StepCheck, ...]

    @property
    def gaps(self) -> tuple[Because, ...]:
        """Everything that is wrong, step by step."""
        return tuple(gap for step in self.steps for gap in step.gaps)

    @property
    def complete(self) -> bool:
        """Whether nothing is wrong."""
        return not self.gaps


def check_raci(assignments: Iterable[Assignment], steps: Sequence[str] = tuple(DecisionStep)) -> RaciCheck:
    """Check the steps; assignments to a step that is not among them add it at the end."""
    given = list(assignments)
    every = dict.fromkeys([*map(str, steps), *(each.step for each in given)])
    return RaciCheck(tuple(_check(step, [each for each in given if each.step == step]) for step in every))


def _check(step: str, assignments: list[Assignment]) -> StepCheck:
    def names(raci: Raci) -> tuple[str, ...]:
        return tuple({each.id or each.person: each.person for each in assignments if each.raci is raci}.values())

    accountable, responsible = names(Raci.A), names(Raci.R)
    return StepCheck(
        step,
        accountable,
        responsible,
        names(Raci.C),
        names(Raci.I),
        tuple(_gaps(step, accountable, responsible, assignments)),
    )


def _gaps(
    step: str, accountable: tuple[str, ...], responsible: tuple[str, ...], assignments: list[Assignment]
) -> Iterable[Because]:
    words = step.replace("_", " ")
    if not assignments:
        yield because("nobody_assigned", "{step}: nobody is assigned", step=words)
        return
    if not accountable:
        yield because("nobody_accountable", "{step}: nobody is accountable", step=words)
    elif len(accountable) > 1:
        sentence = "{step}: {count} people are accountable ({names}), one must be"
        yield because("several_accountable", sentence, step=words, count=len(accountable), names=accountable)
    if not responsible:
        yield because("nobody_responsible", "{step}: nobody is responsible", step=words)
    for each in assignments:
        if each.open_seat and each.raci in {Raci.A, Raci.R}:
            sentence = "{step}: {seat} is {raci}, but nobody is known in that seat"
            told = {"seat": each.person, "raci": each.raci.words, "letter": each.raci.value}
            yield because("open_seat", sentence, step=words, **told)
