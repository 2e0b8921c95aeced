"""Duplicates inside a workspace: time, memory and how good what is proposed is.

uv run python benchmarks/matching/duplicates.py 100000      accounts in the workspace (SQLite, in a temporary folder)

So many invented companies; one in twenty stands there twice, the second time as another list has it. Both ways are
measured: the engine on the list alone, and what looks through the workspace and keeps proposals.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import generate

from inroad.bootstrap import install
from inroad.matching.match import dedupe
from inroad.model.account import Account
from inroad.model.proposal import ProposalKind
from inroad.settings import Settings
from inroad.storage.transaction import Act, Transaction
from inroad.workspace.finding import Scope, find_duplicates, keep_duplicates

TWICE = 0.05
AT_ONCE = 20_000


class Workspace(NamedTuple):
    """The accounts' columns, and the rows that are one (0-based, the smaller first)."""

    columns: pa.Table
    truth: set[tuple[int, int]]


def workspace(size: int, seed: int = 31) -> Workspace:
    """Accounts as `generate` invents them; behind them a part of the second list, whose partners are in the first."""
    doubles = int(size * TWICE)
    left, right, truth = generate.lists(size - doubles, seed=seed)
    some = truth.slice(0, doubles)
    columns = pa.concat_tables([left, right.take(some["right"])])
    return Workspace(columns, {(row, size - doubles + at) for at, row in enumerate(some["left"].to_pylist())})


def fill(tx: Transaction, columns: pa.Table) -> None:
    """The accounts of a workspace, in one changeset."""
    tx.begin(Act(verb="import", summary="accounts"))
    tx.save_many("account", [
        Account(id=tx.new_id(), name=row["name"], domains=(row["website"],) if row["website"] else (),
                country=row["country"] or None, city=row["city"] or None)
        for row in columns.to_pylist()
    ])  # fmt: skip


def timed(what: str, do: Callable[[], Any]) -> Any:
    """What `do` gives; prints the seconds that passed, those of the processor, and the most memory so far."""
    wall, processor = time.perf_counter(), time.process_time()
    found = do()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"| {what} | {time.perf_counter() - wall:.1f} | {time.process_time() - processor:.1f} | {most:,.0f} |",
        flush=True,
    )
    return found


def judged(pairs: set[tuple[int, int]], truth: set[tuple[int, int]]) -> str:
    """Precision and recall in words."""
    right = len(pairs & truth)
    return f"{len(pairs):,} pairs, precision {right / max(1, len(pairs)):.3f}, recall {right / len(truth):.3f}"


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    columns, truth = workspace(size)
    table = columns.select(["name", "website", "country", "city"])
    print(f"{size:,} accounts, {len(truth):,} of them twice\n\n| step | wall s | CPU s | MB |\n|---|---:|---:|---:|")
    timed("loading and compiling the engine", lambda: dedupe(table.slice(0, 10_000)))
    found = timed("engine, one list with itself", lambda: dedupe(table))
    rows = found.table.select(["left_row", "right_row", "probability", "bucket"]).to_pydict()
    pairs = np.array([rows["left_row"], rows["right_row"]]).T - 1
    likely = np.array(rows["probability"]) >= found.options.threshold
    sure = np.array(rows["bucket"]) == "auto"
    with tempfile.TemporaryDirectory() as folder:
        installation = install(Settings(database=f"sqlite:///{folder}/workspace.db"))
        for first in range(0, size, AT_ONCE):
            with installation.store.write(installation.owner) as tx:
                fill(tx, table.slice(first, AT_ONCE))
        scope = Scope(kinds=frozenset({ProposalKind.ACCOUNT, ProposalKind.FAMILY}))
        with installation.store.read(installation.owner) as tx:
            proposed = timed("workspace, looked through", lambda: find_duplicates(tx, scope, lambda *_: None))
        with installation.store.write(installation.owner) as tx:
            tx.begin(Act(verb="find_duplicates", summary="duplicates"))
            kept = timed("workspace, proposals kept", lambda: keep_duplicates(tx, proposed, scope))
        installation.store.close()
    print(f"\nlikely: {judged({tuple(pair) for pair in pairs[likely].tolist()}, truth)}")
    print(f"auto: {judged({tuple(pair) for pair in pairs[sure].tolist()}, truth)}")
    print(f"{kept:,} proposals wait")


if __name__ == "__main__":
    main()
