"""Asking the engine: which records of a list are likely one, and which companies belong to which.

The engine is compiled code, which takes seconds to load and, the first time, most of a minute to compile. It is
loaded here, when somebody looks for duplicates in a job or a command, and never when the server starts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from inroad.model.account import Account
from inroad.model.proposal import Bucket
from inroad.workspace.board import Heard

if TYPE_CHECKING:
    from inroad.matching.families import Kin

LEAST = 0.2
"""Pairs that are less likely than this are nobody's time worth."""
Columns = Mapping[str, Sequence[str | None]]
"""A list by columns, as the engine's headings call them."""


class Share:
    """How much of all that is to be compared has been; `heard` is told."""

    def __init__(self, heard: Heard, total: int) -> None:
        self._heard = heard
        self._total = total
        self._done = 0.0

    def add(self, records: float) -> None:
        """So many more have been compared."""
        self._done = min(self._total, self._done + records)
        self._heard("comparing", int(self._done), self._total)


def pairs_of(
    kind: str, ids: Sequence[str], columns: Columns, few: frozenset[str] | None, progress: Share
) -> Iterator[tuple[str, str, float, Bucket, str]]:
    """Likely pairs of a list, or only those with one of a `few` of it: both ids, probability, bucket and reasons."""
    from inroad.matching.list_headings import Kind
    from inroad.matching.match import CHUNK, STEPS_A_CHUNK, Options, dedupe, match

    steps = max(1, STEPS_A_CHUNK * -(-len(ids) // CHUNK))

    def run(function: Any, work: Iterable[Any]) -> Iterator[Any]:
        for result in map(function, work):
            progress.add(len(ids) / steps)
            yield result

    options = Options(kind=Kind(kind), run=run)
    mine = [at for at, entity_id in enumerate(ids) if few is None or entity_id in few]
    theirs = [] if few is None else [at for at, entity_id in enumerate(ids) if entity_id not in few]
    runs = [(dedupe(_some(columns, mine), options), mine)] if len(mine) > 1 else []
    if mine and theirs:
        runs.append((match(_some(columns, mine), _some(columns, theirs), options), theirs))
    for found, right in runs:
        for row in found.table.to_pylist():
            if row["probability"] >= LEAST:
                one, other = ids[mine[row["left_row"] - 1]], ids[right[row["right_row"] - 1]]
                yield one, other, row["probability"], Bucket(row["bucket"]), row["explanation"]


def kin_among(accounts: Sequence[Account]) -> "list[Kin]":
    """Which of these companies belong to which, by what registers state and by shared domains."""
    from inroad.matching.families import Company, families

    return families([Company(each.id, each.name, each.domains, each.registry_ids) for each in accounts])


def _some(columns: Columns, places: Sequence[int]) -> dict[str, list[str | None]]:
    return {name: [values[at] for at in places] for name, values in columns.items()}
