"""Matching beside its peers: time, memory and quality of each tool on the same lists in the same run.

uv run python benchmarks/matching/run.py 20000 100000            invented lists of these sizes
uv run python benchmarks/matching/run.py real ../shared/data     real lists with known pairs
uv run python benchmarks/matching/run.py curve                   the calibration curve, as a picture in docs/images

Every tool runs in a process of its own, one after the other. Peers are installed in an overlay for this run only.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import curve
import generate
import real_lists
from trust import trust

KEPT = Path(tempfile.gettempdir()) / "inroad-benchmarks" / "matching"
WITH = {
    "ours": (),
    "splink": ("splink>=5,<6",),
    "jaro_winkler": ("duckdb>=1.4",),
    "string_grouper": ("string_grouper>=0.8",),
    "recordlinkage": ("recordlinkage>=0.16", "duckdb>=1.4"),
    "emm": ("emm>=2.1", "setuptools<81"),
}
LARGEST = {"string_grouper": 100_000, "recordlinkage": 100_000, "emm": 20_000}
"""Above these sizes a tool is left out: it takes more than ten minutes."""
DEFAULTS = {"string_grouper": 0.8, "jaro_winkler": 0.92}
"""Where a tool's own default threshold, or that which its manual begins with, is not 0.5."""
TIME_LIMIT = 590


class Quality(NamedTuple):
    """Precision, recall and F1 at the default threshold, the best F1 of any threshold, and the sum of all scores."""

    precision: float
    recall: float
    at_default: float
    best: float
    expected: float


def measured(tool: str, left: Path, right: Path) -> tuple[dict[str, float] | None, pa.Table | None]:
    """What one tool needed, and its pairs; None where it failed or took too long."""
    overlay = [word for package in WITH[tool] for word in ("--with", package)]
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder) / "pairs.parquet"
        command = [
            "uv",
            "run",
            "--no-sync",
            *overlay,
            "python",
            str(HERE / "peers.py"),
            tool,
            str(left),
            str(right),
            str(pairs),
        ]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=True)
        except subprocess.TimeoutExpired:
            return None, None
        except subprocess.CalledProcessError as error:
            print(f"  {tool} failed: {error.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
            return None, None
        return json.loads(done.stdout.strip().splitlines()[-1]), pq.read_table(pairs)


def quality(pairs: pa.Table, truth: set[tuple[int, int]], threshold: float, *, once: bool) -> Quality:
    """Judge scored pairs; `once`: every record at most once, the highest score first, for every tool alike."""
    left, right, score = (np.asarray(pairs.column(name).to_numpy(), np.float64) for name in ("left", "right", "score"))
    order = np.argsort(-score, kind="stable")
    hits, scores = [], []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for i, j, s in zip(
        left[order].astype(int).tolist(), right[order].astype(int).tolist(), score[order].tolist(), strict=True
    ):
        if once and (i in used_left or j in used_right):
            continue
        used_left.add(i)
        used_right.add(j)
        hits.append((i, j) in truth)
        scores.append(s)
    true = np.cumsum(hits)
    found = np.arange(1, len(hits) + 1)
    f1 = 2 * true / (found + len(truth)) if hits else np.zeros(1)
    taken = int(np.searchsorted(-np.array(scores), -threshold, side="right"))
    at = int(true[taken - 1]) if taken else 0
    return Quality(
        at / max(1, taken), at / len(truth), 2 * at / (taken + len(truth)), float(f1.max()), float(np.sum(score))
    )


def row(tool: str, needs: dict[str, float] | None, judged: Quality | None, first: dict[str, float] | None) -> str:
    """One line of a table."""
    if needs is None or judged is None:
        return f"| {tool} | did not finish | | | | | | |"
    wall = needs["wall"] / first["wall"] if first else 1.0
    return (
        f"| {tool} | {needs['wall']:.1f} | {wall:.1f} | {needs['cpu']:.1f} | {needs['megabytes']:,.0f} | "
        f"{judged.precision:.3f} | {judged.recall:.3f} | {judged.at_default:.3f} | {judged.best:.3f} |"
    )


HEADING = """| tool | wall s | times ours | CPU s | MB | precision | recall | F1, default | F1, best |
|---|---:|---:|---:|---:|---:|---:|---:|---:|"""


def sizes(wanted: list[int], tools: list[str]) -> None:
    """Invented lists."""
    for size in wanted:
        left, right, truth_path = generate.kept(KEPT, size)
        table = pq.read_table(truth_path)
        truth = set(zip(table["left"].to_pylist(), table["right"].to_pylist(), strict=True))
        print(f"\n{size:,} × {size:,}, load {os.getloadavg()[0]:.1f}\n\n{HEADING}", flush=True)
        first = None
        for tool in tools:
            if size <= LARGEST.get(tool, size):
                needs, pairs = measured(tool, left, right)
                judged = quality(pairs, truth, DEFAULTS.get(tool, 0.5), once=True) if pairs is not None else None
                first = first or needs
                print(row(tool, needs, judged, first), flush=True)


def real(data: Path, tools: list[str]) -> None:
    """Real lists."""
    for name, lists in real_lists.lists(data).items():
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{side}.parquet" for side in ("left", "right")]
            for path, side in zip(paths, (lists.left, lists.right), strict=True):
                pq.write_table(side, path)
            print(
                f"\n{name}: {len(lists.left):,} × {len(lists.right):,}, {len(lists.truth):,} pairs\n\n{HEADING}",
                flush=True,
            )
            first, notes = None, []
            for tool in tools:
                needs, pairs = measured(tool, *paths)
                judged = (
                    quality(pairs, lists.truth, DEFAULTS.get(tool, 0.5), once=lists.once) if pairs is not None else None
                )
                first = first or needs
                print(row(tool, needs, judged, first), flush=True)
                if tool == "ours" and pairs is not None:
                    notes = said(pairs, lists)
            print("\n".join(["", *notes]), flush=True)


def said(pairs: pa.Table, lists: real_lists.Lists) -> list[str]:
    """How far this engine's probabilities can be trusted, and what is found without the labels that are in doubt."""
    found = list(zip(pairs["left"].to_pylist(), pairs["right"].to_pylist(), strict=True))
    same = np.array([pair in lists.truth for pair in found], bool)
    chance = pairs["score"].to_numpy()
    called = lists.called
    asked = np.array([str(pair) if called is None else f"{called[0][pair[0]]} {called[1][pair[1]]}" for pair in found])
    notes = [f"Expected calibration error: {trust(chance, same, asked)}."]
    if lists.doubtful:
        sure = np.array([pair not in lists.doubtful for pair in found], bool)
        judged = quality(pairs.filter(pa.array(sure)), lists.truth - set(lists.doubtful), 0.5, once=lists.once)
        notes += [f"Doubtful label: {why}." for why in sorted(set(lists.doubtful.values()))]
        notes.append(
            f"Without these pairs: F1 {judged.at_default:.3f}, best {judged.best:.3f}; "
            f"expected calibration error {trust(chance[sure], same[sure], asked[sure])}."
        )
    return notes


def main() -> None:
    words = sys.argv[1:] or ["20000", "100000"]
    tools: list[Any] = [word for word in words if word in WITH] or list(WITH)
    if words[0] == "real":
        real(Path(words[1]), tools)
    elif words[0] == "curve":
        curve.draw()
    else:
        sizes([int(word) for word in words if word.isdigit()], tools)


if __name__ == "__main__":
    main()
