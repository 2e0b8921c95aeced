"""Trains the weights of companies and of people and writes them as tables into the engine. Seeded: twice is the same.

uv run python benchmarks/matching/train.py account ../shared/data

Logistic regression by Newton's method over counted combinations of levels, with a ridge; columns are missing in whole
lists, so that what is missing is no evidence. In a second step, on other lists, the sum becomes calibrated odds
together with how far a pair is ahead of its rivals and with how much of a list is likely to be in the other; what was
there to compare has a curve of its own.
"""

import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import training_lists
import training_people

from inroad.matching.list_headings import Kind
from inroad.matching.running import MUCH, expect
from inroad.matching.scoring import ahead, behind_steps, is_behind, overlap_of

CURVE = np.array([-9, -7, -5.5, -4.5, -3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 7, 9])
BETWEEN = np.array([-8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8])
OVERLAP = np.array([0.02, 0.1, 0.22, 0.4, 0.6, 0.78, 0.93])
OVERLAP_BETWEEN = np.array([0.05, 0.15, 0.3, 0.5, 0.7, 0.85])
FIRST = {
    "account": ((300, 160), (1000, 80), (5000, 30), (20_000, 10), (60_000, 1)),
    "person": ((300, 160), (1000, 80), (5000, 24), (20_000, 6), (60_000, 1)),
}
SECOND = {
    "account": ((300, 160), (1000, 80), (5000, 30), (20_000, 8), (60_000, 1)),
    "person": ((300, 160), (1000, 80), (5000, 24), (20_000, 5), (60_000, 1)),
}
LINE = 120
"""The longest line that the formatter leaves as it is."""


class Sample(NamedTuple):
    """Candidates of many pairs of lists: levels, whether they are one, and the number of the lists."""

    levels: Any
    same: Any
    of: Any


def fitted(
    levels: Any, same: Any, of: Any, sizes: list[int], ridge: float, offset: Any = None
) -> tuple[list[Any], float]:
    """Weights of every feature's levels, and the base. Every pair of lists counts by the root of its candidates.

    `offset` is what the levels of the first feature are worth before anything is learnt.
    """
    weight = 1 / np.sqrt(np.bincount(of)[of])
    weight *= len(weight) / weight.sum() / 3
    width = levels.shape[1]
    packed = np.ascontiguousarray(levels, dtype=np.uint8).view(np.dtype((np.void, width))).ravel()
    kinds, places = np.unique(packed, return_inverse=True)
    kinds = kinds.view(np.uint8).reshape(-1, width)
    total, true = np.bincount(places, weights=weight), np.bincount(places, weights=weight * same)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    columns = kinds + starts[:-1]
    count = int(starts[-1]) + 1
    start = 0.0 if offset is None else np.asarray(offset)[kinds[:, 0]]
    theta = np.zeros(count)
    theta[-1] = np.log(true.sum() / (total.sum() - true.sum())) if offset is None else 0.0
    penalty = np.full(count, ridge)
    penalty[-1] = 1e-6

    def value(t: Any) -> Any:
        z = t[columns].sum(axis=1) + t[-1] + start
        return z, (true * z - total * np.logaddexp(0, z)).sum() - 0.5 * (penalty * t * t).sum()

    z, best = value(theta)
    for _ in range(40):
        p = 1 / (1 + np.exp(-z))
        residual, curvature = true - total * p, total * p * (1 - p)
        gradient = np.bincount(columns.ravel(), weights=np.repeat(residual, width), minlength=count)
        gradient[-1] = residual.sum()
        gradient -= penalty * theta
        step = np.linalg.solve(hessian(columns, curvature, count) + np.diag(penalty), gradient)
        length = 1.0
        while length > 1e-4 and not value(theta + length * step)[1] >= best:
            length /= 2
        theta = theta + length * step
        z, best = value(theta)
        if np.abs(length * step).max() < 1e-4:
            break
    return [theta[a:b] for a, b in pairwise(starts)], float(theta[-1])


def hessian(columns: Any, curvature: Any, count: int) -> Any:
    """The second derivatives: how often two levels come together, weighted."""
    matrix = np.zeros((count, count))
    for one in range(columns.shape[1]):
        np.add.at(matrix, (columns[:, one], count - 1), curvature)
        for other in range(columns.shape[1]):
            np.add.at(matrix, (columns[:, one], columns[:, other]), curvature)
    matrix[count - 1, :] = matrix[:, count - 1]
    matrix[count - 1, count - 1] = curvature.sum()
    return matrix


def samples(make: Callable[[int, random.Random], Any], plan: tuple[tuple[int, int], ...], seed: int) -> Iterator[Any]:
    """Lists by the plan (size, how many), each from a seed of its own."""
    for size, count in plan:
        for _ in range(count):
            seed += 1
            yield make(size, random.Random(seed))
        print(f"  {count} × {size:,}", flush=True)


def columns_of(rows: list[dict[str, str]], names: tuple[str, ...]) -> dict[str, pa.Array]:
    """Rows as columns."""
    return {name: pa.array([row[name] for row in rows], pa.large_string()) for name in names}


def table(values: Any) -> str:
    return "(" + ", ".join(f"{value:.2f}" for value in values) + ("," if len(values) == 1 else "") + ")"


