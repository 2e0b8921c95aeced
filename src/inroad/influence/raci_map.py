"""The RACI matrix as a drawing: a row a step, a column a person, a letter in each cell, gaps beside their row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inroad.influence.because import Because
from inroad.influence.raci import Assignment, RaciCheck, check_raci
from inroad.model.stakeholder import DecisionStep, Raci

STEP_WIDTH = 176.0
"""The column of steps at the left."""
HEAD_HEIGHT = 64.0
"""The row of people at the top."""
CELL_WIDTH, CELL_HEIGHT = 96.0, 44.0
GAP_WIDTH = 280.0
"""The column of gaps at the right."""


@dataclass(frozen=True, slots=True)
class RaciColumn:
    """A person's column; `letters` counts what they are, for who is overloaded or only informed."""

    person: str
    x: float
    letters: Mapping[Raci, int]


@dataclass(frozen=True, slots=True)
class RaciRow:
    """A step's row and what is wrong with it."""

    step: str
    y: float
    gaps: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class RaciCell:
    """What a person is to a step: usually one letter, at the upper left corner of the cell."""

    step: str
    person: str
    letters: tuple[Raci, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class RaciMap:
    """The matrix: sizes, columns, rows, the filled cells and the check that they are drawn from."""

    width: float
    height: float
    columns: tuple[RaciColumn, ...]
    rows: tuple[RaciRow, ...]
    cells: tuple[RaciCell, ...]
    check: RaciCheck


def place_in_matrix(
    assignments: Sequence[Assignment], people: Sequence[str] = (), steps: Sequence[str] = tuple(DecisionStep)
) -> RaciMap:
    """Draw the matrix: the given people first and in their order, then whoever else is assigned; so for the steps."""
    check = check_raci(assignments, steps)
    names = list(dict.fromkeys([*people, *(each.person for each in assignments)]))
    letters: dict[tuple[str, str], list[Raci]] = {}
    for each in assignments:
        held = letters.setdefault((each.step, each.person), [])
        if each.raci not in held:
            held.append(each.raci)
    across = {name: STEP_WIDTH + CELL_WIDTH * at for at, name in enumerate(names)}
    down = {step.step: HEAD_HEIGHT + CELL_HEIGHT * at for at, step in enumerate(check.steps)}
    order = list(Raci)
    return RaciMap(
        STEP_WIDTH + CELL_WIDTH * len(names) + GAP_WIDTH,
        HEAD_HEIGHT + CELL_HEIGHT * len(check.steps),
        tuple(
            RaciColumn(
                name,
                across[name],
                {raci: sum(raci in held for (_, who), held in letters.items() if who == name) for raci in Raci},
            )
            for name in names
        ),
        tuple(RaciRow(step.step, down[step.step], step.gaps) for step in check.steps),
        tuple(
            RaciCell(step, name, tuple(sorted(held, key=order.index)), across[name], down[step])
            for (step, name), held in letters.items()
        ),
        check,
    )
