"""Where people stand to begin with: so that distances on the drawing are those along the ties (Brandes and Pich 2007).

Distances are counted from some people only, the pivots: each the farthest from those before. The drawing is turned and
mirrored so that it fits best to places told by everybody's name: when few people change, it stays the way up it was.
"""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from inroad.influence.mesh import Points
from inroad.influence.network import Numbers, Places

PIVOTS = 40


def embedded(begins: Places, ends: Places, names: Sequence[str]) -> Points:
    """Positions of people who are all tied together, about one unit a tie; `ends[begins[i]:begins[i + 1]]` are i's."""
    count = len(names)
    if count <= _TWO:
        return np.column_stack([np.arange(count, dtype=np.float64), np.zeros(count)])
    distances = _from_pivots(begins, ends)
    squared = distances**2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()) / 2
    reference = told_by_name(names)
    flat = centred @ (centred.T @ reference)
    values, vectors = np.linalg.eigh(flat.T @ flat)
    rounded = flat @ (vectors * np.maximum(values, values.max() * _FLATTEST) ** -0.25) @ vectors.T
    spread = np.sqrt((rounded**2).mean()) or 1.0
    return np.asarray(rounded * (np.sqrt(squared.mean()) / 2 / spread) + _WIGGLE * reference)


def told_by_name(names: Sequence[str]) -> Points:
    """A place between -1 and 1 both ways for each name: always the same, and as if by chance."""
    codes = np.array([crc32(name.encode("utf-8", "surrogatepass")) for name in names], np.uint64).reshape(-1)
    return np.column_stack([(codes % 65_521) / 32_760.0 - 1, (codes // 65_521) / 32_775.0 - 1])


def hops(begins: Places, ends: Places, start: int) -> Numbers:
    """How many ties lie between one person and each other one; -1 for whom no ties lead to."""
    count = len(begins) - 1
    distance = np.full(count, -1.0)
    distance[start] = 0
    front = np.array([start], np.intp)
    step = 0.0
    while len(front):
        step += 1
        width = begins[front + 1] - begins[front]
        skipped = np.cumsum(width) - width
        reached = ends[np.arange(int(width.sum())) + np.repeat(begins[front] - skipped, width)]
        distance[reached[distance[reached] < 0]] = step
        front = np.flatnonzero(distance == step)
    return distance


def _from_pivots(begins: Places, ends: Places) -> Points:
    count = len(begins) - 1
    pivot = int(np.argmax(np.diff(begins)))
    columns: list[Numbers] = []
    nearest = np.full(count, np.inf)
    while len(columns) < min(PIVOTS, count):
        columns.append(hops(begins, ends, pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)


_TWO = 2
_FLATTEST = 1e-6
_WIGGLE = 0.05
"""People with the same ties would stand on one another."""