def row(name: str, weights: Any) -> str:
    """An entry of a table, on as many lines as the formatter would use."""
    line = f"{name}{table(weights)},"
    if len(line) <= LINE:
        return line
    return "\n".join([f"{name}(", *(f"        {weight:.2f}," for weight in weights), "    ),"])


def write(
    path: Path, what: str, features: list[str], first: tuple[list[Any], float], second: tuple[list[Any], float]
) -> None:
    """The tables as a module."""
    base = first[1] + sum(weights[0] for weights in first[0])
    centred = [weights - weights[0] for weights in first[0]]
    lines = [
        f'"""What each level weighs when {what} are compared, in nats; written by `benchmarks/matching/train.py`."""',
        "",
    ]
    lines += [f"BASE = {base:.2f}", "", "WEIGHTS: dict[str, tuple[float, ...]] = {"]
    lines += [row(f'    "{name}": ', weights) for name, weights in zip(features, centred, strict=True)]
    lines += ["}", "", "CURVES: tuple[tuple[tuple[float, float], ...], ...] = ("]
    for curve in np.maximum.accumulate(second[0][0].reshape(-1, len(CURVE)) + second[1], axis=1):
        lines += ["    (", *(f"        ({x:.1f}, {y:.2f})," for x, y in zip(CURVE, curve, strict=True)), "    ),"]
    lines += [")", ""]
    lines += [f"AHEAD_LEFT: tuple[float, ...] = {table(second[0][1])}", ""]
    lines += [f"AHEAD_RIGHT: tuple[float, ...] = {table(second[0][2])}", ""]
    lines += ["OVERLAP: tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]] = ("]
    for curve in np.maximum.accumulate(second[0][3].reshape(-1, len(OVERLAP)), axis=1):
        lines += ["    (", *(f"        ({x:.2f}, {y:.2f})," for x, y in zip(OVERLAP, curve, strict=True)), "    ),"]
    lines += [")", "", "BEHIND: tuple[tuple[float, ...], tuple[float, ...]] = ("]
    lines += [*(f"    {table(values)}," for values in second[0][4:]), ")"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def trained(kind: "Kind", make: Callable[[int, random.Random], Any], columns: tuple[str, ...]) -> None:
    """Train on pairs of lists that `make` makes, and write the tables of a kind."""
    from inroad.matching import engine

    craft = engine.craft_of(kind, columns, columns)
    model = craft.model

    def compared(size: int, chance: random.Random, floor: float = engine.FLOOR) -> Any:
        truth = make(size, chance)
        left, right = (columns_of(rows, columns) for rows in (truth.left, truth.right))
        work = engine.compared(craft, left, right, floor=floor)
        return work, np.array(truth.left_of)[work.pairs.left] == np.array(truth.right_of)[work.pairs.right]

    sizes = [len(feature.levels) for feature in model.features]
    first = fitted(*gathered(samples(partial(compared, floor=-1e9), FIRST[kind.value], 0), first_levels), sizes, 3.0)
    for feature, weights in zip(model.features, first[0], strict=True):
        model.weights[feature.name] = tuple(weights)  # type: ignore[index]
    object.__setattr__(model, "base", first[1])
    found = gathered(samples(compared, SECOND[kind.value], 100_000), second_levels)
    offset = np.tile(CURVE, sizes[-1])
    second = fitted(*found, [len(offset), 13, 13, 2 * len(OVERLAP), 4, 4], 5.0, offset=offset)
    second[0][0][:] += offset
    what = {"account": "companies", "person": "people"}[kind.value]
    path = HERE.parents[1] / f"src/inroad/matching/{kind.value}_weights.py"
    write(path, what, [feature.name for feature in model.features], first, second)


def first_levels(work: Any) -> Any:
    return work.compared.levels


def second_levels(work: Any) -> Any:
    steps = ahead(work.pairs, work.sums, work.left_keys, work.right_keys)
    places = work.compared.levels[:, -1].astype(int) * len(CURVE) + np.digitize(work.sums, BETWEEN)
    overlap = overlap_of(work.pairs, work.sums, (len(work.left_keys), len(work.right_keys)))
    parts = is_behind(steps) * len(OVERLAP) + np.digitize(overlap, OVERLAP_BETWEEN)
    return np.column_stack([places, steps.left, steps.right, parts, *behind_steps(steps, work.repeated)])


def gathered(found: Iterator[Any], levels_of: Callable[[Any], Any]) -> tuple[Any, Any, Any]:
    """The levels of all lists' candidates, whether each is a pair, and the number of its lists."""
    levels, same, of = [], [], []
    for number, (work, one) in enumerate(found):
        levels.append(levels_of(work))
        same.append(one)
        of.append(np.full(len(one), number))
    return np.concatenate(levels), np.concatenate(same).astype(float), np.concatenate(of)


def main() -> None:
    expect(MUCH)
    kind, folder = Kind(sys.argv[1]), Path(sys.argv[2])
    if kind is Kind.ACCOUNT:
        entities = training_lists.register(folder, even=True)
        trained(kind, partial(training_lists.lists, entities), training_lists.COLUMNS)
    else:
        trained(kind, training_people.lists, training_people.COLUMNS)


if __name__ == "__main__":
    main()
